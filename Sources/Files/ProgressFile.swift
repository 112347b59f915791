import Glibc

/// A small file kept open and written over from its beginning, so that others see how far a process has come, also when
/// it is gone.
package struct ProgressFile: ~Copyable, Sendable {
  private let file: Descriptor
  private let path: String

  /// Opens the file, or makes it; what is in it stays until it is written over.
  package init(_ name: String, in folder: borrowing Folder) throws(FileError) {
    file = try folder.attempt(.write, name) { () throws(FileError.Reason) in
      try checkName(name)
      return try folder.open(name, O_WRONLY | O_CREAT, mode: 0o644)
    }
    path = joined(folder.path, name)
  }

  /// Puts bytes in the place of as many at the beginning, in one step.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    let count = retried { Int32(clamping: unsafe pwrite(file.number, bytes, bytes.count, 0)) }
    if count < 0 { throw FileError(.write, path, .system(errno)) }
    if count < bytes.count { throw FileError(.write, path, .system(ENOSPC)) }
  }
}
