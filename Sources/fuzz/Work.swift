import Content
import Files

/// Tries this process's share of the inputs, and notes the number of each before it is tried; 1 when one was not taken
/// well.
func work(_ request: Request, _ seeds: Seeds, as worker: Request.Worker) async throws(FileError) -> Int32 {
  holdBack()
  let world = await World(seeds)
  let note = try NoteBook(worker.noteName, in: request.output)
  let deadline = wallSeconds() + Double(request.seconds)
  var seen: Set<String> = []
  var step = worker.first
  let sweep = Sweep(seeds)
  let editing = request.targets.contains(.edits) ? FieldEditing(seeds) : nil
  if editing?.count == 0 || request.targets.contains(.sweep) && sweep.count == 0 {
    try printLine("fuzz: there is no content to try")
    return 1
  }
  while let (target, number) = request.input(at: step, sweep, editing?.count ?? 0) {
    if !request.isComplete, request.at == nil, wallSeconds() > deadline { break }
    try note.write(step)
    allowProcessorSeconds(20)
    let input = target.input(number, seed: request.seed, seeds)
    var problems =
      if let editing, target == .edits { editing.problems(of: number, seed: request.seed) } else {
        await examine(input, number, in: world)
      }
    if peakMegabytes() > 1024 { problems.append("memory: \(peakMegabytes()) MB") }
    for problem in problems where seen.insert(kind(of: problem)).inserted {
      try reportProblem(problem, target, number, input, request)
    }
    if peakMegabytes() > 1024 { return 1 }
    if request.at != nil { break }
    step += worker.of
  }
  try note.write(step, .done)
  return seen.isEmpty ? 0 : 1
}

extension Request {
  /// The input at a step of the run; nil when there are no more.
  func input(at step: Int, _ sweep: Sweep, _ edits: Int) -> (Target, Int)? {
    if let at { return (targets[0], at) }
    let target = targets[step % targets.count]
    guard let count = target == .edits ? edits : target == .sweep ? sweep.count : nil else {
      return (target, step)
    }
    if step >= count { return nil }
    return (target, isComplete ? step : sampledNumber(at: step, below: count, seed: seed))
  }
}

extension Request.Worker {
  /// The file in the output folder that says how far it is.
  var noteName: String { ".at-\(number)" }
}

/// The same problem is reported once per run, whatever its numbers.
private func kind(of problem: String) -> String { problem.filter { !$0.isNumber } }

/// Says what is wrong, and keeps the input.
func reportProblem(
  _ problem: String, _ target: Target, _ number: Int, _ input: Input, _ request: Request
) throws(FileError) {
  let folder = "\(request.output)/\(target.rawValue)-\(request.seed)-\(number)"
  for file in input.files { try save(file.bytes, to: folder + "/" + file.path) }
  try printLine("fuzz: \(problem)")
  try printLine(
    "  again: fuzz --seed \(request.seed) --only \(target.rawValue) --at \(number)   kept: \(folder)")
}
