/// Why the bytes of a file are no text.
package enum TextProblem: Sendable, Hashable {
  /// Nothing but white space is in the file.
  case empty
  case utf16
  /// The first zero byte.
  case zeroByte(at: Int)
  /// The first bytes that are not UTF-8.
  case notUTF8(Range<Int>)
}

/// What keeps the bytes from being read as UTF-8 text, or nil when nothing does.
package func textProblem(in bytes: [UInt8]) -> TextProblem? {
  if isEmptyText(bytes) { return .empty }
  if utf16Order(bytes) != nil { return .utf16 }
  if let zero = bytes.firstOffset(of: 0, in: bytes.indices) { return .zeroByte(at: zero) }
  do throws(UTF8.ValidationError) {
    // Discarded: whether there is a span is all that is asked.
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return .notUTF8(error.byteOffsets)
  }
}

private func isEmptyText(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0xEF, 0xBB, 0xBF])
    ? bytes.dropFirst(3).allSatisfy(\.isWhiteSpace) : bytes.allSatisfy(\.isWhiteSpace)
}
