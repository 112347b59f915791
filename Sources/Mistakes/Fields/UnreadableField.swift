import Content
package import Diagnostics

extension BrokenField {
  var unreadable: Diagnostic {
    let start = min(problem.offset, range.upperBound)
    let end = max(start, line.range.upperBound)
    return .unreadableField(Location(path, start..<end))
  }
}

extension Code {
  package static let unreadableField = Code(
    "yaml-syntax", .error,
    title: Wording(nb: "Feltet kan ikke leses", en: "The field cannot be read"),
    explanation: Wording(
      nb:
        "Her følger ikke teksten reglene for felt: feltnavn, kolon, mellomrom og tekst, ett felt på hver linje.",
      en: "The text does not follow the rules for fields here: name, colon, space and text, one field a line."
    ), example: Code.Example(wrong: "tittel: \"Bolig\\uD800dag\"", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func unreadableField(_ place: Location) -> Diagnostic {
    Diagnostic(
      .unreadableField,
      Wording(nb: "feltet kan ikke leses herfra", en: "the field cannot be read from here on"),
      at: place,
      help: Wording(
        nb:
          "skriv feltnavn, kolon, mellomrom og tekst; sett anførselstegn rundt teksten om den har spesialtegn",
        en: "write name, colon, space and text; quote the text if it holds special characters"))
  }
}
