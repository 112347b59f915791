package import Content
package import Diagnostics

/// What the finished public files are searched for before anything is published, and what may stand in them all the same.
package struct Confidential: Sendable {
  /// Everything under `content/intern/`, and everything that is not yet or no longer shown.
  package var texts: [ConfidentialText] = []
  /// Titles of what is shown and of its sources, which anybody may write, also a part of them.
  package var openNames: [String] = []
  /// Other short values of what is shown, which anybody may write as they are.
  package var openValues: [String] = []
  /// The files of what is shown.
  package var openFiles: [SourceFile] = []
  /// What somebody has looked at and allowed.
  package var allowed: [AllowedCoincidence] = []

  package init() {}
}

/// A text that may not stand in public, in the pieces that it was written in.
package struct ConfidentialText: Sendable {
  package let pieces: [Secret]
  package let form: Form

  /// What of it is looked for.
  package enum Form: Sendable, Hashable {
    /// A short value, such as a field that only the project has or the title of a draft: also by itself.
    case fact
    /// Running text: its sentences, and the names, addresses, numbers and sums in them.
    case prose
    /// What has been public, and comments: sentences alone, since others may speak of the same persons and sums.
    case sentences
    /// Kroner, in digits.
    case sum
    /// The name of a file, without its ending.
    case fileName
  }

  package init(_ pieces: [Secret], _ form: Form) {
    self.pieces = pieces
    self.form = form
  }

  init(_ text: String, at place: Location, _ form: Form) {
    self.init([Secret(text: text, origin: place)], form)
  }

  /// A text that stands somewhere in a file that has no lines.
  package init(_ text: String, _ form: Form, in path: String) {
    self.init(text, at: .file(path), form)
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
package func confidential(in site: SiteModel) -> Confidential {
  var reader = ConfidentialReader(site)
  for document in site.tree.documents { reader.read(document) }
  for register in site.tree.registers { reader.read(register) }
  for table in site.tree.tables where isInternalPath(table.path) { reader.read(table) }
  for asset in site.tree.assets where isInternalPath(asset.path) { reader.readName(of: asset.path) }
  reader.found.openNames += site.heads.filter { site.isPublic($0.id) }.map(\.id.slug)
  reader.found.allowed = site.all(AllowedText.self).compactMap { entry in
    entry.internalFacts.text.map { AllowedCoincidence(text: $0, place: entry.head.place(of: "tekst")) }
  }
  return reader.found
}

/// How confidential what an entry says in one language is.
enum Secrecy: Sendable, Hashable {
  case open
  case secret
  /// It has been public.
  case past
  /// Not shown, but no secret: what is made up, and those who have left their posts.
  case unlisted
}

extension SiteModel {
  func secrecy(of head: EntryHead, in language: Language) -> Secrecy {
    switch hiding(head.id, in: language) {
    case nil: .open
    case .draft, .notBefore, .internalOnly, .withoutConsent, .notSent: .secret
    case .expired: .past
    case .example: .unlisted
    case .notInPost: isYetToBegin(head.id) ? .secret : .unlisted
    }
  }

  private func isYetToBegin(_ id: EntryID) -> Bool {
    entry(of: Person.self, id)?.from.map { $0 > moment.today } ?? false
  }
}
