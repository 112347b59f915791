/// The words of a page as they are shown, in paragraphs; a line within one ends with a line feed.
struct PDFLines {
  private(set) var paragraphs: [String] = []
  private var words = ""
  private var pen: PDFPen?
  /// Whether the page has said anew where it goes on, since what was shown last.
  private var hasMoved = false

  mutating func moved() { hasMoved = true }

  mutating func add(_ text: String, from start: PDFMatrix, to end: PDFPen, isSure: Bool) {
    if let pen { close(pen.step(to: start, isSure: isSure || !hasMoved)) }
    words += text
    (pen, hasMoved) = (end, false)
  }

  mutating func add(_ text: String) { words += text }

  mutating func close(_ step: PDFPen.Step) {
    switch step {
    case .none: break
    case .space: if words.last != " " { words += " " }
    case .line: words += "\n"
    case .paragraph: endParagraph()
    }
  }

  mutating func endParagraph() {
    if words.contains(where: { !$0.isWhitespace }) { paragraphs.append(words) }
    words = ""
  }
}
