import Compression

/// What a PDF file carries (ISO 32000-1): the objects of all its versions, since what was changed later is still in it.
func pdfTraces(_ bytes: [UInt8]) throws(UnreadableDocument) -> DocumentTraces {
  var document = PDFDocument()
  document.scan(bytes)
  if document.isLocked { throw .locked }
  if document.isTooLarge { throw .tooLarge }
  let traces = document.traces()
  // What was found is said before what could not be read.
  if document.objects == 0 || document.hasUnread && traces.comments.isEmpty { throw .damaged }
  return traces
}

/// A PDF file while its objects are looked through.
private struct PDFDocument {
  var objects = 0
  var isLocked = false
  var isTooLarge = false
  /// Some of its objects are packed in a way that we do not read.
  var hasUnread = false
  private var left = mostPDFValues
  private var inflatedLeft = 256 << 20
  /// How many streams could not be inflated; what comes after the eighth is not tried.
  private var damaged = 0
  /// The beginnings of strings that are objects of their own, for those that refer to them.
  private var strings: [Int: String] = [:]
  /// Each by its place, so that a later version takes the place of an earlier one.
  private var notes: [Place: (author: PDFValue?, contents: PDFValue?, isAlwaysOne: Bool)] = [:]
  private var insides: [Inside: Int] = [:]
  private var makers: [Int: PDFValue] = [:]
  private var people: [(role: DocumentTraces.Role, name: String)] = []
  private var files = 0
  private var hasProgram = false
  private var picturesWithPosition = 0
  /// Descriptions of files that are within this one (§7.11.3); the stream itself need not say that it is one.
  private var described: Set<Place> = []

  mutating func scan(_ bytes: [UInt8]) {
    let isWhole = walkPDF(bytes, atMost: left) { object in
      objects += 1
      note(object.value, Place(object: object.number))
      if let stream = object.stream { take(object.value, bytes[stream]) }
      return !isTooLarge
    } trailer: { value in
      if value["Encrypt"] != nil { isLocked = true }
    }
    if !isWhole { isTooLarge = true }
  }

  /// A stream that holds objects or says who has made the file; pages and pictures are passed over.
  private mutating func take(_ value: PDFValue, _ stream: ArraySlice<UInt8>) {
    switch (value["Type"]?.name, value["Subtype"]?.name) {
    case ("XRef", _): if value["Encrypt"] != nil { isLocked = true }
    case ("ObjStm", _):
      guard !isLocked else { return }
      if let bytes = unpacked(value, stream) { readPacked(value, bytes) } else { hasUnread = !isLocked }
    case ("Metadata", _), (_, "XML"):
      guard !isLocked else { return }
      if let found = unpacked(value, stream).flatMap(namesInMetadata) {
        people += found
      } else {
        hasUnread = true
      }
    case ("EmbeddedFile", _): files += 1
    case (_, "Image") where !isLocked && isJPEG(value) && tellsPosition(Array(stream)):
      picturesWithPosition += 1
    default: break
    }
  }

  private mutating func readPacked(_ value: PDFValue, _ bytes: [UInt8]) {
    for object in packedObjects(value, bytes, left: &left) {
      objects += 1
      note(object.value, Place(object: object.number))
    }
    if left <= 0 { isTooLarge = true }
  }

  private mutating func unpacked(_ value: PDFValue, _ stream: ArraySlice<UInt8>) -> [UInt8]? {
    let filters: [String] =
      switch value["Filter"] {
      case .name(let name): [name]
      case .array(let items): items.compactMap(\.name)
      default: []
      }
    if filters.isEmpty { return Array(stream) }
    guard damaged < 8, filters == ["FlateDecode"] || filters == ["Fl"],
      value["DecodeParms"]?["Predictor"] == nil
    else {
      return nil
    }
    do throws(InflateError) {
      let bytes = try inflate(stream, .zlib, limit: min(32 << 20, inflatedLeft))
      inflatedLeft -= bytes.count
      return bytes
    } catch {
      switch error {
      case .overLimit: isTooLarge = true
      case .damaged: damaged += 1
      }
      return nil
    }
  }
}

/// What is shown as a reviewer's mark rather than as a part of the page (§12.5.6.2).
private let markup: Set<String> = [
  "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
  "StrikeOut", "Stamp", "Caret", "Ink", "Redact",
]

/// Where a value stands: an object's own value, or something within it.
private struct Place: Hashable {
  let object: Int
  /// The number of an `Inside`; 0 for the object's own value.
  var inside = 0
}

/// One step further into an object: the place that it is taken from, and which of the values there. Numbered, since a place
/// that were written out would be as long as all keys on the way to it.
private struct Inside: Hashable {
  let above: Place
  let step: Step

  enum Step: Hashable { case item(Int), entry(String) }
}

extension PDFDocument {
  /// Looks for what is asked for in a value and in those within it.
  private mutating func note(_ value: PDFValue, _ place: Place) {
    switch value {
    case .string(let bytes): if place.inside == 0 { strings[place.object] = beginning(of: bytes) }
    case .array(let items):
      for (index, item) in items.enumerated() where item.holdsValues {
        note(item, inside(place, .item(index)))
      }
    case .dictionary(let entries):
      noteDictionary(value, place)
      for (key, item) in entries where item.holdsValues { note(item, inside(place, .entry(key))) }
    case .name, .integer, .reference, .other: break
    }
  }

  private mutating func inside(_ above: Place, _ step: Inside.Step) -> Place {
    let number = insides[Inside(above: above, step: step), default: insides.count + 1]
    insides[Inside(above: above, step: step)] = number
    return Place(object: above.object, inside: number)
  }

  private mutating func noteDictionary(_ value: PDFValue, _ place: Place) {
    if let kind = value["Subtype"]?.name, markup.contains(kind), value["Rect"] != nil {
      // A black box that was drawn for redaction and never carried out covers the words and leaves them there.
      notes[place] = (value["T"], value["Contents"], kind == "Redact")
    }
    if value["EF"] != nil { described.insert(place) }
    if value["S"]?.name == "JavaScript", !isOfForms(value["JS"]) { hasProgram = true }
    let isInfo = value["Type"] == nil && value["S"] == nil
    if place.inside == 0, isInfo, makerKeys.contains(where: { value[$0.key] != nil }) {
      makers[place.object] = value
    }
  }

  func traces() -> DocumentTraces {
    var traces = DocumentTraces()
    for note in notes.values where note.isAlwaysOne || !text(note.contents).isEmpty {
      traces.comments[text(note.author), default: 0] += 1
    }
    for (_, maker) in makers.sorted(by: { $0.key < $1.key }) {
      for (key, role) in makerKeys { traces.add(role, text(maker[key])) }
    }
    for (role, name) in people { traces.add(role, name) }
    if max(files, described.count) > 0 { traces.hidden[.files] = max(files, described.count) }
    if hasProgram { traces.hidden[.script] = 1 }
    traces.picturesWithPosition = picturesWithPosition
    return traces
  }

  private func text(_ value: PDFValue?) -> String {
    switch value {
    case .string(let bytes): beginning(of: bytes)
    case .reference(let number): strings[number] ?? ""
    case .name, .integer, .array, .dictionary, .other, nil: ""
    }
  }
}

/// As much of a text as is ever shown: any number of notes may refer to the same one.
private func beginning(of text: [UInt8]) -> String {
  String(pdfText(text).lazy.filter { !$0.isNewline }.prefix(200))
}

extension PDFValue {
  fileprivate var holdsValues: Bool {
    switch self {
    case .array, .dictionary: true
    case .name, .string, .integer, .reference, .other: false
    }
  }
}

/// Whether a program is only how Acrobat writes a number or a date that is filled in.
private func isOfForms(_ program: PDFValue?) -> Bool {
  guard let bytes = program?.string else { return false }
  let text = pdfText(bytes)
  return text.hasPrefix("AF") && text.utf8.count < 300
}

/// Of the document information dictionary (§14.3.3), and what Word adds to it.
private let makerKeys: [(key: String, role: DocumentTraces.Role)] = [
  ("Author", .author), ("Company", .company), ("Manager", .manager),
]

/// Who has made the file by its XMP (ISO 16684-1), which is padded so that others can write in it; nil when it is damaged.
private func namesInMetadata(_ bytes: [UInt8]) -> [(role: DocumentTraces.Role, name: String)]? {
  let end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
  var names = NamesInMetadata()
  let text = Array(bytes.prefix(end + 1))
  let failure = readXML(text, within: XMLBound(depth: 200, elements: 100_000), into: &names) { names, event in
    switch event {
    case .start(let element, _):
      names.open.append((names.open.last ?? nil) ?? role(of: element.name.local))
      for attribute in element.attributes {
        if let role = role(of: attribute.name.local) { names.found.append((role, attribute.value)) }
      }
    case .end: names.open.removeLast()
    case .text(let words):
      if let role = names.open.last ?? nil { names.found.append((role, words)) }
    case .instruction, .lostEntity: break
    }
    return .goOn
  }
  return failure == nil ? names.found : nil
}

private struct NamesInMetadata {
  /// What the text of each open element says, by the outermost that says anything.
  var open: [DocumentTraces.Role?] = []
  var found: [(role: DocumentTraces.Role, name: String)] = []
}

private func role(of name: String) -> DocumentTraces.Role? {
  switch name {
  case "creator", "Author", "CaptionWriter": .author
  case "Company", "Owner": .company
  case "Manager": .manager
  case "LastModifiedBy", "lastModifiedBy": .lastSavedBy
  default: nil
  }
}
