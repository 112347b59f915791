import Content
package import Diagnostics

extension Code {
  package static let tableWithoutHeader = Code(
    "table-without-header", .error,
    title: Wording(nb: "Tabell uten overskrifter", en: "A table without headings"),
    explanation: Wording(
      nb: "Øverste rad sier hva som står i kolonnene. Uten den kan ingen som lytter, følge tabellen.",
      en:
        "The top row says what the columns contain. Without it, people who listen to the page cannot follow the table."
    ),
    example: Example(
      wrong: "|  |  |\n|---|---|\n| Mai | 12 |", right: "| Måned | Antall |\n|---|---|\n| Mai | 12 |"))
}

extension Diagnostic {
  /// A table that begins with the line of hyphens, which must have headings above it to be one.
  static func tableWithoutHeadings(_ place: Location) -> Diagnostic {
    Diagnostic(
      .tableWithoutHeader,
      Wording(nb: "tabellen har ingen overskrifter", en: "the table has no headings"), at: place,
      help: Wording(
        nb: "skriv en rad over denne linjen som sier hva som står i hver kolonne",
        en: "write a row above this line that says what each column contains"))
  }
}
