import Glibc

exit(await run(Array(CommandLine.arguments.dropFirst())))
