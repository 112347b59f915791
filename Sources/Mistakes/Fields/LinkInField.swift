import Content
package import Diagnostics

extension BrokenField {
  /// `[Boligdag](https://a.no)` in a field, where no link can be.
  var linkInField: Diagnostic? {
    guard let link = MarkdownLink(bytes.text(line.value)) else { return nil }
    return .linkInField(Location(path, line.value), link)
  }
}

/// A text that is one Markdown link.
struct MarkdownLink {
  let text: String
  let address: String

  init?(_ written: String) {
    guard written.hasPrefix("["), written.hasSuffix(")"), let middle = written.firstRange(of: "](") else {
      return nil
    }
    text = String(written[written.index(after: written.startIndex)..<middle.lowerBound])
    address = String(written[middle.upperBound...].dropLast())
    if text.isEmpty || address.isEmpty { return nil }
  }
}

extension Code {
  package static let linkInField = Code(
    "link-in-field", .error,
    title: Wording(nb: "Lenke i et felt", en: "A link in a field"),
    explanation: Wording(
      nb: "Felt er ren tekst, så lenker virker ikke der. Lenken hører hjemme i teksten under feltene.",
      en: "Fields are plain text, so links do not work in them. A link belongs in the text below."),
    example: Example(
      wrong: "tittel: [Boligdag](https://www.kongsberg.kommune.no/)", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func linkInField(_ place: Location, _ link: MarkdownLink) -> Diagnostic {
    Diagnostic(
      .linkInField, Wording(nb: "et felt kan ikke ha en lenke", en: "a field cannot contain a link"),
      at: place,
      help: Wording(
        nb: "skriv bare teksten, «\(link.text)», eller bare adressen, «\(link.address)»",
        en: "write only the text, “\(link.text)”, or only the address, “\(link.address)”"))
  }
}
