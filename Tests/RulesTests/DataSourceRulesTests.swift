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
}
