import Glibc

/// Where the program speaks to whoever started it.
package enum StandardStream: Sendable {
  case output, error

  /// Writes all of it. A reader that has gone ends the process instead, as is usual (SIGPIPE).
  package func write(_ text: String) throws(FileError) {
    do throws(FileError.Reason) { try writeAll(Array(text.utf8), to: number) } catch {
      throw FileError(attempt, name, error)
    }
  }

  /// How wide the terminal is that people read it on, 0 when it does not say; nil when it is none.
  package var columns: Int? {
    guard isatty(number) == 1 else { return nil }
    var size = winsize()
    return unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
  }

  /// Puts a file that cannot be written to where whoever started us has closed a stream, so that nothing else that is
  /// opened is ever taken for the stream. To be called before anything is opened.
  package static func holdClosed() throws(FileError) {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      guard unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY) >= 0 else {
        throw FileError(.write, "/dev/null", .system(errno))
      }
    }
  }

  private var number: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }

  private var attempt: FileError.Attempt {
    switch self {
    case .output: .sayResult
    case .error: .sayMessages
    }
  }

  private var name: String {
    switch self {
    case .output: "stdout"
    case .error: "stderr"
    }
  }
}
