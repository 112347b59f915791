import Diagnostics
import Model

extension Rule {
  /// A number of a municipality has figures for the years that it was in use. Others are of nobody: tables that go on after a change
  /// of numbers have 0 there, or what somebody has moved.
  static let kpiNumberIsInUse = Rule(.numberNotInUse, each: KPI.self) { kpi, site in
    guard let dataset = site.dataset(of: kpi.facts),
      let picked = dataset.categories(of: kpi.selection).first(where: { $0.dimension.isPlace })?.category,
      let years = years(ofMunicipality: picked.code)
    else { return [] }
    let outside = kpi.facts.measured.filter { $0.value?.number != nil }.compactMap(\.period)
      .filter { !years.contains($0.year) }.sorted()
    guard let first = outside.first, let last = outside.last else { return [] }
    let index = kpi.selection.firstIndex {
      $0.category.map { [picked.code, picked.label].contains($0) } ?? false
    }
    return [
      notInUse(
        picked.code, first == last ? first.code : "\(first.code)–\(last.code)", years,
        at: kpi.head.place(of: index.map { "utvalg.\($0).kode" } ?? "datakilde"))
    ]
  }
}

private func notInUse(
  _ code: String, _ span: String, _ years: ClosedRange<Int>, at place: Location
) -> Diagnostic {
  let (from, to) = (years.lowerBound, years.upperBound)
  let time =
    to == 9999
    ? Wording(nb: "fra \(from)", en: "from \(from)")
    : from == 0
      ? Wording(nb: "til og med \(to)", en: "up to \(to)")
      : Wording(nb: "fra \(from) til \(to)", en: "from \(from) to \(to)")
  return Diagnostic(
    .numberNotInUse,
    Wording(
      nb: "datafilen har tall for kommune \(code) i \(span), men nummeret ble brukt \(time.nb)",
      en:
        "the data file has numbers of municipality \(code) in \(span), but that number was in use \(time.en)"),
    at: place,
    help: Wording(
      nb:
        "hent filen på nytt med nummeret som gjaldt da, eller med K- foran det kommunen har nå, som er hele tiden under ett",
      en:
        "download the file again with the number of that time, or with K- before the one that the municipality has now, which is all of the time in one"
    ))
}

extension Code {
  static let numberNotInUse = Code(
    "number-not-in-use", .warning,
    title: Wording(
      nb: "Tall for et kommunenummer utenfor tiden det ble brukt",
      en: "Numbers of a municipality number outside the time it was in use"),
    explanation: Wording(
      nb:
        "Kommunenumrene ble endret i 2020 og 2024 (i Trøndelag 2018). Et nummer har ikke tall for år det ikke fantes. Står det tall der, er det 0 for noe som ikke ble målt, eller en annen kommunes tall.",
      en:
        "The numbers of municipalities changed in 2020 and 2024 (in Trøndelag in 2018). A number has no figures for years in which it did not exist. What stands there is 0 for what was not measured, or the figures of another municipality."
    ),
    steps: Wording(
      nb: "Hent filen på nytt med «K-» foran nummeret kommunen har nå, for eksempel K-3303.",
      en: "Download the file again with “K-” before the number that the municipality has now, such as K-3303."
    ))
}
