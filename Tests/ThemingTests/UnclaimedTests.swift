import Testing
import Theming

@Suite("Nothing is said that the content does not say")
struct UnclaimedTests {
  @Test("A document, and a part of the strategy, has no badge when its status is not known")
  func badges() async throws {
    let site = try await publicPages([
      "styringsdokumenter.yml":
        "- {id: plan, tittel: Planen}\n- {id: strategi, tittel: Strategien, status: ikke-utarbeidet}\n",
      "kommunikasjonsstrategi.yml":
        "tittel: Strategi\ndeler:\n  - {del: mal}\n  - {del: malgrupper, status: ferdig}\n",
    ])
    let documents = site["styringsdokumenter/index.html"]
    #expect(documents.contains("<h2 class=\"card-title\">Planen</h2>"))
    #expect(documents.contains("Strategien <span class=\"tag tag-notYetMade\">Ikke utarbeidet ennå</span>"))
    let strategy = site["kommunikasjonsstrategi/index.html"]
    #expect(strategy.contains("<li>\nMål\n</li>"))
    #expect(strategy.contains("Målgrupper <span class=\"tag tag-done\">Ferdig</span>"))
    #expect(!strategy.contains("Under arbeid"))
  }

  @Test(
    "Of a target without a decision nobody is named, and files of numbers are offered where there are numbers"
  )
  func target() async throws {
    let kpi = "tittel: Folk\ndefinisjon: Antall.\nkilde: Ingen\nperiode: arlig\nmal: {verdi: 350}\n"
    let site = try await publicPages(["maltall/folk.yml": kpi])
    let page = site["maltall/folk/index.html"]
    #expect(!page.contains("Vedtatt av") && !page.contains("folk.csv"))
    let card = site["maltall/index.html"]
    #expect(card.contains("<strong class=\"figure\">350</strong>") && !card.contains("Siste tall"))
    let adopted = kpi.replacing("350", with: "350, vedtatt-av: Rådet, vedtatt-dato: 2026-01-02")
    let measured = try await publicPages([
      "maltall/folk.yml": adopted + "observasjoner: [{periode: 2025, verdi: 7}]\n"
    ])["maltall/folk/index.html"]
    #expect(measured.contains("<dt>Vedtatt av</dt> <dd>Rådet, ") && measured.contains("folk.csv\">"))
  }

  @Test("The day a source was read is said to be that, and not the day it is from")
  func read() async throws {
    let page =
      "---\ntittel: A\nsammendrag: B.\nkilder:\n  - {tittel: Den ene, dato: 2020-01-02}\n  - {tittel: Den andre, lest: 2026-11-26}\n---\nTekst.\n"
    let html = try await publicPages(["sider/a.md": page])["a/index.html"]
    #expect(html.contains("Den ene, <time datetime=\"2020-01-02\">"))
    #expect(html.contains("Den andre, lest <time datetime=\"2026-11-26\">"))
  }
}
