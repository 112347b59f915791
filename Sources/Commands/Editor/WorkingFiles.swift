import Content
import Diagnostics
import Editing
import Model
import Serving

/// The files of a form as far as they are changed and not saved: what they held when the form was opened, and what they
/// hold now. The form carries them, so that nothing that was written is lost when a file changes on disk meanwhile.
struct WorkingFiles: Sendable {
  var files: [File] = []

  struct File: Sendable {
    let path: String
    /// What was on disk; nil for a file that was not there.
    let base: [UInt8]?
    var bytes: [UInt8]
  }

  init(_ entry: EditedEntry) {
    files = entry.files.map { file in
      File(path: file.path, base: file.source.bytes, bytes: file.source.bytes)
    }
  }

  /// As a form sent them; nil when it is none of ours, or its files are not those of one entry.
  init?(_ form: SentForm, for path: String, carriedAs name: String = "grunnlag") {
    for value in form.values where value.name == name {
      let parts = value.text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[0].hasPrefix("content/"), let bytes = decodedBase64(parts[2].utf8) else {
        return nil
      }
      var base = parts[1] == same ? bytes : decodedBase64(parts[1].utf8)
      if parts[1] == absent { base = nil } else if base == nil { return nil }
      files.append(File(path: parts[0], base: base, bytes: bytes))
    }
    guard files.contains(where: { $0.path == path }) else { return nil }
  }

  /// What a form carries.
  var sent: [String] {
    files.map { file in
      let base = file.base == file.bytes ? same : file.base.map(encodedBase64) ?? absent
      return "\(file.path)|\(base)|\(encodedBase64(file.bytes))"
    }
  }

  mutating func take(_ changes: [FileChange]) {
    for change in changes {
      guard let bytes = change.after else { continue }
      if let index = files.firstIndex(where: { $0.path == change.path }) {
        files[index].bytes = bytes
      } else {
        files.append(File(path: change.path, base: nil, bytes: bytes))
      }
    }
  }

  /// The content with these files in the place of those that it has.
  func placed(in sources: SourceTree) -> SourceTree {
    var tree = sources
    for file in files {
      let source = SourceFile(path: file.path, bytes: file.bytes)
      if let index = tree.files.firstIndex(where: { $0.path == file.path }) {
        tree.files[index] = source
      } else {
        let index = tree.files.firstIndex { $0.path > file.path } ?? tree.files.count
        tree.files.insert(source, at: index)
      }
    }
    return tree
  }

  /// The content with these files as they were when the form was opened.
  func asOpened(in sources: SourceTree) -> SourceTree {
    var (opened, there) = (self, sources)
    opened.reset()
    there.files.removeAll { file in files.contains { $0.path == file.path && $0.base == nil } }
    return opened.placed(in: there)
  }

  /// The content with these files as they are on disk now; those that are gone are not in it.
  func asOnDisk(in sources: SourceTree) -> SourceTree {
    var there = self
    there.files = files.compactMap { file in
      sources.files.first { $0.path == file.path }.map {
        File(path: $0.path, base: $0.bytes, bytes: $0.bytes)
      }
    }
    return there.placed(in: sources)
  }

  /// Whether somebody else has changed any of the files since the form was opened.
  func areStale(in sources: SourceTree) -> Bool { !changes(from: sources).stale.isEmpty }

  /// Whether only the order of lines is another than when the form was opened: no comment, no quotation mark and nothing
  /// that cannot be read is changed.
  var areOnlyRearranged: Bool {
    files.allSatisfy { $0.base.map(linesInAnyOrder) == linesInAnyOrder($0.bytes) }
  }

  /// Takes back everything that is not saved.
  mutating func reset() {
    files = files.compactMap { file in
      file.base.map { File(path: file.path, base: $0, bytes: $0) }
    }
  }

  /// Whether any is another than on disk.
  func differ(from sources: SourceTree) -> Bool {
    files.contains { file in sources.files.first { $0.path == file.path }?.bytes != file.bytes }
  }

  /// What is to be saved, from what is on disk; the paths of files that are others than the form was opened with.
  func changes(from sources: SourceTree) -> (changes: [FileChange], stale: [String]) {
    var (changes, stale): ([FileChange], [String]) = ([], [])
    for file in files {
      let now = sources.files.first { $0.path == file.path }?.bytes
      guard now == file.base else {
        if now != file.bytes { stale.append(file.path) }
        continue
      }
      if now != file.bytes { changes.append(FileChange(path: file.path, from: now, to: file.bytes)) }
    }
    return (changes, stale)
  }
}

private func linesInAnyOrder(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  bytes.split(separator: UInt8(ascii: "\n")).sorted { $0.lexicographicallyPrecedes($1) }
}

/// That a file holds what was on disk, and that there was none; neither is base64.
private let (same, absent) = ("=", "-")
