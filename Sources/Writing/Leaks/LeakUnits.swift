import Diagnostics
import Model

/// What is looked for of a confidential text.
func leakUnits(of text: ConfidentialText, commonWords: Set<String>) -> [LeakUnit] {
  let whole = text.pieces.map(\.text).joined()
  guard let first = text.pieces.first?.origin, whole.utf8.count >= 4 else { return [] }
  switch text.form {
  case .sum:
    return numbers(in: FoldedText(whole), as: .kroner).map { LeakUnit($0.form, $0.digits, at: first) }
  case .fileName: return short(FoldedText(whole), at: first)
  case .fact:
    let telling = tellingParts(whole, at: first, commonWords)
    return short(FoldedText(whole), at: first) + sentences(text) + telling
  case .prose: return sentences(text) + tellingParts(whole, at: first, commonWords)
  case .sentences: return sentences(text)
  }
}

private func short(_ folded: FoldedText, at place: Location) -> [LeakUnit] {
  let isDistinctive = folded.letters.count >= LeakUnit.shortestWhole && folded.words.count > 2
  return isDistinctive ? [LeakUnit(.whole, folded, at: place)] : []
}

private func tellingParts(_ text: String, at place: Location, _ commonWords: Set<String>) -> [LeakUnit] {
  let folded = FoldedText(text)
  return numbers(in: folded, as: .anything).map { LeakUnit($0.form, $0.digits, at: place) }
    + (mailAddresses(in: text) + names(in: text, commonWords)).map {
      LeakUnit(.name, FoldedText($0), at: place)
    }
}

/// The sentences of a text, each at the piece that it begins in; web addresses, which others may have too, are none.
private func sentences(_ text: ConfidentialText) -> [LeakUnit] {
  let form: LeakUnit.Form = text.form == .sentences ? .pastSentence : .sentence
  var units: [LeakUnit] = []
  var (words, place): ([Substring], Location?) = ([], nil)
  func close() {
    let folded = FoldedText(words.joined(separator: " "))
    if let place, folded.letters.count >= LeakUnit.shortestSentence, folded.words.count > LeakUnit.fewestWords
    {
      units.append(LeakUnit(form, folded, at: place))
    }
    (words, place) = ([], nil)
  }
  var rest: Substring = ""
  for (index, piece) in text.pieces.enumerated() {
    // A word that is written in two pieces, such as a part of it in bold, is one.
    let joined = rest + piece.text
    var parts = joined.split(whereSeparator: \.isWhitespace)
    let isLast = index == text.pieces.count - 1
    let isCut = !isLast && joined.last.map { !$0.isWhitespace } ?? false
    rest = isCut ? parts.popLast() ?? "" : ""
    for word in parts {
      if place == nil { place = piece.origin }
      if !isWebAddress(word) { words.append(word) }
      if word.endsSentence { close() }
    }
  }
  close()
  return units
}

private func isWebAddress(_ word: Substring) -> Bool { word.contains("://") || word.hasPrefix("www.") }

extension Substring {
  fileprivate var endsSentence: Bool {
    guard let end = last(where: { !"»”\"')*_".contains($0) }) else { return false }
    // A full stop ends a sentence after a word or a year, not after «f.eks.», «kl.» and «17.»
    let isWord = filter(\.isLetter).count > 2 || filter(\.isNumber).count > 3
    return end == "!" || end == "?" || end == "." && isWord && !dropLast().contains(".")
  }
}

private func mailAddresses(in text: String) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
  return text.split { $0.isWhitespace || ",;:<>()[]«»\"/".contains($0) }.compactMap { word in
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
    // An office's own address is there to be known.
    if sharedMailboxes.contains(parts[0].lowercased()) { return nil }
    return String(word.hasSuffix(".") ? word.dropLast() : word)
  }
}

private let sharedMailboxes: Set<String> = [
  "post", "postmottak", "firmapost", "epost", "mail", "info", "kontakt", "contact", "hei", "hello", "office",
  "support", "kundeservice", "resepsjon", "booking", "presse", "press", "personvern", "personvernombud",
  "sikkerhet", "security",
]

/// What a company's name ends in, whether or not all of it is capitals.
private let companyForms: Set<String> = [
  "AS", "ASA", "SA", "DA", "ANS", "BA", "KF", "IKS", "NUF", "AB", "ApS", "Oy", "Ltd", "LLC", "Inc", "GmbH",
]

/// Two words or more in a row that begin with a capital, or a company's name; the first of a sentence counts unless it is a common word.
private func names(in text: String, _ commonWords: Set<String>) -> [String] {
  var (found, run): ([String], [Substring]) = ([], [])
  var beginsSentence = true
  var runBeginsSentence = false
  func close() {
    if run.count > 1 { found.append(run.joined(separator: " ")) }
    // «Ring Kari Nordmann»: the first word may be no part of the name.
    if run.count > 2, runBeginsSentence { found.append(run.dropFirst().joined(separator: " ")) }
    run = []
  }
  for token in text.split(whereSeparator: \.isWhitespace) {
    let word = token.trimmingPunctuation
    if word.startIndex != token.startIndex { close() }
    let isCommon = beginsSentence && commonWords.contains(word.lowercased())
    let endsCompany = !run.isEmpty && companyForms.contains(String(word))
    if endsCompany || word.isCapitalized && !isCommon {
      if run.isEmpty { runBeginsSentence = beginsSentence }
      run.append(word)
    } else {
      close()
    }
    if word.endIndex != token.endIndex { close() }
    beginsSentence = token.last.map { ".!?:–".contains($0) } ?? false
  }
  close()
  return found
}

extension Substring {
  private static func isInner(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  fileprivate var trimmingPunctuation: Substring {
    guard let first = firstIndex(where: Self.isInner), let last = lastIndex(where: Self.isInner) else {
      return ""
    }
    return self[first...last]
  }

  fileprivate var isCapitalized: Bool {
    guard let first, first.isUppercase, count > 1 else { return false }
    return dropFirst().contains(where: \.isLowercase)
      && allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }
}

/// The words that are written without a capital somewhere in confidential texts.
func lowercaseWords(in texts: [ConfidentialText]) -> Set<String> {
  var words: Set<String> = []
  for piece in texts.lazy.flatMap(\.pieces) {
    for token in piece.text.split(whereSeparator: \.isWhitespace) {
      let word = token.trimmingPunctuation
      if word.first?.isLowercase == true { words.insert(String(word)) }
    }
  }
  return words
}
