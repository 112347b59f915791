import Content
package import Diagnostics

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

  /// Where a sign ends that people put for a colon: `=`, `;`, a dash with spaces around it, a wide colon.
  private static func signEnd(_ bytes: [UInt8], _ nameEnd: Int, _ end: Int) -> Int? {
    let start = bytes.skip(from: nameEnd, to: end, while: \.isSpaceOrTab)
    guard start < end else { return nil }
    let signs: [StaticString] = ["=", ";", "：", "- ", "– ", "— ", "-> ", "→"]
    guard let sign = signs.first(where: { bytes.starts(with: $0, at: start, before: end) }) else {
      return nil
    }
    let needsSpace = sign.utf8CodeUnitCount > 1 && "-–—".contains(String(bytes.text(start..<end).prefix(1)))
    if needsSpace, start == nameEnd { return nil }
    return bytes.skip(from: start + sign.utf8CodeUnitCount, to: end, while: \.isSpaceOrTab)
  }
}

extension BrokenField {
  /// This line, or the one before, is a field written in another way.
  var looseField: Diagnostic? {
    let candidates = [line] + nearby.filter { $0.range.contains(problem.contextOffset) }
    return candidates.lazy.compactMap { LooseField($0, self.bytes) }.first.map {
      .looseField($0, bytes, path)
    }
  }
}

extension Code {
  package static let fieldNameMarks = Code(
    "field-name-marks", .error,
    title: Wording(
      nb: "Feltet er ikke skrevet som «navn: tekst»", en: "The field is not written “name: text”"),
    explanation: Wording(
      nb: "Et felt er navnet, kolon, mellomrom og teksten, uten stjerner, likhetstegn eller streker.",
      en: "A field is its name, a colon, a space and the text, without asterisks, equals signs or dashes."),
    example: Example(wrong: "tittel - Boligdag", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func looseField(_ field: LooseField, _ bytes: [UInt8], _ path: String) -> Diagnostic {
    let text = bytes.text(field.value)
    let right = text.contains(": ") ? quoted(text) : text
    return Diagnostic(
      .fieldNameMarks,
      Wording(
        nb: "etter «\(field.name)» skal det stå kolon og mellomrom",
        en: "a colon and a space belong after “\(field.name)”"),
      at: Location(path, field.head),
      help: Wording(nb: "skriv «\(field.name): \(right)»", en: "write “\(field.name): \(right)”"),
      fixIts: [
        FixIt(
          at: Location(path, field.head.lowerBound..<field.value.upperBound),
          replacement: "\(field.name): \(right)")
      ])
  }
}
