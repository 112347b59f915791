import Content
import Diagnostics
import Editing
import Files

/// Saves two files together, over and over, and takes some of it back, until it is killed: for `scripts/prove-saves.py`.
///
/// Each version says how often it was saved and ends with its own checksum, so that half of one is found out.
func saveForEver(in root: String, seed: UInt64) throws -> Never {
  let store = ContentStore(root: root)
  var numbers = Numbers(seed: seed, input: 0)
  while true {
    let changes = try ["content/sider/a.md", "content/sider/b.md"].map { path in
      let now = try Folder(root).readIfPresent(path, atMost: 1 << 24)
      return FileChange(path: path, from: now, to: version(after: now, &numbers))
    }
    try store.save(
      changes, ChangeNote(Wording(nb: "Endret to filer", en: "Changed two files"), by: "", at: 0))
    for _ in 0..<numbers.below(3) { try store.undo(changes[0].path) }
    for _ in 0..<numbers.below(3) {
      if try isRefused({ () throws(SaveRefusal) in try store.redo(changes[1].path) }) { break }
    }
  }
}

/// Whether a change cannot be made again: one that a kill had left half made was made whole since, and what was saved over the
/// half no longer fits. Taking back is never refused here, since what an interruption left counts as made.
private func isRefused(_ redo: () throws(SaveRefusal) -> PastChange?) throws(SaveRefusal) -> Bool {
  do throws(SaveRefusal) { return try redo() == nil } catch {
    guard case .stale = error else { throw error }
    return true
  }
}

private func version(after old: [UInt8]?, _ numbers: inout Numbers) -> [UInt8] {
  let count = old.flatMap { Int($0.text(0..<($0.firstIndex(of: .newline) ?? 0))) } ?? 0
  let lines = (0..<numbers.below(20_000)).map { _ in UInt8(ascii: "a") }
  let text = Array("\(count + 1)\n".utf8) + lines + [.newline]
  return text + Array(sha256(text).utf8)
}
