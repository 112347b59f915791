import Diagnostics

/// A shell that can offer what comes next on a command line.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches it our commands, options and words; made from their declarations alone.
  func script(_ language: MessageLanguage) -> String {
    let commands = OfferedCommand.all(language)
    return switch self {
    case .bash: bashScript(commands, language)
    case .zsh: zshScript(commands, language)
    case .fish: fishScript(commands, language)
    }
  }

  /// The script's first line of comment.
  func head(_ language: MessageLanguage) -> String {
    Wording(
      nb: "Det skallet foreslår for story. Laget av «story completion \(rawValue)».",
      en: "What the shell offers for story. Made by “story completion \(rawValue)”.")[language]
  }
}

/// A text as one word of bash, zsh and other shells of the POSIX family.
func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
