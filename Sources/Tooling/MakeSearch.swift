import Content
package import Diagnostics
package import Files
package import Theming

/// A finished page that readers may search, and where its file lies now.
package struct SearchPage: Sendable, Hashable {
  /// Relative to the site's folder: `kampanjer/velkommen-hjem/index.html`.
  package let path: String
  package let sha256: String
  /// The site's folder, new or old, that has the file.
  package let folder: String

  package init(path: String, sha256: String, folder: String) {
    self.path = path
    self.sha256 = sha256
    self.folder = folder
  }
}

/// The files of the search index, made by Pagefind of what stands in the `<main>` of finished pages.
///
/// The index is kept in the folder `cache`, on the file system that the pages are on, by the checksums of its pages, so
/// that it is made once for the same pages. Those of other pages go at once: the site that readers see has its own files, and the
/// words of a page that was withdrawn since are to lie nowhere. When Pagefind fails that is reported, and there are none. One
/// build at a time uses the folder, so what a killed one left in it is removed.
package func makeSearch(
  of pages: [SearchPage], cache: String
) throws(FileError) -> Diagnosed<[OutputFile]> {
  let key = sha256(pages.flatMap { Array("\($0.path) \($0.sha256)\n".utf8) })
  let home = try Folder(cache, .makingIt)
  let name = "\(recipe)-\(key)"
  try prune(home, keeping: name)
  if try home.folderIfPresent(name)?.item(doneName) != .file {
    guard try makeIndex(of: pages, in: home, as: name) else { return Diagnosed([], [searchNotMade()]) }
  }
  let files = try home.folder(name).filesBelow().filter(isNeeded).map {
    OutputFile(
      path: DeliveryPlan.indexFolder + $0, from: .tool,
      content: .file(absolutePath: "\(cache)/\(name)/\($0)"))
  }
  return Diagnosed(files)
}

/// Removes what was kept of indexes below a folder, of a site that has no search.
package func forgetSearch(below output: String, in name: String) throws(FileError) {
  guard let home = try Folder(output).folderIfPresent(name) else { return }
  try prune(home, keeping: nil)
}

/// Whether the search index can be made on this machine at all.
package func canMakeSearch() -> Bool { isInstalled("pagefind") }

/// Reports that the site has no search, since the program that makes its index is missing.
package func findMissingSearch() -> [Diagnostic] {
  if canMakeSearch() { return [] }
  return [
    Diagnostic(
      .searchMissing, Code.searchMissing.message, at: .file("content/nettsted.yml"),
      help: Wording(
        nb: "installer det med «\(Helper.pagefind.installation)», eller bygg med «--no-search»",
        en: "install it with “\(Helper.pagefind.installation)”, or build with “--no-search”"))
  ]
}

/// Raised when what is made of the same pages changes, so that older indexes are not used.
private let recipe = "pagefind-5"
private let doneName = ".done"
private let workPrefix = ".making-"

/// Lets Pagefind read the pages alone, as other names of their files, and keeps what it made under its name.
private func makeIndex(
  of pages: [SearchPage], in cache: borrowing Folder, as name: String
) throws(FileError) -> Bool {
  try cache.inTemporaryFolder(workPrefix) { work throws(FileError) in
    try putPages(pages, below: work.folderMakingIt("site"))
    let questions = SearchQuestions(of: pages.map(\.path).sorted(), in: "site", to: "index")
    let isDone = try answer(questions, in: work.path)
    try expectRoom(in: work)
    guard isDone else { return false }
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

private func answer(_ questions: SearchQuestions, in folder: String) throws(FileError) -> Bool {
  let command = Command("pagefind", ["--service"], in: folder)
  let (outcome, answers) = converse(
    command, asking: questions.bytes, answers: questions.count, endingWith: SearchQuestions.answerEnd,
    seconds: 600)
  if case .refusedByDisk(let reason) = outcome { throw FileError(.write, folder, reason) }
  return outcome == .exited(0) && questions.areDone(by: answers)
}

/// Pagefind says nothing of what the disk did not take, and ends as if all was well, with files that are cut short.
private func expectRoom(in work: borrowing Folder) throws(FileError) {
  try work.write([UInt8](repeating: 0, count: 1 << 16), to: "room")
  try work.removeFile("room")
}

/// The pages as other names of their files; those in Norwegian as copies that name the last parts of their compounds too.
private func putPages(_ pages: [SearchPage], below site: borrowing Folder) throws(FileError) {
  var norwegian: [(page: SearchPage, bytes: [UInt8])] = []
  for page in pages {
    guard let (folder, name) = split(page.path) else { throw FileError(.link, page.path, .badName) }
    let source = try Folder(page.folder).folder(folder)
    if let size = try source.status(name)?.size, size <= largestPage,
      let bytes = try source.readIfPresent(name, atMost: largestPage), isNorwegian(bytes)
    {
      norwegian.append((page, bytes))
    } else {
      try source.link(name, to: site.folderMakingIt(folder), as: name)
    }
  }
  let texts = norwegian.map { searchedText($0.bytes) }
  let parts = CompoundParts(of: texts)
  for (text, (page, bytes)) in zip(texts, norwegian) {
    guard let (folder, name) = split(page.path) else { continue }
    try site.folderMakingIt(folder).write(naming(parts.tails(of: text), in: bytes), to: name)
  }
}

/// Larger pages are indexed as they are.
private let largestPage = 1 << 22

private func isNorwegian(_ page: [UInt8]) -> Bool {
  let start = page.prefix(200)
  return ["<html lang=\"nb\"", "<html lang=\"nn\""].contains { start.firstRange(of: Array($0.utf8)) != nil }
}

/// What stands between `<main` and its end, where the search looks.
private func searchedText(_ page: [UInt8]) -> [UInt8] {
  guard let start = page.firstRange(of: Array("<main".utf8)), let end = mainEnd(page), end > start.lowerBound
  else { return [] }
  return Array(page[start.lowerBound..<end])
}

private func mainEnd(_ page: [UInt8]) -> Int? { page.firstRange(of: Array("</main>".utf8))?.lowerBound }

/// The page with words that the index reads and nobody sees, as `sokeord` are.
private func naming(_ tails: [String], in page: [UInt8]) -> [UInt8] {
  guard !tails.isEmpty, let end = mainEnd(page) else { return page }
  let words = tails.joined(separator: " ")
  let element =
    "<p data-ledd=\"\(words)\" data-pagefind-index-attrs=\"data-ledd\" data-pagefind-meta=\"ledd[data-ledd]\"></p>"
  return Array(page[..<end]) + Array(element.utf8) + Array(page[end...])
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

/// Removes every other index, and what was left by runs that were killed. The next build of former pages makes theirs anew.
private func prune(_ cache: borrowing Folder, keeping kept: String?) throws(FileError) {
  for entry in try cache.entries() where entry.name != kept { try cache.removeTree(entry.name) }
}

/// Reports that readers lose the search that an earlier release had at these addresses, since none was asked for.
package func declinedSearch(at addresses: [String]) -> Diagnostic {
  let names = addresses.joined(separator: ", ")
  return Diagnostic(
    .searchMissing,
    Wording(
      nb: "leserne mister søket, som lå på \(names): bygget er bedt om å være uten",
      en: "readers lose the search, which was at \(names): the build was asked to make none"),
    at: .file("content/nettsted.yml"),
    help: Wording(
      nb: "bygg uten «--no-search», så er det der igjen, på samme adresse",
      en: "build without “--no-search”, and it is there again, at the same address"))
}

extension Code {
  static let searchMissing = Code(
    "search-missing", .advice,
    title: Wording(nb: "Nettstedet blir uten søk", en: "The site will have no search"),
    explanation: Wording(
      nb:
        "Programmet som lager søket (pagefind), finnes ikke på denne maskinen, eller bygget er bedt om å være uten («--no-search») selv om utgaven før hadde søk. Alt annet blir laget som før.",
      en:
        "The program that builds the search index (pagefind) is not installed on this machine, or the build was asked to make none (“--no-search”) though the release before had search. Everything else is built as usual."
    ),
    steps: Wording(
      nb:
        "Be den som har satt opp maskinen, om å kjøre «make site», som henter programmet; eller bygg uten «--no-search».",
      en:
        "Ask whoever set up the machine to run “make site”, which installs it; or build without “--no-search”."
    ))

  static let searchNotMade = Code(
    "search-not-made", .error,
    title: Wording(nb: "Søket ble ikke laget", en: "The search index was not built"),
    explanation: Wording(
      nb: "Programmet som lager søket (pagefind), gjorde ikke jobben sin.",
      en: "The program that builds the search index (pagefind) failed."),
    steps: Wording(
      nb: "Bygg en gang til. Hjelper ikke det, bygg med «--no-search».",
      en: "Build again. If that does not help, build with “--no-search”."))
}

private func searchNotMade() -> Diagnostic {
  Diagnostic(
    .searchNotMade, Code.searchNotMade.message, at: .file("content/nettsted.yml"),
    help: Wording(
      nb: "bygg en gang til, eller bygg med «--no-search»", en: "build again, or build with “--no-search”"))
}
