import Glibc

/// A file opened to be read by another program, which is given it as an open file and never by name.
package struct InputFile: ~Copyable, Sendable {
  private let file: OpenFile

  init(_ file: consuming OpenFile) { self.file = file }

  /// For as long as this value lives.
  package var descriptor: Int32 { file.file.number }
}

/// Whether there is a program by that path that may be run.
package func isExecutable(_ path: String) -> Bool {
  var status = stat()
  guard !path.utf8.contains(0), unsafe stat(path, &status) == 0, Item(mode: status.st_mode) == .file else {
    return false
  }
  return unsafe access(path, X_OK) == 0
}
