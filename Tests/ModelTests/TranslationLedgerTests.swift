import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// What a translation is marked with, and what is said of it when its main file is another.
@Suite struct TranslationLedgerTests {
  static let main = """
    ---
    tittel: Boligdag
    sammendrag: Kom og se boliger.
    eier: Redaktør
    ---

    Velkommen til dagen. Ta med barna.

    ## Påmelding

    Meld deg på innen 1. mars. Det er gratis.

    ## Program

    - Vi åpner kl. 10.
    - Vi viser [boliger](https://a.example/).

    ## Vei

    Buss 12.

    """
  static let english = """
    ---
    title: Housing day
    summary: Come and see homes.
    ---

    Welcome to the day. Bring the children.

    ## Sign up

    Sign up by 1 March. It is free.

    ## Programme

    - We open at 10.
    - We show [homes](https://a.example/).

    ## Way

    Bus 12.

    """

  private func site(_ main: String?, _ english: String, name: String = "en") async -> SiteModel {
    let languages =
      "-- content/nettsted.yml --\nnavn: N\nbeskrivelse: B\nsprakvalg: [nb, \(name)]\ndomene: https://x.example\nmeny: []\n"
    let page = main.map { "-- content/sider/a.md --\n\($0)" } ?? ""
    return await resolved(languages + page + "-- content/sider/a.\(name).md --\n\(english)").value
  }

  private func marked(_ main: String = Self.main, _ english: String = Self.english) async throws -> String {
    let results = await marked(["content/sider/a.en.md"], in: site(main, english))
    // The fixture ends every file with a line feed more.
    return String(decoding: try #require(results.first).result.get().after.dropLast(), as: UTF8.self)
  }

  private func marked(
    _ paths: [String], in site: SiteModel
  ) async
    -> [(path: String, result: Result<MarkedTranslation, MarkRefusal>)]
  { await Model.marked(paths, in: site) }

  /// The translation of `main`, once it was marked, beside another main file; with the text that it was made from, when git
  /// has it.
  private func standing(_ now: String, withHistory: Bool = true) async throws -> TranslationStanding {
    var site = await site(now, try marked())
    if withHistory {
      let old = Array(Self.main.utf8)
      await site.explainTranslations(with: [gitBlobID(of: old): old])
    }
    return try #require(site.translations.first)
  }

  /// What has changed, a line each.
  private func changes(_ now: String, withHistory: Bool = true) async throws -> [String] {
    try await standing(now, withHistory: withHistory).changes.flatMap { change in
      [change.wording.nb] + change.differences.map { "\($0.before ?? "–") → \($0.after ?? "–")" }
    }
  }

  @Test(
    "A translation is unrecorded, then translated; without a file it is missing, without a main file orphaned"
  )
  func states() async throws {
    #expect(await site(Self.main, Self.english).translations.map(\.state) == [.unrecorded])
    #expect(try await standing(Self.main).state == .translated)
    #expect(await site(nil, Self.english).translations.map(\.state) == [.orphaned])
    let alone = await resolved(
      "-- content/nettsted.yml --\nnavn: N\nbeskrivelse: B\nsprakvalg: [nb, en, de]\ndomene: https://x.example\nmeny: []\n-- content/sider/a.md --\n\(Self.main)"
    ).value
    #expect(alone.translations.map { "\($0.language.tag) \($0.state)" } == ["de missing", "en missing"])
  }

  @Test("A changed paragraph is reported with the sentence as it was and as it is")
  func changedSentence() async throws {
    let now = Self.main.replacing("innen 1. mars", with: "innen 15. mars")
    #expect(
      try await changes(now) == [
        "avsnittet «Påmelding» er endret siden oversettelsen",
        "Meld deg på innen 1. mars. → Meld deg på innen 15. mars.",
      ])
    #expect(
      try await changes(now, withHistory: false) == ["avsnittet «Påmelding» er endret siden oversettelsen"])
  }

  @Test("Fields, introductions, links and components count, each as its own part")
  func parts() async throws {
    #expect(
      try await changes(Self.main.replacing("Kom og se", with: "Se")) == [
        "feltet «sammendrag» er endret siden oversettelsen", "Kom og se boliger. → Se boliger.",
      ])
    #expect(
      try await changes(Self.main.replacing("Ta med barna.", with: "")) == [
        "innledningen er endret siden oversettelsen", "Ta med barna. → –",
      ])
    #expect(
      try await changes(Self.main.replacing("https://a.example/", with: "https://b.example/")) == [
        "avsnittet «Program» er endret siden oversettelsen", "→ https://a.example/ → → https://b.example/",
      ])
    #expect(
      try await changes(Self.main + "\n```{kontakt}\n:rolle: prosjektleder\n```\n") == [
        "avsnittet «Vei» er endret siden oversettelsen", "– → {kontakt} rolle: prosjektleder",
      ])
  }

  @Test("A new section, one that is gone, a new name, and a new name with a new text")
  func sections() async throws {
    #expect(
      try await changes(Self.main.replacing("## Vei", with: "## Mat\n\nVi serverer suppe.\n\n## Vei")) == [
        "avsnittet «Mat» er nytt og ikke oversatt", "– → Vi serverer suppe.",
      ])
    #expect(
      try await changes(Self.main.replacing("## Vei\n\nBuss 12.\n", with: "")) == [
        "avsnittet «Vei» er fjernet fra hovedfilen", "Buss 12. → –",
      ])
    #expect(
      try await changes(Self.main.replacing("## Vei", with: "## Slik kommer du hit")) == [
        "avsnittet «Slik kommer du hit» het «Vei» da det ble oversatt"
      ])
    #expect(
      try await changes(
        Self.main.replacing("## Vei\n\nBuss 12.", with: "## Slik kommer du hit\n\nBuss 13.")) == [
          "avsnittet «Slik kommer du hit» er endret siden oversettelsen", "Buss 12. → Buss 13.",
        ])
  }

  @Test(
    "What changes no words is no change",
    arguments: [
      Self.main.replacing("\n\n", with: "\n\n\n"),
      Self.main.replacing("Velkommen til dagen. Ta med", with: "Velkommen til dagen.\nTa   med"),
      Self.main.replacing("- Vi", with: "* Vi").replacing("dagen", with: "*dagen*"),
      Self.main.replacing("eier: Redaktør", with: "eier: Leder\noppdatert: 2027-02-01\nsokeord: hus"),
      Self.main.replacing("\n", with: "\r\n"),
      Self.main.replacing("## Påmelding", with: "## Påmelding:"),
      // Sections in another order.
      Self.main.replacing("## Vei\n\nBuss 12.\n", with: "").replacing(
        "## Program", with: "## Vei\n\nBuss 12.\n\n## Program"),
      // NFD, soft hyphens and no-break spaces.
      Self.main.replacing("Påmelding", with: "Pa\u{30A}melding").replacing(
        "på innen 1. mars", with: "pa\u{30A} in\u{AD}nen 1.\u{A0}mars"),
    ])
  func unchanged(now: String) async throws {
    #expect(try await changes(now) == [])
    #expect(try await changes(now, withHistory: false) == [])
  }

  @Test(
    "Quotes and dashes of another form are no change; another word is, also in capitals, and so is a number")
  func small() async throws {
    let quoted = Self.main.replacing("Buss 12.", with: "Buss 12 – \"ekspress\".")
    let curly = Self.main.replacing("Buss 12.", with: "Buss 12 - «ekspress».")
    let record = try await marked(quoted)
    #expect(await site(curly, record).translations.map(\.state) == [.translated])
    for other in ["Buss 13.", "BUSS 12.", "Buss 1 2."] {
      #expect(try await standing(Self.main.replacing("Buss 12.", with: other)).state == .outdated, "\(other)")
    }
  }

  @Test("Of two sections with one name the first is gone, and the second is what it was")
  func twins() async throws {
    let twins = Self.main + "\n## Dag\n\nLørdag.\n\n## Dag\n\nSøndag.\n"
    let one = twins.replacing("## Dag\n\nLørdag.\n\n", with: "")
    let found = await site(one, try marked(twins)).translations.flatMap(\.changes)
    #expect(found.map(\.wording.nb) == ["avsnittet «dag» er fjernet fra hovedfilen"])
  }

  @Test(
    "Each change points to its part of the translation, and to the line of the record when nobody can say which it is"
  )
  func places() async throws {
    let english = try await marked()
    func place(_ now: String, _ translation: String) async -> [String] {
      let bytes = Array(translation.utf8)
      return await site(now, translation).translations.flatMap(\.changes).map {
        String(decoding: bytes[$0.translated.range], as: UTF8.self)
      }
    }
    let now = Self.main.replacing("gratis", with: "dyrt").replacing(
      "tittel: Boligdag", with: "tittel: Husdag")
    #expect(await place(now, english) == ["Housing day", "## Sign up"])
    let shorter = english.replacing("## Way\n\n", with: "")
    #expect(await place(now, shorter).last?.contains(" /pamelding=") == true)
  }

  @Test("Marking adds one line after the fields, with the file's own line ends, and changes nothing else")
  func marking() async throws {
    let record = try await marked()
    let line = try #require(record.split(separator: "\n").first { $0.hasPrefix("translated-from: ") })
    #expect(record == Self.english.replacing("homes.\n---", with: "homes.\n\(line)\n---"))
    #expect(line.hasPrefix("translated-from: \(gitBlobID(of: Array(Self.main.utf8))) tittel="))
    let windows = try await marked(Self.main, Self.english.replacing("\n", with: "\r\n"))
    #expect(windows == record.replacing("\n", with: "\r\n"))
    #expect(try await marked(Self.main, record) == record)
    let norwegian = try await marked(
      Self.main, Self.english.replacing("title:", with: "tittel:").replacing("summary:", with: "sammendrag:"))
    #expect(norwegian.contains("\noversatt-fra: "))
  }

  @Test("Marking again replaces the line, wherever it stands and whatever it says")
  func again() async throws {
    let other = Self.main.replacing("gratis", with: "dyrt")
    let old = try await marked().replacing("summary: Come and see homes.\n", with: "")
      .replacing("\n---\n\nWelcome", with: "\nsummary: Come and see homes.\n---\n\nWelcome")
    let new = try await marked(other, old)
    #expect(await site(other, new).translations.map(\.state) == [.translated])
    #expect(new.split(separator: "\n").count == old.split(separator: "\n").count)
    let broken = Self.english.replacing("summary:", with: "translated-from: tull\nsummary:")
    #expect(await site(Self.main, try marked(Self.main, broken)).translations.map(\.state) == [.translated])
  }

  @Test("What is no translation is refused, and says why")
  func refused() async throws {
    let site = await site(Self.main, Self.english)
    let orphan = await self.site(nil, Self.english)
    func refusal(_ path: String, _ site: SiteModel) async -> MarkRefusal? {
      switch await marked([path], in: site).first?.result {
      case .failure(let refusal)?: refusal
      case .success?, nil: nil
      }
    }
    #expect(await refusal("content/sider/a.md", site) == .mainFile(translations: ["content/sider/a.en.md"]))
    #expect(await refusal("content/nettsted.yml", site) == .notTranslation)
    #expect(await refusal("content/sider/a.en.md", orphan) == .withoutMainFile)
    let broken = await self.site(Self.main, "Welcome.\n")
    #expect(await refusal("content/sider/a.en.md", broken) == .unreadable)
  }

  @Test("Any language may be translated into, and what a translation was made from is not public")
  func languages() async throws {
    let german = await site(Self.main, Self.english, name: "de")
    let bytes = try await #require(marked(["content/sider/a.de.md"], in: german).first).result.get().after
    let done = await site(Self.main, String(decoding: bytes, as: UTF8.self), name: "de")
    #expect(done.translations.map { "\($0.language.tag) \($0.state)" } == ["de translated"])
    #expect(done.all(Page.self).map(\.common.translatedFrom.values.count) == [1])
    #expect(PublicSite(done).all(Page.self).map(\.facts.common.translatedFrom.values.count) == [0])
  }

  @Test("A translation of a register is marked too, at the end of its fields")
  func register() async throws {
    let main = "-- content/partnere/p.yml --\ntittel: Partner\nbidrag: Vi gir tid.\n"
    let site = await resolved(main + "-- content/partnere/p.en.yml --\ntitle: Partner\n").value
    let path = "content/partnere/p.en.yml"
    let file = try await #require(marked([path], in: site).first).result.get()
    let text = String(decoding: file.after, as: UTF8.self)
    #expect(
      text.hasPrefix("title: Partner\n") && text.contains("\ntranslated-from: ") && text.hasSuffix("\n"))
  }

  @Test("Of a section that is named, only that is recorded; the others stay outdated")
  func section() async throws {
    let now = Self.main.replacing("Buss 12.", with: "Buss 13.").replacing(
      "sammendrag: Kom", with: "sammendrag: Velkommen. Kom")
    let site = await site(now, try marked())
    #expect(site.translations.first?.changes.count == 2, "\(site.translations)")
    let path = "content/sider/a.en.md"
    let names = try #require(site.translations.first).changes.map { change in
      if case .section(let anchor) = change.key { anchor } else { "sammendrag" }
    }
    for name in names {
      let results = await Model.marked([path], only: [path: [name]], in: site)
      let file = String(decoding: try #require(results.first).result.get().after.dropLast(), as: UTF8.self)
      let left = await self.site(now, file).translations.first?.changes
      #expect(left?.count == 1 && left?.first?.key != (name == "sammendrag" ? .field(name) : .section(name)))
    }
    let both = await Model.marked([path], only: [path: names], in: site)
    let file = String(decoding: try #require(both.first).result.get().after.dropLast(), as: UTF8.self)
    #expect(file == (try await marked(now, file)))
    let unknown = await Model.marked([path], only: [path: ["finnes-ikke"]], in: site).first?.result
    guard case .failure(.unknownPart("finnes-ikke", let known))? = unknown else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    #expect(known.contains("sammendrag"))
  }

  @Test("A list of entries is marked entry by entry, and read so again")
  func list() async throws {
    func people(_ role: String) -> String {
      """
      -- content/nettsted.yml --
      navn: N
      beskrivelse: B
      sprakvalg: [nb, en]
      domene: https://x.example
      meny: []
      -- content/personer.yml --
      - id: kari
        tittel: Kari
        rolle: \(role)
        organisasjon: K
      - id: ola
        tittel: Ola
        rolle: Medlem
        organisasjon: K

      """
    }
    let english = """
      - id: kari
        tittel: Kari
        rolle: Leader
      - id: ola
        tittel: Ola
        rolle: >
          A member of
          the group

      """
    let path = "content/personer.en.yml"
    let site = await resolved(people("Leder") + "-- \(path) --\n" + english).value
    #expect(site.translations.map(\.state) == [.unrecorded, .unrecorded])
    let file = try await #require(Model.marked([path], in: site).first).result.get()
    let text = String(decoding: file.after, as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("  oversatt-fra: ") } == 2, "\(text)")
    let done = await resolved(people("Leder") + "-- \(path) --\n" + text)
    #expect(done.findings.map(\.message.nb) == [])
    #expect(done.value.translations.map(\.state) == [.translated, .translated])
    let changed = await resolved(people("Ny leder") + "-- \(path) --\n" + text).value
    #expect(changed.translations.map(\.state) == [.outdated, .translated])
    let one = await Model.marked([path], only: [path: ["kari"]], in: changed)
    let again = String(decoding: try #require(one.first).result.get().after, as: UTF8.self)
    let read = await resolved(people("Ny leder") + "-- \(path) --\n" + again).value
    #expect(read.translations.map(\.state) == [.translated, .translated])
  }

  @Test("A translation that cannot be read is not counted as one that nobody has recorded")
  func unreadable() async {
    let broken = await site(Self.main, "---\ntitle: [\n---\nText.\n").translations.map(\.state)
    #expect(broken == [.unreadable])
  }

  @Test("Only a translation says what it was made from, and a line that was changed by hand is reported")
  func wrongRecord() async {
    func findings(_ main: String, _ english: String) async -> [String] {
      await resolved("-- content/sider/a.md --\n\(main)-- content/sider/a.en.md --\n\(english)").findings.map(
        \.code.name)
    }
    let line = "translated-from: " + String(repeating: "0", count: 40) + " tittel=00000000\n"
    func with(_ text: String, _ line: String) -> String { text.replacing("\n---\n", with: "\n\(line)---\n") }
    #expect(await findings(with(Self.main, line), Self.english) == ["wrong-translation-record"])
    #expect(await findings(Self.main, with(Self.english, line)) == [])
    for broken in ["nb", "0123 tittel=00000000", String(repeating: "0", count: 40), "[a, b]"] {
      let found = await findings(Self.main, with(Self.english, "translated-from: \(broken)\n"))
      #expect(found == ["wrong-translation-record"], "\(broken)")
    }
  }

  @Test("A page of ten thousand sections is compared in time that grows with its length")
  func long() async throws {
    let many = Self.main + (0..<10_000).map { "\n## Del \($0)\n\nTekst \($0).\n" }.joined()
    let changed = many.replacing("Tekst 5000.", with: "Annen.").replacing(
      "## Del 7000\n", with: "## Nytt navn\n")
    let found = await site(changed, try marked(many)).translations.flatMap(\.changes)
    #expect(found.map(\.kind) == [.changed, .renamed])
  }
}
