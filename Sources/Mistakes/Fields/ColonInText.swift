import Content
package import Diagnostics

extension BrokenField {
  var colonInText: Diagnostic? {
    guard says("mapping values are not allowed"), problem.offset > line.value.lowerBound, !line.value.isEmpty
    else { return nil }
    let text = bytes.text(line.value)
    if line.key == nil, !line.isItem, let field = lines[..<index].last(where: { $0.key != nil }) {
      let whole = bytes.text(field.value) + " " + text
      return .colonInText(
        Location(path, field.value.lowerBound..<line.value.upperBound), colon: problem.offset,
        quoted: quoted(whole.split(whereSeparator: \.isNewline).joined(separator: " ")))
    }
    let address = ["mailto: ", "tel: ", "https: ", "http: "].contains { text.lowercased().hasPrefix($0) }
    return .colonInText(
      Location(path, line.value), colon: problem.offset,
      quoted: address ? text.filter { $0 != " " } : quoted(text))
  }
}

extension Code {
  package static let colonInText = Code(
    "colon-in-text", .error,
    title: Wording(nb: "Kolon i teksten uten anførselstegn", en: "A colon in text without quotes"),
    explanation: Wording(
      nb:
        "Kolon og mellomrom skiller feltnavnet fra teksten. Står det ett til i teksten, må teksten ha anførselstegn.",
      en:
        "A colon and a space separate the field's name from its text. If there is another colon in the text, it needs quotes."
    ),
    example: Code.Example(wrong: "tittel: Boligdag: bo og lev", right: "tittel: \"Boligdag: bo og lev\""))
}

extension Diagnostic {
  /// A point of a list, `Messe: felles stand`, that was read as a field; `name` is the field that the text belongs in, where
  /// the points of the list have fields.
  package static func colonInItem(
    _ place: Location, colon: Int, text: String, name: Wording? = nil
  ) -> Diagnostic {
    let quoted = quoted(text)
    var finding = colonInText(place, colon: colon, quoted: quoted)
    guard let name else { return finding }
    finding.help = Wording(nb: "skriv «- \(name.nb): \(quoted)»", en: "write “- \(name.en): \(quoted)”")
    finding.fixIts[0].replacement = "\(name.nb): \(quoted)"
    return finding
  }

  static func colonInText(_ place: Location, colon: Int, quoted: String) -> Diagnostic {
    Diagnostic(
      .colonInText,
      Wording(
        nb: "teksten har kolon og trenger anførselstegn", en: "the text has a colon and needs quotes"),
      at: place, help: .write(quoted),
      notes: [
        Note(
          Wording(nb: "dette kolonet", en: "this colon"),
          at: Location(place.path, colon..<colon + 1))
      ],
      fixIts: [FixIt(at: place, replacement: quoted)])
  }
}
