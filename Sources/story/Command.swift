import Diagnostics

/// One thing that `story` can do.
struct Command: Sendable {
  let name: String
  /// What is written after the name, when something is.
  let words: Wording?
  /// What it does, in one phrase.
  let summary: Wording
  /// What a user wants to know before using it.
  let description: Wording
  let options: [Option]
  let run: @Sendable (Arguments, Environment) async throws -> ExitCode

  static let all: [Command] = [
    build, check, fix, new, publish, releases, rollback, explain, data, report, passphrase, schedule, guide,
    schema,
  ]
}

/// How a run ended, for scripts: 0 fine, 1 the content has errors, 2 the tool failed, 64 wrong usage.
enum ExitCode: Int32, Sendable {
  case fine = 0
  case contentHasErrors = 1
  case failed = 2
  case wrongUsage = 64
}
