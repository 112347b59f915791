import Content
import Parallelism

/// The files that are copies of others, with the file that each is a copy of: by their text, whatever they are called.
///
/// Each text is held against those few that share one of its rarest runs of words, so the time grows with the number of files.
func copies(in tree: ContentTree, jobs: Int) async -> [String: String] {
  let files = await candidates(in: tree, jobs: jobs)
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
/// What has less in common is no copy, whatever else says so.
private let leastLikeness = 50
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
    let file = path.afterLast("/").lowercased()
    let point = file.utf8.lastIndex(of: UInt8(ascii: "."))
    name = String(file[..<(point ?? file.endIndex)])
    func text(_ names: FieldName...) -> String {
      names.lazy.compactMap { name in entries.first { name.matches($0.key) }?.value.scalar?.text }.first ?? ""
    }
    title = plainSpelling(of: text(FieldName("tittel", "title"), FieldName("navn", "name")))
    day = text(FieldName("start", "start"), FieldName("dato", "date"), FieldName("fra", "from"))
    sketch = TextSketch(withoutComments(source))
    if sketch.hashes.isEmpty { return nil }
  }
}

/// A file without the comments among its fields, which `story new` writes and every file of a kind has.
private func withoutComments(_ source: [UInt8]) -> [UInt8] {
  guard source.contains(UInt8(ascii: "#")) else { return source }
  var (kept, start, fences) = ([UInt8](), 0, 0)
  kept.reserveCapacity(source.count)
  // After the second line of hyphens the text begins, where the sign makes a heading.
  while start < source.count, fences < 2 {
    let end = source[start...].firstIndex(of: .newline) ?? source.count
    if source[start..<end].starts(with: "---".utf8) { fences += 1 }
    if source[start] != UInt8(ascii: "#") { kept += source[start..<min(end + 1, source.count)] }
    start = end + 1
  }
  return start < source.count ? kept + source[start...] : kept
}

private func candidates(in tree: ContentTree, jobs: Int) async -> [Candidate] {
  let documents = await mapInParallel(tree.documents, jobs: jobs) { document in
    Candidate(document.path, document.fields, document.source)
  }
  let registers = await mapInParallel(tree.registers, jobs: jobs) { register in
    register.path.hasSuffix(".json")
      ? nil : register.root.entries.flatMap { Candidate(register.path, $0, register.source) }
  }
  return (documents + registers).compactMap(\.self)
}

/// Which of two is the copy, when one is.
private func pair(_ left: Candidate, _ right: Candidate) -> (copy: Candidate, original: Candidate)? {
  let likeness = left.sketch.likeness(to: right.sketch)
  // Nearly all that have a few words in common.
  guard likeness >= leastLikeness else { return nil }
  // Two files of one name in one folder are reported as such.
  guard left.ending == right.ending, !isOneEntry(left.path, right.path), !left.hasPlace(of: right) else {
    return nil
  }
  let isSameDay = left.day == right.day || left.day.isEmpty || right.day.isEmpty
  let isCopyByName = left.isCopyByName(of: right) || right.isCopyByName(of: left)
  let isNamedAfter = left.isNamed(after: right) || right.isNamed(after: left)
  // A campaign and its page may well have one title.
  let isSameTitle = left.title == right.title && !left.title.isEmpty && left.kindFolder == right.kindFolder
  // Of a text of a few words, the names of fields are the larger part, and in a register most of it.
  let isShort = left.sketch != right.sketch && (left.sketch.size < 20 || right.sketch.size < 20)
  let isLong = left.sketch.size >= (left.ending == "md" ? 20 : 60)
  let isCopy =
    isCopyByName || !isShort && isSameDay && (isSameTitle || isNamedAfter || likeness >= 75 && isLong)
  guard isCopy else { return nil }
  if left.isNamed(after: right) { return (left, right) }
  if right.isNamed(after: left) { return (right, left) }
  let isLeft = (left.path.utf8.count, left.path) > (right.path.utf8.count, right.path)
  return isLeft ? (left, right) : (right, left)
}

extension Candidate {
  fileprivate var ending: Substring { path.afterLast(".") }

  /// The folder of its kind: `content/sider`.
  fileprivate var kindFolder: [Substring] { Array(path.split(separator: "/").dropLast().prefix(3)) }

  /// Whether both stand in one folder, and are called the same in addresses.
  fileprivate func hasPlace(of other: Candidate) -> Bool {
    path.utf8.dropLast(path.afterLast("/").utf8.count)
      .elementsEqual(other.path.utf8.dropLast(other.path.afterLast("/").utf8.count))
      && slugOf(name) == slugOf(other.name)
  }

  /// Whether what the name has besides the other's is what computers and shared folders put there: `Kopi av x`, `x 2`,
  /// `x (1)`, `x (Karis konfliktkopi)`, `x-LAPTOP7`.
  fileprivate func isCopyByName(of other: Candidate) -> Bool {
    guard isNamed(after: other) else { return false }
    let rest = name.replacing(other.name, with: "").filter { !" -_()~".contains($0) }
    if ["kopi", "copy", "konflikt", "conflict"].contains(where: { rest.contains($0) }) { return true }
    if (1...2).contains(rest.count), rest.allSatisfy(\.isASCIIDigit) { return true }
    let written = path.split(separator: "/").last?.dropFirst(other.name.count).prefix { $0 != "." } ?? ""
    return written.count > 4 && written == written.uppercased() && written.contains { $0.isLetter }
  }

  /// Whether the name holds the other's and more.
  fileprivate func isNamed(after other: Candidate) -> Bool {
    name.utf8.count > other.name.utf8.count && (name.hasPrefix(other.name) || name.hasSuffix(other.name))
      && !name.hasPrefix(other.name + ".")
  }
}

extension String {
  /// What follows the last of an ASCII sign; all where there is none.
  fileprivate func afterLast(_ sign: Unicode.Scalar) -> Substring {
    let bytes = utf8
    return self[(bytes.lastIndex(of: UInt8(ascii: sign)).map(bytes.index(after:)) ?? startIndex)...]
  }
}

/// Whether two files are one entry's texts in two languages: `om.md` and `om.en.md`.
private func isOneEntry(_ left: String, _ right: String) -> Bool {
  let point = UInt8(ascii: ".")
  return left.utf8.prefix { $0 != point }.elementsEqual(right.utf8.prefix { $0 != point })
    && left.utf8.split(separator: point).count != right.utf8.split(separator: point).count
}
