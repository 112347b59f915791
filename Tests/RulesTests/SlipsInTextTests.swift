import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// What is typed or pasted wrong, and reads as if it were right.
@Suite struct SlipsInTextTests {
  private func found(_ site: String, _ code: String) async -> [String] {
    await ruleFindings(site).filter { $0.hasPrefix(code + " ") }
  }

  private func expect(_ code: String, _ body: String, _ place: String?) async {
    #expect(await found(text(body), code) == (place.map { ["\(code) «\($0)»"] } ?? []), "\(body)")
  }

  @Test(
    "An hour that no clock shows: invalid-time",
    arguments: [
      ("Vi møtes kl. 25.30.", "25.30"), ("Dørene åpner klokka 18.75.", "18.75"),
      ("Åpent kl. 18.00–25.30.", "25.30"), ("Nattbussen går kl. 24.30.", nil),
      ("Kl. 30:00 er det slutt.", "30:00"),
      ("Vi møtes kl. 18.30.", nil), ("Festen slutter kl. 24.00.", nil),
      ("Klokka 25 over seks går bussen.", nil),
      ("Vi møtes kl. 18.30–20.", nil), ("Han løp på kl. 1.18.75.", nil), ("Versjon 25.30 er ute.", nil),
      ("`kl. 25.30` er feil.", nil),
    ])
  func hours(_ body: String, _ place: String?) async { await expect("invalid-time", body, place) }

  @Test("In English too, after the words that say when")
  func englishHours() async {
    func page(_ body: String) -> String {
      document("sider/a.md", "") + document("sider/a.en.md", "sprak: en", body: body)
    }
    #expect(await found(page("We meet at 25:30."), "invalid-time") == ["invalid-time «25:30»"])
    #expect(await found(page("Open from 18:75."), "invalid-time") == ["invalid-time «18:75»"])
    #expect(await found(page("Read John 3:75, and be there at 18:30."), "invalid-time") == [])
    #expect(await found(page("The result stayed at 60:40."), "invalid-time") == [])
  }

  @Test(
    "A number to call with a digit too few or too many: number-does-not-match",
    arguments: [
      ("Ring oss på 32 86 60.", "32 86 60"), ("Tlf. 328660001", "328660001"),
      ("Ring 32 86 60 000 i dag.", "32 86 60 000"), ("Telefon: +47 32 86 60 0", "32 86 60 0"),
      ("Mobil 915 12 34", "915 12 34"), ("Call us on 32 86 60.", "32 86 60"),
      ("Ring oss på 32 86 60 00.", nil), ("Ring 32 86 60 00 12. juni eller senere.", nil),
      ("Call 2 500 000 residents.", nil), ("Ring 02800.", nil),
      ("Ring 116 117 når det haster.", nil), ("Ring 110, 112 eller 113.", nil),
      ("Ring +46 8 123 456 78.", nil), ("Tlf. 32866000–32866010", nil), ("Ring 100 000 innbyggere.", nil),
      ("Telefonen kom i 1876 2027.", nil), ("Vi solgte 328 660 i fjor.", nil),
    ])
  func telephones(_ body: String, _ place: String?) async {
    await expect("number-does-not-match", body, place)
  }

  @Test("In fields that readers see too")
  func telephoneInField() async {
    let page = text("A.").replacing("sammendrag: A.", with: "sammendrag: Ring 32 86 60 for å bli med.")
    #expect(await found(page, "number-does-not-match") == ["number-does-not-match «32 86 60»"])
  }

  @Test(
    "What ends before it begins: range-reversed",
    arguments: [
      ("Vi har åpent kl. 18.00–17.00.", "18.00–17.00"), ("Åpent kl. 9–8 hver dag.", "9–8"),
      ("Planen gjelder 2030–2019.", "2030–2019"), ("I perioden 2027-2024 vokste byen.", "2027-2024"),
      ("Legevakten har åpent kl. 15.30–08.00.", nil), ("Torsdag kl. 18 – 12 plasser igjen.", nil),
      ("Frist er tirsdag kl. 18–17. juni er for sent.", nil), ("Vi sammenligner 2027-2026.", nil),
      ("Det var 2000–1900 f.Kr.", nil), ("Vi møtes kl. 19 - 10 kroner.", nil),
      ("Festen varer 9.–7. juni 2027.", "9.–7. juni"), ("Vi har stengt 12. - 10. mai.", "12. - 10. mai"),
      ("Festen varer 7.–9. juni.", nil), ("Vi tar 9.–7. trinn med.", nil), ("Fra 30. juni–2. juli.", nil),
      ("Vi har åpent kl. 10.00–17.00.", nil), ("Festen varer kl. 20.00–03.00.", nil),
      ("Natteravnene går kl. 22–06.", nil), ("Planen gjelder 2019–2030.", nil), ("Se sak 2027-2019.", nil),
      ("Det ble kr 2000–1950.", nil), ("Ring 2027–2019–12.", nil), ("Vi gikk fra 2030 til 2019 besøk.", nil),
    ])
  func ranges(_ body: String, _ place: String?) async { await expect("range-reversed", body, place) }

  @Test(
    "A short word twice in a row: word-twice",
    arguments: [
      ("Vi møtes og og spiser.", "og og"), ("Det er en en fin dag.", "en en"),
      ("Dette er ikke ikke lov.", "ikke ikke"), ("Vi vi møtes i parken.", "Vi vi"),
      ("Vi vil at at flere flytter hit.", "at at"), ("Vi vil at flere skal skal flytte hit.", "skal skal"),
      ("Byen har har mye å by på.", "har har"), ("Møtet er er på Krona.", "er er"),
      ("Vi vet at\nat mange kommer.", "at\nat"), ("Vi møtes og\nog spiser.", "og\nog"),
      ("> Vi vet at\nat mange kommer.", nil), ("Vi møtes og\nspiser.", nil),
      ("Når når vi målet?", nil), ("Det vi skal skal vi gjøre.", nil), ("Den som har har mye.", nil),
      ("Folkene vi har har god kompetanse.", nil), ("Hun er en en kan stole på.", nil),
      ("Prosjektet de vil vil koste mye.", nil), ("Hun er en en annen kjenner.", "en en"),
      ("Vi håper at vi skal skal flytte.", "skal skal"), ("**Vi**\nvi bor her.", nil),
      ("Spørsmålet er er vi klare?", nil), ("De som vil vil få hjelp.", nil), ("Ja ja, så så.", nil),
      ("Hver gang vi kan kan vi hjelpe.", nil), ("Slå av av hensyn til andre.", nil),
      ("Det det gjelder, er byen.", nil), ("Han lurte på hva som som skjedde.", nil),
      ("Og. Og så kom de.", nil),
      ("Det er en en-til-en-samtale.", nil), ("Alt vi kan kan vi lære bort.", nil),
      ("> Det er en en fin dag.", nil),
    ])
  func words(_ body: String, _ place: String?) async { await expect("word-twice", body, place) }

  private let long =
    "Den ene fikk jobb først, og den andre lette i tre måneder før de sammen fant et hus de likte ved elva."

  @Test("A paragraph that was pasted twice: text-twice")
  func paragraphs() async {
    await expect("text-twice", "\(long)\n\nNoe annet.\n\n\(long)", long)
    await expect("text-twice", "## Først\n\n\(long)\n\n## B\n\n\(long)", long)
    await expect("text-twice", "\(long)\n\n\(long.replacing("tre", with: "fire"))", nil)
    await expect("text-twice", "- \(long)\n- \(long)", nil)
    await expect("text-twice", "\(long)\n\n> \(long)", nil)
    await expect("text-twice", "Vi møtes på torget.\n\nVi møtes på torget.", "Vi møtes på torget.")
    await expect("text-twice", "Hurra!\n\nHurra!", nil)
    await expect("text-twice", "Vi møtes på torget.\n\nTa med mat.\n\nVi møtes på torget.", nil)
  }

  @Test(
    "A heading that is there twice under one heading: text-twice",
    arguments: [
      ("## Bolig\n\nEn.\n\n## Bolig\n\nTo.", true),
      ("## Bolig\n\nEn.\n\n## Jobb\n\nTo.\n\n## Bolig\n\nTre.", true),
      ("## Dag\n\n### Program\n\nA.\n\n### Program\n\nB.", true),
      ("## Lørdag\n\n### Program\n\nA.\n\n## Søndag\n\n### Program\n\nB.", false),
      ("## Program\n\n### Program\n\nB.", false), ("## Bolig\n\nEn.\n\n## Boliger\n\nTo.", false),
    ])
  func headings(_ body: String, _ isReported: Bool) async {
    #expect(await found(text(body), "text-twice").count == (isReported ? 1 : 0), "\(body)")
  }

  @Test("The summary, or the title, once more at the beginning of the text")
  func shown() async {
    func page(_ body: String) -> String {
      text(body).replacing("sammendrag: A.", with: "sammendrag: Her finner du jobb.")
        .replacing("tittel: A\n", with: "tittel: Jobb i byen\n")
    }
    func codes(_ body: String) async -> [String] { await found(page(body), "text-twice") }
    #expect(await codes("Her finner du jobb.\n\nMer.") == ["text-twice «Her finner du jobb.»"])
    #expect(await codes("**Her finner du jobb**\n\nMer.") == ["text-twice «**Her finner du jobb**»"])
    #expect(await codes("## Jobb i byen\n\nMer.") == ["text-twice «## Jobb i byen»"])
    #expect(await codes("Her finner du jobb, og noe mer.\n\n## Jobb i byen") == [])
    #expect(await codes("Begynn her.\n\nHer finner du jobb.") == [])
  }

  @Test(
    "A link that shows one domain and leads to another: link-says-another",
    arguments: [
      ("[kongsberg.kommune.no](https://kongsberg.no/x)", true), ("[www.vg.no](https://vg.com)", true),
      ("[https://krona.no/program](https://krona.com/program)", true),
      ("[kongsberg.kommune.no](https://www.kongsberg.kommune.no/x)", false),
      ("[kongsberg.no](https://bolig.kongsberg.no)", false), ("[Krona](https://krona.no)", false),
      ("[program.pdf](https://krona.no/program.pdf)", false), ("[kl.18](https://krona.no)", false),
      ("[Se krona.no](https://kino.no)", false), ("[ASP.NET](https://dotnet.microsoft.com)", false),
      ("[blåfarveverket.no](https://www.xn--blfarveverket-vcb.no/)", false),
      ("[youtube.com](https://youtu.be/a)", false),
    ])
  func domains(_ body: String, _ isReported: Bool) async {
    #expect(await ruleCodes(text(body)).contains("link-says-another") == isReported, "\(body)")
  }

  @Test(
    "A number that was to be filled in: placeholder",
    arguments: [
      ("Ring oss på xx xx xx xx.", true), ("Ring xx xx for hjelp.", true), ("Han bor i xx gate.", false),
    ])
  func placeholders(_ body: String, _ isReported: Bool) async {
    #expect(await ruleCodes(text(body)).contains("placeholder") == isReported, "\(body)")
  }

  @Test(
    "A heading with nothing under it: empty-section",
    arguments: [
      ("## Program\n\n## Priser\n\nGratis.", "## Program"), ("Tekst.\n\nMer.\n\n## Kontakt", "## Kontakt"),
      ("### Først\n\n## Så\n\nTekst.", "### Først"),
      ("## Program\n\n### Lørdag\n\nÅpning.", nil), ("## Program\n\n- Åpning", nil),
      ("## Program\n\n```{arrangementer}\n```", nil),
    ])
  func sections(_ body: String, _ place: String?) async { await expect("empty-section", body, place) }

  @Test("A heading, or a colon, may lead to the list that the page shows below its text")
  func listBelow() async {
    let page = document(
      "sider/a.md", "liste: arrangementer", body: "Her bor vi.\n\nDette skjer:\n\n## Arrangementer")
    #expect(await found(page, "empty-section") == [])
    let colon = document("sider/a.md", "liste: arrangementer", body: "Dette skjer:")
    #expect(await found(colon, "text-cut-off") == [])
    #expect(await found(text("Dette skjer:"), "text-cut-off") == ["text-cut-off «Dette skjer:»"])
    #expect(await found(text("Dette skjer:\n\n- Noe"), "text-cut-off") == [])
    let sources = document(
      "sider/a.md", "kilder: [{tittel: SSB, adresse: https://ssb.no}]", body: "Tallene er hentet herfra:")
    #expect(await found(sources, "text-cut-off") == [])
  }

  @Test("A quotation is no table, and a list of events may be one")
  func pointing() async {
    let quote = "```{sitat} Kari\n:kilde: Avisa\n\nDet var fint.\n```"
    #expect(await ruleCodes(text("Se tabellen under.\n\n\(quote)")).contains("points-at-nothing"))
    #expect(await ruleCodes(text("Tabellen under viser tallene.")).contains("points-at-nothing"))
    #expect(await !ruleCodes(text("Bildet under konserten viser stemningen.")).contains("points-at-nothing"))
    #expect(await !ruleCodes(text("Du får lenken under møtet.")).contains("points-at-nothing"))
    #expect(
      await !ruleCodes(text("Se tabellen under.\n\n```{arrangementer}\n```")).contains("points-at-nothing"))
  }

  @Test(
    "It is found wherever it stands in a text, in capitals too",
    arguments: [
      "se vedlegg", "klikk her", "BILDET NEDENFOR", "Tabellen til høyre er tabellen under", "map below",
    ])
  func pointingAnywhere(words: String) async {
    for length in 0...9 {
      let body =
        String(repeating: "x", count: length) + " " + words + String(repeating: "y", count: length % 3)
      #expect(await ruleCodes(text("\(body).")).contains("points-at-nothing") == (length % 3 == 0), "\(body)")
    }
  }

  @Test(
    "Two sentences that grew together: space-after-sign",
    arguments: [
      ("Det sier ordføreren.Salget begynner.", "ordføreren.Salget"),
      ("Blir du med?Dette trenger du.", "med?Dette"),
      ("Vi gleder oss!Årets fest er stor.", "oss!Årets"), ("De kom hjem.Øya var stille.", "hjem.Øya"),
      ("Det sier ordføreren. Salget begynner.", nil), ("Se Kongsberg.Kommune.no for mer.", nil),
      ("Filen heter kart.Norge.pdf.", nil), ("Vi bruker Node.Js og ASP.Net.", nil),
      ("Det er f.eks. Krona.", nil),
      ("Kl. 18.Krona åpner.", nil), ("`ord.Ord`", nil),
    ])
  func together(_ body: String, _ place: String?) async { await expect("space-after-sign", body, place) }
}
