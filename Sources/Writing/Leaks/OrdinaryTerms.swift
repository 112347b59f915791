import Content
import Diagnostics
import Model

/// Opens round sums and terms that may stand in any agreement, where open files say the same of something else only.
///
/// That a partner pays 50 000 kroner is a secret, and that anything costs as much is none.
func openOrdinary(
  _ isOpen: inout [Bool], _ units: [LeakUnit], _ found: [[Int]], in files: [SourceFile],
  _ subjects: [String: Subject]
) {
  let index = SubjectIndex(subjects)
  var (of, besides): (Set<Int>, Set<Int>) = ([], [])
  for (file, found) in zip(files, found) {
    let own = found.filter { $0 < units.count }
    let ordinary = own.filter { !units[$0].ordinaryIn.isEmpty }
    guard !ordinary.isEmpty else { continue }
    // Who writes something else of an internal file as well has this from there; two things of one agreement are no
    // chance.
    let telling =
      own.filter { units[$0].ordinaryIn.isEmpty }.map { units[$0].origin.path }
      + filesOfSeveral(ordinary.map { units[$0] })
    let spokenOf = index.subjects(of: file.bytes).union(telling)
    for unit in ordinary {
      let files = units[unit].ordinaryIn
      if files.isDisjoint(with: spokenOf), files.isSubset(of: index.known) {
        besides.insert(unit)
      } else {
        of.insert(unit)
      }
    }
  }
  for unit in besides.subtracting(of) { isOpen[unit] = true }
}

/// The internal files that have a term and something else that an open file has.
private func filesOfSeveral(_ units: [LeakUnit]) -> Set<String> {
  var once: Set<String> = []
  var twice: Set<String> = []
  // Terms first: of sums alone a list may have many.
  for unit in units.filter(\.isSentence) {
    twice.formUnion(unit.ordinaryIn.intersection(once))
    once.formUnion(unit.ordinaryIn)
  }
  for unit in units where !unit.isSentence { twice.formUnion(once.intersection(unit.ordinaryIn)) }
  return twice
}

/// Which internal files an open one speaks of.
private struct SubjectIndex {
  /// The internal files that are about something that has a name.
  let known: Set<String>
  private var named: [String: [String]] = [:]
  private var kinds: [String: [String]] = [:]

  init(_ subjects: [String: Subject]) {
    known = Set(subjects.keys)
    for (path, subject) in subjects {
      for name in subject.names { for form in [name, name + "s"] { named[form, default: []].append(path) } }
      for kind in subject.kind { kinds[kind, default: []].append(path) }
    }
  }

  /// By their names, or by what such things are called: «partneren».
  func subjects(of bytes: [UInt8]) -> Set<String> {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let spoken = kinds.filter { kind, _ in words.contains { $0.hasPrefix(kind) } }
    return Set(words.flatMap { named[$0] ?? [] } + spoken.values.joined())
  }
}

/// The files of a text that stands in two, when it is ordinary in both.
func ordinaryFiles(_ one: LeakUnit, _ other: LeakUnit) -> Set<String> {
  one.ordinaryIn.isEmpty || other.ordinaryIn.isEmpty ? [] : one.ordinaryIn.union(other.ordinaryIn)
}

/// Whether people name such a sum where nothing asks for just that one: 50 000, 120 000 and 125 000, and not 127 500.
func isOrdinarySum(_ sum: FoldedText) -> Bool {
  let digits = sum.letters
  let zeros = digits.reversed().prefix { $0 == 0x30 }.count
  let telling = digits.dropLast(zeros)
  return telling.count < 3 || telling.count == 3 && telling.suffix(2).elementsEqual("25".utf8)
}

extension LeakUnit {
  /// A sentence of an agreement that names nothing may be of any other, unless it is long.
  func asTerm(_ isOrdinary: Bool) -> LeakUnit {
    var unit = self
    if isOrdinary, text.letters.count <= Self.surePart { unit.ordinaryIn = [origin.path] }
    return unit
  }
}

extension WrittenText {
  /// Whether no word within a sentence has a capital: «O’Brien» and «iNorden» are names too.
  var namesNothing: Bool {
    zip(words, words.dropFirst()).allSatisfy { before, word in
      bytes[before.upperBound - 1] == UInt8(ascii: ".") || !look(at: word).isCapitalized && !hasCapital(word)
    }
  }

  private func hasCapital(_ word: Range<Int>) -> Bool {
    let letters = bytes[word]
    return letters.contains { (0x41...0x5A).contains($0) }
      // À to Þ are C3 80 to C3 9E.
      || zip(letters, letters.dropFirst()).contains { $0 == 0xC3 && (0x80...0x9E).contains($1) }
  }
}
