import CLinux
import Glibc

/// The standard input and output of another program that is asked and answers (socketpair(2)): it is sent what it takes, and what it
/// says is read as it comes.
package struct QuestionSocket: ~Copyable {
  private let own: Descriptor
  private var others: Descriptor?
  private var questions: ArraySlice<UInt8>
  private let mark: UInt8
  /// All that it has said; at most 64 MiB, and then nothing more is heard.
  package private(set) var answers: [UInt8] = []
  /// How many answers of it are whole.
  package private(set) var answered = 0
  /// Whether it says nothing more.
  package private(set) var isOver = false

  /// Questions are sent as they are; an answer ends with the mark.
  package init(asking questions: [UInt8], answersEndingWith mark: UInt8) throws(FileError) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw FileError(.write, "socket", .system(errno))
    }
    guard fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 else {
      let reason = errno
      for end in ends { socket_closed(end) }
      throw FileError(.write, "socket", .system(reason))
    }
    own = Descriptor(open: ends[0])
    others = Descriptor(open: ends[1])
    self.questions = questions[...]
    self.mark = mark
  }

  /// The end that the other program is to be given; −1 when it has been given away.
  package var descriptor: Int32 {
    switch others {
    case .some(let others): others.number
    case .none: -1
    }
  }

  /// Lets the other program alone hold its end.
  package mutating func giveAway() { others = nil }

  /// Sends and takes all that can be now, and waits for more as many milliseconds.
  package mutating func exchange(waiting milliseconds: Int32) {
    send()
    take()
    guard !isOver else { return pause(milliseconds) }
    socket_awaited(own.number, questions.isEmpty ? 0 : 1, milliseconds)
  }

  /// Says that nothing more is asked.
  package func finish() { socket_finished(own.number) }

  private mutating func send() {
    while !questions.isEmpty {
      let sent = unsafe questions.withUnsafeBytes {
        unsafe socket_sent(own.number, $0.baseAddress, UInt($0.count))
      }
      if sent > 0 {
        questions = questions.dropFirst(sent)
      } else if sent != -Int(EINTR) {
        return
      }
    }
  }

  private mutating func take() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !isOver {
      let count = unsafe socket_received(own.number, &buffer, UInt(buffer.count))
      if count > 0 {
        answers += buffer[..<count]
        answered += buffer[..<count].count { $0 == mark }
        isOver = answers.count > 64 << 20
      } else if count != -Int(EINTR) {
        isOver = count != -Int(EAGAIN)
        return
      }
    }
  }

  private func pause(_ milliseconds: Int32) { usleep(UInt32(milliseconds) * 1000) }
}
