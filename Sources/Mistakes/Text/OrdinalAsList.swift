import Arithmetic
import Content
package import Diagnostics

extension TextCheck {
  /// `17. mai feirer vi`, `3. klasse`, `1. og 2. juni`: a number with a full stop at the start of a line begins a numbered
  /// list (CommonMark 0.31 §5.2), which counts by itself from its first number.
  mutating func ordinalAsList(_ index: Int) -> Diagnostic? {
    let items = numberedItems(of: index)
    guard let first = items.first, lastOrdinalLine != lineStart(of: first.start) else { return nil }
    if items.count == 1, isYear(first.number), first.kind == .item { return yearAsList(first) }
    let ordinals = items.filter { $0.kind != .item }
    guard !ordinals.isEmpty else { return changedNumbers(items) }
    // Months in their own order are a list of months.
    if items.count > 2, items.allSatisfy(\.isMonthOfItsNumber) { return nil }
    let isWhole = ordinals.count == items.count
    let counts = zip(items, items.dropFirst()).allSatisfy { $1.number == $0.number + 1 }
    guard isWhole || ordinals.contains(where: { $0.kind == .date }) || !counts else { return nil }
    guard isWhole || ordinals.contains(where: { $0.kind != .capitalDate }) else { return nil }
    lastOrdinalLine = lineStart(of: first.start)
    let word = ordinals[0]
    return .ordinalAsList(
      Location(path, word.start..<word.wordEnd), source.text(word.start..<word.wordEnd),
      fixIts: isWhole ? fixIts(items, isTight: document.nodes[index].isTight) : [])
  }

  /// «2027. Det var året vi begynte.»: no list begins there.
  private mutating func yearAsList(_ item: NumberedItem) -> Diagnostic {
    lastOrdinalLine = lineStart(of: item.start)
    return .ordinalAsList(
      Location(path, item.start..<item.dot + 1), source.text(item.start..<item.dot + 1),
      fixIts: fixIts([item], isTight: false))
  }

  /// Single lines and paragraphs become text again; lines right below one another become points, so that they stay apart.
  private func fixIts(_ items: [NumberedItem], isTight: Bool) -> [FixIt] {
    if items.count > 1, isTight {
      return items.map { item in
        FixIt(
          at: Location(path, item.start..<item.dot + 1),
          replacement: "- " + source.text(item.start..<item.dot) + "\\.")
      }
    }
    // What stands indented below a point would become code.
    guard items.allSatisfy(\.isOneParagraph) else { return [] }
    return items.map { FixIt(at: Location(path, $0.dot..<$0.dot + 1), replacement: "\\.") }
  }

  /// Numbers with gaps, or that count down, are written for what they say; they are published without. The same number at each
  /// point says nothing.
  private func changedNumbers(_ items: [NumberedItem]) -> Diagnostic? {
    let isWritten = zip(items, items.dropFirst()).allSatisfy { $1.number != $0.number }
    guard isWritten, let index = items.indices.first(where: { items[$0].number != items[0].number + $0 })
    else {
      return nil
    }
    return .changedNumber(
      Location(path, items[index].start..<items[index].dot + 1), written: items[index].number,
      shown: items[0].number + index)
  }

  private func numberedItems(of list: Int) -> [NumberedItem] {
    var items: [NumberedItem] = []
    var child = list + 1
    while child < Int(document.nodes[list].end) {
      guard let item = NumberedItem(document, child, source) else { return [] }
      items.append(item)
      child = max(child + 1, Int(document.nodes[child].end))
    }
    return items
  }

  private func lineStart(of offset: Int) -> Int { offset - column(of: offset) }
}

/// A point of a numbered list as it is written: its number, and what the line may say with it.
private struct NumberedItem {
  let start: Int
  let dot: Int
  let number: Int
  let kind: Kind
  /// Where the word ends that makes it an ordinal.
  let wordEnd: Int
  let isMonthOfItsNumber: Bool
  let isOneParagraph: Bool

  enum Kind {
    case item
    /// `17. mai`.
    case date
    /// `17. Mai`, which may also be somebody's name.
    case capitalDate
    /// `3. klasse`.
    case ordinal
  }

  /// Nil for a number with a parenthesis.
  init?(_ document: MarkdownDocument, _ index: Int, _ source: [UInt8]) {
    let node = document.nodes[index]
    start = Int(node.source.lowerBound)
    let lineEnd = source.skip(from: start, to: source.count) { !$0.isLineEnd }
    dot = source.skip(from: start, to: lineEnd, while: \.isDigit)
    guard dot > start, dot < lineEnd, source[dot] == UInt8(ascii: "."),
      let number = digitValue(of: source.text(start..<dot))
    else { return nil }
    self.number = number
    let word = OrdinalWord(source, after: dot, before: lineEnd)
    kind =
      number == 0 || number > 31 && word?.month != nil ? .item : word?.kind ?? .item
    wordEnd = word?.end ?? dot + 1
    isMonthOfItsNumber = word?.month == number && word?.isRange == false
    let only = document.nodes[index + 1 < document.nodes.count ? index + 1 : index]
    // The list within `1. - 3. juni` is gone with the one around it.
    isOneParagraph = word?.isRange == true || only.kind == .paragraph && only.end == node.end
  }
}

private func isYear(_ number: Int) -> Bool { (1500...2199).contains(number) }

/// The word after a number that makes it a date or an ordinal.
private struct OrdinalWord {
  let kind: NumberedItem.Kind
  let end: Int
  var month: Int?
  var isRange = false

  init?(_ bytes: [UInt8], after dot: Int, before end: Int) {
    var start = bytes.skip(from: dot + 1, to: end, while: \.isSpaceOrTab)
    if let second = rangeEnd(bytes, start, end) {
      start = second
      isRange = true
    }
    let last = bytes.skip(from: start, to: end, while: \.isWord)
    let written = bytes.text(start..<last)
    let word = written.lowercased()
    let next = last < end ? bytes[last] : .space
    guard last > start, next != UInt8(ascii: "_") else { return nil }
    self.end = last
    if let month = months.firstIndex(where: { $0.contains(word) }) {
      self.month = month + 1
      let isCapital = written.first?.isUppercase ?? false
      if isCapital, nextBeginsCapital(bytes, last, end) { return nil }
      kind = isCapital ? .capitalDate : .date
    } else if ordinals.contains(written), next != .dash {
      kind = .ordinal
    } else {
      return nil
    }
  }
}

/// Past `og 2. ` and `– 3. `, which may come between the first number and its word.
private func rangeEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  let links: [StaticString] = ["og ", "til ", "eller ", "and ", "to ", "or ", "– ", "—", "–", "- "]
  guard let link = links.first(where: { bytes.starts(with: $0, at: start, before: end) }) else { return nil }
  let digits = bytes.skip(from: start + link.utf8CodeUnitCount, to: end, while: \.isSpaceOrTab)
  let dot = bytes.skip(from: digits, to: end, while: \.isDigit)
  guard dot > digits, dot < end, bytes[dot] == UInt8(ascii: ".") else { return nil }
  return bytes.skip(from: dot + 1, to: end, while: \.isSpaceOrTab)
}

/// `August Hansen` is somebody, `May we suggest` is not.
private func nextBeginsCapital(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
  let next = bytes.skip(from: offset, to: end, while: \.isSpaceOrTab)
  return next > offset && next < end && bytes.text(next..<end).first?.isUppercase == true
}

/// In Norwegian and English, with their short forms; in small letters.
private let months: [Set<String>] = [
  ["januar", "january", "jan"], ["februar", "february", "feb"], ["mars", "march", "mar"], ["april", "apr"],
  ["mai", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"], ["august", "aug"],
  ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"], ["november", "nov"],
  ["desember", "december", "des", "dec"],
]

/// What is numbered by ordinals in Norwegian, in small letters as within a sentence.
private let ordinals: Set<String> = [
  "klasse", "klassen", "klassingene", "klassetrinn", "trinn", "trinnet", "etasje", "etasjen", "etg", "etg.",
  "verdenskrig", "verdskrig", "plass", "plassen", "premie", "premien", "omgang", "kvartal", "tertial",
  "halvår", "semester", "termin", "århundre", "hundreår", "divisjon", "gang", "gangs", "gong", "gongs",
  "utgave", "utgåve", "avdrag", "juledag", "juledagen", "påskedag", "pinsedag", "nyttårsdag", "advent",
  "mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag",
  "sundag", "vara", "varamedlem", "nestleder", "nestleiar",
]

extension Code {
  package static let ordinalAsList = Code(
    "ordinal-as-list", .error,
    title: Wording(
      nb: "Datoen leses som en nummerert liste", en: "The date is read as a numbered list"),
    explanation: Wording(
      nb:
        "Et tall med punktum først på linjen begynner en nummerert liste, som teller selv: «1. juni», «15. juni» blir 1. og 2. juni. Med «\\» foran punktumet blir det stående som du skrev det.",
      en:
        "A number with a full stop at the start of a line begins a numbered list, which counts by itself: “1. juni”, “15. juni” become 1 and 2 June. With “\\” before the full stop it stays as you wrote it."
    ),
    example: Example(wrong: "17. mai feirer vi.", right: "17\\. mai feirer vi."))

  package static let changedNumber = Code(
    "changed-number", .warning,
    title: Wording(nb: "Tallet blir et annet", en: "The number changes"),
    explanation: Wording(
      nb:
        "En nummerert liste teller selv fra det første tallet. Tall med hull mellom blir derfor andre tall.",
      en: "A numbered list counts by itself from its first number, so numbers with gaps become others."),
    example: Example(wrong: "1. Kom\n5. Gå", right: "1. Kom\n2. Gå"))
}

extension Diagnostic {
  fileprivate static func ordinalAsList(_ place: Location, _ written: String, fixIts: [FixIt]) -> Diagnostic {
    let escaped = written.replacing(".", with: "\\.", maxReplacements: 1)
    return Diagnostic(
      .ordinalAsList,
      Wording(
        nb: "«\(written)» leses som et punkt i en nummerert liste",
        en: "“\(written)” is read as an item of a numbered list"),
      at: place, help: Wording(nb: "skriv «\(escaped)»", en: "write “\(escaped)”"), fixIts: fixIts)
  }

  fileprivate static func changedNumber(_ place: Location, written: Int, shown: Int) -> Diagnostic {
    Diagnostic(
      .changedNumber,
      Wording(
        nb: "listen teller selv: \(written). blir \(shown).",
        en: "the list counts by itself: \(written). becomes \(shown)."),
      at: place,
      help: Wording(
        nb: "er det et punkt i listen, skriv «\(shown).»; skal tallet stå, skriv «\(written)\\.»",
        en: "if it is an item of the list, write “\(shown).”; if the number must stay, write “\(written)\\.”")
    )
  }
}
