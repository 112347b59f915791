import Files

/// The folder in which finished sites lie side by side, held by one build at a time until the value's end.
package struct OutputFolder: ~Copyable, Sendable {
  let home: Folder
  private let lock: Lock

  /// Makes the folder when it is not there; refuses when another build goes on holding it for a second.
  package init(_ path: String) throws(WriteError) {
    let home = try preparing { () throws(FileError) in try Folder(path, .makingIt) }
    guard let lock = try preparing({ () throws(FileError) in try home.lock(".story-lock") }) else {
      throw .busy(path: path)
    }
    self.home = home
    self.lock = lock
  }
}
