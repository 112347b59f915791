/// The facts of the build that the status page comes from.
package struct BuildFacts: Sendable, Hashable {
  /// The version of the tool.
  package var version: String
  /// The commit of the content; nil outside version control.
  package var commit: String?
  package var publication: Publication
  /// What this build changes on the public site; nil when there was none before.
  package var changes: Changes?
  /// The files that readers do not get as they stand.
  package var held: [HeldFile] = []

  /// A file with errors, and since when readers see a former text; nil when they see nothing of it yet.
  package struct HeldFile: Sendable, Hashable {
    package let path: String
    package let since: Instant?

    package init(path: String, since: Instant?) {
      self.path = path
      self.since = since
    }
  }

  /// What became of the public site.
  package enum Publication: Sendable, Hashable {
    case published
    /// All but what has this many errors: those pages are as they were, or not there yet.
    case held(errors: Int)
    /// Nothing was published, for this many errors.
    case refused(errors: Int)
    /// The build was not meant to publish.
    case notAttempted
  }

  /// Paths of the public site, compared with the manifest of the build before.
  package struct Changes: Sendable, Hashable {
    package var added: [String]
    package var changed: [String]
    package var removed: [String]

    package init(added: [String] = [], changed: [String] = [], removed: [String] = []) {
      self.added = added
      self.changed = changed
      self.removed = removed
    }
  }

  package init(
    version: String, commit: String? = nil, publication: Publication = .notAttempted, changes: Changes? = nil
  ) {
    self.version = version
    self.commit = commit
    self.publication = publication
    self.changes = changes
  }
}

extension StatusReport {
  /// Of what became of the public site; a preview is made, but not to be published, and says nothing.
  package var publicationLight: Light {
    switch build.publication {
    case .published: moment.strictness == .preview ? .grey : .green
    case .refused, .held: .red
    case .notAttempted: .grey
    }
  }
}
