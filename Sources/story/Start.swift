import CStart

/// The words of the command line without the program's own name. Bytes that are no UTF-8 are replaced.
func commandLineWords() -> [String] {
  (1..<max(1, start_word_count())).compactMap { index in
    unsafe start_word(index).map { unsafe String(cString: $0) }
  }
}

/// The commit that the program was built from; nil where the one who built it did not say. Nothing but the two files here is
/// compiled anew when it changes.
func builtFrom() -> String? {
  let commit = unsafe String(cString: start_commit())
  return commit.isEmpty ? nil : commit
}
