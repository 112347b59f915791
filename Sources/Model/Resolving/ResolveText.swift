import Content
package import Diagnostics

extension EntryText {
  /// For a file without Markdown.
  static func empty(_ file: EntryFile) -> EntryText {
    EntryText(
      language: file.language, path: file.path, body: MarkdownDocument(), targets: [:], components: [],
      roles: [])
  }
}

/// Finds out what a text's links, pictures, directives and roles stand for; reports those that lead nowhere.
func resolveText(of file: EntryFile, _ fileIndex: FileIndex, _ reader: inout FieldReader) -> EntryText? {
  guard let body = file.body else { return nil }
  var textReader = FieldReader(file, fileIndex.languages, role: .text)
  defer { reader.join(textReader) }
  let components = body.directives.map { directive in
    DirectiveDeclaration.component(WrittenDirective(directive: directive, source: file.source), &textReader)
  }
  let roles = body.roles.map { InlineRole.read($0, &textReader) }
  var targets: [Int32: LinkTarget] = [:]
  var memory = LinkMemory()
  for (index, node) in body.nodes.enumerated() where node.kind == .link || node.kind == .image {
    let address = body.string(node.literal)
    let place = Location(file.path, body.destinationRange(of: index, in: file.source))
    guard !file.explained.contains(place.range) else { continue }
    guard let link = RelativeLink(address, from: file.path, in: fileIndex.folder) else {
      if node.kind == .image {
        reader.report(.pictureFromTop(address, at: place))
      } else {
        reader.noteAddress(address, at: place)
      }
      continue
    }
    let resolved = resolveLink(link, address, at: place, from: file, fileIndex, as: node.kind, &memory)
    resolved.findings.forEach { reader.report($0) }
    if let target = resolved.value { targets[Int32(index)] = target }
  }
  return EntryText(
    language: file.language, path: file.path, body: body, targets: targets, components: components,
    roles: roles)
}

/// What a link or picture leads to, or what is wrong with it.
func resolveLink(
  _ link: RelativeLink, _ address: String, at place: Location, from file: EntryFile, _ fileIndex: FileIndex,
  as kind: MarkdownNode.Kind = .link, _ memory: inout LinkMemory
) -> Diagnosed<LinkTarget?> {
  switch target(of: link, kind == .image, fileIndex, from: file, &memory) {
  case .success(let target): Diagnosed(target)
  case .failure(let problem):
    Diagnosed(nil, [problem.finding(address, at: place, link, kind == .image, fileIndex, &memory)])
  case nil: Diagnosed(nil)
  }
}

/// An address that leads to a file of the content, or to a place on the same page.
struct RelativeLink {
  /// The file, relative to the root folder; nil for a place on the same page.
  let path: String?
  let anchor: String?

  /// Nil for addresses that lead out of the content: with a scheme, or beginning with `/`.
  init?(_ address: String, from origin: String, in folder: String) {
    guard !address.isEmpty, !hasScheme(address) else { return nil }
    let pieces = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    anchor = pieces.count > 1 && !pieces[1].isEmpty ? String(pieces[1]) : nil
    if address.hasPrefix("/") {
      // Nothing on the site is called so: the file of a page was meant.
      guard pieces[0].lowercased().hasSuffix(".md") else { return nil }
      path = percentDecoded(String(pieces[0]))
      return
    }
    guard !pieces[0].isEmpty else {
      path = nil
      return
    }
    var names = origin.split(separator: "/").dropLast().map(String.init)
    for name in percentDecoded(String(pieces[0])).split(separator: "/") where name != "." {
      if name == ".." { names.removeLast(min(1, names.count)) } else { names.append(String(name)) }
    }
    path = names.joined(separator: "/")
  }
}

private enum LinkProblem: Error {
  case noSuchFile, noSuchAnchor, noSuchPicture, internalFile
  /// A file of a kind that is not published.
  case unpublishedFile
  /// An entry that has no page, such as the site's own file.
  case noPage
}

private func target(
  of link: RelativeLink, _ isImage: Bool, _ fileIndex: FileIndex, from file: EntryFile,
  _ memory: inout LinkMemory
) -> Result<LinkTarget, LinkProblem>? {
  guard let path = link.path else {
    guard let anchor = link.anchor, let own = fileIndex.entryByPath[file.path] else { return nil }
    return memory.anchors(of: file.path, fileIndex).contains(anchor)
      ? .success(.entry(own.id, own.language, anchor: anchor)) : .failure(.noSuchAnchor)
  }
  if isInternalPath(path), !isInternalPath(file.path) { return .failure(.internalFile) }
  if let asset = fileIndex.assetByPath[path] {
    return asset.use == .none ? .failure(.unpublishedFile) : .success(.asset(asset))
  }
  if fileIndex.unreadable.contains(path) { return nil }
  guard !isImage else { return .failure(.noSuchPicture) }
  guard let entry = fileIndex.entryByPath[path] else {
    return .failure(fileIndex.dataFiles.contains(path) ? .unpublishedFile : .noSuchFile)
  }
  if AnyKind.addresses(of: entry.id.kind) == .nowhere { return .failure(.noPage) }
  if let anchor = link.anchor, !memory.anchors(of: path, fileIndex).contains(anchor) {
    return .failure(.noSuchAnchor)
  }
  return .success(.entry(entry.id, entry.language, anchor: link.anchor))
}

extension LinkProblem {
  fileprivate func finding(
    _ address: String, at place: Location, _ link: RelativeLink, _ isImage: Bool, _ fileIndex: FileIndex,
    _ memory: inout LinkMemory
  ) -> Diagnostic {
    switch self {
    case .internalFile: .internalFile(link.path ?? address, at: place)
    case .unpublishedFile: .unpublishedFile(link.path ?? address, isImage: isImage, at: place)
    case .noPage: .fileWithoutPage(at: place)
    case .noSuchFile:
      Diagnostic(
        .brokenLink,
        Wording(
          nb: "lenken fører ingen steder: «\(address)»", en: "the link target does not exist: “\(address)”"),
        at: place,
        help: memory.help(for: link, address, from: place.path, fileIndex).words,
        fixIts: memory.help(for: link, address, from: place.path, fileIndex).way.map {
          [FixIt(at: place, replacement: $0)]
        } ?? [])
    case .noSuchPicture:
      Diagnostic(
        .missingPicture,
        Wording(nb: "bildet finnes ikke: «\(address)»", en: "there is no such picture: “\(address)”"),
        at: place,
        help: memory.nearest(to: link.path ?? "", among: fileIndex.assetPaths, seenFrom: place.path)
          ?? pictureHelp(from: place.path))
    case .noSuchAnchor:
      anchorFinding(link, at: place, memory.anchors(of: link.path ?? place.path, fileIndex).sorted())
    }
  }

  private func pictureHelp(from origin: String) -> Wording {
    let folder = origin.split(separator: "/").dropLast().joined(separator: "/")
    return Wording(
      nb: "legg bildet i «\(folder)», og skriv navnet nøyaktig slik det heter",
      en: "put the picture in “\(folder)”, and write its name exactly as it is")
  }

  private func anchorFinding(_ link: RelativeLink, at place: Location, _ anchors: [String]) -> Diagnostic {
    let anchor = link.anchor ?? ""
    let list = Proposal(list: anchors.map { "#" + $0 })?.text
    return Diagnostic(
      .brokenAnchor,
      Wording(nb: "siden har ingen overskrift «#\(anchor)»", en: "the page has no heading “#\(anchor)”"),
      at: place,
      help: didYouMean(anchor, among: anchors)
        ?? list.map { Wording(nb: "overskriftene er: \($0)", en: "the headings are: \($0)") }
        ?? Wording(
          nb: "siden har ingen overskrifter; lenk til siden uten «#\(anchor)»",
          en: "the page has no headings; link to the page without “#\(anchor)”"))
  }
}

extension Diagnostic {
  fileprivate static func fileWithoutPage(at place: Location) -> Diagnostic {
    Diagnostic(
      .brokenLink,
      Wording(
        nb: "filen har ingen side på nettstedet, så lenken fører ingen steder",
        en: "the file has no page on the site, so the link leads nowhere"),
      at: place,
      help: Wording(
        nb: "lenk til en side som leserne skal til, eller stryk lenken",
        en: "link to a page that readers should see, or remove the link"))
  }

  /// A picture whose address begins at the top of the site, where no picture has a fixed address.
  fileprivate static func pictureFromTop(_ address: String, at place: Location) -> Diagnostic {
    let name = address.split(separator: "/").last.map(String.init) ?? "torget.jpg"
    return Diagnostic(
      .missingPicture,
      Wording(nb: "bildet finnes ikke: «\(address)»", en: "there is no such picture: “\(address)”"),
      at: place,
      help: Wording(
        nb: "legg bildet ved siden av teksten, og skriv bare navnet: «\(name)»",
        en: "put the picture next to the text, and write its name only: “\(name)”"))
  }
}

/// The nearest of the names as a question, or nil when none is near.
private func didYouMean(_ written: String, among names: [String]) -> Wording? {
  Proposal(nearestTo: written, among: names).map(Wording.didYouMean)
}

/// Whether an address begins with a scheme (RFC 3986 §3.1).
private func hasScheme(_ address: String) -> Bool {
  guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  return address.utf8[..<colon].allSatisfy {
    $0.isASCIILetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == .dash || $0 == UInt8(ascii: ".")
  }
}

/// A text with `%C3%A5` and the like as the characters they stand for (RFC 3986 §2.1).
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Code {
  package static let brokenLink = Code(
    "broken-link", .error,
    title: Wording(nb: "Lenken fører ingen steder", en: "The link target does not exist"),
    explanation: Wording(
      nb: "Lenker til egne sider skrives som veien til filen, regnet fra denne filen.",
      en: "Links to our own pages are written as the path to the file, relative to this one."),
    example: Example(wrong: "[Boligdag](boligdag.md)", right: "[Boligdag](../arrangementer/boligdag.md)"))

  package static let brokenAnchor = Code(
    "broken-anchor", .error, title: Wording(nb: "Overskriften finnes ikke", en: "There is no such heading"),
    explanation: Wording(
      nb: "Etter # står overskriften med små bokstaver og bindestrek mellom ordene.",
      en: "After # comes the heading in lower case, with hyphens between the words."),
    example: Code.Example(
      wrong: "[Prisen](#prisen)\n\n## Hva det koster", right: "[Prisen](#hva-det-koster)\n\n## Hva det koster"
    ))

  static let missingPicture = Code(
    "missing-picture", .error, title: Wording(nb: "Bildet finnes ikke", en: "There is no such picture"),
    explanation: Wording(
      nb: "Bildet må ligge i samme mappe som teksten, med nøyaktig dette navnet.",
      en: "The picture must be in the same folder as the text, with exactly this name."),
    example: Code.Example(wrong: "![Folk på torget](Torget.JPG)", right: "![Folk på torget](torget.jpg)"))
}
