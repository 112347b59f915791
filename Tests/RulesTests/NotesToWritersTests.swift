import Testing

/// Notes, leftovers and numbers in texts of any kind, and what nearly looks like them.
@Suite struct NotesToWritersTests {
  private func codes(_ body: String, _ fields: String = "") async -> Set<String> {
    await ruleCodes(document("sider/a.md", fields, body: body))
  }

  @Test(
    "What is said to those who write",
    arguments: [
      "FYLL INN DATO", "Kvelden er i Krona (Kari: sjekk dette).", "Program kommer senere – husk!",
      "NB: spør Ola",
      "Kontakt [navn] for mer.", "(må sjekkes)", "Sjekk med Kari om dette stemmer.",
      "@Kari: kan du se på dette?",
      "Tekst her", "Bilde kommer.", "{{navn}} kommer.", "Kommentar [OL1]: er dette rett?",
      "Kommentert [KN1]: stryk dette", "{sett inn tall}",
      "Det kom 40 (kilde?).",
      "OBS: sjekk med Wivi-Ann før publisering!", "Sjekk med Kari før vi publiserer.",
      "NB: spør Anne-Marie", "Må godkjennes av Kari før publisering.", "OBS: sjekk tallene før publisering",
      "Check with Per before publishing!", "Skal kvalitetssikres før det legges ut.",
      "Tre er med, så vent med å legge ut.", "Kan ikke publiseres før mandag.", "Sendt fra min iPhone",
      "Som en KI-modell har jeg ikke tilgang til oppdaterte tall.", "Ikke legg ut før fredag.",
      "Denne e-posten kan inneholde konfidensiell informasjon.", "SJEKK TALL", "Utkast v3",
      "(Per: is this right)", "Text to come", "CHECK THIS", "Det kom 412 (tallet må kvalitetssikres).",
      "Målet er satt. (Kommentar fra Kari: dette må sjekkes med Ola.)", "Han sier det til [navn på avis].",
      "«Fint», sier hun (sitatet er ikke godkjent).", "(Comment from Per: shorten)", "[date of meeting]",
    ])
  func notes(_ text: String) async {
    #expect(await codes(text).contains("not-for-readers"))
  }

  @Test(
    "How far a text has come is no news; what a plan lacks is",
    arguments: [
      ("Teksten er klar for publisering.", true), ("Klar for publisering.", true),
      ("*Sitatet er ikke godkjent ennå.*", true), ("The quote is not approved yet.", true),
      ("Bildene er ikke godkjent av Kari.", true), ("Intervjuet er ikke korrekturlest.", true),
      ("Rapporten er klar for publisering i mai.", false), ("Planen er ikke godkjent.", false),
      ("Rapporten er klar for publisering.", false), ("The plan is not approved yet.", false),
      ("Saken er ikke godkjent av departementet.", false), ("Bildet er ikke godkjent som pass.", false),
    ])
  func progress(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("perhaps-not-for-readers") == isReported, "\(text)")
  }

  @Test(
    "What is said to readers",
    arguments: [
      "NB: Spør oss hvis du lurer på noe.", "«[Byen] må vokse», sier hun.",
      "Prisen er høy (summen er ikke kjent).",
      "Kommentar fra ordføreren: Vi er glade.", "(Tallet er ikke endelig.)",
      "(stedet må være åpent for alle)",
      "Som det heter [i planen for byen].", "Husk å ta med matpakke og gode sko.", "Husk! Ta med refleks.",
      "Spør Kari i resepsjonen om nøkkel.", "NB: Spør Kari i resepsjonen om nøkkel til garderoben.",
      "Sjekk med Kongsberg kommune om du har rett til plass.", "Sjekk at navnet stemmer med det i passet.",
      "Fyll inn skjemaet og send det til kommunen.", "Følg oss på Instagram, @vekstikongsberg.",
      "(Foto: Ola Nordmann)",
      "(Kari: «Det var fint.»)", "Bildet her er fra torget.", "Må avklares med kommunen før du bygger.",
      "(kl. 18)",
      "Er dette rett for deg?", "Programmet kommer i mai.", "Utkastet til plan er på høring.",
      "(Kongsberg: en by i Buskerud)", "(Kilde: se SSB)", "(Tips: legg ved kvittering)",
      "(NB: sjekk rutetidene)",
      "Alle bilder godkjennes av redaktøren før publisering.", "Spør de avbildede før publisering.",
      "Husk å få samtykke før publisering.", "Sjekk bildet før du legger det ut.",
      "Sjekk med Kongsberg-regionen om tider.", "Må godkjennes av kommunen før bygging.",
      "Vent med å melde deg på.", "Ikke legg bilder ut av andre.",
      "Som en modell for byen viser kartet elva.",
      "(Note: check the timetable)", "@Kongsberg, se bildene", "Sjekk med banken om dette er riktig for deg.",
      "FYLL UT SKJEMAET HER", "SKRIV INN E-POST",
    ])
  func advice(_ text: String) async {
    #expect(await !codes(text).contains("not-for-readers"))
  }

  @Test(
    "What was to be filled in; todo is a word in Spanish",
    arguments: [
      ("Todo er det spanske ordet for alt.", false), ("TODO: skriv mer", true), ("todo skriv mer", true),
      ("Klokka XX møtes vi.", true), ("Vi møtes 5. mai kl. xx.", true), ("Vi møtes xx. juni.", true),
      ("Det koster xx kroner.", true), ("Skjorta finnes i xx-large.", false), ("Dato: DD.MM.ÅÅÅÅ", true),
      ("Skriv datoen som DD.MM.ÅÅÅÅ i skjemaet.", false), ("Fornavn Etternavn forteller.", true),
    ])
  func placeholders(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("placeholder") == isReported)
  }

  @Test(
    "A short sentence in the other language; names and titles are in any",
    arguments: [
      ("Welcome to Kongsberg!", true), ("We look forward to seeing you.", true),
      ("Please bring your own coffee.", true),
      ("Everyone is welcome.", true), ("See you there!", true), ("Register before Friday.", true),
      ("Påmelding skjer i døra.", false), ("Ingen påmelding, bare kom.", false),
      ("Free jazz i parken.", false), ("Join Game Jam 2027!", false), ("The Beatles.", false),
      ("«We make it happen.»", false),
      ("Read this page in English.", false), ("Kongsberg Technology Group AS.", false),
      ("Hasbergs vei 36, 3616 Kongsberg.", false),
    ])
  func language(_ text: String, _ isReported: Bool) async {
    #expect(
      await codes("Dette er en side på norsk.\n\n" + text).contains("text-in-other-language") == isReported)
  }

  @Test(
    "A telephone of seven digits, and check digits that do not match",
    arguments: [
      ("Ring 328 66 00.", true), ("Telefon: 3286600", true), ("Tlf. 32 86 60 0", true),
      ("Telefon 32 86 60 00 00", true),
      ("Org.nr. 942 402 466", true), ("Organisasjonsnummer: 123 456 789", true),
      ("Kontonummer 1234 56 78901", true),
      ("Ring 32 86 60 00.", false), ("Ring 110.", false), ("Ring 116 117.", false),
      ("Ring +45 32 86 60 0.", false),
      ("Org.nr. 942 402 465", false), ("Ring 3–5 venner.", false), ("Telefonen kom i 1876.", false),
      ("Ring 02800.", false), ("Call 0047 32 86 60 00.", false),
    ])
  func numbers(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("number-does-not-match") == isReported)
  }

  @Test(
    "A deadline that is past, on a page that stays",
    arguments: [
      ("Søk innen 1. mars 2025.", true), ("Søknadsfrist: 1. februar 2027.", true),
      ("Apply by 1.3.2025.", true),
      ("Meld deg på innen 15. februar 2027.", true), ("Søk innen 1. mars 2027.", false),
      ("Søknadsfristen var 1. mars 2025.", false), ("Søknadsfristen 1. mars 2025 er gått ut.", false),
      ("Høringsfristen 1. mars 2024 ga 43 innspill.", false),
      ("Planen ble vedtatt innen 1. mars 2025.", false), ("Vi åpnet 1. februar 2027.", false),
      ("Søk innen 1. februar 2027 eller 1. oktober 2027.", false),
    ])
  func deadlines(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("past-deadline") == isReported)
  }

  @Test(
    "What a text points at is there",
    arguments: [
      ("Se tabellen under.", true), ("Les mer her.", true), ("Se vedlegg.", true),
      ("Se kartet nedenfor.", true),
      ("Se tabellen under.\n\n| Dag | Sted |\n|---|---|\n| Onsdag | Krona |", false),
      ("Les mer her, hos [Kongsberg kommune](https://www.kongsberg.kommune.no/).", false),
      ("Her kan du bo.", false),
      ("Se tabellen i årsmeldingen.", false), ("Bildet henger i rådhuset.", false),
    ])
  func pointing(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("points-at-nothing") == isReported)
  }

  @Test(
    "A source has a name",
    arguments: [
      ("Lenke", true), ("ssb.no/befolkning", true), ("Kilde", true), ("rapport.pdf", true), ("1", true),
      ("Klikk her", true),
      ("SSB, tabell 01222", false), ("Forskning.no", false), ("regjeringen.no", false),
      ("Rapport om boligbehov", false),
      ("NOU 2020: 15", false),
    ])
  func sources(_ title: String, _ isReported: Bool) async {
    let fields = "kilder:\n  - {tittel: \"\(title)\", adresse: \"https://www.ssb.no/a\"}"
    #expect(await codes("Tekst.", fields).contains("source-without-name") == isReported)
  }

  @Test(
    "Addresses that only some are let into, and misspelt ones",
    arguments: [
      ("https://teams.microsoft.com/l/file/ABC?tenantId=1", "sign-in-address"),
      ("https://firma.sharepoint.com/:w:/r/sites/vekst/_layouts/15/Doc.aspx?x", "sign-in-address"),
      ("https://drive.google.com/drive/u/0/folders/abc", "sign-in-address"),
      ("https://intranett.firma.no/x", "sign-in-address"),
      ("https://docs.google.com/document/d/1abc", "sign-in-address"),
      ("mailto:kari@gmial.com", "misspelt-address"),
      ("mailto:post@kongsberg.kommunne.no", "misspelt-address"),
      ("mailto:post@firma.on", "misspelt-address"), ("https://www.kongsberg.komune.no/x", "misspelt-address"),
      ("mailto:post@kongsberg.kommune", "misspelt-address"),
      ("https://teams.microsoft.com/l/meetup-join/19", ""), ("https://firma.sharepoint.com/:b:/g/Ea", ""),
      ("https://firma-my.sharepoint.com/:w:/g/personal/kari_firma_no/Ea", "sign-in-address"),
      ("https://firma-my.sharepoint.com/:x:/r/personal/kari_firma_no/Documents/a.xlsx", "sign-in-address"),
      ("https://firma-my.sharepoint.com/personal/kari_firma_no/Documents", "sign-in-address"),
      ("https://firma.sharepoint.com/:b:/g/personalhandbok", ""),
      ("https://docs.google.com/forms/d/e/abc/viewform", ""),
      ("https://drive.google.com/file/d/1abc/view", ""),
      ("https://www.kommunen.no/y", ""), ("mailto:post@mail.no", ""), ("https://www.komatsu.no/x", ""),
      ("https://onedrive.live.com/?authkey=abc", "sign-in-address"),
      ("https://1drv.ms/w/s!Ab12", "sign-in-address"), ("https://1drv.ms/b/c/12/Ea?e=1", "sign-in-address"),
      ("https://www.icloud.com/iclouddrive/0aB#plan", "sign-in-address"),
      ("https://www.icloud.com/", ""), ("https://www.live.com/x", ""), ("https://drv.ms/x", ""),
      ("https://www.linkedin.com/company/x", ""),
      ("https://firma.no/x?token=ghp_16C7e42F292c6912E7710c838347Ae178B4a", "secret-in-address"),
      ("https://firma.no/AKIAIOSFODNN7EXAMPL2/x", "secret-in-address"),
      ("https://firma.no/glpat-aB3dE5gH7jK9mN1pQ3sT", "secret-in-address"),
      ("https://firma.no/akiabakken-12-kongsberg-kommune", ""), ("https://medium.com/@kari:x/2027", ""),
      ("https://firma.no/npm_a-b", ""),
      ("https://firma.no/glpat%2DaB3dE5gH7jK9mN1pQ3sT", "secret-in-address"),
      (
        "https://vekst.blob.core.windows.net/f/plan.pdf?sv=2023-11-03&se=2027-12-31&sp=r&sig=aB3dE5gH7jK9mN1pQ3sT5uV7wX9yZ%2Bb%3D",
        "secret-in-address"
      ),
      (
        "https://prod-05.norwayeast.logic.azure.com/workflows/abc/triggers/manual/paths/invoke?api-version=2016&sp=%2Ftriggers&sv=1.0&sig=aB3dE5gH7jK9mN1pQ3sT5uV7wX9yZ",
        "secret-in-address"
      ),
      (
        "https://b.s3.eu-north-1.amazonaws.com/f.pdf?X-Amz-Expires=600&X-Amz-Signature=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "secret-in-address"
      ),
      (
        "https://x.no/u?key=SG.aB3dE5gH7jK9mN1pQ3sT5u.aB3dE5gH7jK9mN1pQ3sT5uV7wX9yZaB3dE5gH7jK9mN1",
        "secret-in-address"
      ),
      ("https://hooks.slack.com/services/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", "secret-in-address"),
      (
        "https://kongsberg.webhook.office.com/webhookb2/9a1b2c3d-1111-2222-3333-444455556666@x/IncomingWebhook/a1",
        "secret-in-address"
      ),
      ("https://discord.com/api/webhooks/1122334455/aB3dE5gH7jK9mN1pQ3sT5uV7", "secret-in-address"),
      ("https://maps.googleapis.com/x?key=AIzaSyB3dE5gH7jK9mN1pQ3sT5uV7wX9yZ0aB1", "secret-in-address"),
      ("https://firma.no/x?access_token=aB3dE5gH7jK9mN1pQ3sT", "secret-in-address"),
      ("https://firma.no/x#api_key=9f86d081884c7d659a2feaa0c55ad015", "secret-in-address"),
      ("https://firma.no/x?a=1&password=Sommer2027", "secret-in-address"),
      (
        "https://calendar.google.com/calendar/ical/vekst%40firma.no/private-9f86d081884c7d659a2feaa0c55ad015/basic.ics",
        "secret-in-address"
      ),
      ("https://us02web.zoom.us/j/89012345678?pwd=aB3dE5gH7jK9mN1pQ3sT", ""),
      ("https://firma.no/glemt?password=reset", ""), ("https://firma.no/?token=velkommen-hjem-2027", ""),
      ("https://firma.no/x?key=aktuelt-vekst-i-kongsberg-2027-01", ""),
      ("https://docs.google.com/spreadsheets/ccc?key=0AtxB3dE5gH7jK9mN1pQ3sT", ""),
      ("https://photos.google.com/share/AF1QipMx3?key=RmFvZ2s2T3R5cE9sN2xvZ2pX", ""),
      ("https://bilder.firma.no/x.jpg?w=300&sig=aB3dE5gH7jK9mN1pQ3sT5uV7wX9yZ", ""),
      ("https://hooks.slack.com/", ""), ("https://www.make.com/en/blog/2027-automation-for-growth", ""),
      ("https://sg.kongsberg2027.no/arrangementer/apen-dag", ""),
      ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&si=aB3dE5gH7jK9mN1p", ""),
      ("https://firma.sharepoint.com/:b:/s/Vekst/EaB3dE5gH7jK9mN1pQ3sT?e=aB3dE5", ""),
    ])
  func addresses(_ address: String, _ code: String) async {
    let found = await codes("Se [hvor du melder deg på](\(address)).").intersection([
      "sign-in-address", "misspelt-address", "secret-in-address",
    ])
    #expect(found == (code.isEmpty ? [] : [code]))
  }
}
