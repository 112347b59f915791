import Content
import Testing

@Suite struct DataSourceRulesTests {
  private func source(_ file: String, _ data: String, _ fields: String = "", sum: String? = nil) -> String {
    let sum = sum ?? sha256(Array((data + "\n").utf8))
    return
      "-- content/datakilder/a.yml --\ntittel: A\nfil: \(file)\nhentet: 2027-01-01\nsha256: \(sum)\n\(fields)"
      + (data.isEmpty ? "" : "-- content/datakilder/\(file) --\n\(data)")
  }
  private let good =
    #"{"class": "dataset", "id": ["R", "T"], "size": [1, 2], "dimension": {"R": {"category": {"index": {"3303": 0}}}, "T": {"category": {"index": ["2026", "2027"]}}}, "value": [1, null]}"#

  @Test("The file is there, and is the one that was fetched")
  func file() async {
    let csv = "kommune;tall\n3303;5"
    await expectRule(
      "data-file-missing", at: "a.csv",
      wrong: source("a.csv", "") + "-- content/datakilder/b.csv --\n\(csv)\n",
      right: source("a.csv", csv))
    await expectRule(
      "data-file-changed", at: "00ff", wrong: source("a.csv", csv, sum: "00ff"),
      right: source("a.csv", csv))
  }

  @Test("The municipality stands in the table and in the dataset")
  func municipality() async {
    await expectRule(
      "municipality-missing", at: "0604", wrong: source("a.csv", "kommune;tall\n3303;5", "kommune: 0604\n"),
      right: source("a.csv", "kommune;tall\n3303;5", "kommune: 3303\n"))
    // As files for spreadsheets have it, with the name.
    await expectRule(
      "municipality-missing", at: "3303",
      wrong: source("a.csv", "kommune;tall\n33030 Nes;5", "kommune: 3303\n"),
      right: source("a.csv", "region;tall\nK-3303 Kongsberg;5", "kommune: 3303\n"))
    await expectRule(
      "municipality-missing", at: "0604", wrong: source("a.json", good, "kommune: 0604\n"),
      right: source("a.json", good, "kommune: 3303\n"))
  }

  @Test("Notes that a file has in its own language are written in each language of the site")
  func notes() async {
    let noted = good.replacing(#""id""#, with: #""note": ["Tallene er foreløpige."], "id""#)
    let both = "merknader: [{nb: Tallene er foreløpige., en: The figures are provisional.}]\n"
    let site = site(plainSite) + "\n" + pageA
    await expectRule(
      "notes-in-one-language", at: "a.json", wrong: site + source("a.json", noted),
      right: site + source("a.json", noted, both))
    await expectRule(
      "notes-in-one-language", at: "a.json", wrong: site + source("a.json", noted),
      right: site + source("a.json", good))
  }

  @Test("A sign beside a value is one that statistics use, or is reported")
  func flags() async {
    func with(_ status: String) -> String {
      source("a.json", good.replacing(#""value""#, with: "\"status\": \(status), \"value\""))
    }
    for (wrong, right) in [
      (#"["?", null]"#, #"["*", ".."]"#), (#"{"0": "foreløpig"}"#, #"{"0": "bp"}"#), (#""!""#, #""P""#),
    ] {
      await expectRule("unknown-flag", at: "{", wrong: with(wrong), right: with(right))
    }
  }

  @Test("A dataset has its class, its dimensions, and as many values as their product")
  func dataset() async {
    func broken(_ part: String, _ other: String) -> String {
      let pieces = good.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
      return source("a.json", pieces.joined(separator: other))
    }
    let right = source("a.json", good)
    await expectRule(
      "dataset-broken", at: "\"table\"", wrong: broken("\"dataset\"", "\"table\""), right: right)
    await expectRule("dataset-broken", at: "[1]", wrong: broken("[1, null]", "[1]"), right: right)
    await expectRule("dataset-broken", at: "[1]", wrong: broken("[1, 2]", "[1]"), right: right)
    await expectRule(
      "dataset-broken", at: "\"X\"", wrong: broken("\"R\", \"T\"", "\"R\", \"X\""), right: right)
    for key in ["2", "-1", "a"] {
      await expectRule(
        "dataset-broken", at: "\"\(key)\"", wrong: broken("[1, null]", "{\"0\": 1, \"\(key)\": 2}"),
        right: broken("[1, null]", "{\"0\": 1, \"1\": 2}"))
    }
    for size in ["9223372036854775807", "999999999999", "-1", "1.5"] {
      await expectRule(
        "dataset-broken", at: size, wrong: broken("[1, 2]", "[\(size), 2]"),
        right: broken("[1, null]", "{\"0\": 1}"))
    }
  }

  private func measured(
    _ kpi: String, _ data: String = "region;tid;verdi\n3303;2025;100\n3303;2026;110\nK-3303;2026;1"
  ) -> String {
    source("a.csv", data) + "\n-- content/maltall/k.yml --\ntittel: K\nkilde: SSB\nperiode: arlig\n"
      + "definisjon: Antall folk som bor i kommunen\ndatakilde: a\n\(kpi)"
  }
  private let region = "utvalg: [{dimensjon: region, kode: \"3303\"}]\n"

  @Test("A KPI with a data source is one series of it")
  func series() async {
    await expectRule("no-such-series", at: "a", wrong: measured(""), right: measured(region))
    await expectRule(
      "no-such-series", at: "0604", wrong: measured("utvalg: [{dimensjon: region, kode: 0604}]\n"),
      right: measured(region))
    await expectRule(
      "no-such-series", at: "sted", wrong: measured("utvalg: [{dimensjon: sted, kode: 3303}]\n"),
      right: measured(region))
  }

  @Test("A file of years belongs to no KPI that is measured by the quarter")
  func periods() async {
    await expectRule(
      "other-period", at: "a", wrong: measured(region).replacing("periode: arlig", with: "periode: kvartal"),
      right: measured(region))
  }

  @Test("What is typed beside the file says the same; what the file lacks may be typed")
  func contradiction() async {
    await expectRule(
      "observation-contradicts-file", at: "9999",
      wrong: measured(region + "observasjoner: [{periode: 2026, verdi: 9999}]\n"),
      right: measured(region + "observasjoner: [{periode: 2026, verdi: 110}, {periode: 2024, verdi: 7}]\n"))
  }

  @Test("A number that leaps is pointed out, unless a break is written there")
  func jump() async {
    await expectRule(
      "jump-too-large", at: "9.9", wrong: measured(region + "storste-hopp: 9.9\n"),
      right: measured(region + "storste-hopp: 10\n"))
    await expectRule(
      "jump-too-large", at: "9.9", wrong: measured(region + "storste-hopp: 9.9\n"),
      right: measured(region + "storste-hopp: 9.9\nbrudd: [{periode: 2026, forklaring: Ny grense}]\n"))
  }

  @Test("A municipality has four digits, or is the one across changes of its number")
  func municipalities() async {
    let data = "region;verdi\nK-3303;5"
    await expectRule(
      "invalid-municipality", at: "K-330", wrong: source("a.csv", data, "kommune: K-330\n"),
      right: source("a.csv", data, "kommune: K-3303\n"))
  }

  /// Kongsberg and Oslo in 2025 and 2026, in a file that may say more of itself.
  private func cities(_ values: String = "[5, 6, 7, 8]", unit: String = "", _ part: String = "") -> String {
    #"{"version": "2.0", "class": "dataset", \#(part)"id": ["Region", "Innhold", "Tid"], "size": [2, 1, 2], "role": {"time": ["Tid"], "geo": ["Region"]}, "dimension": {"Region": {"category": {"index": ["3303", "0301"], "label": {"3303": "Kongsberg", "0301": "Oslo"}}}, "Innhold": {"category": {"index": ["A"], "label": {"A": "Tall"}\#(unit)}}, "Tid": {"category": {"index": ["2025", "2026"]}}}, "value": \#(values)}"#
  }

  private func counted(_ kpi: String, _ data: String, _ fields: String = "kommune: 3303\n") -> String {
    source("a.json", data, fields) + "\n-- content/maltall/k.yml --\ntittel: K\nkilde: SSB\nperiode: arlig\n"
      + "definisjon: Antall folk som bor i kommunen\ndatakilde: a\n\(kpi)"
  }

  private let here = "utvalg: [{dimensjon: Region, kode: \"3303\"}]\n"

  @Test("Of a dimension one code is chosen, whatever it is called")
  func chosenTwice() async {
    await expectRule(
      "no-such-series", at: "REGION",
      wrong: counted(
        "utvalg: [{dimensjon: Region, kode: \"3303\"}, {dimensjon: REGION, kode: \"0301\"}]\n", cities()),
      right: counted(
        "utvalg: [{dimensjon: Region, kode: \"3303\"}, {dimensjon: Innhold, kode: A}]\n", cities()))
  }

  @Test(
    "A KPI is of the municipality that its source is of, unless it says otherwise: other-municipality",
    arguments: [
      ("kode: \"0301\"", "", "kommune: 3303\n", true), ("kode: Oslo", "", "kommune: 3303\n", true),
      ("kode: \"3303\"", "", "kommune: 3303\n", false), ("kode: \"0301\"", "", "", false),
      ("kode: \"0301\"", "", "kommune: 0301\n", false),
      ("kode: \"0301\"", "definisjon: Folk som bor i Oslo, til sammenligning\n", "kommune: 3303\n", false),
      ("kode: Oslo", "definisjon: Folk som bor i Oslos gamle by\n", "kommune: 3303\n", false),
      ("kode: Oslo", "definisjon: Folk som bor i Osloregionen\n", "kommune: 3303\n", false),
      ("kode: Oslo", "definisjon: Folk som bor i oslofjordens byer\n", "kommune: 3303\n", false),
      ("kode: Oslo", "definisjon: Folk som bor her i kommunen\n", "kommune: 3303\n", true),
    ])
  func otherMunicipality(_ code: String, _ definition: String, _ fields: String, _ isReported: Bool) async {
    let selection = "utvalg: [{dimensjon: Region, \(code)}]\n"
    var site = counted(selection, cities(), fields)
    if !definition.isEmpty {
      site = site.replacing("definisjon: Antall folk som bor i kommunen\n", with: definition)
    }
    #expect(await ruleCodes(site).contains("other-municipality") == isReported)
  }

  @Test(
    "A source that names no municipality is held to the one that the others all name: other-municipality",
    arguments: [
      ("\"0301\"", "", "kommune: 3303\n", true), ("\"0301\"", "", "kommune: K-3303\n", true),
      ("\"3303\"", "", "kommune: 3303\n", false), ("\"0301\"", "", "kommune: 0301\n", false),
      ("\"0301\"", "kommune: 0301\n", "kommune: 3303\n", false), ("\"0301\"", "", "", false),
    ])
  func unlikeOthers(_ code: String, _ own: String, _ others: String, _ isReported: Bool) async {
    let text =
      counted("utvalg: [{dimensjon: Region, kode: \(code)}]\n", cities(), own) + "\n"
      + source("b.json", cities(), others).replacing("datakilder/a.yml", with: "datakilder/b.yml")
    #expect(await ruleCodes(text).contains("other-municipality") == isReported)
    // What says which it is of, is for comparison.
    let compared = text.replacing(
      "definisjon: Antall folk som bor i kommunen", with: "definisjon: Folk i Oslo")
    #expect(await !ruleCodes(compared).contains("other-municipality"))
  }

  @Test(
    "A municipality is named whatever the form of its name, and by all of it",
    arguments: [
      ("Drammen", "Drammens kommune", false), ("Drammen", "Drammensregionen", false),
      ("Drammen", "Kongsberg kommune", true), ("Oslo - Oslove", "Oslo kommune", false),
      ("Drammen kommune", "Folk i Drammen", false), ("Drammen kommune", "Folk i vår kommune", true),
      ("Øvre Eiker", "Øvre Eikers innbyggere", false), ("Øvre Eiker", "Folk i øvre del av byen", true),
      ("Time", "Timer til sentrum", true), ("Drammen (2020-2023)", "Folk i Drammen", false),
    ])
  func namesOfMunicipalities(_ label: String, _ title: String, _ isReported: Bool) async {
    let data = cities().replacing("\"Oslo\"", with: "\"\(label)\"")
    let site = counted("utvalg: [{dimensjon: Region, kode: \"0301\"}]\n", data)
      .replacing("tittel: K\n", with: "tittel: \(title)\n")
    #expect(await ruleCodes(site).contains("other-municipality") == isReported)
  }

  @Test("A former number of the same municipality, and the one across its changes, are no other municipality")
  func formerNumber() async {
    let former = cities().replacing("0301", with: "0604").replacing("Oslo", with: "Kongsberg (-2019)")
    let across = cities().replacing("0301", with: "K-3303").replacing("Oslo", with: "Kongsberg")
    for (code, data) in [("0604", former), ("K-3303", across)] {
      let site = counted("utvalg: [{dimensjon: Region, kode: \(code)}]\n", data)
      #expect(await !ruleCodes(site).contains("other-municipality"), "\(code)")
    }
  }

  @Test(
    "A file that counts in another unit, or in thousands, gives a KPI other numbers: number-unlike-unit",
    arguments: [
      ("prosent", "personer", true), ("personer", "prosent", true), ("1000 kr", "kroner", true),
      ("mill. kr", "kroner", true), ("1 000 personer", "personer", true), ("kr", "personer", true),
      ("personer", "personer", false), ("personer", "antall", false), ("prosent", "prosent", false),
      ("prosentpoeng", "prosent", false), ("kr", "kroner", false), ("antall", "personer", false),
      ("indeks", "prosent", false), ("bedrifter", "antall", false),
      ("boliger per 1000 innbyggere", "antall", false), ("per 1000 innbyggere", "antall", false),
      ("boliger pr. 1 000 innbyggere", "antall", false), ("dwellings per thousand people", "antall", false),
      ("1000 kr per innbygger", "antall", true), ("1000 kr per innbygger", "kroner", true),
      ("kr per innbygger", "kroner", false), ("personer per 1000 innbyggere", "personer", true),
      ("bedrifter per 1000 innbyggere", "prosent", true), ("1000 personer", "antall", true),
      ("sysselsatte personer", "arbeidsplasser", false), ("personer", "arbeidsplasser", false),
      ("innbyggere", "arbeidsplasser", true), ("bedrifter", "arbeidsplasser", true),
      ("husholdninger", "personer", true), ("boliger", "personer", true), ("foretak", "personer", true),
      ("årsverk", "personer", true), ("private households", "personer", true),
      ("overnattinger", "kroner", true),
      ("husholdninger", "prosent", true), ("tonn", "bedrifter", true), ("foretak", "bedrifter", false),
      ("årsverk", "arbeidsplasser", false), ("husholdninger", "antall", false),
      ("personer i husholdninger", "personer", false), ("personer per husholdning", "personer", false),
      ("prosent av husholdningene", "prosent", false), ("kr/kWh", "kroner", false),
    ])
  func unitOfFile(_ written: String, _ unit: String, _ isReported: Bool) async {
    let data = cities(unit: #", "unit": {"A": {"base": "\#(written)", "decimals": 0}}"#)
    let site = counted(here + "enhet: \(unit)\n", data)
    #expect(await ruleCodes(site).contains("number-unlike-unit") == isReported)
  }

  @Test("People in a data file are whole, and a series without any number says so")
  func ofFile() async {
    await expectRule(
      "number-unlike-unit", at: "a", wrong: counted(here + "enhet: personer\n", cities("[5, 6.5, 7, 8]")),
      right: counted(here + "enhet: personer\n", cities("[5, 6, 7.5, 8]")))
    await expectRule(
      "missing-values", at: "[{dimensjon: Region, kode: \"3303\"}]",
      wrong: counted(here, cities("[null, \"..\", 7, 8]")), right: counted(here, cities("[null, 6, 7, 8]")))
  }

  @Test("Of a file that cannot be read, that is said; nobody is asked to type its numbers beside it")
  func nothingToType() async {
    let kpi =
      "\n-- content/maltall/k.yml --\ntittel: K\nkilde: SSB\nperiode: arlig\ndefinisjon: Antall folk som bor her\n"
    for (table, field, isAsked) in [
      ("Tid;verdi\n2026;mange", "datakilde: a\n", false),
      ("Tid;X;verdi\n2026;A;1\n2026;B;2", "datakilde: a\n", false),
      ("Tid;verdi\n2026;5", "", true),
    ] {
      let codes = await ruleCodes(source("a.csv", table, "kommune: 3303\n") + kpi + field)
      #expect(codes.contains("no-observations") == isAsked, "\(table)")
    }
  }

  @Test("A data file that no record names is found: data-file-unused")
  func unused() async {
    let lost = "\n-- content/datakilder/b.csv --\nkommune;tall\n3303;5\n"
    let site = source("a.json", cities())
    let found = await ruleFindings(site + lost).filter { $0.hasPrefix("data-file-unused") }
    #expect(found.count == 1)
    #expect(await !ruleCodes(site).contains("data-file-unused"))
    // Last year’s is kept beside this year’s; the one that came after it is to be used.
    for (used, kept, isReported) in [
      ("tall-2026.csv", "tall-2025.csv", false), ("tall-2026-01-15.csv", "tall-2025-11-30.csv", false),
      ("2026-folk.csv", "2019-folk.csv", false), ("tall-2026.csv", "tall-2027.csv", true),
      ("tall-2026.csv", "bolig-2025.csv", true), ("07459.csv", "06913.csv", true),
      ("tall.csv", "tall-2025.csv", true),
    ] {
      let both =
        source(used, "kommune;tall\n3303;5") + "\n-- content/datakilder/\(kept) --\nkommune;tall\n3303;4\n"
      #expect(await ruleCodes(both).contains("data-file-unused") == isReported, "\(kept)")
    }
    // A table elsewhere is shown by a text.
    let shown = lost.replacing("datakilder", with: "sider")
    #expect(await !ruleCodes(site + shown).contains("data-file-unused"))
  }

  @Test("A file is not fetched before its numbers were made: fetched-before-made")
  func made() async {
    let data = { (day: String) in self.cities("[5, 6, 7, 8]", #""updated": "\#(day)", "#) }
    await expectRule(
      "fetched-before-made", at: "2027-01-01", wrong: source("a.json", data("2027-01-03T07:00:00Z")),
      right: source("a.json", data("2027-01-02T07:00:00Z")))
    await expectRule(
      "fetched-before-made", at: "2027-01-01", wrong: source("a.json", data("2028-02-01")),
      right: source("a.json", data("en gang")))
  }
}
