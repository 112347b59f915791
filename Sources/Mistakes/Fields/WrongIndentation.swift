import Content
package import Diagnostics

extension BrokenField {
  var wrongIndentation: Diagnostic? {
    guard says("did not find expected") || says("are not allowed in this context"),
      let before = lines[..<index].last(where: { !$0.isEmpty(in: bytes) }), !line.isEmpty(in: bytes)
    else { return nil }
    if line.isItem, let key = line.key, !before.isItem, column(of: before) == line.indentation {
      return .dashBeforeField(
        Location(path, line.textStart..<key.upperBound), name: bytes.text(key),
        dash: line.textStart..<line.itemStart)
    }
    if isFirst(before), let key = before.key, line.key != nil, !line.isItem {
      let items = lines.count { $0.isItem && column(of: $0) == line.indentation }
      if before.isItem, items == 1, column(of: before) == line.indentation {
        return .dashBeforeField(
          Location(path, before.textStart..<key.upperBound), name: bytes.text(key),
          dash: before.textStart..<before.itemStart)
      }
      if !before.isItem, line.indentation == 0, column(of: before) > 0 {
        return .firstFieldIndented(
          Location(path, key), spaces: before.textStart - column(of: before)..<before.textStart)
      }
    }
    return .indentation(
      Location(path, line.textStart..<max(line.textStart, line.key?.upperBound ?? line.value.upperBound)),
      indentation: line.indentation,
      after: Location(path, before.textStart..<(before.key?.upperBound ?? before.value.upperBound)),
      before.textStart == range.lowerBound ? column(of: before) : before.indentation)
  }

  /// Whether only empty lines stand before this one.
  private func isFirst(_ line: YAMLLine) -> Bool {
    lines.first { !$0.isEmpty(in: bytes) }?.textStart == line.textStart
  }

  /// The first line of a chunk begins after its indentation; this counts it from the line's true start.
  private func column(of line: YAMLLine) -> Int {
    var start = line.textStart
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    return line.textStart - start
  }
}

/// An item of a list that goes on from a text above it.
func itemBelowText(_ lines: [YAMLLine], from start: Int, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard let item = lines.dropFirst().first(where: \.isItem) else { return nil }
  var lineStart = start
  while lineStart > 0, !bytes[lineStart - 1].isLineEnd { lineStart -= 1 }
  let first = YAMLLine(bytes, lineStart..<lines[0].range.upperBound)
  return .indentation(
    Location(path, item.textStart..<item.range.upperBound), indentation: item.indentation,
    after: Location(path, first.textStart..<first.range.upperBound), first.indentation)
}

extension Code {
  package static let indentation = Code(
    "indentation", .error,
    title: Wording(nb: "Innrykket passer ikke", en: "The indentation does not match"),
    explanation: Wording(
      nb: "Felt som hører sammen, begynner like langt inne på linjen. Tell mellomrommene foran dem.",
      en:
        "Fields that belong together begin at the same distance from the margin. Count the spaces before them."
    ),
    example: Code.Example(
      wrong: "periode:\n  fra: 2027-01-01\n til: 2027-12-31",
      right: "periode:\n  fra: 2027-01-01\n  til: 2027-12-31"))

  package static let dashBeforeField = Code(
    "dash-before-field", .error,
    title: Wording(nb: "Bindestrek foran et felt", en: "A hyphen before a field"),
    explanation: Wording(
      nb: "En bindestrek først på linjen gjør den til et punkt i en liste. Felt står uten.",
      en: "A hyphen at the start of a line makes it a list item. Fields have no hyphen."),
    example: Code.Example(
      wrong: "sammendrag: Se og hør om boliger.\n- eier: Prosjektleder",
      right: "sammendrag: Se og hør om boliger.\neier: Prosjektleder"))
}

extension Diagnostic {
  static func indentation(
    _ place: Location, indentation: Int, after before: Location, _ expected: Int
  )
    -> Diagnostic
  {
    Diagnostic(
      .indentation,
      Wording(
        nb: "linjen har \(indentation) mellomrom foran seg, og det passer ikke med linjen over",
        en: "the line is indented by \(indentation), which does not match the line above"),
      at: place,
      help: Wording(
        nb: "la felt som hører sammen, begynne like langt inne",
        en: "start fields that belong together in the same column"),
      notes: [
        Note(
          Wording(
            nb: "linjen over har \(expected) mellomrom foran seg",
            en: "the line above is indented by \(expected)"),
          at: before)
      ])
  }

  static func firstFieldIndented(_ place: Location, spaces: Range<Int>) -> Diagnostic {
    Diagnostic(
      .indentation,
      Wording(
        nb: "feltet er rykket inn, og det er ikke feltene under",
        en: "the field is indented, and the fields below it are not"),
      at: place,
      help: Wording(nb: "slett mellomrommet foran feltet", en: "delete the space before the field"),
      fixIts: [FixIt(at: Location(place.path, spaces), replacement: "")])
  }

  static func dashBeforeField(_ place: Location, name: String, dash: Range<Int>) -> Diagnostic {
    Diagnostic(
      .dashBeforeField,
      Wording(
        nb: "bindestreken gjør «\(name)» til et punkt i en liste",
        en: "the hyphen makes “\(name)” a list item"),
      at: place, help: Wording(nb: "slett bindestreken", en: "delete the hyphen"),
      fixIts: [FixIt(at: Location(place.path, dash), replacement: "")])
  }
}
