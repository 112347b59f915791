import Testing

@Suite struct SiteLinkTests {
  private func page(_ body: String, _ fields: String = "") -> String {
    "---\ntittel: Om\nsammendrag: Om.\n\(fields)---\n\n\(body)\n"
  }

  private let other = [
    "sider/hva-skjer.md":
      "---\ntittel: Hva skjer\nsammendrag: Alt.\ntidligere-adresser: [/program/]\n---\n\n## Når\n",
    "sider/hva-skjer.en.md": "---\ntitle: What’s on\nsummary: All.\n---\n\n## When\n",
    "sider/utkast.md": "---\ntittel: Utkast\nsammendrag: Alt.\nutkast: ja\n---\n",
    "sider/gammelt.md": "---\ntittel: Gammelt\nsammendrag: Alt.\nutloper: 2026-01-01\n---\n",
  ]

  /// The addresses that lead nowhere, of a page with this text and these fields.
  private func broken(_ body: String, _ fields: String = "") async throws -> [String] {
    try await publicPages(other.merging(["sider/om.md": page(body, fields)]) { $1 }).brokenSiteLinks
  }

  @Test(
    "A link from the top of the site, or by its domain, that leads nowhere is found",
    arguments: [
      "/hva-skjerr/", "/hva-skjer/#nar-da", "/en/hva-skje/", "/filer/plan.pdf", "/feed2.xml", "/utkast/",
      "https://eksempel.example/finnes-ikke/", "http://www.eksempel.example/hva-skjer/?a=b#x",
      "HTTPS://EKSEMPEL.example/x", "/program/#x", "/#x", "/hva%20skjer/",
    ])
  func nowhere(_ address: String) async throws {
    #expect(try await broken("Se [noe](\(address)).").count == 1, "\(address)")
    if !address.hasPrefix("/") {
      #expect(try await broken("A", "kilder: [{tittel: A, adresse: '\(address)'}]\n").count == 1)
      #expect(try await broken("```{video} \(address)\n:tittel: A\n```").count == 1)
    }
  }

  @Test("A link that leads to what is there, or to other sites, is left alone")
  func somewhere() async throws {
    let addresses = [
      "/", "/hva-skjer/", "/hva-skjer", "/hva-skjer/#nar", "/hva-skjer/?fra=nyhetsbrev#nar", "/en/",
      "/feed.xml",
      "/program/", "https://www.eksempel.example", "http://eksempel.example/hva-skjer/#nar",
      "/hva-skjer/index.html",
      "https://annet.example/finnes-ikke/", "/en/hva-skjer/#when", "mailto:a@eksempel.example",
    ]
    let text = addresses.map { "[Der](\($0))" }.joined(separator: ", ")
    #expect(try await broken(text) == [])
  }

  @Test(
    "Where the site itself lies is no link, whatever is written there",
    arguments: [
      "https://eksempel.example/vekst?x=1", "https://eksempel.example/a//b", "https://eksempel.example/#a",
    ])
  func domain(_ written: String) async throws {
    let site = siteFile.replacing("https://eksempel.example/", with: written)
    #expect(site != siteFile)
    #expect(try await publicPages(["nettsted.yml": site]).brokenSiteLinks == [])
  }

  @Test("The nearest address is proposed, and a page that is not shown is called that")
  func help() async throws {
    #expect(
      try await broken("[A](/hva-skjerr/)") == [
        "nettstedet har ingen side eller fil på adressen «/hva-skjerr/»: mente du «/hva-skjer/»?"
      ])
    #expect(
      try await broken("[A](/utkast/)") == [
        "lenken fører til en side som ikke vises: «/utkast/»: vent, eller lenk til noe annet"
      ])
  }

  @Test("A link to the file of a translation leads to that, whatever the page's own language")
  func translation() async throws {
    let pages = try await publicPages(
      other.merging([
        "sider/om.md": page("[Engelsk](hva-skjer.en.md#when) og [norsk](hva-skjer.md#nar)."),
        "sider/om.en.md":
          "---\ntitle: About\nsummary: A.\n---\n\n[English](hva-skjer.en.md), [own](hva-skjer.md).\n",
      ]) { $1 })
    #expect(pages["om/index.html"].contains("<a href=\"/en/hva-skjer/#when\" hreflang=\"en\" data-whole"))
    #expect(pages["om/index.html"].contains("<a href=\"/hva-skjer/#nar\" data-whole"))
    let english = pages["en/om/index.html"]
    let whole = " data-whole=\"https://eksempel.example/en/hva-skjer/\""
    #expect(
      english.contains(
        "<a href=\"/en/hva-skjer/\"\(whole)>English</a>, <a href=\"/en/hva-skjer/\"\(whole)>own</a>"))
  }
}
