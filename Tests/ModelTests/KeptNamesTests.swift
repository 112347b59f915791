import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// How far what an entry says and is called is to be kept.
@Suite struct KeptNamesTests {
  private func found(_ files: String) async -> Confidential {
    confidential(in: await resolved(files).value)
  }

  private func standing(_ text: String, _ files: String) async -> ConfidentialText.Standing? {
    await found(files).texts.first { $0.pieces.map(\.text).joined() == text && $0.form != .fileName }?
      .standing
  }

  private static func entry(_ path: String, _ fields: String, _ text: String = "Tekst.") -> String {
    "-- content/\(path) --\n---\n\(fields)sammendrag: S.\n---\n\n\(text)\n"
  }

  @Test("The name of a partner or person who has their day to come is kept more than what others are called")
  func standings() async {
    let partner = "-- content/partnere/a.yml --\ntittel: Voltdal Energi\nbidrag: Strøm til alle\n"
    let day = "publiseres: 2028-01-01\n"
    #expect(await standing("Voltdal Energi", partner + day) == .unannounced)
    #expect(await standing("Strøm til alle", partner + day) == .confided)
    #expect(await standing("Voltdal Energi", partner + "utkast: ja\n") == .unfinished)
    #expect(await standing("Voltdal Energi", partner + "utkast: ja\n" + day) == .unannounced)
    #expect(await standing("Voltdal Energi", partner) == nil)
    let page = "tittel: Ny side\n"
    #expect(await standing("Ny side", Self.entry("sider/a.md", page + day)) == .confided)
    #expect(await standing("Hei.", Self.entry("sider/a.md", page + day, "Hei.")) == .confided)
    #expect(await standing("Hei.", Self.entry("sider/a.md", page + "utkast: ja\n", "Hei.")) == .unfinished)
    let source = "kilder: [{tittel: Folketallet i dag}]\n"
    #expect(await standing("Folketallet i dag", Self.entry("sider/a.md", page + day + source)) == .confided)
    let contact = "-- content/intern/partnere/a.yml --\nkontakt: Kari Nordåsen\n"
    #expect(await standing("Kari Nordåsen", partner + contact) == .confided)
  }

  @Test("Whoever's consent is over is no secret by name: to be named is a finding of its own")
  func consents() async {
    func forms(_ terms: String) async -> Set<ConfidentialText.Form> {
      let consent = "-- content/intern/samtykker/kari-hansen.yml --\nperson: Kari Hansen\nhva: A\n\(terms)\n"
      return Set(await found(consent).texts.map(\.form))
    }
    #expect(await forms("dato: 2026-01-01\nutloper: 2072-01-01\ntrukket: 2026-02-01") == [.sentences])
    #expect(await forms("dato: 2020-01-01\nutloper: 2021-01-01") == [.sentences])
    #expect(await forms("dato: 2071-01-01\nutloper: 2072-01-01").contains(.fileName))
  }

  @Test(
    "What shown entries are called themselves is known; what their sources and fields are is not among it")
  func called() async {
    let source = "kilder: [{tittel: Voltdal Energi}]\n"
    let found = await found(
      Self.entry("sider/a.md", "tittel: Jazzdagene 2027\n" + source)
        + "-- content/partnere/b.yml --\ntittel: Numedal Maskin\n")
    #expect(Set(found.openTitles) == ["Jazzdagene 2027", "Jazzdagene"])
    #expect(Set(found.openPeople) == ["Numedal Maskin"])
    #expect(found.openNames.contains("Voltdal Energi"))
  }

  @Test("An edition is of the same kind and called the same but for its year")
  func editions() async {
    let fields = "arrangor: Kommunen\nstart: 2027-06-10\n"
    func found(_ title: String, _ later: String = "arrangementer") async -> [String: Set<String>] {
      let day = "publiseres: 2028-01-01\n"
      return await self.found(
        Self.entry("arrangementer/b.md", "tittel: Jazzdagene 2027\n" + fields)
          + Self.entry("\(later)/a.md", "tittel: \(title)\n" + (later == "sider" ? "" : fields) + day)
      ).editions
    }
    let both: [String: Set<String>] = ["content/arrangementer/a.md": ["content/arrangementer/b.md"]]
    for title in ["Jazzdagene 2028", "Jazzdagene", "Jazzdagene 2027"] {
      #expect(await found(title) == both, "\(title)")
    }
    for title in ["Bluesdagene 2027", "Jazzdagene på Krona", "2028"] {
      #expect(await found(title) == [:], "\(title)")
    }
    #expect(await found("Jazzdagene 2028", "sider") == [:])
  }

  @Test(
    "What an entry that waits has in the same field as an open one is known; the same in another field is not"
  )
  func shared() async {
    let day = "publiseres: 2028-01-01\nstart: 2027-06-10\n"
    let waiting = "tittel: A\narrangor: Elvelangs Storband\nsted: {navn: Store Scene}\n" + day
    func found(_ fields: String) async -> Set<String> {
      await self.found(
        Self.entry("arrangementer/a.md", waiting)
          + Self.entry("arrangementer/b.md", "tittel: B\nstart: 2027-06-10\n" + fields)
      ).shared["content/arrangementer/a.md"] ?? []
    }
    #expect(await found("arrangor: Kommunen\nsted: {navn: Store Scene}\n") == ["Store Scene"])
    #expect(await found("arrangor: Store Scene\nsted: {navn: Elvelangs Storband}\n") == [])
    #expect(await found("arrangor: Elvelangs Storband\nsted: {navn: Torget}\n") == ["Elvelangs Storband"])
  }

  @Test("What a page leads to and is found by is told apart from what it says; comments are neither")
  func heard() async {
    let fields = """
      tittel: Byen vokser
      # Om Voltdal Energi
      sokeord: Numedal Maskin, strøm
      adresse: voltdal-energi
      hovedomrader: [industri]
      eier: Prosjektleder

      """
    let text =
      "Hos [Elvelangs Storband](https://storband.example/kor) og [oss][1].\n\n[1]: https://oss.example/a"
    let found = await found(Self.entry("sider/a.md", fields, text))
    let said = found.openFiles.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let unsaid = found.unsaid.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    for words in ["Byen vokser", "Prosjektleder", "Elvelangs Storband", "S."] {
      #expect(said.contains(words) && !unsaid.contains(words), "\(words)")
    }
    for words in ["Numedal Maskin, strøm", "voltdal-energi", "https://storband.example/kor", "oss.example/a"]
    {
      #expect(!said.contains(words) && unsaid.contains(words), "\(words)")
    }
    #expect(!said.contains("Om Voltdal") && !unsaid.contains("Om Voltdal"))
  }

  @Test("An address of e-mail in a field or a link is said, and so is all of a register but its addresses")
  func heardOfRegister() async {
    let found = await found(
      Self.entry("sider/a.md", "tittel: A\n", "[Skriv](mailto:kari@exa.example).")
        + "-- content/partnere/b.yml --\ntittel: Numedal Maskin\nnettsted: https://maskin.example/\nbidrag: Vann\n"
    )
    let said = found.openFiles.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    for words in ["kari@exa.example", "Numedal Maskin", "Vann"] { #expect(said.contains(words), "\(words)") }
    #expect(!said.contains("maskin.example"))
  }
}
