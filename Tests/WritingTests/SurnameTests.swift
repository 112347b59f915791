import Content
import Diagnostics
import Model
import Testing
import Writing

/// People who are called by their last names.
@Suite struct SurnameTests {
  private func isFound(
    _ secret: String, _ page: String, _ change: (inout Confidential) -> Void = { _ in }
  ) async -> Bool {
    var confidential = Confidential()
    confidential.texts = [
      ConfidentialText([Secret(text: secret, origin: .file("content/intern/x.yml"))], .fact, .confided)
    ]
    change(&confidential)
    return await !LeakGate(confidential, jobs: 1).scan(Array("<p>\(page)</p>".utf8), of: "a.html").isEmpty
  }

  @Test(
    "A rare last name is found beside the first letter, an office or a title",
    arguments: [
      ("R. Mykløy", true), ("R.Mykløy", true), ("R Mykløy", true), ("Hos R. Mykløys kontor", true),
      ("Ring direktør Mykløy i dag", true), ("Prosjektlederen Mykløy sier ja", true),
      ("Fru Mykløy kommer", true),
      ("Kontaktperson Mykløy svarer", true), ("Saksbehandleren Mykløy", true), ("Advokat Mykløy", true),
      ("Mykløy, R.", true), ("Deltakere: Moe, K., Mykløy, R. og flere", true),
      ("Kontakt Mykløy barnehage", false),
      ("Leder Mykløy skole", false), ("Kontakt Mykløy for plass", false), ("Mykløy, K.", false),
      ("I finalen spiller Mykløy mot Skrim.", false), ("Her trener Mykløy hver dag.", false),
      ("Kommunen eier Mykløy og skogen.", false), ("Nå lærer Mykløys barn engelsk.", false),
      ("Rektor Mykløy FK", false), ("Læreren Mykløy", true), ("Saksbehandler Mykløy", true),
      ("Ms Mykløy called", true), ("<b>R.</b> Mykløy", true), ("Kontakt Mykløy, Ragnhild i dag", true),
      ("Hos Mykløy, Ragnhild og Ola", true),
      ("Etter første omgang leder Mykløy 2–1.", false), ("I dag leder Mykløy tabellen.", false),
      ("Mens Skrim hviler, leder Mykløy.", false), ("I år er ansvarlig Mykløy-dagen.", false),
      ("I kveld veileder Mykløy de nye.", false), ("Neste semester Mykløy", false),
      ("Når leder Mykløy skolekorps?", false), ("Leder: Mykløy skolekorps", false),
      ("Vi er prosjektleder Mykløy takk skyldig", true), ("Hos lederen Mykløy", true),
      ("Leder Mykløy svarer.", true), ("Kontakt: leder Mykløy", true),
      ("I dag svarer daglig leder Mykløy", true),
      ("Avtalen med leder Mykløy", true),
      ("Fotograf: Mykløy", true), ("Ansvarlig: Mykløy", true), ("Kontaktperson : Mykløy", true),
      ("Turleder: Mykløy–Labro, tre timer", false), ("Kokk: Mykløy og omegn.", false),
      ("Megler: Mykløy, tre nye boliger", false), ("Fotograf: Mykløy, tlf. 99 88 77 66", true),
      ("Fotograf: Mykløy.", true),
      ("Trener: Mykløy", true), ("<b>Leder:</b> Mykløy", true), ("Direktøren: Mykløy", true),
      ("Sted: Mykløy", false), ("Stikkord: Mykløy", false), ("Kontakt: Mykløy", false),
      ("Trener: Mykløy IL", false), ("K: Mykløy", false), ("R: Mykløy", false),
      ("Hos legen Mykløy", true), ("Bonden Mykløy", true), ("Lærerne Mykløy og Hansen", true),
      ("Prestene Mykløy og Hansen", true), ("Anleggene Mykløy og Labro", false),
      ("K. Mykløy", false), ("Mykløy er en gård", false), ("På Mykløy bor det folk", false),
      ("Du er. Mykløy ligger der", false), ("direktør Mykløyvik", false), ("Direktør. Mykløy", false),
      ("direktør – Mykløy", false), ("direktør Hansen", false),
    ])
  func rare(page: String, expected: Bool) async {
    #expect(await isFound("Ragnhild Mykløy, ragnhild@voltdal.no", page) == expected, "\(page)")
  }

  @Test(
    "What stands between the first name and a rare last name hides neither",
    arguments: [
      ("Kari Trettemoen", "Ring Kari M. Trettemoen.", true),
      ("Kari Trettemoen", "Kari Marie Trettemoen svarer.", true),
      ("Kari Trettemoen", "Kari M Trettemoens kontor", true),
      ("Kari Trettemoen", "Kari Brattås Trettemoen svarer.", true),
      ("Kari Trettemoen", "Kari M. B. Trettemoen", true), ("Kari Trettemoen", "Kari M.B. Trettemoen", true),
      ("Kari Trettemoen", "<b>Kari</b> Åse Trettemoen", true),
      ("Kari Trettemoen", "Kari Berg-Trettemoen svarer.", true),
      ("Kari Trettemoen", "KARI MARIE TRETTEMOEN", true),
      ("Kari Trettemoen", "href=/kari-marie-trettemoen/", true),
      ("Kari Marie Trettemoen", "Kari Trettemoen svarer.", true),
      ("Kari Marie Trettemoen", "Kari M. Trettemoen svarer.", true),
      ("Kari Berg Trettemoen", "Kari Anne Berg Trettemoen svarer.", true),
      ("Bjørn Øverlihaug", "Bjørn Å. Øverlihaug", true),
      ("Kari Marie Trettemoen", "Kari Lise Trettemoen svarer.", false),
      ("Kari Trettemoen", "Kari og Trettemoen", false), ("Kari Trettemoen", "KARI OG TRETTEMOEN", false),
      ("Kari Trettemoen", "KARI I TRETTEMOEN", false), ("Kari Trettemoen", "Hos Kari på Trettemoen", false),
      ("Kari Trettemoen", "Kari besøker Trettemoen.", false),
      ("Kari Trettemoen", "Møt Kari. Marie Trettemoen kommer.", false),
      ("Kari Trettemoen", "Kari-Marie Trettemoen", false),
      ("Kari Trettemoen", "Kari, Marie, Trettemoen", false),
      ("Kari Trettemoen", "Per Marie Trettemoen", false),
      ("Kari Trettemoen", "href=/kari-ved-trettemoen/", false),
      ("Kari Hansen", "Kari Marie Hansen svarer.", false),
    ])
  func middle(secret: String, page: String, expected: Bool) async {
    #expect(await isFound(secret, page) == expected, "\(secret): \(page)")
  }

  @Test(
    "A word of one letter is no first letter of a name",
    arguments: [
      ("Ingrid Nymoen", "Bussen stopper i Nymoen hver time.", false),
      ("Iver Granheimen", "Beboerne i Granheimen er fornøyde.", false),
      ("Inger Langmyrheia", "Kurset holdes i Langmyrheia barnehage.", false),
      ("Arne Tverrdalen", "Det er fint å Tverrdalen.", false), ("Anne Nymoen", "A Nymoen place", false),
      ("Ingrid Nymoen", "Vi var på Nymoen, i Granheimen og på Labro.", false),
      ("Berit Nymoen", "Ta linje B Nymoen stasjon.", false),
      ("Berit Nymoen", "Gruppe B Nymoen spiller i dag.", false),
      ("Berit Nymoen", "B. Nymoen barnehage", false),
      ("Ingrid Nymoen", "Ring I. Nymoen.", true), ("Ingrid Nymoen", "Nymoen, I., og Moe, K.", true),
      ("Arne Tverrdalen", "Hos A. Tverrdalen", true), ("Berit Nymoen", "Hos B Nymoen", true),
      ("Berit Nymoen", "Nymoen, B", true),
    ])
  func letters(secret: String, page: String, expected: Bool) async {
    #expect(await isFound(secret, page) == expected, "\(secret): \(page)")
  }

  @Test(
    "A common last name, a place and what is no person are looked for whole alone",
    arguments: [
      ("Kari Hansen", "K. Hansen"), ("Kari Johannessen", "direktør Johannessen"),
      ("Kari Kongsberg", "rektor Kongsberg"),
      ("Voltdal Bakeri", "V. Bakeri"), ("Voltdal Energi", "direktør Energi"), ("Kari Ås", "K. Ås"),
    ])
  func common(secret: String, page: String) async {
    #expect(await !isFound(secret, page))
    #expect(await isFound(secret, secret) || secret == "Kari Ås")
  }

  @Test(
    "Letters of other alphabets that are seen as the same hide no name",
    arguments: [
      "Ragnhild Μykløy", "Rаgnhild Mykløy", "Ragnһild Mykløy", "Ragnhilԁ Mykløy", "Ragnhild Mуkløy",
    ])
  func lookalikes(page: String) async {
    #expect(await isFound("Ragnhild Mykløy", page), "\(page)")
  }

  @Test("A last name is open with the whole name, and where somebody who is shown has it")
  func open() async {
    let page = "Ring direktør Mykløy i dag"
    #expect(await !isFound("Ragnhild Mykløy", page) { $0.openPeople = ["Ragnhild Mykløy"] })
    #expect(await !isFound("Ragnhild Mykløy", page) { $0.openPeople = ["Ola Mykløy"] })
    #expect(
      await !isFound("Ragnhild Mykløy", page) {
        $0.openFiles = ["a", "b"].map {
          SourceFile(path: "content/sider/\($0).md", bytes: Array("Ragnhild Mykløy".utf8))
        }
      })
    #expect(
      await !isFound("Ragnhild Mykløy", page) {
        $0.allowed = [AllowedCoincidence(text: "Ragnhild Mykløy", place: .file("content/intern/t.yml"))]
      })
    #expect(
      await isFound("Ragnhild Mykløy", page) {
        $0.openFiles = [SourceFile(path: "content/sider/a.md", bytes: Array("direktør Mykløy".utf8))]
      })
  }

  @Test(
    "Names in a row are not mistaken for one that is turned",
    arguments: [
      "I panelet sitter Anne Berg, Kari Lund og Nils Hansen.", "Møt Bjørn Berg, Kari og Nils.",
      "Vi traff Anne Berg, Kari Lund, Nils Moen.", "Med Pål Berg, Kari Lund og andre",
    ])
  func rows(page: String) async { #expect(await !isFound("Kari Berg", page), "\(page)") }
}
