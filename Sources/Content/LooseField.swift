/// A line that was meant as a field but has something else than `name: text`: `tittel - Boligdag`, `**tittel**: A`.
struct LooseField {
  let name: String
  /// The name with all that stands around it, the sign or colon after it too.
  let head: Range<Int>
  let value: Range<Int>

  /// Names of fields are written in small letters, so that a line of text is seldom taken for one.
  init?(_ line: YAMLLine, _ bytes: [UInt8]) {
    guard line.key == nil, !line.isItem else { return nil }
    let end = line.range.upperBound
    let start = bytes.skip(from: line.textStart, to: end) { $0 == UInt8(ascii: "*") }
    let nameEnd = bytes.skip(from: start, to: end) {
      $0.isName && $0 < 0x80 || $0 == 0xC3 || $0 & 0xC0 == 0x80
    }
    guard nameEnd > start, bytes[start] >= 0x61, bytes[start] <= 0x7A else { return nil }
    let after: Int
    if start > line.textStart {
      let stars = bytes.skip(from: nameEnd, to: end) { "*: ".utf8.contains($0) }
      guard bytes[nameEnd..<stars].contains(.colon) else { return nil }
      after = stars
    } else if let sign = Self.signEnd(bytes, nameEnd, end) {
      after = sign
    } else {
      return nil
    }
    name = bytes.text(start..<nameEnd)
    head = line.textStart..<after
    value = bytes.trimmed(after..<end)
    if value.isEmpty { return nil }
  }

  /// Where a sign ends that people put for a colon: `=`, `;`, a dash with blanks around it, a wide colon.
  private static func signEnd(_ bytes: [UInt8], _ nameEnd: Int, _ end: Int) -> Int? {
    let start = bytes.skip(from: nameEnd, to: end, while: \.isBlank)
    guard start < end else { return nil }
    let signs: [StaticString] = ["=", ";", "：", "- ", "– ", "— ", "-> ", "→"]
    guard let sign = signs.first(where: { bytes.starts(with: $0, at: start, before: end) }) else {
      return nil
    }
    let needsBlank = sign.utf8CodeUnitCount > 1 && "-–—".contains(String(bytes.text(start..<end).prefix(1)))
    if needsBlank, start == nameEnd { return nil }
    return bytes.skip(from: start + sign.utf8CodeUnitCount, to: end, while: \.isBlank)
  }
}
