/// The colours of the text form (ECMA-48 §8.3.117), or none.
struct Palette {
  let style: TerminalStyle
  /// How many characters of a source line are shown beside its number.
  let excerptWidth: Int

  /// `columns` is how wide the terminal is; nil when it is none, or does not say.
  init(_ style: TerminalStyle, columns: Int? = nil) {
    self.style = style
    excerptWidth = min(100, max(20, (columns ?? 110) - 8))
  }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: painted(text, "1;31")
    case .warning: painted(text, "1;33")
    case .advice: painted(text, "1;36")
    }
  }

  func strong(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }
  func help(_ text: String) -> String { painted(text, "32") }
  func removed(_ text: String) -> String { painted(text, "31") }

  private func painted(_ text: String, _ code: String) -> String {
    switch style {
    case .plain: text
    case .coloured: "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}
