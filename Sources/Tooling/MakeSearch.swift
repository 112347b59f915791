import Content
package import Diagnostics
import Files
import Parallelism
package import Theming

/// Adds the search index of the finished public pages, made by Pagefind of what stands in their `<main>`.
///
/// Pages that search engines are kept out of are not indexed. The index is kept in the folder `cache` by the bytes of
/// its pages, so that it is made once; when it cannot be made that is told, and the tree comes back without it.
package func makeSearch(_ tree: OutputTree, cache: String, jobs: Int) async -> Diagnosed<OutputTree> {
  let pages = await finishedPages(of: tree, jobs: jobs)
  let key = sha256(pages.flatMap { Array("\($0.path) \($0.sum)\n".utf8) })
  do throws(FileError) {
    let home = try Folder(cache, .makingIt)
    let name = "\(recipe)-\(key)"
    if try home.folderIfPresent(name)?.item(doneName) != .file {
      guard try makeIndex(of: pages, in: home, as: name) else { return Diagnosed(tree, [searchNotMade()]) }
    }
    try home.touch(name)
    let files = try home.folder(name).filesBelow().filter(isNeeded).map {
      OutputFile(path: "pagefind/" + $0, from: .tool, content: .file(absolutePath: "\(cache)/\(name)/\($0)"))
    }
    let all = (tree.files + files).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Diagnosed(OutputTree(files: all, redirects: tree.redirects), prune(home, keeping: name))
  } catch {
    return Diagnosed(tree, [searchNotMade(error)])
  }
}

/// Whether the search index can be made on this machine at all.
package func canMakeSearch() -> Bool { isInstalled("pagefind") }

/// Tells that the site has no search, since the program that makes its index is missing.
package func findMissingSearch() -> [Diagnostic] {
  if canMakeSearch() { return [] }
  return [
    Diagnostic(
      .searchMissing, Code.searchMissing.message, at: .file("content/nettsted.yml"),
      help: Wording(
        nb: "installer det med «pip install pagefind-bin», eller bygg med «--no-search»",
        en: "install it with “pip install pagefind-bin”, or build with “--no-search”"))
  ]
}

/// Raised when what is made of the same pages changes, so that older indexes are not used.
private let recipe = "pagefind-2"
private let doneName = ".done"
private let aDay = 86_400

private struct FinishedPage: Sendable {
  let path: String
  let bytes: [UInt8]
  let sum: String
}

private func finishedPages(of tree: OutputTree, jobs: Int) async -> [FinishedPage] {
  let pages = tree.files.filter { $0.listing.page != nil }
  let made = await mapInParallel(pages, jobs: jobs) { file -> FinishedPage? in
    var bytes: [UInt8] = []
    guard file.render(into: &bytes) == nil else { return nil }
    return FinishedPage(path: file.path, bytes: bytes, sum: sha256(bytes))
  }
  return made.compactMap(\.self)
}

/// Writes the pages to a folder of their own, lets Pagefind read them, and keeps what it made under its name.
private func makeIndex(
  of pages: [FinishedPage], in cache: borrowing Folder, as name: String
) throws(FileError) -> Bool {
  try cache.inTemporaryFolder(".making-") { work throws(FileError) in
    let site = try work.folderMakingIt("site")
    for page in pages {
      guard let (folder, name) = split(page.path) else { throw FileError(.write, page.path, .badName) }
      try site.folderMakingIt(folder).write(page.bytes, to: name)
    }
    let command = Command(
      "pagefind",
      [
        "--site", "site", "--output-path", "index", "--root-selector", "main", "--exclude-selectors",
        "nav, .colophon, script", "--silent",
      ], in: work.path)
    guard run(command, seconds: 600) == .exited(0) else { return false }
    guard let index = try work.folderIfPresent("index"), try index.status("pagefind.js")?.size ?? 0 > 0 else {
      return false
    }
    try putInOrder("pagefind-entry.json", in: index)
    try index.write([], to: doneName)
    try cache.removeTree(name)
    try work.move("index", to: cache, as: name)
    return true
  }
}

private func putInOrder(_ name: String, in index: borrowing Folder) throws(FileError) {
  guard let entry = try index.readIfPresent(name, atMost: 1 << 20) else { return }
  try index.removeFile(name)
  try index.write(orderedLanguages(entry), to: name)
}

/// What our own page uses; Pagefind's own faces and their styles are left out.
private func isNeeded(_ path: String) -> Bool {
  path.hasPrefix("fragment/") || path.hasPrefix("index/") || path == "pagefind.js"
    || path == "pagefind-entry.json"
    || path.hasSuffix(".pf_meta") || path.hasSuffix(".pagefind")
}

/// Removes the indexes that have not been used for a day, and what was left by runs that were killed.
private func prune(_ cache: borrowing Folder, keeping kept: String) -> [Diagnostic] {
  do throws(FileError) {
    for entry in try cache.entries() where entry.name != kept {
      if try cache.status(entry.name)?.age ?? 0 > aDay { try cache.removeTree(entry.name) }
    }
    return []
  } catch {
    var finding = searchNotMade(error)
    finding.message = error.message
    finding.severity = .warning
    return [finding]
  }
}

extension Code {
  static let searchMissing = Code(
    "search-missing", .advice,
    title: Wording(nb: "Nettstedet blir uten søk", en: "The site will have no search"),
    explanation: Wording(
      nb:
        "Programmet som lager søket (pagefind), finnes ikke på denne maskinen. Alt annet blir laget som før.",
      en:
        "The program that builds the search index (pagefind) is not installed on this machine. Everything else is built as usual."
    ),
    steps: Wording(
      nb: "Be den som har satt opp maskinen, om å kjøre «make site», som henter programmet.",
      en: "Ask whoever set up the machine to run “make site”, which installs it."))

  static let searchNotMade = Code(
    "search-not-made", .error,
    title: Wording(nb: "Søket ble ikke laget", en: "The search index was not built"),
    explanation: Wording(
      nb: "Programmet som lager søket (pagefind), gjorde ikke jobben sin.",
      en: "The program that builds the search index (pagefind) failed."),
    steps: Wording(
      nb: "Se at disken ikke er full, og bygg en gang til. Hjelper ikke det, bygg med «--no-search».",
      en:
        "Check that the disk is not full, and build again. If that does not help, build with “--no-search”."
    ))
}

private func searchNotMade(_ error: FileError? = nil) -> Diagnostic {
  Diagnostic(
    .searchNotMade, Code.searchNotMade.message(error), at: .file("content/nettsted.yml"),
    help: Wording(
      nb: "se at disken ikke er full, eller bygg med «--no-search»",
      en: "check that the disk is not full, or build with “--no-search”"))
}
