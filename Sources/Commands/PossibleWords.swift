import Diagnostics

/// What can stand in one place of the command line, for the shells that offer it while one types.
enum PossibleWords: Sendable {
  /// What only the user knows.
  case any
  case file, folder
  /// Files and folders, as many as one likes, and so only as the last place.
  case files
  /// The same, or in their place one of some words: `translations mark FILE`.
  case filesOr([String])
  /// Words, each with what it means; empty where it needs no explanation.
  case words(@Sendable (MessageLanguage) -> [OfferedWord])

  /// Whether it stands for all places that follow too.
  var repeats: Bool {
    switch self {
    case .files, .filesOr: true
    case .any, .file, .folder, .words: false
    }
  }

  static func choices(_ words: [String]) -> PossibleWords {
    .words { _ in words.map { OfferedWord(word: $0, meaning: "") } }
  }
}

/// A word that a shell offers.
struct OfferedWord: Sendable, Hashable {
  let word: String
  let meaning: String
}

/// A command as shells see it: one of `Command.all`, or `help`.
struct OfferedCommand: Sendable {
  let name: String
  let summary: String
  let options: [Option]
  let places: [PossibleWords]

  static func all(_ language: MessageLanguage) -> [OfferedCommand] {
    let help = Wording(nb: "si mer om en kommando", en: "say more about a command")
    let commands = Command.all.map { command in
      OfferedCommand(
        name: command.name, summary: command.summary[language],
        options: command.options + [.language, .help], places: command.places)
    }
    let names = PossibleWords.words { language in
      Command.all.map { OfferedWord(word: $0.name, meaning: $0.summary[language]) }
    }
    return commands + [
      OfferedCommand(name: "help", summary: help[language], options: [.language], places: [names])
    ]
  }

  /// What can be written before any command.
  static let options: [Option] = [.help, .version, .language]

  /// The options of all commands that a value follows.
  static func valuedOptions(_ commands: [OfferedCommand]) -> [String] {
    Set((commands.flatMap(\.options) + options).filter { $0.value != nil }.map(\.name)).sorted()
  }
}
