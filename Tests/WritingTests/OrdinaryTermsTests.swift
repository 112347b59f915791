import Content
import Diagnostics
import Model
import TestSupport
import Testing
import Writing

/// Round sums and standard phrases of an agreement are said of other things as well.
@Suite struct OrdinaryTermsTests {
  private func found(
    _ agreement: String, in article: String, _ partner: String = "Fjellvik Mekaniske AS"
  ) async -> Bool {
    let site = await resolved(
      """
      -- content/nettsted.yml --
      navn: Vekst i Kongsberg
      beskrivelse: A.
      -- content/partnere/fjellvik.yml --
      tittel: \(partner)
      siden: 2026
      -- content/intern/partnere/fjellvik.yml --
      \(agreement)
      -- content/sider/korps.md --
      ---
      tittel: Korpset
      sammendrag: Om korpset.
      ---

      \(article)
      """, on: "2027-03-01"
    ).value
    return await !LeakGate(confidential(in: site), jobs: 1).scan(
      Array("<p>\(article)</p>".utf8), of: "a.html"
    ).isEmpty
  }

  @Test(
    "A round sum is a leak where the partner, or partners, are spoken of",
    arguments: [
      ("50000", "Kommunen gir 50 000 kroner til korpset.", false),
      ("125000", "Korpset får kr 125 000.", false),
      ("150000", "Korpset får 150 tusen kroner.", false),
      ("50000", "Fjellvik gir 50 000 kroner til korpset.", true),
      ("50000", "Fjellviks gave er 50 000 kroner.", true),
      ("50000", "En ny partner gir 50 000 kroner.", true), ("137500", "Korpset får 137 500 kroner.", true),
      ("127000", "Korpset får 127 000 kroner.", true),
    ])
  func sums(_ sum: String, _ article: String, _ isFound: Bool) async {
    #expect(await found("sum: \(sum)", in: article) == isFound, "\(sum): \(article)")
  }

  @Test(
    "Terms that name nothing may be of any agreement",
    arguments: [
      (
        "oppsigelse: Avtalen kan sies opp skriftlig med tre måneders varsel.",
        "Leien kan sies opp skriftlig med tre måneders varsel.", false
      ),
      (
        "motytelse: Logo på nettsidene og i det trykte programmet",
        "Alle får logo på nettsidene og i det trykte programmet.", false
      ),
      (
        "motytelse: Logo på nettsidene og i det trykte programmet",
        "Fjellvik får logo på nettsidene og i det trykte programmet.", true
      ),
      (
        "motytelse: Logo på nettsidene og i det trykte programmet",
        "Hver partner får logo på nettsidene og i det trykte programmet.", true
      ),
      (
        "motytelse: Førsterett på Hovedscenen foran alle andre i byen",
        "De får førsterett på Hovedscenen foran alle andre i byen.", true
      ),
      (
        "motytelse: Kinoens sal på lørdager og O’Briens kveld",
        "Avtalen gir Kinoens sal på lørdager og O’Briens kveld til alle.", true
      ),
      (
        "motytelse: Plass på nettsiden til eØst hele året",
        "Alle får plass på nettsiden til eØst hele året.", true
      ),
      (
        "motytelse: De skal bo gratis hos ordføreren og spise middag med kongen hver gang de kommer hit i hele avtaleperioden",
        "De skal bo gratis hos ordføreren og spise middag med kongen hver gang.", true
      ),
      (
        "sum: 50000\nmotytelse: Logo på nettsidene og i det trykte programmet",
        "Gir du 50 000 kroner, får du logo på nettsidene og i det trykte programmet.", true
      ),
    ])
  func terms(_ agreement: String, _ article: String, _ isFound: Bool) async {
    #expect(await found(agreement, in: article) == isFound, "\(article)")
  }

  @Test("The name of the site is said of everything here, and is no partner’s")
  func common() async {
    #expect(await !found("sum: 50000", in: "Korpset i Kongsberg får 50 000 kroner.", "Kongsberg Støperi"))
    #expect(await found("sum: 50000", in: "Støperi får 50 000 kroner.", "Kongsberg Støperi"))
  }

  @Test(
    "The telephone of an office is no secret, as its mailbox is none",
    arguments: [
      ("Odd Solheim, post@fjellvik.no, 32 86 60 00", "32 86 60 00", false),
      ("Sentralbord 32 86 12 12", "32 86 12 12", false),
      ("post@fjellvik.no, tlf. 32 86 12 12", "32 86 12 12", false),
      ("Kundeservice 815 22 345", "815 22 345", false),
      ("Odd Solheim, post@fjellvik.no, 32 86 12 12", "32 86 12 12", true),
      ("odd@fjellvik.no, 32 86 12 12", "32 86 12 12", true),
      ("Odd Solheim, 915 12 300", "915 12 300", true), ("post@fjellvik.no, 915 12 345", "915 12 345", true),
    ])
  func offices(_ contact: String, _ number: String, _ isFound: Bool) async {
    #expect(await found("kontakt: \(contact)", in: "Ring \(number) for å bli med.") == isFound, "\(contact)")
  }
}
