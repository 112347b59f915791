import Diagnostics
import Files
import Parallelism
import Theming

/// The new site while it is being made, in a folder beside the old one.
struct Staging: Sendable {
  private let name: String
  private let path: String
  private let oldPath: String
  private let hasOld: Bool
  /// What the old site holds.
  private let old: Set<String>
  private let variants: Variants
  /// Whether the old site's compressed forms are what would be made of the same bytes now.
  private let keepsVariants: Bool

  /// Begins with an empty folder; refuses a target that story did not make.
  init(_ name: String, in home: borrowing Folder, _ variants: Variants) throws(WriteError) {
    self.name = name
    self.variants = variants
    let old = home.path + "/" + name
    switch try preparing({ () throws(FileError) in try owner(of: name, in: home) }) {
    case .nobody: hasOld = false
    case .story: hasOld = true
    case .somebodyElse: throw .notOurs(path: old)
    }
    oldPath = old
    path = home.path + "/" + stagingName(name)
    let hasOld = hasOld
    (self.old, keepsVariants) = try preparing { () throws(FileError) in
      try home.makeFolder(stagingName(name))
      return (
        hasOld ? Set(try home.folder(name).filesBelow()) : [],
        try home.readIfPresent(markName(name), atMost: 1 << 16) == mark(variants)
      )
    }
  }

  /// What became of one file.
  enum Piece: Sendable {
    case written(path: String)
    case unchanged(path: String)
    /// A compressed form of the file before it, new or as it was.
    case variantWritten(path: String)
    case variantKept(path: String)
    case refused([Diagnostic])
    case failed(WriteError)
  }

  /// Makes every file; those that differ from the old site's are written.
  func make(_ files: [OutputFile], gate: LeakGate, jobs: Int) async throws(WriteError) -> [Piece] {
    let staging = self
    return await mapChunksInParallel(files, jobs: jobs) { chunk in staging.make(chunk, gate) }
  }

  /// Puts the new site in the old one's place, or leaves everything as it was when a file failed or must not go out.
  func finish(_ pieces: [Piece], in home: borrowing Folder) throws(WriteError) -> WriteReport {
    var report = WriteReport()
    var written: [String] = []
    var unchanged: [String] = []
    var newVariants: [String] = []
    var keptVariants: [String] = []
    var failure: WriteError?
    for piece in pieces {
      switch piece {
      case .written(let path): written.append(path)
      case .unchanged(let path): unchanged.append(path)
      case .variantWritten(let path): newVariants.append(path)
      case .variantKept(let path): keptVariants.append(path)
      case .refused(let findings): report.findings += findings
      case .failed(let error): failure = failure ?? error
      }
    }
    if failure != nil || !report.findings.isEmpty {
      try discard(in: home)
      if let failure { throw failure }
      return report
    }
    report.unchanged = unchanged.count
    report.added = written.filter { !old.contains($0) }
    report.changed = written.filter(old.contains)
    let kept = unchanged + keptVariants
    let removed = old.subtracting(written).subtracting(newVariants).subtracting(kept)
    report.removed = removed.filter { !isVariant($0, in: old) }.sorted()
    guard !written.isEmpty || !newVariants.isEmpty || !removed.isEmpty || !hasOld else {
      try discard(in: home)
      return report
    }
    do throws(FileError) {
      try keep(kept)
      try swap(in: home)
    } catch {
      // Discarded: the first error is the one to report; what this leaves behind is removed by the next build.
      try? home.removeTree(stagingName(name))
      throw .siteNotWritten(error)
    }
    do throws(FileError) { try tidy(in: home) } catch { throw .siteNotTidied(error) }
    return report
  }
}

extension Staging {
  private func make(_ files: ArraySlice<OutputFile>, _ gate: LeakGate) -> [Piece] {
    var buffer: [UInt8] = []
    do throws(FileError) {
      var old = hasOld ? try OpenFolders(oldPath) : nil
      var new = try OpenFolders(path, .makingIt)
      var pieces: [Piece] = []
      for file in files { pieces += try make(file, &buffer, gate, old: &old, new: &new) }
      return pieces
    } catch {
      return [.failed(.siteNotWritten(error))]
    }
  }

  private func make(
    _ file: OutputFile, _ buffer: inout [UInt8], _ gate: LeakGate, old: inout OpenFolders?,
    new: inout OpenFolders
  ) throws(FileError) -> [Piece] {
    buffer.removeAll(keepingCapacity: true)
    guard file.isMade else { return [.failed(.badPath(file.path))] }
    let findings = try file.fill(&buffer, searchedBy: gate)
    if !findings.isEmpty { return [.refused(findings)] }
    let (folder, name) = parts(of: file.path)
    if try old?.read(name, in: folder, ofSize: buffer.count) == buffer {
      return [.unchanged(path: file.path)] + (try compress(buffer, of: file.path, .same, to: &new))
    }
    try new.write(buffer, to: name, in: folder)
    return [.written(path: file.path)] + (try compress(buffer, of: file.path, .other, to: &new))
  }

  /// A file's bytes beside those that the old site has of it.
  private enum Comparison { case same, other }

  /// The compressed forms of a file: those that the old site has of the same bytes, or new ones where they are smaller.
  private func compress(
    _ bytes: [UInt8], of path: String, _ comparison: Comparison, to new: inout OpenFolders
  ) throws(FileError) -> [Piece] {
    var pieces: [Piece] = []
    for compressor in variants.wanted(path, size: bytes.count) {
      let form = path + compressor.suffix
      if comparison == .same, keepsVariants, old.contains(form) {
        pieces.append(.variantKept(path: form))
      } else if let small = compressor.compress(bytes), small.count < bytes.count {
        let (folder, name) = parts(of: form)
        try new.write(small, to: name, in: folder)
        pieces.append(.variantWritten(path: form))
      }
    }
    return pieces
  }

  /// Unchanged files keep their bytes and time: the new site gets them as another name of the same file.
  private func keep(_ paths: [String]) throws(FileError) {
    guard hasOld else { return }
    var old = try OpenFolders(oldPath)
    var new = try OpenFolders(path, .makingIt)
    for path in paths {
      let (folder, name) = parts(of: path)
      try old.link(name, in: folder, to: &new)
    }
  }

  private func swap(in home: borrowing Folder) throws(FileError) {
    try home.sync()
    // Until the new site is in place, the mark says of no compressed form who made it.
    if !keepsVariants { try home.replace(markName(name), with: mark) }
    guard hasOld else { return try home.rename(stagingName(name), to: name) }
    if try home.exchange(stagingName(name), with: name) { return }
    try home.rename(name, to: retiredName(name))
    do throws(FileError) { try home.rename(stagingName(name), to: name) } catch {
      try home.rename(retiredName(name), to: name)
      throw error
    }
  }

  /// Says who made the new site, and removes the old one.
  private func tidy(in home: borrowing Folder) throws(FileError) {
    if !keepsVariants { try home.replace(markName(name), with: mark(variants)) }
    try home.removeTree(stagingName(name))
    try home.removeTree(retiredName(name))
  }

  private func discard(in home: borrowing Folder) throws(WriteError) {
    try preparing { () throws(FileError) in try home.removeTree(stagingName(name)) }
  }
}

/// Whose the folder by the target's name is.
private enum Owner { case nobody, story, somebodyElse }

private func owner(of name: String, in home: borrowing Folder) throws(FileError) -> Owner {
  switch try home.item(name) {
  case .nothing: return .nobody
  case .folder:
    let isMarked = try home.item(markName(name)) == .file
    if isMarked { return .story }
    return try home.folder(name).entries().isEmpty ? .story : .somebodyElse
  case .file, .link, .other: return .somebodyElse
  }
}

/// Brings a target back to a whole state after a run that was killed, and removes what it left.
///
/// Only where the file system cannot exchange folders is there a moment with the old site under its retired name.
func recover(_ name: String, in home: borrowing Folder) throws(FileError) {
  if try home.item(retiredName(name)) == .folder {
    if try home.item(name) == .nothing {
      try home.rename(retiredName(name), to: name)
    } else {
      try home.removeTree(retiredName(name))
    }
  }
  if try home.item(stagingName(name)) == .folder { try home.removeTree(stagingName(name)) }
}

private func stagingName(_ name: String) -> String { ".story-staging-" + name }
private func retiredName(_ name: String) -> String { ".story-retired-" + name }
/// Stands beside a folder that story has made, so that it is never taken for somebody else's.
private func markName(_ name: String) -> String { ".story-made-" + name }
private let mark = Array("story\n".utf8)
private func mark(_ variants: Variants) -> [UInt8] {
  mark + variants.makers.flatMap { Array(($0 + "\n").utf8) }
}

private func parts(of path: String) -> (folder: Substring, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return ("", path) }
  return (path[..<slash], String(path[path.index(after: slash)...]))
}
