/// A text with places that are filled in, as the theme's words write it: `{day}. {month}`.
struct Pattern: Sendable {
  private enum Part {
    case text(String)
    case slot(Slot)
  }

  private var parts: [Part] = []
  /// What stands between braces and is no slot; it is left as it stands.
  private(set) var unknown: [String] = []

  init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      let name = String(rest[rest.index(after: open)..<close])
      if let slot = Slot(rawValue: name) {
        parts.append(.slot(slot))
      } else {
        unknown.append(name)
        parts.append(.text("{\(name)}"))
      }
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(String(rest)))
  }

  var slots: [Slot] {
    parts.compactMap { part in
      if case .slot(let slot) = part { slot } else { nil }
    }
  }

  func filled(_ values: KeyValuePairs<Slot, String>) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .slot(let slot): result += values.first { $0.key == slot }?.value ?? ""
      }
    }
    return result
  }
}

/// What a pattern may have between braces.
enum Slot: String, Sendable, CaseIterable {
  case day, month, year, weekday, date, time, clock
  /// Two digits, and one or two of twelve.
  case hour, hour12
  case minute, half
  case from, to, number, amount
  case firstMonth = "first-month"
  case lastMonth = "last-month"
}
