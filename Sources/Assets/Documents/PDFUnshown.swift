/// What the objects of a PDF file say beside its pages: every string of every dictionary and list, and the names that
/// somebody has given, but for those in which bytes are kept.
struct PDFUnshown {
  private(set) var list = UnshownList()
  /// Objects that hold the text of a program.
  private(set) var programs: Set<Int> = []

  /// Notes an object's own value; `isProperties` of one that says what the file is called and who made it.
  mutating func note(_ value: PDFValue) {
    let isProperties = value["Type"] == nil && value["S"] == nil && makersKeys.contains { value[$0] != nil }
    note(value, isProperties ? .properties : .elsewhere, depth: 0)
  }

  private mutating func note(_ value: PDFValue, _ place: DocumentPlace, depth: Int) {
    guard depth < 64, !list.isCut else { return }
    switch value {
    case .string(let bytes): add(bytes, place)
    case .name(let name): add(name: name, place)
    case .array(let items):
      // A table of colours (§8.6.6.3).
      if items.first?.name == "Indexed" || items.first?.name == "I" { return }
      for item in items { note(item, place, depth: depth + 1) }
    case .dictionary(let entries): note(value, entries, place, depth)
    case .integer, .reference, .other: break
    }
  }

  private mutating func note(
    _ value: PDFValue, _ entries: [String: PDFValue], _ place: DocumentPlace, _ depth: Int
  ) {
    let isSigned = entries["ByteRange"] != nil
    for (key, item) in entries.sorted(by: { $0.key < $1.key }) where !bytesKeys.contains(key) {
      if isSigned, key == "Contents" || key == "Cert" { continue }
      if key == "JS", case .reference(let number) = item { programs.insert(number) }
      add(name: key, place == .elsewhere ? .name : place)
      note(item, place == .elsewhere ? ownPlace(of: key, in: value) : place, depth: depth + 1)
    }
  }

  private func ownPlace(of key: String, in value: PDFValue) -> DocumentPlace {
    switch key {
    case "F", "UF", "Desc", "DOS", "Unix", "Mac":
      value["EF"] != nil
        ? .fileName : value["S"] != nil || value["Type"]?.name == "Filespec" ? .link : .elsewhere
    case "Names", "Dests", "Name", "PageLabels": .name
    case "URI", "Launch", "Win": .link
    case "Opt", "V", "DV", "TU", "TM": .data
    case "Contents", "RC": value["Subtype"]?.name == "Link" ? .alternative : .comment
    case "T", "Subj": value["Subtype"] != nil ? .comment : .name
    case "Title": .name
    case "Alt", "ActualText", "E": .alternative
    case "JS": .script
    default: .elsewhere
    }
  }

  private mutating func add(_ bytes: [UInt8], _ place: DocumentPlace) {
    guard bytes.count > 2 else { return }
    list.add(String(pdfText(bytes).prefix(10_000)), place)
  }

  /// A name that a program gives is one word of letters and numbers; what somebody has called something has more of them.
  private mutating func add(name: String, _ place: DocumentPlace) {
    guard name.utf8.contains(where: { $0 == 0x20 || $0 > 0x7F || "_-.".utf8.contains($0) }) else { return }
    list.add(name, place)
  }

  /// Notes what a program or some metadata says.
  mutating func note(metadata bytes: [UInt8]) {
    let end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    list.add(metadataWords(Array(bytes.prefix(end + 1))), .properties)
  }

  mutating func note(program bytes: [UInt8]) { list.add(String(pdfText(bytes).prefix(100_000)), .script) }

  /// Notes words that were found in what the file carries beside its objects.
  mutating func note(_ words: UnshownWords) { list.add(words.text, words.place) }
}

/// Of the document information dictionary (§14.3.3).
private let makersKeys = ["Title", "Author", "Creator", "Producer", "CreationDate", "ModDate"]

/// Whose strings are bytes, times, languages or what a text looks like.
private let bytesKeys: Set<String> = [
  "ID", "O", "U", "OE", "UE", "Perms", "CheckSum", "DA", "DS", "Panose", "CharSet", "Lookup", "Registry",
  "Ordering",
  "CreationDate", "ModDate", "M", "LastModified", "Lang", "BaseFont", "FontName", "IDTree", "Filter",
  "Encoding",
  "Differences",
]
