import Diagnostics
import Model

extension Rule {
  /// What the law asks of a public body's site before it goes out: a statement at uustatus.no (forskrift om
  /// universell utforming av IKT-løsninger § 4 b), and word on privacy (GDPR article 13).
  static let siteAccessibility = Rule(.noAccessibilityStatement, .foreignStatement, each: Site.self) {
    site, model in
    let weight: Severity = model.isProduction ? .error : .advice
    let languages = model.languages.published
    if site.head.lacks("tilgjengelighetserklaring") {
      return [noStatement(languages.map(\.tag), at: site.head.opening).withSeverity(weight)]
    }
    let missing = languages.filter { site.accessibilityStatement[$0] == nil }.map(\.tag)
    let place = site.head.place(of: "tilgjengelighetserklaring")
    let isMissing = !missing.isEmpty && !site.accessibilityStatement.values.isEmpty
    return (isMissing ? [noStatement(missing, at: place).withSeverity(weight)] : [])
      + site.accessibilityStatement.values.filter { !isStatusHost(host(of: $0.value.text.lowercased())) }
      .map { _ in foreignStatement(at: place).withSeverity(model.isProduction ? .warning : .advice) }.prefix(
        1)
  }

  static let sitePrivacy = Rule(.noPrivacyPage, each: Site.self) { site, model in
    guard site.head.lacks("personvern") else { return [] }
    let finding = Diagnostic(
      .noPrivacyPage, Wording(nb: "siden om personvern mangler", en: "the privacy page is missing"),
      at: site.head.opening,
      help: Wording(
        nb: "skriv \(write: "personvern", "personvern"), med filnavnet til siden",
        en: "write \(write: "privacy", "personvern"), the name of the page's file"))
    return [model.isProduction ? finding : finding.withSeverity(.advice)]
  }
}

private func isStatusHost(_ host: Substring) -> Bool { host == "uustatus.no" || host == "www.uustatus.no" }

private func noStatement(_ languages: [String], at place: Location) -> Diagnostic {
  let list = languages.joined(separator: ", ")
  return Diagnostic(
    .noAccessibilityStatement,
    Wording(
      nb: "tilgjengelighetserklæringen mangler (\(list))",
      en: "the accessibility statement is missing (\(list))"),
    at: place,
    help: Wording(
      nb: "lag den på uustatus.no, og skriv adressen i «tilgjengelighetserklaring»",
      en: "make it at uustatus.no, and write its address in “accessibility-statement”"))
}

private func foreignStatement(at place: Location) -> Diagnostic {
  Diagnostic(
    .foreignStatement,
    Wording(
      nb: "tilgjengelighetserklæringen ligger ikke hos uustatus.no",
      en: "the accessibility statement is not at uustatus.no"),
    at: place,
    help: Wording(
      nb: "skriv adressen som begynner med https://uustatus.no/",
      en: "write the address that begins with https://uustatus.no/"))
}

extension Code {
  static let noAccessibilityStatement = Code(
    "no-accessibility-statement", .error,
    title: Wording(nb: "Tilgjengelighetserklæring mangler", en: "No accessibility statement"),
    explanation: Wording(
      nb:
        "Et offentlig nettsted må ha en erklæring hos uustatus.no, på hvert språk. Uten den blir nettstedet ikke publisert; til da er dette et råd.",
      en:
        "A public body's site must have a statement at uustatus.no, in each language. The site cannot be published without it; until then this is advice."
    ),
    example: Code.Example(
      wrong:
        "navn: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\npersonvern: flytt-hit\nkontaktadresse: mailto:post@vekst.no",
      right:
        "navn: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\npersonvern: flytt-hit\ntilgjengelighetserklaring: https://uustatus.no/nb/erklaringer/publisert/1\nkontaktadresse: mailto:post@vekst.no"
    ))

  static let foreignStatement = Code(
    "foreign-statement", .warning,
    title: Wording(nb: "Erklæringen ligger feil sted", en: "The statement is elsewhere"),
    explanation: Wording(
      nb: "Erklæringen publiseres hos uustatus.no, og nettstedet lenker dit.",
      en: "The statement is published at uustatus.no, and the site links to it."),
    example: Code.Example(
      wrong:
        "tilgjengelighetserklaring: {nb: https://eksempel.no/uu, en: https://uustatus.no/en/erklaringer/publisert/1}",
      right:
        "tilgjengelighetserklaring: {nb: https://uustatus.no/nb/erklaringer/publisert/1, en: https://uustatus.no/en/erklaringer/publisert/1}"
    ))

  static let noPrivacyPage = Code(
    "no-privacy-page", .error, title: Wording(nb: "Side om personvern mangler", en: "No privacy page"),
    explanation: Wording(
      nb: "Leseren skal finne ut hva nettstedet vet om dem. Før publisering er dette et råd.",
      en:
        "Readers must be able to find out what the site knows about them. Until it is published, this is advice."
    ),
    example: Code.Example(
      wrong:
        "navn: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\ntilgjengelighetserklaring: https://uustatus.no/nb/erklaringer/publisert/1\nkontaktadresse: mailto:post@vekst.no",
      right:
        "navn: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\ntilgjengelighetserklaring: https://uustatus.no/nb/erklaringer/publisert/1\npersonvern: flytt-hit\nkontaktadresse: mailto:post@vekst.no"
    ))
}
