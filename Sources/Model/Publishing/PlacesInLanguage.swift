package import Content

/// Where the links of a text lead that are written to the files of the main language, with the name of a heading there:
/// readers are shown the page in the text's own language when there is one, and its headings have names of their own.
package struct PlacesInLanguage {
  private let language: Language
  private let site: SiteModel
  private var headings: [EntryID: [MarkdownDocument.Heading]] = [:]

  package init(_ language: Language, _ site: SiteModel) {
    self.language = language
    self.site = site
  }

  /// The place in the page that readers are shown, where that has a heading of the same name.
  mutating func target(_ target: LinkTarget) -> LinkTarget {
    guard case .entry(let id, _, let anchor?) = target, leadsToTranslation(target), has(anchor, on: id) else {
      return target
    }
    return .entry(id, language, anchor: anchor)
  }

  /// Whether a link to a place leads to another page than the one it is written to, on which there is no such place.
  package mutating func lacks(_ target: LinkTarget) -> Bool {
    guard case .entry(let id, _, let anchor?) = target, leadsToTranslation(target) else { return false }
    return !has(anchor, on: id)
  }

  /// The headings of an entry in the language.
  package mutating func headings(of id: EntryID) -> [MarkdownDocument.Heading] {
    if let known = headings[id] { return known }
    let found = site.head(id)?.text(in: language)?.body.headings(besides: site.pageIDs) ?? []
    headings[id] = found
    return found
  }

  private mutating func has(_ anchor: String, on id: EntryID) -> Bool {
    headings(of: id).contains { $0.anchor == anchor }
  }

  private func leadsToTranslation(_ target: LinkTarget) -> Bool {
    guard case .entry(let id, let written, _) = target, written == site.languages.main, written != language,
      let page = site.head(id)
    else { return false }
    return page.text(in: language) != nil && page.isWritten(in: language)
      && site.hiding(id, in: language) == nil
  }
}
