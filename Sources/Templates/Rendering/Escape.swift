import Diagnostics

/// Appends text with `& < > " '` written as character references (OWASP), and HTML as it is.
func appendEscaped(_ value: Value, to output: inout [UInt8]) throws(RenderingBound) {
  if case .text(let text) = value {
    append(escaping: text, to: &output)
  } else {
    try appendUnescaped(value, to: &output)
  }
}

/// Appends text or HTML as it is; other values have no text.
func appendUnescaped(_ value: Value, to output: inout [UInt8]) throws(RenderingBound) {
  switch value {
  case .text(let text): output.append(contentsOf: text.utf8)
  case .html(let bytes): output.append(contentsOf: bytes)
  case .writer(let write): try write(&output)
  case .nothing, .flag, .record, .list, .items: break
  }
}

/// Appends text with `& < > " '` as character references, without what no text may hold.
///
/// Nearly all text stands as it is, and is copied in one piece.
package func append(escaping text: String, to output: inout [UInt8]) {
  let bytes = text.utf8.span
  for index in bytes.indices where bytes[index].mayNeedMore {
    return append(escaping: Array(text.utf8)[...], to: &output)
  }
  output.append(contentsOf: text.utf8)
}

/// The same of UTF-8.
package func append(escaping bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
  guard let first = bytes.firstIndex(where: \.mayNeedMore) else { return output.append(contentsOf: bytes) }
  let rest = bytes[first...]
  if holdsForbiddenCharacter(rest.span) {
    var allowed: [UInt8] = []
    appendAllowed(bytes.span, to: &allowed)
    return append(escaping: allowed[...], to: &output)
  }
  var start = bytes.startIndex
  for index in first..<bytes.endIndex {
    guard let reference = reference(for: bytes[index]) else { continue }
    output.append(contentsOf: bytes[start..<index])
    output.append(contentsOf: reference.utf8)
    start = index + 1
  }
  output.append(contentsOf: bytes[start...])
}

extension UInt8 {
  /// Whether it is written as a reference, or may begin what no text may hold: `&`, `<`, `>`, `"`, `'`, a control character,
  /// or one of the bytes that the others begin with in UTF-8. No byte within a character is taken for one.
  fileprivate var mayNeedMore: Bool {
    if self < 0x40 { return marks >> UInt64(self) & 1 == 1 }
    return self == 0x7F || self == 0xC2 || self == 0xE2 || self >= 0xEF
  }
}

/// A bit for each byte below 64: control characters but tab and line ends, and `"`, `&`, `'`, `<`, `>`.
private let marks: UInt64 = 0x5000_00C4_FFFF_D9FF

private func reference(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
