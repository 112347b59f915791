package import Content
package import Diagnostics

/// The entry point of Model: what the files of `folder` mean at a moment, with everything that was found wrong in
/// reading them.
///
/// `addressWords` is what each language of the theme calls the parts of addresses, and `pageIDs` are the ids that the
/// pages around the texts have, which the anchors of headings keep clear of. What is `withheld` is hidden whatever its file says.
package func resolve(
  _ tree: ContentTree, in folder: String = "content", at moment: Moment,
  addressWords: [Language: [String: String]] = [:], pageIDs: Set<String> = [], keeping kept: Kept = .model,
  withholding withheld: Withheld = Withheld(), jobs: Int
) async -> Diagnosed<SiteModel> {
  var fileIndex = indexFiles(tree, in: folder)
  fileIndex.value.pageIDs = pageIDs
  let languages = fileIndex.value.languages
  var site = SiteModel(
    moment: moment, languages, Addressing(languages.main, words: addressWords))
  site.pageIDs = pageIDs
  site.tree = tree
  var findings = sayingSameNames(in: tree, fileIndex.findings)
  let byKind = Dictionary(grouping: fileIndex.value.entries, by: \.id.kind)
  var lists: [KindID: EntryList] = [:]
  for kind in AnyKind.all {
    let read = await kind.read(byKind[kind.id] ?? [], fileIndex.value, jobs)
    lists[kind.id] = read.value
    findings += read.findings
  }
  site.lists = lists
  site.hasProjectFolder = site.heads.contains { $0.isInternalOnly || $0.hasInternalFile }
  site.addressing.base = BasePath(of: site.site?.domain)
  site.unreadable = tree.unreadable
  site.copies = await copies(in: tree, jobs: jobs)
  site.dataFiles = dataFiles(of: tree)
  site.datasets = datasets(of: site)
  site.lists[KPI.kindID] = EntryList(site.all(KPI.self).map { measured($0, site) })
  await freezeReports(in: &site, fileIndex.value)
  site.assets = Dictionary(tree.assets.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  site.referrers = referrers(in: site)
  site.hidden = hidden(in: site)
  site.hiddenLanguages = hiddenLanguages(in: site)
  site.withhold(withheld)
  site.withheldPictures = withheldPictures(in: site)
  site.translations = translationStandings(of: site, orphans: fileIndex.value.orphans)
  let addresses = addressBook(of: site)
  site.addresses = addresses.value
  site.hiddenPages = HiddenPages(of: site)
  if kept == .modelAndPlaces { site.fileIndex = fileIndex.value }
  return Diagnosed(site, site.weighingDrafts(findings + addresses.findings))
}

/// What is kept of a reading: for `SiteModel.rereading` also where each file belongs.
package enum Kept: Sendable { case model, modelAndPlaces }

extension EntryHead {
  fileprivate var hasInternalFile: Bool {
    let isInternal = isBelowInternal(path)
    return places.contains { $0.value.path == path ? isInternal : isBelowInternal($0.value.path) }
  }
}

private func isBelowInternal(_ path: String) -> Bool {
  path.utf8.split(separator: .slash, omittingEmptySubsequences: false).dropFirst().dropLast()
    .contains { $0.elementsEqual("intern".utf8) || $0.elementsEqual("internal".utf8) }
}

private func referrers(in site: SiteModel) -> [EntryID: [EntryID]] {
  var result: [EntryID: [EntryID]] = [:]
  for head in site.heads {
    for target in Set(head.references.map(\.id)) { result[target, default: []].append(head.id) }
  }
  return result.mapValues { $0.sorted() }
}

func hidden(in site: SiteModel) -> [EntryID: Visibility] {
  var result: [EntryID: Visibility] = [:]
  for kind in AnyKind.all {
    guard let list = site.lists[kind.id] else { continue }
    result.merge(hiddenEntries(list, kind, in: site)) { _, new in new }
  }
  return result
}

/// Why entries of a kind are not shown.
func hiddenEntries(_ list: EntryList, _ kind: AnyKind, in site: SiteModel) -> [EntryID: Visibility] {
  var result: [EntryID: Visibility] = [:]
  for (id, reason) in kind.hiding(list, site.moment, site) { result[id] = reason }
  for head in list.heads {
    guard let reason = head.hiding(at: site.moment, main: site.languages.main) else { continue }
    // What has expired may have been read; what nobody agrees to any more shall not be.
    if case .expired = reason, result[head.id] == .withoutConsent { continue }
    result[head.id] = reason
  }
  return result
}

func hiddenLanguages(in site: SiteModel) -> [EntryID: [Language: Visibility]] {
  let all = site.heads.map { head in
    (head.id, head.hiddenLanguages(at: site.moment, main: site.languages.main))
  }
  return Dictionary(all.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
}

private func datasets(of site: SiteModel) -> [String: DatasetReading] {
  let files = site.all(DataSource.self).compactMap { $0.dataPath.flatMap { site.dataFiles[$0] } }
  return Dictionary(files.map { ($0.path, readDataset($0)) }, uniquingKeysWith: { first, _ in first })
}

/// The KPI with the numbers of its data file; as it was when they cannot be found, which a rule reports.
private func measured(_ entry: Entry<KPI>, _ site: SiteModel) -> Entry<KPI> {
  guard case .success(let observations)? = site.series(of: entry.facts) else { return entry }
  var facts = entry.facts
  // That a number may still change is true when either says so: many files have no sign for it.
  let mayChange = Set(facts.observations.filter { $0.isProvisional == true }.compactMap(\.period))
  facts.measured = observations.map { observation in
    observation.period.map(mayChange.contains) ?? false ? observation.provisional : observation
  }
  let written = Set(facts.breaks.compactMap(\.period))
  facts.breaks += observations.filter(\.isFirstAfterBreak).compactMap(\.period)
    .filter { !written.contains($0) }.map(SeriesBreak.init(markedAt:))
  let inFile = (site.dataset(of: facts)?.notes(of: facts.selection) ?? []).map {
    LocalizedText($0, in: site.languages.main)
  }
  let own = facts.dataSource.flatMap { site.entry($0) }?.notes ?? []
  facts.dataNotes = own.isEmpty ? inFile : own
  return Entry(head: entry.head, facts: facts, internalFacts: entry.internalFacts)
}

private func dataFiles(of tree: ContentTree) -> [String: DataFile] {
  var result: [String: DataFile] = [:]
  for register in tree.registers where register.path.hasSuffix(".json") {
    result[register.path] = DataFile(
      path: register.path, size: register.source.count, sha256: sha256(register.source),
      content: .json(register.root))
  }
  for table in tree.tables {
    result[table.path] = DataFile(
      path: table.path, size: table.source.count, sha256: sha256(table.source), content: .table(table.rows))
  }
  return result
}
