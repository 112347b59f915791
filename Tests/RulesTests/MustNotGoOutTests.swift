import Arithmetic
import Rules
import Testing

/// What papers say of themselves that are not for readers.
@Suite struct MustNotGoOutTests {
  private func codes(_ body: String) async -> Set<String> {
    await ruleCodes(document("sider/a.md", "", body: body))
  }

  @Test(
    "What says that it must not go out",
    arguments: [
      "Kun til intern bruk.", "KUN INTERNT BRUK", "EMBARGO til mandag.", "Embargo til kl. 12.",
      "Strengt fortrolig",
      "Ikke for offentligheten.", "(må ikke publiseres før mandag)",
    ])
  func forbidden(_ text: String) async { #expect(await codes(text).contains("not-for-readers")) }

  @Test(
    "What is perhaps said to others than readers",
    arguments: [
      "Samtalen var god. Fortrolig.", "Skal ikke ut før torsdag.", "Foreløpig utkast, Kari sjekker.",
      "Her mangler det et sitat fra ordføreren.",
      "Ola ser over.",
      "Ikke del videre.",
    ])
  func perhaps(_ text: String) async { #expect(await codes(text).contains("perhaps-not-for-readers")) }

  @Test(
    "A line that says what paper it stands on and who may have it is told of once",
    arguments: [
      ("Internt notat – ikke til distribusjon", true), ("Draft – do not circulate", true),
      ("Internal memo: not for further distribution", true), ("Arbeidsutkast (skal ikke videresendes)", true),
      ("## Kladd, 3. mars 2027 – til intern bruk", true), ("Internt notat - ikke til publisering", true),
      ("Dette notatet er ikke til distribusjon.\n\nInternt arbeidsnotat", false),
      ("Kladd 2", false), ("Skal ikke deles.", false), ("Utkast per 12. mars", false),
      ("Working draft v0.3", false),
      ("Ikkje for vidare spreiing", false), ("Dette dokumentet skal ikke spres utenfor prosjektet.", false),
      ("- Arbeidsversjon", false), ("Utkast v3", true), ("Kun til intern bruk", true),
      ("**Do not forward**", false), ("Utkast – ikke ferdig", false), ("Draft, not approved", false),
      ("Kladd: Her kommer en tekst om boligkvelden i juni.", false),
      ("**Råtekst:** Kari har bodd her.", false),
      ("Internal note: Kari lives here.", true),
    ])
  func papers(_ text: String, _ isCertain: Bool) async {
    let found = await ruleFindings(document("sider/a.md", "", body: text)).filter {
      $0.contains("not-for-readers ")
    }
    #expect(!found.isEmpty && found.count == text.split(separator: "\n\n").count, "\(text): \(found)")
    #expect(found.contains { $0.hasPrefix("not-for-readers ") } == isCertain, "\(text): \(found)")
  }

  @Test(
    "Lines and cells that programs put around what is copied out of them",
    arguments: [
      ("\\-----Opprinnelig melding-----", true), ("Side 1 av 3", true), ("Få Outlook for Android", true),
      ("## Original Message", true), ("Sendt fra min iPad", true), ("???", true), ("1,2E+06", true),
      ("| Radetiketter | Antall |\n|---|---|\n| Kongsberg | 2,70E+04 |", true),
      ("| By | Antall |\n|---|---|\n| (tom) | 3 |", true), ("Pressemelding – klar for godkjenning", true),
      ("Side 1 av 3 handler om byen.", false), ("Hva skjer???", false), ("## Til godkjenning", false),
      ("Meldingen ble sendt fra min iPad.", false), ("| Totalsum | 3 |\n|---|---|\n| By | 4 |", false),
      ("Buss E6", false), ("Til gjennomlesing av barna har vi tre bøker.", false), ("(tom)", false),
    ])
  func programs(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("perhaps-not-for-readers") == isReported, "\(text)")
  }

  @Test(
    "What is to stand there instead of words in brackets",
    arguments: [
      "[Bilde av ordføreren]", "[sitat fra Kari Nes]", "[Bilde 3]", "[bilde: brua om kvelden]",
      "[Kart over tomtene]",
      "[Illustrasjon]", "Det kom (sett inn tall) i fjor.", "(legg inn bilde av brua)",
      "(fyll inn antall her)",
      "[picture of the bridge]", "We were (insert number) that day.",
    ])
  func instead(_ text: String) async { #expect(await codes(text).contains("not-for-readers"), "\(text)") }

  @Test(
    "What readers are told",
    arguments: [
      "Samtalen er fortrolig.", "Rådgivningen er fortrolig, og du kan være anonym.",
      "Embargo til tross er varene her.",
      "Embargoen ble opphevet.", "Vi la fram et foreløpig utkast til plan.", "Her mangler det boliger.",
      "Her mangler tall for 2026.", "Politiet sjekker.", "Vi ventet, og så ringte Kari sjekkeren.",
      "Toppen er topp-hemmelig.", "Utstyret er til intern bruk i skolene.",
      "Bildene skal ikke publiseres av skolen.", "Utkast til plan er på høring.", "## Utkast",
      "Intern kontroll",
      "Ikke til salgs", "Del gjerne videre.", "Kladd til tale", "Ikke del passordet ditt.", "Draft beer",
      "Internt notat ble lekket til avisen.", "Torsdag 3. mars 2027", "Dette er et utkast. Si hva du mener.",
      "[Foto: Kari Nes]", "Se [tabell 2] og [figur 1].", "«Da [bildet av brua] kom, lo vi», sier hun.",
      "(fyll inn navn og adresse)", "(legg inn bestilling)", "(skriv inn beløp)",
      "(legg til rette for sykkel)",
      "> Internt notat – ikke til distribusjon", "Ikke for barn under 3 år",
    ])
  func readers(_ text: String) async {
    #expect(await codes(text).isDisjoint(with: ["not-for-readers", "perhaps-not-for-readers"]), "\(text)")
  }
}
