import Diagnostics
import Files

/// The folders that editors work in, which nothing that is made may be put into.
struct ProtectedFolders {
  private let root: FileIdentity?
  /// Of the content and of the themes.
  private let inner: Set<FileIdentity>
  /// What those lie in.
  private let outer: Set<FileIdentity>

  init(of root: String) throws(FileError) {
    self.root = try Ancestry(of: root).folders.first
    var (inner, outer): (Set<FileIdentity>, Set<FileIdentity>) = ([], [])
    for name in Self.names {
      let path = try Ancestry(of: root + "/" + name)
      if path.missing.isEmpty, let own = path.folders.first { inner.insert(own) }
      outer.formUnion(path.folders)
    }
    self.inner = inner
    self.outer = outer
  }

  private static let names = ["content", "themes"]

  /// Refuses a folder for finished sites that is one of them, lies in one, or holds them.
  func checkOutput(_ path: String) throws {
    let place = try Ancestry(of: path)
    let holdsThem = place.missing.isEmpty && place.folders.first.map(outer.contains) == true
    if holdsThem || isInside(place) { throw UsageError.protectedPlace("--output", path) }
  }

  /// Refuses a file of findings that would lie in one of them, or in a site that is published.
  func checkReport(_ file: String, besides published: String?) throws {
    guard let (folder, _) = split(file) else { return }
    let place = try Ancestry(of: folder)
    let site = try published.map { path throws(FileError) in try Ancestry(of: path) }
    let isPublished =
      site.map { $0.missing.isEmpty && $0.folders.first.map(place.folders.contains) == true } == true
    if isInside(place) || isPublished { throw UsageError.protectedPlace("--format", file) }
  }

  /// Also by a name that only a disk which tells small letters from capitals holds for another.
  private func isInside(_ place: Ancestry) -> Bool {
    if place.folders.contains(where: inner.contains) { return true }
    guard place.folders.first == root, let next = place.missing.first else { return false }
    return Self.names.contains(next.lowercased())
  }
}

extension Request {
  /// Refuses, before anything is read or written, to put what is made where editors work.
  func checkPlaces(output: String? = nil) throws {
    do {
      let folders = try ProtectedFolders(of: root)
      if let output { try folders.checkOutput(output) }
      for file in reports.compactMap(\.file) {
        try folders.checkReport(file, besides: output.map { $0 + "/public" })
      }
    } catch is FileError {
      // Discarded: what cannot be looked at cannot be written to; that is reported when it is tried.
    }
  }
}
