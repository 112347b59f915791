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
  fileprivate var mayHoldFact: Bool {
    contains { $0.isDigit || $0 == UInt8(ascii: "@") } || NumberWords.mayCount(self) || mayNameWeekday(self)
  }
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
  let isAlike = haveSameNumbers(left, right) && !(NumberWords.mayCount(left) && NumberWords.mayCount(right))
  let places = [
    isAlike ? nil : differenceOfNumbers(left, main, right, other),
    differenceOfNames(left, main, right, other),
  ].compactMap(\.self)
  return places.isEmpty
    ? nil : (quoted(places.flatMap(\.main), of: left), quoted(places.flatMap(\.other), of: right))
}

private func differenceOfNumbers(
  _ left: [UInt8], _ main: Language, _ right: [UInt8], _ other: Language
) -> FactPlaces? {
  let words = NumberWords.both(main, other)
  guard let first = NumbersOfText(in: left, main, words.main),
    let second = NumbersOfText(in: right, other, words.other)
  else { return nil }
  guard first.isAfternoon || second.isAfternoon else { return difference(first, second) }
  // “From 6 to 9 pm” is «fra 18 til 21».
  let (morning, evening) = first.isAfternoon ? (first.all, second.all) : (second.all, first.all)
  let hours = evening.filter { !morning.contains($0) }
  let moved = morning.map { fact in
    let later = laterByTwelve(fact)
    return !evening.contains(fact) && hours.contains { $0 == later } ? later : fact
  }
  var (one, two) = (first, second)
  if first.isAfternoon { one.all = moved } else { two.all = moved }
  return difference(one, two)
}

/// What each says that the other does not, in digits or in words; nothing where one says more, or where what is left may be the
/// same in another unit.
private func difference(_ first: NumbersOfText, _ second: NumbersOfText) -> FactPlaces? {
  guard first.all.count <= mostFacts, second.all.count <= mostFacts else { return nil }
  let lost = first.all.without(second.all).without(second.inWords)
  let added = second.all.without(first.all).without(first.inWords)
  // As many units that are converted on both sides are of each other.
  let isInPairs = first.converted == second.converted
  let (loose, otherLoose) = isInPairs ? (0, 0) : (first.loose, second.loose)
  if loose == 0, otherLoose == 0, lost.isEmpty || added.isEmpty {
    return differenceInWords(first, lost, second, added)
  }
  guard lost.count > otherLoose, added.count > loose, lost.count - otherLoose <= added.count,
    added.count - loose <= lost.count, lost.count < 4, added.count < 4,
    zip(lost, added).allSatisfy({ isAddress($0) == isAddress($1) })
  else { return nil }
  return (first.places(of: lost), second.places(of: added))
}

/// «tre skoler», “four schools”: one number is left of each, in words on one side or both.
private func differenceInWords(
  _ first: NumbersOfText, _ lost: [String], _ second: NumbersOfText, _ added: [String]
) -> FactPlaces? {
  guard !lost.contains(where: isAddress), !added.contains(where: isAddress) else { return nil }
  let left = first.places(of: lost) + first.counted.filter { !second.says($0.value) }.map(\.place)
  let right = second.places(of: added) + second.counted.filter { !first.says($0.value) }.map(\.place)
  return left.count == 1 && right.count == 1 ? (left, right) : nil
}

/// What stands at some places of a text, as it is written there.
private func quoted(_ places: [ClosedRange<Int>], of bytes: [UInt8]) -> String {
  let words = writtenTokens(of: bytes)
  var merged: [ClosedRange<Int>] = []
  for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if let last = merged.last, last.overlaps(place) {
      merged[merged.count - 1] = last.lowerBound...max(last.upperBound, place.upperBound)
    } else {
      merged.append(place)
    }
  }
  return merged.map { place in
    let text = words[place].map { String($0.word) }.joined(separator: " ")
    let bare = text[...].trimmed { ".,:;!?'’".contains($0) }
    // «6 p.m.» ends in a point of its own.
    return bare.hasSuffix(".m") ? bare + "." : String(bare)
  }.joined(separator: ", ")
}

/// Of the addresses that links lead to.
private func difference(_ first: [String], _ second: [String]) -> FactPair? {
  let (lost, added) = (first.without(second), second.without(first))
  guard first.count == second.count, !lost.isEmpty, lost.count < 4 else { return nil }
  return (lost.joined(separator: ", "), added.joined(separator: ", "))
}

extension [String] {
  /// What is left when each of the others takes away one that is the same.
  fileprivate func without(_ others: [String]) -> [String] {
    var left = self
    for one in others where !left.isEmpty {
      if let index = left.firstIndex(of: one) { left.remove(at: index) }
    }
    return left
  }
}

/// More are not of one sentence or two.
let mostFacts = 24

/// `18.30` of `6.30`; the fact itself where it is no such hour.
func laterByTwelve(_ fact: String) -> String {
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
  return isGoingOn || mayBeScaled(text, offset) ? nil : start..<offset
}

/// Whether «millioner», “billion”, «mrd.» or their like may stand after a number: the digits say little then.
private func mayBeScaled(_ text: [UInt8], _ end: Int) -> Bool {
  var start = end
  while start < text.count, text[start] == 0x20 || text[start] == 0xC2 || text[start] == 0xA0 { start += 1 }
  guard start + 1 < text.count else { return false }
  switch (text[start] | 0x20, text[start + 1] | 0x20) {
  case (UInt8(ascii: "m"), UInt8(ascii: "r")), (UInt8(ascii: "m"), UInt8(ascii: "n")),
    (UInt8(ascii: "b"), UInt8(ascii: "n")), (UInt8(ascii: "t"), UInt8(ascii: "u")):
    return true
  case (UInt8(ascii: "m"), UInt8(ascii: "i")), (UInt8(ascii: "b"), UInt8(ascii: "i")):
    return start + 2 < text.count && text[start + 2] | 0x20 == UInt8(ascii: "l")
  default: return false
  }
}

private func isAddress(_ fact: String) -> Bool { fact.contains("@") }

/// The words of a text in small letters; what a dash stands before is a number of its own, «18–21».
func tokens(of bytes: [UInt8]) -> [(word: Substring, isAfterDash: Bool)] {
  tokens(of: String(decoding: bytes, as: UTF8.self).inSmallLetters)
}

/// The same as they are written.
private func writtenTokens(of bytes: [UInt8]) -> [(word: Substring, isAfterDash: Bool)] {
  tokens(of: String(decoding: bytes, as: UTF8.self))
}

private func tokens(of text: String) -> [(word: Substring, isAfterDash: Bool)] {
  let words = text.unicodeScalars.split { scalar in
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

extension Substring {
  func trimmed(_ isDropped: (Character) -> Bool) -> Substring {
    var rest = drop(while: isDropped)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}

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
