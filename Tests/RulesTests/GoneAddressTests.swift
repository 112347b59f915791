import Diagnostics
import TestSupport
import Testing

import Rules

/// Two pages, one of them with a former address and a heading, and one that is a draft.
private let pages = """
  -- content/nettsted.yml --
  tittel: Prøve
  domene: https://vekst.example
  -- content/sider/verdier.md --
  ---
  tittel: Verdier
  tidligere-adresser: [/vare-verdier/]
  ---

  ## Åpenhet

  Tekst.
  -- content/sider/utkast.md --
  ---
  tittel: Utkast
  utkast: ja
  ---

  Tekst.

  """

private func found(_ text: String) async -> [Diagnostic] {
  let site = await resolved(pages + "-- content/publisering.yml --\n" + text)
  return await check(site.value, jobs: 1).filter { $0.code.name.hasPrefix("gone-") }
}

/// The file with every fix applied that is given, the last first.
private func repaired(_ text: String) async -> String {
  var bytes = Array(text.utf8)
  var next = bytes.count
  for fix in await found(text).flatMap(\.fixIts).sorted(by: {
    $0.location.range.lowerBound > $1.location.range.lowerBound
  })
  where fix.location.range.upperBound <= next {
    bytes.replaceSubrange(fix.location.range, with: fix.replacement.utf8)
    next = fix.location.range.lowerBound
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("What is said to be gone")
struct GoneAddressTests {
  @Test(
    "An address where there is a page, a place on one, or a way on is no longer gone",
    arguments: [
      "/verdier/", "/verdier", "/Verdier/", "/", "/verdier/#apenhet", "/vare-verdier/", "/vare-verdier/#noe",
    ])
  func there(_ address: String) async {
    let text = "borte:\n  - adresse: \(address)\n    grunn: Slått sammen\n  - adresse: /gammel/\n"
    let findings = await found(text)
    #expect(findings.map(\.code.name) == ["gone-address-is-there"], "\(findings)")
    let place =
      text.utf8.count - text.split(separator: "adresse: ")[1...].joined(separator: "adresse: ").utf8.count
    #expect(findings.first?.location.range.lowerBound == place)
    #expect(await repaired(text) == "borte:\n  - adresse: /gammel/\n")
  }

  @Test(
    "What is gone, and what is not shown now, is left alone",
    arguments: [
      "/gammel/", "/verdier/under/", "/utkast/", "/verdier/#lukkethet", "/verdierx", "/bilde.jpg",
      "urn:uuid:5f0c1b2e-0000-8000-a000-00000000abcd", "5f0c1b2e-0000-8000-a000-00000000abcd",
      "/gammel/#sted",
    ])
  func gone(_ address: String) async { #expect(await found("borte: [{adresse: '\(address)'}]\n") == []) }

  @Test(
    "What is no address of the site has no effect, and is put right where it is certain",
    arguments: [
      ("https://x.no/", "borte: []\n"), ("HTTP://x.no/verdier/", "borte: []\n"),
      ("https://vekst.example.no/", "borte: []\n"),
      ("https://vekst.example/gammel/", "borte: [{adresse: /gammel/}]\n"),
      ("gammel/", nil), ("verdier", nil), ("/gammel/?a=b", nil), ("5f0c1b2e-0000-8000-a000", nil),
    ])
  func elsewhere(_ address: String, _ right: String?) async {
    let text = "borte: [{adresse: \(address)}]\n"
    #expect(await found(text).map(\.code.name) == ["gone-is-no-address"])
    #expect(await repaired(text) == right ?? text)
  }

  @Test(
    "A line is removed alone, however the list is written, and no comment goes with it",
    arguments: [
      ("borte: [{adresse: /verdier/}, {adresse: /a/}]\n", "borte: [{adresse: /a/}]\n"),
      ("borte: [{adresse: /a/}, {adresse: /verdier/, grunn: x}]\n", "borte: [{adresse: /a/}]\n"),
      (
        "borte:\n- {adresse: /a/}\n- {adresse: /verdier/}\nsteder: []\n",
        "borte:\n- {adresse: /a/}\nsteder: []\n"
      ),
      ("borte:\n  - grunn: 'x'\n    adresse: '/verdier/'\nsteder: []\n", "steder: []\n"),
      ("steder: []\nborte: [{adresse: /verdier/}, {adresse: /}]\n", "steder: []\n"),
      ("borte: [{adresse: /verdier/}, {adresse: /}]\n", "borte: []\n"),
      ("gone:\n  - address: /verdier/\n    reason: x\n", "gone: []\n"),
      (
        "borte:\n  - adresse: /verdier/ # flyttet\n  - adresse: /a/\n",
        "borte:\n  - adresse: /verdier/ # flyttet\n  - adresse: /a/\n"
      ),
      (
        "borte:\n  - adresse: /verdier/\n    # se møtet i mai\n    grunn: x\n  - adresse: /a/\n",
        "borte:\n  - adresse: /verdier/\n    # se møtet i mai\n    grunn: x\n  - adresse: /a/\n"
      ),
      (
        "borte:\n  - adresse: /a/\n  # Fra i fjor:\n  - adresse: /verdier/\n",
        "borte:\n  - adresse: /a/\n  # Fra i fjor:\n  - adresse: /verdier/\n"
      ),
      ("gone:\r\n  - address: /verdier/\r\n  - address: /a/\r\n", "gone:\r\n  - address: /a/\r\n"),
    ])
  func removed(_ text: String, _ right: String) async { #expect(await repaired(text) == right) }
}
