import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct NameRulesTests {
  @Test("A name that is too long for an address is reported, whatever it is of")
  func long() async {
    let name = String(repeating: "a", count: 120)
    await expectRule("name-too-long", at: "", wrong: document("sider/\(name).md", ""), right: pageA)
  }

  @Test(
    "Names that Windows cannot save are reported at the file",
    arguments: [
      "aux.md", "CON.md", "lpt1.md", "om..md", "om .md", "hva?.md", "a:b.md", "nul/index.md",
      "mappe./index.md",
    ])
  func windows(name: String) async {
    await expectRule(
      "name-for-windows", at: "", wrong: document("sider/\(name)", ""),
      right: document("sider/auxiliar.md", ""))
  }

  @Test(
    "Files whose names differ in nothing but capitals are one file on Windows and Mac"
  )
  func sameOnWindows() async {
    let file = { (name: String) in "-- content/sider/\(name) --\nx\n" }
    for (one, other) in [
      ("stor.pdf", "STOR.PDF"), ("kart/A.png", "kart/a.png"), ("bl\u{E5}.jpg", "BL\u{C5}.jpg"),
    ] {
      let found = await ruleFindings(pageA + file(one) + file(other))
      #expect(found.filter { $0.hasPrefix("name-for-windows") }.count == 1, "\(one): \(found)")
    }
    let apart = await ruleFindings(pageA + file("stor.pdf") + file("stort.pdf") + file("kart/stor.pdf"))
    #expect(!apart.contains { $0.hasPrefix("name-for-windows") }, "\(apart)")
  }

  @Test(
    "What another ending hides is no page, and is said so; other files are left alone",
    arguments: [
      ("a.md.bak", true), ("a.md.old", true), ("b.md.orig", true), ("b.en.md.copy", true),
      ("b.YML.bak", true),
      ("kart.bak", false), ("kart.v2.old", false), ("md.bak", false),
    ])
  func hiddenEnding(name: String, isReported: Bool) async {
    let found = await ruleFindings(pageA + "-- content/sider/\(name) --\nTekst.\n")
    #expect(found.contains { $0.hasPrefix("text-in-other-form") } == isReported, "\(found)")
  }

  @Test(
    "A note that only the project reads is nobody's page, and nobody is told to link to it",
    arguments: [
      ("notat.txt", nil), ("moter/referat.rtf", nil), ("partnere/avtale.html", nil),
      ("post.eml", nil), ("opptak.VTT", nil), ("moter/referat.docx", nil), ("avtale.pdf", nil),
      ("kart.png", nil), ("LESMEG.txt", nil),
      ("sider/b.yml.txt", "«b.yml»"), ("rapporter/utkast.md.bak", "«utkast.md»"),
    ] as [(String, String?)])
  func internalNotes(name: String, proposed: String?) async {
    let site = await resolved(pageA + "-- content/intern/\(name) --\nKaffe.\n", on: "2027-03-01", .preview)
    let findings = await check(site.value, jobs: 1).filter { $0.code.name == "text-in-other-form" }
    #expect(findings.count == (proposed == nil ? 0 : 1), "\(findings.map(\.message.nb))")
    let help = findings.first?.help?.nb ?? ""
    #expect(!help.contains("lenk til"), "\(help)")
    #expect(proposed.map(help.contains) ?? true, "\(help)")
  }

  @Test("Former addresses differ in more than the case of their letters")
  func formerAddresses() async {
    await expectRule(
      "former-address-taken", at: "/B/",
      wrong: document("sider/a.md", "tidligere-adresser: [/B/]") + document("sider/b.md", ""),
      right: document("sider/a.md", "tidligere-adresser: [/C/]") + document("sider/b.md", ""))
    await expectRule(
      "former-address-twice", at: "/X/", wrong: document("sider/a.md", "tidligere-adresser: [/x/, /X/]"),
      right: document("sider/a.md", "tidligere-adresser: [/x/, /y/]"))
  }

  private static let body = """
    Prosjektet samler kommunen og næringslivet om å få flere til å bo og arbeide i byen. Vi har møter hver måned og \
    skriver om det vi gjør. Alle som vil, kan være med i arbeidet, og vi svarer på spørsmål.
    """

  private func page(
    _ name: String, _ title: String, _ body: String = Self.body, _ fields: String = ""
  ) -> String {
    "-- content/\(name) --\n---\ntittel: \(title)\nsammendrag: Om det vi gjør.\n\(fields)---\n\n\(body)\n"
  }

  @Test(
    "A copy is known by its text, whatever it is called",
    arguments: [
      ("sider/Kopi av om.md", "Om oss"), ("sider/om 2.md", "Om oss"), ("sider/om-LAPTOP-7Q.md", "Om oss"),
      ("sider/om (Karis konfliktkopi 2027-09-01).md", "Om oss"), ("sider/helt-annet.md", "Noe annet"),
    ])
  func copies(name: String, title: String) async {
    let found = await ruleFindings(page("sider/om.md", "Om oss") + page(name, title)).filter {
      $0.hasPrefix("copied-file")
    }
    #expect(found.count == 1)
    let edited = Self.body.replacing("svarer på", with: "tar imot")
    let nearly = await ruleFindings(page("sider/om.md", "Om oss") + page(name, title, edited))
    #expect(nearly.count { $0.hasPrefix("copied-file") } == 1)
  }

  @Test("What happens again another day is no copy, and neither are two texts about the same thing")
  func noCopies() async {
    func event(_ name: String, _ day: String) -> String {
      page(
        "arrangementer/\(name).md", "Frokostmøte", Self.body, "start: \(day)\narrangor: A\nsted: {navn: B}\n")
    }
    let again = await ruleFindings(event("mai", "2027-05-01") + event("juni", "2027-06-01"))
    #expect(again.filter { $0.hasPrefix("copied-file") } == [])
    let other =
      "Neste år ser vi på boliger, transport og skoler, og spør innbyggerne hva de mener er viktigst for dem."
    let two = await ruleFindings(
      page("sider/om.md", "Om oss") + page("sider/om-neste-aar.md", "Om neste år", other))
    #expect(two.filter { $0.hasPrefix("copied-file") } == [])
  }
}
