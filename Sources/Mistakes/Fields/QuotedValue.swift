import Diagnostics

/// The text as one quoted YAML value: double quotes, or single ones when it holds double ones.
func quoted(_ text: String) -> String {
  if !text.contains("\"") && !text.contains("\\") { return "\"\(text)\"" }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

extension Wording {
  static func write(_ text: String) -> Wording {
    Wording(nb: "skriv \(text)", en: "write \(text)")
  }
}
