import Content
import Diagnostics
import Editing
import Mistakes
import Model
import TestSupport
import Testing

@Suite("Renaming") struct RenameTests {
  private let site = """
    -- content/kampanjer/hjem.md --
    ---
    tittel: Hjem
    sammendrag: Kom.
    formal: x
    kontaktrolle: Prosjektleder
    ---

    Se [flytt](../sider/flytt.md).
    -- content/kampanjer/hjem.en.md --
    ---
    title: Home
    ---
    -- content/intern/kampanjer/hjem.yml --
    budsjett: 5000
    -- content/sider/flytt.md --
    ---
    tittel: Flytt
    sammendrag: Flytt.
    ---

    Les om [kampanjen](../kampanjer/hjem.md#a) og [igjen](<../kampanjer/hjem.en.md>).
    -- content/arrangementer/dag.md --
    ---
    tittel: Dag
    kampanje: "hjem" # den
    ---

    """

  private func after(_ changes: [FileChange]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: changes.compactMap { change in
        change.after.map { (change.path, String(decoding: $0, as: UTF8.self)) }
      })
  }

  @Test("moves all files of the entry, keeps its former addresses, and changes what leads to it")
  func renamed() async throws {
    let tree = sources(site)
    let model = await resolved(site).value
    let entry = try #require(editedEntry(at: "content/kampanjer/hjem.md", in: tree, model.languages))
    let changes = try renaming(entry, to: "velkommen-hjem", in: model, tree).get()
    let texts = after(changes)
    #expect(Set(changes.filter { $0.after == nil }.map(\.path)) == Set(entry.files.map(\.path)))
    #expect(texts["content/kampanjer/velkommen-hjem.en.md"] == "---\ntitle: Home\n---\n")
    #expect(texts["content/intern/kampanjer/velkommen-hjem.yml"] == "budsjett: 5000\n")
    let main = try #require(texts["content/kampanjer/velkommen-hjem.md"])
    #expect(main.contains("tidligere-adresser: [/kampanjer/hjem/, /en/campaigns/hjem/]\n"))
    #expect(main.contains("Se [flytt](../sider/flytt.md)."))
    #expect(
      texts["content/sider/flytt.md"]?.contains(
        "(../kampanjer/velkommen-hjem.md#a) og [igjen](<../kampanjer/velkommen-hjem.en.md>)") == true)
    #expect(texts["content/arrangementer/dag.md"]?.contains("kampanje: \"velkommen-hjem\" # den\n") == true)
  }

  @Test("writes a consent's new name once where a story, a picture or a person names it")
  func consent() async throws {
    let site = """
      -- content/intern/samtykker/kari.yml --
      person: Kari
      hva: Et bilde og en historie
      -- content/aktuelt/historie.md --
      ---
      tittel: Kari
      type: historie
      bilder: [{fil: to.jpg, samtykke: kari}]
      bilde: kari.jpg
      bilde-samtykke: 'kari'
      ---
      """
    let tree = sources(site)
    let model = await resolved(site).value
    let entry = try #require(
      editedEntry(at: "content/intern/samtykker/kari.yml", in: tree, model.languages))
    let texts = after(try renaming(entry, to: "kari-i-parken", in: model, tree).get())
    #expect(
      texts["content/aktuelt/historie.md"]
        == "---\ntittel: Kari\ntype: historie\nbilder: [{fil: to.jpg, samtykke: kari-i-parken}]\nbilde: kari.jpg\nbilde-samtykke: 'kari-i-parken'\n---\n"
    )
  }

  @Test("of a frozen report is refused, and of one that is not is made")
  func frozenReport() async throws {
    let site = """
      -- content/rapporter/2027-t1.md --
      ---
      tittel: Rapport
      periode: 2027-T1
      frosset: 2027-05-20
      ---
      -- content/rapporter/2027-t2.md --
      ---
      tittel: Rapport
      periode: 2027-T2
      ---
      """
    let tree = sources(site)
    let model = await resolved(site).value
    let name = { (slug: String) in
      editedEntry(at: "content/rapporter/\(slug).md", in: tree, model.languages).map {
        renaming($0, to: "host-\(slug)", in: model, tree)
      }
    }
    #expect(name("2027-t1").map { if case .failure(.isFrozen) = $0 { true } else { false } } == true)
    #expect(name("2027-t2").map { if case .success = $0 { true } else { false } } == true)
  }

  @Test("Every entry of the real content can be given another name, or is refused")
  func everyEntry() async throws {
    let tree = try await ownSources()
    let content = await readContent(tree, components: .declared, jobs: 2).value
    let model = await resolve(content, at: moment("2027-03-01", .preview), jobs: 2).value
    var renamedCount = 0
    for head in model.heads {
      guard
        let entry = editedEntry(at: head.path, item: head.id.slug, in: tree, model.languages)
          ?? editedEntry(at: head.path, in: tree, model.languages)
      else { continue }
      guard case .success(let changes) = renaming(entry, to: "et-annet-navn", in: model, tree) else {
        continue
      }
      renamedCount += 1
      #expect(!changes.isEmpty, "\(head.path)")
    }
    #expect(renamedCount > 50)
  }

  @Test("in a list changes its id alone, in every file that has it, and what names it")
  func inList() async throws {
    let site = """
      -- content/personer.yml --
      # Folk
      - id: "kari" # leder
        tittel: Kari
      - id: ola
        tittel: Ola
      -- content/personer.en.yml --
      - id: kari
        tittel: Kari E
      -- content/intern/personer/kari.yml --
      telefon: 32 00 00 00
      """
    let tree = sources(site)
    let model = await resolved(site).value
    let entry = try #require(editedEntry(at: "content/personer.yml", item: "kari", in: tree, model.languages))
    let texts = after(try renaming(entry, to: "kari-nordmann", in: model, tree).get())
    #expect(
      texts["content/personer.yml"]?.hasPrefix(
        "# Folk\n- id: \"kari-nordmann\" # leder\n  tittel: Kari\n- id: ola") == true)
    #expect(texts["content/personer.en.yml"]?.hasPrefix("- id: kari-nordmann\n") == true)
    #expect(texts["content/intern/personer/kari-nordmann.yml"]?.hasPrefix("telefon") == true)
    guard case .failure(.taken) = renaming(entry, to: "ola", in: model, tree) else {
      Issue.record("two of one name")
      return
    }
  }

  @Test("moves a folder of its own with all that lies in it, and deleting takes it along")
  func ownFolder() async throws {
    let site = """
      -- content/kampanjer/hjem/index.md --
      ---
      tittel: Hjem
      ---
      -- content/kampanjer/hjem/index.en.md --
      ---
      title: Home
      ---
      -- content/intern/kampanjer/hjem.yml --
      budsjett: 5000
      """
    var tree = sources(site)
    tree.assets = ["content/kampanjer/hjem/torg.jpg", "content/kampanjer/annen/torg.jpg"].map {
      AssetFile(path: $0, size: 1, sha256: "x")
    }
    let model = await resolved(site).value
    let entry = try #require(editedEntry(at: "content/kampanjer/hjem/index.md", in: tree, model.languages))
    let changes = try renaming(entry, to: "ny", in: model, tree) { _ in [7] }.get()
    #expect(
      Set(changes.filter { $0.after != nil }.map(\.path)) == [
        "content/kampanjer/ny/index.md", "content/kampanjer/ny/index.en.md",
        "content/intern/kampanjer/ny.yml",
        "content/kampanjer/ny/torg.jpg",
      ])
    #expect(changes.filter { $0.after == nil }.count == 4)
    #expect(
      renaming(entry, to: "ny", in: model, tree)
        == .failure(.assetTooLarge(path: "content/kampanjer/hjem/torg.jpg")))
    #expect(removal(of: entry, in: tree) { _ in [7] }.map(\.path).contains("content/kampanjer/hjem/torg.jpg"))
    #expect(removal(of: entry, in: tree) { _ in [7] }.count == 4)
  }

  @Test("tables in a folder of its own go along, and what is another entry's stays")
  func tables() async throws {
    let site = """
      -- content/datakilder/folketall/index.yml --
      tittel: Folketall
      fil: tall.csv
      -- content/datakilder/folketall/tall.csv --
      ar;antall
      -- content/datakilder/folketall/merknad.json --
      {}
      -- content/datakilder/annen.yml --
      tittel: Annen
      """
    let tree = sources(site)
    let model = await resolved(site).value
    let path = "content/datakilder/folketall/index.yml"
    let entry = try #require(editedEntry(at: path, in: tree, model.languages))
    let changes = try renaming(entry, to: "befolkning", in: model, tree).get()
    let folder = "content/datakilder/befolkning/"
    #expect(
      Set(changes.filter { $0.after != nil }.map(\.path)) == [
        folder + "index.yml", folder + "tall.csv", folder + "merknad.json",
      ])
    #expect(
      Set(removal(of: entry, in: tree).map(\.path))
        == Set(tree.files.map(\.path)).subtracting([
          "content/datakilder/annen.yml"
        ]))
  }

  @Test(
    "A folder whose picture another page shows is not moved from under it, whatever the name is written like")
  func sharedAsset() async throws {
    let site = """
      -- content/kampanjer/hjem/index.md --
      ---
      tittel: Hjem
      ---
      -- content/sider/annen.md --
      ---
      tittel: Annen
      ---

      ![Torget](../kampanjer/hjem/v%C3%A5rt%20torg.jpg)
      """
    let picture = AssetFile(path: "content/kampanjer/hjem/vårt torg.jpg", size: 1, sha256: "x")
    var tree = sources(site)
    tree.assets = [picture]
    var content = await readContent(tree, components: .declared, jobs: 1).value
    content.assets = [picture]
    let model = await resolve(content, at: moment("2027-03-01"), jobs: 1).value
    let entry = try #require(editedEntry(at: "content/kampanjer/hjem/index.md", in: tree, model.languages))
    #expect(
      renaming(entry, to: "ny", in: model, tree) { _ in [7] }
        == .failure(.assetUsedElsewhere(path: picture.path, by: "content/sider/annen.md")))
  }

  @Test("is refused for a name that is taken, or cannot stand in an address")
  func refused() async throws {
    let tree = sources(site + "-- content/kampanjer/annen.md --\n---\ntittel: B\n---\n")
    let model = await resolved(site).value
    let entry = try #require(editedEntry(at: "content/kampanjer/hjem.md", in: tree, model.languages))
    #expect(
      renaming(entry, to: "annen", in: model, tree) == .failure(.taken(path: "content/kampanjer/annen.md")))
    #expect(renaming(entry, to: "Ny Å", in: model, tree) == .failure(.badName(suggestion: "ny-a")))
    #expect(renaming(entry, to: "hjem", in: model, tree) == .failure(.badName(suggestion: "")))
    #expect(renaming(entry, to: "../x", in: model, tree) == .failure(.badName(suggestion: "x")))
  }

  @Test("and before deleting, everything that points to an entry is listed")
  func pointing() async throws {
    let model = await resolved(site).value
    let found = pointers(to: EntryID(Campaign.kindID, "hjem"), in: model)
    #expect(
      found.map { "\($0.title) \($0.location.path)" } == [
        "Dag content/arrangementer/dag.md", "Flytt content/sider/flytt.md", "Flytt content/sider/flytt.md",
      ])
  }
}
