import Content
import Diagnostics

/// A text file as it can be read: spaces stand for one side of each merge conflict and for characters that no text may
/// hold, so that every place stays where it was.
struct ReadableText {
  /// Nil when the file can be read as it is.
  private(set) var file: SourceFile?
  private(set) var findings: [Diagnostic] = []
  /// Where conflicts are.
  private(set) var conflicts: [Range<Int>] = []

  init(_ file: SourceFile) {
    let bytes = file.bytes
    let broken = file.isWrittenByHand ? brokenLetters(in: bytes, file.path) : nil
    findings = broken.map { [$0.finding] } ?? []
    let characters =
      holdsForbiddenCharacter(bytes.span)
      ? controlCharacters(in: bytes, besides: broken?.places ?? [], file.path) : []
    let conflicts = mergeConflicts(in: bytes, file.path)
    guard !characters.isEmpty || !conflicts.isEmpty else { return }
    findings += characters + conflicts.map(\.finding)
    self.conflicts = conflicts.flatMap(\.hidden)
    var readable = bytes
    for character in forbiddenCharacters(in: bytes.span) { readable.clear(character.range) }
    for range in self.conflicts { readable.clear(range) }
    self.file = SourceFile(path: file.path, bytes: readable)
  }
}

extension SourceFile {
  /// What other programs made (JSON, CSV) is not ours to correct.
  fileprivate var isWrittenByHand: Bool {
    let lower = path.lowercased()
    return !lower.hasSuffix(".json") && !lower.hasSuffix(".csv")
  }
}

extension [UInt8] {
  /// Puts spaces for all but line ends.
  fileprivate mutating func clear(_ range: Range<Int>) {
    for offset in range where !self[offset].isLineEnd { self[offset] = .space }
  }
}
