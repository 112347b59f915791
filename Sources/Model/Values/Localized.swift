/// A value that each language has its own of, such as a title; the languages in the order they were read.
package struct Localized<Value: Sendable>: Sendable {
  package private(set) var values: [(language: Language, value: Value)] = []

  package init() {}

  package init(_ value: Value, in language: Language) { values = [(language, value)] }

  package subscript(language: Language) -> Value? {
    get { values.first { $0.language == language }?.value }
    set {
      values.removeAll { $0.language == language }
      if let newValue { values.append((language, newValue)) }
    }
  }

  func keeping(_ isKept: (Language) -> Bool) -> Self {
    var kept = Self()
    kept.values = values.filter { isKept($0.language) }
    return kept
  }

  /// The value in `language`, or else in the first language that has one, with the language it is in.
  package func best(for language: Language) -> (value: Value, language: Language)? {
    let found = values.first { $0.language == language } ?? values.first
    return found.map { ($0.value, $0.language) }
  }
}

/// Text in each language.
package typealias LocalizedText = Localized<String>
