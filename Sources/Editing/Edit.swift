package import Diagnostics
package import Model

/// One thing that an editor did in a form.
package enum Edit: Sendable, Hashable {
  /// Writes a value; what it lies in is made where its declaration belongs when it is not there.
  case set(ValuePlace, NewValue)
  /// Removes a value with its name; that it is not there is fine.
  case clear(ValuePlace)
  /// Takes out a value that must be there and leaves its name, so that the next one is written in its place; removes what cannot
  /// be left so.
  case empty(ValuePlace)
  /// Adds an item to a list so that it becomes the one of that index; a list that is not there is made.
  case insertRow(ValuePlace, at: Int, NewValue)
  case removeRow(ValuePlace, at: Int)
  case moveRow(ValuePlace, from: Int, to: Int)
  /// Replaces the text below the fields; lines that are the same stay as they are, byte for byte.
  case setBody(FileRole, String)
  /// Replaces bytes of the text below the fields; the range is in the file.
  case replaceInBody(FileRole, Range<Int>, String)
  /// Replaces everything between the marks of the fields, for what no control can show.
  case setFieldsText(FileRole, String)
}

/// What is to be written, however many lines that takes.
package indirect enum NewValue: Sendable, Hashable {
  /// What the field is to say, as it would be read; quotes are added where YAML needs them. Line ends may be LF or CRLF.
  case text(String)
  case list([NewValue])
  /// Fields of a group, words by language, or facts by year.
  case fields([Named])

  package struct Named: Sendable, Hashable {
    package let step: ValuePath.Step
    package let value: NewValue

    package init(_ step: ValuePath.Step, _ value: NewValue) {
      self.step = step
      self.value = value
    }
  }
}

/// Why an edit was not made; then nothing was.
package enum EditRefusal: Error, Sendable, Hashable {
  /// The declarations have nothing by that name, or not in that file.
  case noSuchField(String)
  case noSuchRow(Int)
  /// Text has a character that no text may hold (`ForbiddenCharacter`), as in `U+0000`.
  case forbiddenCharacter(String)
  case tooLong(limit: Int)
  /// Nothing to write: the field is to be cleared instead.
  case nothingToWrite
  /// The fields there are not written such that they can be read, so that nothing can be said of what a change would do.
  case unreadable
  /// Letters there are stored in another way than as UTF-8, and are not known.
  case notUTF8
  /// What was written read otherwise than it was meant, in every way of writing it.
  case cannotBeWritten
  /// A translation's list has fewer rows, so it has no place for this one.
  case translationLacksRows(Language)
  /// The range is not in the text below the fields, or splits a character.
  case notInBody
}

extension EditRefusal {
  /// For editors.
  package var message: Wording {
    switch self {
    case .noSuchField(let name):
      Wording(nb: "feltet «\(name)» finnes ikke her", en: "there is no field “\(name)” here")
    case .noSuchRow(let index):
      Wording(nb: "rad \(index + 1) finnes ikke lenger", en: "row \(index + 1) is no longer there")
    case .forbiddenCharacter(let name):
      Wording(
        nb:
          "teksten har et usynlig tegn (\(name)) som ikke kan stå der; slett det, eller skriv teksten på nytt",
        en:
          "the text has an invisible character (\(name)) that is not allowed; delete it, or type the text anew"
      )
    case .tooLong(let limit):
      Wording(
        nb: "teksten er for lang; det er plass til \(limit / 1024) kB",
        en: "the text is too long; there is room for \(limit / 1024) kB")
    case .nothingToWrite:
      Wording(nb: "det står ingenting i feltet", en: "the field is empty")
    case .unreadable:
      Wording(
        nb: "feltene i filen kan ikke leses slik de står; rett funnet først, i teksten",
        en: "the fields of the file cannot be read as they are; correct the finding first, in the text")
    case .notUTF8:
      Wording(
        nb: "linjen har bokstaver som ikke er lagret som UTF-8; trykk «Rett det» ved funnet, og endre den så",
        en:
          "the line has letters that are not stored as UTF-8; press “Fix it” at the finding, and change it then"
      )
    case .cannotBeWritten:
      Wording(
        nb: "dette kan ikke skrives i filen uten å endre noe annet; endre det i teksten",
        en: "this cannot be written in the file without changing something else; change it in the text")
    case .translationLacksRows(let language):
      Wording(
        nb: "oversettelsen (\(language.tag)) mangler rader før denne; oversett dem først",
        en: "the translation (\(language.tag)) lacks rows before this one; translate those first")
    case .notInBody:
      Wording(
        nb: "teksten er endret siden skjemaet ble åpnet", en: "the text has changed since the form was opened"
      )
    }
  }
}

/// What edits do to a file.
package struct FileChange: Sendable, Hashable {
  package let path: String
  /// What it is made from; nil for a file that must not be there yet.
  package let before: [UInt8]?
  /// Nil for a file that is removed.
  package let after: [UInt8]?

  package init(path: String, from before: [UInt8]?, to after: [UInt8]?) {
    self.path = path
    self.before = before
    self.after = after
  }
}
