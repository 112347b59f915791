import Content
import Diagnostics
import Files
import Parallelism
import Theming
import Tooling

/// The folder beside the old site in which the new one is made.
struct Staging: Sendable {
  private let name: String
  private let path: String
  private let oldPath: String
  let hasOld: Bool
  /// What the old site holds.
  let old: Set<String>
  /// What makes the compressed forms, and how.
  private let makers: [String]
  /// Whether the old site's compressed forms are what would be made of the same bytes now.
  private let keepsVariants: Bool

  /// Begins with an empty folder; refuses a target that story did not make.
  init(_ name: String, in home: borrowing Folder, makers: [String]) throws(WriteError) {
    self.name = name
    self.makers = makers
    let old = home.path + "/" + name
    try preparing { () throws(FileError) in try recover(name, in: home) }
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
        try home.readIfPresent(markName(name), atMost: 1 << 16) == mark(makers)
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
    /// The file before it is a page that readers may search.
    case searchable(SearchPage)
    case refused([Diagnostic])
    case failed(WriteError)
  }

  /// Makes every file; those that differ from the old site's are written.
  func make(_ files: [OutputFile], _ means: Means) async -> [Piece] {
    let variants = Variants(means.compressors, besides: files)
    return await mapChunksInParallel(files, jobs: means.jobs) { chunk in make(chunk, means, variants) }
  }
}

extension Staging {
  private func make(_ files: ArraySlice<OutputFile>, _ means: Means, _ variants: Variants) -> [Piece] {
    var buffer: [UInt8] = []
    do throws(FileError) {
      var old = hasOld ? try OpenFolders(oldPath) : nil
      var new = try OpenFolders(path, .makingIt)
      var pieces: [Piece] = []
      for file in files {
        buffer.removeAll(keepingCapacity: true)
        guard file.isMade else { return [.failed(.badPath(file.path))] }
        let findings = try file.fill(&buffer, searchedBy: means.gate)
        if findings.isEmpty {
          pieces += try place(buffer, of: file, means.checksums, variants, old: &old, new: &new)
        } else {
          pieces.append(.refused(findings))
        }
      }
      return pieces
    } catch {
      return [.failed(.siteNotWritten(error))]
    }
  }

  private func place(
    _ bytes: [UInt8], of file: OutputFile, _ checksums: Means.Checksums, _ variants: Variants,
    old: inout OpenFolders?, new: inout OpenFolders
  ) throws(FileError) -> [Piece] {
    let (folder, name) = parts(of: file.path)
    let isSame = try old?.read(name, in: folder, ofSize: bytes.count) == bytes
    if !isSame { try new.write(bytes, to: name, in: folder) }
    var pieces: [Piece] = [isSame ? .unchanged(path: file.path) : .written(path: file.path)]
    if checksums == .ofSearchPages, file.listing.page != nil {
      let page = SearchPage(path: file.path, sha256: sha256(bytes), folder: isSame ? oldPath : path)
      pieces.append(.searchable(page))
    }
    return pieces + (try compress(bytes, of: file.path, isSame ? .same : .other, variants, to: &new))
  }

  /// A file's bytes beside those that the old site has of it.
  private enum Comparison { case same, other }

  /// The compressed forms of a file: those that the old site has of the same bytes, or new ones where they are smaller.
  private func compress(
    _ bytes: [UInt8], of path: String, _ comparison: Comparison, _ variants: Variants,
    to new: inout OpenFolders
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
  func keep(_ paths: [String]) throws(FileError) {
    guard hasOld else { return }
    var old = try OpenFolders(oldPath)
    var new = try OpenFolders(path, .makingIt)
    for path in paths {
      let (folder, name) = parts(of: path)
      try old.link(name, in: folder, to: &new)
    }
  }

  /// Puts the new site in the old one's place.
  func swap(in home: borrowing Folder) throws(FileError) {
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
  func tidy(in home: borrowing Folder) throws(FileError) {
    if !keepsVariants { try home.replace(markName(name), with: mark(makers)) }
    try home.removeTree(stagingName(name))
    try home.removeTree(retiredName(name))
  }

  func discard(in home: borrowing Folder) throws(WriteError) {
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
private func recover(_ name: String, in home: borrowing Folder) throws(FileError) {
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
private func mark(_ makers: [String]) -> [UInt8] {
  mark + makers.flatMap { Array(($0 + "\n").utf8) }
}

private func parts(of path: String) -> (folder: Substring, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return ("", path) }
  return (path[..<slash], String(path[path.index(after: slash)...]))
}
