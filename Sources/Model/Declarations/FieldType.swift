package import Diagnostics

/// What may be written in a field; from it follow the schema, the field guide and the hints of new files.
package indirect enum FieldType: Sendable, Hashable {
  case text
  case yesNo
  case wholeNumber
  case decimalNumber
  /// Whole Norwegian kroner.
  case kroner
  case date
  case dateAndTime
  case period
  /// `2027`, `2027-T1`, `2027-K3`, `2027-06`.
  case reportingPeriod
  case webAddress
  /// A web address, or the way to a file of the content.
  case destination
  /// An address on the site itself, such as `/gammel-side/`.
  case sitePath
  /// The name of a file beside this one.
  case fileName
  case choice([FieldName])
  /// A BCP 47 tag: `nb`.
  case language
  /// The id of an entry of that kind.
  case reference(KindID)
  case list(FieldType)
  case group([FieldDescription])
  /// The fields once for each year: `2027: …`, `2028: …`.
  case byYear([FieldDescription])
  /// The same in each language: in a register `nb: …`, `en: …`.
  case localized(FieldType)
}

/// A field as its declaration describes it, without the type that it is read into.
package struct FieldDescription: Sendable, Hashable {
  package let name: FieldName
  package let type: FieldType
  package let requirement: Requirement
  package let audience: Audience
  package let help: Wording
  package let example: String
  /// What the numbers in it are counted in, where that is not what the entry counts.
  package var measure: Measure?
}

/// What a number is counted in that is about other numbers.
package enum Measure: Sendable, Hashable {
  /// So much of another number.
  case percent
  /// How far two numbers are apart: of shares, in percentage points; of all else, in per cent.
  case deviation
}

/// Whether a field must be there.
package enum Requirement: Sendable, Hashable {
  case optional
  case required
  /// No longer to be written: it is read so that a rule can say what to write instead, and offered nowhere.
  case former
}

/// Who may see a field; fixed by its declaration, never by the editor.
package enum Audience: Sendable, Hashable {
  case everyone
  case projectOnly
  /// Internal too, but its words may well stand in public (a name, a channel), so that the finished pages are not
  /// searched for them.
  case projectOnlyUnsearched
}
