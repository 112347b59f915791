package import Diagnostics

/// The fields at the top of a Markdown file, between two lines of `---`, and where the body begins.
struct FrontMatter {
  /// Between the lines.
  var fields: Range<Int>
  /// From the first `---` to the end of the closing one; empty at 0 when there are no fields.
  var whole: Range<Int>
  var bodyStart: Int
  var finding: Diagnostic?

  init(_ bytes: [UInt8], path: String) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes.skip(from: start, to: bytes.count, while: \.isWhite)
    let opening = first..<bytes.lineEnd(from: first)
    guard bytes.isMark(opening), first == start || bytes[first - 1].isLineEnd else {
      fields = 0..<0
      whole = 0..<0
      bodyStart = start
      finding = .missingFrontMatter(Location(path, first..<opening.upperBound))
      return
    }
    let inner = bytes.nextLine(after: opening.upperBound)
    var line = inner
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      if bytes.isMark(line..<end) {
        fields = inner..<line
        whole = first..<bytes.trimmed(line..<end).upperBound
        bodyStart = bytes.nextLine(after: end)
        return
      }
      line = bytes.nextLine(after: end)
    }
    let end = bytes.endOfFields(from: inner)
    fields = inner..<end
    whole = first..<end
    bodyStart = end
    finding = .unclosedFrontMatter(Location(path, end..<end), opening: Location(path, bytes.trimmed(opening)))
  }
}

extension [UInt8] {
  fileprivate func lineEnd(from start: Int) -> Int { skip(from: start, to: count) { !$0.isLineEnd } }

  fileprivate func nextLine(after end: Int) -> Int {
    guard end < count else { return count }
    return self[end] == .carriageReturn && end + 1 < count && self[end + 1] == .newline ? end + 2 : end + 1
  }

  /// Whether the line is `---`, with blanks after it at most.
  fileprivate func isMark(_ line: Range<Int>) -> Bool {
    guard starts(with: "---", at: line.lowerBound, before: line.upperBound) else { return false }
    return self[(line.lowerBound + 3)..<line.upperBound].allSatisfy(\.isBlank)
  }

  /// The end of the last line, from `start` on, that looks like a field; the closing `---` belongs after it.
  fileprivate func endOfFields(from start: Int) -> Int {
    var (line, end) = (start, start)
    while line < count {
      let range = line..<lineEnd(from: line)
      let parts = YAMLLine(self, range)
      let isField = parts.key != nil || parts.isItem || parts.indentation > 0
      let isBlank = parts.textStart == range.upperBound
      guard isField || isBlank else { break }
      if !isBlank { end = trimmed(range).upperBound }
      line = nextLine(after: range.upperBound)
    }
    return end
  }
}

extension Code {
  package static let missingFrontMatter = Code(
    "missing-front-matter", .error,
    title: Wording(nb: "Filen mangler felt øverst", en: "The file has no fields at its top"),
    explanation: Wording(
      nb: """
        En tekst begynner med felt mellom to linjer med tre bindestreker. Der står tittel og det andre verktøyet må \
        vite. `story new` lager en fil med riktige felt.
        """,
      en: """
        A text begins with fields between two lines of three hyphens: its title and what else the tool must know. \
        `story new` makes a file with the right fields.
        """),
    example: Code.Example(
      wrong: "Velkommen til boligdag!",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen til boligdag!"))

  package static let unclosedFrontMatter = Code(
    "unclosed-front-matter", .error,
    title: Wording(nb: "Feltene øverst er ikke avsluttet", en: "The fields at the top are not closed"),
    explanation: Wording(
      nb: "Etter det siste feltet skal det stå en linje med tre bindestreker, og under den begynner teksten.",
      en: "After the last field stands a line of three hyphens, and below it the text begins."),
    example: Code.Example(
      wrong: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n\nVelkommen!",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"))
}

extension Diagnostic {
  static func missingFrontMatter(_ place: Location) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter, Wording(nb: "Filen mangler felt øverst", en: "The file has no fields at its top"),
      at: place,
      help: Wording(
        nb: "begynn med en linje «---», så feltene, så en linje «---»",
        en: "begin with a line “---”, then the fields, then a line “---”"))
  }

  static func unclosedFrontMatter(_ place: Location, opening: Location) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter,
      Wording(
        nb: "Her mangler linjen «---» som avslutter feltene",
        en: "The line “---” that ends the fields is missing here"),
      at: place,
      help: Wording(
        nb: "sett inn en linje med «---» etter det siste feltet",
        en: "put in a line “---” after the last field"),
      notes: [Note(Wording(nb: "feltene begynner her", en: "the fields begin here"), at: opening)])
  }
}
