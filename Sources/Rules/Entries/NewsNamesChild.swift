import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// The day of birth, or the illness, of a child who is named: nobody can take it back, and no consent of a child’s is enough.
  static let newsNamesNoChild = Rule(.childIsExposed, each: Article.self) { article, site in
    let area = site.areaWords
    return article.head.texts.flatMap { text -> [Diagnostic] in
      guard telling.isAnywhere(in: text.body.text) else { return [] }
      return text.body.nodes.indices.compactMap { index -> Diagnostic? in
        guard text.body.nodes[index].kind == .paragraph else { return nil }
        let bytes = text.body.plainBytes(of: index)
        guard telling.isAnywhere(in: bytes), bytes.contains(where: \.isDigit) else { return nil }
        return statements(in: String(decoding: bytes, as: UTF8.self)).lazy
          .compactMap { exposed(by: $0, text.language, on: site.moment.today, in: area) }.first
          .map { .childIsExposed($0, at: text.place(index)) }
      }
    }
  }
}

/// What is told of a child with a name: «Ola Hansen, født 12. mars 2019», «Ola (8) har diabetes».
private func exposed(
  by statement: Statement, _ language: Language, on today: CalendarDate, in area: Set<String>
) -> Wording? {
  if statement.words.contains(where: { ["født", "fødd", "born"].contains($0) }) {
    let birth = WrittenDays(statement, language, isTitle: false, of: []).lazy.compactMap { day in
      day.year.flatMap { CalendarDate(year: $0, month: day.month, day: day.day) }
    }.first { $0 <= today && today.days(after: $0) < ageInDays }
    if birth != nil, namesSomebody(statement.text, in: area) {
      return Wording(
        nb: "fødselsdagen til et barn som er navngitt", en: "the day of birth of a child who is named")
    }
  }
  guard statement.words.contains(where: illnesses.contains), namesChildByAge(statement.text, in: area) else {
    return nil
  }
  return Wording(nb: "sykdommen til et barn som er navngitt", en: "the illness of a child who is named")
}

/// Eighteen years.
private let ageInDays = 6574

/// Two words in a row with a capital each, as a name has; the name of a place is after «på», or begins with the town's.
private func namesSomebody(_ text: Substring, in area: Set<String>) -> Bool {
  let words = text.split(whereSeparator: \.isWhitespace)
  return words.indices.dropLast().contains { index in
    let (first, second) = (words[index], words[index + 1])
    return isCapitalized(first) && isCapitalized(second) && first.last?.isLetter == true
      && !isPlace(first, after: index == 0 ? nil : words[index - 1], in: area)
      && !area.contains(second.lowercased())
  }
}

private func isPlace(_ word: Substring, after before: Substring?, in area: Set<String>) -> Bool {
  area.contains(word.lowercased()) || before.map { placed.contains($0.lowercased()) } ?? false
}

private let placed: Set<String> = ["på", "i", "ved", "hos", "at", "in"]

/// «Ola (8)», of somebody under eighteen; «Angst (8), jenter (12)» counts, and so does what has more such numbers after
/// words in small letters.
private func namesChildByAge(_ text: Substring, in area: Set<String>) -> Bool {
  let words = text.split(whereSeparator: \.isWhitespace)
  let numbered = zip(words, words.dropFirst()).filter { _, age in
    guard age.first == "(", let close = age.firstIndex(of: ")") else { return false }
    return digitValue(of: age[age.index(after: age.startIndex)..<close]).map { $0 < 18 } ?? false
  }.map(\.0)
  return !numbered.isEmpty
    && numbered.allSatisfy { name in
      let word = name.lowercased()
      return isCapitalized(name) && !illnesses.contains(word) && !area.contains(word)
    }
}

private func isCapitalized(_ word: Substring) -> Bool {
  word.first?.isUppercase == true && word.dropFirst().first?.isLowercase == true
}

private let illnesses: Set<String> = [
  "diabetes", "kreft", "leukemi", "epilepsi", "autisme", "autist", "adhd", "astma", "angst", "depresjon",
  "spiseforstyrrelser", "anoreksi", "diagnose", "diagnosen", "cancer", "epilepsy", "autism", "asthma",
  "depression", "anxiety", "diagnosis",
]

/// What must stand in a text that tells of it; most have none of these.
private let telling = PartsOfWords(["født", "fødd", "born"] + illnesses.sorted())

extension Diagnostic {
  fileprivate static func childIsExposed(_ what: Wording, at place: Location) -> Diagnostic {
    Diagnostic(
      .childIsExposed, what, at: place,
      help: Wording(
        nb: "ta det ut, eller la være å skrive navnet; det som er publisert, kan ikke tas tilbake",
        en: "take it out, or leave out the name; what has been published cannot be taken back"))
  }
}

extension Code {
  static let childIsExposed = Code(
    "child-is-exposed", .warning,
    title: Wording(nb: "Opplysninger om et barn", en: "Information about a child"),
    explanation: Wording(
      nb:
        "Fødselsdag og sykdom er opplysninger som barn har krav på vern om. Sammen med navnet blir de liggende i søk og arkiver, også når siden er borte.",
      en:
        "A child’s day of birth and illnesses are to be protected. Together with the name they stay in searches and archives, also when the page is gone."
    ),
    example: Example(
      wrong: "Ola (8) har diabetes og gleder seg.", right: "Ola (8) gleder seg."))
}
