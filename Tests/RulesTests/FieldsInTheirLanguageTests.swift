import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct FieldsInTheirLanguageTests {
  private func plan(_ fields: String) -> String {
    site(plainSite) + "\n" + pageA
      + "-- content/handlingsplan/a.yml --\nakse: vekst\nstatus: ikke-satt\n\(fields)\n"
  }

  private func found(_ fields: String) async -> [String] {
    await ruleFindings(plan(fields.contains("tittel") ? fields : "tittel: Bilder\n" + fields)).filter {
      $0.hasPrefix("field-in-other-language")
    }
  }

  @Test(
    "The words of one language under the name of the other",
    arguments: [
      ("tittel: {nb: Bilder, en: Bilder fra byen som alle kan bruke}", "Bilder fra byen som alle kan bruke"),
      ("sammendrag: {nb: Vi samler bilder., en: Vi samler bilder til alle.}", "Vi samler bilder til alle."),
      (
        "sammendrag: {nb: We collect the pictures of the town., en: We collect them.}",
        "We collect the pictures of the town."
      ),
      (
        "neste-steg: {nb: Samle flere store bilder, en: Samle flere store bilder}", "Samle flere store bilder"
      ),
    ])
  func misplaced(fields: String, place: String) async {
    #expect(await found(fields) == ["field-in-other-language «\(place)»"])
  }

  @Test(
    "Names, single words, and what only looks like the other language are left alone",
    arguments: [
      "tittel: {nb: Vekst i Kongsberg, en: Vekst i Kongsberg}", "tittel: {nb: Transport, en: Transport}",
      "tittel: {nb: Krona kino, en: Krona kino}",
      "sammendrag: {nb: Visit Norway og Krona., en: Visit Norway and Krona (på Kirketorget).}",
      "sammendrag: {nb: Kampanjen «The best of both» er for alle., en: The campaign is for all.}",
      "tittel: Bilder fra byen som alle kan bruke",
      "sammendrag: {nb: Støtter «The International Day of the Girl»., en: Supports it.}",
      "sammendrag: {nb: Arrangerer Women of the Year., en: Arranges it.}",
      "sammendrag: {nb: Sponser The Voice of the Valley., en: Sponsors it.}",
      "sammendrag: {nb: Kurset «How to be the best of the best» er nytt., en: The course is new.}",
      "sammendrag: {nb: Åpent., en: Open for all at Nå ut-kontoret på Krona.}",
      "tittel: {nb: Bedrift A AS, en: Company A AS}",
      "tittel: {nb: Fra by til by i to år, en: From town to town}",
    ])
  func right(fields: String) async {
    #expect(await found(fields) == [])
  }

  @Test("One finding for an entry, which says how many more there are")
  func once() async {
    let fields =
      "tittel: {nb: Bilder, en: Bilder fra byen som alle kan bruke}\nsammendrag: {nb: Vi samler., en: Vi samler bilder til alle.}"
    #expect(await found(fields) == ["field-in-other-language «Bilder fra byen som alle kan bruke»"])
  }

  @Test("The site's own words are in their language too")
  func ofSite() async {
    let wrong = site(
      plainSite.replacing("tekst: A", with: "tekst: {nb: Flytt hit nå med alle, en: Flytt til oss og alle}"))
    let found = await ruleFindings(wrong + "\n" + pageA).filter { $0.hasPrefix("field-in-other-language") }
    #expect(found == ["field-in-other-language «Flytt til oss og alle»"])
  }
}
