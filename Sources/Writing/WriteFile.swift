import Glibc

/// Writes one file that somebody asked for by name, such as a report of findings: whole or not at all, through a
/// temporary file beside it; the folders above it are made.
package func writeFile(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let (parent, name) = try split(path)
  let folder = try Folder(parent, .makingIt)
  if folder.item(name) == .folder || folder.item(name) == .other { throw .notOurs(path: path) }
  try folder.replace(name, with: bytes)
}

/// Puts other bytes in a file below `root` that somebody keeps: whole or not at all, with the same permissions, and only
/// while it still holds what was read. No symbolic link below `root` is followed.
package func rewriteFile(
  _ path: String, below root: String, from old: [UInt8], to new: [UInt8]
) throws(WriteError) {
  let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard let name = names.last, !names.contains(where: { ["", ".", ".."].contains($0) }) else {
    throw .badPath(path)
  }
  var folder = try Folder(root)
  for name in names.dropLast() { folder = try folder.folder(name) }
  guard folder.read(name, ofSize: old.count) == old else { throw .changedMeanwhile(path: path) }
  try folder.replace(name, with: new)
}

/// Writes a file that must not be there yet; what is there is never written over.
package func writeNewFile(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let (parent, name) = try split(path)
  let folder = try Folder(parent, .makingIt)
  guard folder.item(name) == .nothing else { throw .alreadyThere(path: path) }
  try folder.write(bytes, to: name)
}

extension Folder {
  /// Gives a name other bytes in one step, through a temporary file beside it that is on the disk before (fsync(2)).
  func replace(_ name: String, with bytes: [UInt8]) throws(WriteError) {
    let temporary = ".story-\(getpid())-" + name
    try removeFile(temporary)
    do {
      try write(bytes, to: temporary)
      try settle(temporary, like: name)
      try rename(temporary, to: name)
    } catch {
      try? removeFile(temporary)
      throw error
    }
  }
}
