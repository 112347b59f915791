/// What follows the text of a link (CommonMark 0.31 §6.3): `(address "title")`, `[label]`, or nothing.
struct LinkTail {
  /// One past the link's last byte.
  var end: Int
  /// The address as written, without angle brackets; nil when it stands elsewhere.
  var destination: Range<Int>?
}

/// Reads on from the `]` at `bracket`.
func linkTail(_ bytes: [UInt8], after bracket: Int, before end: Int) -> LinkTail {
  let start = bracket + 1
  guard start < end else { return LinkTail(end: start) }
  if bytes[start] == .openParenthesis, let tail = inlineTail(bytes, from: start + 1, before: end) {
    return tail
  }
  if bytes[start] == .openBracket, let close = closing(.closeBracket, bytes, from: start + 1, before: end) {
    return LinkTail(end: close + 1)
  }
  return LinkTail(end: start)
}

private func inlineTail(_ bytes: [UInt8], from start: Int, before end: Int) -> LinkTail? {
  var offset = bytes.skip(from: start, to: end, while: \.isWhiteSpace)
  guard offset < end else { return nil }
  let destination: Range<Int>
  if bytes[offset] == .less {
    guard let close = closing(.greater, bytes, from: offset + 1, before: end) else { return nil }
    destination = offset + 1..<close
    offset = close + 1
  } else {
    guard let stop = plainDestination(bytes, from: offset, before: end) else { return nil }
    destination = offset..<stop
    offset = stop
  }
  offset = bytes.skip(from: offset, to: end, while: \.isWhiteSpace)
  if offset < end, let quote = endOfTitle(after: bytes[offset]) {
    guard let close = closing(quote, bytes, from: offset + 1, before: end) else { return nil }
    offset = bytes.skip(from: close + 1, to: end, while: \.isWhiteSpace)
  }
  guard offset < end, bytes[offset] == .closeParenthesis else { return nil }
  return LinkTail(end: offset + 1, destination: destination)
}

private func endOfTitle(after first: UInt8) -> UInt8? {
  switch first {
  case .doubleQuote, .singleQuote: first
  case .openParenthesis: .closeParenthesis
  default: nil
  }
}

/// An address without brackets ends at a space or at the `)` that closes the link.
private func plainDestination(_ bytes: [UInt8], from start: Int, before end: Int) -> Int? {
  var (offset, depth) = (start, 0)
  while offset < end {
    switch bytes[offset] {
    case .backslash where offset + 1 < end && bytes[offset + 1].isPunctuation: offset += 1
    case .openParenthesis: depth += 1
    case .closeParenthesis where depth == 0: return offset
    case .closeParenthesis: depth -= 1
    case 0...0x20: return offset
    default: break
    }
    offset += 1
  }
  return nil
}

private func closing(_ sign: UInt8, _ bytes: [UInt8], from start: Int, before end: Int) -> Int? {
  var offset = start
  while offset < end {
    if bytes[offset] == sign { return offset }
    offset += bytes[offset] == .backslash ? 2 : 1
  }
  return nil
}
