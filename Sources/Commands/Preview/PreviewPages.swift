import Content
import Diagnostics
import Files
import Model
import Serving
import Theming
import Tooling

/// The pages as somebody looks at them, each made when it is asked for.
struct PreviewPages: Sendable {
  /// Why pages are not on the public site is asked of the site before it was turned into what an editor sees.
  private let published: SiteModel
  private var site: SiteModel
  private var publicSite: PublicSite
  private let theme: Theme
  private let support: Support
  private var editions: Editions
  private var files: [String: OutputFile]
  /// Pages of texts that have changed since.
  private var newer: [String: OutputFile] = [:]
  /// Whether all `files` are behind `editions`, since a title in their menus has changed: the page of an entry is made again when it is
  /// asked for, and everything, once, when a list is.
  private var areMenusNewer = false

  init(of site: SiteModel, as reader: PreviewView.Reader, theme: Theme, _ support: Support) {
    published = site
    (self.theme, self.support) = (theme, support)
    self.site = reader == .editor ? site.withUnpublished() : site
    publicSite = PublicSite(self.site)
    editions = Editions(publicSite, theme: theme, support)
    // Discarded: what is wrong with pages is found on the side (`furtherFindings`).
    let tree = editions.render().value
    files = Dictionary(tree.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes over a text that has changed; false when everything must be made anew for that.
  mutating func take(_ document: ContentDocument) async -> Bool {
    guard let read = await site.rereading(document) else { return false }
    site = read.site
    publicSite = publicSite.replacingTexts(of: read.entry, from: site)
    switch read.reach {
    case .ownPages: break
    case .menus:
      editions = Editions(publicSite, theme: theme, support)
      newer = [:]
      areMenusNewer = true
    }
    for page in editions.pages(of: read.entry, in: publicSite) { newer[page.path] = page }
    return true
  }

  var base: BasePath { publicSite.addressing.base }

  /// The file that lies at an address of the domain, in whichever of the ways that a web server finds it.
  mutating func file(at address: String) -> Place {
    guard address.hasPrefix(base.text) else {
      return address + "/" == base.text || address == "/" ? .elsewhere(base.text) : .nowhere
    }
    let path = base.path(of: address)
    if let file = find(path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path) {
      return .file(file)
    }
    return find(path + "/index.html") == nil ? .nowhere : .elsewhere(address + "/")
  }

  /// The pictures that other pages have not, by their addresses.
  func pictures(besides others: PreviewPages?) -> [String: OutputFile] {
    var found: [String: OutputFile] = [:]
    for (path, file) in files where file.isPicture && others?.files[path] == nil {
      found[base.text + path] = file
    }
    return found
  }

  /// The picture at an address of the domain.
  func picture(at address: String) -> OutputFile? {
    guard address.hasPrefix(base.text), let file = files[base.path(of: address)] else { return nil }
    return file.isPicture ? file : nil
  }

  enum Place {
    case file(OutputFile)
    case elsewhere(String)
    case nowhere
  }

  /// Where an entry is shown in a language: its page, or its place on a list.
  func address(of id: EntryID, in language: Language) -> String? {
    site.addresses.address(of: id, in: language).map { String($0.prefix { $0 != "#" }) }
  }

  var notFound: OutputFile? {
    mutating get { find("404.html") }
  }

  private mutating func find(_ path: String) -> OutputFile? {
    guard let file = files[path] else { return nil }
    if let page = newer[path] { return page }
    guard areMenusNewer else { return file }
    switch file.origin {
    case .entry(let id, _, _):
      for page in editions.pages(of: id, in: publicSite) { newer[page.path] = page }
    case .page:
      // Discarded: what is wrong with pages is found on the side (`furtherFindings`).
      let again = editions.render().value.files
      files = Dictionary(again.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      areMenusNewer = false
    case .feed, .asset, .theme, .site, .tool: break
    }
    return newer[path] ?? files[path] ?? file
  }

  /// The entry that a page is of and its language.
  func entry(of file: OutputFile) -> (head: EntryHead, absence: Visibility?)? {
    guard case .entry(let id, let language, _) = file.origin, let head = site.head(id) else { return nil }
    return (head, published.absence(of: id, in: language))
  }
}

extension OutputFile {
  fileprivate var isPicture: Bool {
    switch content {
    case .picture, .copy: true
    case .bytes, .rendered, .file: false
    }
  }

  /// Its bytes; nil when there are none to be shown. Pictures that no build has made yet are shown as they are, to those who
  /// have the original anyway.
  func previewBytes(root: String, output: String, for reader: PreviewView.Reader) async -> [UInt8]? {
    switch content {
    case .bytes(let bytes): return bytes
    case .rendered:
      var bytes: [UInt8] = []
      // Discarded: that a page is too large to be made is found on the side.
      do { try content.render(into: &bytes) } catch { return nil }
      return bytes
    case .copy:
      // Discarded: what is wrong with a document or drawing is reported by «story check».
      let finished = await finishCopies(OutputTree(files: [self]), root: root).value
      switch finished.files.first?.content {
      case .bytes(let bytes): return bytes
      case .file(let path): return readPreviewFile(path)
      case .rendered, .copy, .picture, nil: return nil
      }
    case .picture(let picture):
      if let made = readPreviewFile(output + "/public/" + path) { return made }
      return reader == .visitor ? nil : readPreviewFile(root + "/" + picture.original.path)
    case .file(let path): return readPreviewFile(path)
    }
  }
}

/// The bytes of a file that the site itself names: no part of the path comes from a request.
private func readPreviewFile(_ path: String) -> [UInt8]? {
  // Discarded: a picture that cannot be read is not shown; why is reported when it is built.
  do throws(FileError) { return try readFile(path, atMost: 64 << 20) } catch { return nil }
}
