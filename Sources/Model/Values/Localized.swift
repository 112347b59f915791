/// A value that each language has its own of, such as a title; the languages in the order they were read.
///
/// Every page asks for dozens of them, so other modules are shown how they are looked up and need no witness for it.
@usableFromInline
package struct Localized<Value: Sendable>: Sendable {
  @usableFromInline package private(set) var values: [(language: Language, value: Value)] = []

  package init() {}

  package init(_ value: Value, in language: Language) { values = [(language, value)] }

  package subscript(language: Language) -> Value? {
    @inlinable get { values.firstIndex { $0.language == language }.map { values[$0].value } }
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
  @inlinable
  package func best(for language: Language) -> (value: Value, language: Language)? {
    let index = values.firstIndex { $0.language == language } ?? 0
    return index < values.count ? (values[index].value, values[index].language) : nil
  }
}

/// Text in each language.
package typealias LocalizedText = Localized<String>
