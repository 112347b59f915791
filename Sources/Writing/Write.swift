import Files
package import Theming

/// What putting a site in place comes to; each list in path order.
package struct WriteReport: Sendable, Hashable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchanged = 0
}

/// How the files of a site are made.
package struct Means: Sendable {
  /// What may stand in none of them.
  let gate: LeakGate
  let jobs: Int
  let compressors: [Compressor]
  let checksums: Checksums

  /// Whether the pages that readers may search are to be named with their checksums.
  package enum Checksums: Sendable { case none, ofSearchPages }

  package init(gate: LeakGate, jobs: Int, compressors: [Compressor] = [], checksums: Checksums = .none) {
    self.gate = gate
    self.jobs = jobs
    self.compressors = compressors
    self.checksums = checksums
  }
}

/// The first entry point of Writing: makes every file of a site once, beside the folder `name` that holds the old one.
///
/// Files are made and compared on several cores. What differs from the old site is written; beside each text file lie the
/// forms of it that the compressors make, where those are smaller. Refuses a folder that story did not make.
package func prepare(
  _ tree: OutputTree, as name: String, _ means: Means, in output: borrowing OutputFolder
) async throws(WriteError) -> PreparedSite {
  let staging = try Staging(name, in: output.home, makers: means.compressors.map(\.maker))
  var site = PreparedSite(staging)
  try await site.add(tree.files, means, in: output)
  return site
}

/// The second: puts prepared sites in the places of the old ones, those all having been prepared before any is touched.
///
/// Each pair of folders changes places in one step, so that a reader sees the old site or the new one, never a mixture,
/// also when the process is killed. What is the same keeps its bytes and time, as another name of the same file. A site
/// with findings is never put in place, but removed.
package func exchange(
  _ sites: [PreparedSite], in output: borrowing OutputFolder
) throws(WriteError) {
  let changed = sites.filter { $0.findings.isEmpty && $0.differs }
  do throws(FileError) {
    for site in changed { try site.staging.keep(site.kept) }
    if !changed.isEmpty { try output.home.sync() }
  } catch {
    // Discarded: the first error is the one to report; what this leaves behind is removed by the next build.
    for site in sites { try? site.discard(in: output) }
    throw .siteNotWritten(error)
  }
  var isInPlace = false
  do throws(FileError) {
    for site in changed {
      try site.staging.swap(in: output.home)
      isInPlace = true
    }
    for site in changed { try site.staging.tidy(in: output.home) }
  } catch {
    throw isInPlace ? .siteNotTidied(error) : .siteNotWritten(error)
  }
  for site in sites where !site.findings.isEmpty || !site.differs { try site.discard(in: output) }
}
