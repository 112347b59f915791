/// The words of Office Open XML and OpenDocument as they are being read, whatever program wrote them.
struct OfficeText {
  private(set) var words = DocumentWords()
  private var left = mostText
  private var text = ""
  /// What had been read of the paragraph when a remark within it began.
  private var outside = ""
  /// How many open elements hold words.
  private var holders = 0
  private var open: [Role] = []
  /// The part that is being read.
  private var part = OfficePart.page
  private var place = DocumentPlace.elsewhere
  private var unshown = UnshownList()
  /// What has been read of a text that is no part of a page, and whether it is a formula.
  private var aside = ""
  private var asideIsFormula = false

  /// Reads all that holds words, also in a spreadsheet behind a chart; what is within such a one is not looked into.
  mutating func read(_ archive: ZipArchive, depth: Int = 0) {
    for entry in archive.entries where left > 0 {
      note(nameOf: entry.name)
      if let part = OfficePart(entry.name) {
        (self.part, place) = (part, DocumentPlace(part: entry.name))
        read(entry, of: archive)
      } else if depth == 0, entry.name.contains("/embeddings/"), entry.name.lowercased().hasSuffix("x") {
        readEmbedded(entry, of: archive)
      }
    }
    if left <= 0 || unshown.isCut { words.isCut = true }
    words.unshown = unshown.words
  }

  private mutating func read(_ entry: ZipArchive.Entry, of archive: ZipArchive) {
    do throws(UnreadableDocument) {
      read(try archive.contents(of: entry, limit: mostInPart))
      // Discarded: the other parts are read all the same, and that this one was not is said of the document.
    } catch {
      words.isCut = true
    }
  }

  private mutating func readEmbedded(_ entry: ZipArchive.Entry, of archive: ZipArchive) {
    do throws(UnreadableDocument) {
      read(try ZipArchive(try archive.contents(of: entry, limit: mostInPart)), depth: 1)
      // Discarded: one that is locked hides nothing of what is around it.
    } catch {
      words.isCut = true
    }
  }

  /// A picture keeps the name of the file that it was; what programs name themselves is no word.
  private mutating func note(nameOf entry: String) {
    let name = entry.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.split(separator: ".").first ?? ""
    guard entry != "[Content_Types].xml", mayBeWords(String(stem)) else { return }
    let (hasNumber, isKept) = (stem.utf8.contains { (0x30...0x39).contains($0) }, isPicture(entry))
    if isKindOfFormat(String(stem)), hasNumber || !isKept { return }
    unshown.add(name, .fileName)
  }

  private mutating func read(_ bytes: [UInt8]) {
    // Discarded: what was read before a part's fault is text all the same.
    _ = readXML(bytes, within: XMLBound(depth: 1000, elements: 10_000_000)) { event in take(event) }
    close()
    closeAside()
    (open, holders) = ([], 0)
  }

  private mutating func take(_ event: XMLEvent) -> XMLVerdict {
    switch event {
    case .start(let element, _): begin(element)
    case .end: end()
    case .text(let written):
      if holders > 0 { text += written } else if aside.utf8.count < mostInValue { aside += written }
    case .instruction, .lostEntity: break
    }
    return text.utf8.count < left ? .goOn : .stop
  }

  private mutating func closeAside() {
    if !aside.isEmpty { unshown.add(aside, place, isFormula: asideIsFormula) }
    (aside, asideIsFormula) = ("", false)
  }

  private mutating func begin(_ element: XMLElement) {
    closeAside()
    asideIsFormula = element.name.local == "f"
    let role = Role(element.name, in: part)
    open.append(role)
    switch role {
    case .words: holders += 1
    case .remark:
      holders += 1
      (outside, text) = (text, "")
    case .paragraph(let holdsWords): if holdsWords { holders += 1 }
    case .space: text += " "
    case .line: text += "\n"
    case .other: break
    }
    note(element)
  }

  private mutating func end() {
    closeAside()
    switch open.popLast() ?? .other {
    case .words: holders -= 1
    case .remark:
      holders -= 1
      left -= text.utf8.count
      if text.contains(where: { !$0.isWhitespace }) { words.remarks.append(text) }
      (text, outside) = (outside, "")
    case .paragraph(let holdsWords):
      if holdsWords { holders -= 1 }
      close()
    case .space, .line, .other: break
    }
  }

  /// What an attribute says: the names of sheets, what stands in place of a picture for those who do not see it, and the
  /// addresses of those whom a link writes to.
  private mutating func note(_ element: XMLElement) {
    for found in element.unshown(place) { unshown.add(found.text, found.place, isFormula: found.isFormula) }
    switch (part, element.name.local) {
    case (.page, "sheet"), (.page, "table"):
      if let name = element.value(of: "name") { words.remarks.append(name) }
    case (.page, "docPr"), (.page, "cNvPr"):
      for name in ["name", "title", "descr"] {
        guard let value = element.value(of: name), !value.isEmpty else { continue }
        words.remarks.append(value)
        left -= value.utf8.count
      }
    case (.links, "Relationship"):
      guard let target = element.value(of: "Target"), target.hasPrefix("mailto:") else { return }
      words.paragraphs.append(String(target.dropFirst(7).prefix { $0 != "?" }))
    default: break
    }
  }

  private mutating func close() {
    if text.contains(where: { !$0.isWhitespace }) {
      if part == .properties { words.remarks.append(text) } else { words.paragraphs.append(text) }
      left -= text.utf8.count
    }
    text = ""
  }
}

private func isPicture(_ entry: String) -> Bool { ["/media/", "Pictures/"].contains(where: entry.contains) }

private let mostInPart = 16 << 20
/// Bytes of one value.
private let mostInValue = 20_000
/// Bytes of text; no document that somebody reads has as much.
private let mostText = 2 << 20

/// What an element is to its text, by its local name: Word and PowerPoint have words in `t`, Excel in `t` and `v` within
/// `si`, `is` and `c` and in headers and footers, newer comments in `text`, OpenDocument in its paragraphs themselves.
private enum Role {
  case words, space, line, other
  /// Words that are no part of the paragraph around them: the code of a field, the description of a picture.
  case remark
  case paragraph(holdsWords: Bool)

  init(_ name: XMLName, in part: OfficePart) {
    if part == .data {
      self = .other
      return
    }
    let isOpenDocument = name.namespace.hasPrefix("urn:oasis:")
    if part == .properties {
      self = .paragraph(holdsWords: true)
      return
    }
    self =
      switch name.local {
      case "t", "v", "delText": .words
      case "instrText": .remark
      case "title" where isOpenDocument, "desc" where isOpenDocument: .remark
      case "p", "h": .paragraph(holdsWords: isOpenDocument)
      case "si", "is", "c", "pt": .paragraph(holdsWords: false)
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
        .paragraph(holdsWords: true)
      case "text" where part == .comments: .paragraph(holdsWords: true)
      case "tab", "s": .space
      case "br", "cr", "line-break": .line
      default: .other
      }
  }
}
