import Content
package import Diagnostics

extension [UInt8] {
  /// Whether the line looks like `---`: other dashes, stars or signs of the kind, too many or too few of them, spaces
  /// between them or not.
  func isFence(_ line: Range<Int>) -> Bool {
    let place = trimmed(line)
    guard !place.isEmpty, place.count <= 240, !self[place.lowerBound].isASCIILetter else { return false }
    let signs = text(place).unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }
    return signs.allSatisfy { "-–—−‐‑―─━*_=+~.".unicodeScalars.contains($0) }
      && (signs.count > 1 || "–—―".unicodeScalars.contains(signs[signs.startIndex]))
  }

  /// Whether the line can only be meant as the first `---`: it stands right above a field, and holds no word but `yaml`.
  func isFenceAboveField(_ line: Range<Int>) -> Bool {
    let place = trimmed(line)
    guard !place.isEmpty, place.count <= 240, isField(atLine: nextLine(after: line.upperBound)) else {
      return false
    }
    let words = text(place).lowercased().replacing("yaml", with: "")
    return self[place.lowerBound] == .backtick || !words.contains { $0.isLetter || $0.isNumber }
  }

  /// Whether the line that begins here has a name, a colon and a space.
  func isField(atLine start: Int) -> Bool {
    let line = YAMLLine(self, line(at: start))
    return line.key != nil && line.hasSpace(in: self) && !line.isItem && line.indentation == 0
  }

  func startOfLine(_ offset: Int, after first: Int) -> Int {
    var start = offset
    while start > first, !self[start - 1].isLineEnd { start -= 1 }
    return start
  }

  /// The end of the last line, from `start` on, that looks like a field; the closing `---` belongs after it.
  func endOfFields(from start: Int) -> Int {
    var (line, end) = (start, start)
    while line < count {
      let range = self.line(at: line)
      let parts = YAMLLine(self, range)
      let isField = parts.key != nil || parts.isItem || parts.indentation > 0
      let isBlank = parts.textStart == range.upperBound
      guard isField || isBlank, !isFence(range) else { break }
      if !isBlank { end = trimmed(range).upperBound }
      line = nextLine(after: range.upperBound)
    }
    return end
  }
}

extension Code {
  package static let frontMatterFence = Code(
    "front-matter-fence", .error,
    title: Wording(nb: "Linjen skal være tre bindestreker", en: "The line should be three hyphens"),
    explanation: Wording(
      nb: """
        Feltene øverst står mellom to linjer med tre vanlige bindestreker og ingenting annet. Word gjør gjerne \
        bindestrekene om til en lang strek.
        """,
      en: """
        The fields at the top are between two lines of three plain hyphens and nothing else. Word likes to turn the \
        hyphens into one long dash.
        """),
    example: Code.Example(
      wrong: "–––\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"))
}

extension Diagnostic {
  /// `line` is what `---` or, when a field shares the line, a line end is put for.
  static func frontMatterFence(_ place: Location, line: Range<Int>, isShared: Bool = false) -> Diagnostic {
    Diagnostic(
      .frontMatterFence,
      !isShared
        ? Wording(
          nb: "denne linjen skal være tre bindestreker", en: "this line should be three hyphens")
        : Wording(
          nb: "det kan ikke stå et felt på samme linje som «---»",
          en: "no field can be on the same line as “---”"),
      at: place,
      help: !isShared
        ? Wording(nb: "skriv «---» alene på linjen", en: "write “---” alone on the line")
        : Wording(nb: "begynn på en ny linje etter «---»", en: "begin a new line after “---”"),
      fixIts: [
        FixIt(at: Location(place.path, line), replacement: isShared ? "\n" : "---")
      ])
  }

  static func fieldsEndEarly(_ place: Location, line: Range<Int>) -> Diagnostic {
    Diagnostic(
      .frontMatterFence,
      Wording(
        nb: "denne linjen avslutter feltene, men det står flere felt under den",
        en: "this line ends the fields, but there are more fields below it"),
      at: place, help: Wording(nb: "slett linjen", en: "delete the line"),
      fixIts: [FixIt(at: Location(place.path, line), replacement: "")])
  }
}
