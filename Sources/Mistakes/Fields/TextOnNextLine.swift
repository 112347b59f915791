import Content
package import Diagnostics

extension BrokenField {
  /// A text on the line below its field, that does not begin further in than the field.
  var textUnderField: Diagnostic? {
    guard says("could not find expected ':'"),
      let place = lines.firstIndex(where: { $0.range.contains(problem.contextOffset) }),
      let field = lines[..<place].last(where: { !$0.isEmpty(in: bytes) }), let key = field.key
    else { return nil }
    let below = lines[place...].filter { !$0.isEmpty(in: bytes) && $0.key == nil }
    let value = bytes.text(field.value)
    let text = bytes.trimmed(lines[place].range)
    if [">", "|", ">-", "|-"].contains(value) {
      return .textNotIndented(
        Location(path, text), under: bytes.text(key) + ": " + value,
        fixIts: below.map {
          FixIt(at: Location(path, $0.range.lowerBound..<$0.range.lowerBound), replacement: "  ")
        })
    }
    guard value.isEmpty, below.count == 1 else { return nil }
    return .valueOnNextLine(
      Location(path, text), name: bytes.text(key), text: bytes.text(text),
      gap: (field.colon ?? key.upperBound) + 1..<text.lowerBound)
  }
}

extension Code {
  package static let valueOnNextLine = Code(
    "value-on-next-line", .error,
    title: Wording(nb: "Teksten står på neste linje", en: "The text is on the next line"),
    explanation: Wording(
      nb: "Teksten til et felt begynner på samme linje som feltnavnet, etter kolon og mellomrom.",
      en: "The text of a field begins on the same line as its name, after a colon and a space."),
    example: Example(wrong: "tittel:\nBoligdag", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func valueOnNextLine(_ place: Location, name: String, text: String, gap: Range<Int>) -> Diagnostic {
    Diagnostic(
      .valueOnNextLine,
      Wording(
        nb: "teksten til «\(name)» står på linjen under", en: "the text of “\(name)” is on the line below"
      ),
      at: place,
      help: Wording(nb: "skriv «\(name): \(text)» på én linje", en: "write “\(name): \(text)” on one line"),
      fixIts: [FixIt(at: Location(place.path, gap), replacement: " ")])
  }

  static func textNotIndented(_ place: Location, under field: String, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .indentation,
      Wording(
        nb: "teksten under «\(field)» er ikke rykket inn", en: "the text below “\(field)” is not indented"),
      at: place,
      help: Wording(
        nb: "skriv to mellomrom foran hver linje av teksten",
        en: "write two spaces before each line of the text"),
      fixIts: fixIts)
  }
}
