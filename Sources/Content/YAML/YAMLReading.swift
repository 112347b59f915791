/// What came of reading some YAML: as much as could be built, and what could not be taken as it is written.
package struct YAMLReading: Sendable {
  /// Nil when there is nothing to read or nothing readable.
  package var node: YAMLNode?
  /// The bytes that were read and where in them; for JSON they differ from those of the file, at equal places.
  package let bytes: [UInt8]
  package let range: Range<Int>
  /// Parts of YAML that are switched off, and bounds that were passed.
  package var refusals: [YAMLRefusal] = []
  /// Why libyaml gave up, if it did; the node then holds what came before.
  package var problem: YAMLProblem?
  /// Keys whose values could not be read, or were refused.
  package var keysWithoutValue: [Range<Int>] = []
  /// The first character of a JSON file that is YAML and not JSON.
  package var departureFromJSON: Range<Int>?
}

/// A part of YAML that is switched off, since it hides what a text says or costs without bound.
package struct YAMLRefusal: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  package enum Kind: Sendable {
    case anchor, alias, tag, mergeKey
    /// A second document in the file.
    case document
    /// A list or a mapping where a name belongs.
    case collectionAsKey
    case tooDeep, tooLarge
  }
}

/// How much of YAML is read.
package enum YAMLBound {
  package static let depth = 32
  package static let events = 200_000
}

/// Why libyaml gave up, in its own words, and where.
package struct YAMLProblem: Sendable {
  package let message: String
  package let offset: Int
  package let context: String
  /// Where that began which it was reading: a quoted text, a list in brackets.
  package let contextOffset: Int
}
