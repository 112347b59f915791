import Diagnostics
import Glibc

/// A variable of the environment that the tool heeds, and what it does.
enum Variable: String, CaseIterable, Sendable {
  case localeOfAll = "LC_ALL"
  case localeOfMessages = "LC_MESSAGES"
  case locale = "LANG"
  case noColour = "NO_COLOR"
  case colour = "CLICOLOR"
  case colourAlways = "CLICOLOR_FORCE"
  case terminal = "TERM"
  case gitHubCommit = "GITHUB_SHA"
  case gitLabCommit = "CI_COMMIT_SHA"
  case passphrase = "STORY_PASSPHRASE"

  var help: Wording {
    switch self {
    case .localeOfAll, .localeOfMessages, .locale:
      Wording(
        nb: "språket i meldingene: engelsk når den første som er satt, begynner med «en»",
        en: "the language of messages: English when the first that is set begins with “en”")
    case .noColour: Wording(nb: "ingen farger, når den ikke er tom", en: "no colours, unless it is empty")
    case .colour: Wording(nb: "ingen farger, når den er 0", en: "no colours, when it is 0")
    case .colourAlways:
      Wording(
        nb: "farger også utenfor en terminal, når den er noe annet enn 0 og NO_COLOR ikke er satt",
        en: "colours outside a terminal too, when it is anything but 0 and NO_COLOR is not set")
    case .terminal: Wording(nb: "ingen farger, når den er «dumb»", en: "no colours, when it is “dumb”")
    case .gitHubCommit, .gitLabCommit:
      Wording(nb: "endringen i git som bygges", en: "the git commit that is built")
    case .passphrase:
      Wording(nb: "passordet til «story build --seal»", en: "the passphrase of “story build --seal”")
    }
  }

  /// Those that are set, read once.
  static func read() -> [String: String] {
    var result: [String: String] = [:]
    for variable in allCases {
      if let value = unsafe getenv(variable.rawValue) {
        result[variable.rawValue] = unsafe String(cString: value)
      }
    }
    return result
  }
}
