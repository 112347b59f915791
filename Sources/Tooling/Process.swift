package import Files
import Glibc

/// How another program ended.
package enum Outcome: Equatable {
  case exited(Int32)
  case killed
  case notStarted
  /// It said that the disk would not take what it wrote.
  case refusedByDisk(FileError.Reason)
}

/// Another program, the folder it works in, and what it is given.
package struct Command {
  let program: String
  let arguments: [String]
  let folder: String
  let origin: Origin
  /// The file, in the folder it works in, that its standard output is written to; nil when nobody reads it.
  var output: String?
  /// Told once, when it has run for some seconds and somebody may wonder what is waited for.
  var whenSlow: (@Sendable () -> Void)?

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

  /// The same, with what it writes to standard output kept in a file of the folder it works in.
  package func writing(to output: String) -> Command {
    var command = self
    command.output = output
    return command
  }

  /// The same, telling somebody when it has run for some four seconds.
  package func telling(_ whenSlow: (@Sendable () -> Void)?) -> Command {
    var command = self
    command.whenSlow = whenSlow
    return command
  }
}

extension Command {
  /// Runs it, and says whether it did its work; a disk that is full is no fault of what it was given.
  func succeeds(seconds: Int) throws(FileError) -> Bool {
    try isSuccess(run(self, seconds: seconds))
  }

  /// The same, with a file as its standard input.
  func succeeds(reading input: borrowing InputFile, seconds: Int) throws(FileError) -> Bool {
    try isSuccess(run(self, reading: input, seconds: seconds))
  }

  private func isSuccess(_ outcome: Outcome) throws(FileError) -> Bool {
    if case .refusedByDisk(let reason) = outcome { throw FileError(.write, folder, reason) }
    return outcome == .exited(0)
  }
}

/// Runs a program, found as `findProgram` finds it, without showing its output; it is killed after `seconds`.
///
/// It may use at most 3 GiB of address space, a minute of one core, and write at most 256 MiB to a file, so that no
/// input can take the machine down.
package func run(_ command: Command, seconds: Int) -> Outcome {
  follow(command, reading: nil, seconds: seconds)
}

/// The same; `said` gets the last 4 KiB of all that it writes.
func run(_ command: Command, seconds: Int, into said: inout [UInt8]) -> Outcome {
  do throws(FileError) {
    var messages = try MessagePipe()
    let output = Output.heard
    guard let process = start(command, reading: nil, messages.descriptor, output) else { return .notStarted }
    messages.giveAway()
    let outcome = wait(for: process, seconds: seconds, &messages, command.whenSlow)
    said = messages.text
    return outcome
    // Discarded: without a pipe nothing more can be opened, and so nothing started.
  } catch { return .notStarted }
}

/// The same, and the last 4 KiB of all that it says, whether it went wrong or not.
package func runAnswered(_ command: Command, seconds: Int) -> (outcome: Outcome, said: String) {
  var said: [UInt8] = []
  let outcome = run(command, seconds: seconds, into: &said)
  return (outcome, String(decoding: said, as: UTF8.self))
}

/// Asks a program on its standard input all that is in `questions`, and ends its input when it has given as many answers on its
/// standard output, each with `mark` at its end; it is to end by itself then. All that it has said is given besides.
func converse(
  _ command: Command, asking questions: [UInt8], answers count: Int, endingWith mark: UInt8, seconds: Int
) -> (outcome: Outcome, answers: [UInt8]) {
  do throws(FileError) {
    var messages = try MessagePipe()
    var socket = try QuestionSocket(asking: questions, answersEndingWith: mark)
    let end = socket.descriptor
    guard let process = start(command, reading: end, messages.descriptor, .into(end)) else {
      return (.notStarted, [])
    }
    messages.giveAway()
    socket.giveAway()
    let outcome = wait(for: process, seconds: seconds, &messages, &socket, answers: count)
    guard outcome != .exited(0), let complaint = messages.complaint else { return (outcome, socket.answers) }
    return (.refusedByDisk(complaint), socket.answers)
    // Discarded: without a pipe nothing more can be opened, and so nothing started.
  } catch { return (.notStarted, []) }
}

/// What becomes of what a program writes to its standard output.
private enum Output {
  case dropped, heard
  /// Another open file of this process.
  case into(Int32)
}

/// The same, with a file as the program's standard input.
package func run(_ command: Command, reading input: borrowing InputFile, seconds: Int) -> Outcome {
  follow(command, reading: input.descriptor, seconds: seconds)
}

/// The same, and the last of what it said on standard error, for people.
package func runHeard(
  _ command: Command, reading input: borrowing InputFile, seconds: Int
) -> (outcome: Outcome, said: String) {
  var said: [UInt8] = []
  let outcome = follow(command, reading: input.descriptor, seconds: seconds, hearing: &said)
  return (outcome, lastLines(said))
}

package func runHeard(_ command: Command, seconds: Int) -> (outcome: Outcome, said: String) {
  var said: [UInt8] = []
  let outcome = follow(command, reading: nil, seconds: seconds, hearing: &said)
  return (outcome, lastLines(said))
}

/// The last three lines, without what a terminal would act on.
private func lastLines(_ said: [UInt8]) -> String {
  String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline).suffix(3).joined(separator: " · ")
    .filter { !$0.isASCII || ($0.asciiValue ?? 0) >= 0x20 }
}

private func follow(_ command: Command, reading input: Int32?, seconds: Int) -> Outcome {
  var said: [UInt8] = []
  return follow(command, reading: input, seconds: seconds, hearing: &said)
}

private func follow(
  _ command: Command, reading input: Int32?, seconds: Int, hearing said: inout [UInt8]
) -> Outcome {
  do throws(FileError) {
    var messages = try MessagePipe()
    guard let process = start(command, reading: input, messages.descriptor, .dropped) else {
      return .notStarted
    }
    messages.giveAway()
    let outcome = wait(for: process, seconds: seconds, &messages, command.whenSlow)
    said = messages.text
    guard outcome != .exited(0), let complaint = messages.complaint else { return outcome }
    return .refusedByDisk(complaint)
    // Discarded: without a pipe nothing more can be opened, and so nothing started.
  } catch { return .notStarted }
}

private func start(
  _ command: Command, reading input: Int32?, _ messages: Int32, _ output: Output
) -> pid_t? {
  let program = command.program.hasPrefix("/") ? command.program : findProgram(command.program)
  guard let program else { return nil }
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  let reads =
    unsafe input.map { unsafe posix_spawn_file_actions_adddup2(&actions, $0, 0) }
    ?? posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  let file = command.output.map { command.folder + "/" + $0 } ?? "/dev/null"
  let isPlaced =
    switch output {
    case .dropped:
      unsafe posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600) == 0
    case .heard: unsafe posix_spawn_file_actions_adddup2(&actions, messages, 1) == 0
    case .into(let file): unsafe posix_spawn_file_actions_adddup2(&actions, file, 1) == 0
    }
  let isHeard = unsafe posix_spawn_file_actions_adddup2(&actions, messages, 2) == 0
  guard reads == 0, isPlaced, isHeard else { return nil }
  let words = ["/bin/sh", "-c", limited, "sh", command.folder, command.origin.rawValue, program]
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

private func wait(
  for process: pid_t, seconds: Int, _ messages: inout MessagePipe, _ whenSlow: (() -> Void)?
) -> Outcome {
  RunningPrograms.ours.note(process)
  defer { RunningPrograms.ours.forget(process) }
  for round in 0..<(seconds * 200) {
    if round == slowAfter { whenSlow?() }
    let outcome = ended(process)
    messages.drain()
    if let outcome { return outcome }
    usleep(5000)
  }
  return killed(process)
}

private func wait(
  for process: pid_t, seconds: Int, _ messages: inout MessagePipe, _ socket: inout QuestionSocket,
  answers count: Int
) -> Outcome {
  RunningPrograms.ours.note(process)
  defer { RunningPrograms.ours.forget(process) }
  let begun = ContinuousClock.now
  var silent = 0
  // One that says nothing more, or too much, is to end by itself within two seconds.
  while ContinuousClock.now - begun < .seconds(seconds), silent < 400 {
    socket.exchange(waiting: 5)
    if socket.isOver { silent += 1 }
    if socket.answered >= count { socket.finish() }
    let outcome = ended(process)
    messages.drain()
    if let outcome {
      socket.exchange(waiting: 0)
      return outcome
    }
  }
  return killed(process)
}

/// How a program ended; nil while it runs.
private func ended(_ process: pid_t) -> Outcome? {
  var status: Int32 = 0
  let ended = unsafe waitpid(process, &status, WNOHANG)
  if ended == process { return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed }
  return ended < 0 && errno != EINTR ? .killed : nil
}

private func killed(_ process: pid_t) -> Outcome {
  var status: Int32 = 0
  kill(process, SIGKILL)  // Discarded: it may have ended just now.
  unsafe waitpid(process, &status, 0)  // Discarded: however it ended, it was to be killed.
  return .killed
}

/// Rounds of five milliseconds.
private let slowAfter = 800

/// Waits, for something that another program does in its own time.
package func pause(milliseconds: Int) { usleep(UInt32(clamping: milliseconds) &* 1000) }
