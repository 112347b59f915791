import Foundation
import Testing

/// What goes by itself goes at its hour, whatever other pages say.
@Suite struct ExpiryTests {
  private static let shared =
    "Vekst i Kongsberg er kommunens og næringslivets felles prosjekt for flere arbeidsplasser."
  private static let source =
    "kilder:\n  - tittel: Prosjektbeskrivelsen for vekst i Kongsberg 2019 til 2030\n"

  private func run(_ site: Workshop, _ clock: String) throws -> Workshop.Run {
    try site.run("build", "--no-search", "--as-of", "2027-03-01T\(clock)")
  }

  @Test(
    "A page expires at its hour, though open pages say sentences of it and name its sources",
    arguments: [
      shared,
      "**Vekst** i [Kongsberg](flytt-hit.md) er kommunens og næringslivets felles prosjekt for flere arbeidsplasser.",
      "- Vekst i Kongsberg er kommunens\n- og næringslivets felles prosjekt\n- for flere arbeidsplasser.",
    ])
  func expires(open: String) throws {
    let site = try Workshop(smallSite)
    try site.write(
      page("Næring", "utloper: 2027-03-01 08:00\n" + Self.source, Self.shared), to: "content/sider/naring.md")
    try site.write(page("Om oss", Self.source, open), to: "content/sider/om-oss.md")
    let before = try run(site, "07:59")
    #expect(before.status == 0 && !before.errors.contains("fails-when-due"), "\(before.errors)")
    #expect(try site.site("public")["naring/index.html"] != nil)
    let after = try run(site, "08:01")
    #expect(after.status == 0 && !after.errors.contains("leaked"), "\(after.errors)")
    #expect(try site.site("public")["naring/index.html"] == nil)
  }

  @Test("A language expires at its hour, and a picture's description may stand on other pages")
  func languageAndPicture() throws {
    let site = try Workshop(smallSite)
    let alternative = "Folk i alle aldre går over torget foran kirken en lørdag i september"
    try site.write(
      page(
        "Næring",
        "bilde: torget.svg\nbilde-alt: \(alternative)\nutloper: 2027-03-01 08:00\n",
        "Kort."),
      to: "content/sider/naring.md")
    try site.write(
      page("Om oss", "bilde: torget.svg\nbilde-alt: \(alternative)\n", "Kort."), to: "content/sider/om-oss.md"
    )
    try site.write(
      "---\ntitle: About us\nsummary: About us.\nexpire-at: 2027-03-01 08:00\n---\n\nThe municipality and the businesses of the town run this project together.\n",
      to: "content/sider/om-oss.en.md")
    try site.write(
      "---\ntitle: Move here\nsummary: Come.\n---\n\nThe municipality and the businesses of the town run this project together.\n",
      to: "content/sider/flytt-hit.en.md")
    try site.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><path d=\"M0 0h4v4z\"/></svg>",
      to: "content/sider/torget.svg")
    let before = try run(site, "07:59")
    #expect(before.status == 0, "\(before.errors)")
    #expect(try site.site("public")["en/om-oss/index.html"] != nil)
    let after = try run(site, "08:01")
    #expect(after.status == 0, "\(after.errors)")
    #expect(try site.site("public")["en/om-oss/index.html"] == nil)
  }

  @Test("A link that is written as an address loses its link when its page expires, and stops nothing")
  func links() throws {
    let site = try Workshop(smallSite)
    try site.write(
      page("Kort tid", "utloper: 2027-03-01 08:00\ntidligere-adresser: [/gammel/]\n", "Snart borte."),
      to: "content/sider/kort-tid.md")
    try site.write(
      page("Lenker", "", "Se [en](/kort-tid/), [to](https://vekst.example/kort-tid/) og [tre](/gammel/)."),
      to: "content/sider/lenker.md")
    let before = try run(site, "07:59")
    #expect(before.status == 0, "\(before.errors)")
    let after = try run(site, "08:01")
    #expect(
      after.status == 0 && after.errors.components(separatedBy: "[link-to-hidden]").count == 4,
      "\(after.errors)")
    let text = String(decoding: try site.site("public")["lenker/index.html"] ?? Data(), as: UTF8.self)
    #expect(text.contains("Se en, to og tre."), "\(text)")
  }

  @Test("What an expired entry and somebody's post made open stays open for what is said elsewhere")
  func names() throws {
    let site = try Workshop(smallSite)
    try site.write(
      page("Technology Summit", "utloper: 2027-03-01 08:00\n", "Kort."),
      to: "content/sider/technology-summit.md")
    try site.write(
      "tittel: Kari Nordmann\nrolle: Nestleder\nverv: medlem\ntil: 2027-02-28\n",
      to: "content/personer/kari.yml")
    try site.write(
      "---\ntittel: Et møte\nsammendrag: Om møtet.\ndato: 2027-01-01\n---\n\nVi møtte Kari Nordmann på Technology Summit i fjor.\n",
      to: "content/aktuelt/mote.md")
    try site.write(
      "resultater: [{kanal: Avis, resultat: Kari Nordmann snakket om Technology Summit.}]\n",
      to: "content/intern/kampanjer/hjem.yml")
    let before = try run(site, "07:59")
    #expect(before.status == 0, "\(before.errors)")
    let after = try run(site, "08:01")
    #expect(!after.errors.contains("leaked-internal-text"), "\(after.errors)")
  }

  private static let story = quotedStory(
    expires: "2027-02-15", consentEnds: "2028-01-01",
    """
    Vi solgte leiligheten i hovedstaden og kjøpte hus ved elva.

    Barna begynte på skolen dagen etter at vi hadde flyttet inn.

    Naboen kom bort med kake den første kvelden vi var her.
    """)

  @Test(
    "A withdrawn consent makes what is quoted a finding, though the story had expired and the page has most of it"
  )
  func consent() throws {
    let site = try Workshop(smallSite + Self.story)
    let held = try run(site, "12:00")
    #expect(held.status == 0, "an expired story with a consent that holds may be quoted: \(held.errors)")
    try site.write(
      try site.read("content/intern/samtykker/familien.yml") + "trukket: 2027-02-20\n",
      to: "content/intern/samtykker/familien.yml")
    let withdrawn = try run(site, "12:00")
    #expect(
      withdrawn.status == 1 && withdrawn.errors.contains("/sitat/index.html  [leaked-internal-text]"),
      "\(withdrawn.errors)")
  }

  @Test(
    "A draft may say what an open page says; what has its day to come may not, nor what only the project has")
  func draft() throws {
    let site = try Workshop(smallSite)
    try site.write(page("Næring", "utkast: ja\n" + Self.source, "Kort."), to: "content/sider/naring.md")
    try site.write(page("Om oss", Self.source, Self.shared), to: "content/sider/om-oss.md")
    let open = try run(site, "07:59")
    #expect(open.status == 0, "\(open.errors)")
    try site.write(page("Næring", "utkast: ja\n", Self.shared), to: "content/sider/naring.md")
    let quoted = try run(site, "07:59")
    #expect(quoted.status == 0, "\(quoted.errors)")
    try site.write(page("Næring", "publiseres: 2027-06-01\n", Self.shared), to: "content/sider/naring.md")
    #expect(try run(site, "07:59").errors.contains("leaked-internal-text"))
    try site.write(page("Næring", "utkast: ja\n", Self.shared), to: "content/sider/naring.md")
    try site.write("tittel: Møte\nreferat: \(Self.shared)\n", to: "content/intern/arshjul/mote.yml")
    #expect(try run(site, "07:59").errors.contains("leaked-internal-text"))
  }
}
