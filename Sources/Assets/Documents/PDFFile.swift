/// A PDF file whose text is being read: its objects by their numbers, and its pages.
struct PDFFile {
  private(set) var pages: [PDFValue] = []
  private(set) var isLocked = false
  private(set) var isTooLarge = false
  /// What is written beside the pages: titles, notes, fields of forms, the names of chapters.
  private(set) var remarks: [String] = []
  private var unshownWords = PDFUnshown()
  private let bytes: [UInt8]
  private var values: [Int: PDFValue] = [:]
  /// Of a stream that was written anew the earlier ones too: whoever has the file can read them.
  private var streams: [Int: [(value: PDFValue, range: Range<Int>)]] = [:]
  private var left = mostPDFValues
  private var inflatedLeft = 128 << 20

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isWhole = walkPDF(bytes, atMost: left) { object in
      note(object)
      return !isTooLarge && !isLocked
    } trailer: { value in
      if value["Encrypt"] != nil { isLocked = true }
    }
    if !isWhole { isTooLarge = true }
  }

  private mutating func note(_ object: PDFObject) {
    values[object.number] = object.value
    if let text = object.value.string, remarks.count < 20_000 { remarks.append(beginning(of: text)) }
    noteWithin(object.value, depth: 0)
    unshownWords.note(object.value)
    if object.value["Type"]?.name == "Page" { pages.append(object.value) }
    guard let range = object.stream else { return }
    streams[object.number, default: []].append((object.value, range))
    switch object.value["Type"]?.name {
    case "XRef": if object.value["Encrypt"] != nil { isLocked = true }
    case "ObjStm":
      guard let bytes = unpacked(object.value, range) else { return }
      for packed in packedObjects(object.value, bytes, left: &left) { note(packed) }
      if left <= 0 { isTooLarge = true }
    default: break
    }
    guard object.value["Type"]?.name == "Metadata" || object.value["Subtype"]?.name == "XML" else { return }
    if let bytes = unpacked(object.value, range) { unshownWords.note(metadata: bytes) }
  }

  /// What the file carries beside its pages; also the programs that run when it is opened.
  mutating func unshown() -> UnshownList {
    for number in unshownWords.programs.sorted() {
      for bytes in versions(ofStream: number).compactMap(\.self) { unshownWords.note(program: bytes) }
    }
    return unshownWords.list
  }

  /// The words of dictionaries, also of those within an object.
  private mutating func noteWithin(_ value: PDFValue, depth: Int) {
    guard depth < 64, remarks.count < 20_000 else { return }
    switch value {
    case .array(let items): for item in items { noteWithin(item, depth: depth + 1) }
    case .dictionary(let entries):
      for (key, item) in entries.sorted(by: { $0.key < $1.key }) {
        if let text = item.string, keysOfRemarks.contains(key) {
          remarks.append(beginning(of: text))
        } else {
          noteWithin(item, depth: depth + 1)
        }
      }
    case .name, .string, .integer, .reference, .other: break
    }
  }

  /// The value itself, or the one that it refers to.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    var value = value
    for _ in 0..<8 {
      guard case .reference(let number)? = value else { return value }
      value = values[number]
    }
    return nil
  }

  /// A value of a page, or of what the page stands below (§7.7.3.4).
  func inherited(_ key: String, of page: PDFValue) -> PDFValue? {
    var place: PDFValue? = page
    for _ in 0..<32 {
      if let found = resolved(place?[key]) { return found }
      place = resolved(place?["Parent"])
    }
    return nil
  }

  /// The bytes of the stream that a reference leads to, in its last version.
  mutating func stream(_ reference: PDFValue?) -> [UInt8]? {
    guard case .reference(let number)? = reference, let last = streams[number]?.last else { return nil }
    return unpacked(last.value, last.range)
  }

  /// The bytes of all versions of a stream, and whether each could be read.
  mutating func versions(ofStream number: Int) -> [[UInt8]?] {
    (streams[number] ?? []).map { unpacked($0.value, $0.range) }
  }

  private mutating func unpacked(_ value: PDFValue, _ range: Range<Int>) -> [UInt8]? {
    guard let bytes = unpackedStream(value, bytes[range], limit: min(32 << 20, inflatedLeft)) else {
      return nil
    }
    inflatedLeft -= bytes.count
    return bytes
  }
}

/// §14.3.3, §12.5.6, §12.7.3, §12.3.3, §14.9: what the file is called and is about, notes, values of forms, chapters, and what is read aloud.
private let keysOfRemarks: Set<String> = [
  "Title", "Subject", "Keywords", "Author", "Contents", "V", "TU", "Alt", "RC", "URI",
]

private func beginning(of text: [UInt8]) -> String { String(pdfText(text).prefix(10_000)) }
