/// Names of files are bytes, which need not be UTF-8. As a `String`, each byte that is no part of UTF-8 is one of the last
/// characters of Unicode's private planes (U+10FF80 to U+10FFFF), so that the system gets back the bytes that it gave; a name
/// that has such a character of its own is written so too.
extension String {
  init(fileName bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: standsForByte)
    {
      self = text
      return
    }
    self = ""
    var index = 0
    while index < bytes.count {
      if let scalar = scalar(in: bytes, at: index), !standsForByte(scalar) {
        unicodeScalars.append(scalar)
        index += UTF8.width(scalar)
      } else {
        Unicode.Scalar(firstStandIn + UInt32(bytes[index])).map { unicodeScalars.append($0) }
        index += 1
      }
    }
  }

  /// The bytes of a name or path as the system has it, with the NUL that ends it.
  var systemName: [CChar] {
    guard utf8.contains(0xF4) else { return Array(utf8CString) }
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      if standsForByte(scalar) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// The name as people can be shown it.
  var withoutStandIns: String {
    guard utf8.contains(0xF4) else { return self }
    return String(UnicodeScalarView(unicodeScalars.map { standsForByte($0) ? "\u{FFFD}" : $0 }))
  }
}

private let firstStandIn: UInt32 = 0x10FF00

private func standsForByte(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= firstStandIn + 0x80 }

/// The character that begins there, when it is UTF-8.
private func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
  for width in 1...4 where index + width <= bytes.count {
    if let text = String(validating: bytes[index..<index + width], as: UTF8.self) {
      return text.unicodeScalars.first
    }
  }
  return nil
}
