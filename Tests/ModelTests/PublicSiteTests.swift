import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PublicSiteTests {
  private func page(_ slug: String, _ fields: String) -> String {
    "-- content/sider/\(slug).md --\n---\ntittel: \(slug)\nsammendrag: En side.\n\(fields)\n---\n"
  }

  private func shown(
    _ fields: String, on day: String, _ strictness: Moment.Strictness = .preview
  ) async -> Bool {
    let site = await resolved(page("a", fields), on: day, strictness)
    #expect(site.findings.isEmpty)
    return !PublicSite(site.value).all(Page.self).isEmpty
  }

  @Test("A draft is not public")
  func drafts() async {
    #expect(await !shown("utkast: ja", on: "2027-03-01"))
    #expect(await shown("utkast: nei", on: "2027-03-01"))
  }

  @Test("An embargo ends, and an expiry begins, at that time in Oslo")
  func times() async {
    #expect(await !shown("publiseres: 2027-03-02", on: "2027-03-01"))
    #expect(await shown("publiseres: 2027-03-01 12:00", on: "2027-03-01"))
    #expect(await !shown("publiseres: 2027-03-01 12:01", on: "2027-03-01"))
    #expect(await shown("utloper: 2027-03-01", on: "2027-03-01"))
    #expect(await !shown("utloper: 2027-02-28", on: "2027-03-01"))
  }

  @Test("Examples are shown in a preview and left out in production")
  func examples() async {
    #expect(await shown("eksempel: ja", on: "2027-03-01"))
    #expect(await !shown("eksempel: ja", on: "2027-03-01", .production))
  }

  @Test("A story is shown only while the consent of the person holds")
  func consents() async {
    func story(_ consent: String) -> String {
      """
      -- content/aktuelt/vi-flyttet.md --
      ---
      tittel: Vi flyttet
      sammendrag: En historie.
      type: historie
      dato: 2027-02-01
      utloper: 2027-12-31
      ---
      -- content/intern/aktuelt/vi-flyttet.yml --
      samtykke: ola
      -- content/intern/samtykker/ola.yml --
      person: Ola
      hva: Intervju
      dato: 2027-01-01
      \(consent)
      """
    }
    for (consent, isShown) in [
      ("utloper: 2027-12-31", true), ("utloper: 2027-02-28", false),
      ("utloper: 2027-12-31\ntrukket: 2027-03-01", false),
    ] {
      let site = await resolved(story(consent))
      #expect(site.findings.isEmpty)
      #expect(PublicSite(site.value).all(Article.self).isEmpty != isShown)
    }
  }

  @Test("What is hidden is nowhere: not in lists, not by id, not among referrers, without an address")
  func hiddenIsNowhere() async {
    let literal =
      page("a", "utkast: ja")
      + "-- content/aktuelt/b.md --\n---\ntittel: B\nsammendrag: B.\ndato: 2027-01-01\nkampanje: c\nutkast: ja\n---\n"
      + "-- content/kampanjer/c.md --\n---\ntittel: C\nsammendrag: C.\nformal: C\nkontaktrolle: Leder\n---\n"
    let site = PublicSite(await resolved(literal).value)
    let page = EntryID(Page.kindID, "a")
    #expect(site.head(page) == nil && site.address(of: page, in: .nb) == nil)
    #expect(site.referrers(of: EntryID(Campaign.kindID, "c")).isEmpty)
    #expect(site.heads.map(\.id.slug) == ["c"])
  }
}
