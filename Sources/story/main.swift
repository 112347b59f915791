import Commands
import Files
import Glibc

// Discarded: without standard streams there is nobody to give the error to.
do throws(FileError) { try StandardStream.holdClosed() } catch { exit(ExitCode.failed.rawValue) }
reportStopSignals()
endWhenInterrupted()
// Left to the runtime, the main thread would end, which takes a static program five milliseconds; it waits instead.
// Discarded: the process ends with the task.
_ = Task.detached { exit(await run(commandLineWords(), in: .current(builtFrom: builtFrom())).rawValue) }
// Whoever started it may have had signals held back, which programs inherit.
var heldBack = sigset_t()
// Discarded: an empty set cannot fail.
_ = unsafe sigemptyset(&heldBack)
while true {
  // Discarded: it returns when a signal has been seen to.
  _ = unsafe sigsuspend(&heldBack)
}
