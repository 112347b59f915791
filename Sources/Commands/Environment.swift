import Diagnostics
import Files
import Glibc
import Model

/// What a run is given from outside, read once at the start: the clock, the environment variables, the machine.
package struct Environment: Sendable {
  let now: Instant
  let variables: [String: String]
  let cores: Int
  /// What the program was built from: a commit, with `-dirty` after it when files had been changed since; nil where the one
  /// who built it did not say.
  let builtFrom: String?
  /// How wide the terminals are that standard output and error are read on, 0 when they do not say; nil when they are none.
  let outputColumns: Int?
  let errorColumns: Int?

  package static func current(builtFrom: String?) -> Environment {
    Environment(
      now: .now, variables: Variable.read(),
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), builtFrom: builtFrom,
      outputColumns: StandardStream.output.columns, errorColumns: StandardStream.error.columns)
  }

  /// What `story --version` says.
  var versionLine: String { "story \(version)" + (builtFrom.map { " (\($0))" } ?? "") }

  /// The language that messages are written in: what the command line says, or else that of the environment.
  func language(_ arguments: Arguments) throws(UsageError) -> MessageLanguage {
    guard let written = arguments.value(of: .language) else { return language }
    guard let chosen = MessageLanguage(rawValue: written.lowercased()) else {
      throw .badValue("--language", written, Wording(nb: "nb eller en", en: "nb or en"))
    }
    return chosen
  }

  /// English when the environment asks for it, or else bokmål.
  var language: MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .nb
  }

  func columns(of stream: StandardStream) -> Int? {
    switch stream {
    case .output: outputColumns
    case .error: errorColumns
    }
  }

  /// Whether what is written there may be coloured (https://no-color.org, https://bixense.com/clicolors).
  func style(on stream: StandardStream) -> TerminalStyle {
    if !variables["NO_COLOR", default: ""].isEmpty { return .plain }
    if !["", "0"].contains(variables["CLICOLOR_FORCE", default: ""]) { return .coloured }
    let takesColour = variables["TERM"] != "dumb" && variables["CLICOLOR"] != "0"
    return columns(of: stream) != nil && takesColour ? .coloured : .plain
  }

  /// Who reads standard output: a program, or people, with or without colours.
  var outputReader: DiffReader {
    let style = style(on: .output)
    return outputColumns == nil && style == .plain ? .program : .person(style)
  }
}

extension Instant {
  /// What the clock of the machine says.
  static var now: Instant { Instant(seconds: time(nil)) }
}

/// What the process has used so far.
struct ResourceUse: Sendable {
  /// Microseconds of a clock that nobody sets.
  let wall: Int
  /// Microseconds of all processors together, those of programs that it has waited for included.
  let processor: Int
  /// The most memory that it has had, in kB.
  let peakMemory: Int

  static func now() -> ResourceUse {
    var time = timespec()
    var (own, others) = (rusage(), rusage())
    // Discarded: none of the three can fail for such arguments; zeros would be shown.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    // Discarded: as above.
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &own)
    // Discarded: as above.
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &others)
    let processor = [own.ru_utime, own.ru_stime, others.ru_utime, others.ru_stime].map {
      Int($0.tv_sec) * 1_000_000 + Int($0.tv_usec)
    }
    return ResourceUse(
      wall: time.tv_sec * 1_000_000 + time.tv_nsec / 1000, processor: processor.reduce(0, +),
      peakMemory: own.ru_maxrss)
  }
}
