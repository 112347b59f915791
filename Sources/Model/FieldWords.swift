import Content
package import Diagnostics

/// What a field, or an option of a component, says to readers: its text, the language that it is in, and its place.
///
/// Every public text of an entry that does not stand in its Markdown is one, whatever the field, so that rules about
/// words need no list of fields.
package struct FieldWords: Sendable {
  /// The field by its names in bokmål, those of groups and the indices of lists before it: `handling.tekst`.
  package let field: String
  /// Nil for names, which are the same in every language.
  package let language: Language?
  package let location: Location
  /// As it is read, with the quotes, escapes and line ends of YAML resolved.
  package let text: [UInt8]
  private let places: WrittenPlaces

  init(
    _ text: String, in language: Language?, of field: String, at location: Location, source: [UInt8],
    style: YAMLNode.Style
  ) {
    self.field = field
    self.language = language
    self.location = location
    self.text = Array(text.utf8)
    places = WrittenPlaces(of: self.text, in: source, location.range.clamped(to: 0..<source.count), style)
  }

  /// Where a part of the text is written; nil when it does not stand there letter by letter.
  package func place(of part: Range<Int>) -> Location? {
    places.place(of: part).map { Location(location.path, $0) }
  }
}
