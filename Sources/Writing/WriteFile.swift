import Files

/// Writes one file that somebody asked for by name, such as a report of findings: a file whole or not at all, a device or
/// a pipe as it is, and nothing through a symbolic link (`writeFileOrDevice`).
package func writeFile(_ bytes: [UInt8], to path: String) throws(WriteError) {
  try single(path) { () throws(FileError) in try writeFileOrDevice(bytes, to: path) }
}

/// Writes one file of the project, whole or not at all; the folders above it are made. No symbolic link below `root` is
/// followed.
package func writeFile(_ bytes: [UInt8], to path: String, below root: String) throws(WriteError) {
  guard let (parent, name) = split(path) else { throw .badPath(path) }
  try single(path) { () throws(FileError) in
    let folder = try Folder(root).folderMakingIt(parent)
    if try folder.item(name) == .link { throw FileError(.write, path, .isLink) }
    try folder.replace(name, with: bytes)
  }
}

/// Puts other bytes in a file below `root` that somebody keeps: whole or not at all, with the same permissions, and only
/// while it still holds what was read. No symbolic link below `root` is followed.
package func rewriteFile(
  _ path: String, below root: String, from old: [UInt8], to new: [UInt8]
) throws(WriteError) {
  guard let (parent, name) = split(path) else { throw .badPath(path) }
  let isRewritten = try single(path) { () throws(FileError) in
    let folder = try Folder(root).folder(parent)
    guard try folder.readIfPresent(name, ofSize: old.count) == old else { return false }
    try folder.replace(name, with: new)
    return true
  }
  if !isRewritten { throw .changedMeanwhile(path: path) }
}

/// Writes a file that must not be there yet, whole or not at all; what is there is never written over, and no symbolic link
/// below `root` is followed.
package func writeNewFile(_ bytes: [UInt8], to path: String, below root: String) throws(WriteError) {
  guard let (parent, name) = split(path) else { throw .badPath(path) }
  let isNew = try single(path) { () throws(FileError) in
    let folder = try Folder(root).folderMakingIt(parent)
    return try folder.create(name, with: bytes)
  }
  if !isNew { throw .alreadyThere(path: path) }
}

/// Does something with one file.
private func single<Result>(
  _ path: String, _ work: () throws(FileError) -> Result
) throws(WriteError) -> Result {
  do throws(FileError) { return try work() } catch {
    if error.reason == .badName { throw .badPath(path) }
    throw .fileNotWritten(error)
  }
}
