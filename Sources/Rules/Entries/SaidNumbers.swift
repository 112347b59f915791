import Arithmetic
import Model

/// A word or a number of a sentence.
struct SaidWord {
  /// In small letters, without the signs around it.
  let text: String
  /// What it says in digits, with its thousands and its size: «1 200», «28,4», «3 mill.».
  fileprivate(set) var number: Decimal?
  /// Whether a comma or the like stands after it.
  fileprivate(set) var endsClause: Bool

  /// A year of this century.
  var year: Int? { number?.whole.flatMap { text.utf8.count == 4 && (2000...2099).contains($0) ? $0 : nil } }

  /// A number that is no year.
  var amount: Decimal? { year == nil ? number : nil }
}

/// The words of a sentence, each number one of them, and a dash and a sign of per cent too.
func saidWords(in text: Substring, _ language: Language) -> [SaidWord] {
  var words: [SaidWord] = []
  // The digits of the last number, while another group of three may go on with it.
  var group: String?
  for piece in String(text).inSmallLetters.split(whereSeparator: \.isWhitespace).flatMap(partedAtDash) {
    guard let first = piece.firstIndex(where: isOfWord), let last = piece.lastIndex(where: isOfWord) else {
      words.append(SaidWord(text: String(piece), endsClause: piece.first != "%"))
      group = nil
      continue
    }
    let (bare, after) = (String(piece[first...last]), piece[piece.index(after: last)...])
    let endsClause = after.contains { ",;:)".contains($0) }
    if let digits = group, piece.startIndex == first, bare.utf8.count == 3, bare.utf8.allSatisfy(\.isDigit),
      var whole = words.popLast()
    {
      whole = SaidWord(
        text: whole.text + bare, number: Decimal(written: digits + bare), endsClause: endsClause)
      words.append(whole)
      group = digits + bare
    } else if let zeros = scales[bare], group != nil || words.last?.number != nil,
      words.last?.endsClause == false,
      let scale = Decimal(written: "1" + String(repeating: "0", count: zeros)),
      let number = words.last?.number.flatMap({ Decimal.product([$0, scale]) })
    {
      words[words.count - 1].number = number
      words[words.count - 1].endsClause = endsClause
      group = nil
    } else {
      let number = writtenNumber(bare, language)
      words.append(SaidWord(text: bare, number: number, endsClause: endsClause))
      let isGroup = number != nil && bare.utf8.count < 4 && bare.utf8.allSatisfy(\.isDigit)
      group = isGroup && after.isEmpty ? bare : nil
    }
    if after.contains("%") { words.append(SaidWord(text: "%", endsClause: endsClause)) }
    if !after.isEmpty { group = nil }
  }
  return words
}

/// «15 000–200 000», and a hyphen between two numbers.
private func partedAtDash(_ piece: Substring) -> [Substring] {
  let hyphens = piece.split(separator: "-", omittingEmptySubsequences: false)
  let isSpan =
    hyphens.count == 2
    && hyphens.allSatisfy { part in
      part.first?.isNumber == true && part.allSatisfy { $0.isNumber || ".,".contains($0) }
    }
  let dashed = isSpan ? Substring(piece.replacing("-", with: "–")) : piece
  guard dashed.count > 1, dashed.contains("–") else { return [piece] }
  return Array(dashed.split(separator: "–").map { [$0] }.joined(separator: ["–"]))
}

private func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

/// A number in digits as its language writes it; nil for an hour, a day, and what may be read in two ways.
private func writtenNumber(_ word: String, _ language: Language) -> Decimal? {
  guard word.utf8.allSatisfy({ $0.isDigit || ".,".utf8.contains($0) }) else { return nil }
  let (thousands, decimals): (Character, Character) = language.tag == "en" ? (",", ".") : (".", ",")
  let groups = word.split(separator: thousands, omittingEmptySubsequences: false)
  if groups.count > 1 {
    let isGrouped =
      (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy {
        $0.count == 3 && $0.allSatisfy(\.isNumber)
      }
    return isGrouped ? Decimal(written: groups.joined()) : nil
  }
  let parts = word.split(separator: decimals, omittingEmptySubsequences: false)
  return parts.count == 2 && parts[1].count == 3 ? nil : Decimal(written: word)
}

private let scales = NumberWords.norwegian.scales.merging(NumberWords.english.scales) { first, _ in first }
  .filter { $0.value > 2 }
