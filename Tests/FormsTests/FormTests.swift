import Content
import Diagnostics
import Editing
import Forms
import Model
import Testing

@Suite struct FormTests {
  private let event =
    "---\ntittel: Åpen dag\nsammendrag: Kom.\nstart: 2027-06-17 18:30\nslutt: i kveld\nstatus: planlagt\npris: 0\nsted: {navn: Krona}\n---\n\nTekst.\n"
  private let path = "content/arrangementer/apen-dag.md"

  @Test("Each kind of field has the control that shows it, and what none shows is text")
  func kinds() throws {
    let all = try controls([(path, event)])
    func control(_ name: String) throws -> Control { try #require(all.first { $0.name == name }) }
    #expect(try control("main/tittel").form == .text)
    #expect(try control("en/tittel").value == "")
    #expect(try control("main/start").form == .dateAndTime)
    #expect(try control("main/start").value == "2027-06-17")
    #expect(try control("main/start").time == "18:30")
    #expect(try control("main/slutt").form == .text)
    #expect(try control("main/slutt").value == "i kveld")
    #expect(try control("main/status").form == .choice)
    #expect(try control("main/status").options.first { $0.isChosen }?.label == "Planlagt")
    #expect(try control("main/pris").unit == "kr")
    #expect(try control("main/kampanje").form == .reference)
    #expect(try control("main/sted.navn").value == "Krona")
    #expect(try control("tekst main").value == "Tekst.")
    #expect(try control("tekst en").form == .body)
    #expect(Set(all.map(\.id)).count == all.count)
  }

  @Test(
    "What one comes to a form for is at hand though nothing is written in it: the status of whatever has one")
  func statusAtHand() throws {
    func atHand(_ files: [(String, String)]) throws -> [String] {
      let section = try #require(
        context().sections(of: form(of: try entry(files)), findings: []).sections.first)
      return section.controls.map(\.name)
    }
    let shown = try atHand([(path, event.replacing("status: planlagt\n", with: ""))])
    let (start, status) = (
      try #require(shown.firstIndex(of: "main/start")), try #require(shown.firstIndex(of: "main/status"))
    )
    #expect(start < status && !shown.contains("main/tidssone"))
    // Before what every kind has, such as the sources.
    #expect(status < (shown.firstIndex(of: "main/utkast") ?? shown.count))
    #expect(
      try atHand([("content/styringsdokumenter/a.yml", "navn: {nb: A, en: A}\n")]).contains("main/status"))
    #expect(try atHand([("content/arshjul/a.yml", "tittel: {nb: A}\n")]).contains("main/status"))
    // A part of it that has a status of its own is folded away with it.
    #expect(
      try atHand([("content/sider/a.md", "---\ntittel: A\n---\n")]).allSatisfy { !$0.hasSuffix("status") })
  }

  @Test(
    "What breaks lines in Word is a line break, and on one line a space",
    arguments: ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}\u{0B}", "\n\u{0C}"])
  func lineBreaks(_ sign: String) throws {
    let made = form(of: try entry([(path, event)]))
    func edits(_ name: String, _ text: String) -> [Edit] {
      Forms.edits(in: SentValues([name: text]), of: made, context())
    }
    let (title, summary) = (
      try #require(ValuePlace("main/tittel")), try #require(ValuePlace("main/sammendrag"))
    )
    let ends = sign == "\u{0B}\u{0B}" ? "\n\n" : "\n"
    #expect(edits("tekst main", "Ett\(sign)to") == [.setBody(.main, "Ett\(ends)to")])
    #expect(edits("tekst en", "One\(sign)two") == [.setBody(.translation(.en), "One\(ends)two")])
    #expect(edits("main/sammendrag", "Kom\(sign)nå") == [.set(summary, .text("Kom\(ends)nå"))])
    #expect(edits("main/tittel", "Åpen\(sign)kveld") == [.set(title, .text("Åpen kveld"))])
  }

  @Test("A mark of byte order that came along from a page is left out, and stays where it was written before")
  func byteOrderMark() throws {
    let body = try #require(ValuePlace("main/tittel"))
    let made = form(of: try entry([(path, event)]))
    let pasted = SentValues(["main/tittel": "\u{FEFF}Åpen\u{FEFF} kveld", "tekst main": "\u{FEFF}Ett"])
    #expect(
      edits(in: pasted, of: made, context()) == [
        .set(body, .text("Åpen kveld")), .setBody(.main, "Ett"),
      ])
    let text = "---\ntittel: A\n---\n\nx\u{FEFF}y\n"
    let old = form(of: try entry([("content/sider/a.md", text)]))
    #expect(
      edits(in: SentValues(["tekst main": "x\u{FEFF}y\nz\n"]), of: old, context())
        == [.setBody(.main, "x\u{FEFF}y\nz\n")])
  }

  @Test("What was changed in a control is saved beside what was changed in the fields as text")
  func textAndControls() throws {
    let text = "---\ntittel: A\nsammendrag: B\ntittle: C\n---\n\nx\n"
    let made = form(of: try entry([("content/sider/a.md", text)]))
    let changed = "tittel: A\nsammendrag: B\n"
    #expect(
      edits(
        in: SentValues(["felter main": changed, "main/tittel": "A", "main/sammendrag": "Ny"]), of: made,
        context())
        == [
          .setFieldsText(.main, changed), .set(try #require(ValuePlace("main/sammendrag")), .text("Ny")),
        ])
  }

  @Test("A save is called after the entry and the first of the fields that it changed")
  func summaries() {
    let all = ["Start", "Slutt", "Sted", "Pris", "Tema"]
    func said(_ count: Int) -> Wording {
      saveSummary(Wording(nb: "Boligdag", en: "Boligdag")) { _ in Array(all.prefix(count)) }
    }
    #expect(said(0) == Wording(nb: "Endret Boligdag", en: "Changed Boligdag"))
    #expect(said(2).nb == "Endret Boligdag: Start, Slutt")
    #expect(
      said(5)
        == Wording(
          nb: "Endret Boligdag: Start, Slutt, Sted og 2 til",
          en: "Changed Boligdag: Start, Slutt, Sted and 2 more"))
  }

  @Test("A text that holds such a sign on disk is as it was until somebody changes it")
  func untouchedLineBreaks() throws {
    let written = event.replacing("Tekst.", with: "Ett\u{2028}to.")
    let made = form(of: try entry([(path, written)]))
    #expect(edits(in: SentValues(["tekst main": "Ett\u{2028}to."]), of: made, context()) == [])
    #expect(
      edits(in: SentValues(["tekst main": "Ett\u{2028}to!"]), of: made, context())
        == [.setBody(.main, "Ett\nto!")])
  }

  @Test(
    "Signs that a page cannot show stay where they are, in all lines but those that were changed",
    arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}", "\u{7F}"])
  func unshownSigns(_ sign: String) throws {
    let written = event.replacing("Tekst.", with: "Ett\(sign)to.\n\nTre.")
    let made = form(of: try entry([(path, written)]))
    // What a browser sends back is what it was shown: a space, or nothing.
    let shown = "Ett\(sign == "\u{7F}" ? "" : " ")to.\n\nTre."
    #expect(edits(in: SentValues(["tekst main": shown]), of: made, context()) == [])
    #expect(
      edits(in: SentValues(["tekst main": shown + "\n\nFire."]), of: made, context())
        == [.setBody(.main, "Ett\(sign)to.\n\nTre.\n\nFire.")])
    #expect(
      edits(in: SentValues(["tekst main": shown.replacing("to", with: "to og en halv")]), of: made, context())
        == [.setBody(.main, shown.replacing("to", with: "to og en halv"))])
  }

  @Test("A form that is sent back untouched changes nothing, and each change is one edit")
  func changes() throws {
    let made = form(of: try entry([(path, event)]))
    let untouched = Dictionary(
      try controls([(path, event)]).filter(\.isLeaf).flatMap {
        [($0.name, $0.value)] + ($0.form == .dateAndTime ? [($0.name + "~tid", $0.time)] : [])
      }, uniquingKeysWith: { first, _ in first })
    func edits(_ changed: [String: String]) -> [Edit] {
      Forms.edits(in: SentValues(untouched.merging(changed) { $1 }), of: made, context())
    }
    func place(_ text: String) throws -> ValuePlace { try #require(ValuePlace(text)) }
    #expect(edits([:]) == [])
    #expect(edits(["main/tittel": ""]) == [.empty(try place("main/tittel"))])
    #expect(edits(["main/tittel": " Ny "]) == [.set(try place("main/tittel"), .text("Ny"))])
    #expect(edits(["main/pris": ""]) == [.clear(try place("main/pris"))])
    #expect(
      edits(["main/start~tid": "19:00"]) == [.set(try place("main/start"), .text("2027-06-17 19:00"))])
    #expect(edits(["main/start~tid": ""]) == [.set(try place("main/start"), .text("2027-06-17"))])
    #expect(edits(["tekst en": "Text."]) == [.setBody(.translation(.en), "Text.")])
    #expect(edits(["main/finnes-ikke": "x"]) == [])
  }

  @Test("A finding stands at the control that it is about; what is about none stands by itself")
  func findings() throws {
    func finding(_ text: String, _ message: String = "galt") throws -> Diagnostic {
      let range = try #require(event.utf8.firstRange(of: text.utf8))
      let start = event.utf8.distance(from: event.utf8.startIndex, to: range.lowerBound)
      return Diagnostic(
        .symbolicLink, Wording(nb: message, en: message),
        at: Location(path, start..<(start + text.utf8.count)))
    }
    let elsewhere = Diagnostic(
      .symbolicLink, Wording(nb: "annet", en: "other"), at: Location("content/b.md", 0..<1))
    let whole = Diagnostic(.symbolicLink, Wording(nb: "hele", en: "whole"), at: Location(path, 0..<0))
    let all = [try finding("i kveld"), try finding("pris"), try finding("Tekst"), elsewhere, whole]
    let (byName, rest) = context().problems(all, in: form(of: try entry([(path, event)])))
    #expect(byName.keys.sorted() == ["main/pris", "main/slutt", "tekst main"])
    #expect(rest.map(\.message.nb) == ["hele"])
  }

  @Test("What no control shows is shown as it is written, and can be changed as text")
  func written() throws {
    let text = "---\ntittel: A\ntittle: B\n---\n\nx\n"
    let all = try controls([("content/sider/a.md", text)])
    #expect(all.contains { $0.form == .written && $0.value.contains("tittle: B") })
    let fields = try #require(all.first { $0.name == "felter main" })
    let made = form(of: try entry([("content/sider/a.md", text)]))
    let changed = fields.value.replacing("tittle: B", with: "sammendrag: B")
    #expect(
      edits(in: SentValues([fields.name: changed]), of: made, context()) == [.setFieldsText(.main, changed)])
    #expect(edits(in: SentValues([fields.name: fields.value]), of: made, context()) == [])
    #expect(try !controls([(path, event)]).contains { $0.name == "felter main" })
  }

  @Test("What is wrong with what cannot be read stands where that is shown, and nothing is said there twice")
  func unread() throws {
    for title in ["\"Åpen dag", "Åpen dag: nå", "[Åpen", "@Åpen"] {
      let text = "---\ntittel: \(title)\nsammendrag: B\n---\n\nx\n"
      let start = "---\ntittel: ".utf8.count
      let finding = Diagnostic(
        .symbolicLink, Wording(nb: "galt", en: "wrong"),
        at: Location("content/sider/a.md", start..<(start + 1)))
      let all = try controls(
        [("content/sider/a.md", text), ("content/sider/a.en.md", "---\ntitle: A\n---\n\nx\n")], [finding])
      let shown = try #require(all.first { $0.name == "main/tittel" })
      #expect(shown.form == .written)
      #expect(shown.value == "tittel: \(title)")
      #expect(shown.problems.map(\.message.nb) == ["galt"], "\(title)")
    }
  }

  @Test("What is missing is said where it is missing, also when another language has it")
  func missing() throws {
    let files = [
      ("content/arrangementer/a.md", "---\ntittel: A\n---\n\nx\n"),
      ("content/arrangementer/a.en.md", "---\ntitle: A\norganizer: B\n---\n\nx\n"),
    ]
    func place(_ name: String, _ path: String) throws -> [String] {
      let none = Wording(nb: "", en: "")
      let code = Code("missing-field", .error, title: none, explanation: none, steps: none)
      let finding = Diagnostic(
        code, Wording(nb: "feltet «\(name)» mangler", en: "missing"), at: Location(path, 4..<10))
      return context().problems([finding], in: form(of: try entry(files))).byName.keys.sorted()
    }
    #expect(try place("arrangor", files[0].0) == ["main/arrangor"])
    #expect(try place("sammendrag", files[1].0) == ["en/sammendrag"])
    #expect(try place("start", files[0].0) == ["main/start"])
  }

  @Test("A new row is asked for, filled in and put in as one value")
  func rows() throws {
    let partner = [("content/kampanjer/a.md", "---\ntittel: A\nhovedomrader: [handel]\n---\n\nx\n")]
    var context = context()
    context.extraRows = ["main/hovedomrader": 1]
    let made = form(of: try entry(partner))
    let edits = edits(in: SentValues(["main/hovedomrader.1": "industri"]), of: made, context)
    #expect(edits == [.insertRow(try #require(ValuePlace("main/hovedomrader")), at: 1, .text("industri"))])
    #expect(Forms.edits(in: SentValues(["main/hovedomrader.1": ""]), of: made, context) == [])
  }

  @Test("A hint is tied to each language's control, and what must be there is required in the main language")
  func descriptions() throws {
    let all = try controls([(path, event)])
    let title = try #require(all.first { $0.name == "main/tittel~alle" })
    #expect(title.children.map(\.outerHint) == [title.id + "-hjelp", title.id + "-hjelp"])
    #expect(title.children.map(\.isRequired) == [true, false])
    let body = try #require(all.first { $0.name == "tekst~alle" })
    #expect(body.children.allSatisfy { $0.outerHint == body.id + "-hjelp" })
    #expect(try #require(all.first { $0.name == "main/start" }).outerHint == nil)
  }

  @Test(
    "Whoever adds, moves or removes a row goes on in it, or at the button that adds one",
    arguments: [
      ("main/hovedomrader.1", ["main/hovedomrader.1"]), ("main/kilder.0", ["main/kilder.0.tittel"]),
      ("main/tidligere-adresser", ["main/tidligere-adresser"]), ("main/sted", ["main/sted.navn"]),
      ("main/x", []),
    ])
  func focus(_ name: String, _ expected: [String]) throws {
    let text = "---\ntittel: A\nhovedomrader: [handel, industri]\nkilder: [{tittel: B}]\n---\n\nx\n"
    var context = context()
    context.focus = name
    let sections = context.sections(of: form(of: try entry([(path, text)])), findings: []).sections
    func flat(_ control: Control) -> [Control] { [control] + control.children.flatMap(flat) }
    let focused = sections.flatMap { $0.controls.flatMap(flat) }.filter(\.isFocused)
    #expect(focused.map(\.name) == expected)
    for section in sections where section.controls.flatMap(flat).contains(where: \.isFocused) {
      #expect(section.isOpen == (section.place == .folded))
    }
  }

  @Test(
    "In a form findings speak of fields, rows and buttons, with the labels that are seen",
    arguments: [
      (
        Wording(nb: "skriv \(write: "status", "gjennomfort")", en: "write \(write: "status", "done")"),
        "skriv «status: gjennomfort»", "skriv «Gjennomført» i feltet «Status»",
        "write “Done” in the field “Status”"
      ),
      (
        Wording(nb: "feltet \(field: "arrangor") mangler", en: "the field \(field: "organizer") is missing"),
        "feltet «arrangor» mangler", "feltet «Arrangør» mangler", "the field “Organizer” is missing"
      ),
      (
        Wording(
          nb: "skriv \(row: "kilder", ("tittel", "SSB"), ("dato", "2027-01-01"))",
          en: "write \(row: "sources", ("title", "SSB"), ("date", "2027-01-01"))"),
        "skriv «kilder: [{tittel: SSB, dato: 2027-01-01}]»",
        "skriv en rad i «Kilder» med «Tittel» SSB og «Dato» 2027-01-01",
        "write a row in “Sources” with “Title” SSB and “Date” 2027-01-01"
      ),
      (
        Wording(
          nb: "skriv \(write: "navn", "Krona", inside: "sted")",
          en: "write \(write: "name", "Krona", inside: "place")"),
        "skriv «sted: {navn: Krona}»", "skriv «Krona» i feltet «Navn» under «Sted»",
        "write “Krona” in the field “Name” below “Place”"
      ),
      (
        Wording(
          nb: "skriv \(write: "sted", "{navn: Krona}")", en: "write \(write: "place", "{name: Krona}")"),
        "skriv «sted: {navn: Krona}»", "skriv noe i feltet «Sted»", "write something in the field “Place”"
      ),
      (
        Wording(
          nb: "rett den, og \(run: "story translations mark a.md")",
          en: "and \(run: "story translations mark a.md")"),
        "rett den, og kjør «story translations mark a.md»", "rett den, og trykk «Oversettelsen stemmer»",
        "and press “The translation is right”"
      ),
      (
        Wording(nb: "eller \(run: "story fix --write")", en: "or \(run: "story fix --write")"),
        "eller kjør «story fix --write»", "eller trykk «Rett det»", "or press “Fix it”"
      ),
      (Wording(nb: "skriv 42", en: "write 42"), "skriv 42", "skriv 42", "write 42"),
    ])
  func formWords(_ said: Wording, _ inFile: String, _ nb: String, _ en: String) {
    #expect(said.nb == inFile)
    let button = inFile.contains("mark") ? Problem.Button.markTranslation("a.md") : .fix("x")
    let shown = FormWords(kind: eventKind, beside: button).wording(said)
    #expect(shown.nb == nb)
    #expect(shown.en == en)
  }

  private var eventKind: AnyKind { AnyKind.all.first { $0.id == Event.kindID } ?? AnyKind.all[0] }

  @Test(
    "No button is spoken of that is not there, and what is said within another text is still said by its labels"
  )
  func withoutButton() {
    let words = FormWords(kind: eventKind, beside: nil)
    let fix = Wording(nb: "eller \(run: "story fix --write")", en: "or \(run: "story fix --write")")
    #expect(
      words.wording(fix).nb == "eller be den som har ansvar for nettstedet, kjøre «story fix --write»")
    #expect(
      FormWords(kind: eventKind, beside: .markTranslation("a.md")).wording(fix).en
        == "or ask whoever is responsible for the site to run “story fix --write”")
    let help = Wording(nb: "skriv \(write: "status", "avlyst")", en: "write \(write: "status", "cancelled")")
    let outer = Wording(
      nb: "før den tid: \(quoting: help.phrase(.nb))", en: "before then: \(quoting: help.phrase(.en))")
    #expect(outer.nb == "før den tid: skriv «status: avlyst»")
    #expect(words.wording(outer).nb == "før den tid: skriv «Avlyst» i feltet «Status»")
    let file = Wording(
      nb: "registrer samtykket i «content/intern/samtykker/Åse.yml»",
      en: "write the consent in “content/intern/samtykker/Åse.yml”")
    #expect(words.wording(file).nb == "registrer samtykket i «Samtykker», med navnet «Åse»")
    #expect(words.wording(file).en == "write the consent in “Consents”, with the name “Åse”")
    for same in ["«content/intern/» er ikke her", "lenken «../sider/a.md»", "«content/annet/a.md»"] {
      #expect(words.wording(Wording(nb: same, en: "")).nb == same)
    }
    let plain = Wording(nb: "skriv 1", en: "write 1")
    #expect(Wording(nb: "så: \(quoting: plain.phrase(.nb))", en: "so").nb == "så: skriv 1")
  }

  @Test("People read the letters that names in files do not have")
  func labels() {
    #expect(FieldName("hovedomrader", "focus-areas").label == Wording(nb: "Hovedområder", en: "Focus areas"))
    #expect(FieldName("pamelding-apner", "registration-opens").label.nb == "Påmelding åpner")
    #expect(FieldName("ar", "years").label.nb == "År")
    #expect(
      FieldName("bilde-samtykke", "picture-consent").label
        == Wording(nb: "Samtykke til bildet", en: "Consent for the picture"))
    // Those of a picture have a whole name of their own in both.
    for field in AnyKind.all.flatMap(\.fields) where field.name.nb.hasPrefix("bilde-") {
      #expect(!field.name.label.nb.hasPrefix("Bilde "), "\(field.name.nb)")
      #expect(!field.name.label.en.hasPrefix("Picture "), "\(field.name.en)")
    }
  }

  @Test("An id of a page holds no letter that an id may not, and no two names have one id")
  func ids() {
    let names = [
      "main/sted.navn", "main/sted-navn", "main/sted_navn", "intern/ar.~2027.sum", "tekst main", "en/a.@nb",
    ]
    let ids = names.map(controlID)
    #expect(Set(ids).count == names.count)
    #expect(ids.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") } })
  }
}
