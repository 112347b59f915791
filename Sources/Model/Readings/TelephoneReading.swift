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
    if isClean, text.utf8.first == UInt8(ascii: "+") ? (7...15).contains(digits) : [5, 8].contains(digits) {
      return Telephone(text: text)
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
