import Content
package import Diagnostics

/// The languages that the content is written in, as the site's own file says.
package struct SiteLanguages: Sendable, Hashable {
  /// The main one first; empty when the site does not say, and then every language counts.
  package let declared: [Language]
  /// Those that the site is made in: the declared ones, or else those that its files are in.
  package let published: [Language]

  package init(_ declared: [Language] = [], found: [Language] = []) {
    self.declared = declared
    published = declared.isEmpty ? [.nb] + found.filter { $0 != .nb } : declared
  }

  /// What files are in whose name says no language; bokmål until the site says otherwise.
  package var main: Language { published[0] }

  /// Whether content may be written in it.
  package func contains(_ language: Language) -> Bool { declared.isEmpty || declared.contains(language) }
}

/// A language of the site, and where the site says so.
package struct DeclaredLanguage: Sendable {
  package let language: Language
  package let place: Location

  package init(_ language: Language, at place: Location) {
    self.language = language
    self.place = place
  }
}

extension SiteModel {
  package var declaredLanguages: [DeclaredLanguage] {
    languages.published.enumerated().map { index, language in
      let place = site?.head.place(of: "\(Site.languagesField.nb).\(index)")
      return DeclaredLanguage(language, at: place ?? .file("content/\(Site.kind.folder.nb).yml"))
    }
  }
}

extension SiteLanguages {
  /// Reads them before anything else is read, since names of files and fields depend on them. A list with a mistake in it
  /// counts as none, so that nothing follows from the mistake but its own finding.
  init(declaredIn tree: ContentTree, in folder: String) {
    let names = Site.kind.folder
    let site = tree.registers.first { register in
      [names.nb, names.en].contains { register.path == "\(folder)/\($0).yml" }
    }
    let field = site?.root.entries?.first { Site.languagesField.matches($0.key) }
    let items = field?.value.items ?? []
    let languages = items.compactMap { $0.scalar.flatMap { Language($0.text) } }
    if !languages.isEmpty, languages.count == items.count {
      self.init(distinct(languages))
      return
    }
    let paths = tree.documents.map(\.path) + tree.registers.map(\.path)
    self.init(
      found: distinct(paths.compactMap { FilePlace.languageNamed(in: $0) }).sorted { $0.tag < $1.tag })
  }
}

private func distinct(_ languages: [Language]) -> [Language] {
  languages.enumerated().filter { !languages[..<$0.offset].contains($0.element) }.map(\.element)
}
