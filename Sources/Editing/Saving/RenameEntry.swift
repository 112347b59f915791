package import Content
package import Diagnostics
import Files
package import Model

/// What gives an entry another name: its files are moved, with the folder of their own that they may have, or its `id` in a
/// list is changed; the address that it had is kept in `tidligere-adresser`; and all that names it or leads to it is changed.
package func renaming(
  _ entry: EditedEntry, to name: String, in site: SiteModel, _ sources: SourceTree,
  asset: (String) -> [UInt8]? = { _ in nil }
) -> Result<[FileChange], RenameRefusal> {
  do throws(RenameRefusal) {
    let renaming = try Renaming(entry, name, site, sources)
    return .success(try renaming.changes() + renaming.movedAssets(asset))
  } catch {
    return .failure(error)
  }
}

/// Why an entry was not given another name.
package enum RenameRefusal: Error, Sendable, Hashable {
  /// Not lower-case letters without marks, digits and hyphens; what it could be instead.
  case badName(suggestion: String)
  case taken(path: String)
  /// It is the only one of its kind.
  case isAlone
  /// It is a report that is frozen, whose snapshot says what it is called.
  case isFrozen
  /// Its `id` is not written in the list such that it can be changed.
  case hasNoID
  /// A file in its folder is too large to be moved here, or cannot be read.
  case assetTooLarge(path: String)
  /// Another entry shows a file in its folder, or leads to it.
  case assetUsedElsewhere(path: String, by: String)
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
    case .isAlone:
      Wording(
        nb: "det finnes bare én slik, og den kan ikke få et annet navn",
        en: "there is only one of these, and it cannot be given another name")
    case .isFrozen:
      Wording(
        nb: "rapporten er frosset, og beholder navnet den ble sendt med",
        en: "the report is frozen, and keeps the name that it was sent with")
    case .hasNoID:
      Wording(
        nb: "navnet står ikke slik i listen at det kan endres her; rett listen først",
        en: "the name does not stand in the list such that it can be changed here; correct the list first")
    case .assetUsedElsewhere(let path, let other):
      Wording(
        nb: "\(path) brukes også av \(other). Legg filen et annet sted først, og rett dem som viser til den",
        en: "\(path) is used by \(other) too. Put the file elsewhere first, and correct what names it")
    case .assetTooLarge(let path):
      Wording(
        nb: "«\(path)» er for stor til å flyttes her, eller kan ikke leses; ingenting er flyttet",
        en: "“\(path)” is too large to be moved here, or cannot be read; nothing was moved")
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
    guard entry.kind.form != .single else { throw .isAlone }
    (self.entry, self.name, self.site, self.sources) = (entry, name, site, sources)
    id = EntryID(entry.kind.id, entry.slug)
    if entry.kind.id == Report.kindID,
      site.all(Report.self).contains(where: { $0.head.id == id && $0.facts.frozenOn != nil })
    {
      throw .isFrozen
    }
    let taken = sources.files.first { file in
      guard let place = FilePlace.read(file.path, in: entry.folder, entry.languages) else { return false }
      return place.kind.id == entry.kind.id && place.slug == name
    }
    if let taken { throw .taken(path: taken.path) }
    if let other = site.head(EntryID(entry.kind.id, name)) { throw .taken(path: other.path) }
  }

  func changes() throws(RenameRefusal) -> [FileChange] {
    // A place may name it in two ways, as a reference and as a consent, and is written once.
    let splices = Dictionary(grouping: pointing, by: \.path).mapValues { Array(Set($0.map(\.splice))) }
    let moved = Set(entry.files.map(\.path))
    var changes: [FileChange] = []
    for file in sources.files {
      guard let splices = splices[file.path], !moved.contains(file.path) else { continue }
      changes.append(FileChange(path: file.path, from: file.bytes, to: file.bytes.applying(splices)))
    }
    var renamed = entry
    for index in renamed.files.indices {
      let file = renamed.files[index]
      let own = file.item == nil ? [] : [try file.renamedID(to: name)]
      renamed.files[index].source = SourceFile(
        path: file.path(named: name), bytes: file.source.bytes.applying((splices[file.path] ?? []) + own))
      renamed.files[index].item = file.item == nil ? nil : name
    }
    renamed.slug = name
    let kept: [FileChange]
    switch apply(formerAddresses, to: renamed) {
    case .success(let made): kept = made
    case .failure(let refusal): throw .edit(refusal)
    }
    for (old, new) in zip(entry.files, renamed.files) {
      let bytes = kept.first { $0.path == new.path }?.after ?? new.source.bytes
      guard old.path != new.path else {
        changes.append(FileChange(path: old.path, from: old.source.bytes, to: bytes))
        continue
      }
      changes.append(FileChange(path: old.path, from: old.source.bytes, to: nil))
      changes.append(FileChange(path: new.path, from: nil, to: bytes))
    }
    return changes
  }

  /// What else lies in a folder of the entry's own goes with it.
  func movedAssets(_ bytes: (String) -> [UInt8]?) throws(RenameRefusal) -> [FileChange] {
    var changes: [FileChange] = []
    let others = entry.othersInOwnFolder(sources)
    for file in others.files {
      let users = site.all(DataSource.self).filter { $0.dataPath == file.path && $0.head.id != id }
      if let other = users.first?.head.path { throw .assetUsedElsewhere(path: file.path, by: other) }
      changes += moving(file.path, file.bytes)
    }
    for asset in others.assets {
      if let other = site.users(of: asset).first(where: { $0.id != id }) {
        throw .assetUsedElsewhere(path: asset.path, by: other.path)
      }
      guard let bytes = bytes(asset.path) else { throw .assetTooLarge(path: asset.path) }
      changes += moving(asset.path, bytes)
    }
    return changes
  }

  private func moving(_ path: String, _ bytes: [UInt8]) -> [FileChange] {
    for file in entry.files where file.isInOwnFolder {
      guard let folder = split(file.path)?.folder, let new = split(file.path(named: name))?.folder,
        path.hasPrefix(folder + "/")
      else { continue }
      return [
        FileChange(path: path, from: bytes, to: nil),
        FileChange(path: new + path.dropFirst(folder.count), from: nil, to: bytes),
      ]
    }
    return []
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

extension EditedEntry {
  /// What lies in folders of the entry's own and is no file of any entry: pictures, documents, tables.
  func othersInOwnFolder(_ sources: SourceTree) -> (files: [SourceFile], assets: [AssetFile]) {
    let folders = Set(files.filter(\.isInOwnFolder).compactMap { split($0.path)?.folder })
    guard !folders.isEmpty else { return ([], []) }
    let isBeside = { (path: String) in folders.contains { path.hasPrefix($0 + "/") } }
    let own = Set(files.map(\.path))
    let others = sources.files.filter { file in
      isBeside(file.path) && !own.contains(file.path)
        && (!isEntryFile(file.path) || FilePlace.read(file.path, in: folder, languages) == nil)
    }
    return (others, sources.assets.filter { isBeside($0.path) })
  }
}

extension EditedFile {
  /// Whether it is `index.md` in a folder that is named after the entry.
  var isInOwnFolder: Bool {
    guard item == nil, let name = split(path)?.name else { return false }
    return name.prefix { $0 != "." } == "index"
  }

  fileprivate func path(named name: String) -> String {
    guard item == nil, let (folder, file) = split(path) else { return path }
    if isInOwnFolder, let (outer, _) = split(folder) { return "\(outer)/\(name)/\(file)" }
    return "\(folder)/\(name)" + file.drop { $0 != "." }
  }

  /// What writes another `id` for the entry in its list.
  fileprivate func renamedID(to name: String) throws(RenameRefusal) -> Splice {
    let reading = FieldReading(self)
    guard case .item(let index)? = prefix(in: reading)?.first,
      let id = reading.root?.items?[index].entries?.first(where: { $0.key == "id" })?.value, !id.range.isEmpty
    else { throw .hasNoID }
    switch id.scalar?.style {
    case .plain: return Splice(id.range, Array(name.utf8))
    case .singleQuoted, .doubleQuoted:
      return Splice(id.range.lowerBound + 1..<id.range.upperBound - 1, Array(name.utf8))
    case .literal, .folded, nil: throw .hasNoID
    }
  }
}

extension EntryHead {
  /// Where consents are named; those are no references, since `content/intern/` need not be there.
  fileprivate var consentPlaces: [Location] {
    places.filter { $0.field.hasSuffix("samtykke") }.map(\.value)
  }
}
