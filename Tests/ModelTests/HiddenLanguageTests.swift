import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct HiddenLanguageTests {
  private func page(_ english: String, norwegian: String = "") -> String {
    """
    -- content/arrangementer/fest.md --
    ---
    tittel: Fest
    sammendrag: En fest.
    start: 2027-06-17 18:30
    arrangor: Kommunen
    sted: {navn: Torget}
    \(norwegian)
    ---

    Velkommen.
    -- content/arrangementer/fest.en.md --
    ---
    title: KANARI party
    summary: KANARI summary.
    organizer: KANARI club
    accessibility: KANARI step-free.
    sources: [{title: KANARI source}]
    place: {name: KANARI square}
    \(english)
    ---

    KANARI text.
    """
  }

  private func words(_ event: PublicEntry<Event>?) -> [String] {
    guard let event else { return [] }
    let localized =
      [event.common.title, event.common.summary, event.organizer, event.accessibility]
      + [event.place?.name ?? LocalizedText()] + event.common.sources.map(\.title)
    return localized.flatMap { $0.values.map(\.value) }
  }

  @Test(
    "The public has no word of a translation that is a draft, not yet or no longer shown",
    arguments: ["draft: yes", "publish-at: 2027-03-02", "expire-at: 2027-02-28"])
  func translation(field: String) async {
    let site = await resolved(page(field))
    #expect(site.findings.isEmpty, "\(summary(site.findings, in: page(field)))")
    let shown = PublicSite(site.value)
    #expect(words(shown.all(Event.self).first) == ["Fest", "En fest.", "Kommunen", "Torget"])
    #expect(shown.heads[0].texts.map(\.language) == [.nb])
    #expect(shown.address(of: shown.heads[0].id, in: .en) == nil)
    #expect(shown.heads[0].common.sources.isEmpty, "an item without its words is nothing to show")
  }

  @Test("Words of a translation whose time has come are shown, until it is over")
  func inTime() async {
    for field in ["draft: no", "publish-at: 2027-03-01 12:00", "expire-at: 2027-03-01"] {
      let shown = PublicSite(await resolved(page(field)).value)
      #expect(words(shown.all(Event.self).first).count { $0.hasPrefix("KANARI") } == 6)
      #expect(shown.address(of: shown.heads[0].id, in: .en) == "/en/events/fest/")
    }
  }

  @Test("What hides the main language hides the entry, whatever its translation says")
  func mainLanguage() async {
    let shown = PublicSite(await resolved(page("draft: no", norwegian: "publiseres: 2027-04-01")).value)
    #expect(shown.heads.isEmpty)
  }

  @Test(
    "A register says it for each language",
    arguments: ["utkast: {nb: nei, en: ja}", "publiseres: {en: 2027-04-01}"])
  func register(field: String) async {
    let literal = """
      -- content/personer/kari.yml --
      tittel: Kari Nordmann
      rolle: {nb: Leder, en: KANARI chair}
      sammendrag: {nb: Leder., en: KANARI leads.}
      \(field)
      """
    let site = await resolved(literal)
    #expect(site.findings.isEmpty, "\(summary(site.findings, in: literal))")
    let person = PublicSite(site.value).all(Person.self)[0]
    #expect(person.role.values.map(\.value) == ["Leder"])
    #expect(person.common.summary.values.map(\.value) == ["Leder."])
  }

  @Test("An entry that has a required word in a hidden language alone is not shown")
  func requiredWord() async {
    let literal = """
      -- content/personer/kari.yml --
      tittel: {en: KANARI Nordmann}
      rolle: Leder
      utkast: {en: ja}
      """
    #expect(PublicSite(await resolved(literal).value).heads.isEmpty)
  }

  @Test("What only an unfinished translation refers to has no referrer")
  func referrers() async {
    func site(_ field: String) async -> PublicSite {
      let site = await resolved(
        page("draft: no") + """

          -- content/sider/om.md --
          ---
          tittel: Om
          sammendrag: Om.
          ---
          -- content/sider/om.en.md --
          ---
          title: About
          summary: About.
          \(field)
          ---

          See {event}`fest`.
          """)
      #expect(site.findings.isEmpty)
      return PublicSite(site.value)
    }
    let id = EntryID(Event.kindID, "fest")
    #expect(await site("draft: no").referrers(of: id).map(\.id.slug) == ["om"])
    #expect(await site("draft: yes").referrers(of: id).isEmpty)
  }
}
