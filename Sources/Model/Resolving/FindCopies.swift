import Content

/// The files that are copies of others, with the file that each is a copy of: by their text, whatever they are called.
///
/// Each text is held against those few that share one of its rarest runs of words, so the time grows with the number of files.
func copies(in tree: ContentTree) -> [String: String] {
  let files = candidates(in: tree)
  var buckets: [UInt64: [Int]] = [:]
  var result: [String: String] = [:]
  for (index, file) in files.enumerated() {
    var seen: Set<Int> = []
    for hash in file.sketch.hashes.prefix(rarest) {
      for other in buckets[hash] ?? [] where seen.insert(other).inserted {
        guard let (copy, original) = pair(file, files[other]), result[copy.path] == nil,
          result[original.path] == nil
        else { continue }
        result[copy.path] = original.path
      }
      if buckets[hash]?.count ?? 0 < mostInBucket { buckets[hash, default: []].append(index) }
    }
  }
  return result
}

/// Hashes of a text that others are looked for by: with a likeness of 80, one of so many is shared all but surely.
private let rarest = 12
/// What more texts share than this is no text of one's own.
private let mostInBucket = 16

private struct Candidate {
  let path: String
  /// The file's name in small letters, without its ending.
  let name: String
  let title: String
  /// What tells events and news of the same kind from one another.
  let day: String
  let sketch: TextSketch

  init?(_ path: String, _ entries: [YAMLNode.Entry], _ source: [UInt8]) {
    self.path = path
    let file = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    name = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
    func text(_ names: FieldName...) -> String {
      names.lazy.compactMap { name in entries.first { name.matches($0.key) }?.value.scalar?.text }.first ?? ""
    }
    title = plainSpelling(of: text(FieldName("tittel", "title"), FieldName("navn", "name")))
    day = text(FieldName("start", "start"), FieldName("dato", "date"), FieldName("fra", "from"))
    sketch = TextSketch(source)
    if sketch.hashes.isEmpty { return nil }
  }
}

private func candidates(in tree: ContentTree) -> [Candidate] {
  let documents = tree.documents.compactMap { Candidate($0.path, $0.fields, $0.source) }
  let registers = tree.registers.filter { !$0.path.hasSuffix(".json") }.compactMap { register in
    register.root.entries.flatMap { Candidate(register.path, $0, register.source) }
  }
  return documents + registers
}

/// Which of two is the copy, when one is.
private func pair(_ left: Candidate, _ right: Candidate) -> (copy: Candidate, original: Candidate)? {
  guard left.ending == right.ending, !isOneEntry(left.path, right.path) else { return nil }
  let likeness = left.sketch.likeness(to: right.sketch)
  let isNamedAfter = left.isNamed(after: right) || right.isNamed(after: left)
  let isSame = left.title == right.title && !left.title.isEmpty || isNamedAfter
  let isSameDay = left.day == right.day || left.day.isEmpty || right.day.isEmpty
  // Registers are short, and much of each is the names of its fields.
  let isLong = left.sketch.size >= (left.ending == "md" ? 20 : 60)
  let isCopy = isSameDay && (isSame && likeness >= 50 || likeness >= 75 && isLong)
  guard isCopy || isNamedAfter && likeness >= 85 else { return nil }
  if left.isNamed(after: right) { return (left, right) }
  if right.isNamed(after: left) { return (right, left) }
  return left.path.utf8.count > right.path.utf8.count
    || left.path.utf8.count == right.path.utf8.count && left.path > right.path
    ? (left, right) : (right, left)
}

extension Candidate {
  fileprivate var ending: Substring { path.suffix(while: { $0 != "." }) }

  /// Whether the name holds the other's and more that says nothing of what the file is about: `Kopi av x`, `x 2`, `x-LAPTOP7`.
  fileprivate func isNamed(after other: Candidate) -> Bool {
    name.utf8.count > other.name.utf8.count && (name.hasPrefix(other.name) || name.hasSuffix(other.name))
      && !name.hasPrefix(other.name + ".")
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate func suffix(while matches: (Character) -> Bool) -> Substring {
    let start = lastIndex { !matches($0) }.map { index(after: $0) } ?? startIndex
    return self[start...]
  }
}

/// Whether two files are one entry's texts in two languages: `om.md` and `om.en.md`.
private func isOneEntry(_ left: String, _ right: String) -> Bool {
  left.prefix { $0 != "." } == right.prefix { $0 != "." }
    && left.split(separator: ".").count != right.split(separator: ".").count
}
