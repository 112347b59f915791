package import Arithmetic
package import Content
import Diagnostics

/// A measured number, or the word that it is missing; missing is never 0.
package enum ObservedValue: FieldValue, Hashable {
  case number(Decimal)
  case missing

  package static var type: FieldType { .decimalNumber }

  /// Reads a number, or `mangler`, `missing` and the marks of official statistics (`..`, `.`, `:`, `-`).
  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    guard let text = reader.text(of: node, as: type) else { return nil }
    if ["mangler", "missing"].contains(text.lowercased()) || missingSigns.contains(text) { return .missing }
    if ["ukjent", "unknown", "?", "ikke klart", "ikke klar", "n/a", "na", "ingen data", "kommer"].contains(
      text.lowercased())
    {
      reader.reportValue(
        .invalidNumber, Wording(nb: "«\(text)» er ikke et tall", en: "“\(text)” is not a number"),
        help: Wording(
          nb: "skriv «mangler» når tallet ikke finnes", en: "write “missing” when there is no number"),
        at: node, replacement: "mangler")
      return nil
    }
    return Decimal.read(node, merging: nil, &reader).map { .number($0) }
  }

  package var number: Decimal? {
    switch self {
    case .number(let number): number
    case .missing: nil
    }
  }
}
