import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// Secrets, messages and what letters and programs leave in texts, and what nearly looks like them.
@Suite struct LeftInTextTests {
  private func codes(_ body: String) async -> Set<String> { await ruleCodes(text(body)) }

  @Test(
    "A password beside whom it signs in, and a key as issuers write theirs",
    arguments: [
      "Brukernavn: kari, passord: Sommer2027!", "Username: admin, password: hunter2",
      "Brukernavn: vekst\\\nPassord: Kongsberg1!", "API-nøkkel: sk_live_4eC39HqLyjWDarjtT1zdp7dc",
      "Bruk `ghp_abcdefghijklmnopqrstuvwxyz0123456789` her.", "-----BEGIN RSA PRIVATE KEY-----",
      "Token: 9f8a7b6c5d4e3f2a1b0c9d8e", "Nøkkelen er AKIAIOSFODNN7QRSTUVW.",
    ])
  func secrets(_ text: String) async { #expect(await codes(text).contains("secret-in-text")) }

  @Test(
    "A password or a code that may be for guests",
    arguments: [
      ("Passord: Sommer2027!", true), ("Passordet er Sommer2027!", true), ("**Passord:** Sommer2027", true),
      ("passord=Krona77", true), ("PIN-kode: 4711", true), ("Koden til døra er 4711.", true),
      ("Alarmkode: 123456", true), ("The door code: 4711", true), ("## Nett\n\nPassordet er Krona77.", true),
      ("Et dårlig passord: Sommer2027!", false), ("For eksempel passord: Sommer2027!", false),
      ("Passord: minst 12 tegn.", false), ("Passordet er 12 tegn langt.", false),
      ("Passord: se lappen i resepsjonen.", false), ("Passord: 2-faktor er slått på.", false),
      ("Bruk et godt passord, og bytt det i 2027.", false), ("Gjestenett: Krona, passord: krona2027", false),
      ("Møte-ID: 123 456 789. Passord: krona27", false), ("Koden til emnet er 4711.", false),
      ("Logg inn på nettet med passord krona2027.", true), ("Passord Sommer2027 og kode 12", true),
      ("Bruk passordet Kongsberg1624", true), ("Bytt passord 3 ganger.", false),
      ("Passordet Windows11 krever er langt.", false), ("Et passord uke24 er dårlig.", false),
      ("Lag passord med 12 tegn.", false), ("Passord 2-faktor.", false),
      ("Koden til rapporten er 4711.", false), ("Koden til transporten er 4711.", false),
      ("Koden til garasjeporten er 4711.", true), ("Koden til ytterdøra er 4711.", true),
      ("Har du et brukernavn der passordet er Sommer2027, bør du bytte det.", false),
      ("Hvis passordet ditt er Kongsberg1, må du endre det nå.", false),
      ("Hvis du skal inn, er passordet Sommer2027.", true),
      ("Passordet er Sommer2027, bytt det etterpå.", true),
      ("username=kari password=mypassword2", false),
      ("Nøkkelen AKIAIOSFODNN7EXAMPLE er fra veiledningen.", false), ("PIN-koden har 4 sifre.", false),
      ("Passkode: Kongsberg2027", true), ("Passcode: Krona2027!", true),
      ("PIN-kode: 4 sifre", false), ("Rabattkode: VEKST2027", false),
      ("Nøkler begynner med sk_live_ eller ghp_.", false), ("Token: et tegn som viser hvem du er.", false),
      ("Koden på døra får du av oss, og møtet er 2027-03-01.", false),
      ("Bruk `npm_config_registry_url_of_yours` her.", false),
    ])
  func passwords(_ text: String, _ isReported: Bool) async {
    let found = await codes(text)
    #expect(found.contains("password-in-text") == isReported)
    #expect(!found.contains("secret-in-text"))
  }

  @Test(
    "A mark of an archive is of this text when it stands alone, before the law, or after its name",
    arguments: [
      ("Unntatt offentlighet, jf. offl. § 23.", true), ("## Sak 4\n\nUnntatt offentlighet", true),
      ("U.off. § 14", true), ("Saken er merket u.off. jf. offl. § 13.", true), ("Ikke offentlig", true),
      ("Notatet er unntatt offentlighet etter § 13.", true), ("Dette er ikke offentlig.", true),
      ("Opplysninger om ansatte er unntatt offentlighet etter offl. § 13.", false),
      ("Saken er unntatt offentlighet, så lista vises ikke her.", false),
      ("Lista er ikke offentlig ennå.", false),
      ("Et dokument kan være unntatt offentlighet.", false), ("Ikke offentlig transport går hit.", false),
      ("Unntatt offentlighet er opplysninger om helse.", false), ("> Unntatt offentlighet", false),
    ])
  func marks(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("perhaps-not-for-readers") == isReported)
  }

  @Test("Thousands of marks are told of once each, in time that grows as they do")
  func manyMarks() async {
    await #expect(processExitsWith: .success) {
      // As many as the largest text holds, and as many texts.
      allowProcessorTime(seconds: 30)
      let page = "---\ntittel: A\nsammendrag: A.\n---\n\n" + String(repeating: "U.off. § 14\n\n", count: 4400)
      let site = (0..<12).map { "-- content/sider/a\($0).md --\n\(page)" }.joined()
      #expect(await ruleFindings(site).count { $0.hasPrefix("perhaps-not-for-readers ") } == 12 * 4400)
    }
  }

  @Test(
    "A name and what only those who write can do",
    arguments: [
      ("Kari: sjekk dette tallet", true), ("Per, kan du fylle inn her?", true),
      ("Redaktør: legg inn bilde", true), ("Kari, legg til lenke.", true),
      ("Wivi-Ann: husk å oppdatere tallene", true), ("Per: can you check this number?", true),
      ("## Tall\n\nKari Nordmann: Bytt ut teksten.", true), ("Kari: stemmer dette?", true),
      ("Vent med denne til Kari er tilbake.", true), ("Det kom 40. Per: oppdater kilden.", true),
      ("NB, Kari: rett overskriften", true),
      ("Kari: Vi flyttet hjem i 2021.", false), ("Tips: sjekk rutetidene.", false),
      ("Påmelding: fyll inn skjemaet.", false), ("Foreldre: sjekk sekken.", false),
      ("Kari: Sjekk ut Kongsberg!", false), ("Diagrammer: lim dem inn som bilde.", false),
      ("Kari: kan du fortelle om flyttingen?", false),
      ("Per, kan du huske den dagen?", false), ("Viktig: sjekk datoen.", false),
      ("Vent med dette til du har fått svar.", false), ("Husk, sjekk kilden.", false),
      ("Påmelding: Bekreft deltakelsen med lenken du får.", false),
      ("Påmelding: bekreft deltakelsen med lenken du får.", false),
      ("Instagram: legg ut bildet med emneknaggen #kongsberg.", false),
      ("Oppgave: Finn kilden til sitatet.", false), ("Konkurranse: Legg inn bildet i albumet.", false),
      ("Skjema: skriv navnet ditt.", false), ("Kari: oppdater tallene", true),
      ("Per: Bytt ut avsnittet.", true),
      ("Kari: kan du legge ut bildet?", true),
      ("Er du ny, sjekk dette tallet i tabellen.", false), ("> Kari: sjekk dette tallet", false),
    ])
  func remarks(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("perhaps-not-for-readers") == isReported)
  }

  @Test(
    "In brackets or after a sign for names it is said to those who write",
    arguments: [
      ("Det kom {mangler tall} i 2026.", true), ("Det kom (tall mangler).", true), ("(bilde kommer)", true),
      ("@redaktør: bytt bilde", true), ("(Kari: bytt bildet)", true), ("Se [mangler kilde].", true),
      ("Huset (mangler garasje) er til salgs.", false), ("Vi har (sett bilde) av det.", false),
      ("(Oppgave: Finn kilden til sitatet)", false), ("(Trinn 1: Skriv navnet ditt)", false),
      ("(Steg 2: Finn tallet på kvitteringen)", false), ("(Quiz: Finn bildet)", false),
      ("(Kari: finn kilden til sitatet)", true), ("(Per: Sjekk dette tallet)", true),
      ("(Kari Nordmann: Bytt ut bildet)", true),
      ("@vekst: meld deg på", false), ("(Kari: bytter jobb)", false),
    ])
  func brackets(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("not-for-readers") == isReported)
  }

  @Test(
    "A line begins a sentence, whatever stands in the block above it",
    arguments: [
      "## Program\n\nSperrefrist: 12. mai", "Noe\n\nTekst her", "- Noe\n- Bilde kommer",
      "Noe\\\nHusk å oppdatere denne", "| Hva |\n|---|\n| Tekst her |",
    ])
  func lines(_ text: String) async { #expect(await codes(text).contains("not-for-readers")) }

  @Test(
    "What programs for writing put into a text, or say of it",
    arguments: [
      ("Klikk eller trykk her for å skrive inn tekst.", true), ("Click or tap here to enter text.", true),
      ("Velg et element.", true), ("Slettet: gammel tekst", true), ("Formatert: Skrift: 12 pkt", true),
      ("Beskrivelse er generert automatisk", true),
      ("As an AI language model I cannot know.", true), ("Håper dette hjelper!", true),
      ("Selvfølgelig! Her er en tekst om Kongsberg:", true), ("Certainly! Here is a draft:", true),
      ("Her er et utkast til en tekst om boligdagen:", true),
      ("## Svar\n\nGi meg beskjed hvis du vil at jeg skal gjøre den kortere.", true),
      ("Her er et utkast til reguleringsplan for sentrum.", false), ("Her er forslag til turer:", false),
      ("«Selvfølgelig, jeg har bodd her hele livet», sier hun.", false),
      ("Absolutt! Her er det alltid noe som skjer.", false), ("Gjerne, her kommer alle sammen.", false),
      ("Of course, I have lived here for years.", false),
      ("Certainly! I have rewritten the paragraph.", true), ("Selvsagt! Jeg har forkortet innlegget.", true),
      ("Selvfølgelig er du velkommen.", false), ("Absolutt! Kom når du vil.", false),
      ("Gi oss beskjed hvis du vil være med.", false), ("Velg et element fra menyen.", false),
      ("Teksten er slettet: den var gammel.", false), ("Her er veien:", false),
    ])
  func programs(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("perhaps-not-for-readers") == isReported)
  }

  @Test(
    "How letters begin and end; what is written to all may be a letter",
    arguments: [
      ("Hei Per! Som avtalt sender jeg teksten.", true), ("Hei Per,", true), ("Mvh Kari", true),
      ("Vennlig hilsen, Kari", true), ("Med vennlig hilsen\\\nKari Nordmann", true),
      ("Best regards, Kari", true),
      ("Vedlagt følger programmet.", true), ("Dear Kari, thank you for your e-mail.", true),
      ("Teksten er klar\n\nVennlig hilsen", true),
      ("## Hei", false), ("Hei Kongsberg!", false), ("Hei alle sammen!", false),
      ("Hei Per! Så hyggelig å se deg.", false), ("Vennlig hilsen er en høflig avslutning.", false),
      ("> Hei Per,", false), ("Skriv «Mvh Kari» til slutt.", false), ("Hilsen fra ordføreren", false),
      ("Hei, naboer!\n\nVi bygger.\n\nVennlig hilsen Kari", false),
      ("Hei alle sammen!\n\nVi bygger.\n\nMvh Kari", false),
      ("Kjære Kongsberg! Nå kan du bli med på festen.", false),
      ("Hei Per! Kan du se på dette?", true), ("Hei Per,\\\nVi bygger.\n\nMvh Kari", true),
      ("Kjære innbyggere\n\nVelkommen hjem.\n\nVennlig hilsen Kari, ordfører", false),
    ])
  func letters(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("letter-in-text") == isReported)
  }

  @Test(
    "A letter to the town is to those who read; one to a person is not",
    arguments: [
      ("Kjære Kongsberg!\n\nVi bygger.\n\nVennlig hilsen Kari", false),
      ("Hei, Kongsberg!\n\nVi bygger.\n\nMvh Kari", false),
      ("Hei Kongsberg! Kan du se for deg dette?", false),
      ("Kjære Drammen!\n\nVi bygger.\n\nVennlig hilsen Kari", true),
      ("Kjære Kongsberg!\n\nVedlagt følger programmet.", true),
    ])
  func towns(_ body: String, _ isReported: Bool) async {
    let found = await ruleCodes(
      text(body) + "\n"
        + site("domene: https://a.no\nsprakvalg: [nb]\nomrade: Kongsberg\nmeny: [{tekst: A, side: a}]\n"))
    #expect(found.contains("letter-in-text") == isReported)
  }

  @Test(
    "Where a file lies that no reader can open",
    arguments: [
      ("Filen ligger på K:\\felles\\vekst\\plan.docx.", true), ("Se C:/Users/kari/plan.docx.", true),
      ("Se file:///C:/plan.docx for mer.", true), ("Se \\\\\\\\server\\\\share\\\\plan.docx.", true),
      ("Filen ligger på «C:\\Users\\_felles».", true), ("Se “K:\\felles\\plan.docx”.", true),
      ("Filen – C:\\Users\\felles\\plan.docx – er ny.", true),
      ("Se »\\\\\\\\server\\\\share\\\\plan.docx«.", true),
      ("Filene ligger på C:\\_felles.", true), ("Se D:\\#nytt for mer.", true),
      ("Se K:\\~bilder og lyd.", true), ("Se \\\\server\\_felles.", true), ("Se \\\\srv_1\\share.", true),
      ("Gruppe A:_her_ og B:(Kari)", false), ("Pris A:$250", false), ("Vi sa:_ja_", false), ("a:#1", false),
      ("Velg «a:/b» eller «A/B».", false), ("Det heter «Hus\\Leilighet».", false),
      ("Velg a:/b eller A/B.", false), ("Klokka 10:/11", false),
      ("Filen heter plan.docx.", false), ("Tegnene er ^[\\\\x20-\\\\x7E]+$", false),
      ("Bruk `C:\\temp` i koden.", false), ("Velg Hus\\Leilighet\\Rom i menyen.", false),
    ])
  func paths(_ text: String, _ isReported: Bool) async {
    #expect(await codes(text).contains("unsafe-address") == isReported)
  }

  @Test(
    "A lone address is meant for the field that takes addresses",
    arguments: [
      ("siri@lagenbygg.no", "adresse: mailto:siri@lagenbygg.no"),
      ("siri@lagenbygg,no", "adresse: mailto:siri@lagenbygg.no"),
      ("https://a.no/b", "adresse: https://a.no/b"),
      ("Prosjektleder", "rolle: Prosjektleder"),
    ])
  func contact(_ written: String, _ meant: String) async {
    let site = await resolved(event("kontakt: \(written)"), on: "2027-03-01", .preview)
    #expect(site.findings.contains { $0.help?.nb.contains("«  \(meant)»") == true })
  }

  @Test(
    "What a program says that a picture shows is no description",
    arguments: [
      ("Et bilde som inneholder gress, utendørs", true), ("A picture containing grass", true),
      ("Et bilde av torget som inneholder mange farger", false), ("Folkeliv på torget", false),
    ])
  func pictures(_ alternative: String, _ isReported: Bool) async {
    let site = await resolved(text("![\(alternative)](torget.jpg)"), on: "2027-03-01", .preview)
    let found = await check(site.value, jobs: 1)
    #expect(found.contains { $0.code.name == "empty-alternative" } == isReported)
  }

  @Test(
    "Numbers that no telephone has, and the name that Microsoft 365 uses",
    arguments: [
      ("tel:3286", "number-does-not-match"), ("tel:+473286600", "number-does-not-match"),
      ("tel:00473286600", "number-does-not-match"), ("tel:+4712", "number-does-not-match"),
      ("mailto:post@vekst.onmicrosoft.com", "sign-in-address"),
      ("tel:110", ""), ("tel:116117", ""), ("tel:1881", ""), ("tel:02800", ""), ("tel:32866000", ""),
      ("tel:+4732866000", ""), ("tel:+4532866000", ""), ("tel:+2907123", ""),
      ("mailto:post@microsoft.com", ""),
    ])
  func numbers(_ address: String, _ code: String) async {
    let found = await codes("Kontakt [oss på kontoret](\(address)).")
      .intersection(["number-does-not-match", "sign-in-address"])
    #expect(found == (code.isEmpty ? [] : [code]))
  }
}
