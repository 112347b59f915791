import Content
package import Diagnostics

/// Two versions of the same lines that git could not join, as it leaves them in a file, or what is left of them when
/// somebody has removed a part of the marks.
struct MergeConflict {
  let finding: Diagnostic
  /// The marks, and the side that is not read.
  let hidden: [Range<Int>]
}

/// The conflicts of a file, in order; a line of equals signs alone is none, since it may underline a heading.
func mergeConflicts(in bytes: [UInt8], _ path: String) -> [MergeConflict] {
  var search = ConflictSearch(bytes: bytes, path: path)
  guard search.mayHoldMarks else { return [] }
  let table = LineTable(bytes, in: 0..<bytes.count)
  for index in 0..<table.count { search.visit(table.content(index, in: bytes), number: index) }
  search.close()
  return search.conflicts
}

/// A line that git writes: seven of its signs, and for most the name of a version.
private struct ConflictMark {
  enum Sign: UInt8 {
    case ours = 0x3C  // <
    case base = 0x7C  // |
    case theirs = 0x3D  // =
    case end = 0x3E  // >
  }

  let sign: Sign
  let line: Range<Int>
  /// From 0.
  let number: Int
  let hasName: Bool

  init?(_ bytes: [UInt8], _ line: Range<Int>, number: Int) {
    guard line.count >= 7, let sign = Sign(rawValue: bytes[line.lowerBound]) else { return nil }
    let end = bytes.skip(from: line.lowerBound, to: line.upperBound) { $0 == sign.rawValue }
    guard end == line.lowerBound + 7, end == line.upperBound || bytes[end].isSpaceOrTab else { return nil }
    hasName = !bytes.trimmed(end..<line.upperBound).isEmpty
    if sign == .theirs, hasName { return nil }
    (self.sign, self.line, self.number) = (sign, line, number)
  }
}

private struct ConflictSearch {
  let bytes: [UInt8]
  let path: String
  var conflicts: [MergeConflict] = []
  /// The marks of the conflict that is open.
  private var marks: [ConflictMark] = []
  /// A line of equals signs outside any conflict, which belongs to one when only its end is left.
  private var lonely: ConflictMark?

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  var mayHoldMarks: Bool {
    guard bytes.holds(.less, in: bytes.indices) || bytes.holds(.greater, in: bytes.indices) else {
      return false
    }
    var run = 0
    for byte in bytes {
      run = byte == 0x3C || byte == 0x3E ? run + 1 : 0
      if run == 7 { return true }
    }
    return false
  }

  mutating func visit(_ line: Range<Int>, number: Int) {
    guard let mark = ConflictMark(bytes, line, number: number) else { return }
    switch mark.sign {
    case .ours:
      close()
      marks = [mark]
      lonely = nil
    case .base:
      if marks.map(\.sign) == [.ours] { marks.append(mark) }
    case .theirs:
      if !marks.isEmpty, !marks.contains(where: { $0.sign == .theirs }) {
        marks.append(mark)
      } else if marks.isEmpty {
        lonely = mark
      }
    case .end:
      if marks.isEmpty {
        guard mark.hasName, !isQuoted(mark) else { return }
        marks = lonely.map { [$0] } ?? []
      }
      marks.append(mark)
      close()
    }
  }

  /// Reports the open conflict, whole or not.
  mutating func close() {
    guard !marks.isEmpty else { return }
    defer { (marks, lonely) = ([], nil) }
    let separator = marks.first { $0.sign == .theirs }
    if let ours = marks.first, ours.sign == .ours, let separator, let end = marks.last, end.sign == .end {
      report(ours, marks.first { $0.sign == .base } ?? separator, separator, end)
    } else {
      reportRest()
    }
  }

  private mutating func report(
    _ ours: ConflictMark, _ oursEnd: ConflictMark, _ separator: ConflictMark, _ end: ConflictMark
  ) {
    let sides = [(ours, oursEnd), (separator, end)].map { first, last in
      Side(
        first.line.upperBound..<last.line.lowerBound,
        lines: first.number + 2...max(first.number + 2, last.number),
        isEmpty: last.number == first.number + 1)
    }
    let oursIsEmpty = bytes.trimmed(sides[0].range).isEmpty
    conflicts.append(
      MergeConflict(
        finding: .mergeConflict(Location(path, ours.line), sides),
        hidden: oursIsEmpty
          ? [ours.line.lowerBound..<separator.line.upperBound, end.line]
          : [ours.line, oursEnd.line.lowerBound..<end.line.upperBound]))
  }

  private mutating func reportRest() {
    guard let first = marks.first(where: { $0.sign != .theirs }) else { return }
    conflicts.append(
      MergeConflict(
        finding: .restOfConflict(Location(path, first.line), first.number + 1), hidden: marks.map(\.line)))
  }

  /// Whether the line is among others that quote a mail seven times over.
  private func isQuoted(_ mark: ConflictMark) -> Bool {
    let before = bytes[..<max(0, mark.line.lowerBound - 1)].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0
    let after = bytes.skip(from: mark.line.upperBound, to: bytes.count, while: \.isLineEnd)
    return before < mark.line.lowerBound && bytes[before] == .greater
      || after < bytes.count && bytes[after] == .greater
  }
}

/// One of the two versions.
private struct Side {
  let range: Range<Int>
  /// From 1.
  let lines: ClosedRange<Int>
  let isEmpty: Bool

  init(_ range: Range<Int>, lines: ClosedRange<Int>, isEmpty: Bool) {
    (self.range, self.lines, self.isEmpty) = (range, lines, isEmpty)
  }

  var name: Wording {
    if isEmpty { return Wording(nb: "ingenting", en: "nothing") }
    if lines.count == 1 { return Wording(nb: "linje \(lines.lowerBound)", en: "line \(lines.lowerBound)") }
    return Wording(
      nb: "linje \(lines.lowerBound)–\(lines.upperBound)", en: "lines \(lines.lowerBound)–\(lines.upperBound)"
    )
  }
}

extension Code {
  package static let mergeConflict = Code(
    "merge-conflict", .error,
    title: Wording(nb: "Uløst flettekonflikt", en: "An unresolved merge conflict"),
    explanation: Wording(
      nb:
        "To har endret de samme linjene, og git har satt begge utgavene i filen med <<<<<<<, ======= og >>>>>>> rundt. Velg det som skal stå, og slett resten og de tre linjene.",
      en:
        "Two people changed the same lines, and git put both versions into the file, between <<<<<<<, ======= and >>>>>>>. Choose what is to stay, and delete the rest and the three lines."
    ),
    example: Example(
      wrong: "<<<<<<< HEAD\nVi møtes mandag.\n=======\nVi møtes tirsdag.\n>>>>>>> endring",
      right: "Vi møtes mandag."))
}

extension Diagnostic {
  fileprivate static func mergeConflict(_ place: Location, _ sides: [Side]) -> Diagnostic {
    let (ours, theirs) = (sides[0].name, sides[1].name)
    return Diagnostic(
      .mergeConflict,
      Wording(
        nb: "uløst flettekonflikt: \(ours.nb) eller \(theirs.nb)",
        en: "an unresolved merge conflict: \(ours.en) or \(theirs.en)"),
      at: place,
      help: Wording(
        nb: "behold det som skal stå, og slett den andre utgaven og linjene med <<<<<<<, ======= og >>>>>>>",
        en:
          "keep what is to stay, and delete the other version and the lines with <<<<<<<, ======= and >>>>>>>"
      ),
      notes: zip(
        sides, [Wording(nb: "den ene utgaven", en: "one version"), Wording(nb: "den andre", en: "the other")]
      )
      .filter { !$0.0.isEmpty }.map { Note($0.1, at: Location(place.path, $0.0.range)) })
  }

  fileprivate static func restOfConflict(_ place: Location, _ line: Int) -> Diagnostic {
    Diagnostic(
      .mergeConflict,
      Wording(
        nb: "linje \(line) er igjen etter en flettekonflikt som er halvt løst",
        en: "line \(line) is left over from a merge conflict that is half resolved"),
      at: place,
      help: Wording(
        nb:
          "se at bare det som skal stå, er igjen, og slett linjene med <<<<<<<, |||||||, ======= og >>>>>>>",
        en:
          "see that only what is to stay is left, and delete the lines with <<<<<<<, |||||||, ======= and >>>>>>>"
      ))
  }
}
