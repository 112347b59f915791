import Content
package import Diagnostics
package import Model

/// Something that names an entry or leads to it.
package struct Pointer: Sendable, Hashable {
  /// The entry that it stands in.
  package let from: EntryID
  /// The title of that entry in the main language, or its name.
  package let title: String
  package let location: Location
}

/// Everything that would lead nowhere without the entry, in the order of files and places.
package func pointers(to id: EntryID, in site: SiteModel) -> [Pointer] {
  site.heads.filter { $0.id != id }.flatMap { head -> [Pointer] in
    let title = head.common.title.best(for: site.languages.main)?.value ?? head.id.slug
    let named = head.references.filter { $0.id == id }.map(\.location)
    let linked = head.texts.flatMap { text in
      text.targets.filter { isEntry($0.value, id) }.map { index, _ in
        let source = text.body.nodes[Int(index)].source
        return Location(text.path, Int(source.lowerBound)..<Int(source.upperBound))
      }
    }
    let leadsByButton = head.destinations.contains { isEntry($0.value, id) } ? [head.opening] : []
    return Set(named + linked + leadsByButton).map { Pointer(from: head.id, title: title, location: $0) }
  }.sorted {
    ($0.location.path, $0.location.range.lowerBound) < ($1.location.path, $1.location.range.lowerBound)
  }
}

private func isEntry(_ target: LinkTarget, _ id: EntryID) -> Bool {
  switch target {
  case .entry(let other, _, _): other == id
  case .asset: false
  }
}

/// What removes an entry with all its files; `ContentStore.restore` brings them back. Nil for an item of a list, which is
/// taken out in the text.
package func removal(of entry: EditedEntry) -> [FileChange]? {
  guard entry.files.allSatisfy({ $0.item == nil }), entry.kind.form != .single else { return nil }
  return entry.files.map { FileChange(path: $0.path, from: $0.source.bytes, to: nil) }
}
