package import Content

/// A file beside the text that the public may have.
///
/// All that public rendering is given of files: there is no way to make one of a file under `content/intern/`.
package struct PublicAsset: Sendable, Hashable {
  package let file: AssetFile
  /// What it is called in its address: letters a–z, digits and hyphens, never the name that the file has on disk.
  package let name: String
  /// Of the site that it is published on.
  package let base: BasePath

  /// Nil for an internal file.
  package init?(_ file: AssetFile, name: String, below base: BasePath = .top) {
    guard !isInternalPath(file.path) else { return nil }
    self.file = file
    self.name = name
    self.base = base
  }
}

/// What a link or picture of a public text leads to.
package enum PublicLinkTarget: Sendable, Hashable {
  case entry(EntryID, Language, anchor: String?)
  case asset(PublicAsset)
}

/// A shown entry's words in one language.
@usableFromInline
package struct PublicText: Sendable {
  package let language: Language
  package let path: String
  package let body: MarkdownDocument
  /// What the addresses of links and pictures lead to, by the index of their node in the body.
  package let targets: [Int32: PublicLinkTarget]
  /// In the order of `body.directives`; nil when it could not be read.
  package let components: [Component?]
  /// In the order of `body.roles`; nil when it could not be read.
  package let roles: [InlineRole?]
}

extension SiteModel {
  /// The texts of an entry as they are to be shown on the status page, whether the public may see it or not.
  package func shownTexts(of head: EntryHead) -> [PublicText] { head.shownTexts.map(Projection(self).text) }
}

/// Whether a path such as `content/intern/partnere/avtale.pdf` lies where only the project reads, whatever the case of
/// the folder's name.
package func isInternalPath(_ path: String) -> Bool {
  let names = path.utf8.split(separator: .slash, maxSplits: 2)
  return names.count == 3 && FilePlace.projectOnlyFolder.matches(String(Substring(names[1])))
}
