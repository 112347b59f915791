import Content
import Diagnostics
import Mistakes

extension FieldReader {
  /// The text of a scalar; a list or a mapping is reported as the wrong form.
  mutating func text(of node: YAMLNode, as type: FieldType) -> String? {
    guard let scalar = node.scalar else {
      reportForm(type, at: node)
      return nil
    }
    noteDigits(scalar.text, at: node.range)
    return scalar.text.isPlainlyTrimmed ? scalar.text : String(scalar.text.trimmingSpaces)
  }

  mutating func reportForm(_ expected: FieldType, at node: YAMLNode) {
    let written =
      switch node.value {
      case .scalar: Wording(nb: "tekst", en: "text")
      case .sequence: Wording(nb: "en liste", en: "a list")
      case .mapping: Wording(nb: "en gruppe felt", en: "a group of fields")
      }
    let wanted = expected.wording
    if let items = node.items, items.count == 1, expected.isScalar, let only = items[0].scalar?.text {
      return reportLoneItem(only, as: wanted, at: node)
    }
    report(
      Diagnostic(
        .wrongType,
        Wording(
          nb: "her står \(written.nb), men det skal være \(wanted.nb)",
          en: "this is \(written.en), but it should be \(wanted.en)"),
        at: location(node.range), help: meantForm(expected, node) ?? expected.formHelp))
  }

  /// The text that was written, in the form that the field has.
  private func meantForm(_ expected: FieldType, _ node: YAMLNode) -> Wording? {
    switch expected {
    case .group(let fields):
      guard let written = node.scalar?.text, let (field, text) = meantField(written, among: fields) else {
        return nil
      }
      return Wording(
        nb: "skriv på en egen linje, med to mellomrom foran: «  \(field.name.nb): \(text)»",
        en: "write on a separate line, indented by two spaces: “  \(field.name.en): \(text)”")
    case .list(.group(let fields)):
      guard let text = node.scalar?.text, let first = fields.first, first.type.isText else { return nil }
      return Wording(
        nb: "skriv på en egen linje: «  - \(first.name.nb): \(text)»",
        en: "write on a separate line: “  - \(first.name.en): \(text)”")
    case .list(let element):
      guard element.isScalar, let entries = node.entries, entries.allSatisfy({ $0.value.isEmpty }) else {
        return nil
      }
      let list = "[\(entries.map(\.key).joined(separator: ", "))]"
      return Wording(nb: "skriv «\(list)», med rette klammer", en: "write “\(list)”, with square brackets")
    case .text:
      guard let entries = node.entries, let text = entries.lazy.compactMap(\.value.scalar?.text).first else {
        return nil
      }
      return Wording(
        nb: "skriv bare teksten, uten felt under: «\(text)»",
        en: "write the text alone, without fields below it: “\(text)”")
    default: return nil
    }
  }

  /// The field of a group that a lone text was meant for: an address for the one that takes addresses, and else the
  /// first.
  private func meantField(
    _ text: String, among fields: [FieldDescription]
  ) -> (FieldDescription, String)? {
    let address = MistypedAddress(text)?.replacement ?? text
    if ["mailto:", "http://", "https://"].contains(where: address.hasPrefix),
      let field = fields.first(where: { $0.type == .webAddress })
    {
      return (field, address)
    }
    return fields.first.flatMap { $0.type.isText ? ($0, text) : nil }
  }

  /// A list of one, where one value belongs.
  private mutating func reportLoneItem(_ text: String, as wanted: Wording, at node: YAMLNode) {
    report(
      Diagnostic(
        .wrongType,
        Wording(
          nb: "her står en liste, men det skal være \(wanted.nb)",
          en: "this is a list, but it should be \(wanted.en)"),
        at: location(node.range),
        help: Wording(
          nb: "skriv «\(text)» på samme linje, uten klammer og bindestrek",
          en: "write “\(text)” on the same line, without brackets or hyphen")))
  }

  /// The place among `names` of the one that is written; another is reported.
  mutating func choice(_ node: YAMLNode, among names: [FieldName]) -> Int? {
    guard let text = text(of: node, as: .choice(names)) else { return nil }
    if let found = names.firstIndex(where: { $0.matches(text) }) { return found }
    reportChoice(text, among: names, at: node)
    return nil
  }

  mutating func reportChoice(_ text: String, among names: [FieldName], at node: YAMLNode) {
    let nearest = nearestName(to: plainSpelling(of: text), among: names.flatMap { [$0.nb, $0.en] })
    let certain = certainName(for: plainSpelling(of: text), among: names.map { [$0.nb, $0.en] })
    report(
      Diagnostic(
        .unknownChoice,
        Wording(nb: "«\(text)» er ikke et av valgene", en: "“\(text)” is not one of the choices"),
        at: location(node.range),
        help: .didYouMean(
          Proposal(nearest, insteadOf: text),
          or: Wording(
            nb: "velg mellom \(names.map(\.nb).joined(separator: ", "))",
            en: "choose from \(names.map(\.en).joined(separator: ", "))")),
        fixIts: certain.map { [FixIt(at: location(node.range), replacement: $0)] } ?? []))
  }

  /// Reports a value that cannot be read as its field's type.
  mutating func reportValue(
    _ code: Code, _ message: Wording, help: Wording, at node: YAMLNode, replacement: String? = nil
  ) {
    report(
      Diagnostic(
        code, message, at: location(node.range), help: help,
        fixIts: replacement.map { [FixIt(at: location(node.range), replacement: $0)] } ?? []))
  }
}

extension String {
  /// Whether it begins and ends with letters of ASCII or the like, as nearly all do, so that there is nothing to take away.
  fileprivate var isPlainlyTrimmed: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    return (0x21..<0x7F).contains(first) && (0x21..<0x7F).contains(last)
  }
}

extension StringProtocol {
  /// Without white space, no-break spaces and zero-width characters at its ends.
  var trimmingSpaces: SubSequence {
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) })
    else {
      return self[startIndex..<startIndex]
    }
    return self[first...last]
  }
}

extension Code {
  static let wrongType = Code(
    "wrong-type", .error, title: Wording(nb: "Feil form", en: "Wrong form"),
    explanation: Wording(
      nb: "Feltet skal ha en annen form: tekst der det står en liste, eller omvendt.",
      en: "The field should have another form: text instead of a list, or the other way round."),
    example: Example(wrong: "tittel:\n  - Boligdag", right: "tittel: Boligdag"))

  static let unknownChoice = Code(
    "unknown-choice", .error, title: Wording(nb: "Ukjent valg", en: "Unknown choice"),
    explanation: Wording(
      nb: "Feltet tar bare imot bestemte ord.", en: "The field accepts only certain words."),
    example: Example(wrong: "status: kansellert", right: "status: avlyst"))
}
