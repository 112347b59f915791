import Content
import Diagnostics
import Editing
import Files
import Mistakes
import Model
import Serving
import Theming
import Tooling
import Writing

/// The site while it is being written: what is on disk, what it meant when it was last read whole, and the pages of those who
/// look at it.
///
/// A change in a text alone shows at once on its own page (`SiteModel.rereading`); everything that may follow from it is
/// made beside that, and then takes its place.
struct PreviewSite: PreviewedSite {
  let request: Request
  let output: String
  /// Whether the clock goes on, or `--as-of` has stopped it.
  let isLive: Bool
  let support: Support
  private(set) var input: PreviewInput
  /// Counts what was read from disk.
  private(set) var inputNumber = 1
  private(set) var state: PreviewState
  private(set) var stateNumber = 1
  /// What was found in the end; nil while that is not finished for `state`.
  private(set) var findings: [Diagnostic]
  private var isFindingsDue = true
  /// The reading of the disk whose findings are being looked for.
  private var checking: Int?
  private var changeByAnswer: Change = .nothing
  private(set) var pages: [PreviewView: PreviewPages] = [:]
  /// As whom and as of when a page was last looked at.
  private var lastView = PreviewView(.editor)
  private var status: OutputTree?
  let store: ContentStore
  /// The site with what a form has not saved, as it was last asked for.
  var unsavedSite: UnsavedSite?
  /// Pictures of pages beside forms, by their addresses.
  private var picturesBeside: [String: OutputFile] = [:]
  var consequences = Consequences()
  var picturesInForms = PicturesInForms()
  /// Of whose unsaved texts somebody waits to hear, the first first; and the one that is being looked through.
  var wantedChecks: [WantedCheck] = []
  var runningCheck: WantedCheck?
  /// Whether it was said that the server in front of this one does not say who has signed in.
  var hasSaidUnnamed = false
  /// What is to be committed; nil unless that was asked for.
  var commits: PendingCommits?

  init(_ request: Request, output: String, isLive: Bool) async throws(ReadError) {
    self.request = request
    self.output = output
    self.isLive = isLive
    store = ContentStore(root: request.root)
    support = Support(
      pictures: canMakePictures() ? .available : .unavailable,
      search: canMakeSearch() ? .available : .unavailable)
    input = try await readInput(request, at: request.moment)
    state = await makeState(of: input, after: nil, jobs: request.jobs)
    findings = state.findings.listed()
  }

  // MARK: What changes

  mutating func reread(_ changes: FolderChanges) async -> Change {
    let before = input
    guard await readAgain(changes) else { return .nothing }
    inputNumber += 1
    if isLive { input.moment = Moment(.now, input.moment.strictness) }
    guard let documents = await changedTexts(since: before), await take(documents) else { return .nothing }
    return .pages
  }

  /// Whether anything is other than it was.
  private mutating func readAgain(_ changes: FolderChanges) async -> Bool {
    // What was wrong with a file itself may be over, though no text is another than it was.
    let wrong = Set(input.sources.findings.map(\.location.path))
    if !changes.isUncertain, wrong.isDisjoint(with: changes.paths) {
      switch input.sources.value.rereading(changes.paths, below: request.root) {
      case .unchanged: return false
      case .changed(let tree):
        input.sources.value = tree
        return true
      case .unclear: break
      }
    }
    do throws(ReadError) {
      let read = try await readInput(request, at: input.moment)
      let isSame =
        read.sources.value.isEqual(to: input.sources.value)
        && read.themeSources.value.isEqual(to: input.themeSources.value)
        && read.sources.findings == input.sources.findings
      input = read
      return !isSame
      // Discarded: a folder that is gone, as while git changes a branch, comes back; until then all is as it was.
    } catch { return false }
  }

  /// The texts that differ from those that `pages` show, when nothing else does and each can be read without errors.
  private mutating func changedTexts(since before: PreviewInput) async -> [ContentDocument]? {
    let (files, known) = (input.sources.value.files, before.sources.value.files)
    guard files.count == known.count, input.sources.value.assets == before.sources.value.assets else {
      return nil
    }
    let changed = zip(files, known).filter { $0.bytes != $1.bytes }
    guard changed.count <= 3, zip(files, known).allSatisfy({ $0.path == $1.path }) else { return nil }
    var documents: [ContentDocument] = []
    for (file, _) in changed {
      let read = state.memory.document(file, components: .declared)
      guard let document = read.value, !read.findings.contains(where: { $0.severity == .error }) else {
        return nil
      }
      documents.append(document)
    }
    return documents
  }

  /// False when the pages must be made anew first.
  private mutating func take(_ documents: [ContentDocument]) async -> Bool {
    guard !documents.isEmpty else { return false }
    var newer = pages
    for view in newer.keys {
      for document in documents {
        guard let taken = await newer[view]?.take(document), taken else { return false }
      }
    }
    pages = newer
    return true
  }

  // MARK: What is done beside answering

  enum Result: Sendable {
    case state(PreviewState, number: Int, pages: [PreviewView: PreviewPages])
    /// What is wrong; and what was before something was written, where that was asked.
    case findings([Diagnostic], earlier: [Int: [Diagnostic]], number: Int)
    /// Looking for them was broken off for what somebody waits for; what was found of earlier ones is kept.
    case findingsLeft(earlier: [Int: [Diagnostic]])
    /// Nil when somebody has written on meanwhile.
    case unsaved(UnsavedSite?)
    case committed(PendingCommits.Outcome)
  }

  var isWorkOutdated: Bool {
    checking.map { $0 != inputNumber || !wantedChecks.isEmpty } ?? false || isCheckOutdated
  }

  mutating func changeOfAnswer() -> Change {
    defer { changeByAnswer = .nothing }
    return changeByAnswer
  }

  /// Notes that a request has made other pages.
  mutating func noteNewPages() { changeByAnswer = .pages }

  mutating func nextWork() -> (@Sendable () async -> Result)? {
    let (jobs, before, number) = (request.jobs, state, inputNumber)
    guard stateNumber == inputNumber else {
      let (input, support, views) = (input, support, pages.keys.filter { $0 == lastView })
      let atHand = stateAtHand
      return {
        let state = if let atHand { atHand } else { await makeState(of: input, after: before, jobs: jobs) }
        var pages: [PreviewView: PreviewPages] = [:]
        // What nobody looks at is made when somebody does.
        for view in views { pages[view] = await state.pages(as: view, support, jobs: jobs) }
        return .state(state, number: number, pages: pages)
      }
    }
    // What people look at comes before what git is given, and that before what takes longest.
    if let check = nextWantedCheck() { return check }
    if let commit = nextCommit() { return commit }
    guard isFindingsDue else { return nil }
    isFindingsDue = false
    checking = number
    let (request, wrote) = (request, consequences)
    return {
      let earlier = await wrote.earlierFindings(request, reusing: before)
      if Task.isCancelled { return .findingsLeft(earlier: earlier) }
      let found = await before.furtherFindings(jobs: jobs, searchingPagesFor: request)
      if Task.isCancelled { return .findingsLeft(earlier: earlier) }
      return .findings(found, earlier: earlier, number: number)
    }
  }

  /// Whether `findings` are all that is wrong with what is on disk, the finished pages searched too.
  var areFindingsComplete: Bool { stateNumber == inputNumber && !isFindingsDue && checking == nil }

  /// Finds now what would be found beside answering.
  mutating func findAll() async {
    await settle()
    guard !areFindingsComplete else { return }
    isFindingsDue = false
    let earlier = await consequences.earlierFindings(request, reusing: state)
    let found = await state.furtherFindings(jobs: request.jobs, searchingPagesFor: request)
    // Discarded: whoever asks is the one who is told.
    _ = adopt(.findings(found, earlier: earlier, number: inputNumber))
  }

  mutating func adopt(_ result: Result) -> Change {
    switch result {
    case .state(let made, let number, let pages):
      // What came while it was made is made next; until then the pages that show it stay.
      guard number == inputNumber else {
        // A request may have read what is newer meanwhile: that is not given up for what was there before it.
        if number > stateNumber { state = made }
        return .nothing
      }
      // A request that could not wait has read it itself meanwhile.
      guard number != stateNumber else {
        self.pages.merge(pages) { own, _ in own }
        return .nothing
      }
      state = made
      stateNumber = number
      findings = made.findings.listed()
      isFindingsDue = true
      self.pages = pages
      status = nil
      return .pages
    case .committed(let outcome):
      adopt(outcome)
      return .nothing
    case .unsaved(let made):
      runningCheck = nil
      guard let made else { return .nothing }
      notePicturesBeside(made.pages)
      unsavedSite = made
      return .findings
    case .findingsLeft(let earlier):
      consequences.keep(earlier)
      // Where a request has found them meanwhile, nothing is left to do.
      if checking != nil { isFindingsDue = true }
      checking = nil
      return .nothing
    case .findings(let found, let earlier, let number):
      checking = nil
      consequences.keep(earlier)
      guard number == inputNumber else { return .nothing }
      findings = found
      consequences.take(found)
      // What was written after they began to be looked for is compared the next time.
      if consequences.areAwaited { isFindingsDue = true }
      status = nil
      return .findings
    }
  }

  // MARK: What is asked

  mutating func answer(_ path: String, as view: PreviewView) async -> PreviewAnswer {
    refreshClock()
    lastView = view
    switch await file(at: path, as: view) {
    case .elsewhere(let address): return .elsewhere(address)
    case .nowhere:
      if view.reader != .visitor, let picture = pictureBesideForm(at: path),
        let bytes = await bytes(of: picture, PreviewView(.editor))
      {
        return .file(bytes, type: picture.mediaType)
      }
      return .missing(await notFound(as: view))
    case .file(let file):
      guard let bytes = await bytes(of: file, view) else {
        if case .rendered = file.content { return .page(tooLargePage(request.language)) }
        return .missing(await notFound(as: view))
      }
      return file.path.hasSuffix(".html") ? .page(bytes) : .file(bytes, type: file.mediaType)
    }
  }

  /// Keeps the pictures of pages beside forms that no page on disk has: they are asked for one by one, and late, when they come into sight.
  mutating func notePicturesBeside(_ made: PreviewPages?) {
    guard let new = made?.pictures(besides: pages[PreviewView(.editor)]), !new.isEmpty else { return }
    if picturesBeside.count + new.count > 2000 { picturesBeside = [:] }
    picturesBeside.merge(new) { _, newer in newer }
  }

  /// Such a picture, or one of what only editors see, whoever the pages are shown as.
  private func pictureBesideForm(at address: String) -> OutputFile? {
    picturesBeside[address] ?? pages[PreviewView(.editor)]?.picture(at: address)
  }

  private func bytes(of file: OutputFile?, _ view: PreviewView) async -> [UInt8]? {
    await file?.previewBytes(root: request.root, output: output, for: view.reader)
  }

  /// What lies at an address, as somebody looks at it.
  mutating func file(at address: String, as view: PreviewView) async -> PreviewPages.Place {
    var asSeen = await pages(as: view)
    // What it makes for an answer is kept for the next.
    defer { pages[view] = asSeen }
    return asSeen.file(at: address)
  }

  private mutating func notFound(as view: PreviewView) async -> [UInt8] {
    var asSeen = await pages(as: view)
    defer { pages[view] = asSeen }
    return await bytes(of: asSeen.notFound, view) ?? []
  }

  /// The pages as somebody looks at them, made when they are first asked for.
  mutating func pages(as view: PreviewView) async -> PreviewPages {
    if let made = pages[view] { return made }
    let made = await state.pages(as: view, support, jobs: request.jobs)
    if pages.count >= 4 { pages = [:] }
    pages[view] = made
    return made
  }

  /// What is shown by the clock is no older than a minute when somebody looks.
  private mutating func refreshClock() {
    guard isLive, stateNumber == inputNumber else { return }
    let now = Instant.now
    guard now.seconds - input.moment.instant.seconds >= 60 else { return }
    input.moment = Moment(now, input.moment.strictness)
    inputNumber += 1
  }

  mutating func internalAnswer(_ path: String) async -> PreviewAnswer {
    let tree = status ?? statusTree()
    status = tree
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    guard let file = tree.files.first(where: { $0.path == name }),
      let bytes = await bytes(of: file, PreviewView(.editor))
    else {
      return .missing(await notFound(as: PreviewView(.editor)))
    }
    return name.hasSuffix(".html") ? .page(bytes) : .file(bytes, type: file.mediaType)
  }

  private func statusTree() -> OutputTree {
    let facts = BuildFacts(version: version)
    let analysis = state.analysis(findings)
    // Discarded: what is wrong with the status site's own theme is reported by «story check».
    return renderStatus(analysis, findings, facts, analysis.statusTheme, showing: nil).value
  }
}

/// In the place of a page that is too large to be made; what is wrong stands in its bar.
private func tooLargePage(_ language: MessageLanguage) -> [UInt8] {
  let words = Wording(
    nb: "Siden er for stor til å lages. Se funnet i feltet nede til høyre.",
    en: "The page is too large to be made. See the finding in the bar at the bottom right.")[language]
  return Array(
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(words)</title></head><body><h1>\(words)</h1></body></html>

    """.utf8)
}

extension PreviewState {
  /// The pages as of the day that a view is of.
  func pages(as view: PreviewView, _ support: Support, jobs: Int) async -> PreviewPages {
    var site = shown
    if let moment = view.moment(input.moment.strictness) {
      // Discarded: what is wrong on another day is not what is asked.
      site = await meaning(of: site.tree, theme.value, at: moment, jobs: jobs).value
    }
    return PreviewPages(of: site, as: view.reader, theme: theme.value, support)
  }
}

extension PreviewView {
  /// The beginning of its day in Oslo, as of `--as-of`.
  fileprivate func moment(_ strictness: Moment.Strictness) -> Moment? {
    day.flatMap(Request.localTime).map { Moment(TimeZone.oslo.nearestInstant(of: $0), strictness) }
  }
}

extension OutputFile {
  fileprivate var mediaType: String { MediaType.of(path)?.name ?? "application/octet-stream" }
}

func readInput(_ request: Request, at moment: Moment) async throws(ReadError) -> PreviewInput {
  PreviewInput(
    sources: try await readFolder(request.root, "content", jobs: request.jobs),
    themeSources: try await readFolder(request.root, themeFolder, jobs: request.jobs), moment: moment)
}
