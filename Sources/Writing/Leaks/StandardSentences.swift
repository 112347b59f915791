import Content
import Diagnostics
import Model

/// Opens sentences of what waits for its day that three open entries of the same kind say word for word: «Vi serverer kaffe,
/// og alle er velkomne» is copied from event to event, and no paste of the one that waits.
///
/// Never of what only the project has. The names and numbers in such a sentence are looked for as before.
func openStandard(
  _ isOpen: inout [Bool], _ units: [LeakUnit], _ found: [[Int]], in files: [SourceFile], _ gate: LeakGate
) {
  var entries: [Int: Set<Substring>] = [:]
  for (file, found) in zip(files, found) {
    let candidates = found.filter {
      $0 < units.count && !isOpen[$0] && units[$0].form == .sentence
        && isOfKind(file.path, units[$0].origin.path)
    }
    guard !candidates.isEmpty else { continue }
    let whole = gate.wholeSentences(in: file.bytes)
    for unit in candidates where whole.contains(unit) {
      entries[unit, default: []].insert(stem(of: file.path))
    }
  }
  for (unit, entries) in entries where entries.count >= fewestEntries { isOpen[unit] = true }
}

/// Two open entries may both have a sentence from the third, which waits: a page and its news item.
private let fewestEntries = 3

/// Whether two files of the content are of the same kind, and neither is internal.
private func isOfKind(_ path: String, _ other: String) -> Bool {
  !isInternalPath(other) && folder(of: path) == folder(of: other)
}

private func folder(of path: String) -> Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
