import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// The row «Sum» of a table, when it is not the sum of the rows above it.
  static let tableSums = Rule(.sumRowDisagrees, nodes: [.table]) { passage, index in
    let rows = passage.rows(of: index)
    guard index >= passage.quotedUntil, let header = rows.first, let last = rows.last, rows.count > 3 else {
      return []
    }
    // A column of numbers that the rows have may stand first, and is empty in the row «Sum».
    guard let first = last.firstIndex(where: { !passage.label($0).isEmpty }),
      let kind = SumLabel(passage.label(last[first]), as: passage.cell(last[first]))
    else { return [] }
    let parts = rows.dropFirst().dropLast()
    let labels = parts.map { $0.indices.contains(first) ? passage.label($0[first]) : "" }
    guard labels.allSatisfy(isPartOfSum) else { return [] }
    let isRounded = passage.saysRounded(around: index, header)
    return last.indices.dropFirst(first + 1).compactMap { column -> Diagnostic? in
      let cells = parts.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let name = header.indices.contains(column) ? passage.body.plainText(of: header[column]) : ""
      guard cells.count == parts.count, mayBeAdded(name),
        let read = Column(
          cells.map(passage.cell), total: passage.cell(last[column]), passage.text.language,
          isRounded: isRounded),
        let sum = read.otherSum, kind == .all || !read.isSumOfLastRows
      else { return nil }
      return .sumRowDisagrees(
        sum, passage.body.plainText(of: last[first]), in: name, at: passage.place(last[column]))
    }
  }
}

/// One column: what is added, and what the last row says.
private struct Column {
  let parts: [Amount]
  let total: Amount
  let isRounded: Bool

  /// Nil where a cell holds more than a number.
  init?(_ cells: [String], total: String, _ language: Language, isRounded: Bool) {
    let parts = cells.compactMap { Amount($0, language) }
    guard parts.count == cells.count, let total = Amount(total, language), total.number != nil else {
      return nil
    }
    self.parts = parts
    self.total = total
    self.isRounded = isRounded || total.isOfMillions || parts.contains(where: \.isOfMillions)
  }

  /// «Sum utgifter» below the income and the expenses is the sum of the last rows.
  var isSumOfLastRows: Bool {
    let numbers = parts.compactMap(\.number)
    return numbers.indices.dropFirst().contains { Decimal.sum(numbers[$0...]) == total.number }
  }

  /// The sum, where it is another than the last row says. An average, a largest one and a share of each row are no sums.
  var otherSum: (right: Decimal, written: Decimal)? {
    let numbers = parts.compactMap(\.number)
    // A table whose total is nothing has what comes in against what goes out.
    guard let written = total.number, written != 0, numbers.count > 1, numbers.allSatisfy({ $0.sign >= 0 }),
      let sum = Decimal.sum(numbers), let least = numbers.min(), let most = numbers.max(),
      !(least...most).contains(written), !numbers.allSatisfy({ (Decimal(1900)...Decimal(2100)).contains($0) })
    else { return nil }
    if parts.contains(where: \.isShare) {
      guard written == 100, most < 100 else { return nil }
    }
    // What is left of two numbers is no sum of them.
    if numbers.count == 2, most.subtracting(least) == written { return nil }
    guard let off = sum.subtracting(written)?.magnitude, let twice = off.adding(off),
      twice > rounding(numbers + [written]), !isRoundTotal(written, of: numbers, off: twice)
    else { return nil }
    return (sum, written)
  }

  /// «146 000» below 28 500, 104 500 and 13 300: a total that is rounder than what it is of is so to its own last place.
  private func isRoundTotal(_ total: Decimal, of numbers: [Decimal], off twice: Decimal) -> Bool {
    let zeros = total.lastZeros
    guard zeros > 1, total >= 1000, !parts.contains(where: \.isShare),
      numbers.contains(where: { $0 != 0 && $0.lastZeros < zeros })
    else { return false }
    return twice < powerOfTen(zeros)
  }

  /// Twice what rounded numbers may be off by together: half of the last place each. Whole numbers of one or two digits, and round
  /// ones, are not rounded, unless something says so; whole thousands of three digits may be.
  private func rounding(_ numbers: [Decimal]) -> Decimal {
    guard numbers.allSatisfy({ $0.decimals == 0 }), !parts.contains(where: \.isShare) else {
      let last = Decimal(units: 1, decimals: numbers.map(\.decimals).min() ?? 0) ?? 0
      return Decimal.sum(Array(repeating: last, count: numbers.count)) ?? 0
    }
    let zeros = numbers.filter { $0 != 0 }.map(\.lastZeros).min() ?? 0
    let isOfFewDigits = numbers.allSatisfy { $0.wholeDigits.utf8.count < zeros + 3 }
    if !isRounded, isOfFewDigits || (1...2).contains(zeros) { return 0 }
    return Decimal.sum(Array(repeating: powerOfTen(zeros), count: numbers.count)) ?? 0
  }
}

/// What a cell holds: a number, with a unit, or nothing.
private struct Amount {
  /// Nil where there is none to add.
  let number: Decimal?
  let isShare: Bool
  let isOfMillions: Bool

  init?(_ text: String, _ language: Language) {
    var bare = text.lowercased().filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" }
    isOfMillions = bare.contains("mill") || bare.contains("mrd")
    for unit in [
      "kroner", "kr.", "kr", "nok", ",-", ",–", "millioner", "mill.", "mill", "mrd.", "mrd", "stk.", "stk",
      "m²",
    ] {
      bare = bare.replacing(unit, with: "")
    }
    isShare = bare.hasSuffix("%") || bare.hasSuffix("prosent")
    bare = bare.replacing("%", with: "").replacing("prosent", with: "")
    if ["", "-", "–", "—"].contains(bare) {
      number = nil
      return
    }
    let (thousands, decimal): (Character, Character) = language.tag == "en" ? (",", ".") : (".", ",")
    let whole = bare.prefix { $0 != decimal }
    let groups = whole.split(separator: thousands, omittingEmptySubsequences: false)
    // «10.000» has a point between thousands; “10,000” in Norwegian may be ten.
    if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
      bare = groups.joined() + bare[whole.endIndex...]
    }
    let parts = bare.split { ",.".contains($0) }
    guard parts.count == 1 || parts.count == 2 && parts[1].count < 3, let read = Decimal(written: bare) else {
      return nil
    }
    number = read
  }
}

extension Passage {
  /// The cells of each row of a table, its header first.
  fileprivate func rows(of table: Int) -> [[Int]] {
    let nodes = body.nodes
    var rows: [[Int]] = []
    for index in table + 1..<max(table + 1, Int(nodes[table].end)) {
      if nodes[index].kind == .tableHeader || nodes[index].kind == .tableRow { rows.append([]) }
      if nodes[index].kind == .tableCell, !rows.isEmpty { rows[rows.count - 1].append(index) }
    }
    return rows
  }

  fileprivate func cell(_ index: Int) -> String { body.plainText(of: index) }

  /// Whether the heading of a column, the words before the table or those after it say that its numbers are rounded.
  fileprivate func saysRounded(around table: Int, _ header: [Int]) -> Bool {
    let nodes = body.nodes
    let before = nodes[..<table].indices.last { nodes[$0].kind == .paragraph || nodes[$0].kind == .heading }
    let after = Int(nodes[table].end)
    let next = after < nodes.count && nodes[after].kind == .paragraph ? after : nil
    return (header + [before, next].compactMap(\.self)).contains { block in
      let words = label(block).split(separator: " ")
      return words.contains { word in wordsOfRounding.contains { word.hasPrefix($0) } }
        || words.contains { ["ca", "1000", "about"].contains($0) }
        || zip(words, words.dropFirst()).contains { $0 == "1" && $1 == "000" }
    }
  }

  fileprivate func label(_ cell: Int) -> String {
    body.plainText(of: cell).inSmallLetters.words.joined(separator: " ")
  }
}

private let wordsOfRounding = [
  "mill", "mrd", "milliard", "tusen", "avrund", "cirka", "tnok", "mnok", "thousand", "billion", "rounded",
  "approx",
  "omtrent",
]

/// What the last row calls itself: the sum of all, or of something, which may be less than all.
private enum SumLabel {
  case all, some

  /// «Sum», «Totalt», «Sum utgifter», «Totalt 2027»; nil where it is no sum.
  init?(_ label: String, as written: String) {
    if sums.contains(label) {
      self = .all
      return
    }
    let words = label.split(separator: " ").map(String.init)
    guard words.count == 2, ["sum", "totalt", "total"].contains(words[0]), isPartOfSum(words[1]),
      !notAdded.contains(words[1]), !notOfAll.contains(where: words[1].hasPrefix),
      // «Totalt Norge» is of more than the places above it.
      written.split(whereSeparator: \.isWhitespace).last?.first(where: \.isLetter)?.isUppercase != true
    else { return nil }
    self = .some
  }
}

private let sums: Set<String> = [
  "sum", "sum totalt", "totalt", "total", "i alt", "til sammen", "tilsammen", "samlet", "totalsum",
  "sum i alt", "in all",
  "in total", "altogether",
]

/// «Totalt unike» and «Totalt deltakere» count each one once, «Totalt andel» is of a hundred, and «Total ramme» is more than what has
/// been decided.
private let notOfAll = [
  "unik", "ulik", "forskjellig", "andel", "ramme", "budsjettramme", "deltaker", "personer", "medlemmer",
  "hittil",
  "kapasitet", "unique", "distinct", "different", "share", "participants", "members", "capacity", "budget",
]

/// A row that is a sum itself, is contained in another, or is taken from the others makes the last one more than a sum.
private func isPartOfSum(_ label: String) -> Bool {
  let words = label.split(separator: " ")
  guard let first = words.first, !beginningsOfParts.contains(String(first)) else { return false }
  return words.allSatisfy { word in
    !notParts.contains(String(word)) && !beginningsOfNotParts.contains { word.hasPrefix($0) }
  }
}

/// «av dem under 30 år», «inkludert frivillige»: of the row above.
private let beginningsOfParts: Set<String> = [
  "of", "less", "av", "inkludert", "inklusive", "inkl", "herunder", "derunder", "blant", "deriblant",
  "including",
  "incl", "among", "whereof",
]

/// Whole words, as «Nettside» is a part, and «Netto» is not.
private let notParts: Set<String> = [
  "sum", "summen", "sums", "total", "totalt", "totale", "totalen", "totals", "totalsum", "dette", "disse",
  "trekk",
  "trekkes", "minus", "netto", "resultat", "resultatet", "snitt", "snittet", "which", "these", "net",
  "income",
]

private let beginningsOfNotParts = [
  "delsum", "subtotal", "herav", "hvorav", "derav", "inntekt", "fratrekk", "rabatt", "refusjon",
  "nettoinntekt",
  "nettoresultat", "nettobeløp", "nettokost", "nettoutg", "gjennomsnitt", "discount", "average",
  "årsresultat",
]

/// Whether the numbers below a heading may be ones that are added.
private func mayBeAdded(_ heading: String) -> Bool {
  let words = heading.inSmallLetters.words
  // «Påmeldte totalt» goes on from row to row; «Totalt» is of the other columns.
  return words.allSatisfy { !notAdded.contains($0) && (words.count == 1 || !sums.contains($0)) }
}

private let notAdded: Set<String> = [
  "snitt", "gjennomsnitt", "gjennomsnittlig", "median", "pris", "per", "pr", "endring", "vekst", "år",
  "årstall", "alder",
  "nr", "nummer", "average", "price", "change", "growth", "year", "age", "number", "no", "plassering", "rank",
  "hittil", "akkumulert", "kumulativt", "kumulativ", "løpende", "cumulative", "accumulated",
]

extension Diagnostic {
  fileprivate static func sumRowDisagrees(
    _ sum: (right: Decimal, written: Decimal), _ label: String, in column: String, at place: Location
  ) -> Diagnostic {
    let (right, written) = (sum.right.inGroups, sum.written.inGroups)
    let name = column.isEmpty ? nil : column
    return Diagnostic(
      .sumRowDisagrees,
      Wording(
        nb:
          "raden «\(label)» sier \(written), men tallene over\(name.map { " i «\($0)»" } ?? "") blir \(right) til sammen",
        en:
          "the row “\(label)” says \(written), but the numbers above\(name.map { " in “\($0)”" } ?? "") make \(right)"
      ),
      at: place,
      help: Wording(
        nb: "rett det tallet som er feil; er ikke alt med i tabellen, skriv resten i en egen rad",
        en:
          "correct the number that is wrong; if the table leaves something out, write the rest in a row of its own"
      ))
  }
}

private func powerOfTen(_ zeros: Int) -> Decimal {
  Decimal(written: "1" + String(repeating: "0", count: zeros)) ?? 0
}

extension Decimal {
  /// How many zeros a whole number ends with.
  fileprivate var lastZeros: Int {
    decimals > 0 ? 0 : wholeDigits.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
  }

  /// As bokmål writes it: «15 000», «7,5».
  fileprivate var inGroups: String {
    var digits = magnitude.wholeDigits[...]
    var groups: [Substring] = []
    while digits.utf8.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    let whole = ([digits] + groups).joined(separator: " ")
    return (sign < 0 ? "−" : "") + whole + (decimals > 0 ? "," + partDigits : "")
  }
}

extension Code {
  static let sumRowDisagrees = Code(
    "sum-row-disagrees", .warning,
    title: Wording(nb: "Summen i en tabell stemmer ikke", en: "The sum of a table is wrong"),
    explanation: Wording(
      nb:
        "Den siste raden sier at den er summen, men tallene over blir noe annet. Oftest er et tall rettet, og summen glemt. Avrunding blir ikke meldt.",
      en:
        "The last row says that it is the sum, but the numbers above it make something else. Usually a number was corrected, and the sum forgotten. Rounding is not reported."
    ),
    example: Example(
      wrong: "| Hva | Kroner |\n| --- | --- |\n| Leie | 10 000 |\n| Mat | 5 000 |\n| Sum | 16 000 |",
      right: "| Hva | Kroner |\n| --- | --- |\n| Leie | 10 000 |\n| Mat | 5 000 |\n| Sum | 15 000 |"))
}
