import Files
import Glibc

do throws(FileError) { try StandardStream.holdClosed() } catch { exit(ExitCode.couldNotWork.rawValue) }
exit(await run(Array(CommandLine.arguments.dropFirst()), in: .current()).rawValue)
