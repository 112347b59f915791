import Model

/// The status page's words in one language: those it says by itself, and what it calls each state.
struct StatusWords: Sendable {
  private let texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  subscript(word: StatusWord) -> String { self[word.key] }

  subscript(key: String) -> String { texts[key] ?? "" }

  /// The text with `{name}` replaced by the values.
  func callAsFunction(_ word: StatusWord, _ values: KeyValuePairs<String, String>) -> String {
    var result = self[word]
    for (name, value) in values { result = result.replacing("{\(name)}", with: value) }
    return result
  }

  /// What a state is called: `freshness-soon-stale` for `.soonStale` under `freshness`.
  subscript<State: RawRepresentable>(prefix: String, state: State) -> String
  where State.RawValue == String {
    self["\(prefix)-\(kebab(state.rawValue))"]
  }
}

extension StatusWords {
  /// Every key that a language must have, sorted.
  static let keys: [String] =
    (StatusWord.allCases.map(\.key) + keys("light", Light.self) + keys("part", StatusReport.Part.self)
    + keys("trend", KPIStatus.Trend.self) + keys("freshness", KPIStatus.Freshness.self)
    + keys("reason", KPIStatus.Reason.self) + keys("unit", Unit.self)
    + keys("agreement", PartnerState.Agreement.self) + keys("form", ContributionForm.self)
    + keys("activity", ActivityStatus.self) + keys("meeting", MeetingType.self)
    + keys("document", DocumentStatus.self) + keys("strategy", StrategySubject.self)
    + keys("part-status", PartStatus.self) + keys("phase", CampaignState.Phase.self)
    + keys("consent", ConsentState.Standing.self) + keys("change", ScheduledChange.Kind.self)
    + keys("language", Language.self) + keys("severity", SeverityName.self)
    + keys("hidden", HiddenName.self) + keys("publication", PublicationName.self)
    + keys("mode", ModeName.self)).sorted()

  private static func keys<State: CaseIterable & RawRepresentable>(
    _ prefix: String, _: State.Type
  ) -> [String] where State.RawValue == String {
    State.allCases.map { "\(prefix)-\(kebab($0.rawValue))" }
  }
}
