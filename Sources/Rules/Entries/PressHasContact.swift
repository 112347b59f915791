import Content
import Diagnostics
import Model

extension Rule {
  /// A press release ends with whom newsrooms can ask: who has nobody to ring writes about something else.
  static let pressHasContact = Rule(.pressWithoutContact, each: Article.self) { article, site in
    guard article.type == .press, !article.head.isUnreadable, site.isPublic(article.head.id),
      let text = article.head.shownTexts.first(where: { $0.language == site.languages.main }),
      !saysContact(text)
    else { return [] }
    return [
      Diagnostic(
        .pressWithoutContact,
        Wording(
          nb: "pressemeldingen sier ikke hvem redaksjonene kan spørre",
          en: "the press release does not say whom newsrooms can ask"),
        at: article.head.place(of: "type"),
        help: Wording(
          nb: "skriv nederst hvem de kan ringe, eller vis pressekontakten: ```{kontakt} presse",
          en: "write at the end whom they can ring, or show the press contact: ```{contact} press"))
    ]
  }
}

/// Whether a contact is shown, an address or a telephone stands there, or the text speaks of a contact.
private func saysContact(_ text: EntryText) -> Bool {
  if text.components.contains(where: { if case .contact = $0 { true } else { false } }) { return true }
  let words = text.body.text
  return words.contains(UInt8(ascii: "@")) || contacts.isAnywhere(in: words)
}

private let contacts = PartsOfWords([
  "kontakt", "contact", "telefon", "tlf", "mobil", "phone", "ring ", "call ", "mailto:", "tel:", "+47",
])

extension Code {
  static let pressWithoutContact = Code(
    "press-without-contact", .warning,
    title: Wording(nb: "Pressemelding uten kontakt", en: "A press release without a contact"),
    explanation: Wording(
      nb:
        "Den som skal skrive om det som står i en pressemelding, må kunne spørre noen. Står det ikke hvem, ringer redaksjonen til noen andre, eller lar det være.",
      en:
        "Whoever is to write about what a press release says must be able to ask somebody. If it does not say whom, the newsroom rings somebody else, or leaves it."
    ),
    example: Example(
      wrong:
        "---\ntittel: Fagdager i juni\nsammendrag: Det blir fagdager på Krona.\ntype: pressemelding\ndato: 2027-02-15\n---\n\nFagdagene er åpne for alle.",
      right:
        "---\ntittel: Fagdager i juni\nsammendrag: Det blir fagdager på Krona.\ntype: pressemelding\ndato: 2027-02-15\n---\n\nFagdagene er åpne for alle.\n\nKontakt: Kommunikasjonsgruppa, <post@kommunen.no>"
    ))
}
