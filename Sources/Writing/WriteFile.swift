import Glibc

/// Writes one file that somebody asked for by name, such as a report of findings: whole or not at all, through a
/// temporary file beside it; the folders above it are made.
package func writeFile(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let (parent, name) = try split(path)
  let folder = try Folder(parent, .makingIt)
  if folder.item(name) == .folder || folder.item(name) == .other { throw .notOurs(path: path) }
  let temporary = ".story-\(getpid())-" + name
  try folder.removeFile(temporary)
  try folder.write(bytes, to: temporary)
  try folder.rename(temporary, to: name)
}

/// Writes a file that must not be there yet; what is there is never written over.
package func writeNewFile(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let (parent, name) = try split(path)
  let folder = try Folder(parent, .makingIt)
  guard folder.item(name) == .nothing else { throw .alreadyThere(path: path) }
  try folder.write(bytes, to: name)
}
