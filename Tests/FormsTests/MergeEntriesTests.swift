import Content
import Editing
import Forms
import Model
import Testing

/// Two who had the form of one campaign, in two languages.
@Suite("Rows that two people have changed") struct MergeEntriesTests {
  private let path = "content/kampanjer/a.md"
  private let english = "content/kampanjer/a.en.md"

  private func files(_ rows: [(String, String, String, String)], title: String = "A") -> [(String, String)] {
    func list(_ rows: [(String, String)]) -> String {
      rows.isEmpty ? "" : "malgrupper:\n" + rows.map { "  - navn: \($0)\n    beskrivelse: \($1)\n" }.joined()
    }
    return [
      (path, "---\ntittel: \(title)\n\(list(rows.map { ($0.0, $0.1) }))---\n\nTekst.\n"),
      (english, "---\ntitle: A\n\(list(rows.map { ($0.2, $0.3) }))---\n\nText.\n"),
    ]
  }

  private let base = [
    ("En", "Første.", "One", "First."), ("To", "Andre.", "Two", "Second."),
    ("Tre", "Tredje.", "Three", "Third."),
  ]

  /// The rows as both made them together, «navn/navn på engelsk/beskrivelse/beskrivelse på engelsk».
  private func merged(
    _ mine: [(String, String)], _ theirs: [(String, String)], _ base: [(String, String)],
    _ choices: [String: Bool] = [:]
  ) throws -> (rows: [String], merge: EntryMerge) {
    let (own, others, before) = (try entry(mine), try entry(theirs), try entry(base))
    let merge = EntryMerge(mine: form(of: own), theirs: form(of: others), base: form(of: before))
    let bytes = { (files: [(String, String)], index: Int) in Array(files[index].1.utf8) }
    let lines = mine.indices.map { index in
      (
        mine[index].0,
        String(
          decoding: merging(bytes(mine, index), into: bytes(theirs, index), from: bytes(base, index)),
          as: UTF8.self)
      )
    }
    let made = try #require(
      merge.made(byLines: try? entry(lines), now: others, choices: choices, isFine: { _ in true }))
    return (said(made), merge)
  }

  private func said(_ entry: EditedEntry) -> [String] {
    let form = form(of: entry)
    return (0..<9).compactMap { index -> String? in
      let values = [
        "main/malgrupper.\(index).navn", "en/malgrupper.\(index).navn",
        "main/malgrupper.\(index).beskrivelse", "en/malgrupper.\(index).beskrivelse",
      ]
      .map { ValuePlace($0).flatMap { form.text(at: $0) } }
      return values.allSatisfy { $0 == nil } ? nil : values.map { $0 ?? "-" }.joined(separator: "/")
    }
  }

  @Test("A row that one took away takes nothing of another row that the other changed, in any language")
  func removed() throws {
    var theirs = base
    theirs[1].2 = "Two of the other"
    theirs[0].3 = "First of the other."
    let (rows, merge) = try merged(files([base[1], base[2]]), files(theirs), files(base))
    // Of the first row the other has changed the English, and nothing of that is lost unless it is chosen.
    #expect(
      rows == [
        "En/One/Første./First of the other.", "To/Two of the other/Andre./Second.",
        "Tre/Three/Tredje./Third.",
      ])
    let list = try #require(merge.lists["main/malgrupper"])
    #expect(list.rows.filter(\.differs).map(\.changedBy) == [.both, .other])
    let (chosen, _) = try merged(
      files([base[1], base[2]]), files(theirs), files(base), ["main/malgrupper#0": false])
    #expect(chosen == ["To/Two of the other/Andre./Second.", "Tre/Three/Tredje./Third."])
  }

  @Test("Rows that are put in, moved and changed at once stay whole")
  func moved() throws {
    let mine = [("Ny", "Min.", "New", "Mine."), base[0], base[1], base[2]]
    var changed = base
    changed[2].2 = "Three of the other"
    #expect(
      try merged(files(mine), files(changed), files(base)).rows == [
        "Ny/New/Min./Mine.", "En/One/Første./First.", "To/Two/Andre./Second.",
        "Tre/Three of the other/Tredje./Third.",
      ])
    // The other has moved the last one to the front; I have changed its English and added one at the end.
    var own = base + [("Fire", "Fjerde.", "Four", "Fourth.")]
    own[2].3 = "Third, by me."
    #expect(
      try merged(files(own), files([base[2], base[0], base[1]]), files(base)).rows == [
        "Tre/Three/Tredje./Third, by me.", "En/One/Første./First.", "To/Two/Andre./Second.",
        "Fire/Four/Fjerde./Fourth.",
      ])
    // I have moved, and the other has taken away.
    #expect(
      try merged(files([base[1], base[0], base[2]]), files([base[0], base[1]]), files(base)).rows == [
        "To/Two/Andre./Second.", "En/One/Første./First.",
      ])
  }

  @Test(
    "Of a row that both have changed, one’s own has what the other changed in other values, and each can be chosen"
  )
  func both() throws {
    var (mine, theirs) = (base, base)
    (mine[0].1, theirs[0].3, theirs[0].1) = ("Min første.", "Their first.", "Deres første.")
    #expect(
      try merged(files(mine), files(theirs), files(base)).rows[0] == "En/One/Min første./Their first.")
    #expect(
      try merged(files(mine), files(theirs), files(base), ["main/malgrupper#0": true]).rows[0]
        == "En/One/Deres første./Their first.")
    // What only the other has changed can be left out too.
    #expect(
      try merged(files(base, title: "B"), files(theirs), files(base), ["main/malgrupper#0": false]).rows[0]
        == "En/One/Første./First.")
  }

  @Test(
    "What both add is there once when it is the same, and a list that one emptied is gone but for what the other changed in it"
  )
  func added() throws {
    let new = ("Ny", "Ny.", "New", "New.")
    let other = ("Deres", "Deres.", "Theirs", "Theirs.")
    #expect(
      try merged(files(base + [new]), files(base + [other, new]), files(base)).rows.dropFirst(3) == [
        "Deres/Theirs/Deres./Theirs.", "Ny/New/Ny./New.",
      ])
    #expect(try merged(files([]), files(base, title: "B"), files(base)).rows == [])
    var changed = base
    changed[1].0 = "To (endret)"
    #expect(try merged(files([]), files(changed), files(base)).rows == ["To (endret)/Two/Andre./Second."])
  }

  @Test("In a register each row of figures is one, whatever is added before it")
  func register() throws {
    func kpi(_ rows: [(String, String)]) -> [(String, String)] {
      [
        (
          "content/maltall/a.yml",
          "navn: {nb: A, en: A}\nobservasjoner:\n"
            + rows.map { "  - periode: \($0)\n    verdi: \($1)\n" }.joined()
        )
      ]
    }
    let base = [("2027-T1", "42"), ("2027-T2", "43")]
    let (own, others) = (
      try entry(kpi([("2027-T1", "43"), ("2027-T2", "44")])),
      try entry(kpi([("2026-T3", "41"), ("2027-T1", "42"), ("2027-T2", "43")]))
    )
    let merge = EntryMerge(
      mine: form(of: own), theirs: form(of: others), base: form(of: try entry(kpi(base))))
    let made = try #require(merge.made(byLines: nil, now: others, choices: [:], isFine: { _ in true }))
    let text = String(decoding: made.files[0].source.bytes, as: UTF8.self)
    #expect(
      text.hasSuffix(
        "  - periode: 2026-T3\n    verdi: 41\n  - periode: 2027-T1\n    verdi: 43\n  - periode: 2027-T2\n    verdi: 44\n"
      ))
    #expect(made.files[0].source.bytes.count == text.utf8.count)
  }
}
