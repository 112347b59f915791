import Content
import Diagnostics
import Files
import Parallelism
import Theming
import Tooling

/// The folder beside the old site in which the new one is made.
struct Staging: Sendable {
  let place: SitePlace
  let readers: Readers
  let old: OldSite
  private let path: String
  private let oldPath: String
  /// Whether the old site's compressed forms are what would be made of the same bytes now.
  private let keepsVariants: Bool

  /// Begins with an empty folder; refuses a target that story did not make.
  init(_ name: String, _ means: Means, in home: borrowing Folder) throws(WriteError) {
    let place = SitePlace(name: name)
    self.place = place
    readers = means.readers
    path = home.path + "/" + place.staging
    oldPath = home.path + "/" + name
    guard let mark = try preparing({ () throws(FileError) in try place.mark(in: home) }) else {
      throw .notOurs(path: oldPath)
    }
    if case .later = mark { throw .laterVersion(path: oldPath) }
    old = try preparing { () throws(FileError) in
      try home.makeFolder(place.staging, for: means.readers)
      guard let folder = try home.folderIfPresent(name) else { return OldSite() }
      return try OldSite(folder, mark, for: means.readers)
    }
    let makers = means.compressors.map(\.maker)
    keepsVariants = if case .manifest(let manifest) = mark { manifest.makers == makers } else { false }
  }

  /// What became of one file.
  enum Piece: Sendable {
    case made(MadeFile)
    /// The file before it is a page that readers may search.
    case searchable(SearchPage)
    case refused([Diagnostic])
    case failed(WriteError)
  }

  /// One file, or a compressed form of the file before it.
  struct MadeFile: Sendable {
    let path: String
    let entry: Manifest.File
    let isVariant: Bool
    /// Whether it is the old site's.
    let isKept: Bool
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
      var old = old.isPresent ? try OpenFolders(oldPath, .mustExist) : nil
      var new = try OpenFolders(path, .makingItFor(readers))
      var pieces: [Piece] = []
      for file in files {
        buffer.removeAll(keepingCapacity: true)
        guard file.isMade else { return [.failed(.badPath(file.path))] }
        let findings = try file.fill(&buffer, searchedBy: means.gate)
        if findings.isEmpty {
          pieces += try place(buffer, of: file, variants, old: &old, new: &new)
        } else {
          pieces.append(.refused(findings))
        }
      }
      return pieces
    } catch {
      return [.failed(.nothingExchanged(error))]
    }
  }

  private func place(
    _ bytes: [UInt8], of file: OutputFile, _ variants: Variants, old: inout OpenFolders?,
    new: inout OpenFolders
  ) throws(FileError) -> [Piece] {
    let (folder, name) = parts(of: file.path)
    let isSame = try old?.holds(bytes, at: name, in: folder, for: readers) == true
    if !isSame { try new.write(bytes, to: name, in: folder, for: readers) }
    let sum = sha256(bytes)
    let made = MadeFile(
      path: file.path, entry: Manifest.File(bytes, sha256: sum, at: file.path), isVariant: false,
      isKept: isSame)
    var pieces: [Piece] = [.made(made)]
    if file.listing.page != nil, file.isSearched {
      pieces.append(
        .searchable(SearchPage(path: file.path, sha256: sum, folder: isSame ? oldPath : path)))
    }
    return pieces + (try compress(bytes, of: made, variants, to: &new))
  }

  /// The compressed forms of a file: those that the old site has of the same bytes, or new ones where they are smaller.
  private func compress(
    _ bytes: [UInt8], of file: MadeFile, _ variants: Variants, to new: inout OpenFolders
  ) throws(FileError) -> [Piece] {
    var pieces: [Piece] = []
    for compressor in variants.wanted(file.path, size: bytes.count) {
      let form = file.path + compressor.suffix
      if file.isKept, keepsVariants, old.ours.contains(form), let entry = old.entry(of: form) {
        pieces.append(.made(MadeFile(path: form, entry: entry, isVariant: true, isKept: true)))
      } else if let small = compressor.compress(bytes), small.count < bytes.count {
        let (folder, name) = parts(of: form)
        try new.write(small, to: name, in: folder, for: readers)
        let entry = Manifest.File(small, sha256: sha256(small), at: form)
        pieces.append(.made(MadeFile(path: form, entry: entry, isVariant: true, isKept: false)))
      }
    }
    return pieces
  }

  /// Gives the new site what it has in common with the old one, as other names of the same files, and what others have put
  /// there.
  func complete(with kept: [String], in home: borrowing Folder) throws(FileError) {
    guard old.isPresent else { return }
    var source = try OpenFolders(oldPath, .mustExist)
    var target = try OpenFolders(path, .makingItFor(readers))
    for path in kept {
      let (folder, name) = parts(of: path)
      try source.link(name, in: folder, to: &target)
    }
    try old.keepForeign(from: home.folder(place.name), in: home.folder(place.staging), for: readers)
  }
}
