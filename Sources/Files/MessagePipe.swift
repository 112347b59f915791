import CLinux
import Glibc

/// What another program writes about what went wrong, read as it comes and never waited for (pipe(7)).
package struct MessagePipe: ~Copyable {
  private let reading: Descriptor
  private var writing: Descriptor?
  /// The last 4 KiB of it.
  package private(set) var text: [UInt8] = []

  package init() throws(FileError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe2(&ends, O_CLOEXEC) == 0, fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 else {
      throw FileError(.write, "pipe", .system(errno))
    }
    reading = Descriptor(open: ends[0])
    writing = Descriptor(open: ends[1])
  }

  /// The end that the other program is to be given; −1 when it has been given away.
  package var descriptor: Int32 {
    switch writing {
    case .some(let writing): writing.number
    case .none: -1
    }
  }

  /// Lets the other program alone hold the end that is written to.
  package mutating func giveAway() { writing = nil }

  /// Takes what has been written so far.
  package mutating func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(reading.number, &buffer, buffer.count)
      if count > 0 {
        text = (text + buffer[..<count]).suffix(4096)
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }

  /// What it says of the disk, when that was full or could only be read: for programs that are run in English (strerror(3)).
  package var complaint: FileError.Reason? {
    let said = String(decoding: text, as: UTF8.self)
    return [ENOSPC, EDQUOT, EROFS].first { number in
      unsafe strerror(number).map { said.contains(unsafe String(cString: $0)) } ?? false
    }.map { .system($0) }
  }
}
