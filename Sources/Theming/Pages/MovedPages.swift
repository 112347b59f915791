import Diagnostics
import Model
import Templates

/// Says where a page has gone, at an address that it had before, and leads there.
let movedPage = PageTemplate<MovedPage>(
  "moved",
  [
    .text("language") { $0.edition.language.tag },
    .text("title") { $0.link.title },
    .text("address") { $0.link.address },
    .text("canonical") { $0.edition.domain + $0.link.address },
    .text("message") { $0.edition.words[.movedPage] },
  ], words: [.movedPage], edition: \.edition)

/// Only the template: `movedPages` makes them, for it must know which addresses are taken.
let movedPageTemplates: [PageDeclaration] = [PageDeclaration(movedPage) { _ in [] }]

extension Word {
  fileprivate static let movedPage = Word("moved-page")
}

struct MovedPage: Sendable {
  let edition: Edition
  let link: Link
}

/// What leads on from former addresses.
struct MovedPages {
  private(set) var redirects: [Redirect] = []
  private(set) var files: [OutputFile] = []
  private var seen: Set<String> = []

  /// The first page at an address is kept.
  fileprivate mutating func add(_ redirect: Redirect, _ page: OutputFile, _ beside: [OutputFile] = []) {
    guard seen.insert(page.path.lowercased()).inserted else { return }
    redirects.append(redirect)
    files += [page] + beside
  }
}

/// A page at each free address that an entry has had, in the language of the address or else the first that the entry is found
/// in, and beside it what lies beside the entry's page: who subscribes to its calendar has it by its former address. An
/// address that a file of the site has is reported.
func movedPages(_ editions: [Edition], besides pages: [OutputFile]) -> Diagnosed<MovedPages> {
  guard let site = editions.first?.site else { return Diagnosed(MovedPages()) }
  let taken = TakenPaths(pages)
  let movedHeads = site.heads.filter { !$0.common.formerAddresses.isEmpty }
  let beside = movedHeads.isEmpty ? FilesBeside([]) : FilesBeside(pages)
  var moved = MovedPages()
  var findings: [Diagnostic] = []
  for edition in editions {
    for (list, link) in edition.takenLists {
      let from = edition.ownAddress(of: list, in: edition.language)
      guard taken.owner(of: edition.base.path(of: from)) == nil else { continue }
      let page = edition.movedPage(at: from, to: link, from: .page(edition.language, template: "moved"))
      moved.add(Redirect(from: from, to: link.address), page)
    }
  }
  for head in movedHeads {
    let found = editions.filter { site.address(of: head.id, in: $0.language) != nil }
    guard let first = found.first else { continue }
    for former in head.common.formerAddresses {
      let address = first.base.address(written: former.text)
      let edition =
        found.dropFirst().first { address.hasPrefix(site.addressing.top(in: $0.language)) } ?? first
      guard let link = edition.link(head.id) else { continue }
      let folder = edition.base.path(of: address)
      switch taken.owner(of: folder) {
      // Rules reports an address that an entry has, and one that is set apart for files.
      case .entry?: continue
      case .page?, .file?:
        if AssetFolder.holds(folder) { continue }
        findings.append(.formerAddressReserved(former))
        continue
      case nil: break
      }
      let page = edition.movedPage(at: address, to: link, from: edition.origin(of: head))
      moved.add(
        Redirect(from: address, to: link.address), page,
        beside.moved(from: edition.base.path(of: link.address), to: folder))
    }
  }
  return Diagnosed(moved, findings)
}

extension Edition {
  /// The lists that are pages of the content in this language, each with the page.
  fileprivate var takenLists: [(ListPage, Link)] {
    allLists.filter { isTaken($0) }.map { ($0, link($0)) }
  }

  fileprivate func movedPage(at address: String, to link: Link, from origin: Origin) -> OutputFile {
    OutputFile(
      path: base.path(of: address) + "index.html", from: origin,
      content: .rendered { output throws(RenderingBound) in
        try Theming.movedPage.render(MovedPage(edition: self, link: link), theme, into: &output)
      })
  }
}

/// Calendars and figures, by the folder of the page that they lie beside.
private struct FilesBeside {
  private var byFolder: [Substring: [OutputFile]] = [:]

  init(_ files: [OutputFile]) {
    for file in files where !file.path.hasSuffix(".html") {
      guard let slash = file.path.lastIndex(of: "/") else { continue }
      byFolder[file.path[...slash], default: []].append(file)
    }
  }

  /// The same beside a former page; what was named after its folder is named after the former one.
  func moved(from folder: String, to former: String) -> [OutputFile] {
    let (name, old) = (folder.split(separator: "/").last ?? "", former.split(separator: "/").last ?? "")
    return (byFolder[folder[...]] ?? []).map { file in
      let own = file.path.dropFirst(folder.count)
      let isNamed = own.hasPrefix(name + ".")
      return OutputFile(
        path: former + (isNamed ? old + own.dropFirst(name.count) : own), from: file.origin,
        content: file.content)
    }
  }
}

/// The paths of a site, whatever the case of their letters: servers on Windows and macOS know no difference.
private struct TakenPaths {
  enum Owner { case entry, page, file }

  private var owners: [String: Owner] = [:]
  /// Folders at the top that hold what pages are made of, and are kept by browsers for a year.
  private var assetFolders: Set<Substring> = []

  init(_ files: [OutputFile]) {
    for file in files {
      owners[file.path.lowercased()] = file.origin.isEntry ? .entry : .page
      if file.origin.isAsset { assetFolders.formUnion(file.path.split(separator: "/").dropLast().prefix(1)) }
    }
    for file in HostFile.allCases { owners[file.rawValue] = .file }
  }

  /// What stands where a page in `folder` would, or is a file where it needs a folder.
  func owner(of folder: String) -> Owner? {
    let names = folder.lowercased().split(separator: "/")
    if let owner = owners[(names + ["index.html"]).joined(separator: "/")] { return owner }
    if let first = names.first, assetFolders.contains(first) { return .file }
    return names.indices.contains { owners[names[...$0].joined(separator: "/")] != nil } ? .file : nil
  }
}

extension Code {
  static let formerAddressReserved = Code(
    "former-address-reserved", .error,
    title: Wording(nb: "Adressen er nettstedets egen", en: "The address is the site's own"),
    explanation: Wording(
      nb:
        "Forsiden, listene, søket, kalenderne og filer som /feed.xml har faste adresser. En tidligere adresse kan ikke være en av dem.",
      en:
        "The front page, the lists, the search, the calendars and files such as /feed.xml have fixed addresses. No former address can be one of them."
    ),
    example: Code.Example(
      wrong: "tidligere-adresser: [/kampanjer/]", right: "tidligere-adresser: [/velkommen-hjem/]"))
}

extension Diagnostic {
  fileprivate static func formerAddressReserved(_ former: SitePath) -> Diagnostic {
    Diagnostic(
      .formerAddressReserved,
      Wording(
        nb: "\(former.text) er en liste eller en fil på nettstedet, og kan ikke føre et annet sted",
        en: "\(former.text) is a list or a file of the site, and cannot lead elsewhere"),
      at: former.location,
      help: Wording(
        nb: "slett adressen; leserne kommer til det som står der nå",
        en: "delete the address; readers get what is there now"))
  }
}
