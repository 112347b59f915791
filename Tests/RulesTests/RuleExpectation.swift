import Model
import Testing

/// Expects one finding of `code` in `wrong`, pointing to `text`, and none in `right`.
func expectRule(
  _ code: String, at text: String, wrong: String, right: String, on day: String = "2027-03-01",
  _ strictness: Moment.Strictness = .preview, sourceLocation: SourceLocation = #_sourceLocation
) async {
  let found = await ruleFindings(wrong, on: day, strictness, sourceLocation: sourceLocation)
    .filter { $0.hasPrefix(code + " ") }
  #expect(found == ["\(code) «\(text)»"], sourceLocation: sourceLocation)
  let spared = await ruleFindings(right, on: day, strictness, sourceLocation: sourceLocation)
    .filter { $0.hasPrefix(code + " ") }
  #expect(spared == [], sourceLocation: sourceLocation)
}

/// The names of the codes that a site breaks, each once.
func ruleCodes(_ site: String) async -> Set<String> {
  Set(await ruleFindings(site).map { String($0.prefix { $0 != " " }) })
}

func event(_ fields: String) -> String {
  document("arrangementer/a.md", "arrangor: Kommunen\n\(fields)")
}

func kpi(_ fields: String) -> String {
  "-- content/maltall/a.yml --\ntittel: A\nkilde: Kommunen\nperiode: tertial\n\(fields)"
}

func activity(_ fields: String) -> String {
  "-- content/handlingsplan/a.yml --\ntittel: A\nakse: vekst\n\(fields)"
}

func site(_ fields: String) -> String {
  """
  -- content/nettsted.yml --
  navn: A
  beskrivelse: A.
  \(fields)
  """
}

/// The fields that a site must have, where a test is not about them.
let plainSite = """
  domene: https://a.no
  sprakvalg: [nb, en]
  meny: [{tekst: A, side: a}]
  """

/// A page that the menu of `plainSite` leads to.
let pageA = document("sider/a.md", "")

func document(_ path: String, _ fields: String, body: String = "") -> String {
  "-- content/\(path) --\n---\ntittel: A\nsammendrag: A.\n\(fields.isEmpty ? "" : fields + "\n")---\n\n\(body)\n"
}

/// A page with this text.
func text(_ body: String) -> String { document("sider/a.md", "", body: body) }
