import Foundation
import Testing
import Tooling

@Suite struct FindProgramTests {
  @Test("The version is the first number with a dot in what a program says of itself")
  func version() {
    let said = [
      ("vips-8.14.1", "8.14.1"), ("pagefind 1.5.2\n", "1.5.2"), ("git version 2.39.5 (Apple)", "2.39.5"),
      ("rsync  version 3.2.7  protocol version 31", "3.2.7"),
      ("rclone v1.60.1-DEV\n- os: debian 12.5", "1.60.1"),
      ("OpenSSH_9.2p1 Debian-2+deb12u6, OpenSSL 3.0.19", "9.2"), ("version 7", nil), ("... 12.", nil),
      ("", nil),
    ]
    for (text, wanted) in said { #expect(firstNumber(in: Array(text.utf8)) == wanted, "\(text)") }
  }

  @Test("A program is found by its whole path, and one that is not there is not found")
  func found() {
    #expect(findProgram("sh").map { ["/bin/sh", "/usr/bin/sh"].contains($0) } == true)
    #expect(findProgram("story-that-nobody-has") == nil)
  }
}
