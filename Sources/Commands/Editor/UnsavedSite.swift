import Content
import Diagnostics
import Editing
import Mistakes
import Model
import Serving
import Theming

/// The site as it would be with what is not saved yet: what is wrong with it, and its pages.
struct UnsavedSite: Sendable {
  /// What it was made from besides the files on disk.
  let files: [WorkingFiles.File]
  /// Which reading of the disk.
  let number: Int
  let state: PreviewState
  let findings: [Diagnostic]
  /// Whether the finished pages and later days are among what was looked through.
  let isSearched: Bool
  var pages: PreviewPages?

  /// Whether it is of a form that holds these bytes.
  func isOf(_ working: WorkingFiles) -> Bool {
    files.elementsEqual(working.files) { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  func asOf(_ number: Int) -> UnsavedSite {
    UnsavedSite(
      files: files, number: number, state: state, findings: findings, isSearched: isSearched, pages: pages)
  }
}

extension PreviewSite {
  /// The site with unsaved files in their places, through everything that a check goes through; made once for the same
  /// bytes. The finished pages are searched, and later days looked at, when somebody waits for it or it is at hand.
  mutating func unsaved(_ working: WorkingFiles, searchingPages isWanted: Bool = false) async -> UnsavedSite {
    let isOnDisk = !working.differ(from: input.sources.value)
    if let made = unsavedSite, made.number == inputNumber, made.isOf(working),
      made.isSearched || !isWanted && !(isOnDisk && areFindingsComplete)
    {
      return made
    }
    if isOnDisk, isWanted { await findAll() }
    let state = await state(with: working)
    let isAtHand = isOnDisk && areFindingsComplete
    let found =
      isAtHand
      ? findings
      : await state.furtherFindings(jobs: request.jobs, searchingPagesFor: isWanted ? request : nil)
    var made = UnsavedSite(
      files: working.files, number: inputNumber, state: state, findings: found,
      isSearched: isAtHand || isWanted)
    if let before = unsavedSite, before.number == made.number,
      before.files.elementsEqual(made.files, by: { $0.bytes == $1.bytes && $0.path == $1.path })
    {
      made.pages = before.pages
    }
    unsavedSite = made
    return made
  }

  /// What all files mean with those in their places; when they are as on disk, that is at hand.
  private func state(with working: WorkingFiles) async -> PreviewState {
    guard stateNumber != inputNumber || working.differ(from: input.sources.value) else { return state }
    var changed = input
    changed.sources.value = working.placed(in: input.sources.value)
    return await makeState(of: changed, after: state, jobs: request.jobs)
  }

  /// The page of an entry as it would be, in a language: its address and bytes; nil when it has none.
  mutating func unsavedPage(
    _ working: WorkingFiles, of id: EntryID, in language: Language
  ) async -> (address: String, bytes: [UInt8])? {
    var site = await unsaved(working)
    var pages: PreviewPages? =
      if let made = site.pages { made } else {
        await site.state.pages(as: PreviewView(.editor), support, jobs: request.jobs)
      }
    site.pages = pages
    unsavedSite = site
    notePicturesBeside(pages)
    return await page(of: id, in: language, among: &pages)
  }

  /// An entry's page in a language: its address and bytes; nil when it has none.
  func page(
    of id: EntryID, in language: Language, among pages: inout PreviewPages?
  ) async -> (address: String, bytes: [UInt8])? {
    guard let address = pages?.address(of: id, in: language),
      case .file(let file)? = pages?.file(at: address),
      let bytes = await file.previewBytes(root: request.root, output: output, for: .editor)
    else { return nil }
    return (address, bytes)
  }

  /// What the files mean as they are on disk, where a form that was saved since had them read as they are now.
  var stateAtHand: PreviewState? {
    guard let made = unsavedSite, made.number == inputNumber,
      made.state.input.sources.value.isEqual(to: input.sources.value)
    else { return nil }
    return made.state
  }

  /// Takes over, when a form was saved, that what was looked through for it is what is on disk now.
  mutating func keepUnsaved(_ working: WorkingFiles, ofReading before: Int) {
    guard let made = unsavedSite, made.number == before, made.isOf(working),
      made.state.input.sources.value.isEqual(to: input.sources.value),
      made.state.input.sources.findings == input.sources.findings,
      made.state.input.themeSources.value.isEqual(to: input.themeSources.value)
    else { return }
    unsavedSite = made.asOf(inputNumber)
  }

  /// What is known of the files of a form without looking through everything: nil when there is nothing.
  func unsavedAtHand(_ working: WorkingFiles) -> UnsavedSite? {
    let isOnDisk = !working.differ(from: input.sources.value)
    if isOnDisk, areFindingsComplete {
      return UnsavedSite(
        files: working.files, number: inputNumber, state: state, findings: findings, isSearched: true,
        pages: pages[PreviewView(.editor)])
    }
    guard let made = unsavedSite, made.number == inputNumber, made.isOf(working) else { return nil }
    return made
  }

  /// The site as it was last read, with the texts of a form as they are in it; nil when more follows from them than is read for one page.
  func siteWithTexts(of working: WorkingFiles) async -> SiteModel? {
    var (site, memory) = (state.site, state.memory)
    for file in working.files {
      let known = state.input.sources.value.files.first { $0.path == file.path }
      guard known?.bytes != file.bytes else { continue }
      let source = SourceFile(path: file.path, bytes: file.bytes)
      // Discarded: what is wrong with it is found when everything is looked through.
      guard known != nil, let document = memory.document(source, components: .declared).value,
        let read = await site.rereading(document)
      else { return nil }
      site = read.site
    }
    return site
  }

  /// Takes away what earlier runs have left in the content: files half written when they were killed, and pictures of forms that
  /// nobody saved.
  mutating func removeLeftovers() async {
    let paths = input.sources.value.files.map(\.path) + input.sources.value.assets.map(\.path)
    // Discarded: where nothing may be written nothing is taken away.
    try? store.removeAbandonedFiles(in: Set(paths.map(parent(of:))))
    await removeOldUploads(at: Int(clamping: Instant.now.seconds))
  }

  /// Reads the rest of what has changed on disk, so that what follows is about what is there now.
  mutating func settle() async {
    guard stateNumber != inputNumber else { return }
    let made =
      if let atHand = stateAtHand { atHand } else {
        await makeState(of: input, after: state, jobs: request.jobs)
      }
    // Discarded: who looks is told by `changeOfAnswer`, and its pages are made when they are asked for.
    _ = adopt(.state(made, number: inputNumber, pages: [:]))
    noteNewPages()
  }
}
