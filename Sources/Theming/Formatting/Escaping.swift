import Templates

extension [UInt8] {
  /// Appends text with what HTML and XML give a meaning (& < > " ') written as character references.
  package mutating func append(escaped text: String) { Templates.append(escaping: text, to: &self) }

  /// Appends UTF-8 bytes, escaped likewise.
  package mutating func append(escaped bytes: ArraySlice<UInt8>) {
    Templates.append(escaping: bytes, to: &self)
  }

  /// Appends text as it is.
  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { buffer in unsafe append(contentsOf: buffer) }
  }

  /// Appends text as it is; for what is known to need no escaping, such as numbers and addresses of our own.
  package mutating func append(plain text: String) { append(contentsOf: text.utf8) }
}

/// An address with all that may not stand in one as `%` and two digits (RFC 3986 §2.1): spaces, braces, letters beyond
/// ASCII. What is encoded already stays as it is.
func percentEncoded(_ address: String) -> String {
  guard !address.utf8.allSatisfy(\.mayStandInAddress) else { return address }
  var encoded = ""
  for byte in address.utf8 {
    if byte.mayStandInAddress {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
  return encoded
}

extension UInt8 {
  fileprivate var mayStandInAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    // -._~:/?#@!$&'()*+,;=%
    case 0x21, 0x23...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }
}

/// Text as it stands in the query of an address (RFC 3986 §2.1): all but ASCII letters and digits is encoded.
func queryEncoded(_ text: String) -> String {
  var query: [UInt8] = []
  query.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      query.append(byte)
    default: query += [UInt8(ascii: "%"), hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)]
    }
  }
  return String(decoding: query, as: UTF8.self)
}

private func hexadecimalDigit(_ half: UInt8) -> UInt8 { half < 10 ? half + 0x30 : half + 0x37 }
