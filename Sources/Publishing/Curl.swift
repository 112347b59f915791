import Diagnostics
import Files
import Tooling

/// How a question ended that the program curl was to ask, by its exit code (curl(1), EXIT CODES), and what curl said last.
struct CurlRun {
  let ending: Ending
  let said: String
  /// Where the first answer came from in the end, or was to come from.
  let end: String?

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
    // The first says it; there is one for each question.
    let bytes = try home.item(timeName) == .file ? try home.beginning(of: timeName, count: 1 << 14) : nil
    try home.removeFile(settingsName)
    try home.removeFile(timeName)
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
  let line = time.split(separator: "\n", maxSplits: 1).first?.split(separator: " ", maxSplits: 1) ?? []
  let end = line.count == 2 ? String(line[1]) : nil
  switch outcome {
  case .notStarted, .exited(127): throw .noCurl
  case .exited(0): return CurlRun(ending: .answered, said: said, end: end)
  case .exited(6): return CurlRun(ending: .noName, said: said, end: end)
  case .exited(28) where time.hasPrefix(noTime): return CurlRun(ending: .noName, said: said, end: end)
  case .exited, .killed, .refusedByDisk: return CurlRun(ending: .failed, said: said, end: end)
  }
}

/// After each question: how long it took until the name was found, nought when it was not, and the address that was asked last
/// (curl(1), `--write-out`).
private let common = """
  silent
  show-error
  no-progress-meter
  proto = "=http,https"
  write-out = "%{time_namelookup} %{url_effective}\\n"

  """
private let noTime = "0.000000 "
private let settingsName = ".curl"
private let timeName = ".curl-time"
