import Content
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PictureConsentTests {
  private let consents = """
    -- content/intern/samtykker/ola.yml --
    person: Ola
    hva: Bilde
    dato: 2027-01-01
    utloper: 2027-06-30
    -- content/aktuelt/ola.jpg --
    x
    -- content/sider/kopi.jpg --
    x

    """

  private func page(_ name: String, _ fields: String, _ body: String) -> String {
    "-- content/sider/\(name).md --\n---\ntittel: \(name)\nsammendrag: A.\n\(fields)---\n\n\(body)\n"
  }

  /// How many pictures the public site still has, in fields and texts.
  private func shown(_ literal: String, on day: String) async -> Int {
    let site = PublicSite(await resolved(literal, on: day).value)
    return site.heads.map { head in
      (site.picture(of: head.id) == nil ? 0 : 1) + head.texts.reduce(0) { $0 + $1.targets.count }
    }.reduce(0, +)
  }

  @Test("A consent that a field names holds for every place where the same picture is shown or linked to")
  func named() async {
    for fields in [
      "bilde: kopi.jpg\nbilde-samtykke: ola\n", "bilde: kopi.jpg\nbilder: [{fil: kopi.jpg, samtykke: ola}]\n",
    ] {
      let literal =
        consents + page("a", fields, "Her.") + page("b", "", "![Ola](../aktuelt/ola.jpg) [Ola](kopi.jpg)")
      #expect(await shown(literal, on: "2027-06-30") == 3)
      #expect(await shown(literal, on: "2027-07-01") == 0)
      #expect(await shown(literal.replacing("samtykke: ola", with: "samtykke: kari"), on: "2027-06-30") == 0)
    }
  }

  @Test(
    "A story that is taken out for want of consent takes its pictures with it, wherever else they are shown")
  func stories() async {
    let literal =
      consents
      + "-- content/aktuelt/s.md --\n---\ntittel: S\nsammendrag: S.\ntype: historie\ndato: 2027-01-02\nutloper: 2028-01-01\n---\n\n![Ola](ola.jpg)\n"
      + "-- content/intern/aktuelt/s.yml --\nsamtykke: ola\n" + page("b", "", "![Ola](kopi.jpg)")
    #expect(await shown(literal, on: "2027-06-30") == 2)
    #expect(await shown(literal, on: "2027-07-01") == 0)
  }

  @Test("The public site knows whose a picture is, and not who has consented to it")
  func origins() async throws {
    let fields =
      "bilde: kopi.jpg\nbilde-kreditering: Kari\nbilde-lisens: CC BY 4.0\nbilde-samtykke: ola\nbilder: [{fil: kopi.jpg, samtykke: ola}]\n"
    let site = PublicSite(await resolved(consents + page("a", fields, "A.")).value)
    let head = try #require(site.heads.first)
    let asset = try #require(site.picture(of: head.id))
    #expect(site.origin(of: asset)?.credit == "Kari" && site.origin(of: asset)?.licence == "CC BY 4.0")
    #expect(head.common.pictureConsent == nil && head.common.pictures[0].consent == nil)
    #expect(site.all(Page.self)[0].facts.common.pictureConsent == nil)
  }

  @Test(
    "The status page knows which pages show a picture that rests on a consent, and is red when it is over")
  func status() async throws {
    let literal = consents + page("a", "bilder: [{fil: kopi.jpg, samtykke: ola}]\n", "A.")
    for (day, light) in [("2027-03-01", Light.green), ("2027-07-01", .red)] {
      let site = await resolved(literal, on: day).value
      let states = report(on: site, findings: [], build: BuildFacts(version: "1")).consents.all
      #expect(states.map { $0.usedBy.compactMap { $0[.nb] } } == [["a"]] && states.map(\.light) == [light])
    }
  }

  @Test("A focus is two percentages; anything else is reported")
  func focus() async {
    for (text, point) in [
      ("30 % 40 %", FocalPoint(x: 30, y: 40)), ("0% 100%", FocalPoint(x: 0, y: 100)),
      ("5, 6", FocalPoint(x: 5, y: 6)),
    ] {
      let site = await resolved(page("a", "bilde-fokus: \(text)\n", ""))
      #expect(site.findings.isEmpty && site.value.heads.first?.common.pictureFocus == point, "\(text)")
    }
    for text in ["midten", "30 %", "30 140", "1 2 3", "-3 4"] {
      let literal = page("a", "bilde-fokus: \(text)\n", "")
      #expect(summary(await resolved(literal).findings, in: literal) == ["invalid-focus «\(text)»"])
    }
  }
}
