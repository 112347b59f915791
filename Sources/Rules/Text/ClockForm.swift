import Diagnostics
import Model

extension Rule {
  /// `kl 18` wants a point and a blank: kl. 18 (Språkrådet).
  static let clockForm = Rule(
    .clockForm,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array("kK".utf8), secondBytes: Array("lL".utf8), match: clock,
      finding: { match, place in
        Diagnostic.form(.clockForm, match, at: place)
      }))
}

private let clock: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  guard bytes.holds([0x6B, 0x6C], at: start, before: end) else { return nil }
  let hasPoint = start + 2 < end && bytes[start + 2] == UInt8(ascii: ".")
  let blank = start + (hasPoint ? 3 : 2)
  var digits = blank
  if digits < end, bytes[digits] == UInt8(ascii: " ") { digits += 1 }
  if bytes.holds([0xC2, 0xA0], at: digits, before: end) { digits += 2 }
  let last = bytes.digits(from: digits, before: end)
  guard (1...2).contains(last - digits), !hasPoint || digits == blank else { return nil }
  let range = start..<last
  let instead = bytes.text(start..<start + 2) + ". " + bytes.text(digits..<last)
  return Phrase.Match(range: range, written: bytes.text(range), instead: instead)
}

extension Code {
  static let clockForm = Code(
    "clock-form", .advice,
    title: Wording(nb: "Klokkeslett uten punktum", en: "A time of day without a point"),
    explanation: Wording(
      nb: "«Klokka» forkortes til «kl.», med punktum og mellomrom.",
      en: "“Klokka” is shortened to “kl.”, with a point and a blank."),
    example: Example(wrong: "kl 18", right: "kl. 18"))
}
