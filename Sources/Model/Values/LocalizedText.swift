extension Localized<String> {
  /// The text in `language`, or else in the first language that has one, with the language it is in.
  ///
  /// The same as for any value; of texts every page asks for dozens, and what is generic costs other modules ten times as much.
  package func best(for language: Language) -> (value: String, language: Language)? {
    for text in values where text.language == language { return (text.value, text.language) }
    return values.first.map { ($0.value, $0.language) }
  }
}
