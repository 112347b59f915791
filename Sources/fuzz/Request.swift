/// What a run is asked to do.
struct Request {
  var seed: UInt64 = 2027
  var seconds = 60
  var targets = Target.allCases.filter { $0 != .sweep && $0 != .edits }
  /// Every input of the sweep rather than a sample of them; it then takes the time that it takes.
  var isComplete = false
  /// The only input to try.
  var at: Int?
  var root = "."
  var output = "output/fuzz"
  /// Set by the supervisor for the processes that it starts.
  var worker: Worker?
  /// The folder in which files are saved until the process is killed, instead of all else; see `saveForEver`.
  var saves: String?

  /// One of several processes that share the inputs between them.
  struct Worker {
    var number: Int
    var of: Int
    var first: Int
  }

  static let usage = """
    usage: fuzz [--seed N] [--seconds S] [--only TARGET] [--complete] [--at NUMBER] [--root FOLDER] [--output FOLDER]
           fuzz --saves FOLDER [--seed N]
    targets: \(Target.allCases.map(\.rawValue).joined(separator: ", "))
    """

  init?(_ words: [String]) {
    var rest = words[...]
    while let option = rest.popFirst() {
      if option == "--complete" {
        isComplete = true
        continue
      }
      guard let value = rest.popFirst(), read(option, value) else { return nil }
    }
  }

  private mutating func read(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--root": root = value
    case "--output": output = value
    case "--saves": saves = value
    case "--only":
      guard let target = Target(rawValue: value) else { return false }
      targets = [target]
    case "--worker":
      let numbers = value.split(separator: "/").compactMap { Int($0) }
      guard numbers.count == 3 else { return false }
      worker = Worker(number: numbers[0], of: numbers[1], first: numbers[2])
    default: return readNumber(option, value)
    }
    return true
  }

  private mutating func readNumber(_ option: String, _ value: String) -> Bool {
    guard let number = Int(value), number >= 0 else { return false }
    switch option {
    case "--seed": seed = UInt64(number)
    case "--seconds": seconds = number
    case "--at": at = number
    default: return false
    }
    return true
  }

  /// The words that start a worker which does its share from `first` on, for `seconds`.
  func words(for worker: Worker, seconds: Int) -> [String] {
    var words = ["--seed", "\(seed)", "--seconds", "\(seconds)", "--root", root, "--output", output]
    if targets.count == 1 { words += ["--only", targets[0].rawValue] }
    if isComplete { words.append("--complete") }
    if let at { words += ["--at", "\(at)"] }
    return words + ["--worker", "\(worker.number)/\(worker.of)/\(worker.first)"]
  }
}
