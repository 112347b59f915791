package import Diagnostics
import Files
package import Theming
package import Tooling

/// A new site in a folder beside the old one, of which nothing has been touched; what is the same in both lies in the old
/// one alone until `exchange`.
package struct PreparedSite: Sendable {
  private let staging: Staging
  private var list = Manifest()
  private var made: [Staging.MadeFile] = []
  /// Why it must not be put in place: internal texts that were found, and pages that could not be finished.
  package var findings: [Diagnostic] { oncePerText(found) }
  private var found: [Diagnostic] = []
  /// The pages that readers may search, in path order.
  package private(set) var searchPages: [SearchPage] = []

  init(_ staging: Staging, makers: [String], events: PublishedEvents) {
    self.staging = staging
    list.makers = makers
    list.events = events
  }

  /// Makes more files of the site, such as what another program made of the first; each path once in all.
  package mutating func add(
    _ files: [OutputFile], _ means: Means, in output: borrowing OutputFolder
  ) async throws(WriteError) {
    do throws(WriteError) {
      try checkPaths(made.lazy.filter { !$0.isVariant }.map(\.path) + files.map(\.path))
      for piece in await staging.make(files, means) { try take(piece) }
      let inTheWay = staging.old.inTheWay(of: made.filter { !$0.isKept }.map(\.path))
      guard inTheWay.isEmpty else { throw .inTheWay(inTheWay, in: output.home.path + "/" + place.name) }
    } catch {
      // Discarded: the first error is the one to report; what is left behind is removed by the next build.
      try? place.discard(in: output.home)
      throw error
    }
  }

  /// Removes what was made, when it is not to be put in place.
  package func discard(in output: borrowing OutputFolder) throws(WriteError) {
    try preparing { () throws(FileError) in try place.discard(in: output.home) }
  }

  /// What putting it in place comes to.
  package var report: WriteReport {
    let (old, own) = (staging.old, made.filter { !$0.isVariant })
    let written = own.filter { !$0.isKept }.map(\.path)
    let setAside =
      if case .withoutList = old.mark, !removed.isEmpty { place.setAsideName } else { String?.none }
    return WriteReport(
      added: inPathOrder(written.filter { !old.ours.contains($0) }),
      changed: inPathOrder(written.filter(old.ours.contains)),
      removed: inPathOrder(removed.filter { !isVariant($0, in: old.ours) }),
      unchanged: own.count - written.count,
      foreign: old.foreignRoots, setAside: setAside)
  }
}

extension PreparedSite {
  var place: SitePlace { staging.place }
  var readers: Readers { staging.readers }

  /// Whether the old site is another than this one.
  var differs: Bool {
    !made.allSatisfy(\.isKept) || !removed.isEmpty || !staging.old.isPresent || staging.old.hasOtherModes
  }

  /// Makes the new site whole, so that nothing is left but to exchange it.
  func complete(in home: borrowing Folder) throws(FileError) {
    try staging.complete(with: made.filter(\.isKept).map(\.path), in: home)
    try home.replace(place.next, with: list.bytes)
  }

  /// Writes the list of a site whose files are as they were, when something else in it is new.
  func updateList(in home: borrowing Folder) throws(FileError) {
    if case .manifest(list) = staging.old.mark, try home.item(place.made) == .file { return }
    try home.replace(place.made, with: list.bytes)
  }

  private var removed: Set<String> { staging.old.ours.subtracting(made.lazy.map(\.path)) }

  private mutating func take(_ piece: Staging.Piece) throws(WriteError) {
    switch piece {
    case .made(let file):
      made.append(file)
      list.files[file.path] = file.entry
    case .searchable(let page): searchPages.append(page)
    case .refused(let refused): found += refused
    case .failed(let error): throw error
    }
  }
}

/// No file may lead out of the site, be hidden by another, or stand twice.
private func checkPaths(_ paths: [String]) throws(WriteError) {
  var files: Set<String> = []
  files.reserveCapacity(paths.count)
  for file in paths where !files.insert(file).inserted { throw .badPath(file) }
  // Files come in path order, so that those of one folder are beside each other.
  var checked: Substring?
  for file in paths {
    guard hasPlainNames(file) else { throw .badPath(file) }
    let folder = parts(of: file).folder
    if folder == checked { continue }
    for above in foldersAbove(file) where files.contains(above) { throw .badPath(file) }
    checked = folder
  }
}

/// Whether every name of a path is one, and none is `.` or `..`.
private func hasPlainNames(_ path: String) -> Bool {
  var (length, dots) = (0, 0)
  for byte in path.utf8 {
    if byte < 0x20 { return false }
    if byte == UInt8(ascii: "/") {
      if length == dots, dots < 3 { return false }
      (length, dots) = (0, 0)
    } else {
      length += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
  }
  return length != dots || dots > 2
}
