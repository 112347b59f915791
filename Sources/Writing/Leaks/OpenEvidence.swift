import Content
import Diagnostics
import Model

/// What open files show of what is looked for, so that what anybody can read already is no leak.
struct OpenEvidence {
  private let files: [SourceFile]
  /// What stands in each file, by the index of its unit.
  private let found: [[Int]]
  private let theme: Set<String>
  /// Confidential files of which there is no new edition.
  private let withdrawn: Set<String>
  /// Files that are unfinished: a sentence of theirs that an open file has is no secret, nor are the names and numbers in it.
  private let drafts: Set<String>
  /// How many sentences each confidential file has.
  private let sentences: [String: Int]

  init(
    _ files: [SourceFile], _ found: [[Int]], _ units: [LeakUnit], theme: Set<String>, withdrawn: Set<String>,
    drafts: Set<String>
  ) {
    self.files = files
    self.found = found.map { $0.filter { $0 < units.count } }
    self.theme = theme
    self.withdrawn = withdrawn
    self.drafts = drafts
    var sentences: [String: Int] = [:]
    for index in units.indices where units[index].isSentence && !units[index].isPublished {
      sentences[units[index].origin.path, default: 0] += 1
    }
    self.sentences = sentences
  }

  /// Says of the units which are open, by their indices.
  func mark(_ isOpen: inout [Bool], _ units: [LeakUnit]) {
    var entries: [Int: Set<Substring>] = [:]
    for (file, found) in zip(files, found) {
      let entry = stem(of: file.path)
      let bySource = Dictionary(grouping: found.filter { units[$0].isSentence && !units[$0].isPublished }) {
        units[$0].origin.path
      }
      for unit in found where units[unit].origin.path != file.path {
        let source = units[unit].origin.path
        if units[unit].isPublished {
          // What open entries say of it is opened word by word (`openSaid`).
          if theme.contains(file.path) { isOpen[unit] = true }
        } else if theme.contains(file.path) || stem(of: source) == entry
          || isEdition(bySource[source] ?? [], of: source)
          || isQuoted(unit, from: source, bySource[source] ?? [], units)
        {
          isOpen[unit] = true
        } else if bySource[source] == nil || drafts.contains(source) {
          // A file with a sentence of a secret may have got the name from there too; a draft is what repeats others.
          entries[unit, default: []].insert(entry)
        }
      }
    }
    for (unit, entries) in entries where entries.count > 1 && units[unit].form.mayBeCommon {
      isOpen[unit] = true
    }
  }

  /// Whether it is a sentence of a draft that an open file has, or a name or a number in such a sentence.
  private func isQuoted(_ unit: Int, from source: String, _ sentences: [Int], _ units: [LeakUnit]) -> Bool {
    guard drafts.contains(source), !sentences.isEmpty else { return false }
    return units[unit].isSentence || sentences.contains { units[$0].origin == units[unit].origin }
  }

  /// Whether an open file has most of what a file that is not shown has: one is a new edition of the other, and what
  /// stands in both is open. Never of what only the project has.
  private func isEdition(_ found: [Int], of source: String) -> Bool {
    let all = sentences[source] ?? 0
    return !isInternalPath(source) && !withdrawn.contains(source) && found.count >= 3 && found.count * 2 > all
  }
}

extension LeakUnit.Form {
  /// Whether two open entries that have it show that it is common.
  fileprivate var mayBeCommon: Bool {
    switch self {
    case .name, .number, .sum: true
    case .sentence, .pastSentence, .publishedSentence, .whole, .fileName: false
    }
  }
}

/// The entry that a file is of, whatever language it is in.
private func stem(of path: String) -> Substring {
  let name = path.lastIndex(of: "/") ?? path.startIndex
  return path[..<(path[name...].firstIndex(of: ".") ?? path.endIndex)]
}
