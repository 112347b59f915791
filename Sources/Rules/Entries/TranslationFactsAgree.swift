import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// A number, a day, a price, a telephone number or an e-mail address that is another one in the translation.
  static let translationFactsAgree = Rule(.factsDifferInTranslation) { site in
    let stale = Set(site.translations.filter { $0.state == .outdated }.compactMap(\.path))
    let main = site.languages.main
    let others = site.languages.published.filter { $0 != main }
    return site.heads.filter { !$0.isUnreadable && site.isPublic($0.id) }.flatMap { head -> [Diagnostic] in
      let text = head.texts.first { $0.language == main }
      return others.compactMap { other -> Diagnostic? in
        let translated = head.texts.first { $0.language == other }
        if let translated, stale.contains(translated.path) { return nil }
        let inWords = inFields(of: head, main, other)
        guard inWords == nil, let text, let translated else { return inWords }
        return inText(translated, text)
      }
    }
  }
}

private func inFields(of head: EntryHead, _ main: Language, _ other: Language) -> Diagnostic? {
  [("tittel", head.common.title), ("sammendrag", head.common.summary)].lazy.compactMap {
    field, texts -> Diagnostic? in
    guard let first = texts[main], let second = texts[other],
      let pair = difference(Array(first.utf8), main, Array(second.utf8), other)
    else { return nil }
    return .factsDiffer(pair, main, at: head.place(of: field, in: other), head.place(of: field, in: main))
  }.first
}

/// Block by block, where both have as many of each kind in the same order; otherwise nobody can say which is of which.
private func inText(_ text: EntryText, _ main: EntryText) -> Diagnostic? {
  guard main.body.text.contains(where: \.isDigit) else { return nil }
  let (left, right) = (main.body.factBlocks, text.body.factBlocks)
  guard left.count == right.count,
    zip(left, right).allSatisfy({ main.body.nodes[$0].kind == text.body.nodes[$1].kind })
  else { return nil }
  return zip(left, right).lazy.compactMap { first, second -> Diagnostic? in
    let pair = difference(
      main.body.plainBytes(of: first), main.language, text.body.plainBytes(of: second), text.language)
    return pair.map { .factsDiffer($0, main.language, at: text.place(second), main.place(first)) }
  }.first
}

extension MarkdownDocument {
  fileprivate var factBlocks: [Int] {
    nodes.indices.filter {
      switch nodes[$0].kind {
      case .paragraph, .heading, .tableCell: true
      case .document, .blockQuote, .bulletList, .orderedList, .item, .taskItem, .codeBlock, .thematicBreak,
        .table,
        .tableHeader, .tableRow, .footnoteDefinition, .text, .softBreak, .lineBreak, .code, .emphasis,
        .strong, .link,
        .image, .footnoteReference, .rawHTMLBlock, .rawHTML, .directive, .role:
        false
      }
    }
  }
}

private typealias Pair = (main: String, other: String)

/// The one fact of each that the other does not have. More differ where a translation says more or less, which it may.
private func difference(_ left: [UInt8], _ main: Language, _ right: [UInt8], _ other: Language) -> Pair? {
  guard left != right, left.contains(where: { $0.isDigit || $0 == UInt8(ascii: "@") }),
    right.contains(where: { $0.isDigit || $0 == UInt8(ascii: "@") }), !haveSameNumbers(left, right)
  else { return nil }
  let (first, second) = (facts(in: left, main), facts(in: right, other))
  guard let first, let second, first.count == second.count else { return nil }
  var (lost, added) = (first, second)
  for fact in second { if let index = lost.firstIndex(of: fact) { lost.remove(at: index) } }
  for fact in first { if let index = added.firstIndex(of: fact) { added.remove(at: index) } }
  guard lost.count == 1, added.count == 1, isAddress(lost[0]) == isAddress(added[0]) else { return nil }
  return (lost[0], added[0])
}

/// Whether two texts have the same digits in the same order, each run of them a number by itself, and no address: so it is with
/// nearly all that is translated.
private func haveSameNumbers(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  var (first, second) = (0, 0)
  while true {
    guard let one = nextNumber(in: left, from: &first), let other = nextNumber(in: right, from: &second)
    else {
      return false
    }
    guard left[one] == right[other] else { return false }
    if one.isEmpty { return true }
  }
}

/// The next run of digits, empty at the end; nil where a sign within it or an address asks for a closer look.
private func nextNumber(in text: [UInt8], from offset: inout Int) -> Range<Int>? {
  while offset < text.count, !text[offset].isDigit {
    if text[offset] == UInt8(ascii: "@") { return nil }
    offset += 1
  }
  let start = offset
  while offset < text.count, text[offset].isDigit { offset += 1 }
  let isGoingOn =
    offset + 1 < text.count && ".,:".utf8.contains(text[offset]) && text[offset + 1].isDigit
  return isGoingOn ? nil : start..<offset
}

private func isAddress(_ fact: String) -> Bool { fact.contains("@") }

/// The numbers and e-mail addresses of a text, as both languages would have them; nil where units or hours may have been converted,
/// and where there are too many to be one sentence or two.
private func facts(in bytes: [UInt8], _ language: Language) -> [String]? {
  let words = String(decoding: bytes, as: UTF8.self).inSmallLetters.unicodeScalars.split { scalar in
    switch scalar {
    case " ", "\n", "\u{a0}", "\u{202f}", "(", ")", "«", "»", "“", "”", "\"", "–", "—", "/": true
    default: false
    }
  }
  var found: [String] = []
  var isAfterNumber = false
  for word in words.map(Substring.init) {
    let bare = word.trimmed { ".,:;!?'’".contains($0) }
    if converted.contains(String(bare)) || bare.contains(where: { "€$£°".contains($0) }) { return nil }
    if bare.contains("@") { found.append(String(bare)) }
    // «30.6» is «30 June» in the other language.
    if language.tag != "en", isShortDate(bare) { return nil }
    let digits = number(bare, language)
    if let digits {
      // «15 000» and «32 86 60 00» are one number each.
      let isGroup =
        isAfterNumber && digits.allSatisfy(\.isNumber) && digits.utf8.count > 1 && digits.utf8.count < 4
      if isGroup { found[found.count - 1] += digits } else { found.append(digits) }
    }
    isAfterNumber = digits != nil && !".,:;".contains(word.last ?? " ")
    if found.count > 24 { return nil }
  }
  return found
}

/// `30.6` or `24.12`, and no hour.
private func isShortDate(_ word: Substring) -> Bool {
  let parts = word.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 2, let day = digitValue(of: parts[0]), let month = digitValue(of: parts[1]) else {
    return false
  }
  return (1...31).contains(day) && (1...12).contains(month) && (parts[1].utf8.count == 1 || day > 23)
}

/// A number without what separates its thousands, and with a point before its decimals and minutes; nil for what is none.
private func number(_ word: Substring, _ language: Language) -> String? {
  let bare =
    word.hasSuffix("th") || word.hasSuffix("st") || word.hasSuffix("nd") || word.hasSuffix("rd")
    ? word.dropLast(2) : word
  guard bare.first?.isNumber == true, bare.utf8.allSatisfy({ $0.isDigit || ".,:".utf8.contains($0) }) else {
    return nil
  }
  if language.tag == "en", bare.contains(",") { return bare.filter { $0 != "," } }
  let digits = String(bare.map { ",:".contains($0) ? "." : $0 })
  // «18.00» and «18» are the same hour.
  return digits.hasSuffix(".00") ? String(digits.dropLast(3)) : digits
}

extension Substring {
  fileprivate func trimmed(_ isDropped: (Character) -> Bool) -> Substring {
    var rest = drop(while: isDropped)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}

/// Beside them numbers are other ones in another language.
private let converted: Set<String> = [
  "am", "pm", "a.m", "p.m", "mile", "miles", "mil", "mils", "mål", "dekar", "acres", "feet", "inches",
  "dollars", "euro",
  "euros", "eur", "usd", "gbp", "pounds", "noon", "midnight", "fahrenheit", "etasje", "floor", "tallet",
  "century", "+47",
  "halv", "kvart", "past", "half", "quarter", "dozen", "prosentpoeng", "årene", "decade", "1st", "2nd",
  "million",
  "millioner", "millions", "milliarder", "billion", "mill", "mrd",
]

extension Diagnostic {
  fileprivate static func factsDiffer(
    _ pair: Pair, _ main: Language, at place: Location, _ mainPlace: Location
  ) -> Diagnostic {
    Diagnostic(
      .factsDifferInTranslation,
      Wording(
        nb: "oversettelsen sier «\(pair.other)» der teksten på \(main.tag) sier «\(pair.main)»",
        en: "the translation says “\(pair.other)” where the text in \(main.tag) says “\(pair.main)”"),
      at: place, help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
      notes: [Note(Wording(nb: "det er oversatt herfra", en: "it is translated from here"), at: mainPlace)])
  }
}

extension Code {
  static let factsDifferInTranslation = Code(
    "facts-differ-in-translation", .warning,
    title: Wording(nb: "Oversettelsen har et annet tall", en: "The translation has another number"),
    explanation: Wording(
      nb:
        "En dag, en pris, et telefonnummer eller en e-postadresse er en annen i oversettelsen enn i hovedfilen. Oftest er bare den ene rettet.",
      en:
        "A day, a price, a telephone number or an e-mail address is another one in the translation than in the main file. Usually only one was corrected."
    ),
    example: Example(
      wrong: "tittel: {nb: 120 nye boliger, en: 210 new homes}",
      right: "tittel: {nb: 120 nye boliger, en: 120 new homes}"))
}
