import Content
import Diagnostics
import Files
import Model
import Writing

extension Command {
  static let translations = Command(
    name: "translations", words: Wording(nb: "[FIL …] | mark FIL …", en: "[FILE …] | mark FILE …"),
    summary: Wording(
      nb: "vis hvilke oversettelser som ikke følger hovedfilen",
      en: "list translations that lag behind their main file"),
    description: Wording(
      nb: """
        Viser hver tekst på hvert språk: foreldreløs (hovedfilen er borte), utdatert (med det som er endret), mangler, ikke
        registrert eller oversatt. Med filer eller mapper vises bare de.

        «story translations mark content/sider/om.en.md» skriver i oversettelsen hva hovedfilen sier nå: kjør den når
        oversettelsen er ferdig. «mark content/sider/om.en.md#pamelding» gjør det for ett avsnitt eller felt, og
        «mark content/personer.en.yml#kari» for én oppføring i en liste. «mark --all» gjør det for alle som ikke er registrert; de utdaterte må nevnes.

        Setningene som er endret, hentes fra git. Uten git-historikk vises bare hvilke avsnitt det gjelder.

        Sluttkode: 0 når ingenting er utdatert eller foreldreløst, ellers 1. Med «mark»: 0 når alle er skrevet, 1 når en fil ikke
        er en oversettelse eller ikke kan leses (da blir ingen skrevet).
        """,
      en: """
        Lists every text in every language: orphaned (its main file is gone), outdated (with what has changed), missing, not
        recorded or translated. With files or folders, only those.

        “story translations mark content/sider/om.en.md” writes into the translation what its main file says now: run it
        when the translation is done. “mark content/sider/om.en.md#pamelding” does so for one section or field, and
        “mark content/personer.en.yml#kari” for one entry of a list. “mark --all” does so for all that are not recorded; outdated ones must be named.

        The sentences that have changed are read from git. Without its history, only the sections are named.

        Exit code: 0 when nothing is outdated or orphaned, or else 1. With “mark”: 0 when all are written, 1 when a file is
        no translation or cannot be read (then none is written).
        """),
    options: [.root, .all, .translationsFormat, .jobs],
    places: [.filesOr(["mark"])]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    let request = try Request(
      root: arguments.value(of: .root) ?? ".", moment: Request.moment(arguments, in: environment),
      jobs: Request.jobs(arguments, environment), language: language, environment: environment)
    let words = Array(arguments.words.dropFirst())
    if words.first == "mark" {
      if arguments.has(.translationsFormat) { throw UsageError.superfluousWord("--format") }
      return try await markTranslations(arguments.withoutFirstWord, request)
    }
    if arguments.has(.all) { throw UsageError.superfluousWord("--all") }
    let form = try TranslationsFormat(arguments)
    let analysis = try await analyze(request)
    let wanted = try namedFiles(arguments, among: Set(analysis.sources.files.map(\.path)), root: request.root)
    let shown = analysis.site.translations.filter { standing in
      wanted.map { $0.contains(standing.path ?? "") || $0.contains(standing.item.path) } ?? true
    }
    try printOut(form.text(of: shown, language))
    return shown.contains { $0.state == .outdated || $0.state == .orphaned } ? .contentHasErrors : .fine
  }
}

extension Option {
  static let all = Option(
    name: "--all", value: nil,
    help: Wording(
      nb: "med «mark»: alle oversettelser som ikke er registrert",
      en: "with “mark”: all translations not recorded"))
  static let translationsFormat = Option(
    name: "--format", value: Wording(nb: "FORM", en: "FORMAT"),
    help: Wording(nb: "text (vanlig) eller json", en: "text (default) or json"),
    values: .choices(TranslationsFormat.allCases.map(\.rawValue)))
}

private enum TranslationsFormat: String, CaseIterable {
  case text, json

  init(_ arguments: Arguments) throws(UsageError) {
    guard let written = arguments.value(of: .translationsFormat) else {
      self = .text
      return
    }
    guard let form = Self(rawValue: written) else {
      throw .badValue("--format", written, Wording(nb: "text eller json", en: "text or json"))
    }
    self = form
  }

  func text(of standings: [TranslationStanding], _ language: MessageLanguage) -> String {
    switch self {
    case .text: translationLines(standings, language)
    case .json: translationsJSON(standings).text
    }
  }
}

/// Writes what each translation was made from: all that are named, or none.
private func markTranslations(_ arguments: Arguments, _ request: Request) async throws -> ExitCode {
  let analysis = try await analyze(request)
  let standings = analysis.site.translations
  let sources = Set(analysis.sources.files.map(\.path))
  let isForAll = arguments.has(.all)
  let named = try namedTranslations(arguments, among: sources, standings, root: request.root)
  guard isForAll || named != nil else {
    throw UsageError.missingWord(
      Wording(
        nb: "filen, for eksempel content/sider/om.en.md,", en: "the file, such as content/sider/om.en.md,"))
  }
  let unrecorded = isForAll ? standings.filter { $0.state == .unrecorded }.compactMap(\.path) : []
  let paths = Set((named?.files ?? []) + unrecorded).sorted()
  let results = await marked(paths, only: named?.parts ?? [:], in: analysis.site)
  var files: [MarkedTranslation] = []
  var refused: [Wording] = []
  for (path, result) in results {
    switch result {
    case .success(let file): files.append(file)
    case .failure(let refusal): refused.append(refusal.message(path))
    }
  }
  guard refused.isEmpty else {
    let none = Wording(nb: "Ingenting er skrevet.", en: "Nothing was written.")
    try printError((refused + [none]).map { $0[request.language] }.joined(separator: "\n"))
    return .contentHasErrors
  }
  let changed = files.filter { $0.after != $0.before }
  try uninterrupted(ifBrokenOff: Wording.brokenOffWriting[request.language]) {
    for file in changed { try rewriteFile(file.path, below: request.root, from: file.before, to: file.after) }
  }
  let left = standings.filter { standing in
    guard standing.state == .outdated, let path = standing.path, !paths.contains(path) else { return false }
    return isForAll || named?.left.contains(path) ?? false
  }
  try printOut(closing(changed, unchanged: files.count - changed.count, left)[request.language])
  return .fine
}

/// What the words name: files as they are, and of folders the translations in them that are not outdated; those are `left`, for
/// somebody must have looked at each.
private func namedTranslations(
  _ arguments: Arguments, among files: Set<String>, _ standings: [TranslationStanding], root: String
) throws(UsageError) -> NamedTranslations? {
  guard arguments.words.count > 1 else { return nil }
  let translations = Set(standings.compactMap(\.path))
  let outdated = Set(standings.filter { $0.state == .outdated }.compactMap(\.path))
  var named = NamedTranslations()
  for written in arguments.words.dropFirst() {
    let pieces = written.split(separator: "#", maxSplits: 1).map(String.init)
    let word = pieces.first ?? written
    let found = try namedFiles([word], among: files, root: root)
    if let file = found.first, found.count == 1,
      file.split(separator: "/").last == word.split(separator: "/").last
    {
      named.files.append(file)
      if pieces.count == 2 { named.parts[file, default: []].append(pieces[1]) }
    } else if pieces.count == 2 {
      throw .badValue("mark", written, Wording(nb: "en fil foran #", en: "a file before #"))
    } else {
      named.files += found.filter { translations.contains($0) && !outdated.contains($0) }
      named.left.formUnion(found.filter(outdated.contains))
    }
  }
  return named
}

/// What the command line names: files, of some of them only parts, and what is left of folders.
private struct NamedTranslations {
  var files: [String] = []
  var parts: [String: [String]] = [:]
  var left: Set<String> = []
}

private func closing(
  _ changed: [MarkedTranslation], unchanged: Int, _ left: [TranslationStanding]
) -> Wording {
  var nb = changed.map { "Registrert: \($0.path)" }
  var en = changed.map { "Recorded: \($0.path)" }
  if changed.isEmpty {
    nb.append("Ingenting å skrive: alt er registrert som det er.")
    en.append("Nothing to write: all is recorded as it is.")
  } else if unchanged > 0 {
    nb.append("\(unchanged) var registrert som de er.")
    en.append("\(unchanged) had been recorded as they are.")
  }
  if !left.isEmpty {
    let paths = left.compactMap(\.path).map { "  \($0)" }
    nb.append("Utdatert, og ikke registrert på nytt. Rett dem, og nevn dem etter «mark»:")
    en.append("Outdated, and not recorded again. Update them, and name them after “mark”:")
    nb += paths
    en += paths
  }
  return Wording(nb: nb.joined(separator: "\n"), en: en.joined(separator: "\n"))
}

extension MarkRefusal {
  fileprivate func message(_ path: String) -> Wording {
    switch self {
    case .mainFile(let translations):
      let files = translations.joined(separator: ", ")
      return Wording(
        nb: "\(path): dette er hovedfilen. Mente du \(files)?",
        en: "\(path): this is the main file. Did you mean \(files)?")
    case .notTranslation:
      return Wording(nb: "\(path): dette er ingen oversettelse", en: "\(path): this is no translation")
    case .withoutMainFile:
      return Wording(
        nb: "\(path): hovedfilen er borte, så oversettelsen hører ikke til noe",
        en: "\(path): its main file is gone, so the translation belongs to nothing")
    case .list:
      return Wording(
        nb: "\(path): oppføringene må ha feltene på hver sin linje før de kan registreres",
        en: "\(path): the entries need their fields on a line each before they can be recorded")
    case .unrecorded:
      return Wording(
        nb: "\(path): er ikke registrert ennå. Registrer hele filen først",
        en: "\(path): is not recorded yet. Record the whole file first")
    case .unknownPart(let name, let known):
      return Wording(
        nb: "\(path): har ikke «\(name)». Det finnes: \(known.joined(separator: ", "))",
        en: "\(path): has no “\(name)”. There is: \(known.joined(separator: ", "))")
    case .unreadable:
      return Wording(
        nb: "\(path): filen eller hovedfilen kan ikke leses. «story check \(path)» viser hva som må rettes",
        en:
          "\(path): the file or its main file cannot be read. “story check \(path)” shows what must be fixed")
    }
  }
}
