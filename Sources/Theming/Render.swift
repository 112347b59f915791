package import Diagnostics
package import Model

/// The entry point of Theming: the public site as files in path order, each path once; pages make themselves when written.
package func render(_ site: PublicSite, theme: Theme, _ support: Support) -> Diagnosed<OutputTree> {
  Editions(site, theme: theme, support).render()
}

/// The site in its languages, ready to be made into files; it can also make the pages of one entry again.
package struct Editions: Sendable {
  private let site: PublicSite
  private let theme: Theme
  private let support: Support
  private let events: PublishedEvents
  private let editions: [Edition]

  package init(_ site: PublicSite, theme: Theme, _ support: Support) {
    let theme = theme.placed(below: site.addressing.base)
    let agenda = Agenda(site)
    let events = site.events(after: support.published)
    editions = site.languages.map {
      Edition(site, $0, theme: theme, support, agenda: agenda, events: events)
    }
    self.site = site
    self.theme = theme
    self.support = support
    self.events = events
  }

  /// The pages of one entry, of a site that differs from this one in the texts of entries alone.
  package func pages(of id: EntryID, in site: PublicSite) -> [OutputFile] {
    editions.flatMap { edition in
      allPages.flatMap { $0.entryFiles(edition.showing(site), id) }
    }
  }

  package func render() -> Diagnosed<OutputTree> { makeFiles(site, theme, support, events, editions) }
}

private func makeFiles(
  _ site: PublicSite, _ theme: Theme, _ support: Support, _ events: PublishedEvents, _ editions: [Edition]
) -> Diagnosed<OutputTree> {
  var files = editions.flatMap { edition in allPages.flatMap { $0.files(edition) } }
  files += editions.map { $0.manifestFile() }
  files += themeFiles(theme, below: site.addressing.base)
  if let main = editions.first {
    files += [sitemapFile(of: files.compactMap(\.listing.page), domain: main.domain)]
    files.append(robotsFile(of: site, domain: main.domain))
    files += securityFiles(of: site, domain: main.domain)
  }
  files += allFeeds.flatMap { $0.files(editions) }
  let assets = assetFiles(of: site, support.pictures)
  let moved = movedPages(editions, besides: files + assets.value)
  var tree = eachPathOnce(files + assets.value + moved.value.files, words: theme.folder + "/words")
  tree.value.redirects = moved.value.redirects
  tree.value.events = events
  return Diagnosed(tree.value, tree.findings + assets.findings + moved.findings)
}

private func themeFiles(_ theme: Theme, below base: BasePath) -> [OutputFile] {
  theme.files.map {
    OutputFile(
      path: base.path(of: $0.address), from: .theme(source: $0.source), content: $0.content)
  }
}
