package import Content
package import Diagnostics
import Files
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
      text.links(to: id, site.languages).map { index in
        let source = text.body.nodes[index].source
        return Location(text.path, Int(source.lowerBound)..<Int(source.upperBound))
      }
    }
    let leadsByButton = head.destinations.contains { isEntry($0.value, id) } ? [head.opening] : []
    return Set(named + linked + leadsByButton).map { Pointer(from: head.id, title: title, location: $0) }
  }.sorted {
    ($0.location.path, $0.location.range.lowerBound) < ($1.location.path, $1.location.range.lowerBound)
  }
}

/// Everything that leads to the words of one language of an entry: links and buttons that name them, and links in texts of that language.
package func pointers(to id: EntryID, in language: Language, of site: SiteModel) -> [Pointer] {
  site.heads.filter { $0.id != id }.flatMap { head -> [Pointer] in
    let title = head.common.title.best(for: site.languages.main)?.value ?? head.id.slug
    let linked = head.texts.flatMap { text in
      text.links(to: id, site.languages).filter { index in
        text.language == language || text.targets[Int32(index)].map { isEntry($0, id, language) } == true
      }.map { index in
        let source = text.body.nodes[index].source
        return Location(text.path, Int(source.lowerBound)..<Int(source.upperBound))
      }
    }
    let leadsByButton = head.destinations.contains { isEntry($0.value, id, language) } ? [head.opening] : []
    return Set(linked + leadsByButton).map { Pointer(from: head.id, title: title, location: $0) }
  }.sorted {
    ($0.location.path, $0.location.range.lowerBound) < ($1.location.path, $1.location.range.lowerBound)
  }
}

private func isEntry(_ target: LinkTarget, _ id: EntryID, _ language: Language) -> Bool {
  switch target {
  case .entry(let other, let its, _): other == id && its == language
  case .asset: false
  }
}

extension EntryText {
  /// The links to an entry, by their nodes in the body: those that lead there, and those whose place on the page is missing.
  func links(to id: EntryID, _ languages: SiteLanguages) -> [Int] {
    body.nodes.indices.filter { index in
      guard body.nodes[index].kind == .link else { return false }
      if let target = targets[Int32(index)] { return isEntry(target, id) }
      let address = body.text[
        Int(body.nodes[index].literal.lowerBound)..<Int(body.nodes[index].literal.upperBound)]
      return leads(String(decoding: address, as: UTF8.self), to: id, languages)
    }
  }

  private func leads(_ address: String, to id: EntryID, _ languages: SiteLanguages) -> Bool {
    let written = address.prefix { $0 != "#" }
    guard !written.isEmpty, !written.contains(":"), written.first != "/" else { return false }
    var names = path.split(separator: "/").dropLast()
    for name in written.split(separator: "/") where name != "." {
      if name == ".." { names.removeLast(min(1, names.count)) } else { names.append(name) }
    }
    guard names.count > 1, let folder = names.first else { return false }
    let place = FilePlace.read(names.joined(separator: "/"), in: String(folder), languages)
    return place.map { EntryID($0.kind.id, $0.slug) } == id
  }
}

func isEntry(_ target: LinkTarget, _ id: EntryID) -> Bool {
  switch target {
  case .entry(let other, _, _): other == id
  case .asset: false
  }
}

/// What removes an entry: all its files, or its row in a list; `ContentStore.restore` brings files back. Nothing for what
/// there must be one of, and for a row that cannot be taken out without changing another.
/// What else lies in a folder of the entry's own goes with it.
package func removal(
  of entry: EditedEntry, in sources: SourceTree = SourceTree(), asset: (String) -> [UInt8]? = { _ in nil }
) -> [FileChange] {
  if entry.kind.form == .single { return [] }
  let others = entry.othersInOwnFolder(sources)
  let beside = others.files.map { FileChange(path: $0.path, from: $0.bytes, to: nil) }
  let assets = others.assets.compactMap { other in
    // What cannot be read stays where it is.
    asset(other.path).map { FileChange(path: other.path, from: $0, to: nil) }
  }
  let texts = entry.files.compactMap { file -> FileChange? in
    guard file.item != nil else { return FileChange(path: file.path, from: file.source.bytes, to: nil) }
    // Discarded: nothing is removed then, which is what the caller sees.
    guard let left = try? file.withoutItem() else { return nil }
    return FileChange(path: file.path, from: file.source.bytes, to: left)
  }
  return texts.isEmpty ? [] : texts + beside + assets
}
