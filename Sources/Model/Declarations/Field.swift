import Content
package import Diagnostics

/// The one declaration of a field: its name, what may be written in it, help, an example, and where it is kept.
package struct Field<Facts: Sendable>: Sendable {
  package let description: FieldDescription
  /// Reads the written value into the facts; what does not fit is reported to the reader and leaves them as they are.
  let read: @Sendable (YAMLNode, inout Facts, inout FieldReader) -> Void
  /// Takes the words in those languages out of the facts; false when nothing is left of what they must have.
  let removeWords: @Sendable (Set<Language>, inout Facts) -> Bool

  package var name: FieldName { description.name }

  // Fields of one kind are made once and read through their closures: compiled anew for each kind and each kind of value, they
  // would take a third of the module's compiling (docs/decisions/0064).

  /// A field kept in the property at `path`.
  @_semantics("optimize.sil.specialize.generic.never")
  package init<Value: FieldValue>(
    _ nb: String, _ en: String, _ path: FieldPath<Facts, Value?>,
    _ requirement: Requirement = .optional, for audience: Audience = .everyone, help: Wording, example: String
  ) {
    description = FieldDescription(
      name: FieldName(nb, en), type: Value.type, requirement: requirement, audience: audience, help: help,
      example: example)
    read = { node, facts, reader in
      if let value = Value.read(node, merging: facts[keyPath: path], &reader) { facts[keyPath: path] = value }
    }
    removeWords = { languages, facts in
      guard let value = facts[keyPath: path] else { return true }
      facts[keyPath: path] = value.without(languages)
      return facts[keyPath: path] != nil || requirement != .required
    }
  }

  /// A list kept in the property at `path`, empty when nothing is written.
  @_semantics("optimize.sil.specialize.generic.never")
  package init<Element: FieldValue>(
    _ nb: String, _ en: String, list path: FieldPath<Facts, [Element]>,
    _ requirement: Requirement = .optional, for audience: Audience = .everyone, help: Wording, example: String
  ) {
    description = FieldDescription(
      name: FieldName(nb, en), type: .list(Element.type), requirement: requirement, audience: audience,
      help: help,
      example: example)
    read = { node, facts, reader in
      if let value = [Element].read(node, merging: facts[keyPath: path], &reader) {
        facts[keyPath: path] = value
      }
    }
    removeWords = { languages, facts in
      let old = facts[keyPath: path]
      facts[keyPath: path] = old.compactMap { $0.without(languages) }
      return old.isEmpty || !facts[keyPath: path].isEmpty || requirement != .required
    }
  }

  /// Words that each language has its own of, kept in the property at `path`.
  @_semantics("optimize.sil.specialize.generic.never")
  package init<Value: FieldValue>(
    _ nb: String, _ en: String, words path: FieldPath<Facts, Localized<Value>>,
    _ requirement: Requirement = .optional, for audience: Audience = .everyone, help: Wording, example: String
  ) {
    description = FieldDescription(
      name: FieldName(nb, en), type: .localized(Value.type), requirement: requirement, audience: audience,
      help: help, example: example)
    read = { node, facts, reader in
      if let value = Localized<Value>.read(node, merging: facts[keyPath: path], &reader) {
        facts[keyPath: path] = value
      }
    }
    removeWords = { languages, facts in
      let kept = facts[keyPath: path].without(languages)
      facts[keyPath: path] = kept ?? Localized()
      return kept != nil || requirement != .required
    }
  }
}

extension Field {
  init(
    description: FieldDescription,
    read: @escaping @Sendable (YAMLNode, inout Facts, inout FieldReader) -> Void,
    removeWords: @escaping @Sendable (Set<Language>, inout Facts) -> Bool
  ) {
    self.description = description
    self.read = read
    self.removeWords = removeWords
  }

  /// The same field as one whose numbers are counted in something else than the entry counts.
  package func counted(in measure: Measure) -> Field {
    var described = description
    described.measure = measure
    return Field(description: described, read: read, removeWords: removeWords)
  }

  /// The same field as one that is no longer to be written.
  package var former: Field {
    Field(
      description: FieldDescription(
        name: name, type: description.type, requirement: .former, audience: description.audience,
        help: description.help, example: description.example), read: read, removeWords: removeWords)
  }

  /// The same field of facts that lie inside other facts.
  @_semantics("optimize.sil.specialize.generic.never")
  package func within<Outer: Sendable>(_ path: FieldPath<Outer, Facts>) -> Field<Outer> {
    let (read, removeWords) = (read, removeWords)
    return Field<Outer>(
      description: description,
      read: { node, facts, reader in read(node, &facts[keyPath: path], &reader) },
      removeWords: { languages, facts in removeWords(languages, &facts[keyPath: path]) })
  }
}

extension FieldType {
  /// Whether a translation has words of its own for it, in whole or in part.
  package var hasWords: Bool {
    switch self {
    case .localized: true
    case .list(let element): element.hasWords
    case .group(let fields), .byYear(let fields): fields.contains { $0.type.hasWords }
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      false
    }
  }
}

/// The property that a field is kept in.
package typealias FieldPath<Facts, Value> = any WritableKeyPath<Facts, Value> & Sendable
