import Content
import Diagnostics

/// A field at the top of a report’s file, as it stood when it was written down; one of a list for each of its items.
package struct FrozenField: FieldGroup, Hashable {
  /// The language of the file that it stands in.
  package var tag: String?
  /// What it is called in bokmål.
  package var name: String?
  /// In one form, however it is laid out.
  package var value: String?
  /// The day that it was written down, when that was after the report was frozen.
  package var recorded: CalendarDate?

  package init() {}

  init(_ tag: String, _ name: String, _ value: String) {
    (self.tag, self.name, self.value) = (tag, name, value)
  }

  package static let fields: [Field<FrozenField>] = [
    Field(
      verbatim: "sprak", "language", \.tag, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Språket til filen.", en: "The language of the file."), example: "nb"),
    Field(
      verbatim: "felt", "field", \.name, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva feltet heter.", en: "What the field is called."), example: "eier"),
    Field(
      verbatim: "verdi", "value", \.value, for: .projectOnlyUnsearched,
      help: Wording(nb: "Det som sto der.", en: "What it said."), example: "Prosjektleder"),
    Field(
      "fort", "recorded", \.recorded, for: .projectOnlyUnsearched,
      help: Wording(
        nb: "Dagen det ble ført inn, når det var etter at rapporten ble frosset.",
        en: "The day it was written down, when that was after the report was frozen."),
      example: "2027-05-21"),
  ]
}

extension FrozenField {
  /// Where a snapshot, or its public part, has them.
  static func field<Facts>(_ path: FieldPath<Facts, [FrozenField]>, for audience: Audience) -> Field<Facts> {
    Field(
      "felt", "fields", list: path, for: audience,
      help: Wording(
        nb: "Feltene i rapporten, slik de sto.", en: "The fields of the report, as they stood."),
      example: "[{sprak: nb, felt: eier, verdi: Prosjektleder}]")
  }
}

/// What may become of a field once its report is frozen.
enum AfterFreezing {
  /// Nothing: a correction is an addendum.
  case fixed
  /// It comes later, and stands from then.
  case once
  /// Items are added, and each stands from then.
  case addedTo
  /// It says where and when the report is shown, and nothing of what it reports.
  case free
  /// It is compared language by language, with the text.
  case words

  /// Of the field that is called so in bokmål.
  init(_ field: String) {
    self =
      switch field {
      case "tittel", "sammendrag", "linjer": .words
      case "sendt", "arkivreferanse", "tatt-til-orientering": .once
      case "tillegg": .addedTo
      // The mark of the command itself is compared with what the command wrote.
      case "utkast", "publiseres", "utloper", "gjennomgas", "tidligere-adresser", "frosset", "oversatt-fra":
        .free
      default: .fixed
      }
  }
}

/// A field as it is written now, and where.
struct WrittenField {
  let field: FrozenField
  let name: FieldName
  let place: Location
}

/// The fields of a report’s files that are to stay as they are, or to stand from when they are written.
func writtenFields(of report: EntryHead, in tree: ContentTree) -> [WrittenField] {
  let languages = Dictionary(report.texts.map { ($0.path, $0.language) }, uniquingKeysWith: { $1 })
  return tree.documents.flatMap { document -> [WrittenField] in
    guard let language = languages[document.path] else { return [] }
    return document.fields.flatMap { writtenFields($0, in: document.path, language) }
  }
}

private func writtenFields(
  _ entry: YAMLNode.Entry, in path: String, _ language: Language
) -> [WrittenField] {
  let declared = Report.kind.fields.first { $0.name.matches(entry.key) }
  let name = declared?.name ?? FieldName(entry.key, entry.key)
  let type = declared?.description.type ?? .text
  func written(_ node: YAMLNode, _ type: FieldType) -> [WrittenField] {
    guard !node.isEmpty else { return [] }
    let field = FrozenField(language.tag, name.nb, plain(node, type))
    return [WrittenField(field: field, name: name, place: Location(path, node.range))]
  }
  switch AfterFreezing(name.nb) {
  case .words, .free: return []
  case .fixed, .once: return written(entry.value, type)
  case .addedTo: return (entry.value.items ?? [entry.value]).flatMap { written($0, type.ofItem) }
  }
}

extension FieldType {
  fileprivate var ofItem: FieldType {
    if case .list(let item) = self { return item }
    return self
  }
}

/// What a value says, the same however it is laid out, in what order, and in which language its keys are.
private func plain(_ node: YAMLNode, _ type: FieldType) -> String {
  guard let text = node.scalar?.text else { return json(node, type).text }
  return type == .reportingPeriod ? ReportingPeriod(text)?.code ?? text : text
}

private func json(_ node: YAMLNode, _ type: FieldType) -> JSONText {
  switch node.value {
  case .scalar(let scalar): return .string(scalar.text)
  case .sequence(let items): return .array(items.map { json($0, type.ofItem) })
  case .mapping(let entries):
    let fields = if case .group(let fields) = type.ofItem { fields } else { [FieldDescription]() }
    let members = entries.map { entry -> (String, JSONText) in
      let field = fields.first { $0.name.matches(entry.key) }
      return (field?.name.nb ?? entry.key, json(entry.value, field?.type ?? .text))
    }
    return .object(members.sorted { $0.0 < $1.0 })
  }
}
