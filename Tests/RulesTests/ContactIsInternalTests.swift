import Testing

/// Telephones and e-mail addresses in fields that are to be seen, and are noted of somebody the project talks with.
@Suite struct ContactIsInternalTests {
  private static let noted =
    "-- content/partnere/voltdal.yml --\ntittel: Voltdal\n-- content/intern/partnere/voltdal.yml --\n"
    + "kontakt: Ragnhild Mykløy, ragnhild@voltdal.no, 916 45 872, post@voltdal.no, 32 12 34 56\n"

  private func found(_ fields: String, _ noted: String = noted) async -> [String] {
    await ruleFindings(noted + event("start: 2027-05-05 18:00\n" + fields)).filter {
      $0.hasPrefix("contact-is-internal ")
    }
    .map { String($0.dropFirst("contact-is-internal ".count)) }
  }

  @Test(
    "The same number or address is said, however it is written",
    arguments: [
      "kontakt: {telefon: \"+47 916 45 872\"}", "kontakt: {telefon: \"91645872\"}",
      "kontakt: {telefon: 91 64 58 72}",
      "kontakt: {adresse: \"mailto:ragnhild@voltdal.no\"}",
      "kontakt: {adresse: \"mailto:Ragnhild@Voltdal.no?subject=Hei\"}",
      "pamelding: \"mailto:ragnhild@voltdal.no\"", "pamelding: \"tel:+4791645872\"",
    ])
  func same(fields: String) async { #expect(await found(fields).count == 1, "\(fields)") }

  @Test(
    "Others, and those of an office, are not",
    arguments: [
      "kontakt: {telefon: \"+47 916 45 873\"}", "kontakt: {telefon: \"32 12 34 56\"}",
      "kontakt: {adresse: \"mailto:post@voltdal.no\"}", "kontakt: {adresse: \"mailto:kari@voltdal.no\"}",
      "kontakt: {adresse: \"https://voltdal.no/91645872\"}",
    ])
  func others(fields: String) async { #expect(await found(fields) == [], "\(fields)") }

  @Test(
    "It is noted in an internal text, a table, or beside another number as well",
    arguments: [
      "-- content/intern/rapporter/2027-t3.md --\n---\ntittel: R\nsammendrag: R.\nperiode: 2027-T3\n---\n\nRing Jorunn, 916 45 872.\n",
      "-- content/intern/data/ringeliste.csv --\nnavn;telefon\nJorunn;916 45 872\n",
      "-- content/partnere/voltdal.yml --\ntittel: V\n-- content/intern/partnere/voltdal.yml --\nkontakt: 912 34 567 - 916 45 872\n",
    ])
  func notedElsewhere(noted: String) async {
    #expect(await found("kontakt: {telefon: \"916 45 872\"}", noted).count == 1, "\(noted)")
    #expect(await found("kontakt: {telefon: \"916 45 873\"}", noted) == [])
  }

  @Test("Who is in the open register may be given, and so may what is allowed")
  func known() async {
    let given = "kontakt: {telefon: \"916 45 872\"}"
    let person =
      "-- content/personer/kari.yml --\ntittel: Kari Lie\nrolle: Rådgiver\norganisasjon: Kommunen\n"
    let noted = "-- content/intern/personer/kari.yml --\nkontakt: 916 45 872\n"
    #expect(await found(given, person + noted) == [])
    #expect(await found(given, person + "utkast: ja\n" + noted).count == 1)
    let allowed =
      "-- content/intern/tillatte-tekster/a.yml --\ntekst: 916 45 872\ngrunn: Hun svarer gjerne.\n"
    #expect(await found(given, Self.noted + allowed) == [])
  }
}
