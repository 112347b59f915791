/// What a sealed site is opened with: characters that every keyboard has, so that it is the same bytes wherever it is typed.
package struct Passphrase: Sendable {
  package let bytes: [UInt8]

  /// Nil when there are too few characters, or some that keyboards differ in; spaces and line ends around it are not part
  /// of it.
  package init?(_ written: some Sequence<UInt8>) {
    let bytes = Array(written).trimmed
    guard (Self.fewest...Self.most).contains(bytes.count), bytes.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    self.bytes = bytes
  }

  package static let fewest = 20
  package static let most = 200

  /// A new one of over 120 bits, as it is to be typed: five groups of five letters and digits, without those that look alike.
  package static func generated() throws(SealingError) -> String {
    let letters = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)
    var text: [UInt8] = []
    for byte in try evenlyRandom(25, below: letters.count) {
      if !text.isEmpty, (text.count + 1).isMultiple(of: 6) { text.append(UInt8(ascii: "-")) }
      text.append(letters[Int(byte)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// So many numbers below a bound of at most 256, each as likely as any other.
private func evenlyRandom(_ count: Int, below bound: Int) throws(SealingError) -> [UInt8] {
  let limit = 256 - 256 % bound
  var result: [UInt8] = []
  while result.count < count {
    result += try randomBytes(count).filter { Int($0) < limit }.map { UInt8(Int($0) % bound) }
  }
  return Array(result.prefix(count))
}

extension [UInt8] {
  fileprivate var trimmed: [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
    else {
      return []
    }
    return Array(self[first...last])
  }
}
