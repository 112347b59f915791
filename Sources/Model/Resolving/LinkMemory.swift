import Content
import Diagnostics
import Mistakes

/// What was found out for one link of a file and holds for the next: a text may have thousands of them.
struct LinkMemory {
  private var anchorsByPath: [String: Set<String>] = [:]
  private var nearestByPath: [String: Wording?] = [:]
  private var helpByAddress: [String: LinkHelp] = [:]

  /// The headings that a link may lead to, in the file at a path.
  mutating func anchors(of path: String, _ fileIndex: FileIndex) -> Set<String> {
    if let anchors = anchorsByPath[path] { return anchors }
    let anchors = Set(
      fileIndex.bodies[path]?.headings(besides: fileIndex.pageIDs).map(\.anchor) ?? [])
    anchorsByPath[path] = anchors
    return anchors
  }

  /// What to write for a link that leads nowhere.
  mutating func help(
    for link: RelativeLink, _ address: String, from origin: String, _ fileIndex: FileIndex
  ) -> LinkHelp {
    if let help = helpByAddress[address] { return help }
    let help = makeHelp(for: link, address, from: origin, fileIndex)
    helpByAddress[address] = help
    return help
  }

  private mutating func makeHelp(
    for link: RelativeLink, _ address: String, from origin: String, _ fileIndex: FileIndex
  ) -> LinkHelp {
    let path = link.path ?? ""
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? "md"
    let isText = ["md", "html", "htm"].contains(ending.lowercased())
    if isText, let same = fileCalled(path, from: origin, fileIndex),
      let way = Proposal(relativePath(from: origin, to: same), insteadOf: address)
    {
      // A folder that is named and there says what was meant: the file was renamed, and another only has its name. Nor is
      // anything certain of a place on the page.
      let isNamed = address.contains("/") && fileIndex.paths.first(below: folder(of: path)) != nil
      let isCertain = !isNamed && link.anchor == nil && same.hasSuffix(".md")
      return LinkHelp(words: .didYouMean(way), way: isCertain ? way.text : nil)
    }
    if let words = nearest(to: path, among: isText ? fileIndex.paths : fileIndex.assetPaths, seenFrom: origin)
    {
      return LinkHelp(words: words)
    }
    let folder = origin.split(separator: "/").dropLast().joined(separator: "/")
    if address.hasSuffix("/"), let page = fileIndex.paths.first(below: path) {
      let way = relativePath(from: origin, to: page)
      return LinkHelp(
        words: Wording(
          nb: "en lenke fører til en fil, ikke til en mappe; skriv for eksempel «\(way)»",
          en: "a link leads to a file, not to a folder; write for example “\(way)”"))
    }
    if !isText, fileEndings.contains(ending.lowercased()) {
      return LinkHelp(
        words: Wording(
          nb: "legg filen i «\(folder)», og skriv navnet nøyaktig slik det heter",
          en: "put the file in “\(folder)”, and write its name exactly as it is"))
    }
    if let meant = MistypedAddress(address)?.replacement, meant.hasPrefix("mailto:") {
      return LinkHelp(words: Wording(nb: "skriv «\(meant)»", en: "write “\(meant)”"), way: meant)
    }
    let first = address.prefix { $0 != "/" }
    let looksLikeDomain = first.contains(".") && !first.hasPrefix(".") && first.last != "."
    if looksLikeDomain, !path.lowercased().hasSuffix(".md") {
      return LinkHelp(
        words: Wording(
          nb:
            "er det en nettadresse, skriv «https://\(address)»; er det en fil, legg den ved siden av teksten",
          en: "if it is a web address, write “https://\(address)”; if it is a file, put it next to the text"))
    }
    return LinkHelp(
      words: Wording(
        nb:
          "skriv veien til filen, for eksempel «../arrangementer/boligdag.md», eller en adresse med https://",
        en: "write the path to the file, such as “../arrangementer/boligdag.md”, or an address with https://")
    )
  }

  /// The one file of that very name in another folder, in the language of the file that links to it.
  private func fileCalled(_ path: String, from origin: String, _ fileIndex: FileIndex) -> String? {
    let name = slugOf(NamedPath(path.split(separator: "\\").last.map(String.init) ?? path).name)
    let same = fileIndex.paths.called(name).filter { isSameLanguage($0, origin) }
    return same.count == 1 ? same[0] : nil
  }

  /// The file that is called nearly the same, as the way to it from `origin`; nil when there is none.
  mutating func nearest(to path: String, among paths: NamedPaths, seenFrom origin: String) -> Wording? {
    if let answer = nearestByPath[path] { return answer }
    let called = paths.names.nearest(to: NamedPath(path).name).map(paths.called) ?? []
    let named = called.first { isSameLanguage($0, origin) }
    let way = (named ?? called.first).map { relativePath(from: origin, to: $0) }
    let answer = Proposal(way, insteadOf: path).map(Wording.didYouMean)
    nearestByPath[path] = .some(answer)
    return answer
  }
}

private func isSameLanguage(_ path: String, _ other: String) -> Bool {
  FilePlace.languageNamed(in: path) == FilePlace.languageNamed(in: other)
}

/// Of files that people link to.
private let fileEndings: Set<String> = [
  "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "zip", "jpg", "jpeg", "png", "webp", "svg",
  "mp3", "mp4", "ics",
]

/// What to write instead of a link that leads nowhere, and the way to the file where that is certain.
struct LinkHelp {
  let words: Wording
  var way: String?
}

/// A path and the name of its file, without folders and without endings, which say nothing of what was meant.
struct NamedPath: Sendable {
  let path: String
  let name: String

  init(_ path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let file = path[(slash ?? path.startIndex)...]
    self.path = path
    name = String(file[..<(file.utf8.firstIndex(of: UInt8(ascii: ".")) ?? file.endIndex)])
  }
}

/// Paths in an order, found by the names of their files and by the folders above them.
struct NamedPaths: Sendable {
  /// The names of the files, in that order.
  let names: NameList
  private var byName: [String: [String]] = [:]
  private var firstBelow: [Substring: String] = [:]

  init(_ paths: [String] = []) {
    names = NameList(paths.map { NamedPath($0).name })
    for (path, name) in zip(paths, names.names) {
      byName[name, default: []].append(path)
      for slash in path.utf8.indices
      where path.utf8[slash] == UInt8(ascii: "/") && firstBelow[path[..<slash]] == nil {
        firstBelow[path[..<slash]] = path
      }
    }
  }

  func called(_ name: String) -> [String] { byName[name] ?? [] }

  /// The first path below a folder.
  func first(below folder: String) -> String? { firstBelow[folder[...]] }
}

private func folder(of path: String) -> String {
  path.split(separator: "/").dropLast().joined(separator: "/")
}

/// How a link in the file at `origin` is written that leads to the file at `path`.
private func relativePath(from origin: String, to path: String) -> String {
  let here = origin.split(separator: "/").dropLast()
  let there = path.split(separator: "/")
  let shared = zip(here, there).prefix { $0 == $1 }.count
  return (here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared)).joined(separator: "/")
}
