import Files

/// Writes one file that somebody asked for by name, such as a report of findings: whole or not at all, through a
/// temporary file beside it; the folders above it are made.
package func writeFile(_ bytes: [UInt8], to path: String) throws(WriteError) {
  guard let (parent, name) = split(path) else { throw .badPath(path) }
  try single(path) { () throws(FileError) in
    let folder = try Folder(parent, .makingIt)
    switch try folder.item(name) {
    case .nothing, .file, .link: try folder.replace(name, with: bytes)
    case .folder, .other: throw FileError(.write, path, .notAFile)
    }
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

/// Writes a file that must not be there yet; what is there is never written over.
package func writeNewFile(_ bytes: [UInt8], to path: String) throws(WriteError) {
  guard let (parent, name) = split(path) else { throw .badPath(path) }
  let isNew = try single(path) { () throws(FileError) in
    let folder = try Folder(parent, .makingIt)
    guard try folder.item(name) == .nothing else { return false }
    try folder.write(bytes, to: name)
    return true
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
