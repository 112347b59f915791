/// The words of Office Open XML and OpenDocument as they are being read, whatever program wrote them.
struct OfficeText {
  private(set) var words = DocumentWords()
  private(set) var bound: DocumentBound
  /// What is read, until its places are known.
  private var paragraphs: [String] = []
  private var text = ""
  /// What had been read of the paragraph when a remark within it began.
  private var outside = ""
  /// How many open elements hold words.
  private var holders = 0
  private var open: [Role] = []
  /// The part that is being read.
  private var part = OfficePart.page
  private var place = DocumentPlace.elsewhere
  private var places = OfficePlaces()
  private var unshown = UnshownList()
  /// What has been read of a text that is no part of a page, and whether it is a formula.
  private var aside = ""
  private var asideIsFormula = false

  init(_ bound: DocumentBound) { self.bound = bound }

  /// Reads all that holds words, also in files within it.
  mutating func read(_ archive: ZipArchive) {
    var embedded: [ZipArchive.Entry] = []
    for entry in archive.entries where bound.text > 0 && bound.inflated > 0 {
      note(nameOf: entry.name)
      if let part = OfficePart(entry.name) {
        (self.part, place) = (part, DocumentPlace(part: entry.name))
        places.begin(entry.name)
        if let bytes = contents(of: entry, in: archive) { read(bytes) }
      } else if saysMore(entry.name) {
        embedded.append(entry)
      }
    }
    for (text, place) in zip(paragraphs, places.places) { words.add(paragraph: text, at: place) }
    for entry in embedded { read(embedded: entry, in: archive) }
    if bound.text <= 0 || bound.inflated <= 0 || unshown.isCut { words.isCut = true }
    words.unshown = unshown.words
  }

  /// Nil for what is too large, locked or damaged; the other parts are read all the same.
  private mutating func contents(of entry: ZipArchive.Entry, in archive: ZipArchive) -> [UInt8]? {
    do throws(UnreadableDocument) {
      let bytes = try archive.contents(
        of: entry, limit: min(isPicture(entry.name) ? mostInPicture : mostInPart, bound.inflated))
      bound.inflated -= bytes.count
      return bytes
      // Discarded: that this part was not read is said of the document.
    } catch {
      words.isCut = true
      return nil
    }
  }

  /// A picture that no program can show is no fault of the document.
  private mutating func read(embedded entry: ZipArchive.Entry, in archive: ZipArchive) {
    guard let bytes = contents(of: entry, in: archive) else { return }
    if isPicture(entry.name) {
      unshown.add(
        pictureWords(bytes) ?? (isDrawing(entry.name) ? looseWords(in: bytes[...]) : []), .picture)
    } else {
      let name = entry.name.split(separator: "/").last.map(String.init) ?? ""
      words.read(embedded: bytes, name: name, &bound, &unshown)
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
    _ = readXML(bytes, within: XMLBound(depth: 1000, elements: 10_000_000), into: &self) { $0.take($1) }
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
    return text.utf8.count < bound.text ? .goOn : .stop
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
    places.start(element)
  }

  private mutating func end() {
    closeAside()
    defer { places.end() }
    switch open.popLast() ?? .other {
    case .words: holders -= 1
    case .remark:
      holders -= 1
      bound.text -= text.utf8.count
      if text.contains(where: { !$0.isWhitespace }) {
        words.add(remark: text, at: places.isInFieldCode ? .fieldCode : .alternative)
      }
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
      if let name = element.value(of: "name") { words.add(remark: name, at: .name) }
    case (.page, "docPr"), (.page, "cNvPr"):
      for name in ["name", "title", "descr"] {
        guard let value = element.value(of: name), !value.isEmpty else { continue }
        words.add(remark: value, at: .alternative)
        bound.text -= value.utf8.count
      }
    case (.links, "Relationship"):
      guard let target = element.value(of: "Target"), target.hasPrefix("mailto:") else { return }
      paragraphs.append(String(target.dropFirst(7).prefix { $0 != "?" }))
      places.addLink()
    default: break
    }
  }

  private mutating func close() {
    if text.contains(where: { !$0.isWhitespace }) {
      if part == .properties {
        words.add(remark: text, at: .properties)
      } else {
        paragraphs.append(text)
        places.add(paragraph: text)
      }
      bound.text -= text.utf8.count
    }
    text = ""
  }
}

/// What is no part of the pages and is looked into: files within the document, and pictures that may say who took them.
private func saysMore(_ entry: String) -> Bool {
  if entry.contains("/embeddings/") { return !entry.hasSuffix("/") }
  return isPicture(entry)
    && (isDrawing(entry) || picturesRead.contains(where: entry.lowercased().hasSuffix))
}

private let picturesRead = [
  ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".heif", ".avif", ".webp", ".gif",
]

/// Windows metafiles have their words as they are.
private func isDrawing(_ entry: String) -> Bool {
  [".emf", ".wmf"].contains(where: entry.lowercased().hasSuffix)
}

func isPicture(_ entry: String) -> Bool { ["/media/", "Pictures/"].contains(where: entry.contains) }

private let mostInPart = 16 << 20
private let mostInPicture = 64 << 20
/// Bytes of one value.
private let mostInValue = 20_000
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
