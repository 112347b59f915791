import Arithmetic
package import Content
package import Diagnostics

extension FocalPoint: FieldValue {
  package static var type: FieldType { .text }

  package static func read(
    _ node: YAMLNode, merging existing: FocalPoint?, _ reader: inout FieldReader
  ) -> FocalPoint? {
    guard let text = reader.text(of: node, as: type) else { return nil }
    let numbers = text.split { !$0.isNumber }.compactMap { digitValue(of: $0) }
    let isPlain = text.allSatisfy { $0.isNumber || $0.isWhitespace || "%,;".contains($0) }
    if isPlain, numbers.count == 2, let point = FocalPoint(x: numbers[0], y: numbers[1]) { return point }
    reader.reportValue(
      .invalidFocus,
      Wording(nb: "«\(text)» er ikke et punkt i bildet", en: "“\(text)” is not a point in the picture"),
      help: Wording(
        nb: "skriv to prosenter: fra venstre og ovenfra, for eksempel «30 % 40 %»",
        en: "write two percentages: from the left and from the top, for example “30 % 40 %”"), at: node)
    return nil
  }
}

/// The name of a consent that a public file refers to.
///
/// It is no `Reference`: consents lie under `content/intern/`, which may not be there, and then the picture is left
/// out and nothing is reported.
package struct ConsentKey: FieldValue {
  package let slug: String
  package let location: Location

  package var id: EntryID { EntryID(Consent.kindID, slug) }

  package static var type: FieldType { .reference(Consent.kindID) }

  package static func read(
    _ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader
  ) -> Self? {
    reader.text(of: node, as: type).map { Self(slug: $0, location: reader.location(node.range)) }
  }
}

extension Code {
  static let invalidFocus = Code(
    "invalid-focus", .error,
    title: Wording(nb: "Ikke et punkt i bildet", en: "Not a point in the picture"),
    explanation: Wording(
      nb: "Punktet er to prosenter: hvor langt fra venstre kant, og hvor langt ovenfra.",
      en: "The point is two percentages: how far from the left edge, and how far from the top."),
    example: Example(wrong: "bilde-fokus: midt på", right: "bilde-fokus: 50 % 50 %"))
}
