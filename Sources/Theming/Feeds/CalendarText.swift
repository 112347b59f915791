import Diagnostics
import Model

/// The lines of a calendar (RFC 5545 §3.1): ended by CRLF, folded at 75 octets between characters.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// Adds `NAME:VALUE`, where the value is written as it is; no control character survives, so that no line can be forged.
  mutating func add(_ name: String, _ value: String) { add(name, Array(value.utf8)) }

  private mutating func add(_ name: String, _ value: [UInt8]) {
    let line = Array(name.utf8) + [UInt8(ascii: ":")] + value
    if line.count <= longestLine, !line.contains(where: \.mayBeControl) {
      bytes.append(contentsOf: line)
    } else {
      fold(line)
    }
    bytes.append("\r\n")
  }

  private mutating func fold(_ line: [UInt8]) {
    var space = longestLine
    var offset = 0
    while offset < line.count {
      if let control = ForbiddenCharacter(line.span, at: offset) {
        offset = control.range.upperBound
        continue
      }
      let end = offset + characterWidth(line[offset])
      defer { offset = end }
      if line[offset] == UInt8(ascii: "\n") || line[offset] == UInt8(ascii: "\r") { continue }
      if end - offset > space {
        bytes.append("\r\n ")
        space = longestLine - 1
      }
      bytes.append(contentsOf: line[offset..<end])
      space -= end - offset
    }
  }

  /// Adds a value of type TEXT (RFC 5545 §3.3.11), escaped; nothing when there is none.
  mutating func add(_ name: String, text: String?) {
    guard let text, !text.isEmpty else { return }
    add(name, escaped(text))
  }

  /// Adds a text that may stand in another language than its calendar (RFC 5545 §3.2.10).
  mutating func add(_ name: String, text words: LocalizedText, in language: Language) {
    guard let (text, own) = words.best(for: language) else { return }
    add(own == language ? name : name + ";LANGUAGE=\(own.tag)", text: text)
  }

  /// Adds texts with commas between them; nothing when there are none.
  mutating func add(_ name: String, texts: [String]) {
    if !texts.isEmpty { add(name, Array(texts.map(escaped).joined(separator: [UInt8(ascii: ",")]))) }
  }
}

/// In octets, without the end of the line (RFC 5545 §3.1).
private let longestLine = 75

private func escaped(_ text: String) -> [UInt8] {
  var result: [UInt8] = []
  let bytes = text.utf8.span
  result.reserveCapacity(bytes.count + 8)
  for index in bytes.indices {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
      result.append(UInt8(ascii: "\\"))
      result.append(bytes[index])
    case UInt8(ascii: "\n"): if index == 0 || bytes[index - 1] != UInt8(ascii: "\r") { result.append("\\n") }
    case UInt8(ascii: "\r"): result.append("\\n")
    default: result.append(bytes[index])
    }
  }
  return result
}

/// How many octets a character has, by the first of them (RFC 3629 §3).
private func characterWidth(_ first: UInt8) -> Int {
  switch first {
  case ..<0x80: 1
  case ..<0xE0: 2
  case ..<0xF0: 3
  default: 4
  }
}

extension UInt8 {
  /// Whether it is, or begins, what a value may not hold (RFC 5545 §3.1, CONTROL).
  fileprivate var mayBeControl: Bool {
    self < 0x20 && self != 0x09 || self == 0x7F || self == 0xC2 || self == 0xE2 || self >= 0xEF
  }
}

extension CalendarDate {
  /// `20270617` (RFC 5545 §3.3.4).
  var basic: String { "\(padded(year, to: 4))\(padded(month, to: 2))\(padded(day, to: 2))" }
}

extension LocalTime {
  /// `20270617T183000` (RFC 5545 §3.3.5); a day without a time begins at midnight.
  var basic: String {
    "\(date.basic)T\(padded((minute ?? 0) / 60, to: 2))\(padded((minute ?? 0) % 60, to: 2))00"
  }
}

extension Instant {
  /// `20270617T163000Z`.
  var basic: String { TimeZone.utc.localTime(of: self).basic + "Z" }
}
