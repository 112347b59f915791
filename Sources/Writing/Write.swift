package import Files
package import Theming

/// What putting a site in place comes to; each list in path order.
package struct WriteReport: Sendable, Hashable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchanged = 0
  /// What others have put in the folder, which stays: the outermost folders and files.
  package var foreign: [String] = []
  /// Where the old site is kept when nobody knows which of its files are whose: `public.old`.
  package var setAside: String?
}

/// How the files of a site are made.
package struct Means: Sendable {
  /// What may stand in none of them.
  let gate: LeakGate
  let jobs: Int
  let compressors: [Compressor]
  let readers: Readers

  package init(gate: LeakGate, jobs: Int, compressors: [Compressor] = [], for readers: Readers = .everyone) {
    self.gate = gate
    self.jobs = jobs
    self.compressors = compressors
    self.readers = readers
  }
}

/// The first entry point of Writing: makes every file of a site once, beside the folder `name` that holds the old one.
///
/// Files are made and compared on several cores. What differs from the old site is written; beside each text file lie the
/// forms of it that the compressors make, where those are smaller. Refuses a folder that story did not make.
package func prepare(
  _ tree: OutputTree, as name: String, _ means: Means, in output: borrowing OutputFolder
) async throws(WriteError) -> PreparedSite {
  let staging = try Staging(name, means, in: output.home)
  var site = PreparedSite(staging, makers: means.compressors.map(\.maker), events: tree.events)
  try await site.add(tree.files, means, in: output)
  return site
}
