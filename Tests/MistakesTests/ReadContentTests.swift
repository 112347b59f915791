import Content
import Diagnostics
import Mistakes
import TestSupport
import Testing

@Test(
  "Fields at the top are found, with BOM, CRLF and spaces; what is wrong with them is found where it belongs",
  arguments: [
    ("---\ntittel: A\n---\n\nHei", "tittel=A", ""),
    ("\u{FEFF}---  \r\ntittel: A\r\n--- \r\nHei\r\n", "tittel=A", ""),
    ("---\n---\nHei", "", ""),
    (
      "---\ntittel: A\n\nHei der.\n", "tittel=A", "unclosed-front-matter 13 «» note «---» fix 13..<13 «\n---»"
    ),
    (
      "---\ntittel: A\nperiode:\n  fra: 1\n## Hei\n", "tittel=A periode=",
      "unclosed-front-matter 31 «» note «---» fix 31..<31 «\n---»"
    ),
    ("## Hei\n", " lost *", "missing-front-matter 0 «## Hei»"),
    (
      "---\ntittel: A: b\nx: y\n---\n", "x=y lost tittel",
      "colon-in-text 12 «A: b» note «:» fix 12..<16 «\"A: b\"»"
    ),
    ("---\nbare tekst\n---\n", " lost *", "missing-colon 4 «bare tekst»"),
  ])
func frontMatter(text: String, fields: String, expected: String) async {
  let bytes = Array(text.utf8)
  let parsed = await readFiles([("a.md", bytes)])
  #expect(describe(parsed.findings, in: bytes) == expected)
  let document = parsed.value.documents[0]
  let read = document.fields.map { "\($0.key)=\($0.value.scalar?.text ?? "")" }.joined(separator: " ")
  let lost = document.unreadableKeys.isEmpty ? "" : " lost \(document.unreadableKeys.joined(separator: " "))"
  #expect(read + lost == fields)
}

@Test("A sign of number after a text is not lost in silence")
func comments() async {
  #expect(
    await findings("a.yml", "a: Boligdag #1\nb: #kongsberg\nc: x # merknad\nd: 1\n")
      == "comment-in-text 3 «Boligdag #1» fix 3..<14 «\"Boligdag #1\"»\n"
      + "comment-in-text 18 «#kongsberg»")
  #expect(
    await findings("a.yml", "a: Vekst # 1 i landet\n")
      == "comment-in-text 3 «Vekst # 1 i landet»")
  // A sum, a day, yes, a choice, an entry and a point: quotes would make another mistake of them.
  for value in [
    "100   #kr", "100 kr #voksne", "NOK 100 #kr", "2027-03-01 #utsatt", "2027-03-01 18:00 #1", "ja #nesten",
    "Ja #nesten",
    "ferdig #2", "boligdag-2027 #ny", "1,4 #anslag", "50 % 40 % #midten",
  ] {
    let found = await findings("a.yml", "a: \(value)\n")
    #expect(found == "comment-in-text 3 «\(value)»", "\(value)")
  }
  for value in ["Boligdag #1", "Bli med på #kongsberg", "Åpen dag #2 i Krona"] {
    #expect(await findings("a.yml", "a: \(value)\n").contains("fix"), "\(value)")
  }
  for value in [
    "Skrim Bygg AS # 2 på venteliste, ring Kari i mai", "Scenen # 3 av 5 betalt",
    "Bygget # 1 i mai, ring Per",
    "i-rute # 2 uker igjen", "2027 # 3 til", "Krona # husk kaffe", "Krona # 2027 er klart",
    "\"Vekst\" # 1 av 2",
  ] {
    #expect(await findings("a.yml", "a: \(value)\n") == "", "\(value)")
  }
}

@Test("The body's places are bytes of the file, after the fields")
func bodyPlaces() async {
  #expect(await findings("a.md", "---\ntittel: Å\n---\n\nHei <b>\n") == "raw-html 24 «<b>»")
}

@Test(
  "What YAML reads and JSON has not makes a JSON file broken, from the first such byte on",
  arguments: [
    ("{'a': 1}", 1), ("{\"a\": 'b'}", 6), ("{a: 1}", 1), ("{\"a\": b}", 6), ("[1, 2,]", 6),
    ("{\"a\": 1,}", 8),
    ("[1] # merknad", 4), ("\"a\": 1", 3), ("- 1", 2), ("[1 ,true, Null]", 10), ("[1, \"a\nb\"]", 6),
    ("[1 x]", 3),
  ])
func onlyYAML(_ text: String, _ offset: Int) async {
  let parsed = await readFiles([("a.json", Array(text.utf8))])
  #expect(
    parsed.findings.map { "\($0.code.name) \($0.location.range)" } == [
      "broken-json \(offset)..<\(offset + 1)"
    ])
}

@Test(
  "JSON is not broken, however it is laid out",
  arguments: [
    "{}", "[]", " {\"a\" : [ ] , \"b\":{} }\n", "\u{FEFF}[\"\\\"\", -1.5e+3, true, false, null]",
    "{\"a\": \"\\u00e5 \\ud83d\\ude00 'x' #\"}",
  ])
func wholeJSON(_ text: String) async {
  #expect(await readFiles([("a.json", Array(text.utf8))]).findings.isEmpty)
}

@Test("Files that are not UTF-8 text are kept as unreadable, with one finding each")
func unreadable() async {
  let parsed = await readFiles([
    ("a.md", Array("---\ntittel: ".utf8) + [0xE5, 0x0A]), ("b.yml", [0xFF, 0xFE, 0x61, 0x00]),
    ("c.md", [0x61, 0x00, 0x62]), ("d.md", []), ("e.yml", Array("\u{FEFF}\n".utf8)),
    ("f.json", Array("[1,".utf8)),
  ])
  #expect(
    parsed.findings.map { "\($0.location.path) \($0.code.name) \($0.location.range)" } == [
      "a.md not-utf8 12..<13", "b.yml not-utf8 0..<2", "c.md nul-bytes 1..<2", "d.md empty-file 0..<0",
      "e.yml empty-file 0..<0", "f.json broken-json 0..<1",
    ])
  #expect(parsed.value.unreadable == ["a.md", "b.yml", "c.md", "d.md", "e.yml", "f.json"])
  #expect(parsed.value.documents.isEmpty)
}

@Test("Registers, tables and drawings come in path order")
func kinds() async {
  let parsed = await readFiles([
    ("z.svg", Array("<svg/>".utf8)), ("b.csv", Array("a;b\n1;\"x\"\"y\"\n".utf8)),
    ("a.yml", Array("- id: a\n".utf8)),
  ])
  #expect(parsed.findings.isEmpty)
  #expect(parsed.value.registers.map { describe($0.root) } == ["[{id@2: a@6-7}@2-7]@0-7"])
  #expect(parsed.value.tables[0].rows.map { $0.map(\.text) } == [["a", "b"], ["1", "x\"y"]])
  #expect(parsed.value.assets.map(\.path) == ["z.svg"])
  #expect(parsed.value.assets[0].sha256 == sha256(Array("<svg/>".utf8)))
}

@Test("Rows of another length and open quotes are found in CSV")
func csv() async {
  #expect(await findings("a.csv", "a,b\n1\n\n2,\"x\n") == "csv-columns 4 «1»\nunclosed-quote 9 «\"»")
}

@Test(
  "Headings and an empty line before rows of another length are no title",
  arguments: [
    "tid;tall\n\n2026;12;5\n", "tid, tall\n\n2026, 12, 5\n", "tid;tall\n\n2026,12,5,6\n",
    "region, år, antall\n\nKongsberg, 12\n",
  ])
func headings(csv: String) async {
  #expect(await findings("a.csv", csv).hasPrefix("csv-columns "), "\(csv)")
}

@Test("Every code is listed once, with wording in both languages")
func codes() {
  let codes = contentCodes + mistakeCodes
  #expect(Set(codes).count == codes.count)
  for code in codes {
    #expect(!code.title.nb.isEmpty && !code.title.en.isEmpty && !code.explanation.nb.isEmpty)
    #expect(code.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
  }
}
