import Comparing
import Content
import Diagnostics
import Files
import Model
import Publishing
import Writing

func isAddress(_ word: String) -> Bool { word.hasPrefix("https://") || word.hasPrefix("http://") }

/// Works with the site in a folder, at an address, or as a list or the record of a release says it is.
func withComparedSite<Result>(
  _ path: String, _ environment: Environment, _ part: ComparedSite.Part,
  _ work: (borrowing ComparedSite) throws -> Result
) throws -> Result {
  if isAddress(path) { return try withLiveSite(path, environment, work) }
  return try work(comparedSite(path, part))
}

private func comparedSite(_ path: String, _ part: ComparedSite.Part) throws -> ComparedSite {
  guard let (folder, name) = split(path), try Folder(folder).item(name) == .file else {
    // A release as it lies where it is published.
    if isRelease(path) { return try comparedSite(path + "/site", part) }
    var site = try ComparedSite(folder: path, part)
    // An empty site would have lost everything, or be as new; a folder of something else is neither.
    guard site.hasFrontPage else { throw UsageError.notASite(path) }
    site.held = try record(beside: path)?.heldPages ?? []
    return site
  }
  let bytes = try readFile(path, atMost: 1 << 28)
  if let record = ReleaseRecord(bytes) {
    let files = record.files.mapValues { ComparedFile(sha256: $0.sha256, size: $0.size) }
    var site = ComparedSite(listed: files, pages: record.listedPages)
    site.held = record.heldPages
    return site
  }
  guard !ReleaseRecord.isNewer(bytes) else { throw UsageError.newerRecord(path, of: "diff") }
  guard let list = Manifest(bytes) else { throw UsageError.notASite(path) }
  return ComparedSite(listed: list.listed.mapValues { ComparedFile(sha256: $0.sha256, size: $0.size) })
}

private func isRelease(_ path: String) -> Bool {
  do throws(FileError) {
    let folder = try Folder(path)
    guard try folder.item("manifest") == .file else { return false }
    return try folder.item("site") == .folder
    // Discarded: what cannot be opened is said by what reads the site.
  } catch { return false }
}

/// The pages that the sitemap of a live site names, as readers get them now; nothing else is fetched, and nothing is kept. What they
/// say is read while they are compared.
private func withLiveSite<Result>(
  _ address: String, _ environment: Environment, _ work: (borrowing ComparedSite) throws -> Result
) throws -> Result {
  let plain = address.hasSuffix("/") ? String(address.dropLast()) : address
  let above = try Folder(environment.variables["TMPDIR"] ?? "/tmp")
  let name = try above.makeTemporaryFolder(".story-diff-")
  let folder = "\(above.path)/\(name)"
  do {
    try fetchPages(["sitemap.xml"], of: plain, into: folder)
    let pages = sitemapPages(try readFile(folder + "/sitemap.xml", atMost: 1 << 24))
    guard pages.count <= mostPages else { throw UsageError.tooManyPages(pages.count) }
    guard !pages.isEmpty else { throw PublishError.noPages(at: plain) }
    try fetchPages(pages, of: plain, into: folder)
    let result = try work(ComparedSite(folder: folder, .pages))
    try above.removeTree(name)
    return result
  } catch {
    // Discarded: the first error is the one to report; what is left is removed with other temporary files.
    try? above.removeTree(name)
    throw error
  }
}

extension PublishError {
  fileprivate static func noPages(at address: String) -> PublishError {
    PublishError(
      .failed,
      Wording(
        nb: "\(address)/sitemap.xml nevner ingen sider, så det er ikke noe å sammenligne med",
        en: "\(address)/sitemap.xml names no pages, so there is nothing to compare with"))
  }
}

/// What is known of a build in a folder, or beside it.
private func record(beside path: String) throws -> ReleaseRecord? {
  var plain = path[...]
  while plain.count > 1, plain.last == "/" { plain.removeLast() }
  // A build has it beside the site, or within the folder of both sites; a release beside `site`.
  var files = ["\(plain)/\(releaseName)public", plain + "/../\(releaseName)public"]
  if (absolutePath(String(plain)) ?? "").hasSuffix("/site") { files.append(plain + "/../manifest") }
  for file in files {
    do {
      let bytes = try readFile(file, atMost: 1 << 28)
      guard !ReleaseRecord.isNewer(bytes) else { throw UsageError.newerRecord(file, of: "diff") }
      if let record = ReleaseRecord(bytes) { return record }
    } catch let error as FileError {
      if !error.isMissing { throw error }
    }
  }
  return nil
}

/// More than that is read from a folder.
private let mostPages = 5000

extension UsageError {
  fileprivate static func notASite(_ path: String) -> UsageError {
    .badValue(
      "diff", path,
      Wording(
        nb:
          "en mappe som «story build» har laget, det en utgave sier om seg selv (manifest), eller en adresse",
        en: "a folder that “story build” has made, what a release says of itself (manifest), or an address"))
  }

  /// A record that has lines which this program does not know.
  static func newerRecord(_ path: String, of option: String) -> UsageError {
    .badValue(
      option, path,
      Wording(
        nb: "en fil som denne utgaven av story kan lese; den er laget av en nyere",
        en: "a file that this version of story can read; it was made by a newer one"))
  }

  fileprivate static func tooManyPages(_ count: Int) -> UsageError {
    .badValue(
      "diff", "\(count)",
      Wording(
        nb: "høyst \(mostPages) sider på nett; bruk det utgaven sier om seg selv (manifest)",
        en: "at most \(mostPages) live pages; use what the release says of itself (manifest)"))
  }
}

extension ReleaseRecord {
  fileprivate var heldPages: [HeldPage] {
    held.flatMap { entry in
      entry.addresses.map {
        HeldPage(address: $0, since: TimeZone.oslo.localTime(of: Instant(seconds: entry.since)).iso)
      }
    }.sorted { $0.address < $1.address }
  }

  /// What the ledger says of the pages, by path.
  fileprivate var listedPages: [String: ListedPage] {
    let titles = Dictionary(shown.map { ($0.id, $0.titles) }) { first, _ in first }
    var pages: [String: ListedPage] = [:]
    for (name, owner) in ledger.names where name.kind == .address && name.text.hasPrefix(top) {
      let rest = String(name.text.dropFirst(top.count))
      let path = rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
      guard files[path] != nil else { continue }
      pages[path] = ListedPage(
        title: owner.entry.flatMap { titles[$0]?[owner.language] } ?? "", language: owner.language.tag,
        // A way on from a former address is no page of an entry, and no language of it is behind.
        entry: owner.isFormer ? nil : owner.entry.map { "\($0.kind.name)/\($0.slug)" })
    }
    return pages
  }
}
