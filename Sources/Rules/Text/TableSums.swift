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
    let labels = rows.dropFirst().map { $0.first.map(passage.label) ?? "" }
    guard let label = labels.last, sums.contains(label), labels.dropLast().allSatisfy(isPartOfSum) else {
      return []
    }
    let parts = rows.dropFirst().dropLast()
    return last.indices.dropFirst().compactMap { column -> Diagnostic? in
      let cells = parts.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let name = header.indices.contains(column) ? passage.body.plainText(of: header[column]) : ""
      guard cells.count == parts.count, mayBeAdded(name),
        let sum = Column(cells.map(passage.cell), total: passage.cell(last[column]), passage.text.language)?
          .otherSum
      else { return nil }
      return .sumRowDisagrees(
        sum, passage.body.plainText(of: last[0]), in: name, at: passage.place(last[column]))
    }
  }
}

/// One column: what is added, and what the last row says.
private struct Column {
  let parts: [Amount]
  let total: Amount

  /// Nil where a cell holds more than a number.
  init?(_ cells: [String], total: String, _ language: Language) {
    let parts = cells.compactMap { Amount($0, language) }
    guard parts.count == cells.count, let total = Amount(total, language), total.number != nil else {
      return nil
    }
    self.parts = parts
    self.total = total
  }

  /// The sum, where it is another than the last row says. An average, a largest one and a share of each row are no sums.
  var otherSum: (right: Decimal, written: Decimal)? {
    let numbers = parts.compactMap(\.number)
    guard let written = total.number, numbers.count > 1, numbers.allSatisfy({ $0.sign >= 0 }),
      let sum = Decimal.sum(numbers), let least = numbers.min(), let most = numbers.max(),
      !(least...most).contains(written), !numbers.allSatisfy({ (Decimal(1900)...Decimal(2100)).contains($0) })
    else { return nil }
    if parts.contains(where: \.isShare) {
      guard written == 100, most < 100 else { return nil }
    }
    // What is left of two numbers is no sum of them.
    if numbers.count == 2, most.subtracting(least) == written { return nil }
    guard let off = sum.subtracting(written)?.magnitude, let twice = off.adding(off),
      twice > rounding(numbers + [written])
    else { return nil }
    return (sum, written)
  }

  /// Twice what rounded numbers may be off by together: half of the last digit each. Small whole numbers, and round ones, are
  /// not rounded.
  private func rounding(_ numbers: [Decimal]) -> Decimal {
    let decimals = numbers.map(\.decimals).max() ?? 0
    let isExact =
      decimals == 0 && !parts.contains(where: \.isShare)
      && (numbers.allSatisfy { $0 < 100 } || numbers.allSatisfy { $0.plain.hasSuffix("0") })
    guard !isExact, let last = Decimal(units: 1, decimals: numbers.map(\.decimals).min() ?? 0) else {
      return 0
    }
    return Decimal.sum(Array(repeating: last, count: numbers.count)) ?? 0
  }
}

/// What a cell holds: a number, with a unit, or nothing.
private struct Amount {
  /// Nil where there is none to add.
  let number: Decimal?
  let isShare: Bool

  init?(_ text: String, _ language: Language) {
    var bare = text.lowercased().filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" }
    for unit in ["kroner", "kr.", "kr", "nok", ",-", ",–", "mill.", "mill", "stk.", "stk", "m²"] {
      bare = bare.replacing(unit, with: "")
    }
    isShare = bare.hasSuffix("%") || bare.hasSuffix("prosent")
    bare = bare.replacing("%", with: "").replacing("prosent", with: "")
    if ["", "-", "–", "—"].contains(bare) {
      number = nil
      return
    }
    let groups = bare.split(separator: language.tag == "en" ? "," : ".", omittingEmptySubsequences: false)
    // «10.000» has a point between thousands; “10,000” in Norwegian may be ten.
    if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) { bare = groups.joined() }
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

  fileprivate func label(_ cell: Int) -> String {
    body.plainText(of: cell).inSmallLetters.words.joined(separator: " ")
  }
}

private let sums: Set<String> = [
  "sum", "sum totalt", "totalt", "total", "i alt", "til sammen", "tilsammen", "samlet", "totalsum",
  "sum i alt", "in all",
  "in total", "altogether",
]

/// A row that is a sum itself, is contained in another, or is taken from the others makes the last one more than a sum.
private func isPartOfSum(_ label: String) -> Bool {
  !label.isEmpty
    && label.split(separator: " ").allSatisfy { word in !notParts.contains { word.hasPrefix($0) } }
}

private let notParts = [
  "sum", "delsum", "total", "subtotal", "herav", "hvorav", "derav", "dette", "inntekt", "fratrekk", "trekk",
  "minus", "rabatt",
  "refusjon", "netto", "resultat", "snitt", "gjennomsnitt", "income", "less", "of", "which", "discount",
  "net", "average",
]

/// Whether the numbers below a heading may be ones that are added.
private func mayBeAdded(_ heading: String) -> Bool {
  heading.inSmallLetters.words.allSatisfy { !notAdded.contains($0) }
}

private let notAdded: Set<String> = [
  "snitt", "gjennomsnitt", "gjennomsnittlig", "median", "pris", "per", "pr", "endring", "vekst", "år",
  "årstall", "alder",
  "nr", "nummer", "average", "price", "change", "growth", "year", "age", "number", "no", "plassering", "rank",
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

extension Decimal {
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
