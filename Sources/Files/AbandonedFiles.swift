import Glibc

extension Folder {
  /// Removes the temporary files of processes of ours that were killed while they wrote in the folder: at once when no process has the
  /// number that is in their name, and after an hour whoever has it now.
  package func removeAbandonedFiles() throws(FileError) {
    for entry in try entries(atMost: 100_000) where entry.item == .file {
      guard let writer = writer(ofTemporary: entry.name), let status = try status(entry.name) else {
        continue
      }
      if status.age > 3600 || !isRunning(writer) { try removeFile(entry.name) }
    }
  }
}

/// The process that a temporary file's name says is writing it; nil for other names.
func writer(ofTemporary name: String) -> Int32? {
  let parts = name.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 3, parts[0] == ".story", let number = Int32(parts[1]), number > 0,
    !parts[2].isEmpty, parts[2].allSatisfy(\.isHexDigit)
  else { return nil }
  return number
}

/// Whether there is a process of this number, whoever's it is (kill(2) with signal 0).
private func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
