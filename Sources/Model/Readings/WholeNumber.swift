package import Arithmetic
package import Content
import Diagnostics

/// A whole number of the content, below 0 or not; it is compared, and never an index or a count.
package struct WholeNumber: FieldValue, Hashable, Comparable {
  package let value: Decimal

  package static let max = WholeNumber(value: Decimal(.max))

  package static var type: FieldType { .wholeNumber }

  package static func read(
    _ node: YAMLNode, merging existing: WholeNumber?, _ reader: inout FieldReader
  ) -> WholeNumber? {
    Decimal.readWhole(node, as: .wholeNumber, &reader).map(WholeNumber.init)
  }

  package static func < (left: WholeNumber, right: WholeNumber) -> Bool { left.value < right.value }
}

/// How many there are, or at most may be; never below 0.
package struct Count: FieldValue, Hashable {
  package let value: Decimal

  package static var type: FieldType { .wholeNumber }

  package static func read(
    _ node: YAMLNode, merging existing: Count?, _ reader: inout FieldReader
  ) -> Count? {
    guard let number = Decimal.readWhole(node, as: type, &reader) else { return nil }
    if number.sign >= 0 { return Count(value: number) }
    let digits = number.magnitude.plain
    reader.reportValue(
      .invalidNumber,
      Wording(nb: "«\(number.plain)» er mindre enn 0", en: "“\(number.plain)” is less than 0"),
      help: Wording(
        nb: "skriv et antall, for eksempel \(digits)", en: "write how many, for example \(digits)"), at: node)
    return nil
  }

  /// The count itself, or `most` when it is more.
  package func atMost(_ most: Int) -> Int { value.clamped(to: 0...Swift.max(0, most)) }
}

/// How many of a list to show, at least 1: none of them is no list.
package struct ShownCount: FieldValue, Hashable {
  package let value: Decimal

  package static var type: FieldType { .wholeNumber }

  package static func read(
    _ node: YAMLNode, merging existing: ShownCount?, _ reader: inout FieldReader
  ) -> ShownCount? {
    guard let number = Decimal.readWhole(node, as: type, &reader) else { return nil }
    if number.sign > 0 { return ShownCount(value: number) }
    reader.reportValue(
      .invalidNumber,
      Wording(
        nb: "«\(number.plain)» er mindre enn 1, så lista blir tom",
        en: "“\(number.plain)” is less than 1, so the list is empty"),
      help: Wording(
        nb: "skriv hvor mange som skal vises, for eksempel 3, eller slett linjen, så vises alle",
        en: "write how many to show, for example 3, or delete the line to show them all"), at: node)
    return nil
  }

  /// The count itself, or `most` when it is more.
  package func atMost(_ most: Int) -> Int { value.clamped(to: 0...Swift.max(0, most)) }
}
