import Content
import Diagnostics
import Model

/// What open files show of what is looked for, so that what anybody can read already is no leak.
struct OpenEvidence {
  private let files: [SourceFile]
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
    /// It is unfinished: a sentence of its own that an open file has is no secret, nor are the names and numbers in it.
    let isDraft: Bool
    /// It is a draft in one language of what is shown in another, so that what open files say of it too is no secret.
    let isShownOtherwise: Bool
    var sentences = 0
  }

  init(
    _ files: [SourceFile], _ found: [[Int]], _ units: [LeakUnit], theme: Set<String>, withdrawn: Set<String>,
    drafts: Set<String>
  ) {
    self.files = files
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
    // A register has entries that are shown beside some that are not.
    let openTexts = Set(files.lazy.map(\.path).filter { $0.hasSuffix(".md") })
    let openEntries = Set(entryOfFile)
    var (sources, places): ([Source], [String: Int]) = ([], [:])
    sourceOfUnit = units.map { unit in
      let path = unit.origin.path
      let place = places[path] ?? sources.count
      if place == sources.count {
        places[path] = place
        let (entry, isDraft) = (entry(of: path), drafts.contains(path))
        sources.append(
          Source(
            path: path, entry: entry,
            mayHaveEdition: !isInternalPath(path) && !withdrawn.contains(path), isDraft: isDraft,
            isShownOtherwise: openTexts.contains(path) || isDraft && openEntries.contains(entry)))
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
        } else if isTheme || source.entry == entry || source.isShownOtherwise
          || isEdition(own?.count ?? 0, of: source)
          || source.isDraft && (isQuoted(unit, own ?? [], units) || isLedTo(source, units[unit], by: index))
        {
          isOpen[unit] = true
        } else if own == nil || source.isDraft {
          // A file with a sentence of a secret may have got the name from there too; a draft is what repeats others.
          entries[unit, default: []].insert(entry)
        }
      }
    }
    for (unit, entries) in entries where entries.count > 1 && units[unit].form.mayBeCommon {
      isOpen[unit] = true
    }
  }

  /// Whether it is a sentence that an open file has, or a name or a number in such a sentence.
  private func isQuoted(_ unit: Int, _ sentences: [Int], _ units: [LeakUnit]) -> Bool {
    !sentences.isEmpty
      && (units[unit].isSentence || sentences.contains { units[$0].origin == units[unit].origin })
  }

  /// Whether it is what a draft is called, in an open file that leads to the draft: its writer knows of it, and is told by itself that
  /// the page is not shown.
  private func isLedTo(_ source: Source, _ unit: LeakUnit, by file: Int) -> Bool {
    guard unit.form == .whole || unit.form == .fileName else { return false }
    let stem = stem(of: source.path)
    let name = stem[(stem.lastIndex(of: "/").map { stem.index(after: $0) } ?? stem.startIndex)...]
    return files[file].bytes.leads(to: Array(name.utf8))
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

extension LeakUnit.Form {
  /// Whether two open entries that have it show that it is common.
  fileprivate var mayBeCommon: Bool {
    switch self {
    case .name, .number, .sum: true
    case .sentence, .reportSentence, .pastSentence, .publishedSentence, .whole, .fileName: false
    }
  }
}

/// The entry that a file is of, whatever language it is in.
private func stem(of path: String) -> Substring {
  let name = path.lastIndex(of: "/") ?? path.startIndex
  return path[..<(path[name...].firstIndex(of: ".") ?? path.endIndex)]
}

extension [UInt8] {
  /// Whether a file leads to another by its name: `(../sider/om.md)`, `{arrangement}`om``, `side: om`.
  fileprivate func leads(to name: [UInt8]) -> Bool {
    guard let first = name.first, count >= name.count else { return false }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first), found + name.count <= count {
      let end = found + name.count
      if self[found..<end].elementsEqual(name), found > 0, isReference(found..<end) { return true }
      start = found + 1
    }
    return false
  }

  private func isReference(_ name: Range<Int>) -> Bool {
    let (before, after) = (self[name.lowerBound - 1], self[name.upperBound...].prefix(6))
    func ends(with text: String) -> Bool { after.starts(with: Array(text.utf8)) }
    switch before {
    case UInt8(ascii: "/"), UInt8(ascii: "("):
      return ends(with: ".md")
        || after.first == UInt8(ascii: ".") && after.dropFirst(3).starts(with: ".md".utf8)
    case UInt8(ascii: "`"): return ends(with: "`")
    case 0x20:
      let sign = name.lowerBound > 1 ? self[name.lowerBound - 2] : 0
      guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: "-") else { return false }
      return after.isEmpty || [0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(after[after.startIndex])
        || ends(with: " #")
    default: return false
    }
  }
}
