import Diagnostics
import Files
import Tooling

/// How a question ended that the program curl was to ask, by its exit code (curl(1), EXIT CODES), and what curl said last.
struct CurlRun {
  let ending: Ending
  let said: String
  /// Where the first answer came from in the end, or was to come from.
  let end: String?
  /// The first answer that says that it is none (RFC 9110 §15.5, §15.6): its status, and the address.
  let refusal: (status: Int, address: String)?

  enum Ending {
    case answered
    /// The name of the address leads nowhere (6), or nobody said within the time where it leads (28, before any was found).
    case noName
    /// Something else: nobody answers there, it took too long, or one of several questions failed.
    case failed
  }
}

/// Runs curl, in the folder that it writes into, with these settings and nobody's own; the only place that does.
///
/// An error of PublishError when there is no such program.
func runCurl(_ settings: String, in folder: String, seconds: Int) throws(PublishError) -> CurlRun {
  let home = try publishing { () throws(FileError) in try Folder(folder) }
  try publishing { () throws(FileError) in
    try home.removeFile(settingsName)
    try home.write(Array((common + settings).utf8), to: settingsName)
  }
  let command = Command("curl", ["-q", "--config", settingsName], in: folder).writing(to: timeName)
  let (outcome, said) = runHeard(command, seconds: seconds)
  let time = try publishing { () throws(FileError) in
    // There is a line for each question.
    let bytes = try home.item(timeName) == .file ? try home.beginning(of: timeName, count: 1 << 20) : nil
    try home.removeFile(settingsName)
    try home.removeFile(timeName)
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
  let lines = time.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 2) }.filter {
    $0.count == 3
  }
  let end = lines.first.map { String($0[2]) }
  let refusal = lines.lazy.compactMap { line in
    Int(line[1]).flatMap { $0 >= 400 ? (status: $0, address: String(line[2])) : nil }
  }.first
  let ended = { (ending: CurlRun.Ending) in CurlRun(ending: ending, said: said, end: end, refusal: refusal) }
  switch outcome {
  case .notStarted, .exited(127): throw .noCurl
  case .exited(0): return ended(.answered)
  case .exited(6): return ended(.noName)
  case .exited(28) where time.hasPrefix(noTime): return ended(.noName)
  case .exited, .killed, .refusedByDisk: return ended(.failed)
  }
}

/// After each question: how long it took until the name was found, nought when it was not, the status of the answer, and the address
/// that was asked last (curl(1), `--write-out`).
private let common = """
  silent
  show-error
  no-progress-meter
  proto = "=http,https"
  write-out = "%{time_namelookup} %{http_code} %{url_effective}\\n"

  """
private let noTime = "0.000000 "
private let settingsName = ".curl"
private let timeName = ".curl-time"
