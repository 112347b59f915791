import Content
import Diagnostics

/// What an internal file is about: what an open text says when it speaks of the same.
package struct Subject: Sendable {
  /// What such things are called: «partner» is said of each of them.
  package private(set) var kind: [String]
  /// The words that it is called by, in small letters; those that the site is called by too are said of all things
  /// here.
  package private(set) var names: Set<String> = []

  init(of kind: AnyKind) { self.kind = [kind.name.nb, kind.name.en] }

  mutating func add(_ head: EntryHead, of site: SiteModel) {
    let ofSite = [site.site?.name, site.site?.area].compactMap(\.self).flatMap(\.values)
    let common = Set(ofSite.flatMap { words(of: $0.value) })
    let titles = Set(head.common.title.values.flatMap { words(of: $0.value) })
    let own = titles.subtracting(common)
    names.formUnion(own.isEmpty ? titles : own)
  }

  private func words(of title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
  }
}
