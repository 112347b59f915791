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
  private var part = Part.page

  /// Reads all that holds words, also in a spreadsheet behind a chart; what is within such a one is not looked into.
  mutating func read(_ archive: ZipArchive, depth: Int = 0) throws(UnreadableDocument) {
    for entry in archive.entries where left > 0 {
      if let part = Part(entry.name) {
        self.part = part
        read(try archive.contents(of: entry, limit: mostInPart))
      } else if depth == 0, entry.name.contains("/embeddings/"), entry.name.hasSuffix("x") {
        try read(try ZipArchive(try archive.contents(of: entry, limit: mostInPart)), depth: 1)
      }
    }
    if left <= 0 { words.isCut = true }
  }

  private mutating func read(_ bytes: [UInt8]) {
    // Discarded: what was read before a part's fault is text all the same.
    _ = readXML(bytes, within: XMLBound(depth: 1000, elements: 10_000_000)) { event in take(event) }
    close()
    (open, holders) = ([], 0)
  }

  private mutating func take(_ event: XMLEvent) -> XMLVerdict {
    switch event {
    case .start(let element, _): begin(element)
    case .end: end()
    case .text(let written): if holders > 0 { text += written }
    case .instruction, .lostEntity: break
    }
    return text.utf8.count < left ? .goOn : .stop
  }

  private mutating func begin(_ element: XMLElement) {
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

private let mostInPart = 16 << 20
/// Bytes of text; no document that somebody reads has as much.
private let mostText = 2 << 20

/// What a part of an Office file is, by its name.
private enum Part {
  case page, comments, properties, links

  init?(_ name: String) {
    let isOfProgram = ["word/", "xl/", "ppt/"].contains(where: name.hasPrefix)
    if isOfProgram, name.hasSuffix(".rels") {
      self = .links
    } else if !name.hasSuffix(".xml") {
      return nil
    } else if name == "meta.xml" || name.hasPrefix("docProps/") {
      self = .properties
    } else if isOfProgram {
      self = name.lowercased().contains("comments") ? .comments : .page
    } else if name == "content.xml" || name == "styles.xml" {
      // The headers and footers of OpenDocument are among its styles.
      self = .page
    } else {
      return nil
    }
  }
}

/// What an element is to its text, by its local name: Word and PowerPoint have words in `t`, Excel in `t` and `v` within
/// `si`, `is` and `c` and in headers and footers, newer comments in `text`, OpenDocument in its paragraphs themselves.
private enum Role {
  case words, space, line, other
  /// Words that are no part of the paragraph around them: the code of a field, the description of a picture.
  case remark
  case paragraph(holdsWords: Bool)

  init(_ name: XMLName, in part: Part) {
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
      case "si", "is", "c": .paragraph(holdsWords: false)
      case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
        .paragraph(holdsWords: true)
      case "text" where part == .comments: .paragraph(holdsWords: true)
      case "tab", "s": .space
      case "br", "cr", "line-break": .line
      default: .other
      }
  }
}
