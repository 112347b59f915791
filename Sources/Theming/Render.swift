package import Diagnostics
package import Model

/// The entry point of Theming: the public site as files in path order, each path once; pages make themselves when written.
package func render(_ site: PublicSite, theme: Theme, _ support: Support) -> Diagnosed<OutputTree> {
  let theme = theme.placed(below: site.addressing.base)
  let agenda = Agenda(site)
  let events = site.events(after: support.published)
  let editions = site.languages.map {
    Edition(site, $0, theme: theme, support, agenda: agenda, events: events)
  }
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
  var tree = eachPathOnce(files + assets.value + moved.value.map(\.file), words: theme.folder + "/words")
  tree.value.redirects = moved.value.map(\.redirect)
  tree.value.events = events
  return Diagnosed(tree.value, tree.findings + assets.findings + moved.findings)
}

private func themeFiles(_ theme: Theme, below base: BasePath) -> [OutputFile] {
  theme.files.map {
    OutputFile(
      path: base.path(of: $0.address), from: .theme(source: $0.source), content: $0.content)
  }
}
