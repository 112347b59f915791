import Glibc

/// Writes what somebody asked for by name, such as a report of findings.
///
/// A file gets it whole or not at all, through a temporary file beside it, and is made with the folders above it when it is
/// not there. A device or a pipe is written to as it is, through links too (`/dev/fd/63` is one), and so is what our own output
/// goes to (`/dev/stdout`, `/dev/fd/2`), after what is there already. A symbolic link to a file, or to nothing, is an error: what
/// lies in a project may be somebody else's, and a link in it could lead to any file of whoever runs the program.
package func writeFileOrDevice(_ bytes: [UInt8], to path: String) throws(FileError) {
  guard let (parent, name) = split(path), !path.utf8.contains(0) else {
    throw FileError(.write, path, .badName)
  }
  do throws(FileError.Reason) {
    if let stream = ownStream(at: path) { return try writeAll(bytes, to: stream) }
    let there = try status(of: path)
    guard there != .folder else { throw .notAFile }
    if there == .other { return try writeToDevice(bytes, path) }
    if try linkStatus(of: path) == .link { throw .isLink }
  } catch {
    throw FileError(.write, path, error)
  }
  try Folder(parent, .makingIt).replace(name, with: bytes)
}

/// Our standard output or error, when a path leads there, whatever that is: a socket cannot be opened by its path at all,
/// and a file opened once more would be written over from its beginning.
private func ownStream(at path: String) -> Int32? {
  var there = stat()
  guard unsafe stat(path.systemName, &there) == 0 else { return nil }
  return [STDOUT_FILENO, STDERR_FILENO].first { number in
    var own = stat()
    return unsafe fstat(number, &own) == 0 && own.st_dev == there.st_dev && own.st_ino == there.st_ino
      && fcntl(number, F_GETFL) & O_ACCMODE != O_RDONLY
  }
}

/// What a path leads to; `.nothing` also where the folders above it are missing.
private func status(of path: String) throws(FileError.Reason) -> Item {
  try statusIfPresent { unsafe stat(path.systemName, &$0) }?.item ?? .nothing
}

private func linkStatus(of path: String) throws(FileError.Reason) -> Item {
  try statusIfPresent { unsafe lstat(path.systemName, &$0) }?.item ?? .nothing
}

private func writeToDevice(_ bytes: [UInt8], _ path: String) throws(FileError.Reason) {
  let device = try Descriptor(
    opened: retried { unsafe Glibc.open(path.systemName, O_WRONLY | O_NOCTTY | O_CLOEXEC) })
  try device.write(bytes)
  try device.close()
}
