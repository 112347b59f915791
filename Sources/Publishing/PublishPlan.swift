import Model
import Theming

/// What publishing a site would change where it is published, found by comparing what files hold and are sent with, never when
/// they were written.
package struct PublishPlan: Sendable, Hashable {
  /// Each list in path order, without compressed forms.
  package private(set) var new: [String] = []
  package private(set) var changed: [String] = []
  package private(set) var gone: [String] = []
  package private(set) var unchanged: [String] = []
  /// Former styles and scripts that stay for a while, compressed forms too.
  package private(set) var kept: [String: ReleaseRecord.KeptFile] = [:]
  /// Bytes of what is new or changed, compressed forms too.
  package private(set) var bytes = 0
  /// The settings of the web server that are new, changed or gone.
  package private(set) var settings: [String] = []
  /// What was changed, removed or put there by hand since it was published, by path from the release's folder.
  package private(set) var altered: [String] = []
  /// Names that earlier releases had, that nothing leads on from, and of which nobody has said that they are gone.
  package private(set) var lost: [String] = []
  /// The frozen reports that a status page would lose, by their periods.
  package private(set) var lostReports: [String] = []
  /// Which folder the whole site lay in before, where that is why names are lost.
  private(set) var moved: Moved?
  /// What goes because its time is over or its consent is, as the content says: nobody is asked whether that is meant.
  private var due: Set<String> = []
  /// How many pages are there, of which a tenth is many.
  private var pages = 0

  /// `earlier` is what is there now, nil when nothing is; `ledger` what all releases there have had, and `consents` what
  /// they note of consents. `now` is in seconds since 1970.
  package init(
    from earlier: ReleaseRecord?, to site: ReleaseRecord, ledger: Ledger, at now: Int, altered: [String] = [],
    consents: Set<String> = []
  ) {
    self.altered = altered
    let old = earlier?.files ?? [:]
    let plain = { (path: String) in !isVariant(path, in: site.files) && !isVariant(path, in: old) }
    for (path, file) in site.files {
      let isSame = old[path] == file
      if !isSame { bytes += file.size }
      guard plain(path) else { continue }
      if isSame {
        unchanged.append(path)
      } else if old[path] == nil {
        new.append(path)
      } else {
        changed.append(path)
      }
    }
    kept = keptFiles(after: earlier, besides: site, at: now)
    gone = old.keys.filter { site.files[$0] == nil && kept[$0] == nil && plain($0) }
    pages = old.keys.count(where: isPage)
    let deleted = Deleted(in: site, consents)
    due = Set(gone.filter { earlier?.isDue($0, in: site, deleted) ?? false })
    // What somebody changed by hand is put right, and the web server is to read it again.
    settings = Set(site.server.keys).union(earlier?.server.keys ?? [:].keys).filter {
      site.server[$0] != earlier?.server[$0] || altered.contains("delivery/" + $0)
    }.sorted()
    let names = ledger.lost(in: site.ledger, gone: site.gone).filter { name in
      !name.owner.isHidden(in: site) && !deleted.isMeant(name.owner)
    }.map(\.name)
    lost = names.map(\.text)
    lostReports = (earlier?.reports ?? []).subtracting(site.reports).sorted()
    if let earlier, let base = BasePath(site.top) {
      moved = ledger.folders(of: earlier.top).lazy.map { before in
        Moved(
          from: before.text, to: base.text, count: site.ledger.moved(names, from: before, to: base).count)
      }.first { $0.count > 0 }
    }
    for path in [\PublishPlan.new, \.changed, \.gone, \.unchanged] as [WritableKeyPath<PublishPlan, [String]>]
    {
      self[keyPath: path].sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }
}

/// A whole site that lies in another folder of its domain now.
struct Moved: Sendable, Hashable {
  let from: String
  let to: String
  /// How many of its addresses lead nowhere.
  let count: Int
}

extension PublishPlan {
  /// Whether nothing that readers get would be another.
  package var isEmpty: Bool {
    new.isEmpty && changed.isEmpty && gone.isEmpty && settings.isEmpty && bytes == 0
      && altered.isEmpty
  }

  /// How many pages, documents and feeds would go: pictures and parts of the search index get new names when they change.
  package var deletions: Int { deleted.count }
  var deleted: [String] { gone.filter { isCounted($0) && !due.contains($0) } }
  var deletedPages: [String] { deleted.filter(isPage) }

  /// Whether so many would go that somebody must say that it is meant: more than a tenth of the pages, or more than fifty pages,
  /// documents and feeds.
  package func goesTooFar(allowing allowed: Int?) -> Bool {
    if let allowed { return deletions > allowed }
    return deletions > 50 || deletedPages.count * 10 > pages
  }
}

extension Ledger.Owner {
  /// Whether the record says why its entry is not there.
  fileprivate func isHidden(in record: ReleaseRecord) -> Bool {
    entry.map { record.reason(hiding: $0, in: language) != nil } ?? false
  }
}

extension ReleaseRecord {
  /// Whether a file of this release is of an entry that the content takes away by itself in another.
  fileprivate func isDue(_ path: String, in later: ReleaseRecord, _ deleted: Deleted) -> Bool {
    let name = Ledger.Name(kind: .address, text: top + addressed(path))
    // A page of search that the site has no longer is a name of it still.
    if let still = later.ledger.names[name], !still.isFormer, later.files[path] == nil { return true }
    guard let owner = ledger.names[name], let entry = owner.entry else { return false }
    return deleted.isMeant(owner) || later.reason(hiding: entry, in: owner.language)?.comesByItself ?? false
  }
}

/// What rested on a consent and is in the content no longer: it was deleted to be gone.
private struct Deleted {
  private let shown: Set<EntryID>
  private let notes: Set<String>

  init(in site: ReleaseRecord, _ notes: Set<String>) {
    shown = notes.isEmpty ? [] : Set(site.shown.map(\.id))
    self.notes = notes
  }

  func isMeant(_ owner: Ledger.Owner) -> Bool {
    owner.entry.map { !shown.contains($0) && rested($0, onConsentBy: notes) } ?? false
  }
}

private func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

private func isCounted(_ path: String) -> Bool {
  !path.hasPrefix("-/bilder/") && !path.hasPrefix("-/pagefind/") && !isStyling(path)
}

/// Whether a file is the compressed form of another one of the site.
func isVariant(_ path: String, in files: [String: ReleaseRecord.File]) -> Bool {
  [".gz", ".br"].contains { path.hasSuffix($0) && files[String(path.dropLast($0.count))] != nil }
}

/// For how long former styles and scripts are there for pages that are open or kept: fourteen days, in seconds.
private let keepingTime = 14 * 86_400

private func keptFiles(
  after earlier: ReleaseRecord?, besides site: ReleaseRecord, at now: Int
) -> [String: ReleaseRecord.KeptFile] {
  guard let earlier else { return [:] }
  var kept = earlier.kept.filter { $0.value.until > now }
  for (path, file) in earlier.files where isStyling(path) && file != .unknown {
    kept[path] = ReleaseRecord.KeptFile(file: file, until: now + keepingTime)
  }
  return kept.filter { site.files[$0.key] == nil }
}

/// Whether a file says how pages look and behave, and nothing of what they say: styles, scripts, WebAssembly, fonts.
func isStyling(_ path: String) -> Bool {
  let plain = [".gz", ".br"].first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
  if plain.hasPrefix("-/pagefind/") {
    let name = plain.split(separator: "/").last ?? ""
    return name.hasSuffix(".wasm") || name.hasPrefix("wasm.")
  }
  return DeliveryPlan.isFingerprinted(plain)
    && [".css", ".js", ".wasm", ".woff2"].contains { plain.hasSuffix($0) }
}
