/// A password or key that somebody wrote in a file: where and what, so that nothing that is shown repeats it.
package struct WrittenSecret: Sendable, Hashable {
  package let location: Location
  /// As readers would see it.
  package let text: String

  package init(_ text: String, at location: Location) {
    self.text = text
    self.location = location
  }
}

extension [Diagnostic] {
  /// The same, where none repeats a secret that any of them is about: of one that would, its place and code are left.
  ///
  /// A source line is shown without them by `SourceLines`.
  package func hidingSecrets() -> [Diagnostic] {
    let secrets = flatMap(\.writtenSecrets)
    guard !secrets.isEmpty else { return self }
    let words = SecretWords(secrets)
    return map { words.stand(in: $0) ? $0.placeAndCode : $0 }
  }
}

/// The longest word of each secret, in small letters, and the files that it stands in.
private struct SecretWords {
  private var files: [String: Set<String>] = [:]

  init(_ secrets: [WrittenSecret]) {
    for secret in secrets {
      guard let word = words(of: secret.text).max(by: { $0.count < $1.count }) else { continue }
      files[word, default: []].insert(secret.location.path)
    }
  }

  func stand(in finding: Diagnostic) -> Bool {
    let texts = ([finding.message] + [finding.help].compactMap(\.self) + finding.notes.map(\.message))
      .flatMap { [$0.nb, $0.en] }
    return (texts + finding.fixIts.map(\.replacement)).contains { text in
      words(of: text).contains { stands($0, in: finding.location.path) }
    }
  }

  /// A number of four digits is a year or a sum in other files than the one whose door it opens.
  private func stands(_ word: String, in path: String) -> Bool {
    guard let paths = files[word] else { return false }
    return paths.contains(path) || word.contains { !$0.isNumber }
  }
}

/// What stands between spaces, quotes, brackets and the signs that passwords are said after; letters and digits alone.
private func words(of text: String) -> [String] {
  text.lowercased().split { $0.isWhitespace || "«»“”\"'`:=,;()[]{}<>".contains($0) }
    .map { $0.filter { $0.isLetter || $0.isNumber } }
}
