import Files
import Glibc

// Discarded: without standard streams there is nobody to give the error to.
do throws(FileError) { try StandardStream.holdClosed() } catch { exit(ExitCode.failed.rawValue) }
reportStopSignals()
endWhenInterrupted()
// Left to the runtime, the main thread would end, which takes a static program five milliseconds; it waits instead.
// Discarded: the process ends with the task.
_ = Task.detached { exit(await run(commandLineWords(), in: .current()).rawValue) }
while true {
  // Discarded: it waits for signals alone, which StopSignals sees to.
  _ = pause()
}
