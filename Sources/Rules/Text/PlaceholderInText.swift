import Diagnostics
import Model

extension Rule {
  /// Words that were to be replaced before the text was shown; the code is Model's, which reports them in fields.
  static let placeholderInText = Rule(
    phrase: Phrase(
      scope: .allWords, firstBytes: words.firstBytes + [UInt8(ascii: "?")],
      secondBytes: words.secondBytes + [UInt8(ascii: "?")],
      beginnings: words.beginnings + [Array("???".utf8)],
      matchInLine: { bytes, start, end, line in
        bytes[start] == UInt8(ascii: "?") ? questionMarks(bytes, start, end) : gap(bytes, start, end, line)
      },
      finding: finding))
}

/// A text may be about a TODO, or about `xxx_property`: a gap begins its line, or stands in brackets, or has a colon.
private func gap(_ bytes: [UInt8], _ start: Int, _ end: Int, _ line: Int) -> Phrase.Match? {
  guard let match = words.match(bytes, start, end, line) else { return nil }
  let next = match.range.upperBound < bytes.count ? bytes[match.range.upperBound] : 0x0A
  let before = start > 0 ? bytes[start - 1] : 0x0A
  if "_\\".utf8.contains(next) || "_/=".utf8.contains(before) { return nil }
  let word = match.written.lowercased()
  if word == "dolor sit amet", bytes.text(max(0, start - 6)..<start).lowercased() == "ipsum " { return nil }
  // In small letters these are parts of names and addresses; in capitals they stand for a number or a day.
  if capitals.contains(word) {
    return match.written == match.written.uppercased() || word == "xx" && standsForNumber(bytes, match.range)
      ? match : nil
  }
  if word.hasPrefix("dd") {
    let lead = bytes.text(max(0, start - 24)..<start).lowercased().words
    return lead.contains {
      ["som", "slik", "formen", "formatet", "as", "like", "format", "form"].contains($0)
    } ? nil : match
  }
  guard word == "todo" || word == "fixme" else { return match }
  let isMarked = next == UInt8(ascii: ":") || "[(<".utf8.contains(before)
  // «Todo» is a word as well, in Spanish and in talk of lists.
  let isWord = match.written.first?.isUppercase == true && match.written != match.written.uppercased()
  return isMarked || !isWord && bytes.beginsSentence(start, in: line) ? match : nil
}

/// «kl. xx», «xx. juni», «xx kroner»
private func standsForNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let before = bytes.text(max(0, range.lowerBound - 10)..<range.lowerBound).lowercased().words.last
  let rest = bytes.text(range.upperBound..<min(bytes.count, range.upperBound + 14)).lowercased()
  // «xx xx xx xx» is a number to call.
  if before == "xx" || rest.hasPrefix(" xx") { return true }
  guard let after = rest.words.first else { return before.map(beforeNumbers.contains) ?? false }
  return before.map(beforeNumbers.contains) ?? false || rest.hasPrefix(" ") && counted.contains(after)
    || rest.hasPrefix(".") && isCalendarName(after)
}

private let beforeNumbers: Set<String> = ["kl", "klokka", "klokken", "kr", "tlf", "telefon", "nr", "nok"]
private let counted: Set<String> = [
  "kroner", "personer", "prosent", "deltakere", "plasser", "people", "percent", "places",
]

/// `???`, where a number or a name was to stand.
private func questionMarks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  var last = start
  while last < end, bytes[last] == UInt8(ascii: "?") { last += 1 }
  let stands = start == 0 || " \n\t([".utf8.contains(bytes[start - 1])
  return last - start > 2 && stands
    ? Phrase.Match(range: start..<last, written: bytes.text(start..<last)) : nil
}

private let words = Phrase.words(gaps + capitals, in: .allWords, finding)

private let gaps = [
  "todo", "fixme", "xxx", "xxxx", "xxxxx", "lorem ipsum", "dolor sit amet", "skriv teksten her",
  "write the text here", "fornavn etternavn", "navn navnesen", "firstname lastname", "dd.mm.åååå",
  "dd.mm.yyyy",
  "dd/mm/yyyy", "dd.mm.ÅÅÅÅ",
]
private let capitals = ["xx", "tbd", "tba", "tbc"]

private let finding: @Sendable (Phrase.Match, Location) -> Diagnostic = { match, place in
  Diagnostic(
    .placeholder,
    Wording(
      nb: "«\(match.written)» ser ut som noe som skal fylles ut",
      en: "“\(match.written)” looks like a placeholder"),
    at: place,
    help: Wording(
      nb: "skriv det som skal stå der, eller slett det", en: "write what belongs there, or delete it"))
}
