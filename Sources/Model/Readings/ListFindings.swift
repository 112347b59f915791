import Content
import Diagnostics
import Mistakes

extension FieldReader {
  /// Reports items that are several names in one, or the same name again; returns their indices.
  mutating func reportItems(_ list: YAMLNode, _ items: [YAMLNode], of element: FieldType) -> Set<Int> {
    guard element.isName else { return [] }
    var reported: Set<Int> = []
    var places: [String: Range<Int>] = [:]
    for (index, item) in items.enumerated() {
      guard let text = item.scalar?.text, !item.isEmpty else { continue }
      if let first = places[plainSpelling(of: text)] {
        reportRepeated(text, at: item, first)
        reported.insert(index)
      } else if mayBeSeveral(text), meantItems(text, element).0.count > 1 {
        reportJoined(
          text, at: item, of: element, isInBrackets: item.range.lowerBound == list.range.lowerBound + 1)
        reported.insert(index)
      } else {
        places[plainSpelling(of: text)] = item.range
      }
    }
    return reported
  }

  /// Reports a point whose text has a colon and was read as a field of that name; says whether it is one.
  mutating func reportColon(in item: YAMLNode, of element: FieldType) -> Bool {
    guard let entry = item.entries?.first, item.entries?.count == 1, let scalar = entry.value.scalar,
      scalar.style == .plain, item.range.lowerBound == entry.keyRange.lowerBound, !scalar.text.isEmpty
    else { return false }
    var name: Wording?
    if case .group(let fields) = element {
      guard let first = fields.first, first.type.isText, meantName(entry.key, among: fields) == nil,
        !fields.contains(where: { $0.name.matches(entry.key) })
      else { return false }
      name = Wording(nb: first.name.nb, en: first.name.en)
    } else {
      guard element.isScalar, Language(entry.key) == nil else { return false }
    }
    report(
      .colonInItem(
        location(entry.keyRange.lowerBound..<entry.value.range.upperBound), colon: entry.keyRange.upperBound,
        text: "\(entry.key): \(scalar.text)", name: name))
    return true
  }

  private mutating func reportRepeated(_ text: String, at item: YAMLNode, _ first: Range<Int>) {
    report(
      Diagnostic(
        .repeatedItem,
        Wording(nb: "«\(text)» står to ganger i listen", en: "“\(text)” is in the list twice"),
        at: location(item.range),
        help: Wording(nb: "slett den ene", en: "delete one of them"),
        notes: [Note(Wording(nb: "står første gang her", en: "first written here"), at: location(first))]))
  }

  /// Only where a list in brackets certainly is one, commas correct it.
  private mutating func reportJoined(
    _ text: String, at item: YAMLNode, of element: FieldType, isInBrackets: Bool
  ) {
    let (names, isCertain) = meantItems(text, element)
    let right = names.joined(separator: ", ")
    let lines = names.map { "«- \($0)»" }.joined(separator: ", ")
    report(
      Diagnostic(
        .joinedItems,
        Wording(
          nb: "flere navn står i ett punkt: «\(text)»", en: "there are several names in one item: “\(text)”"),
        at: location(item.range),
        help: isInBrackets
          ? Wording(nb: "skriv komma mellom dem: «\(right)»", en: "write commas between them: “\(right)”")
          : Wording(
            nb: "skriv komma mellom dem innenfor [ ], eller hvert på sin linje: \(lines)",
            en: "write commas between them within [ ], or each on its own line: \(lines)"),
        fixIts: isCertain && isInBrackets ? [FixIt(at: location(item.range), replacement: right)] : []))
  }

  /// Reports a text where a list belongs; one written with commas is repaired.
  mutating func reportList(of element: FieldType, at node: YAMLNode) {
    guard let scalar = node.scalar, element.isScalar else { return reportForm(.list(element), at: node) }
    let (items, isCertain) = meantItems(scalar.text, element)
    report(
      Diagnostic(
        .listExpected, Wording(nb: "her skal det stå en liste", en: "a list belongs here"),
        at: location(node.range),
        help: Wording(
          nb: "skriv «[\(items.joined(separator: ", "))]», eller ett punkt på hver linje med «- » foran",
          en: "write “[\(items.joined(separator: ", "))]”, or one item a line with “- ” before it"),
        fixIts: isCertain
          ? [FixIt(at: location(node.range), replacement: "[\(items.joined(separator: ", "))]")] : []))
  }

  /// The items of a list that was written as one text, and whether they are certain.
  private func meantItems(_ text: String, _ element: FieldType) -> ([String], Bool) {
    var core = text.trimmingSpaces
    if core.hasPrefix("("), core.hasSuffix(")") { core = core.dropFirst().dropLast() }
    let isName = element.isName
    var pieces = core.split { ",;\n".contains($0) }
    if isName { pieces = pieces.flatMap { splitWords($0, [" og ", " and ", " / ", "/", " & ", " + "]) } }
    if isName, pieces.count == 1, element.isReference, pieces[0].contains(" ") {
      pieces = pieces[0].split(separator: " ")
    }
    let items = pieces.map { piece in
      String(piece.trimmingSpaces.drop { "-–—•·*▪".contains($0) || $0 == " " })
    }.filter { !$0.isEmpty }
    let isPlain = items.allSatisfy { item in !item.contains { ":#[]{}\"'&*!|>%@`".contains($0) } }
    return (items, isPlain && !items.isEmpty)
  }

  private func splitWords(_ text: Substring, _ words: [String]) -> [Substring] {
    words.reduce([text]) { pieces, word in pieces.flatMap { $0.split(separator: word) } }
  }
}

extension FieldType {
  /// Whether its values are any words.
  var isText: Bool {
    switch self {
    case .text: true
    case .localized(let type): type.isText
    default: false
    }
  }

  /// Whether its values are names, which hold no «og» and no slash.
  var isName: Bool {
    switch self {
    case .reference, .choice: true
    default: false
    }
  }

  fileprivate var isReference: Bool {
    switch self {
    case .reference: true
    default: false
    }
  }
}

extension Code {
  static let listExpected = Code(
    "list-expected", .error, title: Wording(nb: "En liste mangler", en: "A list is missing"),
    explanation: Wording(
      nb: "Feltet kan ha flere verdier og skrives som en liste, også når det bare er én.",
      en: "The field can have several values, so it is written as a list, even when there is only one."),
    example: Example(wrong: "hovedomrader: innbyggere, handel", right: "hovedomrader: [innbyggere, handel]"))

  static let joinedItems = Code(
    "joined-items", .error, title: Wording(nb: "Flere navn i ett punkt", en: "Several names in one item"),
    explanation: Wording(
      nb: "Mellom punktene i en liste står komma. Med andre tegn blir alt ett navn, og det finnes ikke.",
      en:
        "The items of a list are separated by commas. Any other character makes one long name that matches nothing."
    ),
    example: Example(wrong: "hovedomrader: [innbyggere; handel]", right: "hovedomrader: [innbyggere, handel]")
  )

  static let repeatedItem = Code(
    "repeated-item", .warning,
    title: Wording(nb: "Det samme to ganger i listen", en: "The same item twice in the list"),
    explanation: Wording(
      nb: "Listen nevner det samme to ganger. Som regel skulle det ene vært noe annet.",
      en: "The list has the same item twice. Usually one of them should have been something else."),
    example: Example(
      wrong: "hovedomrader: [innbyggere, innbyggere]", right: "hovedomrader: [innbyggere, handel]"))
}

/// Whether a sign or a word stands in a text that people put between several things.
private func mayBeSeveral(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.indices.contains { offset in
    switch bytes[offset] {
    case UInt8(ascii: ";"), UInt8(ascii: ","), .slash, .ampersand, UInt8(ascii: "+"): true
    case .space: bytes.starts(with: " og ", at: offset, before: bytes.count)
    default: false
    }
  }
}
