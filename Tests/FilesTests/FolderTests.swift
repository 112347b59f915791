import Diagnostics
import Files
import Glibc
import Testing

@Suite struct FolderTests {
  @Test("What is written to a new file is read again, whatever its size")
  func roundTrip() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      for size in [0, 1, 4096, 3_000_001] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try folder.write(bytes, to: "f\(size)")
        #expect(try folder.read("f\(size)", atMost: size) == bytes)
        #expect(try folder.readIfPresent("f\(size)", ofSize: size) == bytes)
        #expect(try folder.readIfPresent("f\(size)", ofSize: size + 1) == nil)
        #expect(try folder.beginning(of: "f\(size)", count: 5) == Array(bytes.prefix(5)))
      }
      #expect(try folder.readIfPresent("none", atMost: 1) == nil)
    }
  }

  @Test("A file over the limit is refused, with the limit in words")
  func limit() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      try folder.write([1, 2, 3], to: "a")
      let error = try #require(failure { try folder.read("a", atMost: 2) })
      #expect(error == FileError(.read, path + "/a", .tooLarge(limit: 2, size: 3)))
      #expect(error.message.nb == "får ikke lest «\(path)/a»: den er større enn 2 byte")
    }
  }

  @Test(
    "A path that leads out, and a link anywhere on it, are refused by the kernel and by hand",
    arguments: [Resolution.kernel, .byHand])
  func beneath(_ resolution: Resolution) throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path, resolution: resolution)
      try folder.folderMakingIt("a/b").write([7], to: "f")
      unsafe symlink("b", path + "/a/link")
      unsafe symlink("f", path + "/a/b/flink")
      unsafe symlink("/etc", path + "/etc")
      #expect(try folder.read("a/b/f", atMost: 1) == [7])
      for (bad, reason) in [
        ("a/link/f", FileError.Reason.system(ELOOP)), ("a/b/flink", .system(ELOOP)),
        ("etc/passwd", .system(ELOOP)), ("../x", .badName), ("a/../a/b/f", .badName),
        ("/etc/passwd", .badName),
        ("a//b/f", .badName), ("a/b/f\0", .badName), ("", .badName), ("a/b/f/g", .system(ENOTDIR)),
        ("a/none", .system(ENOENT)), ("a/b", .notAFile),
      ] {
        #expect(failure { try folder.read(bad, atMost: 1) }?.reason == reason, "\(bad)")
      }
      #expect(failure { try folder.folder("etc") }?.reason == .system(ELOOP))
      for bad in ["a/b", "..", ".", "", "x\0y"] {
        #expect(failure { try folder.write([], to: bad) }?.reason == .badName, "\(bad)")
        #expect(failure { try folder.makeFolder(bad) }?.reason == .badName, "\(bad)")
        #expect(failure { try folder.removeTree(bad) }?.reason == .badName, "\(bad)")
      }
    }
  }

  @Test("A folder lists its names sorted by their bytes, hidden ones too, each with its kind")
  func listing() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      for name in ["b", ".hidden", "å", "B"] { try folder.write([], to: name) }
      try folder.makeFolder("c")
      unsafe symlink("b", path + "/d")
      unsafe mkfifo(path + "/e", 0o600)
      let entries = try folder.entries()
      #expect(entries.map(\.name) == [".hidden", "B", "b", "c", "d", "e", "å"])
      #expect(entries.map(\.item) == [.file, .file, .file, .folder, .link, .other, .file])
      #expect(failure { try folder.entries(atMost: 6) }?.reason == .tooLarge(limit: 6, size: 7))
      #expect(try folder.entries(atMost: 7).count == 7)
      #expect(failure { try folder.read("e", atMost: 1) }?.reason == .notAFile)
      for entry in entries { #expect(try folder.item(entry.name) == entry.item) }
      #expect(try folder.item("none") == .nothing)
    }
  }
}
