import CStart

/// The words of the command line without the program's own name. Bytes that are no UTF-8 are replaced.
func commandLineWords() -> [String] {
  (1..<max(1, start_word_count())).compactMap { index in
    unsafe start_word(index).map { unsafe String(cString: $0) }
  }
}

/// What the program was built from: a commit, with `-dirty` after it when files had been changed since; nil where the one
/// who built it did not say.
let builtFrom: String? = {
  let commit = unsafe String(cString: start_commit())
  return commit.isEmpty ? nil : commit
}()

/// What `story --version` says.
var versionLine: String { "story \(version)" + (builtFrom.map { " (\($0))" } ?? "") }
