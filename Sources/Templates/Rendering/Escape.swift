import Diagnostics

/// Appends text with `& < > " '` as character references (OWASP), without what no text may hold.
package func append(escaping text: String, to output: inout [UInt8]) {
  append(escaping: text.utf8.span, to: &output)
}

/// The same of UTF-8.
package func append(escaping bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
  append(escaping: bytes.span, to: &output)
}

/// Nearly all text stands as it is, and is copied in one piece.
private func append(escaping bytes: Span<UInt8>, to output: inout [UInt8]) {
  var start = 0
  let (before, isPlain) = (output.count, plainBytes.span)
  for index in bytes.indices where !isPlain[Int(bytes[index])] {
    if let reference = reference(for: bytes[index]) {
      output.append(bytes.extracting(start..<index))
      output.append(reference.span)
      start = index + 1
    } else if ForbiddenCharacter(bytes, at: index) != nil {
      output.removeLast(output.count - before)
      var allowed: [UInt8] = []
      appendAllowed(bytes, to: &allowed)
      return append(escaping: allowed.span, to: &output)
    }
  }
  output.append(bytes.extracting(start..<bytes.count))
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

/// For each byte whether it stands for itself.
private let plainBytes: [Bool] = (UInt8.min...UInt8.max).map { !$0.mayNeedMore }

private func reference(for byte: UInt8) -> [UInt8]? {
  switch byte {
  case UInt8(ascii: "&"): ampersand
  case UInt8(ascii: "<"): less
  case UInt8(ascii: ">"): greater
  case UInt8(ascii: "\""): quotation
  case UInt8(ascii: "'"): apostrophe
  default: nil
  }
}

private let (ampersand, less, greater) = (Array("&amp;".utf8), Array("&lt;".utf8), Array("&gt;".utf8))
private let (quotation, apostrophe) = (Array("&quot;".utf8), Array("&#39;".utf8))
