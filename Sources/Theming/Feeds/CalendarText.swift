import Diagnostics
import Model

/// The lines of a calendar (RFC 5545 §3.1): ended by CRLF, folded at 75 octets between characters.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// Adds `NAME:VALUE`, where the value is written as it is; no control character survives, so that no line can be forged.
  mutating func add(_ name: String, _ value: String) {
    var space = 75
    for character in (name + ":" + value).unicodeScalars where !isControl(character) {
      let encoded = Array(String(character).utf8)
      if encoded.count > space {
        bytes += Array("\r\n ".utf8)
        space = 74
      }
      bytes += encoded
      space -= encoded.count
    }
    bytes += Array("\r\n".utf8)
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
    if !texts.isEmpty { add(name, texts.map(escaped).joined(separator: ",")) }
  }
}

/// By Unicode scalars: a comma with an accent above it is one `Character`, but still a comma to a calendar.
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
    switch scalar {
    case "\\", ";", ",": result += ["\\", scalar]
    case "\n", "\r": result += ["\\", "n"]
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// What a value may not hold (RFC 5545 §3.1, CONTROL).
private func isControl(_ character: Unicode.Scalar) -> Bool {
  character == "\n" || character == "\r" || character.isForbidden
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
