package import Content
package import Diagnostics
import Mistakes
package import Model
import Rules

/// One file with every certain repair in.
package struct RepairedFile: Sendable {
  package let path: String
  /// As it is on disk.
  package let original: [UInt8]
  /// What the repairs are shown against: the original, or its text once it can be read at all.
  package fileprivate(set) var before: [UInt8]
  package fileprivate(set) var after: [UInt8]
  /// What was repaired, round by round.
  package fileprivate(set) var rounds: [Round]

  /// Findings that were repaired at once, with the text that their places lie in.
  package struct Round: Sendable {
    package let findings: [Diagnostic]
    package let text: [UInt8]
  }

  /// Whether it is a translation in which it is written that it follows its main file, which was repaired.
  package fileprivate(set) var isMarked = false

  package var repairCount: Int { rounds.reduce(0) { $0 + $1.findings.count } }
}

extension [RepairedFile] {
  /// The same files, and the translations that followed what is repaired in them: a certain repair changes no words, so that they
  /// follow it still.
  package func keepingTranslations(
    of sources: SourceTree, at moment: Moment, jobs: Int
  ) async
    -> [RepairedFile]
  {
    guard !isEmpty else { return self }
    var tree = sources
    let repaired = Dictionary(map { ($0.path, $0.after) }) { first, _ in first }
    for (index, file) in tree.files.enumerated() {
      if let bytes = repaired[file.path] { tree.files[index] = SourceFile(path: file.path, bytes: bytes) }
    }
    // Discarded: what is wrong in either is what «check» reports; here only the translations are asked for.
    let before = await readModel(of: sources, at: moment, jobs: jobs).value
    // Discarded: as above.
    let after = await readModel(of: tree, at: moment, jobs: jobs).value
    var result = self
    for made in await translationsLeftBehind(by: after, since: before) {
      let index =
        result.firstIndex { $0.path == made.path }
        ?? {
          result.append(RepairedFile(SourceFile(path: made.path, bytes: made.before)))
          return result.count - 1
        }()
      result[index].after = made.after
      result[index].isMarked = true
    }
    return result.sorted { $0.path < $1.path }
  }
}

/// Repairs the files of a site in memory until nothing certain is left to repair, so that a second run finds nothing.
///
/// One repair can bring the next to light; a file that does not settle within some rounds is left as it was.
///
/// `besides` finds what only others than the files themselves can say, such as an earlier release.
package func repairs(
  of sources: SourceTree, at moment: Moment, jobs: Int,
  besides: (SourceTree) async -> [Diagnostic] = { _ in [] }
) async -> [RepairedFile] {
  var files: [String: RepairedFile] = [:]
  var tree = sources
  for _ in 0..<maximumRounds {
    let found = await readModel(of: tree, at: moment, jobs: jobs).findings + besides(tree)
    // Where two versions stand, nobody knows yet which of them a repair would be in.
    // And what holds a password is shown to nobody.
    let conflicted = Set(
      found.filter { $0.code == .mergeConflict || $0.code == .secretInPublishing }.map(
        \.location.path))
    let findings = found.filter { !$0.fixIts.isEmpty && !conflicted.contains($0.location.path) }
    let places = Dictionary(grouping: findings, by: \.location.path)
    if places.isEmpty { return files.values.sorted { $0.path < $1.path } }
    for (index, file) in tree.files.enumerated() {
      guard let found = places[file.path] else { continue }
      let result = applyFixIts(of: firstToRepair(found), to: file.bytes, at: file.path)
      guard result.bytes != file.bytes else { continue }
      files[file.path, default: RepairedFile(file)].take(result, from: file.bytes)
      tree.files[index] = SourceFile(path: file.path, bytes: result.bytes)
    }
  }
  let unsettled = Set(
    await readModel(of: tree, at: moment, jobs: jobs).findings.filter { !$0.fixIts.isEmpty }.map(
      \.location.path)
  )
  return files.values.filter { !unsettled.contains($0.path) }.sorted { $0.path < $1.path }
}

private let maximumRounds = 30

/// Mistakes of writing come first: while a heading is read as text, what a rule says of the headings around it is not
/// certain.
private func firstToRepair(_ findings: [Diagnostic]) -> [Diagnostic] {
  let mistakes = findings.filter { codesOfMistakes.contains($0.code) }
  return mistakes.isEmpty ? findings : mistakes
}

private let codesOfMistakes = Set(mistakeCodes)

extension RepairedFile {
  fileprivate init(_ file: SourceFile) {
    path = file.path
    original = file.bytes
    before = file.bytes
    after = file.bytes
    rounds = []
  }

  fileprivate mutating func take(_ result: RepairedText, from text: [UInt8]) {
    after = result.bytes
    rounds.append(Round(findings: result.repaired, text: text))
    if result.repaired.contains(where: { $0.code == .notUTF8 }) { before = result.bytes }
  }
}
