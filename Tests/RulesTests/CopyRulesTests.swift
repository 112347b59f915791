import Testing

@Suite struct CopyRulesTests {
  private let inner = "-- content/intern/partnere/avtale.pdf --\n%PDF summen\n"

  private func file(_ path: String, _ bytes: String = "%PDF summen") -> String {
    "-- content/\(path) --\n\(bytes)\n"
  }

  @Test("A public copy of an internal file is reported where it is linked to, shown, or named in a field")
  func copies() async {
    let link = document("sider/a.md", "", body: "Les [planen](plan.pdf).")
    await expectRule(
      "copy-of-internal-file", at: "[planen](plan.pdf)", wrong: inner + file("sider/plan.pdf") + link,
      right: inner + file("sider/plan.pdf", "%PDF uten sum") + link)
    let field = document("sider/a.md", "bilde: torget.jpg\nbilde-pynt: ja")
    await expectRule(
      "copy-of-internal-file", at: "torget.jpg", wrong: inner + file("sider/torget.jpg") + field,
      right: file("sider/torget.jpg") + field)
    let picture = document("sider/a.md", "", body: "![Et kart](kart.svg)")
    await expectRule(
      "copy-of-internal-file", at: "![Et kart](kart.svg)", wrong: inner + file("sider/kart.svg") + picture,
      right: inner + file("sider/kart.svg")
        + document("sider/a.md", "utkast: ja", body: "![Et kart](kart.svg)"))
    let logo = "-- content/partnere/a.yml --\ntittel: A\nlogo: a.svg\n"
    await expectRule(
      "copy-of-internal-file", at: "a.svg", wrong: inner + file("partnere/a.svg") + logo,
      right: inner + file("partnere/a.svg", "<svg/>") + logo)
  }
}
