import Content
import Diagnostics
import Glibc
import Testing

/// A folder in the temporary one, gone after `body`.
private func withFolder(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/story-content-XXXXXX".utf8CString)
  let path = unsafe template.withUnsafeMutableBufferPointer { buffer in
    unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
  }
  let root = try #require(path)
  try await body(root)
  remove(root)
}

private func remove(_ path: String) {
  for name in names(in: path) where unsafe unlink(path + "/" + name) != 0 { remove(path + "/" + name) }
  unsafe rmdir(path)
}

private func names(in path: String) -> [String] {
  guard let stream = unsafe opendir(path) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names
}

private func write(_ path: String, _ bytes: [UInt8]) {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o644)
  _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
}

@Test("A folder is read in path order; hidden files are skipped, links and oversized text are found")
func reading() async throws {
  try await withFolder { root in
    unsafe mkdir(root + "/content", 0o755)
    unsafe mkdir(root + "/content/b", 0o755)
    unsafe mkdir(root + "/content/.git", 0o755)
    write(root + "/content/b/x.md", Array("hei".utf8))
    write(root + "/content/b.YML", Array("a: b".utf8))
    write(root + "/content/bilde å (1).JPG", [1, 2, 3])
    write(root + "/content/.git/x.md", [1])
    write(root + "/content/x.md~", [1])
    write(root + "/content/Thumbs.db", [1])
    write(root + "/content/stor.md", [UInt8](repeating: 0x61, count: 4 << 20 + 1))
    write(root + "/content/vond\n.md", [1])
    unsafe symlink("/etc", root + "/content/etc")
    unsafe symlink("/etc/passwd", root + "/content/passwd.md")
    for jobs in [1, 2] {
      let read = try await readFolder(root, "content", jobs: jobs)
      #expect(read.value.files.map(\.path) == ["content/b.YML", "content/b/x.md"])
      #expect(read.value.files[1].bytes == Array("hei".utf8))
      #expect(
        read.value.assets == [
          AssetFile(path: "content/bilde å (1).JPG", size: 3, sha256: sha256([1, 2, 3]))
        ])
      #expect(read.value.unreadable == ["content/stor.md"])
      #expect(
        read.findings.map { "\($0.location.path) \($0.code.name)" }.sorted() == [
          "content/etc symbolic-link", "content/passwd.md symbolic-link", "content/stor.md file-too-large",
          "content/vond\n.md file-name",
        ])
    }
  }
}

@Test("A folder too deep inside others is not read")
func depth() async throws {
  try await withFolder { root in
    var path = root + "/content"
    unsafe mkdir(path, 0o755)
    for _ in 0..<17 {
      path += "/m"
      unsafe mkdir(path, 0o755)
    }
    write(path + "/x.md", [1])
    let read = try await readFolder(root, "content", jobs: 1)
    #expect(read.findings.map(\.code.name) == ["folder-too-deep"])
    #expect(read.value.files.isEmpty)
  }
}

@Test("What is no file, and what is beyond the bound, is reported")
func oddOnes() async throws {
  try await withFolder { root in
    unsafe mkdir(root + "/content", 0o755)
    for name in ["a.md", "b.md", "c.md"] { write(root + "/content/" + name, [1]) }
    unsafe mkfifo(root + "/content/ror.md", 0o644)
    let read = try await readFolder(root, "content", jobs: 1, atMost: 2)
    #expect(read.value.files.map(\.path).count == 2)
    #expect(
      read.findings.map { "\($0.location.path) \($0.code.name)" } == [
        "content/ror.md unreadable-file", "content too-many-files",
      ])
  }
}

@Test("A folder that is not there, or is none, cannot be read")
func missing() async throws {
  try await withFolder { root in
    write(root + "/fil", [1])
    unsafe symlink("/etc", root + "/lenke")
    await #expect(throws: ReadError.missing(path: root + "/content")) {
      try await readFolder(root, "content", jobs: 1)
    }
    await #expect(throws: ReadError.notAFolder(path: root + "/fil")) {
      try await readFolder(root, "fil", jobs: 1)
    }
    await #expect(throws: ReadError.notAFolder(path: root + "/lenke")) {
      try await readFolder(root, "lenke", jobs: 1)
    }
    await #expect(throws: ReadError.missing(path: root + "/ingen")) {
      try await readFolder(root + "/ingen", "content", jobs: 1)
    }
    let message = ReadError.missing(path: "/ingen").message
    #expect(message.nb == "finner ikke mappen «/ingen»" && message.en == "there is no folder “/ingen”")
  }
}
