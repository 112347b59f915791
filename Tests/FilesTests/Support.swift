import Files
import Glibc
import Testing

/// A folder in the temporary one, gone after `body`.
func inTemporaryFolder(_ body: (String) throws -> Void) throws {
  var template = Array("/tmp/story-files-XXXXXX".utf8CString)
  let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
    unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
  }
  let path = try #require(made)
  defer {
    #expect(throws: Never.self) {
      let (folder, name) = try #require(split(path))
      try Folder(folder).removeTree(name)
    }
  }
  try body(path)
}

/// What fails, and how; nil when it does not.
func failure<Result: ~Copyable>(_ body: () throws -> Result) -> FileError? {
  do {
    _ = try body()
    return nil
  } catch { return error as? FileError }
}
