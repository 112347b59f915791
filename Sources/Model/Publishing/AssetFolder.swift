/// Where files lie that are named by their content and kept for a year, by their paths in the site's folder: below a folder
/// that no page, list or former address can be, since no address begins with a hyphen.
package enum AssetFolder {
  package static let top = "-/"
  package static let pictures = top + "bilder/"
  package static let documents = top + "filer/"
  /// Of the search index: what Pagefind makes, some of it named by its content.
  package static let search = top + "pagefind/"
}

extension AssetFolder {
  package static func holds(_ path: String) -> Bool { path.hasPrefix(top) }
}
