import Diagnostics
import Model

extension Rule {
  /// `500,00 kr`, `kr 15 000`, `200,-`: NOK 500 in an English text, with commas between thousands, as the site’s own sums are.
  static let englishAmount = Rule(
    .englishAmount,
    phrase: Phrase(
      scope: .ownEnglish, firstBytes: Array(0x31...0x39) + Array("kK".utf8),
      secondBytes: Array(0x30...0x39) + Array(" .,-krKR".utf8) + [0xC2, 0xE2], match: amount,
      finding: { match, place in Diagnostic.form(.englishAmount, match, at: place) }))
}

private let amount: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  if !bytes[start].isDigit {
    guard let first = afterUnit(bytes, start, end), let span = Span(bytes, first, end) else { return nil }
    return span.match(bytes, start..<span.end)
  }
  // «5.500,00 kr» is one number, and so is what stands after a sign in a row of digits.
  guard start == 0 || !(bytes[start - 1].isDigit || ".,".utf8.contains(bytes[start - 1])),
    let span = Span(bytes, start, end)
  else { return nil }
  if span.hasDash { return span.match(bytes, start..<span.end) }
  let unit = bytes.blanks(from: span.end, before: end)
  guard bytes.holds(Array("kr".utf8), at: unit, before: end), bytes.isWordEnd(unit + 2, before: end) else {
    return nil
  }
  return span.match(bytes, start..<unit + 2)
}

/// Where the number begins after `kr ` and `kr. `.
private func afterUnit(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  guard bytes.holds(Array("kr".utf8), at: start, before: end), start == 0 || !bytes[start - 1].isWord else {
    return nil
  }
  var first = start + 2
  if first < end, bytes[first] == UInt8(ascii: ".") { first += 1 }
  first = bytes.blanks(from: first, before: end)
  return first > start + 2 && first < end && bytes[first].isDigit ? first : nil
}

/// One sum, or the two that a dash stands between.
private struct Span {
  private let written: String
  let end: Int
  let hasDash: Bool

  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    guard let from = Sum(bytes, start, end) else { return nil }
    var text = from.written
    var last = from
    for dash in ["–", "-"] {
      let second = from.end + dash.utf8.count
      if !from.hasDash, bytes.holds(Array(dash.utf8), at: from.end, before: end),
        let to = Sum(bytes, second, end)
      {
        text += "–" + to.written
        last = to
        break
      }
    }
    (written, self.end, hasDash) = (text, last.end, last.hasDash)
  }

  func match(_ bytes: [UInt8], _ range: Range<Int>) -> Phrase.Match {
    Phrase.Match(range: range, written: bytes.text(range), instead: "NOK\u{A0}" + written)
  }
}

/// `500`, `15 000`, `15.000`, `15,000`, `500,00`, `500,-`, as English writes it: 15,000, and 99.50.
private struct Sum {
  let written: String
  let end: Int
  /// Whether `,-` stands after it.
  let hasDash: Bool

  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var offset = bytes.digits(from: start, before: end)
    guard offset > start else { return nil }
    var digits = bytes.text(start..<offset)
    if offset - start <= 3 {
      while let group = bytes.group(from: offset, before: end) {
        digits += bytes.text(group)
        offset = group.upperBound
      }
    }
    var decimals = ""
    if offset < end, ",.".utf8.contains(bytes[offset]) {
      let last = bytes.digits(from: offset + 1, before: end)
      if (2...3).contains(last - offset) {
        decimals = bytes.text(offset + 1..<last)
        offset = last
      }
    }
    hasDash = bytes.holds(Array(",-".utf8), at: offset, before: end) && decimals.isEmpty
    if hasDash { offset += 2 }
    let isSpan = bytes.holds(Array("–".utf8), at: offset, before: end)
    guard isSpan || bytes.isWordEnd(offset, before: end) else { return nil }
    self.end = offset
    written = grouped(digits) + (decimals.isEmpty || decimals == "00" ? "" : "." + decimals)
  }
}

/// With a comma before each three digits from the end.
private func grouped(_ digits: String) -> String {
  var text = ""
  for (place, digit) in zip(stride(from: digits.utf8.count, to: 0, by: -1), digits) {
    if !text.isEmpty, place.isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}

extension [UInt8] {
  /// The next three digits of a number, after one sign that parts thousands.
  fileprivate func group(from start: Int, before end: Int) -> Range<Int>? {
    let blank = blanks(from: start, before: end)
    let first = blank > start ? blank : start < end && ".,".utf8.contains(self[start]) ? start + 1 : start
    let last = digits(from: first, before: end)
    return first > start && last == first + 3 ? first..<last : nil
  }
}

extension Code {
  static let englishAmount = Code(
    "english-amount", .advice,
    title: Wording(nb: "Beløp på norsk vis i en engelsk tekst", en: "A sum written the Norwegian way"),
    explanation: Wording(
      nb:
        "Den som ikke kan norsk, kjenner ikke «kr» og leser komma som skille mellom tusener. På engelsk skrives beløp her som «NOK 500» og «NOK 15,000».",
      en:
        "Who has no Norwegian does not know “kr”, and takes a comma for what parts thousands. Sums in English are written here as “NOK 500” and “NOK 15,000”."
    ),
    example: Example(wrong: "500,00 kr", right: "NOK 500"))
}
