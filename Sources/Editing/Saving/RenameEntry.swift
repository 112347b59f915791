package import Content
package import Diagnostics
package import Model

/// What gives an entry another name: its files moved, the address that it had kept in `tidligere-adresser`, and everything
/// that names it or leads to it changed.
package func renaming(
  _ entry: EditedEntry, to name: String, in site: SiteModel, _ sources: SourceTree
) -> Result<[FileChange], RenameRefusal> {
  do throws(RenameRefusal) { return .success(try Renaming(entry, name, site, sources).changes()) } catch {
    return .failure(error)
  }
}

/// Why an entry was not given another name.
package enum RenameRefusal: Error, Sendable, Hashable {
  /// Not lower-case letters without marks, digits and hyphens; what it could be instead.
  case badName(suggestion: String)
  case taken(path: String)
  /// It is an item of a list, whose `id` stands in the file, or the only one of its kind.
  case isList
  /// It has a folder of its own, with its pictures.
  case isFolder
  case edit(EditRefusal)
}

extension RenameRefusal {
  /// For editors.
  package var message: Wording {
    switch self {
    case .badName(let suggestion):
      Wording(
        nb: "navnet kan bare ha a–z, tall og bindestrek"
          + (suggestion.isEmpty ? "" : ", for eksempel «\(suggestion)»"),
        en: "the name may have a–z, digits and hyphens only"
          + (suggestion.isEmpty ? "" : ", such as “\(suggestion)”"))
    case .taken(let path): Wording(nb: "navnet er i bruk: \(path)", en: "the name is in use: \(path)")
    case .isList:
      Wording(
        nb: "oppføringen har ingen fil for seg selv, og kan ikke få et annet navn her",
        en: "the entry has no file of its own, and cannot be renamed here")
    case .isFolder:
      Wording(
        nb: "oppføringen har en egen mappe; gi mappen et annet navn i filbehandleren",
        en: "the entry has a folder of its own; rename the folder in your file manager")
    case .edit(let refusal): refusal.message
    }
  }
}

private struct Renaming {
  let entry: EditedEntry
  let name: String
  let site: SiteModel
  let sources: SourceTree
  let id: EntryID

  init(_ entry: EditedEntry, _ name: String, _ site: SiteModel, _ sources: SourceTree) throws(RenameRefusal) {
    guard isSlug(name), name != entry.slug else {
      throw .badName(suggestion: name == entry.slug ? "" : slug(from: name))
    }
    guard entry.kind.form != .single, entry.files.allSatisfy({ $0.item == nil }) else { throw .isList }
    guard entry.files.allSatisfy({ $0.stem == entry.slug }) else { throw .isFolder }
    (self.entry, self.name, self.site, self.sources) = (entry, name, site, sources)
    id = EntryID(entry.kind.id, entry.slug)
    let taken = sources.files.first { file in
      guard let place = FilePlace.read(file.path, in: entry.folder, entry.languages) else { return false }
      return place.kind.id == entry.kind.id && place.slug == name
    }
    if let taken { throw .taken(path: taken.path) }
  }

  func changes() throws(RenameRefusal) -> [FileChange] {
    let splices = Dictionary(grouping: pointing, by: \.path).mapValues { $0.map(\.splice) }
    let moved = Set(entry.files.map(\.path))
    var changes: [FileChange] = []
    for file in sources.files {
      guard let splices = splices[file.path], !moved.contains(file.path) else { continue }
      changes.append(FileChange(path: file.path, from: file.bytes, to: file.bytes.applying(splices)))
    }
    var renamed = entry
    for index in renamed.files.indices {
      let file = renamed.files[index]
      renamed.files[index].source = SourceFile(
        path: file.path(named: name), bytes: file.source.bytes.applying(splices[file.path] ?? []))
    }
    let kept: [FileChange]
    switch apply(formerAddresses, to: renamed) {
    case .success(let made): kept = made
    case .failure(let refusal): throw .edit(refusal)
    }
    for (old, new) in zip(entry.files, renamed.files) {
      changes.append(FileChange(path: old.path, from: old.source.bytes, to: nil))
      let bytes = kept.first { $0.path == new.path }?.after ?? new.source.bytes
      changes.append(FileChange(path: new.path, from: nil, to: bytes))
    }
    return changes
  }

  /// The addresses that change, in each language; what nobody has seen has none to keep.
  private var formerAddresses: [Edit] {
    guard entry.kind.addresses == .pages || entry.kind.addresses == .top, site.isPublic(id),
      let head = site.head(id)
    else { return [] }
    let addresses = site.languages.published.compactMap { language -> String? in
      guard head.common.slug[language] == nil else { return nil }
      return site.addresses.address(of: id, in: language).map { "/" + site.addressing.base.path(of: $0) }
    }
    let known = Set(head.common.formerAddresses.map(\.text))
    let place = ValuePlace(.main, ValuePath([.field("tidligere-adresser")]))
    return addresses.filter { !known.contains($0) }.enumerated().map { index, address in
      .insertRow(place, at: known.count + index, .text(address))
    }
  }

  private typealias Pointing = (path: String, splice: Splice)

  /// Where the name stands in what names the entry or leads to it.
  private var pointing: [Pointing] {
    site.heads.flatMap { head -> [Pointing] in
      let named = head.references.filter { $0.id == id }.map(\.location)
      let consents = entry.kind.id == Consent.kindID ? head.consentPlaces : []
      return (named + consents).compactMap { newName(at: $0) } + links(from: head) + buttons(on: head)
    }
  }

  private func links(from head: EntryHead) -> [Pointing] {
    head.texts.flatMap { text -> [Pointing] in
      guard let bytes = bytes(text.path) else { return [] }
      return text.links(to: id, site.languages).compactMap { index in
        newName(at: Location(text.path, text.body.destinationRange(of: index, in: bytes)), ofFile: bytes)
      }
    }
  }

  private func buttons(on head: EntryHead) -> [Pointing] {
    let written = head.destinations.filter { isEntry($0.value, id) }.map(\.key)
    guard !written.isEmpty else { return [] }
    var taken = Set<Location>()
    return head.places.compactMap { place in
      guard let bytes = bytes(place.value.path), taken.insert(place.value).inserted else { return nil }
      let text = bytes.text(place.value.range)
      guard written.contains(where: { text == $0 || text == "\"\($0)\"" || text == "'\($0)'" }) else {
        return nil
      }
      return newName(at: place.value, ofFile: bytes)
    }
  }

  /// A slug in a field, perhaps in quotes, or at the beginning of a role.
  private func newName(at place: Location) -> Pointing? {
    guard let bytes = bytes(place.path) else { return nil }
    let old = Array(entry.slug.utf8)
    let start = bytes.skip(from: place.range.lowerBound, to: place.range.upperBound) {
      $0 == .doubleQuote || $0 == .singleQuote
    }
    let range = start..<start + old.count
    guard range.upperBound <= place.range.upperBound, bytes[range].elementsEqual(old) else { return nil }
    return (place.path, Splice(range, Array(name.utf8)))
  }

  /// The last name of a path, before its ending.
  private func newName(at place: Location, ofFile bytes: [UInt8]) -> Pointing? {
    let range = place.range
    let end = bytes.skip(from: range.lowerBound, to: range.upperBound) { $0 != .hash }
    let start = bytes[range.lowerBound..<end].lastIndex(of: .slash).map { $0 + 1 } ?? range.lowerBound
    let first = bytes.skip(from: start, to: end) { $0 == .doubleQuote || $0 == .singleQuote || $0 == .less }
    let stem = first..<bytes.skip(from: first, to: end) { $0 != UInt8(ascii: ".") }
    guard !stem.isEmpty, slugOf(bytes.text(stem)) == entry.slug else { return nil }
    return (place.path, Splice(stem, Array(name.utf8)))
  }

  private func bytes(_ path: String) -> [UInt8]? { sources.files.first { $0.path == path }?.bytes }
}

extension EditedFile {
  /// The name before the language and the ending.
  fileprivate var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return slugOf(String(name.prefix { $0 != "." }))
  }

  fileprivate func path(named name: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return path[...slash] + name + path[path.index(after: slash)...].drop { $0 != "." }
  }
}

extension EntryHead {
  /// Where consents are named; those are no references, since `content/intern/` need not be there.
  fileprivate var consentPlaces: [Location] {
    places.filter { $0.field.hasSuffix("samtykke") }.map(\.value)
  }
}
