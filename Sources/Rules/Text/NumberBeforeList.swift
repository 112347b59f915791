import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// «Prosjektet har tre mål:» and two of them below.
  static let numberBeforeList = Rule(.numberBeforeList, nodes: [.bulletList, .orderedList]) {
    passage, index in
    guard index >= passage.quotedUntil, let before = passage.body.blockBefore(index) else { return [] }
    let text = passage.body.plainText(of: before)
    guard text.last == ":", let number = numberOfThings(in: text, passage.text.language) else { return [] }
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
  /// The paragraph that a block stands right below.
  fileprivate func blockBefore(_ index: Int) -> Int? {
    nodes[..<index].lastIndex { $0.kind == .paragraph && Int($0.end) == index }
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

/// How many things a line before a list says there are: the one number in it, in words, with what it counts after it.
private func numberOfThings(in text: String, _ language: Language) -> Int? {
  guard let sentence = text.lowercased().dropLast().split(whereSeparator: { ".!?".contains($0) }).last else {
    return nil
  }
  let words = String(sentence).words
  guard words.count < 16, notOfList.isDisjoint(with: words) else { return nil }
  let names = language.tag == "en" ? english : norwegian
  let found = words.enumerated().compactMap { at, word in
    names.firstIndex(of: word).map { (at: at, number: $0 + 2) }
  }
  guard found.count == 1, let only = found.first, !words.contains(where: { $0.first?.isNumber == true })
  else { return nil }
  // «En familie på fem trenger dette:» counts people.
  guard !["på", "of"].contains(before(only.at, words)) else { return nil }
  // «to» alone at the end counts nothing: «Velg mellom de to:» does, with «de» before it.
  let counts = words.dropFirst(only.at + 1).prefix(2)
  guard
    counts.isEmpty || counts.contains(where: isPlural)
      || ["disse", "de", "these", "the"].contains(before(only.at, words))
  else {
    return nil
  }
  return counts.contains(where: measures.contains) ? nil : only.number
}

private func before(_ index: Int, _ words: [String]) -> String { index > 0 ? words[index - 1] : "" }

private func isPlural(_ word: String) -> Bool {
  ["er", "ene", "ar", "ane", "s", "ting", "mål", "tall", "råd", "krav", "steg", "punkt", "valg"].contains {
    word.hasSuffix($0)
  }
}

/// What is counted, and is not listed.
private let measures: Set<String> = [
  "uker", "måneder", "dager", "timer", "minutter", "personer", "kroner", "ganger", "weeks", "months", "days",
  "hours", "minutes", "people", "times", "years", "meter", "kilometer", "metres",
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
