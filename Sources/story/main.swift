import Files
import Glibc

// Discarded: without standard streams there is nobody to give the error to.
do throws(FileError) { try StandardStream.holdClosed() } catch { exit(ExitCode.failed.rawValue) }
reportStopSignals()
endWhenInterrupted()
exit(await run(commandLineWords(), in: .current()).rawValue)
