/// A start tag: its name in small letters, and its attributes.
struct Tag {
  var name: String
  private var attributes: [String: String] = [:]

  init(_ name: String) { self.name = name }

  subscript(name: String) -> String? {
    get { attributes[name] }
    set { attributes[name] = attributes[name] ?? newValue }
  }
}

/// The tags of an HTML text and what stands between them, in order (HTML §13.2.5, as far as finished pages go): comments and the
/// contents of scripts and styles are passed over, what is no tag is text.
struct TagReader {
  enum Part {
    case text([UInt8])
    case start(Tag)
    case end(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The element whose contents are passed over.
  private var skipped: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Part? {
    if let name = skipped { skipContents(of: name) }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else { return .text(readText()) }
      switch peek(1) {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipMarkup()
      case UInt8(ascii: "/"):
        place += 2
        let name = readName()
        skip { $0 != UInt8(ascii: ">") }
        place += 1
        return .end(name)
      case let byte? where byte.isLetter: return .start(readTag())
      default:
        place += 1
        return .text([UInt8(ascii: "<")])
      }
    }
    return nil
  }

  private func peek(_ distance: Int) -> UInt8? {
    bytes.indices.contains(place + distance) ? bytes[place + distance] : nil
  }

  private mutating func skip(while holds: (UInt8) -> Bool) {
    while place < bytes.count, holds(bytes[place]) { place += 1 }
  }

  private mutating func readText() -> [UInt8] {
    let start = place
    skip { $0 != UInt8(ascii: "<") }
    return decoded(bytes[start..<place])
  }

  private mutating func readName() -> String {
    let start = place
    skip { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
  }

  /// A comment to its end, other declarations to the next `>`.
  private mutating func skipMarkup() {
    guard bytes[place...].starts(with: "<!--".utf8) else {
      skip { $0 != UInt8(ascii: ">") }
      place += 1
      return
    }
    place += 4
    while place < bytes.count, !bytes[place...].starts(with: "-->".utf8) { place += 1 }
    place = min(bytes.count, place + 3)
  }

  private mutating func readTag() -> Tag {
    place += 1
    var tag = Tag(readName())
    while place < bytes.count {
      skip { $0.isSpace || $0 == UInt8(ascii: "/") }
      guard let byte = peek(0), byte != UInt8(ascii: ">") else { break }
      readAttribute(into: &tag)
    }
    place += 1
    if ["script", "style", "template"].contains(tag.name) { skipped = tag.name }
    return tag
  }

  private mutating func readAttribute(into tag: inout Tag) {
    let start = place
    place += 1
    skip { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    skip { $0.isSpace }
    guard peek(0) == UInt8(ascii: "=") else {
      tag[name] = ""
      return
    }
    place += 1
    skip { $0.isSpace }
    tag[name] = String(decoding: readValue(), as: UTF8.self)
  }

  private mutating func readValue() -> [UInt8] {
    guard let quote = peek(0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = place
      skip { !$0.isSpace && $0 != UInt8(ascii: ">") }
      return decoded(bytes[start..<place])
    }
    place += 1
    let start = place
    skip { $0 != quote }
    let value = bytes[start..<place]
    place += 1
    return decoded(value)
  }

  private mutating func skipContents(of name: String) {
    let end = Array("</\(name)".utf8)
    while place < bytes.count, !bytes[place...].starts(with: end) { place += 1 }
    skipped = nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
