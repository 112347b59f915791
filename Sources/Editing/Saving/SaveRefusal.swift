package import Diagnostics
package import Files

/// What is kept about a change for people.
package struct ChangeNote: Sendable, Hashable {
  /// One line: «Endret Boligdag: Start, Sammendrag». Git is told it in bokmål.
  package let summary: Wording
  /// Who made it; empty when nobody has signed in.
  package let author: String
  /// Seconds since 1970.
  package let time: Int

  package init(_ summary: Wording, by author: String, at time: Int) {
    self.summary = summary
    self.author = author
    self.time = time
  }
}

/// A change that was saved.
package struct PastChange: Sendable, Hashable {
  /// Counts up.
  package let number: Int
  package let note: ChangeNote
  package let paths: [String]
  /// Of `paths` those that it removed.
  package let removed: [String]
  /// Of `paths` those that are there afterwards, with fewer bytes.
  package let shortened: [String]
  /// The files that it tells of and did not change itself, as when it says that another change was taken back.
  package let about: [String]
  /// Where the pictures lie that were sent for it.
  package let pictures: [String]
  package let isUndone: Bool
  /// Who took it back and when, where that was written down.
  package let undone: ChangeNote?
}

/// A picture that was sent for a save, by its SHA-256.
struct SavedPicture: Sendable, Hashable {
  let sum: String
  let path: String

  init(sum: String, path: String) {
    self.sum = sum
    self.path = path
  }

  /// Nil for what is no line of ours: `SHA-256 content/…`.
  init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[1].hasPrefix("content/") else { return nil }
    self.init(sum: words[0], path: words[1])
  }
}

/// Why nothing was saved.
package enum SaveRefusal: Error, Sendable, Hashable {
  /// The files are no longer those that the change was made from.
  case stale([StaleFile])
  /// Another process of ours goes on holding the lock.
  case busy
  case badPath(String)
  case disk(FileError)
  /// The change is no longer in the history.
  case forgotten
  /// What was to be taken back or made again is no longer the newest.
  case overtaken
  /// There is no place for another picture that nobody has saved.
  case tooManyUploads
}

/// A file that somebody else changed meanwhile, for both to be shown side by side.
package struct StaleFile: Sendable, Hashable {
  package let path: String
  /// As it is now; nil when it is gone.
  package let onDisk: [UInt8]?
  /// What this change would have made of it.
  package let unsaved: [UInt8]?

  package init(path: String, onDisk: [UInt8]?, unsaved: [UInt8]?) {
    self.path = path
    self.onDisk = onDisk
    self.unsaved = unsaved
  }
}

extension SaveRefusal {
  /// For editors.
  package var message: Wording {
    switch self {
    case .stale(let files):
      let names = files.map { "«\($0.path)»" }.joined(separator: ", ")
      return Wording(
        nb: "noen andre har endret \(names) etter at du åpnet skjemaet; ingenting er lagret",
        en: "somebody else has changed \(names) since you opened the form; nothing was saved")
    case .busy:
      return Wording(
        nb: "en annen lagring er i gang; prøv igjen om litt",
        en: "another save is going on; try again in a moment")
    case .badPath(let path):
      return Wording(
        nb: "«\(path)» er ingen fil i innholdet", en: "“\(path)” is no file of the content")
    case .disk(let error): return error.message
    case .forgotten:
      return Wording(
        nb: "endringen er for gammel til å angres", en: "the change is too old to be undone")
    case .overtaken:
      return Wording(
        nb: "her er det lagret mer siden du åpnet siden, så ingenting er endret; se hva knappen gjør nå",
        en:
          "more was saved here since you opened the page, so nothing was changed; see what the button does now"
      )
    case .tooManyUploads:
      return Wording(
        nb:
          "det ligger for mange bilder som ikke er lagret i noe skjema; lagre skjemaene de hører til, eller prøv igjen i morgen",
        en:
          "too many pictures wait that no form was saved with; save the forms that they belong to, or try again tomorrow"
      )
    }
  }
}
