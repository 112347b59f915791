/// The pages that are not shown now, by the addresses that they have when they are: a link to one that is written as an
/// address loses its link like one to the file.
package struct HiddenPages: Sendable {
  /// By the path from the site's top, with a slash at its end.
  private var pages: [String: Page] = [:]

  package struct Page: Sendable {
    package let id: EntryID
    package let language: Language
    package let reason: Visibility
  }

  init() {}

  init(of site: SiteModel) {
    guard !site.hidden.isEmpty || !site.hiddenLanguages.isEmpty else { return }
    for kind in AnyKind.all where kind.hasPages {
      for head in site.lists[kind.id]?.heads ?? [] where !head.isInternalOnly { add(head, kind, site) }
    }
    guard !pages.isEmpty else { return }
    // What leads on to a page that is shown is no hidden page.
    for head in site.heads where site.isPublic(head.id) && !head.common.formerAddresses.isEmpty {
      for former in head.common.formerAddresses { pages[path(of: former.text, site)] = nil }
    }
  }

  package var isEmpty: Bool { pages.isEmpty }

  /// The page at a path from the top, such as `/hva-skjer/`.
  package func page(at path: String) -> Page? { pages[path.hasSuffix("/") ? path : path + "/"] }

  /// The addresses of the pages that are hidden for such a reason, as paths from the site's top, with a slash at both ends.
  func addresses(for reason: Visibility.Reason) -> [String] {
    pages.filter { $0.value.reason.reason == reason }.map(\.key)
  }

  private mutating func add(_ head: EntryHead, _ kind: AnyKind, _ site: SiteModel) {
    for language in site.languages.published where head.isWritten(in: language) || site.hidden[head.id] != nil
    {
      guard let reason = site.hiding(head.id, in: language),
        let address = address(of: head, kind, in: language, site.addressing, list: nil)
      else { continue }
      let page = Page(id: head.id, language: language, reason: reason)
      pages[path(of: address, site)] = page
      guard language == site.languages.main else { continue }
      for former in head.common.formerAddresses { pages[path(of: former.text, site)] = page }
    }
  }

  private func path(of address: String, _ site: SiteModel) -> String {
    let base = site.addressing.base
    let path = "/" + percentDecoded(base.path(of: base.address(written: address)))
    return path.hasSuffix("/") ? path : path + "/"
  }
}

extension AnyKind {
  fileprivate var hasPages: Bool {
    switch addresses {
    case .pages, .top: true
    case .listed, .nowhere: false
    }
  }
}
