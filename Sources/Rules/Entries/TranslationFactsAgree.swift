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
      return others.flatMap { other -> [Diagnostic] in
        let translated = head.texts.first { $0.language == other }
        if let translated, stale.contains(translated.path) { return [] }
        let inWords = inFields(of: head, main, other)
        guard let text, let translated else { return inWords }
        return inWords + inText(translated, text) + linkDifferences(in: translated, text, of: site)
      }
    }
  }
}

/// Of each field that says something else, in the order of the file.
private func inFields(of head: EntryHead, _ main: Language, _ other: Language) -> [Diagnostic] {
  let originals = Dictionary(
    head.words.lazy.filter { $0.language == main && $0.text.mayHoldFact }.map { ($0.field, $0) },
    uniquingKeysWith: { first, _ in first })
  return head.words.lazy.filter { $0.language == other }.compactMap { words -> Diagnostic? in
    guard let original = originals[words.field], let pair = difference(original.text, main, words.text, other)
    else { return nil }
    return .factsDiffer(pair, at: words.location, original.location)
  }
}

/// Block by block, where both have as many of each kind in the same order; otherwise nobody can say which is of which.
private func inText(_ text: EntryText, _ main: EntryText) -> [Diagnostic] {
  guard main.body.text.mayHoldFact else { return [] }
  let (left, right) = (main.body.factBlocks, text.body.factBlocks)
  guard left.count == right.count,
    zip(left, right).allSatisfy({ main.body.nodes[$0].kind == text.body.nodes[$1].kind })
  else { return [] }
  return zip(left, right).compactMap { first, second -> Diagnostic? in
    let pair =
      difference(
        main.body.plainBytes(of: first), main.language, text.body.plainBytes(of: second), text.language)
      ?? difference(main.body.ownAddresses(below: first), text.body.ownAddresses(below: second))
    return pair.map { .factsDiffer($0, at: text.place(second), main.place(first)) }
  }
}

extension [UInt8] {
  fileprivate var mayHoldFact: Bool { contains { $0.isDigit || $0 == UInt8(ascii: "@") } }
}

extension MarkdownDocument {
  /// The telephones and the e-mail addresses that the links of a block lead to: readers of both languages are to reach
  /// the same.
  fileprivate func ownAddresses(below block: Int) -> [String] {
    (block + 1..<max(block + 1, Int(nodes[block].end))).compactMap { index in
      guard nodes[index].kind == .link else { return nil }
      let address = string(nodes[index].literal).lowercased()
      guard let scheme = ["mailto:", "tel:"].first(where: { address.hasPrefix($0) }) else { return nil }
      let bare = address.dropFirst(scheme.count).prefix { $0 != "?" }
      return scheme == "tel:" ? withoutNorway(bare.filter { $0.isNumber || $0 == "+" }) : String(bare)
    }
  }

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

/// The facts of each that the other does not have. Where one has more of them than the other, it says more or less,
/// which it may.
private func difference(_ left: [UInt8], _ main: Language, _ right: [UInt8], _ other: Language) -> FactPair? {
  guard left != right, left.mayHoldFact, right.mayHoldFact else { return nil }
  let pairs = [
    haveSameNumbers(left, right) ? nil : differenceOfNumbers(left, main, right, other),
    differenceOfNames(left, main, right, other),
  ].compactMap(\.self)
  return pairs.isEmpty
    ? nil : (pairs.map(\.main).joined(separator: ", "), pairs.map(\.other).joined(separator: ", "))
}

private func differenceOfNumbers(
  _ left: [UInt8], _ main: Language, _ right: [UInt8], _ other: Language
) -> FactPair? {
  guard let first = Facts(in: left, main), let second = Facts(in: right, other) else { return nil }
  guard first.isAfternoon || second.isAfternoon else { return difference(first.all, second.all) }
  // “From 6 to 9 pm” is «fra 18 til 21».
  let (morning, evening) = first.isAfternoon ? (first.all, second.all) : (second.all, first.all)
  let hours = evening.filter { !morning.contains($0) }
  let moved = morning.map { fact in
    let later = laterByTwelve(fact)
    return !evening.contains(fact) && hours.contains { $0 == later } ? later : fact
  }
  return first.isAfternoon ? difference(moved, evening) : difference(evening, moved)
}

private func difference(_ first: [String], _ second: [String]) -> FactPair? {
  guard first.count == second.count, first.count <= mostFacts else { return nil }
  var (lost, added) = (first, second)
  for fact in second { if let index = lost.firstIndex(of: fact) { lost.remove(at: index) } }
  for fact in first { if let index = added.firstIndex(of: fact) { added.remove(at: index) } }
  guard !lost.isEmpty, lost.count < 4, zip(lost, added).allSatisfy({ isAddress($0) == isAddress($1) })
  else { return nil }
  return (lost.joined(separator: ", "), added.joined(separator: ", "))
}

/// More are not of one sentence or two.
private let mostFacts = 24

/// `18.30` of `6.30`; the fact itself where it is no such hour.
private func laterByTwelve(_ fact: String) -> String {
  let parts = fact.split(separator: ".", omittingEmptySubsequences: false)
  guard let hour = parts.first.flatMap({ digitValue(of: $0) }), (1...11).contains(hour) else { return fact }
  return (["\(hour + 12)"] + parts.dropFirst().map(String.init)).joined(separator: ".")
}

/// A telephone number of Norway as it is written without the country.
private func withoutNorway(_ digits: String) -> String {
  for code in ["+47", "0047"] where digits.hasPrefix(code) { return String(digits.dropFirst(code.count)) }
  return digits
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

/// The numbers and e-mail addresses of a text, as both languages would have them.
private struct Facts {
  private(set) var all: [String] = []
  /// Whether it has hours of twelve, some of which may be written without saying which half of the day they are of.
  private(set) var isAfternoon = false

  /// Nil where units may have been converted, and where there are too many to be one sentence or two.
  init?(in bytes: [UInt8], _ language: Language) {
    var isAfterNumber = false
    for token in tokens(of: bytes) {
      let bare = token.word.trimmed { ".,:;!?'’".contains($0) }
      if converted.contains(String(bare)) || bare.contains(where: { "€$£°".contains($0) }) { return nil }
      // «30.6» is «30 June» in the other language.
      if language.tag != "en", isShortDate(bare) { return nil }
      if bare.contains("@") { all.append(String(bare)) }
      if token.isAfterDash { isAfterNumber = false }
      if language.tag == "en", let half = half(bare) {
        add(half, isAfterNumber)
        isAfterNumber = false
        continue
      }
      let digits = number(bare, language)
      if let digits { add(digits, isAfterNumber) }
      isAfterNumber = digits != nil && !".,:;".contains(token.word.last ?? " ")
      if all.count > mostFacts { return nil }
    }
  }

  /// «15 000» and «32 86 60 00» are one number each.
  private mutating func add(_ digits: String, _ isAfterNumber: Bool) {
    let isGroup =
      isAfterNumber && digits.allSatisfy(\.isNumber) && digits.utf8.count > 1 && digits.utf8.count < 4
    if isGroup { all[all.count - 1] += digits } else { all.append(digits) }
  }

  /// “6 pm” makes another hour of the number before it; “I am” makes nothing.
  private mutating func add(_ half: (hour: String?, isAfternoon: Bool), _ isAfterNumber: Bool) {
    guard let hour = half.hour ?? (isAfterNumber ? all.popLast() : nil) else { return }
    all.append(half.isAfternoon ? laterByTwelve(hour) : hour)
    isAfternoon = isAfternoon || half.isAfternoon
  }

  /// “pm”, “a.m.” and “6.30pm”: which half of the day, and the hour when it is in the same word.
  private func half(_ word: Substring) -> (hour: String?, isAfternoon: Bool)? {
    for (ending, isAfternoon) in [("pm", true), ("p.m", true), ("am", false), ("a.m", false)]
    where word.hasSuffix(ending) {
      let hour = word.dropLast(ending.count)
      if hour.isEmpty { return (nil, isAfternoon) }
      if let digits = number(hour, .en), digits.utf8.count < 6 { return (digits, isAfternoon) }
    }
    return nil
  }
}

/// The words of a text in small letters; what a dash stands before is a number of its own, «18–21».
func tokens(of bytes: [UInt8]) -> [(word: Substring, isAfterDash: Bool)] {
  let words = String(decoding: bytes, as: UTF8.self).inSmallLetters.unicodeScalars.split { scalar in
    switch scalar {
    case " ", "\n", "\u{a0}", "\u{202f}", "(", ")", "«", "»", "“", "”", "\"", "/": true
    default: false
    }
  }
  return words.flatMap { word in
    word.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "—" }.enumerated().map {
      (Substring($1), $0 > 0)
    }
  }
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
  func trimmed(_ isDropped: (Character) -> Bool) -> Substring {
    var rest = drop(while: isDropped)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}

/// Beside them numbers are other ones in another language.
private let converted: Set<String> = [
  "mile", "miles", "mil", "mils", "mål", "dekar", "acres", "feet", "inches",
  "dollars", "euro",
  "euros", "eur", "usd", "gbp", "pounds", "noon", "midnight", "fahrenheit", "etasje", "floor", "tallet",
  "century",
  "halv", "kvart", "past", "half", "quarter", "dozen", "prosentpoeng", "årene", "decade", "1st", "2nd",
  "million",
  "millioner", "millions", "milliarder", "billion", "mill", "mrd",
]

extension Diagnostic {
  fileprivate static func factsDiffer(
    _ pair: FactPair, at place: Location, _ mainPlace: Location
  ) -> Diagnostic {
    Diagnostic(
      .factsDifferInTranslation,
      Wording(
        nb: "oversettelsen sier «\(pair.other)» der hovedteksten sier «\(pair.main)»",
        en: "the translation says “\(pair.other)” where the main text says “\(pair.main)”"),
      at: place, help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
      notes: [Note(Wording(nb: "det er oversatt herfra", en: "it is translated from here"), at: mainPlace)])
  }
}

extension Code {
  static let factsDifferInTranslation = Code(
    "facts-differ-in-translation", .warning,
    title: Wording(
      nb: "Oversettelsen har et annet tall eller en annen lenke",
      en: "The translation has another number or link"),
    explanation: Wording(
      nb:
        "En dag, en måned, et klokkeslett, en pris, et telefonnummer, en e-postadresse eller siden en lenke fører til, er en annen i oversettelsen enn i hovedfilen. Oftest er bare den ene rettet.",
      en:
        "A day, a month, an hour, a price, a telephone number, an e-mail address or the page that a link leads to is another one in the translation than in the main file. Usually only one was corrected."
    ),
    example: Example(
      wrong: "tittel: {nb: 120 nye boliger, en: 210 new homes}",
      right: "tittel: {nb: 120 nye boliger, en: 120 new homes}"))
}
