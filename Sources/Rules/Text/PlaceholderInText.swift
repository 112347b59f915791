import Diagnostics
import Model

extension Rule {
  /// Words that were to be replaced before the text was shown; the code is Model's, which reports them in fields.
  static let placeholderInText = Rule(
    phrase: Phrase(
      scope: .allWords, firstBytes: words.firstBytes + [UInt8(ascii: "?")],
      secondBytes: words.secondBytes + [UInt8(ascii: "?")],
      thirdBytes: words.thirdBytes + [UInt8(ascii: "?")],
      match: { bytes, start, end in
        bytes[start] == UInt8(ascii: "?") ? questionMarks(bytes, start, end) : gap(bytes, start, end)
      },
      finding: finding))
}

/// A text may be about a TODO, or about `xxx_property`: a gap begins its line, or stands in brackets, or has a colon.
private func gap(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard let match = words.match(bytes, start, end) else { return nil }
  let next = match.range.upperBound < bytes.count ? bytes[match.range.upperBound] : 0x0A
  let before = start > 0 ? bytes[start - 1] : 0x0A
  if "_\\".utf8.contains(next) || "_/=".utf8.contains(before) { return nil }
  let word = match.written.lowercased()
  if word == "dolor sit amet", bytes.text(max(0, start - 6)..<start).lowercased() == "ipsum " { return nil }
  // In small letters these are parts of names and addresses; in capitals they stand for a number or a day.
  if capitals.contains(word) { return match.written == match.written.uppercased() ? match : nil }
  guard word == "todo" || word == "fixme" else { return match }
  let isMarked = next == UInt8(ascii: ":") || "[(<".utf8.contains(before)
  return isMarked || bytes.beginsSentence(start) ? match : nil
}

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
  "write the text here",
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
