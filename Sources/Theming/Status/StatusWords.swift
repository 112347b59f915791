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
    for (name, value) in values { result = result.replacing(slot: name, with: value) }
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
    keySet.contains(key)
      || key.hasPrefix(languagePrefix) && Language(key.dropFirst(languagePrefix.count)) != nil
  }

  private static let keySet = Set(keys)

  private static let languagePrefix = "language-"

  /// Every key that a language must have, sorted.
  static let keys: [String] = Set(
    (StatusWord.shared + StatusWord.inTemplates).map(\.key) + allCards.flatMap(\.words)
      + StateWords("change-kind", ChangeKind.self).keys + StateWords("report-file", ReportFile.self).keys
      + StateWords("figure", StandingChange.Figure.self).keys
      + StateWords("term", StandingChange.Term.self).keys
      + StateWords("line-change", ChangeKind.self).keys
      + StateWords("line-figure", StandingChange.Figure.self).keys
      + StateWords("subject", StandingChange.Subject.self).keys
      + StateWords("subjects", StandingChange.Subject.self).keys
      + StateWords("light", Light.self).keys + StateWords("lights", Light.self).keys
      + StateWords("report-state", ReportProgress.State.self).keys
      + StateWords("step", Matter.Need.self).keys
      + StateWords("severity", SeverityName.self).keys
  ).sorted()
}

extension String {
  /// With a value wherever its name stands in braces. Compared byte by byte, which costs a hundredth of comparing characters.
  fileprivate func replacing(slot name: String, with value: String) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    let slot = Array("{\(name)}".utf8)
    var rest = Array(utf8)[...]
    var result: [UInt8] = []
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      let isSlot = rest[brace...].starts(with: slot)
      result += rest[..<brace]
      result += isSlot ? Array(value.utf8) : [UInt8(ascii: "{")]
      rest = rest[(brace + (isSlot ? slot.count : 1))...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
