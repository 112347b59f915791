import Diagnostics
import Model

extension Rule {
  /// A copy of an example whose mark was taken away, and whose words were not: it is published as if it were real.
  static let exampleIsMarked = Rule(
    .exampleNotMarked,
    everyEntry: { head, site in
      guard head.common.isExample != true, !head.isInternalOnly else { return [] }
      return head.words.filter { words in
        ["tittel", "sammendrag"].contains(words.field) && beginsAsExample(words.text)
      }.map { words in
        Diagnostic(
          .exampleNotMarked,
          Wording(
            nb: "teksten sier at dette er et eksempel, men «eksempel: ja» mangler",
            en: "the text says that this is an example, but “example: yes” is missing"),
          at: words.location,
          help: Wording(
            nb: "skriv det som er virkelig, eller \(write: "eksempel", "ja")",
            en: "write what is real, or \(write: "example", "yes")"))
      }
    })
}

private func beginsAsExample(_ text: [UInt8]) -> Bool {
  ["eksempel:", "example:", "døme:"].contains { text.holds(Array($0.utf8), at: 0, before: text.count) }
}

extension Code {
  static let exampleNotMarked = Code(
    "example-not-marked", .warning,
    title: Wording(nb: "Et eksempel uten merke", en: "An example without its mark"),
    explanation: Wording(
      nb:
        "Tittelen eller sammendraget begynner med «Eksempel:», men oppføringen er ikke merket med «eksempel: ja». Da blir den publisert som om den var virkelig.",
      en:
        "The title or the summary begins with “Example:”, but the entry is not marked with “example: yes”. It is then published as if it were real."
    ),
    example: Example(
      wrong: "tittel: \"Eksempel: åpen kveld\"", right: "tittel: \"Eksempel: åpen kveld\"\neksempel: ja"))
}
