import Testing

@Suite("Whose numbers a statistics file has")
struct MunicipalityTests {
  private let theSite = site(plainSite) + "\n" + pageA

  private func counted(
    _ csv: String = "region;tid;verdi\n0301;2025;700", _ source: String = "", kpi: String = "",
    numbers: String = "",
    area: String = ""
  ) -> String {
    let settings = area + (numbers.isEmpty ? "" : "kommunenumre: \(numbers)\n")
    return theSite.replacing("navn: ", with: settings + "navn: ")
      + "\n-- content/datakilder/a.yml --\ntittel: A\nfil: a.csv\nhentet: 2027-01-01\nsha256: 00ff\n\(source)"
      + "-- content/datakilder/a.csv --\n\(csv)\n-- content/maltall/k.yml --\ntittel: K\nkilde: SSB\nperiode: arlig\n"
      + "definisjon: Antall folk som bor i kommunen\ndatakilde: a\n\(kpi)"
  }

  private func found(_ literal: String) async -> [String] {
    await ruleCodes(literal).filter { $0.contains("municipality") }
  }

  @Test(
    "A file of a municipality that nothing names is said, whatever its column is called: municipality-not-said",
    arguments: ["region", "Kommune", "kommunenr", "Bostedskommune", "municipality"])
  func notSaid(column: String) async {
    let csv = "\(column);tid;verdi\n0301;2025;700"
    #expect(await found(counted(csv)) == ["municipality-not-said"])
    #expect(await found(counted(csv, "kommune: \"0301\"\n")) == [])
    #expect(await found(counted(csv, numbers: "[\"0301\"]")) == [])
    #expect(await found(counted("tid;verdi\n2025;700")) == [])
    #expect(await found(counted("byggeår;tid;verdi\n1990;2025;700")) == [])
  }

  @Test(
    "A KPI is of the municipality that the site is about, by any of its numbers, or of a part of it",
    arguments: [
      ("3303", true), ("0604", true), ("K-3303", true), ("33030101", true), ("Kongsberg", true),
      ("0301", false),
      ("3301", false), ("33", false), ("K-0301", false), ("Oslo", false),
    ])
  func ofSite(code: String, isOurs: Bool) async {
    let numbers = "[\"3303\", \"3006\", \"0604\"]"
    let literal = counted("region;tid;verdi\n\(code);2025;700", numbers: numbers, area: "omrade: Kongsberg\n")
    #expect(await found(literal) == (isOurs ? [] : ["other-municipality"]))
    let compared = literal.replacing("Antall folk som bor i kommunen", with: "Antall folk som bor i \(code)")
    #expect(await found(compared) == [])
    // A source that names another one is for comparison.
    let declared = counted("region;tid;verdi\n\(code);2025;700", "kommune: \"\(code)\"\n", numbers: numbers)
    #expect(await !found(declared).contains("other-municipality"))
  }

  @Test(
    "Another number under our own name is reported, also where the source names it or the KPI is called so")
  func underOurName() async {
    let data =
      #"{"version": "2.0", "class": "dataset", "id": ["Region", "Tid"], "size": [1, 1], "dimension": {"Region": {"category": {"index": ["0301"], "label": {"0301": "Kongsberg"}}}, "Tid": {"category": {"index": ["2025"]}}}, "value": [700]}"#
    func site(_ label: String, _ source: String = "") -> String {
      counted("x", source, kpi: "", numbers: "[\"3303\"]", area: "omrade: Kongsberg\n")
        .replacing("a.csv", with: "a.json").replacing(
          "\nx\n", with: "\n\(data.replacing("Kongsberg", with: label))\n"
        )
        .replacing("tittel: K\n", with: "tittel: Folk i Kongsberg\n")
    }
    #expect(await found(site("Kongsberg")) == ["other-municipality"])
    #expect(await found(site("Kongsberg (-2019)", "kommune: \"0301\"\n")) == ["other-municipality"])
    #expect(await found(site("Oslo", "kommune: \"0301\"\n")) == [])
    #expect(await found(site("Oslo")) == ["other-municipality"])
    #expect(await found(site("Kongsvinger", "kommune: \"0301\"\n")) == [])
  }

  @Test("The numbers of the site are numbers of municipalities")
  func numbers() async {
    #expect(await found(counted(numbers: "[\"0301\", \"604\"]")) == ["invalid-municipality"])
  }

  @Test(
    "Figures of a number of a municipality are of the years that it was in use",
    arguments: [
      ("3006", "2023", "1", true), ("3006", "2025", "1", false), ("3006", "2027M01", "0", false),
      ("3006", "2025", "..", true), ("3303", "2024", "1", true), ("3303", "2023", "1", false),
      ("0604", "2019K4", "1", true), ("0604", "2020", "1", false), ("1601", "2018", "1", false),
      ("5001", "2018", "1", true), ("K-3303", "2003", "1", true), ("0301", "1999", "1", true),
      ("33030101", "2003", "1", true),
    ])
  func inUse(code: String, period: String, value: String, isRight: Bool) async {
    let found = await ruleCodes(counted("region;tid;verdi\n\(code);\(period);\(value)"))
    #expect(found.contains("number-not-in-use") == !isRight, "\(found)")
  }

  @Test("Our own number under another name is reported, and under ours in any form is not")
  func otherName() async {
    let data =
      #"{"version": "2.0", "class": "dataset", "id": ["Region", "Tid"], "size": [1, 1], "dimension": {"Region": {"category": {"index": ["3303"], "label": {"3303": "NAVN"}}}, "Tid": {"category": {"index": ["2025"]}}}, "value": [700]}"#
    for (name, isOurs) in [
      ("Kongsberg", true), ("3303 Kongsberg", true), ("Kongsberg kommune", true),
      ("Samisk - Kongsberg", true),
      ("Drammen", false), ("Kongsvinger", false), ("3303 Øvre Eiker", false),
    ] {
      let site = counted("x", "kommune: \"3303\"\n", numbers: "[\"3303\"]", area: "omrade: Kongsberg\n")
        .replacing("a.csv", with: "a.json")
        .replacing("\nx\n", with: "\n\(data.replacing("NAVN", with: name))\n")
      #expect(await found(site) == (isOurs ? [] : ["other-municipality"]), "\(name)")
    }
  }
}
