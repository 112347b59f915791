import Diagnostics
import Model

extension Rule {
  /// Readers can reach somebody: the site says where to write or to call, and not at an address that does not exist.
  static let siteContact = Rule(.noContact, .exampleContact, each: Site.self) { site, model in
    let weight: Severity = model.isProduction ? .error : .advice
    if site.contactAddress == nil, site.contactTelephone == nil {
      return [noContact(at: site.head.opening).withSeverity(weight)]
    }
    guard model.isProduction, site.contactAddress?.isExample == true else { return [] }
    return [exampleContact(at: site.head.place(of: "kontaktadresse"))]
  }
}

private func noContact(at place: Location) -> Diagnostic {
  Diagnostic(
    .noContact,
    Wording(nb: "leserne kan ikke nå noen", en: "readers cannot reach anybody"), at: place,
    help: Wording(
      nb:
        "skriv e-postadressen i \(field: "kontaktadresse"), slik: \(write: "kontaktadresse", "mailto:post@kommunen.no"), eller \(field: "kontakttelefon")",
      en:
        "write the e-mail address, like this: \(write: "contact-address", "mailto:post@kommunen.no"), or \(field: "contact-telephone")"
    ))
}

private func exampleContact(at place: Location) -> Diagnostic {
  Diagnostic(
    .exampleContact,
    Wording(nb: "kontaktadressen er et eksempel", en: "the contact address is an example"), at: place,
    help: Wording(
      nb: "skriv adressen som leserne skal bruke, i \(field: "kontaktadresse")",
      en: "write the address that readers are to use, in \(field: "contact-address")"))
}

extension Code {
  static let noContact = Code(
    "no-contact", .error, title: Wording(nb: "Leserne kan ikke nå noen", en: "Nobody can be reached"),
    explanation: Wording(
      nb:
        "Nettstedet må si hvor leserne kan skrive eller ringe. Det står i bunnen av hver side og der det vises hvem man spør. Før publisering er dette et råd.",
      en:
        "The site must say where readers can write or call. It stands at the foot of every page, and wherever a page says whom to ask. Until it is published, this is advice."
    ),
    example: Code.Example(
      wrong:
        "navn: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\npersonvern: flytt-hit\ntilgjengelighetserklaring: https://uustatus.no/nb/erklaringer/publisert/1",
      right:
        "navn: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\npersonvern: flytt-hit\ntilgjengelighetserklaring: https://uustatus.no/nb/erklaringer/publisert/1\nkontaktadresse: mailto:post@vekst.no"
    ))

  static let exampleContact = Code(
    "example-contact", .warning,
    title: Wording(nb: "Kontaktadressen er et eksempel", en: "The contact address is an example"),
    explanation: Wording(
      nb: "Adresser som slutter på «.example», finnes ikke (RFC 2606). Den som skriver dit, får aldri svar.",
      en:
        "Addresses that end in “.example” do not exist (RFC 2606). Whoever writes there never gets an answer."
    ),
    example: Code.Example(
      wrong: "kontaktadresse: mailto:post@vekst.example", right: "kontaktadresse: mailto:post@vekst.no"))
}
