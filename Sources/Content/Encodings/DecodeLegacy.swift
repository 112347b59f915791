/// The text of a file that was not saved as UTF-8, or nil when no encoding that editors use here fits it.
///
/// UTF-16 is recognized by its byte-order mark or by its zero bytes. Of the single-byte encodings the first is taken whose
/// letters are those of Norwegian and its neighbours throughout; stretches that are UTF-8 already are kept.
package func decodeLegacy(_ bytes: [UInt8]) -> String? {
  if let order = utf16Order(bytes) { return decodeUTF16(bytes, order) }
  let high = bytes.indices(ofInvalidUTF8: ())
  if high.isEmpty || bytes.contains(0) { return nil }
  let encodings = [LegacyEncoding.windows1252, .macRoman, .dos865]
  let fitting = encodings.first { encoding in high.allSatisfy { encoding.isUsual(bytes[$0]) } }
  guard
    let encoding = fitting
      ?? (high.allSatisfy { LegacyEncoding.windows1252.scalar(bytes[$0]) != nil } ? .windows1252 : nil)
  else { return nil }
  return bytes.decoded(high, encoding)
}

/// Which byte of each two comes first in UTF-16.
enum UTF16Order { case littleEndian, bigEndian }

/// The byte order of a UTF-16 file (RFC 2781 §4.3), also of one without a mark when most of its characters are Latin.
func utf16Order(_ bytes: [UInt8]) -> UTF16Order? {
  if bytes.starts(with: [0xFF, 0xFE]) { return .littleEndian }
  if bytes.starts(with: [0xFE, 0xFF]) { return .bigEndian }
  let sample = bytes.prefix(512)
  guard sample.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
  let zeros = sample.indices.filter { sample[$0] == 0 }
  guard zeros.count * 10 >= sample.count * 4 else { return nil }
  if zeros.allSatisfy({ !$0.isMultiple(of: 2) }) { return .littleEndian }
  return zeros.allSatisfy { $0.isMultiple(of: 2) } ? .bigEndian : nil
}

private func decodeUTF16(_ bytes: [UInt8], _ order: UTF16Order) -> String? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  let units = stride(from: 0, to: bytes.count, by: 2).map { index in
    let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return order == .littleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
  }
  let text = String(validating: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
  return text.flatMap { $0.utf8.contains(0) ? nil : $0 }
}

extension [UInt8] {
  /// The bytes that belong to no well-formed UTF-8 sequence (Unicode 16 §3.9, table 3-7).
  fileprivate func indices(ofInvalidUTF8: Void) -> [Int] {
    var result: [Int] = []
    var index = 0
    while index < count {
      if self[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(at: index)
      if length == 0 { result.append(index) }
      index += Swift.max(length, 1)
    }
    return result
  }

  /// How many bytes the well-formed sequence at `index` has; 0 when there is none.
  private func sequenceLength(at index: Int) -> Int {
    let length =
      switch self[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= count else { return 0 }
    return String(validating: self[index..<index + length], as: UTF8.self) == nil ? 0 : length
  }

  fileprivate func decoded(_ high: [Int], _ encoding: LegacyEncoding) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(count + high.count)
    var done = 0
    for index in high {
      result += self[done..<index]
      result += String(encoding.scalar(self[index]) ?? "\u{FFFD}").utf8
      done = index + 1
    }
    return String(decoding: result + self[done...], as: UTF8.self)
  }
}
