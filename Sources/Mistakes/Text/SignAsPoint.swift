import Content
package import Diagnostics

extension TextCheck {
  /// «Resultatet ble», and below it «- 250 000 kroner»: what is the sign of a number there begins a list (CommonMark 0.31 §5.2), and is gone from the page.
  ///
  /// A list of one point right below a line that goes on, with a number first, is no list; two points are.
  func signAsPoint(_ index: Int) -> Diagnostic? {
    let start = Int(document.nodes[index].source.lowerBound)
    guard start > 0, start < source.count, source[start] == .dash || source[start] == .plus else {
      return nil
    }
    let points = document.children(of: index, .item)
    if points > 1 { return plusList(index) }
    guard points == 1 else { return nil }
    if let alone = plusAlone(index, start) ?? minusAlone(index, start) { return alone }
    guard
      let before = document.nodes[..<index].lastIndex(where: { Int($0.end) == index && $0.kind == .paragraph }
      ),
      goesOn(before, rightAbove: start)
    else { return nil }
    let digits = source.skip(from: start + 1, to: source.count, while: \.isSpaceOrTab)
    let end = source.skip(from: digits, to: source.count) {
      $0.isDigit || $0 == .space || $0 == UInt8(ascii: ",")
    }
    let last = source[digits..<end].lastIndex(where: \.isDigit).map { $0 + 1 } ?? digits
    guard last > digits, source[digits].isDigit, !saysWhen(last) else { return nil }
    return .signAsPoint(Location(path, start..<last), source.text(start..<last), source.text(digits..<last))
  }

  /// «+ 5 prosent» above «+ 7 prosent», and two telephone numbers: sums, changes and numbers to call, each of which has lost its sign.
  private func plusList(_ index: Int) -> Diagnostic? {
    let starts = itemStarts(of: index)
    guard source[starts[0]] == .plus else { return nil }
    let numbers = starts.compactMap { start -> Range<Int>? in
      guard let number = number(after: start), isMeasured(number) || isTelephone(number) else { return nil }
      return number
    }
    guard numbers.count == starts.count else { return nil }
    let range = starts[0]..<numbers[0].upperBound
    return .signAsPoint(
      Location(path, range), source.text(range), source.text(numbers[0]), isAlone: true)
  }

  /// «- 15 grader» by itself is no list, nor is a sum that is all that a section says.
  private func minusAlone(_ index: Int, _ start: Int) -> Diagnostic? {
    guard source[start] == .dash, let number = numberAlone(below: index, after: start), isMeasured(number),
      !document.nodes[..<index].contains(where: {
        ($0.kind == .item || $0.kind == .taskItem) && Int($0.end) > index
      })
    else { return nil }
    let before = document.nodes[..<index].lastIndex { Int($0.end) == index && $0.kind == .paragraph }
    if isTemperature(number) {
      let isIntroduced = before.map { source[Int(document.nodes[$0].source.upperBound) - 1] == .colon }
      guard isIntroduced != true else { return nil }
    } else {
      let end = source.skip(from: number.upperBound, to: source.count) { !$0.isLineEnd }
      guard before == nil, wordAfter(number).upperBound == source.trimmed(number.lowerBound..<end).upperBound
      else { return nil }
    }
    let range = start..<number.upperBound
    return .signAsPoint(Location(path, range), source.text(range), source.text(number), isAlone: true)
  }

  /// «+ 5 prosent» by itself: nobody makes a list of one point with «+», and begins it with a number.
  private func plusAlone(_ index: Int, _ start: Int) -> Diagnostic? {
    guard source[start] == .plus, let number = numberAlone(below: index, after: start) else {
      return nil
    }
    return .signAsPoint(
      Location(path, start..<number.upperBound), source.text(start..<number.upperBound), source.text(number),
      isAlone: true)
  }

  /// «> 3 000 nye boliger»: a line that says more than, and is read as a quotation. What somebody says is a sentence, with its full stop; «> 18 år for å delta.» is none.
  func signAsQuotation(_ index: Int) -> Diagnostic? {
    let node = document.nodes[index]
    let start = Int(node.source.lowerBound)
    guard start < source.count, source[start] == UInt8(ascii: ">"),
      let number = numberAlone(below: index, after: start)
    else { return nil }
    let end = source.skip(from: number.upperBound, to: source.count) { !$0.isLineEnd }
    let last = source[number.lowerBound..<end].last { $0 > .space } ?? .space
    guard end - start < 60, last < 0x80 || source[end - 1] != 0xBB,
      !"?\":".utf8.contains(last),
      !".!".utf8.contains(last) || isFragment(number.upperBound..<end)
    else { return nil }
    return .signAsQuotation(
      Location(path, start..<number.upperBound), source.text(start..<number.upperBound), source.text(number))
  }

  /// The number that the only line of a list or a quotation begins with; nil where there are more lines, or a day or an hour.
  private func numberAlone(below index: Int, after start: Int) -> Range<Int>? {
    let node = document.nodes[index]
    let text = source[start..<min(source.count, Int(node.source.upperBound))]
    guard text.drop(while: { $0 != .newline }).allSatisfy({ $0 <= .space }) else { return nil }
    return number(after: start)
  }

  /// The number right after a sign; nil for a day or an hour.
  private func number(after start: Int) -> Range<Int>? {
    let lineEnd = source.skip(from: start, to: source.count) { !$0.isLineEnd }
    let digits = source.skip(from: start + 1, to: lineEnd) { $0.isSpaceOrTab }
    guard digits < lineEnd, source[digits].isDigit else { return nil }
    let end = source.skip(from: digits, to: lineEnd) { $0.isDigit || $0 == .space || $0 == UInt8(ascii: ",") }
    let last = source[digits..<end].lastIndex(where: \.isDigit).map { $0 + 1 } ?? digits
    return saysWhen(last) || last < lineEnd && ".)".utf8.contains(source[last]) ? nil : digits..<last
  }

  /// Whether a paragraph ends in the line above, within a sentence.
  private func goesOn(_ paragraph: Int, rightAbove start: Int) -> Bool {
    let end = Int(document.nodes[paragraph].source.upperBound)
    guard end <= start, let last = source[..<end].last else { return false }
    let between = source[end..<start]
    return between.count { $0 == .newline } == 1 && between.allSatisfy { $0 <= .space }
      && !".:!?;,".utf8.contains(last)
  }

  /// «- 17. juni», «- 18.30 Åpning» and «- 18:30» say when; a full stop may also end the sentence.
  private func saysWhen(_ offset: Int) -> Bool {
    guard offset + 1 < source.count, ".:".utf8.contains(source[offset]) else { return false }
    return !source[offset + 1].isLineEnd
  }

  /// Whether what a sign before it changes the meaning of comes after a number: degrees, a share, a sum.
  private func isMeasured(_ number: Range<Int>) -> Bool { measures.contains(measure(of: number)) }

  private func isTemperature(_ number: Range<Int>) -> Bool { degrees.contains(measure(of: number)) }

  private func measure(of number: Range<Int>) -> String {
    source.text(wordAfter(number)).lowercased().filter { !".,;!".contains($0) }
  }

  /// «32 86 60 00»: as many digits as a number to call has, and nothing else on the line.
  private func isTelephone(_ number: Range<Int>) -> Bool {
    let end = source.skip(from: number.upperBound, to: source.count) { !$0.isLineEnd }
    return source[number].count(where: \.isDigit) > 7 && !source[number].contains(UInt8(ascii: ","))
      && source[number.upperBound..<end].allSatisfy { $0 <= .space }
  }

  private func wordAfter(_ number: Range<Int>) -> Range<Int> {
    var start = source.skip(from: number.upperBound, to: source.count, while: \.isSpaceOrTab)
    if source.starts(with: "\u{A0}", at: start, before: source.count) { start += 2 }
    return start..<source.skip(from: start, to: source.count) { $0 > .space }
  }

  /// «år for å delta.», «nye boliger.», «% av alle.»: words without a verb, which are no sentence that somebody says.
  private func isFragment(_ range: Range<Int>) -> Bool {
    let words = source.text(range).lowercased().split { " .!\u{A0}".contains($0) }.map(String.init)
    guard verbs.isDisjoint(with: words), let first = words.first else { return false }
    let nouns = first.hasSuffix("e") ? 2 : 1
    return words.count <= nouns || prepositions.contains(words[nouns])
  }
}

extension UInt8 {
  fileprivate static let plus = UInt8(ascii: "+")
}

private let degrees: Set<String> = ["grader", "grad", "°", "°c", "ºc", "degrees", "degree"]
private let measures: Set<String> = degrees.union([
  "%", "prosent", "prosentpoeng", "percent", "per", "kr", "kroner", "nok", "mill", "million", "millioner",
  "milliard", "milliarder", "mrd", "billion", "poeng", "points",
])
private let prepositions: Set<String> = [
  "for", "til", "på", "i", "av", "per", "pr", "med", "innen", "ved", "fra", "of", "in", "to", "by", "at",
  "from", "with", "within", "on",
]
private let verbs: Set<String> = [
  "er", "var", "blir", "ble", "har", "hadde", "kan", "må", "skal", "vil", "får", "fikk", "bør", "burde",
  "kunne", "skulle", "ville", "går", "gikk", "gjør", "gjorde", "sier", "sa", "mener", "trengs", "trenger",
  "finnes", "koster", "holder", "betyr", "is", "are", "was", "were", "has", "have", "had", "can", "could",
  "must", "will", "would", "should", "need", "needs", "means", "makes",
]

extension Code {
  package static let signAsPoint = Code(
    "sign-as-point", .warning,
    title: Wording(nb: "Tegnet foran tallet blir borte", en: "The sign before the number is lost"),
    explanation: Wording(
      nb:
        "En linje som begynner med «-» eller «+» og mellomrom, blir et punkt i en liste, og tegnet er borte: «- 250 000 kroner» leses som 250 000. En linje som begynner med «>», blir et sitat: «> 3 000 nye boliger» sier da ikke lenger at det er flere.",
      en:
        "A line that begins with “-” or “+” and a space becomes a point of a list, and the sign is gone: “- 250 000 kroner” reads as 250 000. A line that begins with “>” becomes a quotation: “> 3 000 new homes” no longer says that they are more."
    ),
    example: Example(
      wrong: "Resultatet ble\n- 250 000 kroner.", right: "Resultatet ble\n−250 000 kroner."))
}

extension Diagnostic {
  /// `isAlone` of what is a point wherever it stands, and not only right below a sentence.
  fileprivate static func signAsPoint(
    _ place: Location, _ written: String, _ number: String, isAlone: Bool = false
  ) -> Diagnostic {
    let sign = written.hasPrefix("+") ? "+" : "−"
    return Diagnostic(
      .signAsPoint,
      Wording(
        nb: "«\(written)» blir et punkt i en liste, og fortegnet er borte",
        en: "“\(written)” becomes a point of a list, and the sign is gone"),
      at: place,
      help: isAlone
        ? Wording(
          nb: "skriv «\(sign)\(number)», uten mellomrom; er det en liste, skriv «* » foran punktene",
          en: "write “\(sign)\(number)”, without a space; if it is a list, write “* ” before its points")
        : Wording(
          nb: "skriv «\(sign)\(number)», uten mellomrom; er det en liste, sett en tom linje foran",
          en: "write “\(sign)\(number)”, without a space; if it is a list, put an empty line before it"))
  }

  fileprivate static func signAsQuotation(
    _ place: Location, _ written: String, _ number: String
  ) -> Diagnostic {
    Diagnostic(
      .signAsPoint,
      Wording(
        nb: "«\(written)» blir et sitat, og tegnet foran tallet er borte",
        en: "“\(written)” becomes a quotation, and the sign before the number is gone"),
      at: place,
      help: Wording(
        nb: "skriv «mer enn \(number)», eller «\\> \(number)»; er det et sitat, sett det i anførselstegn",
        en: "write “more than \(number)”, or “\\> \(number)”; if it is a quotation, put it in quotation marks"
      ))
  }
}
