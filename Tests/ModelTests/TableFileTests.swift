import Arithmetic
import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// Statistics in tables, as Statistics Norway, Eurostat and spreadsheets write them.
@Suite struct TableFileTests {
  private func read(csv: String) async throws -> DatasetReading {
    let record = "-- content/datakilder/d.yml --\ntittel: D\nfil: d.csv\nhentet: 2027-01-01\nsha256: \"0\"\n"
    let site = await resolved(record + "-- content/datakilder/d.csv --\n" + csv).value
    return try #require(site.datasets["content/datakilder/d.csv"])
  }

  private func numbers(_ csv: String, _ region: String?) async throws -> [String] {
    var selection: [Selection] = []
    if let region {
      var choice = Selection()
      (choice.dimension, choice.category) = ("region", region)
      selection = [choice]
    }
    let dataset = try #require(try await read(csv: csv).dataset, "\(csv)")
    return try dataset.series(selection, own: ["3303"]).get().map {
      "\($0.period?.code ?? "") \($0.value?.number?.plain ?? "-")\($0.isProvisional == true ? "*" : "")"
    }
  }

  @Test(
    "A title and an empty line before the headings, and headings that are periods, as Statistics Norway writes them",
    arguments: [
      "\"07459: Befolkning, etter region og år\"\n\n\"region\";\"2026\";\"2027\"\n\"3303 Kongsberg\";28700;..\n",
      "\"06913: Befolkning, etter region, alder og år\"\r\n\r\n\"region\",\"år\",\"Personer\"\r\n\"3303 Kongsberg\",\"2026\",28700\r\n\"3303 Kongsberg\",\"2027\",..\r\n",
      "region;Folkemengde 2026;Folkemengde 2027\n3303 Kongsberg;28 700;..\n",
      "region\t2026\t2027\n3303 Kongsberg\t28700\t..\n0301 Oslo\t700000\t710000\n",
    ])
  func titled(csv: String) async throws {
    #expect(try await numbers(csv, "3303 Kongsberg") == ["2026 28700", "2027 -"], "\(csv)")
  }

  @Test(
    "Headings that are periods of more than one thing leave a choice; a table with an empty second row has no title"
  )
  func severalAcross() async throws {
    let two = "region;Innflyttet 2026;Utflyttet 2026\n3303 Kongsberg;12;10\n"
    let dataset = try #require(try await read(csv: two).dataset)
    #expect(dataset.dimensions.map(\.id) == ["region", "statistikkvariabel", "tid"])
    #expect(dataset.dimensions[1].categories.map(\.code) == ["Innflyttet", "Utflyttet"])
    #expect(try await numbers("tid;tall\n\n2026;12\n", nil) == ["2026 12"])
  }

  @Test(
    "A title without quotes has the commas of a sentence",
    arguments: [
      "07459: Befolkning, etter region og år\n\nregion,2026,2027\n3303 Kongsberg,28700,..\n",
      "07459: Befolkning, etter region, statistikkvariabel og år\n\nregion,år,Personer\n3303 Kongsberg,2026,28700\n3303 Kongsberg,2027,..\n",
      "Population, by region and year\n\nregion;2026;2027\n3303 Kongsberg;28700;..\n",
    ])
  func unquoted(csv: String) async throws {
    #expect(try await numbers(csv, "3303 Kongsberg") == ["2026 28700", "2027 -"], "\(csv)")
  }

  @Test(
    "A column of signs beside the numbers divides nothing, and says which of them may change",
    arguments: [
      "tid;verdi;status\n2026;12;\n2027;13;*", "tid;tall;flagg\n2026;12;endelig\n2027;13;foreløpig",
      "TIME_PERIOD,OBS_VALUE,OBS_FLAG\n2026,12,\n2027,13,p", "status;tid;verdi\n;2026;12\n*;2027;13",
    ])
  func status(csv: String) async throws {
    #expect(try await numbers(csv, nil) == ["2026 12", "2027 13*"], "\(csv)")
  }

  @Test(
    "No code that is empty is proposed, and one that begins with the number of the municipality comes first")
  func proposed() async throws {
    let empty = try #require(try await read(csv: "kode;tid;verdi\n;2026;12\na;2026;13").dataset)
    #expect(throws: SelectionProblem.self) { try empty.series([]).get() }
    if case .failure(let problem) = empty.series([]) { #expect(problem.help.nb.contains("«status»")) }
    let places = try #require(
      try await read(csv: "sted;tid;verdi\n0301 Oslo;2026;1\n3303 Kongsberg;2026;2").dataset)
    if case .failure(let problem) = places.series([], own: ["3303"]) {
      #expect(problem.help.nb.contains("kode: 3303 Kongsberg}"))
    }
  }
}
