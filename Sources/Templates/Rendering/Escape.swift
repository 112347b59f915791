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
  case .nothing, .flag, .record, .list: break
  }
}

private func append(escaping text: String, to output: inout [UInt8]) {
  let bytes = text.utf8.span
  if holdsForbiddenCharacter(bytes) {
    return append(escaping: text.withoutForbiddenCharacters, to: &output)
  }
  for index in bytes.indices where reference(for: bytes[index]) != nil {
    return appendReferences(bytes, to: &output)
  }
  output.append(contentsOf: text.utf8)
}

private func appendReferences(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
  for index in bytes.indices {
    if let reference = reference(for: bytes[index]) {
      output.append(contentsOf: reference.utf8)
    } else {
      output.append(bytes[index])
    }
  }
}

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
