/// Starts a process for each core, notes what each died of, and lets another go on; 1 when anything was not well.
func supervise(_ request: Request, _ seeds: Seeds) -> Int32 {
  let (begun, count) = (wallSeconds(), request.at == nil ? coreCount() : 1)
  let names = request.targets.map(\.rawValue).joined(separator: ", ")
  printLine(
    "fuzz: seed \(request.seed), \(request.isComplete ? "all inputs" : "\(request.seconds) s") of \(names)")
  guard makeFolders(request.output) else {
    printLine("fuzz: cannot make the folder \(request.output)")
    return 2
  }
  var workers = (0..<count).map {
    Running(Request.Worker(number: $0, of: count, first: $0), request, left: request.seconds)
  }
  var failures = 0
  while workers.contains(where: { $0.process != nil }) {
    sleepMilliseconds(20)
    for index in workers.indices {
      guard let death = workers[index].end() else { continue }
      let left = request.seconds - Int(wallSeconds() - begun)
      failures += settle(death, &workers[index], request, seeds, left: left)
      if failures > 100 { return 1 }
    }
  }
  let tried = workers.reduce(0) { $0 + $1.tried(of: count) }
  printLine(
    "fuzz: \(tried) inputs in \(Int(wallSeconds() - begun)) s, \(failures == 0 ? "all taken well" : "not all taken well")"
  )
  return failures == 0 ? 0 : 1
}

/// What to do after a process has ended; how many failures it was.
private func settle(
  _ death: Ending, _ worker: inout Running, _ request: Request, _ seeds: Seeds, left: Int
) -> Int {
  if case .exited(let status) = death, worker.note.isDone { return status == 0 ? 0 : 1 }
  let step = worker.note.step
  if case .exited(2) = death { return 1 }
  if let (target, number) = request.input(at: step, Sweep(seeds)), death != .exited(1) {
    tell("\(death)", target, number, target.input(number, seed: request.seed, seeds), request)
  }
  if request.at == nil, left > 0 || request.isComplete {
    worker.start(from: step + worker.place.of, request, left: left)
  }
  return 1
}

/// A process at work, and the input that it was last seen at.
private struct Running {
  var place: Request.Worker
  var process: Int32?
  private let path: String
  private var lastStep = -1
  private var lastChange = wallSeconds()

  init(_ place: Request.Worker, _ request: Request, left: Int) {
    self.place = place
    path = request.notePath(place.number)
    start(from: place.first, request, left: left)
  }

  var note: NoteBook.Note { NoteBook.read(path) }

  func tried(of count: Int) -> Int { max(0, note.step) / max(1, count) }

  mutating func start(from step: Int, _ request: Request, left: Int) {
    place.first = step
    NoteBook(path: path).write(step)
    lastChange = wallSeconds()
    process = startAgain(request.words(for: place, seconds: left))
  }

  /// How the process ended, once; a process that has been at one input for too long is killed.
  mutating func end() -> Ending? {
    guard let process else { return nil }
    var ending = ending(of: process)
    if ending == nil, note.step != lastStep { (lastStep, lastChange) = (note.step, wallSeconds()) }
    if ending == nil, wallSeconds() - lastChange > 300 {
      stop(process)
      ending = .hung
    }
    if ending != nil { self.process = nil }
    return ending
  }
}
