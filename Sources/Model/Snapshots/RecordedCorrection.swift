package import Arithmetic
import Diagnostics

/// What the content said otherwise than its report, when an addendum that names the entry was written down: of that the
/// addendum speaks, and not of what is changed once more. One for each field, and one without a field for the entry itself.
package struct RecordedCorrection: FieldGroup, Hashable {
  /// The kind’s folder and the file name without its ending: `maltall/nye-henvendelser`.
  package var entry: String?
  /// What the field is called in bokmål.
  package var field: String?
  /// What it said, in one form.
  package var now: String?
  /// How many addenda named the entry.
  package var addenda: Decimal?

  package init() {}

  init(_ entry: EntryID, _ field: String, _ now: String, addenda: Decimal) {
    (self.entry, self.addenda) = (entry.written, addenda)
    (self.field, self.now) = (field.isEmpty ? nil : field, now.isEmpty ? nil : now)
  }

  package static let fields: [Field<RecordedCorrection>] = [
    Field(
      verbatim: "oppforing", "entry", \.entry, .required, for: .projectOnlyUnsearched,
      help: Wording(
        nb: "Slaget og filnavnet uten endelse.", en: "The kind and the file name without its extension."),
      example: "kpi/nye-henvendelser"),
    Field(
      verbatim: "felt", "field", \.field, for: .projectOnlyUnsearched,
      help: Wording(nb: "Feltet som sa noe annet.", en: "The field that said otherwise."),
      example: "observasjoner"),
    Field(
      verbatim: "sa", "said", \.now, for: .projectOnly,
      help: Wording(nb: "Det feltet sa.", en: "What the field said."), example: "133"),
    Field(
      verbatim: "tillegg", "addenda", number: \.addenda, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hvor mange tillegg som nevnte den.", en: "How many addenda named it."), example: "1"),
  ]
}

extension RecordedCorrection {
  /// Of the addenda of a report as they are now; an entry that no more of them name than before keeps what stands of it.
  static func recorded(
    _ old: [RecordedCorrection], _ report: Entry<Report>, of snapshot: Entry<Snapshot>?, _ site: SiteModel
  ) -> [RecordedCorrection] {
    let named = report.addenda.flatMap { Set($0.corrected) }
    let facts = snapshot.map { site.contradictedFacts(of: $0, report) } ?? []
    let stated = Dictionary(grouping: facts, by: \.id)
    let known = Dictionary(grouping: old, by: \.entry)
    return Dictionary(grouping: named) { $0 }.sorted { $0.key < $1.key }.flatMap { id, namings in
      let count = Decimal(namings.count)
      if let known = known[id.written], known.contains(where: { $0.addenda == count }) { return known }
      return [RecordedCorrection(id, "", "", addenda: count)]
        + (stated[id] ?? []).map { RecordedCorrection(id, $0.field, $0.now, addenda: count) }
    }
  }
}

extension EntryID {
  /// As it is written in a snapshot.
  var written: String { "\(kind.name)/\(slug)" }
}

extension ReportedFact {
  /// Whether it is what an addendum spoke of.
  func isSame(as correction: RecordedCorrection) -> Bool {
    (correction.field ?? "") == field && (correction.now ?? "") == now
  }
}
