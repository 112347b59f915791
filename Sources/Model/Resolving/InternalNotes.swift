import Content
package import Diagnostics

/// Whether a text is a note of the project's own, and no entry: it lies below `intern`, in no kind's folder and in none that is
/// called nearly so, and has no fields that are marked off at its top.
///
/// Nobody but the project reads it, so that how it is written is its own matter; it is looked for on the pages as any note.
func isNote(_ document: ContentDocument, in folder: String, _ languages: SiteLanguages) -> Bool {
  guard isInternalPath(document.path), !opensWithFields(document.source) else { return false }
  return FilePlace.read(document.path, in: folder, languages) == nil
    && nearestFolder(to: document.path, in: folder) == nil
}

extension SiteModel {
  /// Some findings of how texts are written, without those in such notes; a password is one there too.
  package func besidesNotes(_ findings: [Diagnostic]) -> [Diagnostic] {
    let internals = tree.documents.filter { isInternalPath($0.path) }
    let notes = Set(
      internals.filter { isNote($0, in: String($0.path.prefix { $0 != "/" }), languages) }.map(\.path))
    guard !notes.isEmpty else { return findings }
    return findings.filter { !notes.contains($0.location.path) || !$0.writtenSecrets.isEmpty }
  }
}

/// Whether the first line is the one that fields begin with.
private func opensWithFields(_ bytes: [UInt8]) -> Bool {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let first = bytes.skip(from: start, to: bytes.count, while: \.isWhiteSpace)
  return bytes.starts(with: "---", at: first, before: bytes.count)
}
