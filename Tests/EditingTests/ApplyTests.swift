import Content
import Editing
import Model
import TestSupport
import Testing

@Suite("An edit") struct ApplyTests {
  /// A campaign's fields after edits, or why not.
  private func edited(_ fields: String, _ edits: Edit...) -> Result<String, EditRefusal> {
    let text = "---\n\(fields)\n---\n\nTekst.\n"
    let path = "content/kampanjer/hjem.md"
    let tree = SourceTree(files: [SourceFile(path: path, bytes: Array(text.utf8))])
    guard let entry = editedEntry(at: path, in: tree, ownLanguages) else { return .failure(.unreadable) }
    return apply(edits, to: entry).map { changes in
      let after = changes.first.flatMap(\.after).map { String(decoding: $0, as: UTF8.self) } ?? text
      return String(after.dropFirst(4).dropLast("\n---\n\nTekst.\n".count))
    }
  }

  /// A document with a text in Latin-1 after an edit of the text, or why not.
  private func inLatin1(_ body: String, _ change: (String) -> String) throws -> Result<[UInt8], EditRefusal> {
    let bytes = Array("---\ntittel: A\n---\n\n".utf8) + body.unicodeScalars.map { UInt8($0.value) }
    let path = "content/sider/a.md"
    let tree = SourceTree(files: [SourceFile(path: path, bytes: bytes)])
    let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
    let shown = form(of: entry).bodies[0].text
    return apply([.setBody(.main, change(shown))], to: entry).map { $0.first?.after ?? bytes }
  }

  @Test("keeps the bytes of lines that are no UTF-8, and refuses to write them as what they are not")
  func lettersOfLatin1() throws {
    let kept = try inLatin1("Står her.\nEn linje.\nTre.\n") { $0.replacing("En linje.", with: "Ny å.\nTo.") }
      .get()
    let known = "Står her.\n".unicodeScalars.map { UInt8($0.value) } + Array("Ny å.\nTo.\nTre.\n".utf8)
    #expect(Array(kept.suffix(known.count)) == known)
    #expect(try inLatin1("Står her.\n") { $0 + " Og mer." } == .failure(.notUTF8))
    #expect(try inLatin1("Står her.\nTo.\n") { $0 + "\n\u{FFFD}" } == .failure(.notUTF8))
    // What is taken away, or stands in its place in letters that are known, is as it is typed.
    #expect(
      try inLatin1("Står her.\nTo.\n") { $0.replacing("St\u{FFFD}r her.\n", with: "") }.get().suffix(4)
        == Array("To.\n".utf8)[...])
    #expect(try inLatin1("Står.\n") { _ in "Står." }.get().suffix(6) == Array("tår.\n".utf8).suffix(6))
  }

  @Test("takes the sign for a lost letter where the text is UTF-8") func lostLetter() throws {
    let path = "content/sider/a.md"
    let source = SourceFile(path: path, bytes: Array("---\ntittel: A\n---\n\nSt\u{FFFD}r.\n".utf8))
    let entry = try #require(editedEntry(at: path, in: SourceTree(files: [source]), ownLanguages))
    let after = try apply([.setBody(.main, "St\u{FFFD}r her.")], to: entry).get().first?.after
    #expect(after?.suffix(11) == Array("St\u{FFFD}r her.\n".utf8).suffix(11))
  }

  private func main(_ path: String) -> ValuePlace {
    ValuePlace("main/" + path) ?? ValuePlace(.main, ValuePath([]))
  }

  @Test(
    "keeps the quotes that are there, and adds them where YAML would read something else",
    arguments: [
      ("tittel: A", "B", "tittel: B"), ("tittel: \"A\" # c", "B", "tittel: \"B\" # c"),
      ("tittel: 'A'", "det's", "tittel: 'det''s'"), ("tittel: A", "Fest: i dag", "tittel: \"Fest: i dag\""),
      ("tittel: A", "ja", "tittel: ja"), ("tittel: A", "2027-01-01", "tittel: 2027-01-01"),
      ("tittel: A", "- x", "tittel: \"- x\""), ("tittel: A", "x # y", "tittel: \"x # y\""),
      ("tittel: A", "«Hei» \"du\"", "tittel: «Hei» \"du\""),
      ("tittel: A", "\"du\" hei", "tittel: '\"du\" hei'"),
      ("tittel: A", "null", "tittel: \"null\""), ("tittel: A", "@x", "tittel: \"@x\""),
      ("tittel:   A   ", "B", "tittel:   B   "),
      ("tittel: |\n  A\n  B\nformal: x", "C\n\nD", "tittel: |\n  C\n\n  D\nformal: x"),
      ("tittel: >-\n   A\n   B\nformal: x", "C D", "tittel: >-\n   C D\nformal: x"),
      ("tittel: A", "C\nD", "tittel: |\n  C\n  D"), ("title: A", "B", "title: B"),
      ("Tittel: A", "B", "Tittel: B"),
      ("tittel:", "B", "tittel: B"), ("tittel: # mangler", "B", "tittel: B # mangler"),
      ("tittel: ~", "B", "tittel: B"),
      ("tittel: &a A", "B", "tittel: &a B"),
    ])
  func quotes(_ before: String, _ new: String, _ after: String) {
    #expect(edited(before, .set(main("tittel"), .text(new))) == .success(after))
  }

  @Test(
    "puts a new field where its declaration belongs among those that are there, and a cleared one leaves no trace"
  )
  func order() {
    let before = "tittel: A # navn\n# om hvem\nformal: x\nkontaktrolle: P"
    let after = "tittel: A # navn\n# om hvem\nformal: x\nbudskap: Kom!\nkontaktrolle: P"
    #expect(edited(before, .set(main("budskap"), .text("Kom!"))) == .success(after))
    #expect(edited(after, .clear(main("budskap"))) == .success(before))
    #expect(edited("formal: x", .set(main("tittel"), .text("A"))) == .success("tittel: A\nformal: x"))
    #expect(edited("title: A", .set(main("formal"), .text("x"))) == .success("title: A\npurpose: x"))
  }

  @Test("makes the groups and lists that a value lies in, and takes them with it again")
  func nested() {
    let made = "tittel: A\nperiode:\n  fra: 2027-01-01"
    #expect(edited("tittel: A", .set(main("periode.fra"), .text("2027-01-01"))) == .success(made))
    #expect(edited(made, .clear(main("periode.fra"))) == .success("tittel: A"))
    let row = "tittel: A\nmalgrupper:\n  - navn: Unge"
    #expect(edited("tittel: A", .set(main("malgrupper.0.navn"), .text("Unge"))) == .success(row))
    #expect(edited(row, .clear(main("malgrupper.0.navn"))) == .success("tittel: A"))
    let two = row + "\n    internasjonal: ja"
    #expect(edited(row, .set(main("malgrupper.0.internasjonal"), .text("ja"))) == .success(two))
    #expect(edited(two, .clear(main("malgrupper.0.internasjonal"))) == .success(row))
  }

  @Test("adds, moves and removes rows, in blocks and between brackets, and keeps their comments")
  func rows() {
    let words = "tittel: A\nkanaler: [nett, radio]"
    #expect(
      edited(words, .insertRow(main("kanaler"), at: 0, .text("avis")))
        == .success("tittel: A\nkanaler: [avis, nett, radio]"))
    #expect(
      edited(words, .insertRow(main("kanaler"), at: 2, .text("a, b")))
        == .success("tittel: A\nkanaler: [nett, radio, \"a, b\"]"))
    #expect(
      edited(words, .moveRow(main("kanaler"), from: 1, to: 0))
        == .success("tittel: A\nkanaler: [radio, nett]"))
    #expect(edited(words, .removeRow(main("kanaler"), at: 0)) == .success("tittel: A\nkanaler: [radio]"))
    let block = "tittel: A\nkanaler:\n- nett # først\n# så\n- radio"
    #expect(
      edited(block, .moveRow(main("kanaler"), from: 0, to: 1))
        == .success("tittel: A\nkanaler:\n- radio\n# så\n- nett # først"))
    #expect(
      edited(block, .removeRow(main("kanaler"), at: 0))
        == .success("tittel: A\nkanaler:\n# først\n# så\n- radio"))
    #expect(
      edited(block, .insertRow(main("kanaler"), at: 1, .text("avis")))
        == .success("tittel: A\nkanaler:\n- nett # først\n# så\n- avis\n- radio"))
    let group = NewValue.fields([
      .init(.field("navn"), .text("Eldre")), .init(.field("internasjonal"), .text("nei")),
    ])
    #expect(
      edited("tittel: A\nmalgrupper:\n  - navn: Unge", .insertRow(main("malgrupper"), at: 1, group))
        == .success("tittel: A\nmalgrupper:\n  - navn: Unge\n  - navn: Eldre\n    internasjonal: nei"))
    #expect(edited("tittel: A\nkanaler: [nett]", .removeRow(main("kanaler"), at: 0)) == .success("tittel: A"))
  }

  @Test("that cannot be made without harm is refused, and nothing is changed")
  func refused() {
    let list = "tittel: A\nkanaler: [a, *x, b]"
    #expect(edited(list, .removeRow(main("kanaler"), at: 1)) == .failure(.unreadable))
    #expect(edited(list, .set(main("kanaler.1"), .text("c"))) == .failure(.unreadable))
    #expect(
      edited("tittel: A", .set(main("finnes-ikke"), .text("x"))) == .failure(.noSuchField("finnes-ikke")))
    #expect(edited("tittel: A", .set(main("budsjett"), .text("1"))) == .failure(.noSuchField("budsjett")))
    #expect(edited("tittel: A\ntittel: B", .set(main("tittel"), .text("C"))) == .failure(.unreadable))
    #expect(
      edited("tittel: A", .set(main("tittel"), .text("a\u{0}b"))) == .failure(.forbiddenCharacter("U+0000")))
    for sign in ["\u{0B}", "\u{0C}", "\u{2028}", "\u{85}"] {
      #expect(edited("tittel: A", .set(main("tittel"), .text("a\(sign)b"))) == .success("tittel: a b"))
    }
    #expect(
      edited("tittel: A", .set(main("tittel"), .text("a\u{202E}b")))
        == .failure(.forbiddenCharacter("U+202E")))
    #expect(
      edited("tittel: A", .set(main("tittel"), .text(String(repeating: "x", count: 70_000))))
        == .failure(.tooLong(limit: 65536)))
    #expect(edited("tittel: A\nkanaler: [a]", .removeRow(main("kanaler"), at: 5)) == .failure(.noSuchRow(5)))
    #expect(
      edited("tittel: A\nperiode: i fjor", .set(main("periode.fra"), .text("2027-01-01")))
        == .failure(.unreadable))
  }

  @Test(
    "is not written above fields that are there without their marks, or among bytes that are no UTF-8 text",
    arguments: [
      "---\ntittel: A\nutkast: ja\n\nTekst.\n", "tittel: A\nutkast: ja\n\nTekst.\n",
      "tittel: A\n---\nTekst.\n", "***\ntittel: A\n***\nTekst.\n", "\u{FEFF}\n---\ntittel: A\n",
      "T\u{0}e\u{0}k\u{0}s\u{0}t\u{0}",
    ])
  func unmarked(_ text: String) throws {
    #expect(try inFile(text, .set(main("tittel"), .text("B"))) == .failure(.unreadable))
  }

  @Test("is written above a text that has no fields")
  func withoutFields() throws {
    #expect(
      try inFile("Velkommen: kom!\n", .set(main("tittel"), .text("B")))
        == .success("---\ntittel: B\n---\n\nVelkommen: kom!\n"))
    #expect(try inFile("", .set(main("tittel"), .text("B"))) == .success("---\ntittel: B\n---\n\n"))
  }

  private func inFile(_ text: String, _ edit: Edit) throws -> Result<String, EditRefusal> {
    let path = "content/kampanjer/hjem.md"
    let tree = SourceTree(files: [SourceFile(path: path, bytes: Array(text.utf8))])
    let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
    return apply([edit], to: entry).map { String(decoding: $0.first?.after ?? [], as: UTF8.self) }
  }

  @Test("of a field beside a broken one is made, and the broken one stays as it is")
  func besideBroken() {
    #expect(
      edited("tittel: A: B\nformal: x\nbudskap: y", .set(main("formal"), .text("z")))
        == .success("tittel: A: B\nformal: z\nbudskap: y"))
    #expect(edited("tittel: A: B\nformal: x", .set(main("tittel"), .text("z"))) == .failure(.unreadable))
    #expect(
      edited("tittel: *x\nformal: x", .set(main("formal"), .text("z"))) == .success("tittel: *x\nformal: z"))
  }

  @Test("that says what is there already changes nothing")
  func nothing() {
    let text = "tittel: \"A\"\nformal: |\n  x\n  y\nkanaler: [ nett,radio ]"
    #expect(
      edited(
        text, .set(main("tittel"), .text(" A ")), .set(main("formal"), .text("x\r\ny\r\n")),
        .set(main("kanaler"), .list([.text("nett"), .text("radio")])), .clear(main("periode")))
        == .success(text))
  }

  @Test("in a register writes words by language, and turns a text that stands by itself into them")
  func registers() throws {
    func edited(_ text: String, _ edit: Edit) throws -> String? {
      let path = "content/partnere/a.yml"
      let tree = SourceTree(files: [SourceFile(path: path, bytes: Array(text.utf8))])
      let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
      return try apply([edit], to: entry).get().first.flatMap(\.after).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    let english = try #require(ValuePlace("main/tittel.@en"))
    #expect(try edited("tittel: A # x\n", .set(english, .text("B"))) == "tittel: # x\n  nb: A\n  en: B\n")
    #expect(try edited("tittel: A", .set(english, .text("B"))) == "tittel:\n  nb: A\n  en: B")
    #expect(
      try edited("tittel:\n  nb: A\nid: x", .set(english, .text("B"))) == "tittel:\n  nb: A\n  en: B\nid: x")
    #expect(try edited("tittel: {nb: A, en: B}\n", .clear(english)) == "tittel: {nb: A}\n")
    #expect(
      try edited("tittel: |\n  A\n\n  B\n", .set(english, .text("C")))
        == "tittel:\n  nb: |\n    A\n\n    B\n  en: C\n")
    let own = try #require(ValuePlace("main/tittel.@nb"))
    #expect(try edited("tittel: A\n", .set(own, .text("B"))) == "tittel: B\n")
  }

  @Test("of rows in brackets over several lines keeps the comments between them, or is refused")
  func commentsInBrackets() {
    let list = "tittel: A\nkanaler: [\n  nett,   # en\n  radio,  # to\n  avis\n]"
    #expect(
      edited(list, .removeRow(main("kanaler"), at: 2))
        == .success("tittel: A\nkanaler: [\n  nett,   # en\n  radio,  # to\n  \n]"))
    #expect(
      edited(list, .removeRow(main("kanaler"), at: 1))
        == .success("tittel: A\nkanaler: [\n  nett,   # en\n    # to\n  avis\n]"))
    #expect(
      edited(list, .removeRow(main("kanaler"), at: 0))
        == .success("tittel: A\nkanaler: [\n     # en\n  radio,  # to\n  avis\n]"))
    #expect(edited(list, .moveRow(main("kanaler"), from: 0, to: 1)) == .failure(.cannotBeWritten))
  }

  @Test("of an entry in a list of entries leaves the others alone, and removing it takes out its row")
  func lists() throws {
    let text = "# Partnere\n- id: a\n  tittel: A\n- id: b\n  tittel: B # x\n"
    let path = "content/partnere.yml"
    let tree = SourceTree(files: [SourceFile(path: path, bytes: Array(text.utf8))])
    let entry = try #require(editedEntry(at: path, item: "b", in: tree, ownLanguages))
    let changes = try apply([.set(main("tittel.@nb"), .text("Ny"))], to: entry).get()
    #expect(
      changes.map { String(decoding: $0.after ?? [], as: UTF8.self) } == [
        text.replacing("B # x", with: "Ny # x")
      ])
    #expect(
      removal(of: entry).map { String(decoding: $0.after ?? [], as: UTF8.self) } == [
        "# Partnere\n- id: a\n  tittel: A\n# x\n"
      ]
        || removal(of: entry).map { String(decoding: $0.after ?? [], as: UTF8.self) } == [
          "# Partnere\n- id: a\n  tittel: A\n"
        ])
  }

  @Test("of a list's rows is made in the translation too, whose rows are joined to them by position")
  func translatedRows() throws {
    let (path, other) = ("content/kampanjer/hjem.md", "content/kampanjer/hjem.en.md")
    let tree = SourceTree(files: [
      SourceFile(path: other, bytes: Array("---\nmalgrupper:\n  - navn: Young\n  - navn: Old\n---\n".utf8)),
      SourceFile(path: path, bytes: Array("---\nmalgrupper:\n  - navn: Unge\n  - navn: Gamle\n---\n".utf8)),
    ])
    let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
    func english(_ edit: Edit) throws -> String? {
      try apply([edit], to: entry).get().first { $0.path == other }.flatMap(\.after).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    let list = main("malgrupper")
    #expect(
      try english(.moveRow(list, from: 0, to: 1)) == "---\nmalgrupper:\n  - navn: Old\n  - navn: Young\n---\n"
    )
    #expect(try english(.removeRow(list, at: 0)) == "---\nmalgrupper:\n  - navn: Old\n---\n")
    let row = NewValue.fields([
      .init(.field("navn"), .text("Barn")), .init(.field("internasjonal"), .text("ja")),
    ])
    #expect(
      try english(.insertRow(list, at: 1, row))
        == "---\nmalgrupper:\n  - navn: Young\n  - navn: Barn\n  - navn: Old\n---\n")
    #expect(try english(.insertRow(list, at: 2, row)) == nil)
    let far = try #require(ValuePlace("en/malgrupper.3.navn"))
    #expect(apply([.set(far, .text("x"))], to: entry) == .failure(.translationLacksRows(.en)))
  }

  @Test("of a row that only the translation has is shown, set and removed; the main file stays as it is")
  func rowsOfTranslationAlone() throws {
    let (path, other) = ("content/kampanjer/hjem.md", "content/kampanjer/hjem.en.md")
    for (mine, theirs, left, kept) in [
      ("tittel: A", "channels: [radio]", 0, "title: B"),
      ("kanaler: [radio]", "channels: [radio, podcast]", 1, "title: B\nchannels: [radio]"),
    ] {
      let tree = SourceTree(files: [
        SourceFile(path: other, bytes: Array("---\ntitle: B\n\(theirs)\n---\n".utf8)),
        SourceFile(path: path, bytes: Array("---\n\(mine)\n---\n".utf8)),
      ])
      let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
      let last = try #require(ValuePlace("en/kanaler.\(left)"))
      let shown = controls(of: form(of: entry)).first { $0.value.place == last }
      #expect(shown?.value.text == (left == 0 ? "radio" : "podcast"), "\(mine)")
      #expect(apply([.removeRow(main("kanaler"), at: left + 1)], to: entry) == .failure(.noSuchRow(left + 1)))
      let changes = try apply([.removeRow(main("kanaler"), at: left)], to: entry).get()
      #expect(changes.map(\.path) == [other])
      #expect(changes.first?.after.map { String(decoding: $0, as: UTF8.self) } == "---\n\(kept)\n---\n")
    }
  }

  @Test("of what has no file yet makes the file: a translation, or what only the project sees")
  func newFiles() throws {
    let path = "content/kampanjer/hjem.md"
    let tree = SourceTree(files: [SourceFile(path: path, bytes: Array("---\ntittel: A\n---\n".utf8))])
    let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
    let edits: [Edit] = [
      .set(try #require(ValuePlace("en/tittel")), .text("B")),
      .set(try #require(ValuePlace("intern/budsjett")), .text("5000")),
      .setBody(.translation(.en), "Text."),
    ]
    let made = try apply(edits, to: entry).get()
    #expect(made.map(\.path) == ["content/kampanjer/hjem.en.md", "content/intern/kampanjer/hjem.yml"])
    #expect(made.allSatisfy { $0.before == nil })
    #expect(
      made.map { String(decoding: $0.after ?? [], as: UTF8.self) } == [
        "---\ntittel: B\nsprak: en\n---\n\nText.\n", "budsjett: 5000\n",
      ])
  }

  @Test(
    "to the text below the fields changes the lines that differ, with the line ends that the others have",
    arguments: [
      ("\na\nb\nc\n", "a\nB\nc", "\na\nB\nc\n"), ("\r\na\r\nb\r\n", "a\nx\nb", "\r\na\r\nx\r\nb\r\n"),
      ("\na  \nb\n\n\n", "a  \nb!", "\na  \nb!\n\n\n"), ("", "a", "\na\n"), ("\na\n", "", "\n\n"),
      ("\na\r\nb\nc\r\nd", "a\nb\nc\nD", "\na\r\nb\nc\r\nD"),
      ("\n    kode\n", "    kode\nmer", "\n    kode\nmer\n"),
    ])
  func body(_ before: String, _ new: String, _ after: String) throws {
    let path = "content/sider/om.md"
    let front =
      before.contains("\r\n\r") || before.hasPrefix("\r\n")
      ? "---\r\ntittel: A\r\n---\r\n" : "---\ntittel: A\n---\n"
    let tree = SourceTree(files: [SourceFile(path: path, bytes: Array((front + before).utf8))])
    let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
    let change = try apply([.setBody(.main, new)], to: entry).get().first
    #expect(String(decoding: change?.after ?? [], as: UTF8.self) == front + after)
    #expect(try apply([.setBody(.main, form(of: entry).bodies[0].text)], to: entry).get() == [])
  }
}
