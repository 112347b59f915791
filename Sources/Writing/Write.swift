package import Diagnostics
import Files
package import Theming

/// What writing a site came to; each list in path order.
package struct WriteReport: Sendable, Hashable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchanged = 0
  /// Why nothing has been changed on disk: internal texts that were found, and pages that could not be finished.
  package var findings: [Diagnostic] = []
}

/// The door of Writing: makes the folder at `path` hold exactly the files of `tree`, all at once or not at all.
///
/// Files are made and compared on up to `jobs` cores. What differs is written to a folder beside the target; what is
/// the same keeps its bytes and time, as another name of the same file. Then the two folders change places in one
/// step, so that a reader sees the old site or the new one, never a mixture, also when the process is killed. Beside
/// each text file lie the forms of it that `compressors` make, where those are smaller; the report counts files alone.
package func write(
  _ tree: OutputTree, to path: String, gate: LeakGate, jobs: Int, compressors: [Compressor] = []
) async throws(WriteError) -> WriteReport {
  guard let (parent, name) = split(path) else { throw .badPath(path) }
  try checkPaths(tree)
  let home = try preparing { () throws(FileError) in try Folder(parent, .makingIt) }
  guard let lock = try preparing({ () throws(FileError) in try home.lock(".story-lock") }) else {
    throw .busy(path: path)
  }
  defer { withExtendedLifetime(lock) {} }
  try preparing { () throws(FileError) in try recover(name, in: home) }
  let staging = try Staging(name, in: home, Variants(compressors, besides: tree.files))
  let pieces = try await staging.make(tree.files, gate: gate, jobs: jobs)
  let report = try staging.finish(pieces, in: home)
  return report
}

/// No file may lead out of the site, be hidden by another, or stand twice.
private func checkPaths(_ tree: OutputTree) throws(WriteError) {
  var previous: String?
  for file in tree.files.map(\.path).sorted() {
    let names = file.split(separator: "/", omittingEmptySubsequences: false)
    guard !names.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.utf8.contains(0) }) else {
      throw .badPath(file)
    }
    if let previous, previous == file || file.hasPrefix(previous + "/") { throw .badPath(file) }
    previous = file
  }
}
