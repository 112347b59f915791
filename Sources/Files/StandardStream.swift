import Glibc

/// Where the program speaks to whoever started it.
package enum StandardStream: Sendable {
  case output, error

  /// Writes all of it. A reader that has gone ends the process instead, as is usual (SIGPIPE).
  package func write(_ text: String) throws(FileError) {
    do throws(FileError.Reason) { try writeAll(Array(text.utf8), to: number) } catch {
      throw FileError(.write, name, error)
    }
  }

  private var number: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }

  private var name: String {
    switch self {
    case .output: "stdout"
    case .error: "stderr"
    }
  }
}
