import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct LinkTests {
  /// What reading and resolving a page beside some files finds, with what to write instead.
  private func found(_ body: String, _ files: [String] = []) async -> [String] {
    let beside = files.map { "-- content/\($0) --\n1\n" }.joined()
    let literal = beside + text(body)
    let findings = await resolved(literal).findings
    return zip(findings, summary(findings, in: literal)).map { "\($1): \($0.help?.nb ?? "")" }
  }

  @Test(
    "A link to a file of a kind that is not published is reported at its place",
    arguments: [
      "alt.zip", "brev.doc", "film.mp4", "notat.txt", "kart.geojson", "tall.csv", "data.json", "plan",
    ])
  func unpublished(_ name: String) async {
    let found = await found("Her er [alt](\(name)).", ["sider/\(name)"])
    #expect(found.count == 1 && found[0].hasPrefix("unpublished-file «\(name)»: "), "\(found)")
  }

  @Test("A file that is no picture is not shown as one")
  func noPicture() async {
    #expect(
      await found("![Torget](film.mp4)", ["sider/film.mp4"]) == [
        "unpublished-file «film.mp4»: bruk en JPEG-, PNG-, WebP- eller SVG-fil"
      ])
  }

  @Test("A link to a file that has no page, and a picture from the top of the site, are reported")
  func vanishing() async {
    let site = "-- content/nettsted.yml --\nnavn: A\nbeskrivelse: A.\n\(plainSite)\n"
    let literal = site + text("Se [oppsettet](../nettsted.yml).")
    #expect(summary(await resolved(literal).findings, in: literal).contains("broken-link «../nettsted.yml»"))
    #expect(
      await found("![Torget](/filer/torget.png)") == [
        "missing-picture «/filer/torget.png»: legg bildet ved siden av teksten, og skriv bare navnet: «torget.png»"
      ])
  }

  @Test(
    "A picture or document with spaces and parentheses in its name is reported with the right address",
    arguments: [
      ("![Torget](torget (1).png)", "![Torget](torget%20(1).png)"),
      ("![](Bilde 1 (kopi).jpeg)", "![](Bilde%201%20(kopi).jpeg)"),
      ("Les [planen](plan 2027 (utkast).docx).", "[planen](plan%202027%20(utkast).docx)"),
      ("Last ned [alt](alle bildene.zip).", "[alt](alle%20bildene.zip)"),
    ])
  func spaces(_ written: String, _ right: String) async {
    let found = await found(written)
    #expect(found.count == 1 && found[0].hasSuffix(": skriv «\(right)»"), "\(found)")
  }

  @Test("Where a page has no headings, none is offered")
  func noHeadings() async {
    #expect(
      await found("Gå til [slutten](#slutt).") == [
        "broken-anchor «#slutt»: siden har ingen overskrifter; lenk til siden uten «#slutt»"
      ])
  }
}
