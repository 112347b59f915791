import Glibc

reportStopSignals()
exit(await run(Array(CommandLine.arguments.dropFirst()), in: .current()).rawValue)
