/// A PDF file whose text is being read: its objects by their numbers, and its pages.
struct PDFFile {
  private(set) var pages: [(number: Int, value: PDFValue)] = []
  private(set) var isLocked = false
  private(set) var isTooLarge = false
  /// What is written beside the pages: titles, notes, fields of forms, the names of chapters.
  private(set) var remarks: [UnshownWords] = []
  private var unshownWords = PDFUnshown()
  private let bytes: [UInt8]
  private var values: [Int: PDFValue] = [:]
  /// Of a stream that was written anew the earlier ones too: whoever has the file can read them.
  private var streams: [Int: [(value: PDFValue, range: Range<Int>)]] = [:]
  private var left = mostPDFValues
  /// How much may still be unpacked of this file and of those within it.
  var bound: DocumentBound
  /// Files within this one, by the numbers of their streams: what they are called.
  private var embeddedNames: [Int: String] = [:]
  private var pictureNumbers: Set<Int> = []

  init(_ bytes: [UInt8], _ bound: DocumentBound) {
    (self.bytes, self.bound) = (bytes, bound)
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
    if let text = object.value.string, remarks.count < 20_000 { note(text, .remark) }
    noteWithin(object.value, depth: 0)
    unshownWords.note(object.value)
    if object.value["Type"]?.name == "Page" { pages.append((object.number, object.value)) }
    guard let range = object.stream else { return }
    streams[object.number, default: []].append((object.value, range))
    switch object.value["Type"]?.name {
    case "XRef": if object.value["Encrypt"] != nil { isLocked = true }
    case "ObjStm":
      guard let bytes = unpacked(object.value, range) else { return }
      for packed in packedObjects(object.value, bytes, left: &left) { note(packed) }
      if left <= 0 { isTooLarge = true }
    case "EmbeddedFile": embeddedNames[object.number, default: ""] += ""
    default: break
    }
    if object.value["Subtype"]?.name == "Image", isJPEG(object.value) { pictureNumbers.insert(object.number) }
    guard object.value["Type"]?.name == "Metadata" || object.value["Subtype"]?.name == "XML" else { return }
    if let bytes = unpacked(object.value, range) { unshownWords.note(metadata: bytes) }
  }

  /// What the file carries beside its pages; also the programs that run when it is opened.
  mutating func unshown() -> UnshownList {
    for number in unshownWords.programs.sorted() {
      for bytes in versions(ofStream: number).compactMap(\.self) { unshownWords.note(program: bytes) }
    }
    for comment in pdfComments(bytes, besides: streams.values.flatMap { $0.map(\.range) }) {
      unshownWords.note(UnshownWords(place: .elsewhere, text: comment))
    }
    return unshownWords.list
  }

  /// The files within this one with their names; without bytes those that are packed in a way that is not read.
  mutating func embedded() -> [(name: String, bytes: [UInt8]?)] {
    embeddedNames.sorted { $0.key < $1.key }.prefix(200).flatMap { number, name in
      versions(ofStream: number).map { (name, $0) }
    }
  }

  /// The pictures that are kept as the camera's file was.
  func pictures() -> [[UInt8]] {
    pictureNumbers.sorted().prefix(2000).flatMap { number in
      (streams[number] ?? []).map { Array(bytes[$0.range]) }
    }
  }

  /// What a description of a file calls the stream that it is in (§7.11.3).
  private mutating func noteEmbedded(_ entries: [String: PDFValue]) {
    guard case .dictionary(let files)? = entries["EF"], embeddedNames.count < 1000 else { return }
    let name = ["UF", "F", "Desc"].lazy.compactMap { entries[$0]?.string }.first.map(pdfText) ?? ""
    for case .reference(let number) in files.values { embeddedNames[number] = String(name.prefix(100)) }
  }

  private mutating func note(_ text: [UInt8], _ place: DocumentPlace) {
    remarks.append(UnshownWords(place: place, text: beginning(of: text)))
  }

  /// The numbers of pages from one, as they follow each other (§7.7.3.2), by those of their objects.
  func pageNumbers() -> [Int: Int] {
    let roots = values.filter { $0.value["Type"]?.name == "Catalog" && $0.value["Pages"] != nil }
    let root = roots.max { $0.key < $1.key }?.value
    var (numbers, seen): ([Int: Int], Set<Int>) = ([:], [])
    func visit(_ value: PDFValue?, _ depth: Int) {
      guard case .reference(let number)? = value, depth < 64, seen.insert(number).inserted,
        let node = values[number]
      else { return }
      guard let kids = resolved(node["Kids"])?.items else {
        if node["Type"]?.name != "Pages" { numbers[number] = numbers.count + 1 }
        return
      }
      for kid in kids { visit(kid, depth + 1) }
    }
    visit(root?["Pages"], 0)
    return numbers
  }

  /// The words of dictionaries, also of those within an object.
  private mutating func noteWithin(_ value: PDFValue, depth: Int) {
    guard depth < 64, remarks.count < 20_000 else { return }
    switch value {
    case .array(let items): for item in items { noteWithin(item, depth: depth + 1) }
    case .dictionary(let entries):
      noteEmbedded(entries)
      for (key, item) in entries.sorted(by: { $0.key < $1.key }) {
        if let text = item.string, keysOfRemarks.contains(key) {
          note(text, placeOfRemark(key, value))
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
    guard let bytes = unpackedStream(value, bytes[range], limit: min(32 << 20, bound.inflated)) else {
      return nil
    }
    bound.inflated -= bytes.count
    return bytes
  }
}

/// §14.3.3, §12.5.6, §12.7.3, §12.3.3, §14.9: what the file is called and is about, notes, values of forms, chapters, and what is read aloud.
private let keysOfRemarks: Set<String> = [
  "Title", "Subject", "Keywords", "Author", "Contents", "V", "TU", "Alt", "RC", "URI",
]

private func placeOfRemark(_ key: String, _ value: PDFValue) -> DocumentPlace {
  switch key {
  case "URI": .link
  case "Alt": .alternative
  case "V", "TU": .data
  case "Contents", "RC": value["Subtype"]?.name == "Link" ? .alternative : .comment
  case "Title": value["Parent"] != nil || value["Dest"] != nil || value["A"] != nil ? .name : .properties
  default: .properties
  }
}

private func beginning(of text: [UInt8]) -> String { String(pdfText(text).prefix(10_000)) }

/// A picture that is not packed once more.
func isJPEG(_ value: PDFValue) -> Bool {
  let filter = value["Filter"]
  return filter?.name == "DCTDecode" || filter?.items?.map(\.name) == ["DCTDecode"]
}
