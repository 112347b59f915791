import Diagnostics
import Model

extension Rule {
  /// `1,5 %` and `28.404 people` in an English text, where a comma parts thousands and a full stop decimals: read the
  /// other way they are fifteen, and twenty-eight.
  static let englishNumber = Rule(
    .englishNumber,
    phrase: Phrase(
      scope: .ownEnglish, firstBytes: Array(0x30...0x39), secondBytes: Array(0x30...0x39) + Array(".,".utf8),
      match: number, finding: { match, place in .form(.englishNumber, match, at: place) }))
}

private let number: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  guard start == 0 || !(bytes[start - 1].isWord || ".,/-:–".utf8.contains(bytes[start - 1])) else {
    return nil
  }
  let first = bytes.digits(from: start, before: end)
  guard first - start <= 3, first < end else { return nil }
  return bytes[first] == UInt8(ascii: ",")
    ? decimals(bytes, start, first, end)
    : bytes[first] == UInt8(ascii: ".") ? thousands(bytes, start, first, end) : nil
}

/// One or two decimals before what is measured in such: a share, a size, a length.
private func decimals(_ bytes: [UInt8], _ start: Int, _ comma: Int, _ end: Int) -> Phrase.Match? {
  let last = bytes.digits(from: comma + 1, before: end)
  guard (1...2).contains(last - comma - 1) else { return nil }
  let word = bytes.spaceEnd(last, before: end)
  let isPercent = word < end && bytes[word] == UInt8(ascii: "%")
  guard isPercent || word > last && measures.whole(in: bytes, at: word, before: end) != nil else {
    return nil
  }
  return Phrase.Match(
    range: start..<last, written: bytes.text(start..<last),
    instead: bytes.text(start..<comma) + "." + bytes.text(comma + 1..<last))
}

/// Groups of three after full stops, of what is counted one by one.
private func thousands(_ bytes: [UInt8], _ start: Int, _ first: Int, _ end: Int) -> Phrase.Match? {
  var last = first
  while last + 3 < end, bytes[last] == UInt8(ascii: "."),
    bytes.digits(from: last + 1, before: end) == last + 4
  {
    last += 4
  }
  let goesOn = last + 1 < end && ".,".utf8.contains(bytes[last]) && bytes[last + 1].isDigit
  guard last > first, bytes[start] != UInt8(ascii: "0"), !goesOn, bytes.isWordEnd(last, before: end) else {
    return nil
  }
  let space = bytes.spaceEnd(last, before: end)
  let isCounted = space > last && counted.whole(in: bytes, at: space, before: end) != nil
  guard isCounted || isSum(bytes, start) else { return nil }
  return Phrase.Match(
    range: start..<last, written: bytes.text(start..<last),
    instead: bytes.text(start..<last).replacing(".", with: ","))
}

private func isSum(_ bytes: [UInt8], _ start: Int) -> Bool {
  let before = bytes.text(max(0, start - 5)..<start).split(whereSeparator: \.isWhitespace).last
  return before.map { $0.hasSuffix("NOK") } ?? false
}

private let measures = WordTable(
  [
    "per cent", "percent", "percentage", "million", "billion", "km", "kilometres", "kilometre", "metres",
    "tonnes", "hectares", "degrees", "points", "man-years", "times", "years", "hours",
  ].map { Array($0.utf8) })

private let counted = WordTable(
  [
    "people", "persons", "residents", "inhabitants", "visitors", "guests", "jobs", "employees", "homes",
    "companies", "businesses", "students", "pupils", "children", "households", "participants", "kroner",
    "tickets", "members", "enquiries", "commuters", "euros", "new", "workers", "citizens", "tourists",
  ].map { Array($0.utf8) })

extension Code {
  static let englishNumber = Code(
    "english-number", .advice,
    title: Wording(nb: "Tall på norsk vis i en engelsk tekst", en: "A number written the Norwegian way"),
    explanation: Wording(
      nb:
        "På engelsk står det punktum foran desimaler og komma mellom tusener, omvendt av norsk: «1,5 %» er «1.5%», og «28.404» er «28,404».",
      en:
        "English has a full stop before decimals and a comma between thousands, Norwegian the other way round: «1,5 %» is “1.5%”, and «28.404» is “28,404”."
    ),
    example: Example(wrong: "Kongsberg has 28.404 residents.", right: "Kongsberg has 28,404 residents."))
}
