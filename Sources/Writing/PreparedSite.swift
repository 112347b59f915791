package import Diagnostics
import Files
package import Theming
package import Tooling

/// A new site in a folder beside the old one, of which nothing has been touched; what is the same in both lies in the old
/// one alone until `exchange`.
package struct PreparedSite: Sendable {
  let staging: Staging
  private var written: [String] = []
  private var unchanged: [String] = []
  private var newVariants: [String] = []
  private var keptVariants: [String] = []
  /// Why it must not be put in place: internal texts that were found, and pages that could not be finished.
  package private(set) var findings: [Diagnostic] = []
  /// The pages that readers may search, in path order; none unless their checksums were asked for.
  package private(set) var searchPages: [SearchPage] = []

  init(_ staging: Staging) { self.staging = staging }

  /// Makes more files of the site, such as what another program made of the first; each path once in all.
  package mutating func add(
    _ files: [OutputFile], _ means: Means, in output: borrowing OutputFolder
  ) async throws(WriteError) {
    do throws(WriteError) {
      try checkPaths(written + unchanged + files.map(\.path))
      for piece in await staging.make(files, means) { try take(piece) }
    } catch {
      try staging.discard(in: output.home)
      throw error
    }
  }

  /// Removes what was made, when it is not to be put in place.
  package func discard(in output: borrowing OutputFolder) throws(WriteError) {
    try staging.discard(in: output.home)
  }

  /// What putting it in place comes to.
  package var report: WriteReport {
    let (changed, added) = (
      written.filter(staging.old.contains), written.filter { !staging.old.contains($0) }
    )
    return WriteReport(
      added: inPathOrder(added), changed: inPathOrder(changed),
      removed: inPathOrder(removed.filter { !isVariant($0, in: staging.old) }), unchanged: unchanged.count)
  }

  /// Whether the old site is another than this one.
  var differs: Bool {
    !written.isEmpty || !newVariants.isEmpty || !removed.isEmpty || !staging.hasOld
  }

  /// The files that are the old site's.
  var kept: [String] { unchanged + keptVariants }
}

extension PreparedSite {
  private var removed: Set<String> {
    staging.old.subtracting(written).subtracting(newVariants).subtracting(kept)
  }

  private mutating func take(_ piece: Staging.Piece) throws(WriteError) {
    switch piece {
    case .written(let path): written.append(path)
    case .unchanged(let path): unchanged.append(path)
    case .variantWritten(let path): newVariants.append(path)
    case .variantKept(let path): keptVariants.append(path)
    case .searchable(let page): searchPages.append(page)
    case .refused(let found): findings += found
    case .failed(let error): throw error
    }
  }
}

private func inPathOrder(_ paths: some Sequence<String>) -> [String] {
  paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// No file may lead out of the site, be hidden by another, or stand twice.
private func checkPaths(_ paths: [String]) throws(WriteError) {
  var files: Set<String> = []
  for file in paths where !files.insert(file).inserted { throw .badPath(file) }
  for file in paths {
    let names = file.split(separator: "/", omittingEmptySubsequences: false)
    guard !names.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.utf8.contains(0) }) else {
      throw .badPath(file)
    }
    for slash in file.indices where file[slash] == "/" && files.contains(String(file[..<slash])) {
      throw .badPath(file)
    }
  }
}
