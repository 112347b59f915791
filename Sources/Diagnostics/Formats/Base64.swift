/// Bytes in base64 (RFC 4648 §4), with its padding.
package func encodedBase64(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count / 3 * 4 + 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for index in 0..<4 {
      let letter = letters[Int(bits >> UInt32(18 - 6 * index) & 63)]
      text.append(index <= group.count ? letter : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// What stands in base64 (RFC 4648 §4); white space, which many programs write, is passed over. Nil when another character
/// stands in it.
package func decodedBase64(_ text: some Sequence<UInt8>) -> [UInt8]? {
  var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
  for letter in text where letter > 0x20 && letter != UInt8(ascii: "=") {
    guard let value = values[letter] else { return nil }
    bits = bits << 6 | value
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      bits &= (1 << UInt32(count)) - 1
    }
  }
  return bytes
}

private let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
private let values = Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, UInt32($0)) })
