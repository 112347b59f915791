package import Content
package import Diagnostics

/// What the finished public files are searched for before anything is published, and what may stand in them all the same.
package struct Confidential: Sendable {
  /// Everything under `content/intern/`, and everything that is not yet or no longer shown.
  package var texts: [ConfidentialText] = []
  /// Titles of what is shown and of its sources, which anybody may write, also a part of them.
  package var openNames: [String] = []
  /// What is shown is called so itself, which no field of another entry says: the partners and persons, and all else.
  package var openPeople: [String] = []
  package var openTitles: [String] = []
  /// The names of files that are shown or have been: an internal file may be called so too, and no name in a text is opened by them,
  /// since a file can be called by the very name that is to be kept.
  package var openFileNames: [String] = []
  /// Other short values of what is shown, which anybody may write as they are.
  package var openValues: [String] = []
  /// Titles and other short values of what has been shown and is no more: no secret because something else is one.
  package var pastNames: [String] = []
  package var pastPeople: [String] = []
  package var pastTitles: [String] = []
  package var pastValues: [String] = []
  /// The files of what is shown, or has been, as what they say.
  package var openFiles: [SourceFile] = []
  /// The words to search by and the addresses in them, which are evidence of no name that is to be kept.
  package var unsaid: [SourceFile] = []
  /// What is shown, as its own fields and texts say it; only where something has been public and is no more.
  package var said: [SaidText] = []
  /// What sent reports say, which the next one may say too: it is written on top of the last.
  package var sentReports: [SaidText] = []
  /// The files of what rests on a consent that does not hold: no new edition of them makes anything open.
  package var withdrawn: Set<String> = []
  /// What a file that is not shown has in the same field as an open entry has, by its path: the same place or organiser.
  package var shared: [String: Set<String>] = [:]
  /// The open files of an earlier edition of what is not shown, by its path: what is called the same but for its year.
  package var editions: [String: Set<String>] = [:]
  /// The files of drafts, which are unfinished and no secret by agreement: what an open entry says is none of them.
  package var drafts: Set<String> = []
  /// What the internal files of something that is known are about, as words of open texts may name it; by their paths.
  package var subjects: [String: Subject] = [:]
  /// What somebody has looked at and allowed.
  package var allowed: [AllowedCoincidence] = []

  package init() {}
}

/// What an open entry says in its own right: the value of a field, or its text.
package struct SaidText: Sendable, Hashable {
  package let text: String
  /// The file that it stands in.
  package let path: String

  package init(_ text: String, in path: String) {
    self.text = text
    self.path = path
  }
}

/// A text that may not stand in public, in the pieces that it was written in.
package struct ConfidentialText: Sendable {
  package let pieces: [Secret]
  package let form: Form
  package let standing: Standing

  /// What of it is looked for.
  package enum Form: Sendable, Hashable {
    /// A short value, such as a field that only the project has or the title of a draft: also by itself.
    case fact
    /// Running text: its sentences, and the names, addresses, numbers and sums in them.
    case prose
    /// What an agreement says in running text: as prose, but for what may stand in any agreement.
    case terms
    /// Running text of a report that is not sent: as prose, but for what a sent report says in its own right.
    case report
    /// Comments, and what is noted of somebody who may be named: sentences alone, since others may speak of the same persons and sums.
    case sentences
    /// What has been public: its sentences, but for what an open entry says in its own right.
    case published
    /// Kroner, in digits.
    case sum
    /// The name of a file, without its ending.
    case fileName
    /// An address of the web, without what nearly all begin with: `voltdal.no`, `billett.no/nordlys`.
    case address
  }

  /// How far it is to be kept, and so what shows that what it says is known.
  package enum Standing: Int, Sendable, Comparable {
    /// It is of a draft, which is no secret by agreement: whatever an open file says of it is open.
    case unfinished
    /// It speaks of what others speak of too: a field of an open entry that says the same is enough.
    case mentioned
    /// It is not to be known, by its day or because only the project has it: one entry that says it may be the slip.
    case confided
    /// It is what a partner or a person is called who is not shown yet.
    case unannounced

    package static func < (one: Standing, other: Standing) -> Bool { one.rawValue < other.rawValue }
  }

  package init(_ pieces: [Secret], _ form: Form, _ standing: Standing = .mentioned) {
    self.pieces = pieces
    self.form = form
    self.standing = standing
  }

  init(_ text: String, at place: Location, _ form: Form, _ standing: Standing) {
    self.init([Secret(text: text, origin: place)], form, standing)
  }

  /// A text that stands somewhere in a file that has no lines.
  package init(_ text: String, _ form: Form, in path: String) {
    self.init(text, at: .file(path), form, isInternalPath(path) ? .confided : .mentioned)
  }
}

/// A text that may stand in public though a confidential one is the same.
package struct AllowedCoincidence: Sendable {
  package let text: String
  /// Where the list says so.
  package let place: Location

  package init(text: String, place: Location) {
    self.text = text
    self.place = place
  }
}

/// What of a site's content is confidential at its moment.
///
/// What open entries say is with it where that is asked for, and where something has been public that is no more.
package func confidential(in site: SiteModel, _ saying: Saying = .whereNeeded) -> Confidential {
  var reader = ConfidentialReader(site)
  reader.keepsSaid = saying == .all || site.hasPast
  for document in site.tree.documents { reader.read(document) }
  for register in site.tree.registers { reader.read(register) }
  for table in site.tree.tables where isInternalPath(table.path) { reader.read(table) }
  for asset in site.tree.assets where isInternalPath(asset.path) { reader.readName(of: asset.path) }
  reader.noteNames()
  reader.found.texts += reader.addresses.texts + totals(of: site)
  reader.found.allowed = site.all(AllowedText.self).compactMap { entry in
    entry.internalFacts.text.map { AllowedCoincidence(text: $0, place: entry.head.place(of: "tekst")) }
  }
  return reader.found
}

/// Whether `Confidential` holds what open entries say.
package enum Saying: Sendable { case whereNeeded, all }

/// How confidential what an entry says in one language is.
enum Secrecy: Sendable, Hashable {
  case open
  case secret
  /// It rests on a consent that does not hold, whatever else hides it.
  case withdrawn
  /// Noted of somebody who has agreed to be named.
  case consented
  /// It has been public.
  case past
  /// Those who have left their posts: they have been named, and may be.
  case left
  /// Not shown, but no secret: what is made up.
  case unlisted
}

extension SiteModel {
  func secrecy(of head: EntryHead, in language: Language) -> Secrecy {
    switch hiding(head.id, in: language) {
    case nil: .open
    case .draft, .notBefore, .internalOnly, .notSent: .secret
    case .withoutConsent: .withdrawn
    case .expired: .past
    case .example: .unlisted
    case .notInPost: isYetToBegin(head.id) ? .secret : .left
    }
  }

  /// Whether something has been public that is no more.
  fileprivate var hasPast: Bool {
    let reasons = hidden.values.lazy.map(\.self) + hiddenLanguages.values.lazy.flatMap(\.values)
    return reasons.contains(where: \.isPast)
  }

  func isYetToBegin(_ id: EntryID) -> Bool {
    entry(of: Person.self, id)?.from.map { $0 > moment.today } ?? false
  }
}

extension Visibility {
  /// Whether it has been public, and anybody may have read it.
  var isPast: Bool {
    switch self {
    case .expired: true
    case .draft, .notBefore, .example, .internalOnly, .withoutConsent, .notInPost, .notSent: false
    }
  }
}
