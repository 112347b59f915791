import Diagnostics
import Files
import Glibc
import Testing

@Suite struct FailureTests {
  @Test("A full disk is called that, in both languages")
  func fullDisk() throws {
    let devices = try Folder("/dev")
    let file = try ProgressFile("full", in: devices)
    let error = try #require(failure { try file.write([1]) })
    #expect(error == FileError(.write, "/dev/full", .system(ENOSPC)))
    #expect(error.message.nb == "får ikke skrevet «/dev/full»: ingen plass igjen på disken")
    #expect(error.message.en == "cannot write “/dev/full”: there is no space left on the disk")
  }

  @Test("A file that yields more than its size says has changed meanwhile")
  func growing() throws {
    let process = try Folder("/proc/self")
    #expect(failure { try process.read("status", atMost: 1 << 20) }?.reason == .changedMeanwhile)
    #expect(try process.beginning(of: "status", count: 5) == Array("Name:".utf8))
  }

  @Test(
    "Two disks are called two disks; a path that leads out is called that", .enabled(if: hasTwoDisks()))
  func otherDisk() throws {
    try inTemporaryFolder { path in
      let here = try Folder(path)
      let there = try Folder("/dev/shm")
      try here.write([1], to: "a")
      let error = try #require(failure { try here.link("a", to: there, as: "story-files-test") })
      #expect(error.reason == .system(EXDEV))
      #expect(
        error.message.nb == "får ikke brukt på nytt «\(path)/a»: de to stedene ligger ikke på samme disk")
      let leading = FileError(.read, "a", .system(EXDEV))
      #expect(leading.message.nb == "får ikke lest «a»: veien dit leder ut av mappen")
    }
  }

  @Test("A folder that may not be read or written is called that", .enabled(if: geteuid() != 0))
  func permissions() throws {
    try inTemporaryFolder { path in
      let folder = try Folder(path)
      try folder.makeFolder("a")
      unsafe chmod(path + "/a", 0o555)
      let writing = try #require(failure { try folder.folder("a").write([1], to: "f") })
      #expect(writing.message.nb == "får ikke skrevet «\(path)/a/f»: du har ikke lov til å skrive der")
      unsafe chmod(path + "/a", 0)
      let reading = try #require(failure { try folder.folder("a") })
      #expect(reading.message.nb == "får ikke åpnet mappen «\(path)/a»: du har ikke lov til å lese den")
    }
  }

  @Test("What nothing may be written to by anybody is called read-only or forbidden")
  func readOnly() throws {
    let error = try #require(failure { try Folder("/sys/kernel").makeFolder("story") })
    #expect([EROFS, EPERM, EACCES].contains { error.reason == .system($0) })
    #expect(!error.message.nb.contains("feil nr."))
  }

  @Test("Every failure that can sensibly occur has words of its own, in both languages")
  func words() {
    let numbers = [
      EPERM, ENOENT, EIO, ENXIO, EBADF, EAGAIN, ENOMEM, EACCES, EBUSY, EEXIST, EXDEV, ENODEV, ENOTDIR, EISDIR,
      ENFILE, EMFILE, ETXTBSY, EFBIG, ENOSPC, EROFS, EMLINK, EPIPE, ENAMETOOLONG, ENOLCK, ENOSYS, ENOTEMPTY,
      ELOOP, EILSEQ, EOPNOTSUPP, ESTALE, EDQUOT, ETIMEDOUT, EHOSTDOWN, EREMOTEIO,
    ]
    for attempt in FileError.Attempt.allCases {
      for number in numbers {
        let message = FileError(attempt, "x", .system(number)).message
        #expect(!message.nb.contains("\(number)") && !message.en.contains("\(number)"), "\(number)")
        #expect(message.nb != message.en)
      }
    }
    #expect(
      FileError(.write, "x", .system(EPROTO)).message
        == Wording(
          nb: "får ikke skrevet «x»: Protocol error (feil nr. \(EPROTO))",
          en: "cannot write “x”: Protocol error (error \(EPROTO))"))
  }

  @Test("A folder that is not there is named")
  func missing() throws {
    let error = try #require(failure { try Folder("/no/such") })
    #expect(error.message.nb == "får ikke åpnet mappen «/no/such»: det er ingenting der med det navnet")
    #expect(failure { try Folder("/tmp\0/x") }?.reason == .badName)
    #expect(failure { try Folder("/etc/passwd/x", .makingIt) }?.reason == .system(ENOTDIR))
  }
}

private func hasTwoDisks() -> Bool {
  var (one, two) = (stat(), stat())
  guard unsafe stat("/tmp", &one) == 0, unsafe stat("/dev/shm", &two) == 0 else { return false }
  return one.st_dev != two.st_dev
}
