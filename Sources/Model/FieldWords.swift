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
  /// The bytes that it was written with.
  private let written: ArraySlice<UInt8>

  init(
    _ text: String, in language: Language?, of field: String, at location: Location, source: [UInt8]
  ) {
    self.field = field
    self.language = language
    self.location = location
    self.text = Array(text.utf8)
    written = source[location.range.clamped(to: 0..<source.count)]
  }

  /// Where a part of the text is written; nil when it does not stand there letter by letter.
  package func place(of part: Range<Int>) -> Location? {
    let starts = text.occurrences(of: text[part])
    let writtenStarts = written.occurrences(of: text[part])
    guard starts.count == writtenStarts.count, let number = starts.firstIndex(of: part.lowerBound) else {
      return nil
    }
    return Location(location.path, writtenStarts[number]..<writtenStarts[number] + part.count)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where each occurrence of some bytes begins, overlapping ones too.
  fileprivate func occurrences(of part: ArraySlice<UInt8>) -> [Int] {
    guard let first = part.first, part.count <= count else { return [] }
    return (startIndex...endIndex - part.count).filter {
      self[$0] == first && self[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
