/// Text of HTML with its character references replaced (HTML §13.2.5.72): numbers, and the names that finished pages use.
/// What is no reference stays as it is.
func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
  guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
  var result: [UInt8] = []
  var rest = text
  while let byte = rest.first {
    if byte == UInt8(ascii: "&"), let (scalar, length) = reference(rest) {
      result += Array(String(scalar).utf8)
      rest = rest.dropFirst(length)
    } else {
      result.append(byte)
      rest = rest.dropFirst()
    }
  }
  return result
}

/// The character that a reference at the beginning stands for, and the bytes that the reference takes.
private func reference(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
  let longest = text.prefix(10)
  guard let end = longest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
  guard let scalar = named[name] ?? numbered(name) else { return nil }
  return (scalar, end - text.startIndex + 1)
}

private func numbered(_ name: String) -> Unicode.Scalar? {
  guard name.first == "#" else { return nil }
  let isHexadecimal = name.dropFirst().first?.lowercased() == "x"
  let digits = name.dropFirst(isHexadecimal ? 2 : 1)
  return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
}

private let named: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
]
