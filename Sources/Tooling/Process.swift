import Files
import Glibc

/// How another program ended.
package enum Outcome: Equatable {
  case exited(Int32)
  case killed
  case notStarted
}

/// Another program, the folder it works in, and what it is given.
package struct Command {
  let program: String
  let arguments: [String]
  let folder: String
  let origin: Origin

  /// Whose files it is to read.
  package enum Origin: String {
    case own = "0"
    /// libvips then uses no loader that it does not hold safe.
    case strangers = "1"
  }

  package init(
    _ program: String, _ arguments: [String], in folder: String, _ origin: Origin = .own
  ) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
    self.origin = origin
  }
}

/// Runs a program found on the path, without showing its output; it is killed after `seconds`.
///
/// It may use at most 3 GiB of address space, a minute of one core, and write at most 256 MiB to a file, so that no
/// input can take the machine down.
package func run(_ command: Command, seconds: Int) -> Outcome {
  start(command, reading: nil).map { wait(for: $0, seconds: seconds) } ?? .notStarted
}

/// The same, with a file as the program's standard input.
func run(_ command: Command, reading input: borrowing InputFile, seconds: Int) -> Outcome {
  start(command, reading: input.descriptor).map { wait(for: $0, seconds: seconds) } ?? .notStarted
}

func isInstalled(_ program: String) -> Bool {
  let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
  return path.split(separator: ":").contains { isExecutable($0 + "/" + program) }
}

/// Names what this process makes, so that others can tell whether it is still at it.
func processNumber() -> Int32 { getpid() }

func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

private func start(_ command: Command, reading input: Int32?) -> pid_t? {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  let reads =
    unsafe input.map { unsafe posix_spawn_file_actions_adddup2(&actions, $0, 0) }
    ?? posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  let isSilent = [1, 2].allSatisfy {
    unsafe posix_spawn_file_actions_addopen(&actions, $0, "/dev/null", O_WRONLY, 0) == 0
  }
  guard reads == 0, isSilent else { return nil }
  let words = ["/bin/sh", "-c", limited, "sh", command.folder, command.origin.rawValue, command.program]
  var pointers = unsafe (words + command.arguments).map { unsafe strdup($0) }
  unsafe pointers.append(nil)
  defer { unsafe pointers.forEach { unsafe free($0) } }
  var process: pid_t = 0
  guard unsafe posix_spawn(&process, "/bin/sh", &actions, nil, pointers, environ) == 0 else { return nil }
  return process
}

/// One thread each, since two run at once; the shell is replaced by the program, so that killing it kills that.
private let limited = """
  ulimit -v 3145728; ulimit -f 524288; ulimit -t 60; cd "$1" || exit 1
  [ "$2" = 0 ] || export VIPS_BLOCK_UNTRUSTED=1
  export VIPS_CONCURRENCY=1 LC_ALL=C; shift 2; exec "$@"
  """

private func wait(for process: pid_t, seconds: Int) -> Outcome {
  var status: Int32 = 0
  for _ in 0..<(seconds * 200) {
    let ended = unsafe waitpid(process, &status, WNOHANG)
    if ended == process { return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed }
    if ended < 0, errno != EINTR { return .killed }
    usleep(5000)
  }
  kill(process, SIGKILL)  // Discarded: it may have ended just now.
  unsafe waitpid(process, &status, 0)  // Discarded: however it ended, it was to be killed.
  return .killed
}
