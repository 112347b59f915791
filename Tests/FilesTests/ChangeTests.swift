import Diagnostics
import Files
import Glibc
import Testing

@Suite struct ChangeTests {
  @Test("A new file takes nobody's place, and another's bytes are put in one step with the same permissions")
  func replacing() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      try folder.write([1], to: "a")
      #expect(failure { try folder.write([2], to: "a") } == FileError(.write, path + "/a", .system(EEXIST)))
      unsafe chmod(path + "/a", 0o640)
      try folder.replace("a", with: [3, 4])
      try folder.replace("b", with: [5])
      #expect(try folder.read("a", atMost: 9) == [3, 4] && folder.read("b", atMost: 9) == [5])
      var status = stat()
      #expect(unsafe lstat(path + "/a", &status) == 0 && status.st_mode & 0o777 == 0o640)
      #expect(try folder.entries().map(\.name) == ["a", "b"])
      try folder.makeFolder("c")
      #expect(failure { try folder.replace("c", with: [6]) }?.reason == .system(EISDIR))
      #expect(try folder.entries().map(\.name) == ["a", "b", "c"])
    }
  }

  @Test("Two names change places; a name moves; a link is the same file")
  func renaming() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      try folder.folderMakingIt("new").write([1], to: "f")
      try folder.folderMakingIt("old/in/it").write([2], to: "f")
      if try folder.exchange("new", with: "old") {
        #expect(try folder.read("old/f", atMost: 1) == [1] && folder.read("new/in/it/f", atMost: 1) == [2])
      }
      try folder.rename("new", to: "gone")
      #expect(try folder.item("new") == .nothing && folder.item("gone") == .folder)
      try folder.folder("old").move("f", to: folder, as: "g")
      try folder.link("g", to: folder.folder("old"), as: "h")
      #expect(try folder.read("old/h", atMost: 1) == [1])
      #expect(failure { try folder.rename("none", to: "x") }?.isMissing == true)
      #expect(failure { try folder.exchange("none", with: "g") }?.isMissing == true)
    }
  }

  @Test("A file whose name is as long as the disk takes can be replaced, and an error names the file itself")
  func longName() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      let name = String(repeating: "å", count: 127) + "a"
      try folder.replace(name, with: [1])
      try folder.replace(name, with: [2])
      #expect(try folder.read(name, atMost: 1) == [2] && folder.entries().count == 1)
      let tooLong = name + "b"
      #expect(
        failure { try folder.replace(tooLong, with: [3]) }
          == FileError(.write, path + "/" + tooLong, .system(ENAMETOOLONG)))
      #expect(try folder.entries().map(\.name) == [name])
    }
  }

  @Test(
    "A name that is not UTF-8 is listed, opened, renamed and removed like any other, and shown without its odd bytes",
    arguments: [[0xFF, 0xFE], [0x61, 0xE5, 0x72], [0xED, 0xA0, 0x80], [0xF4, 0x8F, 0xBE, 0x80], [0xC3]]
      as [[UInt8]])
  func oddNames(_ odd: [UInt8]) throws {
    try inTemporaryFolder { path in
      let bytes = Array((path + "/").utf8CString.dropLast()) + odd.map { CChar(bitPattern: $0) } + [0]
      #expect(unsafe mkdir(bytes, 0o755) == 0)
      let folder = try Folder(path)
      let entry = try #require(folder.entries().first)
      #expect(entry.bytes == odd && entry.item == .folder)
      try folder.folder(entry.name).write([7], to: "f")
      #expect(try folder.filesBelow() == [entry.name + "/f"])
      #expect(try folder.read(entry.name + "/f", atMost: 1) == [7])
      let shown = try #require(failure { try folder.read(entry.name + "/g", atMost: 1) }).message.nb
      #expect(!shown.unicodeScalars.contains { $0.value >= 0x10FF80 })
      try folder.rename(entry.name, to: entry.name + "b")
      #expect(try folder.entries().map(\.bytes) == [odd + [0x62]])
      try folder.removeTree(entry.name + "b")
      #expect(try folder.entries().isEmpty)
    }
  }

  @Test("A report goes into devices and pipes as they are, and through no link to a file")
  func writingThrough() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      try writeFileOrDevice([1], to: path + "/new/a")
      #expect(try folder.read("new/a", atMost: 1) == [1])
      unsafe symlink("new/a", path + "/link")
      unsafe symlink("new/b", path + "/dangling")
      for name in ["link", "dangling"] {
        #expect(failure { try writeFileOrDevice([2, 3], to: path + "/" + name) }?.reason == .isLink)
        #expect(try folder.item(name) == .link)
      }
      #expect(try folder.read("new/a", atMost: 1) == [1] && folder.folder("new").item("b") == .nothing)
      try writeFileOrDevice([2, 3], to: path + "/new/a")
      #expect(try folder.read("new/a", atMost: 2) == [2, 3])
      #expect(unsafe mkfifo(path + "/pipe", 0o600) == 0)
      let reader = unsafe open(path + "/pipe", O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      unsafe symlink("pipe", path + "/to-pipe")
      for name in ["pipe", "to-pipe"] {
        try writeFileOrDevice([5, 6], to: path + "/" + name)
        var got: [UInt8] = [0, 0, 0]
        #expect(unsafe read(reader, &got, 3) == 2 && got == [5, 6, 0])
      }
      #expect(try folder.item("pipe") == .other && folder.item("to-pipe") == .link)
      try writeFileOrDevice([1], to: "/dev/null")
      #expect(failure { try writeFileOrDevice([1], to: "/dev/full") }?.reason == .system(ENOSPC))
      #expect(failure { try writeFileOrDevice([1], to: path + "/new") }?.reason == .notAFile)
      unsafe symlink("loop", path + "/loop")
      #expect(failure { try writeFileOrDevice([1], to: path + "/loop") }?.reason == .system(ELOOP))
      #expect(try folder.entries().allSatisfy { !$0.name.hasPrefix(".story") })
    }
  }

  @Test("A tree is removed with all in it, whatever its names are, and a link in it is not followed")
  func removing() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      try folder.folderMakingIt("keep").write([1], to: "f")
      try folder.folderMakingIt("tree/a/b").write([1], to: "f")
      unsafe symlink(path + "/keep", path + "/tree/a/link")
      let odd: [CChar] = Array((path + "/tree/").utf8CString.dropLast()) + [-1, -2, 0]
      close(unsafe creat(odd, 0o644))
      #expect(try folder.folder("tree").entries().count == 2)
      try folder.removeTree("tree")
      try folder.removeTree("tree")
      try folder.removeFile("none")
      #expect(try folder.entries().map(\.name) == ["keep"])
      #expect(try folder.read("keep/f", atMost: 1) == [1])
      unsafe symlink("keep", path + "/link")
      try folder.removeTree("link")
      #expect(try folder.entries().map(\.name) == ["keep"])
      #expect(failure { try folder.removeFile("keep") }?.reason == .system(EISDIR))
    }
  }

  @Test("A lock is held by one at a time, and let go with its owner")
  func locking() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      func isFree() throws -> Bool {
        switch try folder.lock(".lock", seconds: 1, whileWaiting: {}) {
        case .some: true
        case .none: false
        }
      }
      do {
        let held = try folder.lock(".lock", seconds: 1, whileWaiting: {})
        let isTakenTwice = try isFree()
        #expect(!isTakenTwice)
        extend(held)
      }
      let isFreeAgain = try isFree()
      #expect(isFreeAgain)
    }
  }

  @Test(
    "A temporary folder is new, others may not look in it, and it is gone afterwards, also after a failure")
  func temporary() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      let names = try [folder.makeTemporaryFolder(".t-"), folder.makeTemporaryFolder(".t-")]
      #expect(Set(names).count == 2 && names.allSatisfy { $0.hasPrefix(".t-") })
      var status = stat()
      #expect(unsafe lstat(path + "/" + names[0], &status) == 0 && status.st_mode & 0o777 == 0o700)
      for name in names { try folder.removeTree(name) }
      let size = try folder.inTemporaryFolder(".t-") { (work) throws(FileError) -> Int in
        try work.write([1, 2], to: "f")
        return try work.size()
      }
      #expect(size == 2)
      let error = failure {
        try folder.inTemporaryFolder(".t-") { (work) throws(FileError) -> [UInt8] in
          try work.write([1, 2], to: "f")
          return try work.read("none", atMost: 1)
        }
      }
      #expect(error?.isMissing == true)
      #expect(try folder.entries().isEmpty)
    }
  }

  @Test("What was touched is as old as now; a progress file is written over in place")
  func touching() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      try folder.write([], to: "a")
      var old = [timespec(tv_sec: 1000, tv_nsec: 0), timespec(tv_sec: 1000, tv_nsec: 0)]
      unsafe utimensat(AT_FDCWD, path + "/a", &old, 0)
      #expect(try folder.status("a")?.modified == 1000)
      try folder.touch("a")
      let touched = try folder.status("a")
      #expect(try #require(touched).age < 600)
      let progress = try ProgressFile("p", in: folder)
      try progress.write([1, 2, 3])
      try progress.write([4, 5])
      #expect(try folder.read("p", atMost: 3) == [4, 5, 3])
    }
  }

  @Test("A program is one only when it is a file that may be run")
  func programs() {
    #expect(isExecutable("/bin/sh"))
    #expect(
      !isExecutable("/bin") && !isExecutable("/etc/passwd") && !isExecutable("/no/such")
        && !isExecutable("/bin/sh\0x"))
  }
}

private func extend(_ lock: borrowing Lock?) {}
