package import Diagnostics
package import Model

/// What a form shows of one entry, in all its files: each field once, with its words side by side.
package struct EntryForm: Sendable {
  package let kind: AnyKind
  package let slug: String
  package let files: [FormFile]
  /// In the order of the declarations, those that only the project sees last.
  package let fields: [FormField]
  /// The texts below the fields, the main language first; none for what has no text.
  package let bodies: [FormBody]
  /// What stands in the files and in none of the fields above, as it is written.
  package let leftovers: [WrittenText]
}

/// A file that a form is made from.
package struct FormFile: Sendable, Hashable {
  package let role: FileRole
  package let path: String
  /// The SHA-256 of its bytes, to be sent back with the form; nil when there is no such file yet.
  package let digest: String?
  package let language: Language
  /// Whether its fields cannot be read at all, so that it is edited as text (`Edit.setFieldsText`).
  package let isUnreadable: Bool
  /// Everything between the marks of the fields, as written.
  package let fieldsText: String
}

/// One field of a form, or one of a row.
package struct FormField: Sendable {
  package let declaration: FieldDescription
  package let control: FormControl
  /// Where it is set, cleared and given rows as a whole.
  package let place: ValuePlace
  package let content: FormContent
  /// From its name to the end of its value, in each file that has it: what findings about it lie in.
  package let written: [Location]
}

package indirect enum FormContent: Sendable {
  /// One value that all languages share, or one for each language.
  case values([FormValue])
  case group([FormField])
  /// The rows that are there, and what a new one looks like.
  case rows([FormRow], new: FormContent)
  case years([FormYear], new: [FormField])
  /// It cannot be shown by controls without saying something else than is written; to be changed in the text.
  case asWritten([WrittenText])
}

/// One text in a control.
package struct FormValue: Sendable, Hashable {
  package let place: ValuePlace
  /// Nil when it is the same in all languages.
  package let language: Language?
  /// What is written, as it is read; nil when nothing is.
  package let text: String?
  /// The bytes of the value in its file.
  package let range: Range<Int>?
}

/// One item of a list.
package struct FormRow: Sendable {
  package let index: Int
  package let place: ValuePlace
  package let content: FormContent
}

package struct FormYear: Sendable {
  package let year: Int
  package let place: ValuePlace
  package let fields: [FormField]
}

/// Part of a file as its editor wrote it, and why no control shows it.
package struct WrittenText: Sendable, Hashable {
  package let file: FileRole
  package let range: Range<Int>
  package let text: String
  package let reason: Reason

  package enum Reason: Sendable, Hashable {
    /// An anchor, an alias, a tag, or a merge key stands in it.
    case yaml
    /// The name stands more than once.
    case duplicate
    /// A list where a text is expected, and the like.
    case otherForm
    /// No field has that name.
    case unknownField
    /// It could not be read.
    case unreadable
  }
}

/// A text below the fields.
package struct FormBody: Sendable, Hashable {
  package let file: FileRole
  package let language: Language
  /// Markdown with LF line ends, without the empty lines before and after it.
  package let text: String
  /// The bytes of it in the file.
  package let range: Range<Int>
}
