import Content
import Diagnostics
import Files
import Model
import Publishing
import Theming
import Writing

extension Command {
  static let fix = Command(
    name: "fix", words: Wording(nb: "[FIL …]", en: "[FILE …]"),
    summary: Wording(nb: "rett det som er sikkert", en: "fix what can be fixed with certainty"),
    description: Wording(
      nb: """
        Viser hvordan alt som sikkert kan rettes, blir: tegnsett, tabulatorer, anførselstegn, rester fra Word, skrivemåter.
        Ingenting blir skrevet før du sier «--write». Uten filnavn gjelder det alle filene i content.
        Med «--previous» får en fil med nytt navn også en vei videre fra den gamle adressen, og lenkene til den det nye navnet.
        """,
      en: """
        Shows everything that can be fixed with certainty: encodings, tabs, quotes, leftovers from Word, spellings.
        Nothing is written until you add “--write”. Without file names, all files in content are included.
        With “--previous” a renamed file also gets a way on from its former address, and links to it the present name.
        """),
    options: [.root, .write, .asOf, .production, .previous, .jobs],
    places: [.files]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    let root = arguments.value(of: .root) ?? "."
    let jobs = try Request.jobs(arguments, environment)
    let moment = try Request.moment(arguments, in: environment)
    // Discarded: what is wrong with the folder is what «check» reports; here only repairs are shown.
    let sources = try await readFolder(root, "content", jobs: jobs).value
    let wanted = try namedFiles(arguments, among: Set(sources.files.map(\.path)), root: root)
    let lost = try await losses(arguments, in: environment)
    let files = await repairs(of: sources, at: moment, jobs: jobs, besides: lost).filter {
      wanted?.contains($0.path) ?? true
    }.keepingTranslations(of: sources, at: moment, jobs: jobs)
    let isWriting = arguments.has(.write)
    for file in files { try printOut(String(shown(file, language, environment).dropLast())) }
    if isWriting {
      // A file with a new name, its way on and the links to it belong together.
      try uninterrupted(ifBrokenOff: Wording.brokenOffWriting[language]) {
        for file in files { try rewriteFile(file.path, below: root, from: file.original, to: file.after) }
      }
    }
    try printError(closing(files, isWritten: isWriting)[language])
    return files.isEmpty || isWriting ? .fine : .contentHasErrors
  }
}

/// What is lost since the release that «--previous» names: a renamed file gets a way on from its former address, and links to it
/// the present name.
private func losses(
  _ arguments: Arguments, in environment: Environment
) async throws -> (SourceTree) async -> [Diagnostic] {
  guard arguments.value(of: .previous) != nil else { return { _ in [] } }
  let request = try Request(arguments, in: environment, words: .files)
  if let file = request.previous.fileWithoutAddresses {
    try printError("story: \(previousHasNoAddresses(file).message[request.language]).")
  }
  let theme = try await readFolder(request.root, themeFolder, jobs: request.jobs)
  return { tree in
    let analysis = await analyze(
      SiteSources(content: Diagnosed(tree), theme: theme), request, Profile())
    let site = PublicSite(analysis.site)
    let pages = render(site, theme: analysis.theme, Support(pictures: .unavailable, search: .unavailable))
    return lostNames(site, pages.value, analysis, request)
  }
}

/// What is repaired in a file, line by line, and how it will read.
private func shown(_ file: RepairedFile, _ language: MessageLanguage, _ environment: Environment) -> String {
  let findings = file.rounds.map { round in
    format(round.findings.limitedInEachFile(), as: .oneline, in: language, sources: { _ in round.text })
  }
  return findings.joined()
    + unifiedDiff(of: file.path, from: file.before, to: file.after, for: environment.outputReader)
}

private func closing(_ files: [RepairedFile], isWritten: Bool) -> Wording {
  let count = files.reduce(0) { $0 + $1.repairCount }
  guard count > 0 else {
    return Wording(nb: "Ingenting kan rettes med sikkerhet.", en: "Nothing can be fixed with certainty.")
  }
  let repaired = files.count { $0.repairCount > 0 }
  let nb =
    "\(count) \(count == 1 ? "rettelse" : "rettelser") i \(repaired) \(repaired == 1 ? "fil" : "filer")"
  let en = "\(count) \(count == 1 ? "fix" : "fixes") in \(repaired) \(repaired == 1 ? "file" : "files")"
  let marked = files.count(where: \.isMarked)
  let (markedNB, markedEN) =
    switch marked {
    case 0: ("", "")
    case 1:
      (
        " En oversettelse følger fortsatt teksten som rettes, og får det notert.",
        " One translation still follows the text that is fixed, and has that noted."
      )
    default:
      (
        " \(marked) oversettelser følger fortsatt tekstene som rettes, og får det notert.",
        " \(marked) translations still follow the texts that are fixed, and have that noted."
      )
    }
  if isWritten { return Wording(nb: nb + " er gjort." + markedNB, en: en + " applied." + markedEN) }
  return Wording(
    nb: nb + "." + markedNB + " Ingenting er skrevet: «story fix --write» gjør dem.",
    en: en + "." + markedEN + " Nothing was written: “story fix --write” applies them.")
}
