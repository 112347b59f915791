package import Diagnostics

/// What was meant as something else than the paragraph that CommonMark takes it for, if anything.
func slipInParagraph(_ range: Range<Int>, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let lines = YAMLLine.all(bytes, in: range).filter { $0.textStart < $0.range.upperBound }
  guard let first = lines.first else { return nil }
  return componentFence(lines, bytes, path) ?? tableWithoutLine(lines, bytes, path)
    ?? tightNumbers(lines, bytes, path) ?? dashedList(lines, bytes, path) ?? headingSigns(first, bytes, path)
}

/// `:::{arrangementer}` or ```` ´´´{arrangementer} ````, as other programs or keyboards write it.
private func componentFence(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let fences: [StaticString] = [":::", "´´´", "'''", "’’’", "‘‘‘"]
  guard let first = lines.first,
    let fence = fences.first(where: {
      bytes.starts(with: $0, at: first.textStart, before: first.range.upperBound)
    })
  else { return nil }
  let rest = bytes.text(first.textStart + fence.utf8CodeUnitCount..<first.range.upperBound)
  let name = rest.filter { !" {}:｛｝".contains($0) }
  guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
  let closing = lines.dropFirst().filter {
    bytes.text($0.textStart..<$0.range.upperBound).allSatisfy { ":´'’‘ ".contains($0) }
  }
  let opening = first.textStart..<first.range.upperBound
  let marks =
    [FixIt(at: Location(path, opening), replacement: "```{\(name)}")]
    + closing.map { FixIt(at: Location(path, $0.textStart..<$0.range.upperBound), replacement: "```") }
  return Diagnostic(
    .componentFence,
    Wording(
      nb: "komponenten «\(name)» begynner med feil tegn",
      en: "the component “\(name)” begins with the wrong characters"),
    at: Location(path, opening),
    help: Wording(
      nb: "skriv «```{\(name)}» og avslutt med en linje «```»",
      en: "write “```{\(name)}” and end with a line “```”"),
    fixIts: closing.isEmpty ? [] : marks)
}

/// Lines with `|` that are no table, since the line of hyphens under the headings is missing or has dashes.
private func tableWithoutLine(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard lines.count > 1, lines.allSatisfy({ bytes[$0.textStart] == .pipe }), let first = lines.first else {
    return nil
  }
  let columns = bytes[bytes.trimmed(first.range)].count { $0 == .pipe } - 1
  guard columns > 0 else { return nil }
  let rule = "|" + String(repeating: "---|", count: columns)
  let second = bytes.trimmed(lines[1].range)
  let isRule = bytes.text(second).allSatisfy { "|-–—−:=_ ".contains($0) }
  let end = bytes.trimmed(first.range).upperBound
  return Diagnostic(
    .tableWithoutLine,
    Wording(
      nb: isRule
        ? "linjen under overskriftene passer ikke til tabellen"
        : "tabellen mangler linjen under overskriftene",
      en: isRule
        ? "the line below the headings does not fit the table" : "the table lacks the line below its headings"
    ),
    at: Location(path, isRule ? second : bytes.trimmed(first.range)),
    help: Wording(
      nb: "skriv «\(rule)» på linjen under overskriftene",
      en: "write “\(rule)” on the line below the headings"),
    fixIts: [
      isRule
        ? FixIt(at: Location(path, second), replacement: rule)
        : FixIt(at: Location(path, end..<end), replacement: "\n" + rule)
    ])
}

/// `1.Program` and `2.Priser`: numbers without a blank.
private func tightNumbers(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let marks = lines.compactMap { line -> Int? in
    let digits = bytes.skip(from: line.textStart, to: line.range.upperBound, while: \.isDigit)
    guard digits > line.textStart, digits - line.textStart < 3, digits + 1 < line.range.upperBound,
      ".)".utf8.contains(bytes[digits]), bytes[digits + 1].isWord, !bytes[digits + 1].isDigit
    else { return nil }
    return digits + 1
  }
  guard marks.count > 1, marks.count == lines.count, let first = lines.first else { return nil }
  return .listSign(
    Location(path, first.textStart..<marks[0]), isNumbered: true,
    fixIts: marks.map { FixIt(at: Location(path, $0..<$0), replacement: " ") })
}

/// `-Program` or `– Program` below one another.
private func dashedList(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard !bytes.starts(with: "•", at: lines[0].textStart, before: lines[0].range.upperBound) else {
    return nil
  }
  if let finding = listSigns(in: lines, bytes, path) { return finding }
  let stars = lines.filter { line in
    let next = line.textStart + 1
    return bytes[line.textStart] == UInt8(ascii: "*") && next < line.range.upperBound && bytes[next].isWord
      && !bytes[next..<line.range.upperBound].contains(UInt8(ascii: "*"))
  }
  guard stars.count > 1, stars.count == lines.count else { return nil }
  return .listSign(
    Location(path, lines[0].textStart..<lines[0].textStart + 1),
    fixIts: stars.map { FixIt(at: Location(path, $0.textStart..<$0.textStart + 1), replacement: "- ") })
}

/// `= Program =` or `####### Program`.
private func headingSigns(_ line: YAMLLine, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let text = bytes.text(bytes.trimmed(line.range))
  let signs = text.prefix { "=＃#".contains($0) }
  guard !signs.isEmpty, signs.contains(where: { $0 != "#" }) || signs.count > 6 else { return nil }
  let words = text.dropFirst(signs.count).reversed().drop { "= #".contains($0) }.reversed()
  let plain = String(String.UnicodeScalarView(String(words).unicodeScalars.drop { $0 == " " }))
  guard !plain.isEmpty, text.dropFirst(signs.count).first == " " || signs.first != "=" else { return nil }
  let level = signs.first == "=" ? min(max(signs.count, 2), 4) : 2
  let right = String(repeating: "#", count: level) + " " + plain
  return Diagnostic(
    .headingSigns,
    Wording(nb: "dette blir ikke en overskrift", en: "this is not read as a heading"),
    at: Location(path, bytes.trimmed(line.range)),
    help: Wording(nb: "skriv «\(right)»", en: "write “\(right)”"),
    fixIts: [FixIt(at: Location(path, bytes.trimmed(line.range)), replacement: right)])
}

extension Code {
  package static let componentFence = Code(
    "component-fence", .error,
    title: Wording(
      nb: "Komponenten begynner med feil tegn", en: "The component begins with the wrong characters"),
    explanation: Wording(
      nb: "En komponent står mellom to linjer med tre «`» (grav aksent). Andre tegn blir stående som tekst.",
      en:
        "A component is written between two lines of three backticks. With other characters it is shown as text."
    ),
    example: Example(wrong: ":::{arrangementer}\n:::", right: "```{arrangementer}\n```"))

  package static let tableWithoutLine = Code(
    "table-without-line", .error,
    title: Wording(
      nb: "Tabellen mangler linjen under overskriftene", en: "The line below the table's headings is missing"),
    explanation: Wording(
      nb:
        "Under overskriftene står en linje med streker, én del for hver kolonne. Uten den blir det ingen tabell.",
      en:
        "Below the headings comes a line of hyphens, one group for each column. Without it there is no table."
    ),
    example: Example(
      wrong: "| Måned | Antall |\n| Mai | 12 |", right: "| Måned | Antall |\n|---|---|\n| Mai | 12 |"))

  package static let tableRow = Code(
    "table-row-too-long", .error,
    title: Wording(nb: "Raden har flere ruter enn tabellen", en: "The row has more cells than the table"),
    explanation: Wording(
      nb: "Tabellen har så mange kolonner som overskriftene. Ruter ut over det kommer ikke med på siden.",
      en: "A table has as many columns as headings. Cells beyond them are left out."),
    example: Example(
      wrong: "| Måned | Antall |\n|---|---|\n| Mai | 12 | 14 |",
      right: "| Måned | Antall |\n|---|---|\n| Mai | 12 |"))

  package static let headingSigns = Code(
    "heading-signs", .error,
    title: Wording(nb: "Overskriften har feil tegn", en: "The heading begins with the wrong characters"),
    explanation: Wording(
      nb: "En overskrift er ##, mellomrom og teksten. Andre tegn blir stående i teksten.",
      en: "A heading is ##, a space and the text. Other characters are shown in the text."),
    example: Example(wrong: "= Program =", right: "## Program"))
}

extension Diagnostic {
  static func tableRow(_ place: Location, columns: Int, _ written: String) -> Diagnostic {
    Diagnostic(
      .tableRow,
      Wording(
        nb: "tabellen har \(columns) kolonner, så dette kommer ikke med",
        en: "the table has \(columns) columns, so this is left out"),
      at: place,
      help: Wording(
        nb:
          "gi kolonnen en overskrift øverst i tabellen, eller ta bort den siste ruten; skal tegnet | stå i teksten, skriv \\|",
        en:
          "give the column a heading at the top of the table, or remove the last cell; for a | in the text write \\|"
      ))
  }
}
