import Content
package import Diagnostics

extension TextCheck {
  /// A text that four spaces before it make code.
  func indentedText(_ node: MarkdownNode) -> Diagnostic? {
    let range = place(node).range
    guard !range.isEmpty, source[range.lowerBound] != .backtick, source[range.lowerBound] != UInt8(ascii: "~")
    else { return nil }
    return .indentedText(Location(path, source.trimmed(range)))
  }
}

extension Code {
  package static let indentedText = Code(
    "indented-text", .warning,
    title: Wording(nb: "Innrykket tekst vises som kode", en: "Indented text is shown as code"),
    explanation: Wording(
      nb:
        "Fire mellomrom eller en tabulator foran en linje gjør den til kode, med skrivemaskinskrift og uten linjeskift.",
      en: "Four spaces or a tab before a line make it code, in typewriter letters and without line breaks."),
    example: Example(wrong: "    Programmet begynner tidlig.", right: "Programmet begynner tidlig."))
}

extension Diagnostic {
  static func indentedText(_ place: Location) -> Diagnostic {
    Diagnostic(
      .indentedText,
      Wording(nb: "innrykket gjør teksten til kode", en: "the indentation makes the text code"), at: place,
      help: Wording(
        nb: "slett mellomrommene først på linjen", en: "delete the spaces at the start of the line"))
  }
}
