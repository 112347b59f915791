/// What a field, a choice or a folder is called in bokmål and English; ASCII, and either is accepted.
package struct FieldName: Sendable, Hashable {
  package let nb: String
  package let en: String

  package init(_ nb: String, _ en: String) {
    self.nb = nb
    self.en = en
  }

  /// Whether `written` means this name: case, å-spellings and spaces or underscores for hyphens do not matter.
  package func matches(_ written: String) -> Bool {
    if written == nb || written == en { return true }
    let plain = plainSpelling(of: written)
    return plain == nb || plain == en
  }
}

/// Lower-cased, with æ ø å as the field names spell them (a, o, a), and hyphens for spaces and underscores.
package func plainSpelling(of written: String) -> String {
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
