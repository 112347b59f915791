package import Content
package import Model
package import Theming
package import Writing

/// What is known of a public site once it is in place, for its record.
package struct FinishedSite: Sendable {
  package let site: PublicSite
  package let model: SiteModel
  package let tree: OutputTree
  package let plan: DeliveryPlan
  /// What the site was made of, with what is held in its place.
  package let sources: SourceTree

  package init(
    _ site: PublicSite, _ model: SiteModel, _ tree: OutputTree, _ plan: DeliveryPlan, of sources: SourceTree
  ) {
    self.site = site
    self.model = model
    self.tree = tree
    self.plan = plan
    self.sources = sources
  }
}

/// The record of the public site: what lies in its folder, by the list of what a build put there, and what that means.
package func record(
  of site: FinishedSite, _ build: ReleaseRecord.Build, files: Manifest, server: Manifest?
) -> ReleaseRecord {
  var record = ReleaseRecord()
  record.build = build
  record.top = site.site.addressing.base.text
  record.files = files.releaseFiles(sentWith: site.plan.headers)
  record.server = server?.serverFiles ?? [:]
  let kept = [Site.kindID, Publication.kindID, ReportLog.kindID]
  let entries = site.site.heads.filter { !kept.contains($0.id.kind) }
  record.shown = entries.map { head in
    let titles = head.common.title.values.map { ($0.language, $0.value) }
    return ReleaseRecord.ShownEntry(id: head.id, titles: Dictionary(titles) { first, _ in first })
  }
  record.hidden = hiddenEntries(in: site.model)
  record.originals = originals(in: site.tree)
  record.ledger = Ledger(of: site.site, site.tree)
  record.gone = Set(site.model.goneNames)
  record.events = site.tree.events
  for file in site.sources.publicFiles {
    record.sources[ReleaseRecord.fingerprint(ofFile: file.path)] = gitBlobID(of: file.bytes)
  }
  return record
}

extension ReleaseRecord {
  /// Remembers what an earlier release had, or remembered, that this one has not: what is hidden now may be deleted the next time, and
  /// a line that says what is gone may be too. What rested on a consent is to be written down nowhere.
  package mutating func remember(_ earlier: ReleaseRecord, of site: SiteModel) {
    let notes = earlier.consentNotes.union(consentNotes)
    past.names = earlier.everything.names.filter { name, owner in
      guard ledger.names[name] == nil else { return false }
      guard let entry = owner.entry else { return true }
      return !rested(entry, onConsentBy: notes) && site.hidden[entry] != .withoutConsent
    }
  }

  /// Every name that it has, or remembers.
  var everything: Ledger { ledger.merged(with: past) }

  /// Says which of its entries are shown with a former text, and since when: since the release before when that held them too.
  package mutating func note(
    _ holding: Holding, of site: SiteModel, after previous: ReleaseRecord, at now: Instant
  ) {
    let since = Dictionary(previous.held.map { ($0.id, $0.since) }) { first, _ in first }
    let shown = Set(shown.map(\.id))
    held = site.heads.compactMap { head in
      let paths = head.texts.map(\.path) + [head.path]
      guard shown.contains(head.id), paths.contains(where: holding.isEarlier) else { return nil }
      let pages = ledger.names.filter {
        $0.key.kind == .address && $0.value.entry == head.id && !$0.value.isFormer
      }
      return HeldEntry(
        id: head.id, since: since[head.id] ?? now.seconds, addresses: pages.map(\.key.text).sorted())
    }
  }
}

extension Holding {
  package func isEarlier(_ path: String) -> Bool {
    switch texts[path] {
    case .earlier: true
    case .leftOut, nil: false
    }
  }
}

/// The record of the internal site, of which nothing is said but its files and which reports are frozen.
package func record(
  ofInternal files: Manifest, _ site: SiteModel, _ build: ReleaseRecord.Build, server: Manifest?
) -> ReleaseRecord {
  var record = ReleaseRecord()
  record.build = build
  record.reports = Set(site.snapshots.compactMap { $0.internalFacts.period?.code })
  let form: StatusForm = build.isSealed ? .sealed : .pages
  record.files = files.releaseFiles { HeaderPolicy.answer($0, on: form) }
  record.server = server?.serverFiles ?? [:]
  return record
}

extension Manifest {
  fileprivate func releaseFiles(
    sentWith headers: (String) -> [HeaderPolicy.Header]
  ) -> [String: ReleaseRecord.File] {
    Dictionary(
      uniqueKeysWithValues: files.map { path, file in
        (path, ReleaseRecord.File(sha256: file.sha256, size: file.size, headers: headers(path)))
      })
  }

  fileprivate var serverFiles: [String: ReleaseRecord.ServerFile] {
    files.mapValues { ReleaseRecord.ServerFile(sha256: $0.sha256, size: $0.size) }
  }
}

/// Why entries are not shown, and which rest on a consent, without naming one.
package func hiddenEntries(in site: SiteModel) -> [String: Visibility.Reason] {
  var reasons: [String: Visibility.Reason] = [:]
  for article in site.all(Article.self) where article.type == .story || article.internalFacts.consent != nil {
    reasons[ReleaseRecord.fingerprint(ofConsentFor: article.head.id)] = .withoutConsent
  }
  for head in site.heads {
    if let reason = site.hidden[head.id] {
      reasons[ReleaseRecord.fingerprint(of: head.id)] = reason.reason
      continue
    }
    for language in site.languages.published {
      reasons[ReleaseRecord.fingerprint(of: head.id, language)] = site.hiding(head.id, in: language)?.reason
    }
  }
  return reasons
}

private func originals(in tree: OutputTree) -> [String: String] {
  var originals: [String: String] = [:]
  for file in tree.files {
    guard case .asset = file.origin else { continue }
    switch file.content {
    case .copy(let asset): originals[file.path] = asset.sha256
    case .picture(let picture): originals[file.path] = picture.original.sha256
    case .bytes, .rendered, .file: break
    }
  }
  return originals
}
