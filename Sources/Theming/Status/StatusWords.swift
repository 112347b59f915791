import Model

/// The status page's words in one language: those it says by itself, and what it calls each state.
struct StatusWords: Sendable {
  private let texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  subscript(word: StatusWord) -> String { self[word.key] }

  subscript(key: String) -> String { texts[key] ?? "" }

  /// The text with `{name}` replaced by the values.
  func callAsFunction(_ word: StatusWord, _ values: KeyValuePairs<String, String>) -> String {
    self(word.key, values)
  }

  func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    var result = self[key]
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
  /// What this language calls another; nil when it does not say.
  func name(of language: Language) -> String? { texts[Self.languagePrefix + language.lowercaseTag] }

  /// Whether the status page asks for a word.
  static func has(_ key: String) -> Bool {
    keys.contains(key)
      || key.hasPrefix(languagePrefix) && Language(key.dropFirst(languagePrefix.count)) != nil
  }

  private static let languagePrefix = "language-"

  /// Every key that a language must have, sorted.
  static let keys: [String] = Set(
    (StatusWord.shared + StatusWord.inTemplates).map(\.key) + allCards.flatMap(\.words)
      + StateWords("change-kind", ChangeKind.self).keys + StateWords("report-file", ReportFile.self).keys
      + StateWords("figure", StandingChange.Figure.self).keys
      + StateWords("line-change", ChangeKind.self).keys
      + StateWords("line-figure", StandingChange.Figure.self).keys
      + StateWords("subject", StandingChange.Subject.self).keys
      + StateWords("light", Light.self).keys + StateWords("lights", Light.self).keys
      + StateWords("report-state", ReportProgress.State.self).keys
      + StateWords("step", Matter.Need.self).keys
      + StateWords("severity", SeverityName.self).keys
  ).sorted()
}
