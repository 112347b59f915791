import Files

/// Writes to standard output, with a line's end after it.
func printOut(_ text: String) throws(FileError) { try StandardStream.output.write(text + "\n") }

/// Writes to standard error, with a line's end after it.
func printError(_ text: String) throws(FileError) { try StandardStream.error.write(text + "\n") }
