package import Content

/// A type that a field's text is read into.
package protocol FieldValue: Sendable {
  static var type: FieldType { get }

  /// The value that was written, or nil when it does not fit, which is then reported.
  ///
  /// `existing` is what the field holds already; a translation adds its words to it.
  static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self?

  /// The value without its words in those languages; nil when nothing is left to show.
  func without(_ languages: Set<Language>) -> Self?
}

extension FieldValue {
  package func without(_ languages: Set<Language>) -> Self? { self }
}

/// A mapping with fields of its own, such as a place or a target group.
package protocol FieldGroup: FieldValue {
  init()
  static var fields: [Field<Self>] { get }
}

extension FieldGroup {
  package static var type: FieldType { .group(fields.map(\.description)) }

  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    guard let entries = node.entries else {
      reader.reportForm(.group(fields.map(\.description)), at: node)
      return nil
    }
    var value = existing ?? Self()
    let fields = fields
    reader.readFields(
      entries, into: &value, fields, described: fields.map(\.description), owner: node.range)
    return value
  }

  package func without(_ languages: Set<Language>) -> Self? {
    var kept = self
    return removeWords(in: languages, from: &kept, Self.fields) ? kept : nil
  }
}

/// A closed list of words, such as an event's status.
package protocol Choice: FieldValue, CaseIterable {
  var name: FieldName { get }
}

extension Choice {
  package static var type: FieldType { .choice(allCases.map(\.name)) }

  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    let cases = Array(allCases)
    return reader.choice(node, among: cases.map(\.name)).map { cases[$0] }
  }
}

extension Array: FieldValue where Element: FieldValue {
  package static var type: FieldType { .list(Element.type) }

  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    guard let items = node.items else {
      reader.reportList(of: Element.type, at: node)
      return nil
    }
    let old = existing ?? []
    let reported = reader.reportItems(node, items, of: Element.type)
    reader.reportOtherLength(of: node, items.count, old.count)
    let read: [Element] = items.enumerated().compactMap { index, item in
      if reported.contains(index) { return nil }
      if item.isEmpty {
        reader.reportEmptyItem(at: item)
        return nil
      }
      if reader.reportColon(in: item, of: Element.type) { return nil }
      reader.noteInner(String(index), key: item.range, value: item.range)
      return reader.reading(String(index)) {
        Element.read(item, merging: index < old.count ? old[index] : nil, &$0)
      }
    }
    // What a translation leaves out is there all the same.
    return read + old.dropFirst(items.count)
  }
}

extension Array where Element: FieldValue {
  package func without(_ languages: Set<Language>) -> Self? {
    let kept = compactMap { $0.without(languages) }
    return kept.isEmpty && !isEmpty ? nil : kept
  }
}

extension Localized: FieldValue where Value: FieldValue {
  package static var type: FieldType { .localized(Value.type) }

  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    var result = existing ?? Localized()
    guard let entries = node.entries, Value.type.isScalar else {
      let language = reader.language
      result[language] = reader.readingWords(in: language) { reader in
        Value.read(node, merging: result[language], &reader)
      }
      return result
    }
    // «tidligere-sted: {navn: Krona}» is no text in another language.
    if !entries.isEmpty, entries.allSatisfy({ isNoLanguage($0.key) }) {
      reader.reportForm(Value.type, at: node)
      return result
    }
    for (index, entry) in entries.enumerated() {
      if Language(entry.key) == nil,
        let cut = reader.restOfValue(entry, after: entries[..<index], hasLikelyField: false)
      {
        reader.report(cut)
        continue
      }
      guard let language = reader.language(entry.key, at: entry.keyRange) else { continue }
      result[language] = reader.readingWords(in: language) { reader in
        Value.read(entry.value, merging: result[language], &reader)
      }
    }
    return result
  }

  package func without(_ languages: Set<Language>) -> Self? {
    let kept = keeping { !languages.contains($0) }
    return kept.values.isEmpty && !values.isEmpty ? nil : kept
  }
}

/// Whether a name is too long to be the code of a language, and no language is called so.
private func isNoLanguage(_ key: String) -> Bool {
  key.count > 3 && !key.contains("-") && !namesOfLanguages.contains(key.lowercased())
}

private let namesOfLanguages: Set<String> = [
  "norsk", "bokmål", "bokmal", "nynorsk", "engelsk", "tysk", "samisk", "polsk", "norwegian", "english",
  "german",
]

extension FieldType {
  var isScalar: Bool {
    switch self {
    case .list, .group, .byYear: false
    case .localized(let type): type.isScalar
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      true
    }
  }
}

/// Takes the words in those languages out of facts with these fields; false when nothing is left of a required field.
func removeWords<Facts>(
  in languages: Set<Language>, from facts: inout Facts, _ fields: [Field<Facts>]
) -> Bool {
  fields.reduce(true) { isWhole, field in field.removeWords(languages, &facts) && isWhole }
}
