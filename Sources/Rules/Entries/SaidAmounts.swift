import Arithmetic
import Diagnostics
import Model

/// A sum of kroner as a sentence writes it: «250 kr», «fra 250 kroner», «150–250,-».
struct SaidAmount {
  let low: Int
  let high: Int
  let isFrom: Bool
  /// Whether it is said of children, members and the like.
  fileprivate(set) var isOfSome = false
  /// The pieces of the sentence that it is written with.
  fileprivate let pieces: Range<Int>

  /// Whether a price of so much goes with it.
  func fits(_ price: Decimal) -> Bool {
    isFrom ? price >= Decimal(low) : price >= Decimal(low) && price <= Decimal(high)
  }

  var written: Wording {
    if isFrom {
      return Wording(nb: "fra \(Decimal(low).inNorwegian) kroner", en: "from \(Decimal(low).plain) kroner")
    }
    guard low < high else {
      return Wording(nb: "\(Decimal(low).inNorwegian) kroner", en: "\(Decimal(low).plain) kroner")
    }
    return Wording(
      nb: "\(Decimal(low).inNorwegian)–\(Decimal(high).inNorwegian) kroner",
      en: "\(Decimal(low).plain)–\(Decimal(high).plain) kroner")
  }
}

/// The sums of a sentence, and the words around them.
struct SaidAmounts {
  private(set) var all: [SaidAmount] = []
  private let pieces: [Piece]

  init(_ statement: Statement) {
    pieces = Piece.all(of: statement.text)
    for index in pieces.indices {
      guard let amount = amount(at: index), all.last.map({ !$0.pieces.contains(index) }) ?? true else {
        continue
      }
      all.append(amount)
    }
    for index in all.indices { all[index].isOfSome = isOfSome(index) }
  }

  /// The words before the first sum.
  var before: [String] { all.first.map { words(in: 0..<$0.pieces.lowerBound) } ?? [] }

  /// The words after the first sum, until the next one or a comma.
  var after: [String] {
    guard let first = all.first else { return [] }
    let end =
      pieces.indices.first { $0 >= first.pieces.upperBound && pieces[$0].partsClauses } ?? pieces.count
    let next = all.dropFirst().first?.pieces.lowerBound ?? end
    return words(in: first.pieces.upperBound..<max(first.pieces.upperBound, min(end, next)))
  }

  /// Whether nothing but sums is said.
  var areAlone: Bool { words(in: 0..<pieces.count).allSatisfy(currencies.contains) }

  private func words(in range: Range<Int>) -> [String] { pieces[range].compactMap(\.word) }

  private func amount(at index: Int) -> SaidAmount? {
    guard let low = pieces[index].number else { return nil }
    var (high, last) = (low, index)
    if index + 2 < pieces.count, pieces[index + 1].isDash || ["til", "to"].contains(pieces[index + 1].word),
      let other = pieces[index + 2].number, other > low
    {
      (high, last) = (other, index + 2)
    }
    var range = index..<last + 1
    let next = range.upperBound < pieces.count ? pieces[range.upperBound] : nil
    let isNamedAfter = next?.word.map(currencies.contains) ?? false
    if isNamedAfter { range = range.lowerBound..<range.upperBound + 1 }
    // The currency behind one sum is not that of the next: «200 kr | 100 kr».
    let taken = all.last?.pieces.upperBound ?? 0
    let isNamedBefore = index > taken && pieces[index - 1].word.map(currencies.contains) ?? false
    if isNamedBefore { range = index - 1..<range.upperBound }
    let isOfSlash =
      next?.sign == "/" && range.upperBound + 1 < pieces.count
      && (pieces[range.upperBound + 1].isKroner || pieces.dropFirst(range.upperBound + 2).first?.word == "kr")
    let isLabelled =
      pieces.count == range.count + 1 && pieces[0].word.map { $0.hasPrefix("pris") || $0 == "price" } ?? false
    guard
      isNamedAfter || isNamedBefore || pieces[index].isKroner || pieces[last].isKroner || isOfSlash
        || isLabelled
    else { return nil }
    let lead = range.lowerBound > taken ? pieces[range.lowerBound - 1].word : nil
    let isFrom = lead.map { ["fra", "frå", "from"].contains($0) } ?? false
    if isFrom { range = range.lowerBound - 1..<range.upperBound }
    return SaidAmount(low: low, high: high, isFrom: isFrom && high == low, pieces: range)
  }

  /// «100 kr for barn», «100,- (barn)», «barn 100 kr»: by the words between commas and brackets.
  private func isOfSome(_ index: Int) -> Bool {
    let amount = all[index].pieces
    func parts(_ piece: Int) -> Bool {
      pieces[piece].partsClauses || ["og", "and", "men", "but"].contains(pieces[piece].word)
    }
    let start = (0..<amount.lowerBound).last(where: parts).map { $0 + 1 } ?? 0
    let end = (amount.upperBound..<pieces.count).first(where: parts) ?? pieces.count
    var said = words(in: start..<amount.lowerBound) + words(in: amount.upperBound..<end)
    if end < pieces.count, pieces[end].sign == "(" {
      let close = (end..<pieces.count).first { pieces[$0].sign == ")" } ?? pieces.count
      let aside = words(in: end..<close)
      let isOfItsOwn = all.contains { (end..<close).contains($0.pieces.lowerBound) }
      if !isOfItsOwn, !aside.contains("gratis"), !aside.contains("free") { said += aside }
    }
    return said.contains(where: someOnly.contains)
  }
}

/// A word, a number or a sign of a sentence.
private struct Piece {
  var word: String?
  var number: Int?
  var sign: Unicode.Scalar?
  /// Whether it is written as `250,-`.
  var isKroner = false

  var isDash: Bool { sign.map { "–—-".unicodeScalars.contains($0) } ?? false }
  var partsClauses: Bool { sign.map { ",;()/".unicodeScalars.contains($0) } ?? false }

  static func all(of text: Substring) -> [Piece] {
    let scalars = Array(String(text).inSmallLetters.unicodeScalars)
    var found: [Piece] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isDigit {
        let (piece, end) = number(scalars, from: index)
        found.append(piece)
        index = end
      } else if scalar.properties.isAlphabetic {
        let end = scalars[index...].firstIndex { !$0.properties.isAlphabetic && !$0.isDigit } ?? scalars.count
        found.append(Piece(word: String(String.UnicodeScalarView(scalars[index..<end]))))
        index = end
      } else {
        if ",;()/–—-".unicodeScalars.contains(scalar) { found.append(Piece(sign: scalar)) }
        index += 1
      }
    }
    return found
  }

  /// «1 800», «1.800,-» and “1,800” are one number; «18.30» is none of kroner.
  private static func number(_ scalars: [Unicode.Scalar], from start: Int) -> (Piece, end: Int) {
    func digits(from index: Int) -> Int { scalars[index...].prefix(while: \.isDigit).count }
    var end = start + digits(from: start)
    var written = String(String.UnicodeScalarView(scalars[start..<end]))
    if written.utf8.count < 4, end + 3 < scalars.count, isGroupSign(scalars[end]), digits(from: end + 1) == 3
    {
      written += String(String.UnicodeScalarView(scalars[(end + 1)..<(end + 4)]))
      end += 4
    }
    if end + 2 < scalars.count, scalars[end] == ",", digits(from: end + 1) == 2 { end += 3 }
    if end < scalars.count, scalars[end].properties.isAlphabetic {
      // «2b», «18th»
      let last = scalars[end...].firstIndex { !$0.properties.isAlphabetic && !$0.isDigit } ?? scalars.count
      let letters = String(String.UnicodeScalarView(scalars[end..<last]))
      guard currencies.contains(letters) else {
        return (Piece(word: written + letters), last)
      }
    }
    var isKroner = false
    if end + 1 < scalars.count, [",", ".", ":"].contains(scalars[end]),
      ["-", "–", "—"].contains(scalars[end + 1])
    {
      isKroner = true
      end += 2
    }
    let isAmount = written.utf8.count < 7
    return (
      Piece(
        word: isAmount ? nil : written, number: isAmount ? digitValue(of: written) : nil, isKroner: isKroner),
      end
    )
  }

  private static func isGroupSign(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\u{a0}", "\u{202f}", ".", ","].contains(scalar)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

let currencies: Set<String> = ["kr", "kroner", "krone", "nok"]

/// Words of those who pay another price, and of what is paid beside it.
let someOnly: Set<String> = [
  "barn", "medlemmer", "medlem", "studenter", "student", "ledsager", "ledsagere", "under", "children",
  "members", "child", "youth", "medlemer",
  "students", "companions", "pensjonister", "honnør", "ungdom", "unge", "familier", "ansatte", "partnere",
  "lag", "familie", "family", "rabatt", "discount",
  "seniors", "families", "staff", "partners", "elever", "døra", "forsalg", "kaffe", "mat", "coffee", "food",
]
