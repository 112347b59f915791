import Content
package import Diagnostics
import Model

/// Links, references and addresses in the content that still use the former name of a file, each with the present name as its fix.
///
/// `renamed` says which entry each former one is now; `addresses` where readers found it, by what readers find it by now.
func linksToRenamed(
  _ renamed: [EntryID: EntryHead], addresses: [String: String], in site: SiteModel
) -> [Diagnostic] {
  guard !renamed.isEmpty else { return [] }
  var names: [String: String] = [:]
  for (old, head) in renamed {
    let (folder, _) = parts(head.path)
    for form in [".md", ".en.md", ".nb.md", ".nn.md"] {
      names["\(folder)/\(old.slug)\(form)"] = head.id.slug + form
    }
  }
  let links = site.tree.documents.flatMap { fileLinks(in: $0, names) }
  let references = site.heads.flatMap { head in
    head.references.compactMap { reference -> Diagnostic? in
      guard let now = renamed[reference.id] else { return nil }
      return outdated(reference.id.slug, now.id.slug, at: reference.location, in: site)
    }
  }
  let base = site.addressing.base
  let sites = site.heads.flatMap { head in
    head.siteLinks.compactMap { link -> Diagnostic? in
      let (page, rest) = split(link.address)
      guard let now = addresses[base.address(written: page)] else { return nil }
      let written = "/" + base.path(of: now)
      return outdated(link.address, written + rest, at: link.location, in: site)
    }
  }
  return (links + references + sites).sortedByPlace()
}

extension [Diagnostic] {
  /// Without what else is wrong with a link to a file that was renamed: that it leads nowhere, with a guess at some other file that
  /// is called nearly the same. What it is called now is known, and is said once.
  package func sayingRenamedOnce() -> [Diagnostic] {
    let renamed = filter { $0.code == .lostAddress && !$0.fixIts.isEmpty }
    guard !renamed.isEmpty else { return self }
    let places = Dictionary(grouping: renamed.map(\.location), by: \.path)
    return filter { finding in
      guard finding.severity == .error, finding.code != .lostAddress,
        let known = places[finding.location.path]
      else { return true }
      return !known.contains { $0.range.overlaps(finding.location.range) }
    }
  }
}

/// Where a text names a file by a way from its own folder: the name alone, which the file was given anew.
private func fileLinks(in document: ContentDocument, _ names: [String: String]) -> [Diagnostic] {
  let bytes = document.source
  let (folder, _) = parts(document.path)
  return bytes.indices.compactMap { end -> Diagnostic? in
    guard bytes[end...].starts(with: ".md".utf8) else { return nil }
    let upper = end + 3
    let before = bytes[..<upper].suffix(400)
    let start = before.lastIndex { isDelimiter($0) }.map { $0 + 1 } ?? before.startIndex
    guard upper == bytes.count || isDelimiter(bytes[upper]) else { return nil }
    let way = String(decoding: bytes[start..<upper], as: UTF8.self)
    guard let path = path(way, from: folder), let now = names[path] else { return nil }
    let (_, name) = parts(way)
    let range = (upper - name.utf8.count)..<upper
    return .outdatedLink(name, now, at: Location(document.path, range))
  }
}

private func isDelimiter(_ byte: UInt8) -> Bool { byte <= 0x20 || "()<>\"'#[],".utf8.contains(byte) }

/// A path from the root folder; nil for a way that leads out of it.
private func path(_ way: String, from folder: String) -> String? {
  var names = way.first == "/" ? [] : folder.split(separator: "/")
  for name in way.split(separator: "/") where name != "." {
    if name != ".." { names.append(name) } else if names.popLast() == nil { return nil }
  }
  return names.joined(separator: "/")
}

/// Only where the file has these very words.
private func outdated(_ old: String, _ new: String, at place: Location, in site: SiteModel) -> Diagnostic? {
  let source =
    site.tree.documents.first { $0.path == place.path }?.source
    ?? site.tree.registers.first { $0.path == place.path }?.source
  guard let source, place.range.upperBound <= source.count,
    String(decoding: source[place.range], as: UTF8.self) == old
  else { return nil }
  return .outdatedLink(old, new, at: place)
}

extension Diagnostic {
  fileprivate static func outdatedLink(_ old: String, _ new: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .lostAddress,
      Wording(nb: "«\(old)» har fått nytt navn", en: "“\(old)” was renamed"), at: place,
      help: Wording(nb: "skriv «\(new)»", en: "write “\(new)”"), fixIts: [FixIt(at: place, replacement: new)])
  }
}

private func parts(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return ("", path) }
  return (String(path[..<slash]), String(path[path.index(after: slash)...]))
}

private func split(_ address: String) -> (page: String, rest: String) {
  let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
  return (String(address[..<end]), String(address[end...]))
}
