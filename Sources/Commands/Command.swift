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
  /// What shells offer for each word after the name.
  var places: [PossibleWords] = []
  let run: @Sendable (Arguments, Environment) async throws -> ExitCode

  static let all: [Command] = [
    build, serve, check, diff, fix, new, publish, releases, rollback, explain, data, report, passphrase,
    schedule, translations, doctor, guide, schema, completion, manual,
  ]
}
