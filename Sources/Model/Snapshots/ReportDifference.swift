package import Diagnostics

/// A place where a report no longer says what was written down when it was frozen, or says more.
package struct ReportDifference: Sendable, Hashable {
  package let part: Part
  package let place: Location
  package var change = Change.changed(from: nil)

  /// What differs.
  package enum Part: Sendable, Hashable {
    case title, summary, text
    /// The first line that differs, counted from 1.
    case line(Int)
    /// The report in that language.
    case translation(Language)
    /// A field at the top of one of its files.
    case field(FieldName)
  }

  /// How it differs.
  package enum Change: Sendable, Hashable {
    /// From what it said, when that was a value.
    case changed(from: String?)
    case removed(String)
    /// It may be there, and is to be written down, so that it stands from then.
    case added
  }

  /// That the report is not there in a language.
  package var isOfMissingTranslation: Bool {
    switch (part, change) {
    case (.translation, .removed): true
    case _: false
    }
  }

  /// What may be there, and is only to be written down.
  package var isAddition: Bool { change == .added }
}
