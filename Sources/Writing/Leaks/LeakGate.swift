package import Diagnostics
import Model
import Tooling

/// Searches finished public files for what may not stand in them.
///
/// Texts are compared as `FoldedText`, so that case, marks, spaces, punctuation, markup and the ways in which HTML, JSON,
/// calendars and addresses write a character hide nothing.
package struct LeakGate: Sendable {
  private let units: [LeakUnit]
  /// What the units were read from, to say in its own words what was found.
  private let texts: [ConfidentialText]
  /// Which of them anybody may write.
  private let isOpen: [Bool]
  private let phrases: PhraseIndex
  private let numbers: NumberIndex
  /// Allowances that allow nothing, each at its place, and what nobody could read to look for.
  package private(set) var findings: [Diagnostic]

  /// A gate that lets everything pass: for what only the project reads.
  package static let open = LeakGate(units: [], texts: [], findings: [])

  init(units: [LeakUnit], texts: [ConfidentialText], findings: [Diagnostic]) {
    self.units = units
    self.texts = texts
    isOpen = units.map(\.isOpen)
    self.findings = findings
    phrases = PhraseIndex(units)
    numbers = NumberIndex(units)
  }

  /// A gate for the same units, of which others may be written by anybody, and are not looked for.
  init(_ gate: LeakGate, isOpen: [Bool], findings: [Diagnostic]) {
    units = gate.units
    texts = gate.texts
    self.isOpen = isOpen
    self.findings = findings
    phrases = isOpen.contains(true) ? PhraseIndex(gate.units) { !isOpen[$0] } : gate.phrases
    numbers = gate.numbers
  }

  /// A gate that looks for all that the other does, but for what has been public.
  init(withoutPublished gate: LeakGate) {
    units = gate.units
    texts = gate.texts
    isOpen = gate.isOpen
    findings = gate.findings
    let units = gate.units
    let hasPublished = units.contains(where: \.isPublished)
    phrases = hasPublished ? PhraseIndex(units) { !units[$0].isPublished } : gate.phrases
    numbers = gate.numbers
  }

  /// The same gate, which has more to say.
  package func saying(_ more: [Diagnostic]) -> LeakGate {
    var gate = self
    gate.findings += more
    return gate
  }

  /// The texts in which nothing is found: what may be written where it need not be.
  package func passing(_ texts: [String]) -> [String] {
    texts.filter { scan(Array($0.utf8), of: "").isEmpty }
  }

  /// What was found in a file or its name, once for each place that it was written at.
  package func scan(_ bytes: [UInt8], of path: String) -> [Leak] {
    guard !units.isEmpty else { return [] }
    var scanner = Scanner(self)
    scanner.scan(Array(path.utf8))
    if isText(path) {
      scanner.scan(bytes)
    }
    let words = isDocument(path) ? wordsOfDocument(bytes, path: path) : []
    let namedOnly = Set(scanner.found)
    if !words.isEmpty { scanner.scan(Array(words.map(\.text).joined(separator: "\n").utf8)) }
    let found = telling(scanner.found, scanner.parts)
    let spots = found.allSatisfy(namedOnly.contains) ? [:] : self.spots(in: words)
    return found.map { leak($0, scanner.parts[$0], in: path, at: namedOnly.contains($0) ? nil : spots[$0]) }
  }

  /// Where in a document each unit is first seen; nothing of one that stands in no place whole.
  private func spots(in words: [PlacedWords]) -> [Int: Wording] {
    var (order, texts): ([Wording], [Wording: String]) = ([], [:])
    for part in words {
      if texts[part.place] == nil { order.append(part.place) }
      texts[part.place, default: ""] += part.text + "\n"
    }
    var spots: [Int: Wording] = [:]
    for place in order {
      var scanner = Scanner(self)
      scanner.scan(Array((texts[place] ?? "").utf8))
      for unit in scanner.found where spots[unit] == nil { spots[unit] = place }
    }
    return spots
  }

  /// What was found in some bytes, once for each place that it was written at.
  func leaks(in bytes: [UInt8], of path: String) -> [Leak] {
    guard !units.isEmpty else { return [] }
    var scanner = Scanner(self)
    scanner.scan(bytes)
    return telling(scanner.found, scanner.parts).map { leak($0, scanner.parts[$0], in: path) }
  }

  /// What of the found may not be there: a sentence and the name in it are one leak, two sentences of a line are two.
  private func telling(_ found: [Int], _ parts: [Int: Range<Int>]) -> [Int] {
    let found = found.filter { !isOpen[$0] }
    guard found.count > 1 else { return found }
    let letters = { (unit: Int) -> [UInt8] in
      let all = units[unit].text.letters
      return Array(all[parts[unit] ?? all.indices])
    }
    var kept: Set<Int> = []
    for unit in Dictionary(grouping: found, by: { units[$0].origin }).values.flatMap({ alike in
      var whole: [[UInt8]] = []
      return alike.map { ($0, letters($0)) }.sorted { $0.1.count > $1.1.count }.filter { _, letters in
        // A note has thousands of sentences at one place; those that are nearly as long are told of by themselves.
        if whole.suffix(100).contains(where: { position(of: letters, in: $0) != nil }) { return false }
        whole.append(letters)
        return true
      }.map(\.0)
    }) { kept.insert(unit) }
    return found.filter(kept.contains)
  }

  private func leak(_ index: Int, _ part: Range<Int>?, in path: String, at spot: Wording? = nil) -> Leak {
    let unit = units[index]
    let text = texts.indices.contains(unit.textIndex) ? texts[unit.textIndex] : nil
    return Leak(
      path: path, kind: unit.inWords == nil ? Leak.Kind(unit.form) : .number, origin: unit.origin,
      quote: unit.inWords.map { LeakQuote(beginning: $0, whole: $0) }
        ?? text.map { wordsShown(of: unit, part ?? unit.text.letters.indices, writtenIn: $0) } ?? .nothing,
      spot: spot)
  }

  /// What stands in some bytes, by the index of its unit.
  func units(in bytes: [UInt8]) -> [Int] {
    guard !units.isEmpty else { return [] }
    var scanner = Scanner(self)
    scanner.scan(bytes)
    return scanner.found
  }

  /// The sentences that some bytes have whole, by the index of their units.
  func wholeSentences(in bytes: [UInt8]) -> Set<Int> {
    var scanner = Scanner(self)
    scanner.scan(bytes)
    return Set(scanner.parts.filter { units[$0.key].text.letters.indices == $0.value }.keys)
  }

  private struct Scanner {
    let gate: LeakGate
    var folder = PageFolder()
    var scratch = PhraseIndex.Scratch()
    var found: [Int] = []
    /// Of each sentence that was found, the letters that the text has.
    var parts: [Int: Range<Int>] = [:]
    private var seen: Set<Int> = []

    init(_ gate: LeakGate) { self.gate = gate }

    mutating func scan(_ bytes: [UInt8]) {
      let (text, tags) = folder.fold(bytes)
      for part in [text, tags] { look(in: part) }
    }

    private mutating func look(in text: FoldedText) {
      var (found, seen) = ([Int](), self.seen)
      self.seen = []
      var matches: [PhraseIndex.Match] = []
      gate.phrases.matches(in: text, gate.units, &scratch, where: { !seen.contains($0.unit) }) { match in
        if seen.insert(match.unit).inserted { matches.append(match) }
      }
      found = matches.map(\.unit)
      for match in matches where gate.units[match.unit].isSentence && !gate.isOpen[match.unit] {
        parts[match.unit] = part(of: gate.units[match.unit], match, in: text)
      }
      gate.numbers.matches(in: text, gate.units) { if seen.insert($0).inserted { found.append($0) } }
      self.seen = seen
      self.found += found
    }

    private func part(of unit: LeakUnit, _ match: PhraseIndex.Match, in text: FoldedText) -> Range<Int> {
      commonPart(of: unit.text.letters.span, match.position, and: text.letters.span, match.start)
    }
  }
}

/// Something confidential in a finished public file.
package struct Leak: Sendable, Hashable {
  /// The file, relative to the site's folder.
  package let path: String
  package let kind: Kind
  /// Where it was written.
  package let origin: Location
  /// Those of its words that the file has, as they were written; none where they are not at hand.
  let quote: LeakQuote
  /// Where in a document it stands; nil in a page.
  let spot: Wording?
  /// The first of them.
  package var words: String { quote.beginning }

  package enum Kind: Sendable, Hashable {
    case text, name, number, fileName, address
  }
}

extension Leak.Kind {
  init(_ form: LeakUnit.Form) {
    self =
      switch form {
      case .sentence, .reportSentence, .pastSentence, .publishedSentence, .whole: .text
      case .fileName: .fileName
      case .name, .surname: .name
      case .address: .address
      case .number, .sum: .number
      }
  }
}

/// Whether a file is written in letters; pictures, fonts and the like are looked into by others.
private func isText(_ path: String) -> Bool {
  let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  return !binaryEndings.contains(ending)
}

/// What Word, Excel, PowerPoint, LibreOffice and Acrobat write: packed, and as readable as a page to whoever opens it.
private func isDocument(_ path: String) -> Bool {
  documentEndings.contains(path.split(separator: ".").last.map { $0.lowercased() } ?? "")
}

private let documentEndings: Set<String> = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp"]

private let binaryEndings: Set<String> = [
  "jpg", "jpeg", "png", "webp", "avif", "gif", "ico", "woff", "woff2", "pdf", "docx", "xlsx", "pptx", "odt",
  "ods",
  "odp", "zip", "gz", "br", "wasm", "pagefind", "pf_fragment", "pf_index", "pf_meta", "mp4", "mp3",
]
