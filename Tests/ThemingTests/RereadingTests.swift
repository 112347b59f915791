import Content
import Diagnostics
import Mistakes
import Model
import Testing
import Theming

@Suite("A text that is read again by itself")
struct RereadingTests {
  private struct Read {
    let sources: SourceTree
    let site: SiteModel
    let theme: Theme

    func document(_ file: SourceFile) -> ContentDocument? {
      var memory = ReadMemory()
      return memory.document(file, components: .declared).value
    }

    func editions(_ site: SiteModel) -> Editions { editions(PublicSite(site)) }

    func editions(_ site: PublicSite) -> Editions {
      Editions(site, theme: theme, Support(pictures: .available, search: .available))
    }
  }

  private func read(_ sources: SourceTree) async throws -> Read {
    let theme = try await realTheme().value
    let date = CalendarDate(year: 2027, month: 9, day: 15) ?? CalendarDate(dayNumber: 0)
    let site = await resolve(
      readContent(sources, components: .declared, jobs: 2).value,
      at: Moment(TimeZone.oslo.nearestInstant(of: LocalTime(date, minute: 720))),
      addressWords: theme.addressWords, pageIDs: theme.pageIDs, keeping: .modelAndPlaces, jobs: 2)
    return Read(sources: sources, site: site.value, theme: theme)
  }

  private func bytes(_ files: [OutputFile]) -> [String: [UInt8]] {
    var pages: [String: [UInt8]] = [:]
    for file in files {
      var bytes: [UInt8] = []
      #expect(file.render(into: &bytes) == nil)
      pages[file.path] = bytes
    }
    return pages
  }

  @Test(
    "Its page is the one that reading everything gives, whatever is written in it",
    arguments: [
      "En ny setning, og en til.", "## En overskrift til\n\nTekst[^1].\n\n[^1]: En fotnote.",
      "Se [verdiene](../sider/verdier.md) og {kpi}`netto-innbyggere.target`.",
      "```{events}\nantall: 3\n```\n\n- [ ] et punkt\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    ])
  func samePage(addition: String) async throws {
    let before = try await read(readFolder(packageRoot, "content", jobs: 2).value)
    var count = 0
    for (index, file) in before.sources.files.enumerated() where file.path.hasSuffix(".md") {
      let bytes = file.bytes + Array("\n\(addition)\n".utf8)
      let changed = SourceFile(path: file.path, bytes: bytes)
      guard index % 9 == 0, let document = before.document(changed),
        let rereading = await before.site.rereading(document)
      else { continue }
      var sources = before.sources
      sources.files[index] = changed
      let cold = try await read(sources)
      for (old, new, whole) in [
        (before.site, rereading.site, cold.site),
        (
          before.site.withUnpublished(),
          try #require(await before.site.withUnpublished().rereading(document)).site,
          cold.site.withUnpublished()
        ),
      ] {
        let site = PublicSite(old).replacingTexts(of: rereading.entry, from: new)
        let pages = self.bytes(before.editions(old).pages(of: rereading.entry, in: site))
        let wanted = self.bytes(cold.editions(whole).render().value.files.filter { pages[$0.path] != nil })
        #expect(pages == wanted, "\(file.path)")
        count += pages.count
      }
    }
    #expect(count > 4)
  }

  @Test("With another title and summary, its page is the one that reading everything gives")
  func sameTitle() async throws {
    let before = try await read(readFolder(packageRoot, "content", jobs: 2).value)
    var count = 0
    for (index, file) in before.sources.files.enumerated() where file.path.hasSuffix(".md") {
      let text = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map {
        line in
        if line.hasPrefix("tittel: ") || line.hasPrefix("title: ") {
          return line.prefix { $0 != ":" } + ": Årets «nye» tittel"
        }
        return line.hasPrefix("sammendrag: ") ? "sammendrag: Et nytt sammendrag." : line
      }.joined(separator: "\n")
      let changed = SourceFile(path: file.path, bytes: Array(text.utf8))
      guard changed.bytes != file.bytes, let document = before.document(changed),
        let rereading = await before.site.rereading(document)
      else { continue }
      // Those in menus are tried below.
      guard rereading.reach == .ownPages else { continue }
      guard index % 3 == 0 || file.path.hasPrefix("content/kampanjer/") else { continue }
      var sources = before.sources
      sources.files[index] = changed
      let cold = try await read(sources)
      let site = PublicSite(before.site.withUnpublished()).replacingTexts(
        of: rereading.entry, from: try #require(await before.site.withUnpublished().rereading(document)).site)
      let pages = self.bytes(
        before.editions(before.site.withUnpublished()).pages(of: rereading.entry, in: site))
      let all = cold.editions(cold.site.withUnpublished()).render().value.files
      #expect(pages == self.bytes(all.filter { pages[$0.path] != nil }), "\(file.path)")
      count += pages.count
    }
    #expect(count > 4)
  }

  @Test(
    "With another title in the menus, every page is the one that reading everything gives",
    arguments: [
      "content/sider/om-prosjektet.md", "content/sider/hva-skjer.en.md", "content/hovedomrader/handel.md",
    ])
  func sameMenus(path: String) async throws {
    let before = try await read(readFolder(packageRoot, "content", jobs: 2).value)
    let index = try #require(before.sources.files.firstIndex { $0.path == path })
    let text = String(decoding: before.sources.files[index].bytes, as: UTF8.self)
    let title = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("tittel: ") || $0.hasPrefix("title: ") })
    let changed = SourceFile(
      path: path,
      bytes: Array(
        (text.replacing(title, with: title.prefix { $0 != ":" } + ": Åpent «nytt» & mer") + "\nMer.\n").utf8))
    let document = try #require(before.document(changed))
    var sources = before.sources
    sources.files[index] = changed
    let cold = try await read(sources)
    for (old, whole) in [
      (before.site, cold.site), (before.site.withUnpublished(), cold.site.withUnpublished()),
    ] {
      let rereading = try #require(await old.rereading(document))
      #expect(rereading.reach == .menus)
      let site = PublicSite(old).replacingTexts(of: rereading.entry, from: rereading.site)
      let editions = before.editions(site)
      let wanted = cold.editions(whole).render().value.files
      let entries = Set(
        wanted.compactMap { file -> EntryID? in
          guard case .entry(let id, _, _) = file.origin else { return nil }
          return id
        })
      let pages = bytes(entries.sorted().flatMap { editions.pages(of: $0, in: site) })
      #expect(pages.count > 50)
      #expect(pages == bytes(wanted.filter { pages[$0.path] != nil }))
      let isList = { (file: OutputFile) in if case .page = file.origin { true } else { false } }
      #expect(bytes(editions.render().value.files.filter(isList)) == bytes(wanted.filter(isList)))
    }
  }

  @Test(
    "With another day, state, place or sum, or a field more or less, its page is the one that reading everything gives",
    arguments: [
      ("dato: ", "dato: 2027-05-04"), ("start: ", "start: 2027-11-18 12:00"), ("status: ", "status: avlyst"),
      ("hovedomrader: ", "hovedomrader: [handel]"), ("slutt: ", ""), ("formal: ", "formal: Et nytt."),
    ])
  func sameFields(_ old: String, _ new: String) async throws {
    let before = try await read(readFolder(packageRoot, "content", jobs: 2).value)
    let shown = before.site.withUnpublished()
    var (count, kinds): (Int, [String: Int]) = (0, [:])
    for (index, file) in before.sources.files.enumerated() where file.path.hasSuffix(".md") {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      guard lines.contains(where: { $0.hasPrefix(old) }) else { continue }
      let text = lines.map { $0.hasPrefix(old) ? Substring(new) : $0 }.joined(separator: "\n")
      let changed = SourceFile(path: file.path, bytes: Array(text.utf8))
      guard changed.bytes != file.bytes, let document = before.document(changed),
        let rereading = await before.site.rereading(document), let other = await shown.rereading(document)
      else { continue }
      // The first of each kind, of two kinds.
      let folder = file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      kinds[folder, default: 0] += 1
      guard kinds[folder, default: 0] == 1, kinds.count <= 2 else { continue }
      var sources = before.sources
      sources.files[index] = changed
      let cold = try await read(sources)
      for (old, new, whole) in [
        (before.site, rereading.site, cold.site), (shown, other.site, cold.site.withUnpublished()),
      ] {
        let site = PublicSite(old).replacingTexts(of: rereading.entry, from: new)
        let pages = self.bytes(before.editions(old).pages(of: rereading.entry, in: site))
        let wanted = self.bytes(cold.editions(whole).render().value.files.filter { pages[$0.path] != nil })
        #expect(pages == wanted, "\(file.path) \(new)")
        count += pages.count
      }
    }
    #expect(count > 0, "\(old)")
  }

  @Test(
    "What may show elsewhere needs everything to be read",
    arguments: [
      ("tittel: Om", "tittel: Om\nrekkefolge: 3"), ("tittel: Om", "tittel: Om\nseksjon: om-prosjektet"),
      ("tittel: Om", "tittel: Om\nliste: arrangementer"), ("sammendrag: Om.", "sammendrag: Om.\nutkast: ja"),
      ("Tekst.", "![Bilde](bilde.jpg)"), ("tittel: Om", "tittel: Om\nadresse: noe-annet"),
      ("tittel: Om", "tittel: Om\npubliseres: 2028-01-01"),
    ])
  func elsewhere(old: String, new: String) async throws {
    let text = "---\ntittel: Om\nsammendrag: Om.\n---\n\nTekst.\n"
    let files = ["content/nettsted.yml": siteFile, "content/sider/om.md": text]
    let picture = AssetFile(path: "content/sider/bilde.jpg", size: 1, sha256: "a")
    let before = try await read(
      SourceTree(
        files: files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) },
        assets: [picture]))
    func rereading(_ text: String) async -> Rereading? {
      guard let document = before.document(SourceFile(path: "content/sider/om.md", bytes: Array(text.utf8)))
      else {
        return nil
      }
      return await before.site.rereading(document)
    }
    #expect(await rereading(text.replacing("Tekst.", with: "Annen tekst."))?.reach == .ownPages)
    #expect(await rereading(text.replacing("tittel: Om", with: "tittel: Om oss"))?.reach == .menus)
    #expect(await rereading(text.replacing(old, with: new)) == nil)
  }

  @Test("What only the project may see is not among what an editor sees")
  func unpublished() async throws {
    let before = try await read(readFolder(packageRoot, "content", jobs: 2).value)
    let shown = before.site.withUnpublished()
    for head in shown.heads where head.isInternalOnly { #expect(!shown.isPublic(head.id)) }
    #expect(Set(PublicSite(before.site).heads.map(\.id)).isSubset(of: Set(PublicSite(shown).heads.map(\.id))))
  }
}
