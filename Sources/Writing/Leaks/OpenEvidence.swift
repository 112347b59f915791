import Content
import Diagnostics
import Model

/// What open files show of what is looked for, so that what anybody can read already is no leak.
struct OpenEvidence {
  private let files: [SourceFile]
  /// How many of them, the first, are evidence of names by what they say; the rest have words to search by and addresses.
  private let saying: Int
  /// What stands in each file, by the index of its unit.
  private let found: [[Int]]
  private let theme: Set<String>
  private let sources: [Source]
  /// The index in `sources` of the file that each unit is of, and of the entry that each open file is of.
  private let sourceOfUnit: [Int]
  private let entryOfFile: [Int]

  /// A confidential file. What units have in common is asked of it once, since many files may repeat one another.
  private struct Source {
    let path: String
    /// A number that all files of the entry have.
    let entry: Int
    /// A new edition of it may be open: it is not only the project's, and there is none that had to go.
    let mayHaveEdition: Bool
    /// It rests on a consent that does not hold: its sentences are to go, and whoever it names is named without a consent, which
    /// is a finding of its own and no reason to keep up what is to go.
    let isWithdrawn: Bool
    /// The open files that say what it says by being its earlier editions.
    let editions: Set<String>
    var sentences = 0
  }

  init(
    _ files: [SourceFile], saying: Int, _ found: [[Int]], _ units: [LeakUnit], theme: Set<String>,
    withdrawn: Set<String>,
    editions: [String: Set<String>]
  ) {
    self.files = files
    self.saying = saying
    self.found = found.map { $0.filter { $0 < units.count } }
    self.theme = theme
    var entries: [Substring: Int] = [:]
    func entry(of path: String) -> Int {
      let stem = stem(of: path)
      if let known = entries[stem] { return known }
      entries[stem] = entries.count
      return entries.count - 1
    }
    entryOfFile = files.map { entry(of: $0.path) }
    var (sources, places): ([Source], [String: Int]) = ([], [:])
    sourceOfUnit = units.map { unit in
      let path = unit.origin.path
      let place = places[path] ?? sources.count
      if place == sources.count {
        places[path] = place
        sources.append(
          Source(
            path: path, entry: entry(of: path),
            mayHaveEdition: !isInternalPath(path) && !withdrawn.contains(path),
            isWithdrawn: withdrawn.contains(path), editions: editions[path] ?? []))
      }
      if unit.isSecretSentence { sources[place].sentences += 1 }
      return place
    }
    self.sources = sources
  }

  /// Says of the units which are open, by their indices.
  func mark(_ isOpen: inout [Bool], _ units: [LeakUnit]) {
    var entries: [Int: Set<Int>] = [:]
    for (index, found) in found.enumerated() {
      let (path, entry) = (files[index].path, entryOfFile[index])
      let isTheme = theme.contains(path)
      let sentences = Dictionary(grouping: found.filter { units[$0].isSecretSentence }) { sourceOfUnit[$0] }
      for unit in found where sources[sourceOfUnit[unit]].path != path {
        let source = sources[sourceOfUnit[unit]]
        let own = sentences[sourceOfUnit[unit]]
        if units[unit].isPublished {
          // What open entries say of it is opened word by word (`openSaid`).
          if isTheme { isOpen[unit] = true }
        } else if isTheme || source.entry == entry
          || units[unit].standing == .unfinished || source.isWithdrawn && units[unit].isNameOrTitle
          || source.editions.contains(path)
          || isEdition(own?.count ?? 0, of: source)
        {
          isOpen[unit] = true
        } else if own == nil, index < saying || units[unit].form == .address {
          // A file with a sentence of a secret may have got the name from there too.
          entries[unit, default: []].insert(entry)
        }
      }
    }
    for (unit, entries) in entries where entries.count > 1 && units[unit].mayBeCommon {
      isOpen[unit] = true
    }
  }

  /// Whether an open file has most of what a file that is not shown has: one is a new edition of the other, and what
  /// stands in both is open. Never of what only the project has.
  private func isEdition(_ found: Int, of source: Source) -> Bool {
    source.mayHaveEdition && found >= 3 && found * 2 > source.sentences
  }
}

extension LeakUnit {
  fileprivate var isSecretSentence: Bool { isSentence && !isPublished }
}

/// The entry that a file is of, whatever language it is in.
func stem(of path: String) -> Substring {
  let name = path.lastIndex(of: "/") ?? path.startIndex
  return path[..<(path[name...].firstIndex(of: ".") ?? path.endIndex)]
}
