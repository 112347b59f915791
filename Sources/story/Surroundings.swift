import Diagnostics
import Glibc
import Model

/// What a run is given from outside, read once at the start: the clock, the environment, the machine.
struct Surroundings: Sendable {
  let now: Instant
  let environment: [String: String]
  let cores: Int
  let isErrorTerminal: Bool
  let isOutputTerminal: Bool

  static func current() -> Surroundings {
    Surroundings(
      now: Instant(seconds: time(nil)), environment: readEnvironment(),
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), isErrorTerminal: isatty(STDERR_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1)
  }

  /// The language that messages are written in: what the command line says, or else English when the environment
  /// asks for it, or else bokmål.
  func language(_ arguments: Arguments?) throws(UsageError) -> MessageLanguage {
    if let written = arguments?.value(of: .language) {
      guard let language = MessageLanguage(rawValue: written.lowercased()) else {
        throw .badValue("--language", written, Wording(nb: "nb eller en", en: "nb or en"))
      }
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .nb
  }

  /// Whether findings may be coloured (https://no-color.org).
  var mayColour: Bool { isErrorTerminal && wantsColour }

  /// Who reads standard output: a program, or people, with or without colours.
  var outputReader: DiffReader { isOutputTerminal ? .person(wantsColour ? .coloured : .plain) : .program }

  private var wantsColour: Bool {
    environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }
}

private func readEnvironment() -> [String: String] {
  let wanted = ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "GITHUB_SHA", "CI_COMMIT_SHA"]
  var result: [String: String] = [:]
  for name in wanted {
    if let value = unsafe getenv(name) { result[name] = unsafe String(cString: value) }
  }
  return result
}
