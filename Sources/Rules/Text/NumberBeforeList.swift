import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// «Prosjektet har tre mål:», «3 tips:» or the heading «Fem råd», and another number of things below.
  static let numberBeforeList = Rule(.numberBeforeList, nodes: [.bulletList, .orderedList]) {
    passage, index in
    guard index >= passage.quotedUntil, let before = passage.body.blockBefore(index) else { return [] }
    let isHeading = passage.body.nodes[before].kind == .heading
    let bytes = passage.body.plainBytes(of: before)
    guard isHeading || bytes.last == UInt8(ascii: ":"), hasNumber(bytes) else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let number = numberOfThings(in: text, passage.text.language, isHeading: isHeading)
    else { return [] }
    let count = passage.body.items(of: index)
    guard number != count else { return [] }
    return [
      Diagnostic(
        .numberBeforeList,
        Wording(
          nb: "teksten sier \(number), men lista under har \(count)",
          en: "the text says \(number), but the list below has \(count)"),
        at: passage.place(before),
        help: Wording(nb: "rett tallet eller lista", en: "correct the number or the list"))
    ]
  }
}

extension MarkdownDocument {
  /// The paragraph or heading that a block stands right below.
  fileprivate func blockBefore(_ index: Int) -> Int? {
    nodes[..<index].lastIndex { ($0.kind == .paragraph || $0.kind == .heading) && Int($0.end) == index }
  }

  fileprivate func items(of list: Int) -> Int {
    var count = 0
    var child = list + 1
    while child < Int(nodes[list].end) {
      count += 1
      child = max(Int(nodes[child].end), child + 1)
    }
    return count
  }
}

/// Whether any word may be a number, which one that begins with a sign beyond ASCII may.
private func hasNumber(_ text: [UInt8]) -> Bool {
  var isFound = false
  text.eachWord(in: text.indices) { word, hash in
    let first = text[word.lowerBound]
    isFound = first.isDigit || first == 0xC2 || first == 0xE2 || numberNames.contains(hash)
    return !isFound
  }
  return isFound
}

/// How many things a line before a list says there are: the one number in it, with what it counts after it.
private func numberOfThings(in text: String, _ language: Language, isHeading: Bool) -> Int? {
  let line = text.last == ":" ? String(text.dropLast()) : text
  guard let sentence = statements(in: line).last.map({ $0.text.lowercased()[...] }) else { return nil }
  let words = String(sentence).words
  guard words.count < 16, notOfList.isDisjoint(with: words) else { return nil }
  let names = language.tag == "en" ? english : norwegian
  let found = words.enumerated().compactMap { at, word in
    (names.firstIndex(of: word).map { $0 + 2 } ?? smallNumber(word)).map { (at: at, number: $0) }
  }
  let numbers = words.count { $0.first?.isNumber == true }
  guard found.count == 1, let only = found.first else { return nil }
  let isDigit = words[only.at].first?.isNumber == true
  guard numbers == (isDigit ? 1 : 0), !isDigit || standsAlone(words[only.at], in: sentence) else {
    return nil
  }
  // «En familie på fem trenger dette:» counts people.
  guard !beforeMeasure.contains(before(only.at, words)) else { return nil }
  // A heading that says how many begins with it: «Tre råd», «Våre 3 mål», «Topp 5 tips».
  if isHeading, only.at > 1 { return nil }
  // «to» alone at the end counts nothing: «Velg mellom de to:» does, with «de» before it.
  let counts = words.dropFirst(only.at + 1).prefix(2)
  guard
    isDigit || isHeading
      ? isCounted(counts)
      : counts.isEmpty || counts.contains(where: isPlural)
        || ["disse", "de", "these", "the"].contains(before(only.at, words))
  else {
    return nil
  }
  return counts.contains(where: measures.contains) ? nil : only.number
}

/// Written in digits, with no sign beside it: neither «3,5», «3. juni», «3–4» nor «kl.3».
private func standsAlone(_ digits: String, in sentence: Substring) -> Bool {
  sentence.split(whereSeparator: \.isWhitespace).contains { $0 == digits }
}

private func smallNumber(_ word: String) -> Int? {
  word.utf8.count < 3 ? digitValue(of: word).flatMap { (2...12).contains($0) ? $0 : nil } : nil
}

/// Whether a number is followed by what it counts, with one adjective at most: «3 mål», «tre viktige råd».
private func isCounted(_ words: ArraySlice<String>) -> Bool {
  guard let next = words.first, !doings.contains(next) else { return false }
  if isPlural(next) { return true }
  guard !["på", "i", "av", "for", "til", "of", "in", "on", "to", "og", "and", "som"].contains(next),
    let noun = words.dropFirst().first
  else { return false }
  return isPlural(noun) && !doings.contains(noun)
}

/// Verbs in the present end as nouns in the plural do.
private let doings: Set<String> = [
  "skjer", "er", "gjelder", "kommer", "åpner", "begynner", "starter", "møter", "får", "har", "går", "blir",
  "is", "has",
  "starts", "begins", "opens", "means", "gives", "trenger", "needs", "hører", "viser", "shows", "eller",
  "etter", "under",
  "dette", "følgende", "om",
]

private func before(_ index: Int, _ words: [String]) -> String { index > 0 ? words[index - 1] : "" }

private func isPlural(_ word: String) -> Bool {
  ["er", "ene", "ar", "ane", "s", "ting", "mål", "tall", "råd", "krav", "steg", "punkt", "valg"].contains {
    word.hasSuffix($0)
  }
}

/// What is counted, and is not listed.
private let beforeMeasure: Set<String> = [
  "på", "of", "kl", "klokka", "klokken", "nr", "fase", "uke", "side", "kapittel", "punkt", "trinn", "steg",
  "del",
  "artikkel", "at", "phase", "week", "page", "chapter", "step", "part", "no", "paragraf", "klasse", "trinnet",
  "linje",
  "sone", "bygg", "rom", "sal", "gruppe", "group", "room", "om", "etter", "i", "in", "after", "within",
  "innen",
]

private let measures: Set<String> = [
  "uker", "måneder", "dager", "timer", "minutter", "personer", "kroner", "ganger", "weeks", "months", "days",
  "hours", "minutes", "people", "times", "years", "meter", "kilometer", "metres", "år", "prosent",
  "mennesker", "voksne",
  "adults", "barn", "innbyggere", "stemmer", "deltakere", "kilometers", "seter", "plasser", "euro",
  "millioner", "millions",
  "poeng", "points", "liter", "grader", "degrees", "stykker", "familier", "families", "tonnes",
  "kvadratmeter", "etasjer",
]

/// Some of the things only, or none in particular.
private let notOfList: Set<String> = [
  "minst", "over", "mer", "flere", "inntil", "opptil", "blant", "eksempel", "least", "more", "among",
  "example", "enten",
  "either", "én", "one", "noen", "some", "første", "siste", "neste", "first", "last", "next", "hver", "hvert",
  "each", "per",
]

private let norwegian = ["to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"]
private let english = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
private let numberNames = hashes(of: (norwegian + english).flatMap { [$0, $0.uppercased()] })

extension Code {
  static let numberBeforeList = Code(
    "number-before-list", .warning,
    title: Wording(nb: "Tallet stemmer ikke med lista", en: "The number does not agree with the list"),
    explanation: Wording(
      nb: "Linja foran ei liste sier hvor mange det er, men lista har flere eller færre.",
      en: "The line before a list says how many there are, but the list has more or fewer."),
    example: Example(
      wrong: "Prosjektet har tre verdier:\n\n- Stolthet\n- Åpenhet",
      right: "Prosjektet har to verdier:\n\n- Stolthet\n- Åpenhet"))
}
