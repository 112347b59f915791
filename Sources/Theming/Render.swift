package import Diagnostics
package import Model

/// The door of Theming: the public site as files in path order, each path once; pages make themselves when written.
package func render(_ site: PublicSite, theme: Theme, pictures: PictureSupport) -> Diagnosed<OutputTree> {
  let agenda = Agenda(site)
  let editions = site.languages.map {
    Edition(site, $0, theme: theme, pictures: pictures, agenda: agenda)
  }
  var files = editions.flatMap(pages(in:)) + movedPages(editions) + themeFiles(theme)
  if let main = editions.first {
    files += [main.notFoundPageFile(), sitemapFile(of: pageAddresses(editions), domain: main.domain)]
    files.append(robotsFile(of: site, domain: main.domain))
  }
  files += newsFeedFiles(of: site) + calendarFiles(of: site) + kpiDataFiles(of: site)
  let assets = assetFiles(of: site)
  let tree = eachPathOnce(files + assets.value)
  return Diagnosed(tree.value, tree.findings + assets.findings)
}

private func pages(in edition: Edition) -> [OutputFile] {
  [edition.frontPageFile()] + edition.documentPages() + edition.campaignPages() + edition.eventPages()
    + edition.articlePages() + edition.focusAreaPages() + edition.reportPages() + edition.kpiPages()
    + edition.overviewPages() + edition.strategyPageFile()
    + [
      edition.peoplePageFile(), edition.partnersPageFile(), edition.documentTreePageFile(),
      edition.actionPlanPageFile(), edition.yearWheelPageFile(), edition.indexPageFile(),
    ]
}

private func themeFiles(_ theme: Theme) -> [OutputFile] {
  theme.files.map { OutputFile(path: String($0.address.dropFirst()), content: .bytes($0.bytes)) }
}

private func eachPathOnce(_ files: [OutputFile]) -> Diagnosed<OutputTree> {
  var seen: Set<String> = []
  var findings: [Diagnostic] = []
  let kept = files.filter { file in
    let isNew = seen.insert(file.path).inserted
    if !isNew { findings.append(.duplicatePath(file.path)) }
    return isNew
  }
  return Diagnosed(
    OutputTree(files: kept.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }), findings)
}

extension Diagnostic {
  fileprivate static func duplicatePath(_ path: String) -> Diagnostic {
    Diagnostic(
      .duplicatePath, Wording(nb: "to sider blir til fila \(path)", en: "two pages become the file \(path)"),
      at: .file(path),
      help: Wording(
        nb: "gi den ene siden en annen adresse, eller ta bort en tidligere adresse",
        en: "give one page another address, or remove a former address"))
  }
}

extension Code {
  static let duplicatePath = Code(
    "duplicate-path", .error,
    title: Wording(nb: "To sider vil ha samme fil", en: "Two pages want the same file"),
    explanation: Wording(
      nb:
        "En side kan ikke ha samme adresse som en av listene på nettstedet, eller som en tidligere adresse til en annen side.",
      en: "A page cannot have the address of one of the site's lists, or a former address of another page."))
}
