import Arithmetic
import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// Statistics files in the shapes that JSON-stat 2.0 allows, and in the shape of SSB's tables; every number is made up.
@Suite("Statistics files")
struct DatasetTests {
  /// Population by region and year, with sex as a third dimension.
  private let table = #"""
    {"version": "2.0", "class": "dataset", "label": "Tall",
    "id": ["Region", "Kjonn", "Tid"], "size": [2, 2, 3], "role": {"geo": ["Region"], "time": ["Tid"]},
    "dimension": {
    "Region": {"label": "region", "category": {"index": {"K-3303": 1, "3303": 0}, "label": {"3303": "Kongsberg", "K-3303": "Kongsberg (samlet)"}}},
    "Kjonn": {"category": {"index": ["1", "2"]}},
    "Tid": {"category": {"index": ["2025", "2026", "2027"]}}},
    "value": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}
    """#

  private func reading(_ json: String) async throws -> DatasetReading {
    let site = try await site(json)
    return try #require(site.datasets["content/datakilder/d.json"])
  }

  private func site(_ json: String, _ kpi: String = "") async throws -> SiteModel {
    let flat = json.split(separator: "\n").joined(separator: " ")
    return await resolved(
      """
      -- content/datakilder/d.yml --
      tittel: D
      fil: d.json
      hentet: 2027-01-01
      sha256: "0"
      -- content/datakilder/d.json --
      \(flat)
      -- content/maltall/k.yml --
      tittel: K
      definisjon: D
      kilde: SSB
      periode: arlig
      datakilde: d
      \(kpi)
      """
    ).value
  }

  private func series(_ json: String, _ kpi: String) async throws -> [String] {
    try await site(json, kpi).all(KPI.self).first.map { kpi in
      kpi.facts.measured.map { observation in
        let value = observation.value?.number?.plain ?? "mangler"
        return "\(observation.period?.code ?? "") \(value)\(observation.isProvisional == true ? " *" : "")"
      }
    } ?? []
  }

  @Test(
    "A series is what is left when a code of each dimension but time is chosen, in row-major order",
    arguments: [
      // Region 0, sex 0: cells 0 to 2; region 1, sex 1: cells 9 to 11.
      ("3303", "1", ["2025 1", "2026 2", "2027 3"]), ("K-3303", "2", ["2025 10", "2026 11", "2027 12"]),
      ("Kongsberg", "2", ["2025 4", "2026 5", "2027 6"]),
    ])
  func selection(region: String, sex: String, expected: [String]) async throws {
    let kpi = "utvalg: [{dimensjon: Region, kode: \"\(region)\"}, {dimensjon: kjonn, kode: \"\(sex)\"}]"
    #expect(try await series(table, kpi) == expected)
  }

  @Test(
    "What leaves no series, or several, is said with what there is",
    arguments: [
      ("", "utvalget gir ikke én serie: «Region» har 2 koder"),
      ("utvalg: [{dimensjon: Region, kode: \"3303\"}]", "utvalget gir ikke én serie: «Kjonn» har 2 koder"),
      ("utvalg: [{dimensjon: Sted, kode: \"3303\"}]", "datafilen har ingen dimensjon «Sted»"),
      ("utvalg: [{dimensjon: Region, kode: \"0604\"}]", "«Region» i datafilen har ingen kode «0604»"),
    ])
  func failing(kpi: String, what: String) async throws {
    let site = try await site(table, kpi)
    let facts = try #require(site.all(KPI.self).first?.facts)
    guard case .failure(let problem)? = site.series(of: facts) else {
      Issue.record("a series was found")
      return
    }
    #expect(problem.what.nb == what)
    #expect(facts.measured.isEmpty)
  }

  @Test("Where several are left, the municipality that the site is about is proposed first")
  func ownFirst() async throws {
    let other = table.replacing("\"3303\": 0", with: "\"0301\": 0").replacing(
      "\"3303\": \"Kongsberg\"", with: "\"0301\": \"Oslo\"")
    let dataset = try #require(try await reading(other).dataset)
    for (own, first) in [(["3303", "0604"], "K-3303"), (["0604"], "0301"), ([], "0301")] {
      guard case .failure(let problem) = dataset.series([], own: own) else {
        Issue.record("a series was found")
        return
      }
      #expect(problem.help.nb.contains("kode: \(first)}»; filen har \(first), "), "\(problem.help.nb)")
    }
  }

  @Test(
    "Values may be an object of those there are, null, or a sign for what is missing; statuses come in three forms",
    arguments: [
      (#""value": {"0": 5, "2": 7.25}"#, ["2025 5", "2026 mangler", "2027 7.25"]),
      (#""value": [null, "..", ":"]"#, ["2025 mangler", "2026 mangler", "2027 mangler"]),
      (#""value": [1, 2, 3], "status": "p""#, ["2025 1 *", "2026 2 *", "2027 3 *"]),
      (#""value": [1, 2, 3], "status": ["a", "a", "*"]"#, ["2025 1", "2026 2", "2027 3 *"]),
      (#""value": [1, 2, 3], "status": {"1": ".."}"#, ["2025 1", "2026 mangler", "2027 3"]),
      (#""value": [1, 2, 3], "status": {"1": "..."}"#, ["2025 1", "2026 mangler", "2027 3"]),
      (#""value": [1, 0, 3], "status": {"1": "-"}"#, ["2025 1", "2026 0", "2027 3"]),
      (#""value": [1, 2, 3], "status": ["bp", "f", "b"]"#, ["2025 1 *", "2026 2 *", "2027 3"]),
      (#""value": [1, 2, 3], "status": null"#, ["2025 1", "2026 2", "2027 3"]),
      (#""value": [1, 2, 3], "status": [null, "", "p"]"#, ["2025 1", "2026 2", "2027 3 *"]),
      (#""value": [1, 2, 3], "status": {"0": null, "2": "*"}"#, ["2025 1", "2026 2", "2027 3 *"]),
      (#""value": [-0.5, 0, 999999999999999]"#, ["2025 -0.5", "2026 0", "2027 999999999999999"]),
    ])
  func values(part: String, expected: [String]) async throws {
    let json = small.replacing(#""value": [1, 2, 3]"#, with: part)
    #expect(try await series(json, "") == expected)
  }

  @Test(
    "A place without a status has no unknown one",
    arguments: [#"[null, "", "p"]"#, #"{"0": null}"#, #""""#, "null"])
  func noStatus(status: String) async throws {
    let json = small.replacing(#""value": [1, 2, 3]"#, with: #""value": [1, 2, 3], "status": \#(status)"#)
    #expect(try await reading(json).dataset?.unknownFlags == [])
  }

  /// One region, one content, three years; a dimension with one category may lack its index.
  private let small = #"""
    {"version": "2.0", "class": "dataset", "id": ["Region", "Tid"], "size": [1, 3],
    "dimension": {"Region": {"category": {"label": {"3303": "Kongsberg"}}},
    "Tid": {"category": {"index": {"2027": 2, "2025": 0, "2026": 1}}}},
    "value": [1, 2, 3]}
    """#

  @Test("One series needs no selection, and places of categories are as the index says")
  func only() async throws { #expect(try await series(small, "") == ["2025 1", "2026 2", "2027 3"]) }

  @Test(
    "What does not follow the standard is a problem at its place, and gives no series",
    arguments: [
      (#""version": "2.0""#, #""version": "1.1""#, "ukjent versjon av JSON-stat: 1.1"),
      (#""class": "dataset""#, #""class": "collection""#, "filen er ikke et JSON-stat-datasett"),
      (#"[1, 3]"#, #"[0, 3]"#, "størrelsen på «Region» er ikke et antall"),
      (#"[1, 3]"#, #"[1, 2]"#, "«Tid» skal ha 2 kategorier, men har 3"),
      (#"[1, 2, 3]"#, #"[1, 2]"#, "filen skal ha 3 verdier, men har 2"),
      (#"[1, 2, 3]"#, #"[1, 2, "tre"]"#, "«tre» er ikke et tall"),
      (#"[1, 2, 3]"#, #"[1, 2, NaN]"#, "«NaN» er ikke et tall"),
      (#"[1, 2, 3]"#, #"[1, 2, true]"#, "«true» er ikke et tall"),
      (#"[1, 2, 3]"#, #"[1, 2, 3], "status": ["a"]"#, "filen skal ha 3 statuser, men har 1"),
      (#"[1, 2, 3]"#, #"{"3": 1}"#, "verdien «3» har et nummer utenfor tabellen"),
      (#"["Region", "Tid"]"#, #"["Tid", "Tid"]"#, "dimensjonen «Tid» står to ganger"),
      (
        #"{"2027": 2, "2025": 0, "2026": 1}"#, #"["2025", "2025", "2026"]"#,
        "kategorien «2025» står to ganger i «Tid»"
      ),
      (
        #"{"2027": 2, "2025": 0, "2026": 1}"#, #"{"2027": 2, "2025": 0, "2026": 3}"#,
        "plassene til kategoriene i «Tid» er ikke 0 til 2"
      ),
      (#""version": "2.0""#, #""version": "2.1""#, "ukjent versjon av JSON-stat: 2.1"),
      (#"[1, 3]"#, #"[1, "3"]"#, "størrelsen på «Tid» er ikke et antall"),
      (#"[1, 3]"#, #"[1, 3.0]"#, "størrelsen på «Tid» er ikke et antall"),
      (
        #"{"2027": 2, "2025": 0, "2026": 1}"#, #"{"2027": "2", "2025": "0", "2026": "1"}"#,
        "plassene til kategoriene i «Tid» er ikke 0 til 2"
      ),
      (#"[1, 3]"#, #"[1, -3]"#, "størrelsen på «Tid» er ikke et antall"),
      (#"[1, 3]"#, #"[1, 3, 1]"#, "2 dimensjoner, men 3 størrelser"),
      (#"[1, 2, 3]"#, #"5"#, "filens verdier skal stå i en liste, eller i et objekt etter nummer"),
      (#"[1, 2, 3]"#, #"null"#, "filens verdier skal stå i en liste, eller i et objekt etter nummer"),
      (#"[1, 2, 3]"#, #"[1, [2], 3]"#, "«…» er ikke et tall"),
      (#"[1, 2, 3]"#, #"[1, "2", 3]"#, "«2» er ikke et tall"),
      (#"[1, 2, 3]"#, #"[1, 1e400, 3]"#, "«1e400» er ikke et tall"),
      (#"[1, 2, 3]"#, #"{"0": 1, "0": 2}"#, "«0» står to ganger"),
      (#"[1, 2, 3]"#, #"{"-1": 1}"#, "verdien «-1» har et nummer utenfor tabellen"),
      (#""value""#, #""verdi""#, "filen har ingen verdier"),
      (#""Tid": {"category""#, #""Tid": {"label": "a", "label": "b", "category""#, "«label» står to ganger"),
      (#"{"3303": "Kongsberg"}"#, #"{"3303": "Kongsberg", "3303": "Oslo"}"#, "«3303» står to ganger"),
      (#"{"2027": 2, "2025": 0, "2026": 1}"#, #"["2025", {}, "2027"]"#, "en kategori i «Tid» har ingen kode"),
      (#""Tid": {"category""#, #""År": {"category""#, "dimensjonen «Tid» er ikke beskrevet"),
    ])
  func problems(part: String, other: String, what: String) async throws {
    let reading = try await reading(small.replacing(part, with: other))
    #expect(reading.problems.first?.what.nb == what)
    #expect(reading.dataset == nil)
  }

  @Test("A file with a period twice gives no series, and says which")
  func periodTwice() async throws {
    let json = small.replacing(
      #"{"2027": 2, "2025": 0, "2026": 1}"#, with: #"["2027K1", "2027Q1", "2027K2"]"#)
    let site = try await site(json)
    let facts = try #require(site.all(KPI.self).first?.facts)
    guard case .failure(let problem)? = site.series(of: facts) else {
      Issue.record("a series was found")
      return
    }
    #expect(problem.what.nb == "datafilen har 2027-K1 to ganger")
  }

  @Test("Notes that must be shown are shown; without such marks all of the table's own are")
  func notes() async throws {
    let notes = #""note": ["En", "To"], "#
    let all = try await reading(small.replacing(#""id""#, with: notes + #""id""#))
    #expect(all.dataset?.notes == ["En", "To"])
    let mandatory = notes + #""extension": {"noteMandatory": {"1": true}}, "id""#
    #expect(try await reading(small.replacing(#""id""#, with: mandatory)).dataset?.notes == ["To"])
  }

  @Test(
    "Notes of what divides the table, and of what is chosen of it, are shown as well; of other codes they are not"
  )
  func notesWithin() async throws {
    let noted = table.replacing(
      #""Region": {"label": "region", "category": {"#,
      with:
        #""Region": {"label": "region", "note": ["Grenser av 2020", "Nei"], "extension": {"noteMandatory": {"0": true}}, "category": {"note": {"3303": ["Med Rollag"], "K-3303": ["Samlet"]}, "#
    ).replacing(#""Tid": {"category": {"#, with: #""Tid": {"category": {"note": {"2026": ["Ny måte"]}, "#)
    let kpi = "utvalg: [{dimensjon: Region, kode: \"3303\"}, {dimensjon: kjonn, kode: \"1\"}]"
    let facts = try #require(try await site(noted, kpi).all(KPI.self).first?.facts)
    #expect(
      facts.dataNotes.compactMap { $0.values.first?.value } == [
        "Grenser av 2020", "Med Rollag", "2026: Ny måte",
      ])
  }

  @Test(
    "What a sign says is no number is missing, and what it says is a break is one",
    arguments: [
      (#"{"1": "c"}"#, ["2025 1", "2026 mangler", "2027 3"], [String]()),
      (#"{"1": "z"}"#, ["2025 1", "2026 mangler", "2027 3"], []),
      (#"{"2": "m"}"#, ["2025 1", "2026 2", "2027 mangler"], []),
      (#"{"1": "b"}"#, ["2025 1", "2026 2", "2027 3"], ["2026"]),
      (#"{"2": "bp"}"#, ["2025 1", "2026 2", "2027 3 *"], ["2027"]),
      (#"{"1": "u"}"#, ["2025 1", "2026 2", "2027 3"], []),
    ])
  func flags(status: String, numbers: [String], breaks: [String]) async throws {
    let flagged = table.replacing(#""value":"#, with: #""status": \#(status), "value":"#)
    let kpi = "utvalg: [{dimensjon: Region, kode: \"3303\"}, {dimensjon: kjonn, kode: \"1\"}]"
    #expect(try await series(flagged, kpi) == numbers)
    let facts = try #require(try await site(flagged, kpi).all(KPI.self).first?.facts)
    #expect(facts.breaks.compactMap(\.period?.code) == breaks)
    let own = kpi + "\nbrudd: [{periode: 2026, forklaring: Ny måte}]"
    let written = try #require(try await site(flagged, own).all(KPI.self).first?.facts)
    #expect(Set(written.breaks.compactMap(\.period?.code)) == Set(breaks + ["2026"]))
    #expect(written.breaks.count == Set(breaks + ["2026"]).count)
  }

  @Test("A unit with a multiplier is so many of them")
  func multiplier() async throws {
    let unit =
      #""Kjonn": {"category": {"unit": {"1": {"base": "personer", "multiplier": 3}, "2": {"base": "personer", "multiplier": 0}}, "#
    let dataset = try #require(
      try await reading(table.replacing(#""Kjonn": {"category": {"#, with: unit)).dataset)
    #expect(dataset.dimensions[1].categories.map(\.unit) == ["1000 personer", "personer"])
  }

  @Test(
    "Periods are read as statistics code them",
    arguments: [
      ("2027", "2027"), ("2027K3", "2027-K3"), ("2027Q1", "2027-K1"), ("2027M06", "2027-06"),
      ("2027-T2", "2027-T2"),
    ])
  func periods(code: String, period: String) async throws {
    let json = small.replacing(#"{"2027": 2, "2025": 0, "2026": 1}"#, with: "[\"\(code)\"]")
      .replacing("[1, 3]", with: "[1, 1]").replacing("[1, 2, 3]", with: "[1]")
    #expect(try await series(json, "") == ["\(period) 1"])
  }

  /// What is wrong with a number in a file of two columns.
  private func problem(of written: String, partedBy separator: String) async throws -> String? {
    let site = await resolved(
      """
      -- content/datakilder/d.yml --
      tittel: D
      fil: d.csv
      hentet: 2027-01-01
      sha256: "0"
      -- content/datakilder/d.csv --
      tid\(separator)verdi
      2026\(separator)\(written)
      """
    ).value
    return try #require(site.datasets.values.first).problems.first?.what.nb
  }

  @Test(
    "A comma within quotes may group thousands too; without, in a file that semicolons part, it is one of decimals",
    arguments: [("\"27,500\"", true), ("\"-27,500\"", true), ("\"27,50\"", false), ("\"0,125\"", false)])
  func quotedThousands(written: String, isAsked: Bool) async throws {
    let problem = try await problem(of: written, partedBy: ",")
    #expect((problem?.contains("kan være både") == true) == isAsked, "\(problem ?? "")")
  }

  @Test(
    "Where all stands within quotes, a number that can only be a decimal says what the commas of the others are",
    arguments: [
      ("\"27,500\"", true), ("\"27,500\"\n\"2027\",\"28,100\"", true), ("\"27,50\"", false),
      ("\"27,500\"\n\"2027\",\"0,125\"", false), ("\"27,500\"\n\"2027\",\"28,1\"", false),
      ("\"27.5\"\n\"2027\",\"28\"", false),
    ])
  func allQuoted(written: String, isAsked: Bool) async throws {
    let site = await resolved(
      "-- content/datakilder/d.yml --\ntittel: D\nfil: d.csv\nhentet: 2027-01-01\nsha256: \"0\"\n"
        + "-- content/datakilder/d.csv --\n\"tid\",\"verdi\"\n\"2026\",\(written)\n"
    ).value
    let problem = try #require(site.datasets.values.first).problems.first?.what.nb
    #expect((problem?.contains("kan være både") == true) == isAsked, "\(problem ?? "")")
  }

  @Test(
    "A number whose point may group thousands is a problem; one that can be read in one way alone is none",
    arguments: [
      ("27.500", "27500"), ("1.234.567", "1234567"), ("-1.250", "-1250"), ("0.125", nil), ("27.5", nil),
      ("27,500", nil), ("2750.125", nil),
    ] as [(String, String?)])
  func pointedThousands(written: String, digits: String?) async throws {
    let problem = try await problem(of: written, partedBy: ";")
    #expect(
      problem
        == digits.map {
          "«\(written)» kan være både \($0) og et desimaltall; skriv «\($0)», eller desimaler med komma"
        })
  }

  @Test("A table with a header has a dimension in each column but that of the values")
  func csv() async throws {
    let site = await resolved(
      """
      -- content/datakilder/d.yml --
      tittel: D
      fil: d.csv
      hentet: 2027-01-01
      sha256: "0"
      -- content/datakilder/d.csv --
      region;tid;verdi
      3303;2026;1 200
      3303;2027;..
      0604;2026;9
      -- content/maltall/k.yml --
      tittel: K
      definisjon: D
      kilde: SSB
      periode: arlig
      datakilde: d
      utvalg: [{dimensjon: region, kode: "3303"}]
      observasjoner: [{periode: 2025, verdi: 7}, {periode: 2026, verdi: 1, forelopig: ja}]
      """
    ).value
    let kpi = try #require(site.all(KPI.self).first?.facts)
    #expect(
      kpi.allObservations.map { "\($0.period?.code ?? "") \($0.value?.number?.plain ?? "mangler")" } == [
        "2026 1200", "2027 mangler", "2025 7",
      ])
    #expect(kpi.allObservations.map { $0.isProvisional == true } == [true, false, false])
  }

  @Test(
    "A table that goes across has no one value in a row, and is refused; codes that are numbers are none",
    arguments: [
      ("Tid;Menn;Kvinner\n2025;10;12", "Menn"),
      ("År;Innflyttet;Utflyttet;Netto\n2024;1;2;-1\n2025;..;3;0", "Innflyttet"),
      ("Region;Tid;Menn;Kvinner\n3303;2025;10;12\n3303;2026;10;13", "Menn"),
      ("Tid;2025;verdi\n2025;1;2", nil),
      ("Tid;Menn;Verdi\n2025;10;12", nil), ("Alder;Tid;Personer\n20;2025;12", nil),
      ("Tid;Alder;Personer\n2025;20;12", nil), ("Tid;Kjønn;Personer\n2025;1;12", nil),
      ("Tid;Byggeår;Boliger\n2025;1990;12\n2025;1991;13", nil), ("Region;Tid;Tall\n3303;2025;1", nil),
    ])
  func across(csv: String, column: String?) async throws {
    let site = await resolved(
      """
      -- content/datakilder/d.yml --
      tittel: D
      fil: d.csv
      hentet: 2027-01-01
      sha256: "0"
      -- content/datakilder/d.csv --
      \(csv)
      """
    ).value
    let reading = try #require(site.datasets["content/datakilder/d.csv"])
    #expect((reading.dataset == nil) == (column != nil))
    let told = reading.problems.map { $0.what.nb }
    #expect(
      told.allSatisfy { $0.hasPrefix("både «\(column ?? "")»") } && told.count == (column == nil ? 0 : 1))
  }
}
