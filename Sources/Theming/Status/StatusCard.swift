import Diagnostics
import Model

/// One card of the status page, declared in its own file below `Cards`: what it reads, where it stands, what it says, and
/// its part of `status.json`. `allCards` lists them.
struct StatusCard: Sendable {
  /// Its anchor on the page, and its name in the overview and in `status.json`: `yearWheel`.
  let id: String
  /// The keys of `status-words/` that it needs beside the shared ones.
  let words: [String]
  /// Its place on the page; in the overview and in `status.json` the same, unless they have their own.
  let order: Int
  let overviewOrder: Int
  let dataOrder: Int
  let dataName: String
  /// The page that its section stands on.
  let part: StatusPart?
  let read: @Sendable (StatusReport) -> FilledCard

  /// `lights` are what the overview and the section's heading sum up, and `verdict` says in words: a card without any is
  /// not in the overview, and how many cannot be judged is added to the verdict.
  /// What waits for whom is not a card's, but `StatusReport.matters`. A card without `section` is in `status.json` alone, and one without `json` on the
  /// pages alone.
  init<Figures: Sendable>(
    _ id: String, on part: StatusPart? = nil, order: Int, overviewOrder: Int? = nil, dataOrder: Int? = nil,
    dataName: String? = nil,
    words: [StatusWord] = [], states: [StateWords] = [],
    figures: @escaping @Sendable (StatusReport) -> Figures,
    lights: (@Sendable (Figures) -> [Light])? = nil,
    verdict: (@Sendable (StatusLanguage, Figures) -> String)? = nil,
    json: (@Sendable (Figures) -> JSONText)? = nil,
    section: (@Sendable (StatusLanguage, Figures) -> StatusSection)? = nil
  ) {
    self.id = id
    self.part = part
    self.order = order
    self.overviewOrder = overviewOrder ?? order
    self.dataOrder = dataOrder ?? order
    self.dataName = dataName ?? id
    let partWord = lights == nil ? [] : [Self.partWord(id)]
    self.words = words.map(\.key) + states.flatMap(\.keys) + partWord
    read = { report in
      let values = figures(report)
      return FilledCard(
        lights: lights.map { $0(values) }, json: json.map { $0(values) },
        verdict: verdict.map { verdict in { @Sendable language in verdict(language, values) } },
        section: section.map { section in { @Sendable language in section(language, values) } })
    }
  }

  static func partWord(_ id: String) -> String { "part-" + kebab(id) }
}

/// What a card says of one report.
struct FilledCard: Sendable {
  let lights: [Light]?
  let json: JSONText?
  let verdict: (@Sendable (StatusLanguage) -> String)?
  let section: (@Sendable (StatusLanguage) -> StatusSection)?
}

/// What the cases of a state are called: `freshness-soon-stale` for `.soonStale` under `freshness`.
struct StateWords: Sendable {
  let keys: [String]

  init<State: CaseIterable & RawRepresentable>(_ prefix: String, _: State.Type)
  where State.RawValue == String {
    keys = State.allCases.map { "\(prefix)-\(kebab($0.rawValue))" }
  }
}

extension StatusLanguage {
  /// A section with what its lights say together; without any it is as it was.
  fileprivate func section(_ section: StatusSection, summing lights: [Light]?) -> StatusSection {
    guard let lights else { return section }
    var section = section
    section.light = light(.worst(of: lights))
    section.intro = sentences(section.intro, unjudged(lights))
    return section
  }

  /// How many of several cannot be judged; empty when all can, or when there is only one.
  func unjudged(_ lights: [Light]) -> String {
    guard lights.count > 1, lights.unjudged > 0 else { return "" }
    guard lights.unjudged < lights.count else { return words[.noneJudged] }
    return words(.unjudgedOf, ["count": number(lights.unjudged), "all": number(lights.count)])
  }

  func sentences(_ texts: String...) -> String { texts.filter { !$0.isEmpty }.joined(separator: " ") }
}

/// Every card with what it says of a report, read once for all pages and languages.
struct FilledCards: Sendable {
  private let all: [(card: StatusCard, filled: FilledCard)]
  /// What waits for whom.
  let matters: [Matter]
  let owners: [OwnerStatus]

  init(_ report: StatusReport) {
    all = allCards.map { ($0, $0.read(report)) }
    matters = report.matters
    owners = report.owners(of: matters)
  }

  func sections(on part: StatusPart, in language: StatusLanguage) -> [StatusSection] {
    all.filter { $0.card.part == part }.sorted { $0.card.order < $1.card.order }
      .compactMap { card, filled in
        filled.section.map { language.section($0(language), summing: filled.lights) }
      }
  }

  /// What the overview sums up, each with its card.
  var overview: [(card: StatusCard, lights: [Light], verdict: (@Sendable (StatusLanguage) -> String)?)] {
    all.sorted { $0.card.overviewOrder < $1.card.overviewOrder }
      .compactMap { card, filled in filled.lights.map { (card, $0, filled.verdict) } }
  }

  var json: [(String, JSONText)] {
    all.sorted { $0.card.dataOrder < $1.card.dataOrder }
      .compactMap { card, filled in filled.json.map { (card.dataName, $0) } }
  }
}
