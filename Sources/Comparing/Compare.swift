package import Files

/// What is different between a finished site and a newer one; linear in their size, one page of each in memory at a time.
package func compare(
  _ old: borrowing ComparedSite, _ new: borrowing ComparedSite, findings: FindingChanges = FindingChanges()
) throws(FileError) -> SiteDifference {
  var difference = SiteDifference()
  difference.findings = findings
  difference.isOfListsOnly = !(old.hasTexts && new.hasTexts)
  difference.isOfPagesOnly = old.part == .pages || new.part == .pages
  difference.oldSize = old.files.values.reduce(0) { $0 + $1.size }
  difference.newSize = new.files.values.reduce(0) { $0 + $1.size }
  var frame = FrameChanges()
  var languages = ChangedLanguages()
  for path in pathsInOrder(old, new) where old.files[path] != new.files[path] {
    guard path.hasSuffix(".html") else {
      difference.otherFiles.note(path, old.files[path], new.files[path])
      if new.files[path] == nil, isLinkedTo(path) { difference.lostAddresses.append("/" + path) }
      continue
    }
    let (before, after) = (try old.page(path), try new.page(path))
    difference.note(path, before, after, old.files[path], new.files[path])
    if let before, let after { frame.note(before, after) }
    languages.note(path, before, after)
  }
  difference.frame = frame.all
  difference.behind = difference.isOfListsOnly ? new.behind(since: old) : languages.behind(among: new.files)
  difference.held = new.held
  return difference
}

extension SiteDifference {
  fileprivate mutating func note(
    _ path: String, _ before: PageText?, _ after: PageText?, _ old: ComparedFile?, _ new: ComparedFile?
  ) {
    let name = PageName(address: address(of: path), title: (after ?? before)?.title ?? "")
    guard let new else {
      gonePages.append(name)
      lostAddresses.append(name.address)
      return
    }
    guard let old else {
      newPages.append(name)
      return
    }
    var page = PageDifference(page: name)
    page.growth = new.size - old.size
    if let before, let after {
      page.note(before, after)
      let kept = Set(after.places)
      if !after.leadsOn {
        lostPlaces += before.places.filter { !kept.contains($0) }.map { "\(name.address)#\($0)" }
      }
    }
    changedPages.append(page)
  }
}

extension PageDifference {
  fileprivate mutating func note(_ before: PageText, _ after: PageText) {
    texts = changes(from: before.titled, to: after.titled)
    let (old, new) = (Set(before.links), Set(after.links))
    newLinks = new.subtracting(old).sorted()
    goneLinks = old.subtracting(new).sorted()
  }
}

extension PageText {
  fileprivate var titled: [String] { title.isEmpty ? sentences : [title] + sentences }
}

extension SiteDifference.FileChanges {
  fileprivate mutating func note(_ path: String, _ old: ComparedFile?, _ new: ComparedFile?) {
    switch (old, new) {
    case (nil, _): self.new.append(path)
    case (_, nil): gone.append(path)
    case (_?, _?): changed.append(path)
    }
  }
}

/// What is different around the texts of pages, each once.
private struct FrameChanges {
  private var counts: [TextChange: Int] = [:]
  private var order: [TextChange] = []

  mutating func note(_ before: PageText, _ after: PageText) {
    for change in Set(changes(from: before.frame, to: after.frame)) {
      if counts[change] == nil { order.append(change) }
      counts[change, default: 0] += 1
    }
  }

  var all: [SiteDifference.FrameChange] {
    let sorted = order.map { SiteDifference.FrameChange(change: $0, pages: counts[$0] ?? 0) }
    return sorted.sorted { ($1.pages, $0.change.sortKey) < ($0.pages, $1.change.sortKey) }
  }
}

extension TextChange {
  fileprivate var sortKey: String {
    switch self {
    case .added(let text), .removed(let text), .moved(let text): text
    case .changed(_, let text), .numbers(_, let text): text
    }
  }
}

/// Which pages say something else than before, and in which languages the same page is found.
private struct ChangedLanguages {
  private var changed: [(path: String, page: PageText)] = []
  private var paths: Set<String> = []

  mutating func note(_ path: String, _ before: PageText?, _ after: PageText?) {
    guard let before, let after, before.sentences != after.sentences || before.title != after.title else {
      return
    }
    changed.append((path, after))
    paths.insert(path)
  }

  func behind(among files: [String: ComparedFile]) -> [SiteDifference.PageBehind] {
    changed.flatMap { path, page -> [SiteDifference.PageBehind] in
      page.alternates.sorted { $0.key < $1.key }.compactMap { language, link -> SiteDifference.PageBehind? in
        guard language != page.language, let other = file(at: link, among: files), !paths.contains(other),
          other != path
        else { return nil }
        return SiteDifference.PageBehind(
          address: address(of: other), language: language, changed: address(of: path))
      }
    }
  }
}
