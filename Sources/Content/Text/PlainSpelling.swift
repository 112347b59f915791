/// A name as names are compared: lower-cased, with æ ø å as the field names spell them (a, o, a), and hyphens for
/// spaces and underscores.
package func plainSpelling(of written: String) -> String {
  // Nearly all names.
  if written.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x20 && $0 != 0x5F && !(0x41...0x5A).contains($0) }) {
    return written
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(written.utf8.count)
  for byte in written.utf8 {
    switch byte {
    case 0x41...0x5A: bytes.append(byte | 0x20)
    case 0x20, 0x5F: bytes.append(0x2D)
    case ..<0x80: bytes.append(byte)
    default: return spelling(of: written)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The same, of what is not ASCII alone.
private func spelling(of written: String) -> String {
  var result = ""
  for scalar in written.lowercased().unicodeScalars {
    switch scalar {
    case "æ": result += "ae"
    case "ø": result += "o"
    case "å": result += "a"
    case "\u{30A}": continue
    case " ", "_", "\u{A0}": result += "-"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
