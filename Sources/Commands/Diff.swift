import Comparing
import Diagnostics
import Files
import Writing

extension Command {
  static let diff = Command(
    name: "diff", words: Wording(nb: "GAMMEL NY", en: "OLD NEW"),
    summary: Wording(
      nb: "vis hva som er annerledes på to ferdige nettsteder",
      en: "show what differs between two finished sites"),
    description: Wording(
      nb: """
        Sammenligner to nettsteder: mapper som «story build» har laget, det en utgave sier om seg selv («manifest»,
        .story-release-public), lister (.story-made-public), eller nettstedet slik leserne får det (https://…): nye, borte og endrede
        sider, setning for setning, tall, lenker, adresser som ikke lenger fører noe sted, språk som ikke er endret sammen
        med de andre, og størrelsen. Samme innhold gir samme filer, så uendret innhold gir ingen forskjell.
        """,
      en: """
        Compares two sites: folders that “story build” has made, what a release says of itself (“manifest”,
        .story-release-public), lists (.story-made-public), or the site as readers get it (https://…): new, gone and changed
        pages, sentence by sentence, numbers, links, addresses that lead nowhere any more, languages that were not changed
        with the others, and the size. The same content gives the same files, so unchanged content gives no difference.
        """),
    options: [.diffFormat, .exitCode, .oldFindings, .newFindings]
  ) { arguments, environment in
    let request = try DiffRequest(arguments, environment)
    let difference = try request.compare()
    for report in request.reports {
      let text = report.form.text(of: difference, request.language)
      if let file = report.file {
        try writeFile(Array(text.utf8), to: file)
      } else {
        try StandardStream.output.write(text)
      }
    }
    return arguments.has(.exitCode) && !difference.isEmpty ? .contentHasErrors : .fine
  }
}

extension Option {
  static let diffFormat = Option(
    name: "--format", value: Wording(nb: "FORM[=FIL]", en: "FORMAT[=FILE]"),
    help: Wording(
      nb: "text (vanlig), markdown eller html; med =FIL skrives det dit. Kan stå flere ganger",
      en:
        "text (default), markdown or html; with =FILE it is written to that file. Can be given several times"),
    values: .choices(DiffFormat.allCases.map(\.rawValue)))
  static let exitCode = Option(
    name: "--exit-code", value: nil,
    help: Wording(nb: "slutt med 1 når noe er annerledes", en: "exit with 1 when something differs"))
  static let oldFindings = Option(
    name: "--old-findings", value: Wording(nb: "FIL", en: "FILE"),
    help: Wording(
      nb: "funnene fra før, som «story check --format oneline=FIL» skriver dem",
      en: "the findings of before, as “story check --format oneline=FILE” writes them"), values: .file)
  static let newFindings = Option(
    name: "--new-findings", value: Wording(nb: "FIL", en: "FILE"),
    help: Wording(
      nb: "funnene nå, skrevet på samme måte", en: "the findings of now, written in the same way"),
    values: .file)
}

/// What to compare, and how to show it.
private struct DiffRequest {
  let old: String
  let new: String
  let language: MessageLanguage
  let environment: Environment
  let reports: [(form: DiffFormat, file: String?)]
  let findings: (old: String, new: String)?

  init(_ arguments: Arguments, _ environment: Environment) throws {
    let words = arguments.words.dropFirst()
    guard let old = words.first, let new = words.dropFirst().first else {
      throw UsageError.missingWord(
        Wording(nb: "de to nettstedene, det gamle først,", en: "the two sites, the old one first,"))
    }
    if let word = words.dropFirst(2).first { throw UsageError.superfluousWord(word) }
    self.old = old
    self.new = new
    language = try environment.language(arguments)
    self.environment = environment
    reports = try DiffFormat.reports(arguments)
    findings = try Self.findings(arguments)
  }

  func compare() throws -> SiteDifference {
    // Of a live site only the pages are fetched.
    let part: ComparedSite.Part = [old, new].contains(where: isAddress) ? .pages : .everything
    let changes = try findings.map { files in
      FindingChanges(
        from: try readFile(files.old, atMost: 1 << 26), to: try readFile(files.new, atMost: 1 << 26))
    }
    return try withComparedSite(old, environment, part) { before in
      try withComparedSite(new, environment, part) { after in
        guard let changes else { return try Comparing.compare(before, after) }
        return try Comparing.compare(before, after, findings: changes)
      }
    }
  }

  private static func findings(_ arguments: Arguments) throws(UsageError) -> (old: String, new: String)? {
    switch (arguments.value(of: .oldFindings), arguments.value(of: .newFindings)) {
    case (let old?, let new?): return (old, new)
    case (nil, nil): return nil
    case (_?, nil): throw .missingWord(Wording(nb: "«--new-findings»", en: "“--new-findings”"))
    case (nil, _?): throw .missingWord(Wording(nb: "«--old-findings»", en: "“--old-findings”"))
    }
  }
}

private enum DiffFormat: String, CaseIterable {
  case text, markdown, html

  static func reports(_ arguments: Arguments) throws(UsageError) -> [(form: DiffFormat, file: String?)] {
    let reports: [(form: DiffFormat, file: String?)] = try formatPlaces(
      arguments.values(of: .diffFormat),
      wanted: Wording(nb: "text, markdown eller html", en: "text, markdown or html"))
    return reports.isEmpty ? [(.text, nil)] : reports
  }

  func text(of difference: SiteDifference, _ language: MessageLanguage) -> String {
    switch self {
    case .text: difference.text(in: language)
    case .markdown: difference.markdown(in: language)
    case .html: difference.html(in: language)
    }
  }
}
