import Content

/// What each file is called in its address, by its checksum: the words of the link to it, or else the name of the entry
/// that shows it. The name that the file has on disk may tell what nobody should read, and is not used.
///
/// An entry whose text lies in the file's own folder names it before others do, so that a link from elsewhere does not
/// change an address; after that the first in the order of kinds and ids.
func assetNames(of site: SiteModel) -> [String: String] {
  let uses = site.heads.filter { site.hidden[$0.id] == nil }.flatMap { assetUses(of: $0, site) }
  var names: [String: String] = [:]
  for use in uses.filter(\.isBeside) + uses where names[use.asset.sha256] == nil {
    names[use.asset.sha256] = use.name
  }
  return names
}

/// One place where an entry shows a file or links to it.
private struct AssetUse {
  let asset: AssetFile
  let name: String
  let isBeside: Bool

  init(_ asset: AssetFile, of head: EntryHead, words: String? = nil) {
    self.asset = asset
    name = words.flatMap { addressName($0) } ?? shortened(head.id.slug)
    let folder = head.path.prefix(through: head.path.lastIndex(of: "/") ?? head.path.startIndex)
    isBeside = asset.path.hasPrefix(folder)
  }
}

private func assetUses(of head: EntryHead, _ site: SiteModel) -> [AssetUse] {
  let own = site.picture(of: head).map { [AssetUse($0, of: head)] } ?? []
  let inTexts = head.texts.filter { site.hiding(head.id, in: $0.language) == nil }.flatMap { text in
    text.targets.sorted { $0.key < $1.key }.compactMap { index, target in
      target.asset.map { AssetUse($0, of: head, words: text.words(ofLink: Int(index))) }
    }
  }
  let inFields = head.destinations.sorted { $0.key < $1.key }.compactMap { _, target in
    target.asset.map { AssetUse($0, of: head) }
  }
  return own + inTexts + inFields
}

extension EntryText {
  /// What a reader sees of a link; nil for a picture.
  fileprivate func words(ofLink node: Int) -> String? {
    body.nodes[node].kind == .link ? body.plainText(of: node) : nil
  }
}

/// The words of a link as a name; nil when they have no letters, or are themselves the name of a file.
private func addressName(_ words: String) -> String? {
  let last = words.split(separator: ".").last ?? ""
  let isFileName = words.contains(".") && (2...4).contains(last.count) && last.allSatisfy(\.isLetter)
  let name = isFileName ? "" : shortened(slug(from: words))
  return name.isEmpty ? nil : name
}

/// At most 60 characters, whole words where there are several.
private func shortened(_ name: String) -> String {
  guard name.utf8.count > 60 else { return name }
  let cut = name.prefix(61)
  return String(cut[..<(cut.lastIndex(of: "-") ?? cut.index(before: cut.endIndex))])
}
