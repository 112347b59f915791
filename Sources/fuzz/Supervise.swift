import Files

/// Starts a process for each core, notes what each died of, and lets another go on; 1 when anything was not well.
func supervise(_ request: Request, _ seeds: Seeds) throws(FileError) -> Int32 {
  let (begun, count) = (wallSeconds(), request.at == nil ? coreCount() : 1)
  let names = request.targets.map(\.rawValue).joined(separator: ", ")
  try printLine(
    "fuzz: seed \(request.seed), \(request.isComplete ? "all inputs" : "\(request.seconds) s") of \(names)")
  var workers: [Running] = []
  for number in 0..<count {
    workers.append(
      try Running(Request.Worker(number: number, of: count, first: number), request, left: request.seconds))
  }
  var failures = 0
  while workers.contains(where: { $0.process != nil }) {
    sleepMilliseconds(20)
    for index in workers.indices {
      guard let death = try workers[index].end() else { continue }
      let left = request.seconds - Int(wallSeconds() - begun)
      failures += try settle(death, &workers[index], request, seeds, left: left)
      if failures > 100 { return 1 }
    }
  }
  var tried = 0
  for worker in workers { tried += try worker.tried(of: count) }
  try printLine(
    "fuzz: \(tried) inputs in \(Int(wallSeconds() - begun)) s, \(failures == 0 ? "all taken well" : "not all taken well")"
  )
  return failures == 0 ? 0 : 1
}

/// What to do after a process has ended; how many failures it was.
private func settle(
  _ death: Ending, _ worker: inout Running, _ request: Request, _ seeds: Seeds, left: Int
) throws(FileError) -> Int {
  let note = try worker.note
  if case .exited(let status) = death, note.isDone { return status == 0 ? 0 : 1 }
  let step = note.step
  if case .exited(2) = death { return 1 }
  if let (target, number) = request.input(at: step, Sweep(seeds), .max), death != .exited(1) {
    try reportProblem("\(death)", target, number, target.input(number, seed: request.seed, seeds), request)
  }
  if request.at == nil, left > 0 || request.isComplete {
    try worker.start(from: step + worker.place.of, request, left: left)
  }
  return 1
}

/// A process at work, and the input that it was last seen at.
private struct Running {
  var place: Request.Worker
  var process: Int32?
  private let folder: String
  private var lastStep = -1
  private var lastChange = wallSeconds()

  init(_ place: Request.Worker, _ request: Request, left: Int) throws(FileError) {
    self.place = place
    folder = request.output
    try start(from: place.first, request, left: left)
  }

  var note: NoteBook.Note {
    get throws(FileError) { try NoteBook.read(place.noteName, in: folder) }
  }

  func tried(of count: Int) throws(FileError) -> Int { max(0, try note.step) / max(1, count) }

  mutating func start(from step: Int, _ request: Request, left: Int) throws(FileError) {
    place.first = step
    try NoteBook(place.noteName, in: folder).write(step)
    lastChange = wallSeconds()
    process = startAgain(request.words(for: place, seconds: left))
  }

  /// How the process ended, once; a process that has been at one input for too long is killed.
  mutating func end() throws(FileError) -> Ending? {
    guard let process else { return nil }
    var ending = ending(of: process)
    if ending == nil {
      let step = try note.step
      if step != lastStep { (lastStep, lastChange) = (step, wallSeconds()) }
    }
    if ending == nil, wallSeconds() - lastChange > 300 {
      stop(process)
      ending = .hung
    }
    if ending != nil { self.process = nil }
    return ending
  }
}
