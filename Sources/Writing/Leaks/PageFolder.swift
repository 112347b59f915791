/// Reads the bytes of a finished file, whatever it is (HTML, XML, JSON, a calendar, an address), as folded texts: its
/// running text, which no markup interrupts, and all that stands in its tags.
///
/// Characters may be written as HTML and XML, JSON, and addresses write them; a tag may itself be written so, as in feeds.
/// Linear, one pass.
struct PageFolder: Sendable {
  private var text = FoldedWriter()
  private var tags = FoldedWriter()
  private var isInTag = false

  init() {}

  /// The running text and what stands in tags.
  mutating func fold(_ bytes: [UInt8]) -> (text: FoldedText, tags: FoldedText) {
    text = FoldedWriter(letters: bytes.count / 2)
    tags = FoldedWriter(letters: bytes.count / 2)
    isInTag = false
    let ascii = Folding.ascii
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80, ascii[Int(byte)] != 0 {
        let run = position
        position += 1
        while position < bytes.count, (bytes[position] | 0x20) &- 0x61 < 26 { position += 1 }
        if isInTag { tags.addRun(bytes[run..<position]) } else { text.addRun(bytes[run..<position]) }
      } else if byte < 0x80, !Self.beginsMore(byte) {
        if isInTag { tags.addSeparator(byte) } else { text.addSeparator(byte) }
        position += 1
      } else {
        let (character, length) = decoded(bytes, at: position)
        take(character, before: position + length < bytes.count ? bytes[position + length] : 0)
        position += length
      }
    }
    return (text.finish(), tags.finish())
  }

  private mutating func take(_ scalar: Unicode.Scalar, before next: UInt8) {
    switch scalar {
    case "<" where !isInTag && Self.beginsTag(next):
      text.addMark()
      tags.addSeparator(0)
      isInTag = true
    case ">" where isInTag:
      tags.addSeparator(0)
      isInTag = false
    default: if isInTag { tags.add(scalar) } else { text.add(scalar) }
    }
  }

  /// Whether a byte of ASCII begins a tag or a character that is written in several.
  private static func beginsMore(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || (0x61...0x7A).contains(byte | 0x20)
  }
}

/// The character that stands at a position, in whatever way it is written, and the bytes that it takes.
private func decoded(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, length: Int) {
  switch bytes[start] {
  case UInt8(ascii: "&"): return entity(bytes, at: start) ?? ("&", 1)
  case UInt8(ascii: "%"): return percentEncoded(bytes, at: start) ?? ("%", 1)
  case UInt8(ascii: "\\"): return escaped(bytes, at: start)
  case 0..<0x80: return (Unicode.Scalar(bytes[start]), 1)
  default: return scalar(bytes.span, at: start)
  }
}

/// `&aring;`, `&#229;`, `&#xE5;`; `&amp;` before another one counts as its ampersand.
private func entity(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, length: Int)? {
  guard let end = bytes[start..<min(start + 12, bytes.count)].firstIndex(of: UInt8(ascii: ";")) else {
    return nil
  }
  var name = bytes[start + 1..<end]
  let length = end + 1 - start
  if name.elementsEqual("amp".utf8) {
    guard let (inner, innerLength) = entity([UInt8(ascii: "&")] + bytes[(end + 1)...].prefix(11), at: 0)
    else {
      return ("&", length)
    }
    return (inner, length + innerLength - 1)
  }
  guard name.first == UInt8(ascii: "#") else {
    return entities[String(decoding: name, as: UTF8.self)].map { ($0, length) }
  }
  name.removeFirst()
  let isHex = name.first.map { $0 | 0x20 } == UInt8(ascii: "x")
  let digits = String(decoding: isHex ? name.dropFirst() : name, as: UTF8.self)
  return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init).map { ($0, length) }
}

private let entities: [String: Unicode.Scalar] = [
  "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}", "ndash": "–",
  "mdash": "—",
  "laquo": "«", "raquo": "»", "hellip": "…", "aring": "å", "Aring": "Å", "aelig": "æ", "AElig": "Æ",
  "oslash": "ø",
  "Oslash": "Ø", "eacute": "é", "egrave": "è", "ecirc": "ê", "ograve": "ò", "ocirc": "ô", "auml": "ä",
  "ouml": "ö",
  "uuml": "ü", "zwj": "\u{200D}", "zwnj": "\u{200C}", "thinsp": "\u{2009}",
]

/// `%C3%A5` (RFC 3986 §2.1).
private func percentEncoded(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, length: Int)? {
  var decoded: [UInt8] = []
  var position = start
  while decoded.count < 4, position + 2 < bytes.count, bytes[position] == UInt8(ascii: "%"),
    let high = hexValue(bytes[position + 1]), let low = hexValue(bytes[position + 2])
  {
    decoded.append(high << 4 | low)
    position += 3
  }
  guard let first = decoded.first else { return nil }
  if first < 0x80 { return (Unicode.Scalar(first), 3) }
  let (character, length) = scalar(decoded.span, at: 0)
  return (character, 3 * length)
}

/// `\u00e5` (RFC 8259 §7); `\n` and `\,` (RFC 5545 §3.3.11).
private func escaped(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, length: Int) {
  guard start + 1 < bytes.count else { return ("\\", 1) }
  switch bytes[start + 1] {
  case UInt8(ascii: ","): return (",", 2)
  case UInt8(ascii: ";"): return (";", 2)
  case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "r"), UInt8(ascii: "t"): return ("\n", 2)
  case UInt8(ascii: "u") where start + 5 < bytes.count:
    let digits = String(decoding: bytes[start + 2...start + 5], as: UTF8.self)
    guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { return ("\\", 1) }
    return (scalar, 6)
  default: return ("\\", 1)
  }
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
