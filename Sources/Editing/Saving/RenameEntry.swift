package import Content
package import Diagnostics
package import Model

/// What gives an entry another name: its files moved, the address that it had kept in `tidligere-adresser`, and everything
/// that names it or leads to it changed.
package func renaming(
  _ entry: EditedEntry, to name: String, in site: SiteModel, _ sources: SourceTree
) -> Result<[FileChange], RenameRefusal> {
  .failure(.isList)
}

/// Why an entry was not given another name.
package enum RenameRefusal: Error, Sendable, Hashable {
  /// Not lower-case letters without marks, digits and hyphens; what it could be instead.
  case badName(suggestion: String)
  case taken(path: String)
  /// It is an item of a list, whose `id` stands in the file, or the only one of its kind.
  case isList
  case edit(EditRefusal)
}

/// Something that names an entry or leads to it.
package struct Pointer: Sendable, Hashable {
  /// The entry that it stands in; its title for people.
  package let from: EntryID
  package let title: String
  package let location: Location
}

/// Everything that would lead nowhere without the entry, in the order of files and places.
package func pointers(to id: EntryID, in site: SiteModel) -> [Pointer] { [] }

/// What removes an entry with all its files; `ContentStore.restore` brings them back.
package func removal(of entry: EditedEntry) -> [FileChange] {
  entry.files.map { FileChange(path: $0.path, from: $0.source.bytes, to: nil) }
}
