import Content
import Diagnostics
import Editing
import Forms
import Model
import Testing

/// What a form says of its fields, where whoever fills them in has no file before them.
@Suite struct WordsInFormsTests {
  private let kpi = "content/maltall/tall.yml"

  private func text(_ unit: String) -> String {
    "tittel: {nb: Tall}\nenhet: \(unit)\nterskler: {gul: 5, rod: 15}\nstorste-hopp: 10\nmal: {verdi: 350}\n"
      + "observasjoner:\n  - {periode: 2026, verdi: 42}\nbrudd:\n  - periode: 2025\n    forklaring: {nb: Ny}\n"
  }

  private func unit(_ name: String, _ unit: String) throws -> String? {
    try #require(controls([(kpi, text(unit))]).first { $0.name == "main/\(name)" }).unit
  }

  @Test(
    "A number is counted in what its declaration says: how far numbers are apart, or what the KPI counts",
    arguments: [
      ("bedrifter", "prosent", "bedrifter"), ("prosent", "prosentpoeng", "prosent"),
      ("percent", "prosentpoeng", "prosent"), ("people", "prosent", "personer"),
      ("hester", "prosent", "hester"), ("antall", "prosent", nil),
    ])
  func measures(_ written: String, _ apart: String, _ own: String?) throws {
    #expect(try unit("terskler.gul", written) == apart)
    #expect(try unit("terskler.rod", written) == apart)
    #expect(try unit("storste-hopp", written) == "prosent")
    #expect(try unit("mal.verdi", written) == own)
    // What may be a word too has none.
    #expect(try unit("observasjoner.0.periode", written) == nil)
  }

  /// The help at a control of what a rule says of a part of the file.
  private func help(_ written: String, at name: String) throws -> String? {
    let text = text("bedrifter")
    let range = try #require(text.utf8.firstRange(of: written.utf8))
    let start = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
    let finding = Diagnostic(
      .symbolicLink, Wording(nb: "galt", en: "wrong"),
      at: Location(kpi, start..<(start + written.utf8.count)),
      help: Wording(nb: "slett linjen; tallet leses", en: "delete the line; the number is read"))
    let problems = context().problems([finding], in: form(of: try entry([(kpi, text)]))).byName
    #expect(problems.keys.sorted() == [name])
    return problems[name]?.first?.help?.nb
  }

  @Test("What each row must have goes with its row, and what may be left out is cleared")
  func rows() throws {
    #expect(try help("42", at: "main/observasjoner.0.verdi") == "fjern raden; tallet leses")
    #expect(try help("2026", at: "main/observasjoner.0.periode") == "fjern raden; tallet leses")
    #expect(try help("Ny", at: "main/brudd.0.forklaring.@nb") == "fjern raden; tallet leses")
    #expect(try help("350", at: "main/mal.verdi") == "tøm feltet; tallet leses")
    #expect(try help("bedrifter", at: "main/enhet") == "tøm feltet; tallet leses")
  }

  @Test("What is missing in a file is told of at the field that the help names, however it names it")
  func missing() throws {
    let path = "content/nettsted.yml"
    let finding = Diagnostic(
      .symbolicLink, Wording(nb: "erklæringen mangler", en: "missing"), at: Location(path, 0..<0),
      help: Wording(nb: "skriv den i «tilgjengelighetserklaring»", en: "write it"))
    let (byName, rest) = context().problems(
      [finding], in: form(of: try entry([(path, "navn: {nb: A, en: A}\n")])))
    #expect(byName.keys.allSatisfy { $0.hasPrefix("main/tilgjengelighetserklaring") } && byName.count == 1)
    #expect(rest.isEmpty)
  }

  @Test("A field that somebody is told to write in is at hand, though nothing is written in it yet")
  func named() throws {
    let path = "content/arrangementer/a.md"
    let event = "---\ntittel: A\nstart: 2027-06-17\nstatus: flyttet\n---\n"
    let finding = Diagnostic(
      .symbolicLink, Wording(nb: "galt", en: "wrong"), at: Location(path, 0..<0),
      help: Wording(
        nb: "skriv \(write: "tidligere-start", "2027-06-10")",
        en: "write \(write: "former-start", "2027-06-10")"))
    func atHand(_ findings: [Diagnostic]) throws -> [String] {
      try #require(
        context().sections(of: form(of: try entry([(path, event)])), findings: findings).sections.first
      ).controls.map(\.name)
    }
    #expect(try !atHand([]).contains("main/tidligere-start"))
    #expect(try atHand([finding]).contains("main/tidligere-start"))
    #expect(try !atHand([finding]).contains("main/tidssone"))
  }

  @Test("An example stands only where something is typed")
  func examples() throws {
    let event = "---\ntittel: A\nstart: 2027-06-17\nstatus: planlagt\npris: 0\noversatt-fra: x\n---\n"
    let all = try controls([("content/arrangementer/a.md", event)])
    func example(_ name: String) -> String? { all.first { $0.name == name }?.example }
    for name in ["main/status", "main/start", "main/utkast~alle", "main/eksempel", "main/bilde-pynt"] {
      #expect(example(name) == "", "\(name)")
    }
    #expect(example("main/pris") == "0")
  }

  @Test("Who moves a row goes on at the button that moves it on, or back where it can go no further")
  func moves() throws {
    let path = "content/sider/a.md"
    let rows = "---\ntittel: A\nhovedomrader: [industri, handel, bolig]\n---\n"
    func focused(_ name: String) throws -> [String] {
      var context = context()
      context.focus = name
      func flat(_ control: Control) -> [Control] { [control] + control.children.flatMap(flat) }
      return context.sections(of: form(of: try entry([(path, rows)])), findings: []).sections
        .flatMap { $0.controls.flatMap(flat) }.compactMap { control in
          control.row?.focus.map { "\(control.name) \($0)" } ?? (control.isFocused ? control.name : nil)
        }
    }
    let list = "main/hovedomrader"
    #expect(try focused("opp \(list).1") == ["\(list).1 up"])
    #expect(try focused("opp \(list).0") == ["\(list).0 down"])
    #expect(try focused("ned \(list).2") == ["\(list).2 up"])
    #expect(try focused("\(list).1") == ["\(list).1"])
  }
}
