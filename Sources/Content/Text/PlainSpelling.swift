/// A name as names are compared: lower-cased, with æ ø å as the field names spell them (a, o, a), and hyphens for
/// spaces and underscores.
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
