import Diagnostics
import Model
import TestSupport
import Testing

/// A KPI by its declared fields: each place with its value, such as `mal.verdi` and `observasjoner.0.periode`.
private typealias Written = [String: String]

@Suite("What the reading of a frozen report rests on")
struct ReportedReadingTests {
  private static let level: Written = [
    "tittel": "A", "definisjon": "D", "kilde": "K", "periode": "tertial", "enhet": "antall", "retning": "opp",
    "opptelling": "niva", "ventetid": "45", "storste-hopp": "900", "terskler.gul": "5", "terskler.rod": "15",
    "utgangspunkt.periode": "2026-T1", "utgangspunkt.verdi": "70", "mal.verdi": "300",
    "mal.periode": "2030-T1",
    "mal.vedtatt-av": "Rådet", "mal.vedtatt-dato": "2026-01-10", "mal.bane": "jevn",
    "mal.delmal.0.periode": "2028-T1", "mal.delmal.0.verdi": "150", "mal.slingringsmonn": "3",
    "observasjoner.0.periode": "2026-T1", "observasjoner.0.verdi": "70", "observasjoner.0.forelopig": "nei",
    "observasjoner.1.periode": "2027-T1", "observasjoner.1.verdi": "100",
    "brudd.0.periode": "2020-T1", "brudd.0.forklaring": "Ny telling",
  ]
  private static let monthly = level.merging([
    "periode": "maned", "opptelling": "sum-i-aret", "utgangspunkt.periode": "2026", "mal.periode": "2030",
    "mal.delmal.0.periode": "2028", "observasjoner.0.periode": "2027-01",
    "observasjoner.1.periode": "2027-02",
    "observasjoner.2.periode": "2027-03", "observasjoner.2.verdi": "4", "observasjoner.3.periode": "2027-04",
    "observasjoner.3.verdi": "5",
  ]) { $1 }
  private static let gathered = monthly.merging([
    "opptelling": "sum-fra-start", "utgangspunkt.periode": "2026-12",
  ]) { $1 }
  private static let near = level.merging([
    "enhet": "prosent", "retning": "innenfor", "utgangspunkt.verdi": "20", "mal.verdi": "50",
    "mal.delmal.0.verdi": "30", "observasjoner.0.verdi": "20", "observasjoner.1.verdi": "21",
  ]) { $1 }
  private static let throughZero = level.merging([
    "utgangspunkt.verdi": "-59", "observasjoner.0.verdi": "-59", "observasjoner.1.verdi": "-5",
    "mal.verdi": "60",
    "mal.delmal.0.verdi": "2",
  ]) { $1 }
  private static func without(_ places: String...) -> Written {
    level.filter { written in !places.contains { written.key.hasPrefix($0) } }
  }

  /// A target for another period is another target, and a trend stands in no report.
  private static let excused = ["mal.periode"]

  @Test(
    "Whatever declared field makes the content read otherwise, it is found",
    arguments: [
      level, monthly, gathered, near, throughZero, without("utgangspunkt", "mal.delmal"),
      without("retning", "ventetid", "brudd", "terskler"), without("mal.bane", "mal.slingringsmonn", "enhet"),
    ])
  fileprivate func everyField(base: [String: String]) async throws {
    let tests = FrozenReportTests()
    let site = FrozenReportTests.report(body: "Vi er i gang.")
    let record = try await tests.frozen(site + text(base))
    let stood = try await reading(site + text(base))
    #expect(await tests.found(site + text(base) + record) == [])
    var changed: Set<String> = []
    for other in others(than: base) where !Self.excused.contains(other.place) {
      // What cannot be read so is told at once.
      guard await resolved(site + text(other.written)).findings.isEmpty,
        try await reading(site + text(other.written)) != stood
      else { continue }
      changed.insert(other.place)
      let found = await tests.found(site + text(other.written) + record)
      #expect(
        found.contains { $0.hasPrefix("reported-figure-changed") },
        "\(other.place): \(other.written[other.place] ?? "–")")
    }
    #expect(changed.count >= 6, "\(changed.sorted())")
  }

  @Test("Every declared field is tried")
  func everyFieldIsTried() {
    let places = Set(Self.leaves(of: KPI.kind.fields.map(\.description), Self.level).map(\.place))
    // What every kind has says nothing of how a number reads.
    let common = Set(DataSource.kind.fields.map(\.description.name.nb))
    let missing = places.filter { Self.level[$0] == nil && !common.contains($0) }
    #expect(missing.sorted() == ["datakilde", "observasjoner.1.forelopig", "utvalg"])
  }

  /// What a reader of the report reads of the KPI.
  private func reading(_ literal: String) async throws -> String {
    let site = await resolved(literal, on: "2027-05-20").value
    let period = try #require(ReportingPeriod("2027-T1"))
    let kpi = try #require(standing(of: site, in: period).kpis.first)
    return
      "\(kpi.light as Any) \(kpi.reason as Any) \(kpi.value as Any) \(kpi.period as Any)"
      + " \(kpi.expected as Any) \(kpi.deviation as Any) \(kpi.basis) \(kpi.yearBefore as Any)"
      + " \(kpi.freshness as Any) \(kpi.target as Any) \(kpi.measured as Any) \(kpi.isSum as Any)"
  }

  private func text(_ written: Written) -> String {
    let fields = KPI.kind.fields.map(\.description).compactMap { field in
      Self.yaml(field, field.name.nb, written).map { "\(field.name.nb): \($0)\n" }
    }
    return "\n-- content/maltall/a.yml --\n\(fields.joined())"
  }

  /// The same with one place less, or with another value there, by what its declaration says that it may hold.
  private func others(than base: Written) -> [(place: String, written: Written)] {
    Self.leaves(of: KPI.kind.fields.map(\.description), base.merging(Self.level) { own, _ in own }).flatMap {
      leaf in
      ([nil] + Self.values(of: leaf.type)).compactMap { value -> (String, Written)? in
        guard value != base[leaf.place] else { return nil }
        var written = base
        // A group that was not there comes whole.
        let group = leaf.place.prefix { $0 != "." } + "."
        if value != nil, !base.keys.contains(where: { $0.hasPrefix(group) }) {
          written.merge(Self.level.filter { $0.key.hasPrefix(group) }) { own, _ in own }
        }
        written[leaf.place] = value
        return (leaf.place, written)
      }
    }
  }

  private static func values(of type: FieldType) -> [String?] {
    switch type {
    case .choice(let names): names.map(\.nb)
    case .decimalNumber, .wholeNumber, .kroner: ["1", "9000"]
    case .reportingPeriod: ["2025-T2", "2026-T3", "2025"]
    case .yesNo: ["ja", "nei"]
    case .date: ["2026-02-02"]
    case .text: ["Annet"]
    case .localized(let one): values(of: one)
    case .dateAndTime, .period, .webAddress, .destination, .sitePath, .fileName, .language, .reference, .list,
      .group, .byYear:
      []
    }
  }

  /// The places of a declaration, with as many items of each list as are written.
  private static func leaves(
    of fields: [FieldDescription], _ written: Written, below: String = ""
  ) -> [(place: String, type: FieldType)] {
    fields.flatMap { field -> [(place: String, type: FieldType)] in
      let place = below + field.name.nb
      switch field.type {
      case .group(let inner): return leaves(of: inner, written, below: place + ".")
      case .list(.group(let inner)):
        let items = count(of: place, written)
        return items == 0
          ? [(place, field.type)]
          : (0..<items).flatMap { leaves(of: inner, written, below: "\(place).\($0).") }
      default: return [(place, field.type)]
      }
    }
  }

  private static func count(of place: String, _ written: Written) -> Int {
    let items = written.keys.filter { $0.hasPrefix(place + ".") }.compactMap { key in
      Int(key.dropFirst(place.count + 1).prefix { $0 != "." })
    }
    return items.max().map { $0 + 1 } ?? 0
  }

  private static func yaml(_ field: FieldDescription, _ place: String, _ written: Written) -> String? {
    switch field.type {
    case .group(let inner): return map(inner, place, written)
    case .list(.group(let inner)):
      let items = (0..<count(of: place, written)).compactMap { map(inner, "\(place).\($0)", written) }
      return items.isEmpty ? nil : "[\(items.joined(separator: ", "))]"
    default: return written[place]
    }
  }

  private static func map(_ fields: [FieldDescription], _ place: String, _ written: Written) -> String? {
    let inner = fields.compactMap { field in
      yaml(field, "\(place).\(field.name.nb)", written).map { "\(field.name.nb): \($0)" }
    }
    return inner.isEmpty ? nil : "{\(inner.joined(separator: ", "))}"
  }
}
