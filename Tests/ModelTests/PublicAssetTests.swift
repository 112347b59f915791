import Content
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PublicAssetTests {
  private let files = """
    -- content/intern/partnere/avtale.pdf --
    x
    -- content/intern/kart.svg --
    y
    -- content/sider/IMG Ola Nordmann sykemelding.pdf --
    z
    -- content/sider/Kari.jpg --
    w

    """

  private func page(_ name: String, _ body: String, fields: String = "") -> String {
    "-- content/sider/\(name).md --\n---\ntittel: A\nsammendrag: A.\n\(fields)---\n\n\(body)\n"
  }

  private func assets(_ literal: String) async -> [PublicAsset] {
    PublicSite(await resolved(literal).value).heads.flatMap { head in
      head.texts.flatMap(\.targets.values).compactMap { target in
        guard case .asset(let asset) = target else { return nil }
        return asset
      }
    }
  }

  @Test("There is no public form of a file that lies under the internal folder, however its name is written")
  func internalFiles() {
    for path in ["content/intern/a.pdf", "content/Intern/b/c.svg", "content/internal/d.jpg"] {
      #expect(PublicAsset(AssetFile(path: path, size: 1, sha256: "a"), name: "a") == nil, "\(path)")
    }
    for path in ["content/sider/intern.pdf", "content/internt/a.pdf", "content/a.pdf"] {
      #expect(PublicAsset(AssetFile(path: path, size: 1, sha256: "a"), name: "a") != nil, "\(path)")
    }
  }

  @Test(
    "A public text or button that leads to an internal file is reported at the address, and leads nowhere")
  func links() async {
    for address in [
      "../intern/partnere/avtale.pdf", "../intern/kart.svg", "../INTERN/partnere/avtale.pdf",
      "../intern/partnere/finnes-ikke.xlsx", "./../sider/../intern/kart.svg", "%2e%2e/intern/kart.svg",
      "../internal/referat.docx", "../intern/rapporter/2027-t1.md",
    ] {
      for text in [
        "Les [avtalen](\(address)).", "![Et kart](\(address))", "```{galleri}\n![Et kart](\(address))\n```",
      ] {
        let literal = files + page("a", text)
        #expect(
          summary(await resolved(literal).findings, in: literal) == [
            "internal-file-in-public-text «\(address)»"
          ], "\(text)")
        #expect(await assets(literal).isEmpty)
      }
    }
    let button = """
      -- content/kampanjer/b.md --
      ---
      tittel: A
      sammendrag: A.
      formal: A
      kontaktrolle: A
      handling: {tekst: Les avtalen, adresse: ../intern/partnere/avtale.pdf}
      ---
      """
    #expect(
      summary(await resolved(files + button).findings, in: files + button) == [
        "internal-file-in-public-text «../intern/partnere/avtale.pdf»"
      ])
  }

  @Test("An internal text may lead to internal files")
  func internalTexts() async {
    let literal =
      files
      + "-- content/intern/rapporter/2027-t1.md --\n---\ntittel: A\nsammendrag: A.\nperiode: 2027-T1\n---\n\n[a](../partnere/avtale.pdf)\n"
    let found = summary(await resolved(literal).findings, in: literal)
    #expect(!found.contains { $0.hasPrefix("internal-file") }, "\(found)")
  }

  @Test("A file's address is made of the words that lead to it or of its entry, never of its name")
  func names() async {
    let way = "<IMG Ola Nordmann sykemelding.pdf>"
    func name(_ literal: String) async -> Set<String> { Set(await assets(files + literal).map(\.name)) }
    #expect(await name(page("om", "Les [planen for **året**](\(way)).")) == ["planen-for-aret"])
    #expect(await name(page("om", "[IMG Ola Nordmann sykemelding.pdf](\(way))")) == ["om"])
    #expect(await name(page("om", "[»»](\(way))")) == ["om"])
    #expect(await name(page("om", "![Kari på torget](Kari.jpg)")) == ["om"])
    let long = "En svært lang lenketekst som forteller alt om planen for neste år og det som kommer etter den"
    #expect(
      await name(page("om", "[\(long)](\(way))")) == [
        "en-svaert-lang-lenketekst-som-forteller-alt-om-planen-for"
      ])
  }

  @Test("Texts that link to one file, or to copies of it, share one address: that of the text beside it")
  func shared() async {
    let elsewhere =
      "-- content/arrangementer/a.md --\n---\ntittel: A\nsammendrag: A.\nstart: 2027-06-17\narrangor: A\n---\n\n[Et annet navn](../sider/Kari.jpg)\n"
    let copies =
      files + "-- content/aktuelt/kopi.jpg --\nw\n" + elsewhere
      + page("b", "[Torget](Kari.jpg) og [kopien](../aktuelt/kopi.jpg)") + page("c", "[Siste](Kari.jpg)")
    let found = await assets(copies)
    #expect(found.count == 4 && Set(found.map(\.name)) == ["torget"])
    let draft = copies.replacing("sider/b.md --\n---\n", with: "sider/b.md --\n---\nutkast: ja\n")
    #expect(Set(await assets(draft).map(\.name)) == ["siste"])
  }
}
