package import Content
package import Diagnostics
package import Model

/// What of the content is read as it was when it was last published, since what stands there now has errors; the rest goes out.
///
/// A text is held, not a page: lists, feeds and search say of it what its page says, and it looks as the rest of the site does.
package struct Holding: Sendable {
  /// What takes the place of files, by path.
  package private(set) var texts: [String: Text] = [:]
  /// What is not shown all the same, since what stands there now says so.
  package private(set) var withheld = Withheld()

  package enum Text: Sendable, Hashable {
    /// The text that was last published.
    case earlier([UInt8])
    /// Nothing: the file is new, and no reader has seen it.
    case leftOut
  }

  package init() {}

  /// What is to be held when a release goes out again whose held texts are these, by the fingerprints of their files.
  package init(of release: ReleaseRecord, in content: HoldableContent) {
    self.init()
    guard !release.held.isEmpty else { return }
    for path in content.files.keys.sorted() {
      guard let id = release.sources[ReleaseRecord.fingerprint(ofFile: path)],
        id != content.files[path].map(gitBlobID), let text = content.earlierText(id)
      else { continue }
      texts[path] = .earlier(text)
      withhold(path, content)
    }
  }
}

/// The content as it stands, and where its texts are as they were.
package struct HoldableContent {
  package let site: SiteModel
  /// The bytes of the public texts, by path.
  package let files: [String: [UInt8]]
  let previous: ReleaseRecord
  /// A text by what git calls it; nil where it is not kept.
  let earlierText: (String) -> [UInt8]?
  private let units: [Substring: [String]]
  private let heads: [String: [EntryHead]]

  package init(
    _ site: SiteModel, _ sources: SourceTree, after previous: ReleaseRecord,
    earlierText: @escaping (String) -> [UInt8]?
  ) {
    self.site = site
    files = Dictionary(sources.publicFiles.map { ($0.path, $0.bytes) }) { first, _ in first }
    self.previous = previous
    self.earlierText = earlierText
    units = Dictionary(grouping: files.keys.sorted(), by: stem)
    var heads: [String: [EntryHead]] = [:]
    for head in site.heads {
      for path in Set(head.texts.map(\.path) + [head.path]) { heads[path, default: []].append(head) }
    }
    self.heads = heads
  }

  /// The files of the same entry in other languages, and the file itself.
  func unit(of path: String) -> [String] { units[stem(path)] ?? [] }

  func heads(in path: String) -> [EntryHead] { heads[path] ?? [] }
}

extension Holding {
  /// Holds what the errors are in: those of the content with all that is held already in its place. Why it may not, for each
  /// that must be put right instead.
  package mutating func hold(_ errors: [Diagnostic], in content: HoldableContent) -> [Diagnostic] {
    var (refusals, units): ([Diagnostic], Set<Substring>) = ([], [])
    for error in errors {
      let paths = neverHeld.contains(error.code.name) ? [] : content.files(of: error)
      if paths.isEmpty { refusals.append(.notHeld(error, .notOfOnePage)) }
      for path in paths where units.insert(stem(path)).inserted {
        if let reason = hold(path, errors, content) {
          // A picture is no text that could be held instead.
          let isInPicture =
            content.site.assets[error.location.path] != nil
            && (reason == .sameText || reason == .earlierIsWrongToo)
          refusals.append(.notHeld(error, isInPicture ? .pictureReplaced : reason))
        }
      }
    }
    return refusals
  }

  /// Holds the files of an entry; nil when at least one of them is now another.
  private mutating func hold(
    _ path: String, _ errors: [Diagnostic], _ content: HoldableContent
  ) -> Reason? {
    var (hasChanged, reason) = (false, Reason.earlierIsWrongToo)
    for file in content.unit(of: path) where texts[file] == nil {
      switch earlier(file, errors, content) {
      case .success(let text):
        texts[file] = text
        withhold(file, content)
        hasChanged = true
      case .failure(.sameText): break
      case .failure(let found): return found
      }
    }
    reason = texts[path] == nil ? .sameText : reason
    return hasChanged ? nil : reason
  }

  private func earlier(
    _ path: String, _ errors: [Diagnostic], _ content: HoldableContent
  ) -> Result<Text, Reason> {
    let now = content.files[path] ?? []
    guard let id = content.previous.sources[ReleaseRecord.fingerprint(ofFile: path)] else {
      return .success(.leftOut)
    }
    guard id != gitBlobID(of: now) else { return .failure(.sameText) }
    guard let text = content.earlierText(id) else { return .failure(.textMissing) }
    let (said, before) = (whenShown(now, at: path), whenShown(text, at: path))
    if said.map(\.text) != before.map(\.text) {
      let heads = content.heads(in: path)
      let isRead = !errors.contains { error in
        error.location.path == path && said.contains { $0.range.overlaps(error.location.range.widened) }
      }
      // What is hidden by what can be read stays hidden, whatever else stands there.
      let isClear = heads.allSatisfy { content.site.hidden[$0.id] != nil || isRead && !$0.isUnreadable }
      guard isClear, !heads.isEmpty else {
        let written = Set(before.map(\.text))
        let now = Set(said.map(\.text))
        let other =
          said.first { !written.contains($0.text) } ?? before.first { !now.contains($0.text) } ?? before.first
        return .failure(.unclearWhenShown(other.map { String($0.text.prefix { $0 != ":" }) } ?? ""))
      }
    }
    return .success(.earlier(text))
  }

  private mutating func withhold(_ path: String, _ content: HoldableContent) {
    for head in content.heads(in: path) {
      withheld.add(head.id, asIn: content.site)
      // Nobody is to set out for what is called off, whatever else is wrong with its page.
      if head.id.kind == Event.kindID, let status = calledOff(content.files[path] ?? []) {
        withheld.add(head.id, calledOff: status)
      }
    }
  }
}

/// Why something with an error may not be held.
enum Reason: Error, Hashable {
  /// It concerns the whole site, what is internal, or what must not be read.
  case notOfOnePage
  /// What stands there is what was published; the error comes from elsewhere.
  case sameText
  case earlierIsWrongToo
  /// A picture or document has another content under the name it had, and the former one is kept nowhere.
  case pictureReplaced
  /// The text that was published is kept nowhere here.
  case textMissing
  /// Whether readers may see it any longer cannot be read.
  case unclearWhenShown(String)
}

extension HoldableContent {
  /// The files of the pages that an error is in; none for what concerns the whole site, or the project alone.
  fileprivate func files(of error: Diagnostic) -> [String] {
    let path = error.location.path
    if files[path] != nil { return concernsAll(path) ? [] : [path] }
    guard let asset = site.assets[path], !isInternalPath(path) else { return [] }
    return site.users(of: asset).map(\.path).filter { files[$0] != nil && !concernsAll($0) }
  }

  private func concernsAll(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let kinds = [Site.kind.folder, Publication.kind.folder, ReportLog.kind.folder]
    let ids = [Site.kindID, Publication.kindID, ReportLog.kindID]
    return kinds.flatMap { ["\($0.nb).yml", "\($0.en).yml"] }.contains(name)
      || heads(in: path).contains { ids.contains($0.id.kind) }
  }
}

extension SourceTree {
  /// The texts that lie outside the project's own folder.
  package var publicFiles: [SourceFile] { files.filter { !isInternalPath($0.path) } }

  /// The same content with what is held in its place.
  package func holding(_ holding: Holding) -> SourceTree {
    var tree = self
    tree.files = files.compactMap { file in
      switch holding.texts[file.path] {
      case .earlier(let bytes): SourceFile(path: file.path, bytes: bytes)
      case .leftOut: nil
      case nil: file
      }
    }
    return tree
  }
}

extension Range<Int> {
  /// With room for what has no extent.
  fileprivate var widened: Range<Int> { lowerBound..<Swift.max(upperBound, lowerBound + 1) }
}

/// `content/sider/om` of `content/sider/om.md` and `content/sider/om.en.md`.
private func stem(_ path: String) -> Substring {
  let name = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  return path[..<(path[name...].firstIndex(of: ".") ?? path.endIndex)]
}

/// Codes of what must stop somebody: what is confidential, who has not consented, and what has lost its address.
package let neverHeld: Set<String> = [
  "leaked-internal-text", "internal-field-in-public-file", "internal-file-in-public-text",
  "public-field-in-internal-file", "secret-in-publishing", "internal-target-open", "not-for-readers",
  "picture-without-consent", "story-without-consent", "story-without-expiry", "person-number",
  "reviewed-document", "lost-address", "lost-identifier", "page-not-held",
]
