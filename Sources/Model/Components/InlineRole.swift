package import Arithmetic
import Content
package import Diagnostics

/// What a role in a line of text stands for: `` {kpi}`netto-innbyggere.target` ``.
package enum InlineRole: Sendable {
  case kpi(EntryID, KPIAspect)
  case event(EntryID)
  case date(CalendarDate)
  case number(Decimal)
  /// An amount, or a span from one amount to another.
  case kroner(Decimal, to: Decimal?)
  /// A passage in another language than the page's.
  case foreign(Language, String)
}

/// What of a KPI a text quotes.
package enum KPIAspect: String, Sendable, CaseIterable {
  case target, value, unit
}

/// One role: its name, and what the text after it becomes.
package struct RoleDeclaration: Sendable {
  package let name: FieldName
  package let help: Wording
  /// What may stand between the backticks.
  package let example: String

  package static let all: [RoleDeclaration] = [
    RoleDeclaration(
      name: FieldName("maltall", "kpi"),
      help: Wording(
        nb: "Verdien av et måltall; `.mal` og `.enhet` bak navnet gir målet og enheten.",
        en: "A KPI’s value; `.target` and `.unit` after its name give its target and unit."),
      example: "netto-innbyggere"),
    RoleDeclaration(
      name: FieldName("arrangement", "event"),
      help: Wording(
        nb:
          "Navnet på et arrangement, med lenke. Er det avlyst eller utsatt, sier programmet det bak navnet.",
        en:
          "An event’s name, with a link. When it is cancelled or postponed, the program says so after the name."
      ),
      example: "boligdag"),
    RoleDeclaration(
      name: FieldName("dato", "date"),
      help: Wording(nb: "En dato, slik språket skriver den.", en: "A date, in the format of the language."),
      example: "2027-06-17"),
    RoleDeclaration(
      name: FieldName("tall", "number"),
      help: Wording(nb: "Et tall, slik språket skriver det.", en: "A number, in the format of the language."),
      example: "1400"),
    RoleDeclaration(
      name: FieldName("kr", "kr"),
      help: Wording(
        nb: "Et beløp, eller fra et beløp til et annet.", en: "An amount, or from one amount to another."),
      example: "15000-200000"),
    RoleDeclaration(
      name: FieldName("sprak-en", "lang-en"),
      help: Wording(
        nb:
          "Ord på et annet språk enn teksten, så skjermlesere uttaler dem riktig. Koden står bak streken: `sprak-nb`, `sprak-de`.",
        en:
          "Words in another language than the text, so that screen readers pronounce them correctly. Its code follows the hyphen: `lang-nb`, `lang-de`."
      ),
      example: "Welcome home"),
  ]
}

extension InlineRole {
  /// Reads a role; one that is unknown, or whose text does not fit, is reported.
  static func read(_ role: MarkdownDocument.Role, _ reader: inout FieldReader) -> InlineRole? {
    if let language = foreignLanguage(role.name) { return .foreign(language, role.text) }
    let names = RoleDeclaration.all.map(\.name)
    guard let name = names.first(where: { $0.matches(role.name) }) else {
      reader.reportUnknownName(
        .unknownRole, Wording(nb: "ukjent rolle «\(role.name)»", en: "unknown role “\(role.name)”"),
        role.name, among: names,
        at: role.nameRange)
      return nil
    }
    let node = YAMLNode(.scalar(YAMLNode.Scalar(text: role.text, style: .plain)), at: role.textRange)
    switch name.en {
    case "kpi": return kpi(role, &reader)
    case "event": return Reference<Event>.read(node, merging: nil, &reader).map { .event($0.id) }
    case "date": return CalendarDate.read(node, merging: nil, &reader).map { .date($0) }
    case "number": return Decimal.read(node, merging: nil, &reader).map { .number($0) }
    default: return kroner(node, &reader)
    }
  }
}

extension InlineRole {
  /// Whether there is a role of that name, in either language.
  package static func isNamed(_ name: String) -> Bool {
    foreignLanguage(name) != nil || RoleDeclaration.all.contains { $0.name.matches(name) }
  }
}

extension InlineRole {
  /// `de` in `sprak-de`: any language, also one that the site is not in.
  private static func foreignLanguage(_ name: String) -> Language? {
    let plain = plainSpelling(of: name)
    return ["sprak-", "lang-"].lazy.filter { plain.hasPrefix($0) }
      .compactMap { Language(plain.dropFirst($0.count)) }.first
  }

  private static func kpi(_ role: MarkdownDocument.Role, _ reader: inout FieldReader) -> InlineRole? {
    let pieces = role.text.split(separator: ".", maxSplits: 1)
    let id = EntryID(KPI.kindID, String(pieces.first ?? ""))
    reader.note(AnyReference(id: id, location: reader.location(role.textRange)))
    guard pieces.count == 2 else { return .kpi(id, .value) }
    let aspects: [String: KPIAspect] = [
      "mal": .target, "target": .target, "verdi": .value, "value": .value, "enhet": .unit,
      "unit": .unit,
    ]
    if let aspect = aspects[plainSpelling(of: String(pieces[1]))] { return .kpi(id, aspect) }
    reader.reportUnknownName(
      .unknownRole,
      Wording(nb: "ukjent del av måltallet: «\(pieces[1])»", en: "unknown part of the KPI: “\(pieces[1])”"),
      String(pieces[1]),
      among: [FieldName("mal", "target"), FieldName("verdi", "value"), FieldName("enhet", "unit")],
      at: role.textRange)
    return nil
  }

  private static func kroner(_ node: YAMLNode, _ reader: inout FieldReader) -> InlineRole? {
    let pieces = ends(of: node.scalar?.text ?? "")
    let amounts = pieces.compactMap { piece -> Decimal? in
      let part = YAMLNode(.scalar(YAMLNode.Scalar(text: String(piece), style: .plain)), at: node.range)
      return Kroner.read(part, merging: nil, &reader)?.amount
    }
    guard let first = amounts.first, amounts.count == pieces.count, amounts.count <= 2 else { return nil }
    if amounts.count == 2, amounts[1] < first {
      reader.reportSpan(pieces, at: node)
      return nil
    }
    return .kroner(first, to: amounts.count == 2 ? amounts[1] : nil)
  }

  /// The amount, or the two that a dash after digits stands between; a sign before digits is of the amount.
  private static func ends(of written: String) -> [String] {
    var pieces = [""]
    for character in written {
      if minusSigns.contains(character), pieces[pieces.count - 1].contains(where: \.isNumber) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    let ends = pieces.filter { !$0.allSatisfy(\.isWhitespace) }
    // «500--1500» has a dash of two hyphens: no span goes down from above zero to below it.
    guard ends.count == 2, let sign = ends[1].first, minusSigns.contains(sign), !isNegative(ends[0]) else {
      return ends
    }
    return [ends[0], String(ends[1].dropFirst())]
  }

  private static func isNegative(_ amount: String) -> Bool {
    amount.first { !$0.isWhitespace }.map(minusSigns.contains) ?? false
  }
}

extension FieldReader {
  fileprivate mutating func reportSpan(_ ends: [String], at node: YAMLNode) {
    let turned = "\(ends[1])–\(ends[0])"
    reportValue(
      .invalidNumber,
      Wording(
        nb: "«\(ends[0])–\(ends[1])» går fra det største til det minste",
        en: "“\(ends[0])–\(ends[1])” goes from the larger to the smaller"),
      help: Wording(nb: "mener du «\(turned)»?", en: "do you mean “\(turned)”?"), at: node, replacement: nil)
  }
}

extension Code {
  static let unknownRole = Code(
    "unknown-role", .error, title: Wording(nb: "Ukjent rolle i teksten", en: "Unknown role in the text"),
    explanation: Wording(
      nb: "En rolle skrives med navnet i krøllparenteser rett foran en tekst mellom «`».",
      en: "A role is written with its name in braces directly before a text between backticks."),
    example: Example(wrong: "{arangement}`boligdag`", right: "{arrangement}`boligdag`"))
}
