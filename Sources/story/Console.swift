import Glibc

/// Writes to standard output, with a line's end after it.
func printOut(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

/// Writes to standard error, with a line's end after it.
func printError(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

private func write(_ text: String, to descriptor: Int32) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return }
    bytes = bytes.dropFirst(count)
  }
}
