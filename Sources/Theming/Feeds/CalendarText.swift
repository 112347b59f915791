import Model

/// The lines of a calendar (RFC 5545 §3.1): ended by CRLF, folded at 75 octets between characters.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// Adds `NAME:VALUE`, where the value is written as it is.
  mutating func add(_ name: String, _ value: String) {
    var room = 75
    for character in (name + ":" + value).unicodeScalars {
      let encoded = Array(String(character).utf8)
      if encoded.count > room {
        bytes += Array("\r\n ".utf8)
        room = 74
      }
      bytes += encoded
      room -= encoded.count
    }
    bytes += Array("\r\n".utf8)
  }

  /// Adds a value of type TEXT (RFC 5545 §3.3.11), escaped; nothing when there is none.
  mutating func add(_ name: String, text: String?) {
    guard let text, !text.isEmpty else { return }
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    add(name, escaped)
  }
}

/// The rules of Europe/Oslo since 1996 (directive 2000/84/EC), as a VTIMEZONE (RFC 5545 §3.6.5).
let osloTimeZone: [(String, String)] = [
  ("BEGIN", "VTIMEZONE"), ("TZID", "Europe/Oslo"),
  ("BEGIN", "DAYLIGHT"), ("DTSTART", "19960331T020000"), ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
  ("TZOFFSETFROM", "+0100"), ("TZOFFSETTO", "+0200"), ("TZNAME", "CEST"), ("END", "DAYLIGHT"),
  ("BEGIN", "STANDARD"), ("DTSTART", "19961027T030000"), ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
  ("TZOFFSETFROM", "+0200"), ("TZOFFSETTO", "+0100"), ("TZNAME", "CET"), ("END", "STANDARD"),
  ("END", "VTIMEZONE"),
]

extension CalendarDate {
  /// `20270617` (RFC 5545 §3.3.4).
  var basic: String { "\(padded(year, to: 4))\(padded(month, to: 2))\(padded(day, to: 2))" }
}

extension LocalTime {
  /// `20270617T183000` (RFC 5545 §3.3.5).
  var basic: String {
    "\(date.basic)T\(padded((minute ?? 0) / 60, to: 2))\(padded((minute ?? 0) % 60, to: 2))00"
  }
}

extension Instant {
  /// `20270617T163000Z`.
  var basic: String { TimeZone.utc.localTime(of: self).basic + "Z" }
}
