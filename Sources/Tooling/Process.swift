import CLinux
import Glibc

/// How another program ended.
enum Outcome: Equatable {
  case exited(Int32)
  case killed
  case notStarted
}

/// Runs a program found on the path, without input and without showing its output; it is killed after `seconds`.
///
/// It may use at most 3 GiB of address space and write at most 256 MiB to a file, so that no input can take the
/// machine down.
func run(_ program: String, _ arguments: [String], seconds: Int) -> Outcome {
  start(program, arguments, output: nil).map { wait(for: $0, seconds: seconds) } ?? .notStarted
}

/// A program's standard output (at most 64 KiB of it), or nil when it did not end well in time.
func output(of program: String, _ arguments: [String], seconds: Int) -> String? {
  var ends: [Int32] = [0, 0]
  guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
  defer { close(ends[0]) }
  let process = start(program, arguments, output: ends[1])
  close(ends[1])
  guard let process else { return nil }
  guard wait(for: process, seconds: seconds) == .exited(0) else { return nil }
  var buffer = [UInt8](repeating: 0, count: 65_536)
  let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(ends[0], $0.baseAddress, $0.count) }
  return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
}

func isInstalled(_ program: String) -> Bool {
  let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
  return path.split(separator: ":").contains { unsafe access($0 + "/" + program, X_OK) == 0 }
}

/// A small file's bytes, or nil when it is not there, no regular file, or over 1 MiB.
func contents(of path: String) -> [UInt8]? {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var status = stat()
  guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 1 << 20 else {
    return nil
  }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  var filled = 0
  while filled < bytes.count {
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(file, $0.baseAddress.map { unsafe $0 + filled }, $0.count - filled)
    }
    if count <= 0 { return nil }
    filled += count
  }
  return bytes
}

func isFile(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

/// Makes a folder and those above it; whether it is there now.
func makeFolder(_ path: String) -> Bool {
  var made = path.hasPrefix("/") ? "/" : ""
  for name in path.split(separator: "/") {
    made += (made.isEmpty || made == "/" ? "" : "/") + name
    guard unsafe mkdir(made, 0o755) == 0 || errno == EEXIST else { return false }
  }
  return true
}

private func start(_ program: String, _ arguments: [String], output: Int32?) -> pid_t? {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  if let output {
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
  } else {
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  }
  unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  let limited = "ulimit -v 3145728; ulimit -f 524288; exec \"$0\" \"$@\""
  var words = unsafe (["/bin/sh", "-c", limited, program] + arguments).map { unsafe strdup($0) }
  unsafe words.append(nil)
  defer { unsafe words.forEach { unsafe free($0) } }
  var process: pid_t = 0
  guard unsafe posix_spawn(&process, "/bin/sh", &actions, nil, words, environ) == 0 else { return nil }
  return process
}

private func wait(for process: pid_t, seconds: Int) -> Outcome {
  var status: Int32 = 0
  for _ in 0..<(seconds * 200) {
    let ended = unsafe waitpid(process, &status, WNOHANG)
    if ended == process { return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed }
    if ended < 0, errno != EINTR { return .killed }
    usleep(5000)
  }
  kill(process, SIGKILL)
  unsafe waitpid(process, &status, 0)
  return .killed
}
