import Content
package import Files

/// A finished public site, as it lies in a folder or as a list says that it does; without the compressed forms of files, and
/// without what others keep there (`.git`).
package struct ComparedSite: ~Copyable, Sendable {
  /// By path.
  package let files: [String: ComparedFile]
  /// What is known of the pages of a site of which only the list is there, by path.
  let listedPages: [String: ListedPage]
  /// The pages that readers get with a former text.
  package var held: [HeldPage] = []
  /// Whether it has a front page, as every finished site does.
  package let hasFrontPage: Bool
  /// Which of its files were looked at.
  let part: Part
  /// Nil for a site of which only the list is there: what its pages say is not known.
  private let folder: Folder?

  /// Reads a folder that a build made: the one that holds `public`, or that one itself.
  package init(folder path: String, _ part: Part = .everything) throws(FileError) {
    let folder = try publicFolder(path)
    var paths = try folder.filesBelow().filter(isOfTheSite)
    let hasFrontPage = paths.contains(frontPage)
    if part == .pages {
      paths = paths.filter { $0.hasSuffix(".html") }
      if let map = try folder.readIfPresent("sitemap.xml", atMost: 1 << 26) {
        let led = Set(sitemapPages(map))
        paths = paths.filter(led.contains)
      }
    }
    let present = Set(paths)
    var files: [String: ComparedFile] = [:]
    for path in paths where !isCompressedForm(path, among: present) {
      let bytes = try folder.read(path, atMost: largestFile)
      files[path] = ComparedFile(sha256: sha256(bytes), size: bytes.count)
    }
    self.files = files
    self.hasFrontPage = hasFrontPage
    listedPages = [:]
    self.part = part
    self.folder = consume folder
  }

  /// Which of the files are looked at.
  package enum Part { case everything, pages }

  package init(listed files: [String: ComparedFile], pages: [String: ListedPage] = [:]) {
    listedPages = pages
    let present = Set(files.keys)
    self.files = files.filter { isOfTheSite($0.key) && !isCompressedForm($0.key, among: present) }
    hasFrontPage = present.contains(frontPage)
    part = .everything
    folder = nil
  }
}

/// What a list says of a page.
package struct ListedPage: Sendable, Hashable {
  package let title: String
  package let language: String
  /// What its other languages are pages of too.
  package let entry: String?

  package init(title: String, language: String, entry: String?) {
    self.title = title
    self.language = language
    self.entry = entry
  }
}

/// A page that readers get with a former text, since its present one has errors, and since when: `2027-03-01T13:00`.
package struct HeldPage: Sendable, Hashable {
  package let address: String
  package let since: String

  package init(address: String, since: String) {
    self.address = address
    self.since = since
  }
}

/// What is known of a file without looking into it.
package struct ComparedFile: Sendable, Hashable {
  package let sha256: String
  /// In bytes.
  package let size: Int

  package init(sha256: String, size: Int) {
    self.sha256 = sha256
    self.size = size
  }
}

extension ComparedSite {
  /// Whether the pages can be read.
  var hasTexts: Bool { folder != nil }

  /// What a page says; nil when it is not there, or only listed.
  func page(_ path: String) throws(FileError) -> PageText? {
    guard files[path] != nil else { return nil }
    switch folder {
    case .some(let folder): return PageText(try folder.read(path, atMost: largestFile))
    case .none:
      guard let listed = listedPages[path] else { return nil }
      var page = PageText()
      page.title = listed.title
      page.language = listed.language
      return page
    }
  }

  /// Of the pages that are not there as before, those whose other languages are, by what a list says of both.
  func behind(since old: borrowing ComparedSite) -> [SiteDifference.PageBehind] {
    var (changed, unchanged): ([String: [String]], [String: [String]]) = ([:], [:])
    for (path, page) in listedPages {
      guard let entry = page.entry, let before = old.files[path] else { continue }
      if before == files[path] {
        unchanged[entry, default: []].append(path)
      } else {
        changed[entry, default: []].append(path)
      }
    }
    return changed.keys.sorted().flatMap { entry -> [SiteDifference.PageBehind] in
      guard let first = changed[entry]?.min() else { return [] }
      return (unchanged[entry] ?? []).sorted().compactMap { path in
        listedPages[path].map {
          SiteDifference.PageBehind(
            address: address(of: path), language: $0.language, changed: address(of: first))
        }
      }
    }
  }
}

private func publicFolder(_ path: String) throws(FileError) -> Folder {
  let named = try Folder(path)
  if let inner = try named.folderIfPresent("public") { return inner }
  return named
}

private let frontPage = "index.html"

/// No file of a site is larger: originals of pictures may have 64 MiB.
private let largestFile = 256 << 20

private func isOfTheSite(_ path: String) -> Bool {
  path == ".htaccess"
    || path.split(separator: "/").allSatisfy { $0.first != "." || $0 == ".well-known" }
}

private func isCompressedForm(_ path: String, among present: Set<String>) -> Bool {
  (path.hasSuffix(".gz") || path.hasSuffix(".br")) && present.contains(String(path.dropLast(3)))
}
