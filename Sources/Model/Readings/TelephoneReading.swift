package import Content
import Diagnostics
import Mistakes

/// A telephone number as people write it: eight Norwegian digits (or five, or 800 and so on), or `+` and a country's code.
package struct Telephone: FieldValue, Hashable {
  /// As written: `32 00 00 00`.
  package let text: String

  package static var type: FieldType { .text }

  package static func read(
    _ node: YAMLNode, merging existing: Telephone?, _ reader: inout FieldReader
  ) -> Telephone? {
    guard let text = reader.text(of: node, as: .text) else { return nil }
    let digits = text.utf8.filter(\.isDigit).count
    let isClean = text.utf8.enumerated().allSatisfy { offset, byte in
      byte.isDigit || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "+") && offset == 0
    }
    let isForeign = text.utf8.first == UInt8(ascii: "+")
    if isClean, isForeign, text.hasPrefix("+47") ? norwegian.contains(digits - 2) : (7...15).contains(digits)
    {
      return Telephone(text: text)
    }
    if isClean, !isForeign, [5, 8].contains(digits) { return Telephone(text: text) }
    if isClean, text.hasPrefix("+47") {
      reader.reportValue(
        .invalidTelephone,
        Wording(
          nb: "«\(text)» har \(counted(digits - 2, "siffer", "sifre")) etter +47",
          en: "“\(text)” has \(counted(digits - 2, "digit", "digits")) after +47"),
        help: Wording(
          nb: "norske numre har åtte eller fem: skriv for eksempel +47 32 00 00 00",
          en: "Norwegian numbers have eight or five: write for example +47 32 00 00 00"),
        at: node, replacement: nil)
      return nil
    }
    reader.reportValue(
      .invalidTelephone,
      Wording(nb: "«\(text)» er ikke et telefonnummer", en: "“\(text)” is not a telephone number"),
      help: Wording(
        nb: "skriv åtte sifre, eller «+» og landets nummer foran, for eksempel 32 00 00 00",
        en: "write eight digits, or “+” and the country's code before them, for example 32 00 00 00"),
      at: node, replacement: nil)
    return nil
  }
}

/// The digits that Norwegian numbers have, those of machines (59 and ten more) included.
private let norwegian: Set<Int> = [5, 8, 12]

extension Telephone {
  /// For a link (RFC 3966): `tel:+4732000000`; short Norwegian numbers are called as they are.
  package var link: String {
    let digits = String(decoding: text.utf8.filter(\.isDigit), as: UTF8.self)
    if text.hasPrefix("+") { return "tel:+" + digits }
    return "tel:" + (digits.utf8.count == 8 ? "+47" : "") + digits
  }
}

extension Code {
  static let invalidTelephone = Code(
    "invalid-telephone", .error,
    title: Wording(nb: "Ikke et telefonnummer", en: "Not a telephone number"),
    explanation: Wording(
      nb: "Et norsk nummer har åtte eller fem sifre. Et utenlandsk begynner med «+» og landets nummer.",
      en: "A Norwegian number has eight or five digits. A foreign one begins with “+” and the country's code."
    ),
    example: Example(wrong: "kontakttelefon: 32 00 00", right: "kontakttelefon: 32 00 00 00"))
}
