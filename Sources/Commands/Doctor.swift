import Diagnostics
import Tooling

extension Command {
  static let doctor = Command(
    name: "doctor", words: nil,
    summary: Wording(
      nb: "se om maskinen har det som trengs", en: "see whether the machine has what is needed"),
    description: Wording(
      nb: """
        Sier hvilke hjelpeprogrammer maskinen har, i hvilken utgave, og hva som ikke går uten dem. Slutter med 2 når noe
        mangler av det nettstedet trenger for å bli helt; det som bare trengs av og til, endrer ikke sluttkoden. Hvert
        program blir startet én gang for å spørre om utgaven.
        """,
      en: """
        Says which helper programs the machine has, in which version, and what cannot be done without them. Ends with 2
        when something is missing that the site needs to be whole; what is needed only now and then does not change the
        exit code. Each program is started once to ask for its version.
        """),
    options: [.doctorFormat]
  ) { arguments, environment in
    if let word = arguments.words.dropFirst().first { throw UsageError.superfluousWord(word) }
    let language = try environment.language(arguments)
    let form = try DoctorFormat(arguments)
    let found = Helper.allCases.map { HelperReport(helper: $0, state: $0.state()) }
    switch form {
    case .text: try printOut(doctorText(found, environment, language))
    case .json: try printOut(doctorJSON(found, environment, language).text)
    }
    return found.allSatisfy { $0.state.isReady || !$0.helper.isNeeded } ? .fine : .failed
  }
}

extension Option {
  static let doctorFormat = Option(
    name: "--format", value: Wording(nb: "FORM", en: "FORMAT"),
    help: Wording(nb: "text (vanlig) eller json", en: "text (default) or json"),
    values: .choices(DoctorFormat.allCases.map(\.rawValue)))
}

enum DoctorFormat: String, CaseIterable {
  case text, json

  init(_ arguments: Arguments) throws(UsageError) {
    let written = arguments.value(of: .doctorFormat) ?? Self.text.rawValue
    guard let form = Self(rawValue: written) else {
      throw .badValue("--format", written, Wording(nb: "text eller json", en: "text or json"))
    }
    self = form
  }
}

/// A helper, and how it is on this machine.
struct HelperReport: Sendable {
  let helper: Helper
  let state: HelperState
}

func doctorText(_ found: [HelperReport], _ environment: Environment, _ language: MessageLanguage) -> String {
  let width = found.map(\.helper.program.count).max() ?? 0
  let lines = found.flatMap { report in
    let name = report.helper.program
    let head = name + String(repeating: " ", count: width - name.count + 2) + report.finding[language]
    return report.state.isReady
      ? [head] : [head, "    " + report.helper.loss[language], "    " + report.helper.remedy[language]]
  }
  return ([environment.versionLine, ""] + lines).joined(separator: "\n")
}

func doctorJSON(_ found: [HelperReport], _ environment: Environment, _ language: MessageLanguage) -> JSONText
{
  .object([
    ("version", .number(1)), ("story", .string(version)),
    ("commit", environment.builtFrom.map { .string($0) } ?? .null),
    ("helpers", .array(found.map { $0.json(language) })),
  ])
}

extension HelperReport {
  fileprivate var finding: Wording {
    switch state {
    case .ready(let path, let version): Wording(nb: "\(version)  \(path)", en: "\(version)  \(path)")
    case .tooOld(let path, let version):
      Wording(
        nb: "\(version)  \(path)  FOR GAMMEL, \(oldest) eller nyere trengs",
        en: "\(version)  \(path)  TOO OLD, \(oldest) or newer is needed")
    case .broken(let path): Wording(nb: "\(path)  SVARER IKKE", en: "\(path)  DOES NOT ANSWER")
    case .missing:
      helper.isNeeded ? Wording(nb: "MANGLER", en: "MISSING") : Wording(nb: "mangler", en: "missing")
    }
  }

  private var oldest: String { (helper.oldest ?? []).map(String.init).joined(separator: ".") }

  fileprivate func json(_ language: MessageLanguage) -> JSONText {
    let (name, path, version): (String, String?, String?) =
      switch state {
      case .ready(let path, let version): ("ready", path, version)
      case .tooOld(let path, let version): ("too-old", path, version)
      case .broken(let path): ("broken", path, nil)
      case .missing: ("missing", nil, nil)
      }
    return .object([
      ("name", .string(helper.program)), ("needed", .flag(helper.isNeeded)), ("state", .string(name)),
      ("path", path.map { .string($0) } ?? .null), ("version", version.map { .string($0) } ?? .null),
      ("without", .string(helper.loss[language])), ("remedy", .string(helper.remedy[language])),
    ])
  }
}

extension Helper {
  /// Whether the site cannot be made whole without it.
  var isNeeded: Bool {
    switch self {
    case .vips, .pagefind: true
    case .git, .curl, .rsync, .ssh, .rclone: false
    }
  }

  /// What cannot be done without it.
  var loss: Wording {
    switch self {
    case .vips:
      Wording(
        nb: "Uten det: ingen bilder, og ingen bygging til publisering.",
        en: "Without it: no pictures, and no build for publishing.")
    case .pagefind:
      Wording(
        nb: "Uten det: ikke noe søk, og bygging til publisering bare med «--no-search».",
        en: "Without it: no search, and builds for publishing only with “--no-search”.")
    case .git:
      Wording(
        nb: "Uten det: story bygger som før; det er du som trenger git for å dele det du skriver.",
        en: "Without it: story builds as before; it is you who need git to share what you write.")
    case .curl:
      Wording(
        nb: "Uten det: ingen publisering dit leserne har en adresse, som blir spurt før og etter.",
        en: "Without it: no publishing where readers have an address, which is asked before and after.")
    case .rsync, .ssh:
      Wording(
        nb: "Uten det: ingen publisering til en egen tjener på en annen maskin.",
        en: "Without it: no publishing to a server of your own on another machine.")
    case .rclone:
      Wording(
        nb: "Uten det: ingen publisering til skylagring (S3 og lignende).",
        en: "Without it: no publishing to cloud storage (S3 and the like).")
    }
  }

  /// How it is put on the machine.
  var remedy: Wording { Wording(nb: "Installer: \(installation)", en: "Install: \(installation)") }
}
