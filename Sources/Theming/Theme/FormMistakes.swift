import Arithmetic
import Diagnostics
import Model

/// What is wrong with the forms and addresses that a language declares, in the order of their names.
func formMistakes(in words: [String: WrittenWord]) -> [Diagnostic] {
  let patterns = Form.allCases.compactMap { form in words[form.word].flatMap { patternMistake($0, form) } }
  let lists = NameList.allCases.compactMap { list in words[list.word].flatMap { listMistake($0, list) } }
  let addresses = words.keys.filter { $0.hasPrefix("address-") }.sorted().compactMap { name in
    words[name].flatMap(addressMistake)
  }
  return patterns + lists + addresses + numberMistakes(words) + sortingMistakes(words)
}

private func patternMistake(_ word: WrittenWord, _ form: Form) -> Diagnostic? {
  let pattern = Pattern(word.text)
  let wrong = pattern.unknown + pattern.slots.filter { !form.slots.contains($0) }.map(\.rawValue)
  guard let first = wrong.first else { return lackMistake(word, form, pattern) }
  let list = form.slots.map { "{\($0.rawValue)}" }.joined(separator: ", ")
  return .themeWordForm(
    Wording(nb: "{\(first)} kan ikke stå her", en: "{\(first)} cannot stand here"), at: word.place,
    help: Wording(nb: "her kan disse byttes ut: \(list)", en: "these can be replaced here: \(list)"))
}

/// A form that leaves out what it is there to say.
private func lackMistake(_ word: WrittenWord, _ form: Form, _ pattern: Pattern) -> Diagnostic? {
  let lacking = form.required.first { Set($0).isDisjoint(with: pattern.slots) }
  guard let lacking else { return nil }
  let names = lacking.map { "{\($0.rawValue)}" }
  return .themeWordForm(
    Wording(
      nb: "\(names.joined(separator: " eller ")) mangler", en: "\(names.joined(separator: " or ")) is missing"
    ),
    at: word.place,
    help: Wording(
      nb: "skriv \(names[0]) der det skal stå på siden", en: "write \(names[0]) where it is to be on the page"
    ))
}

private func listMistake(_ word: WrittenWord, _ list: NameList) -> Diagnostic? {
  let count = listedNames(word.text).count
  guard count != list.count else { return nil }
  return .themeWordForm(
    Wording(nb: "her står \(count) navn", en: "this is \(count) names"), at: word.place,
    help: Wording(
      nb: "skriv \(list.count) navn med komma mellom",
      en: "write \(list.count) names with commas between them"))
}

func addressMistake(_ word: WrittenWord) -> Diagnostic? {
  guard !isSlug(word.text) else { return nil }
  let better = slug(from: word.text)
  return .themeWordForm(
    Wording(nb: "«\(word.text)» kan ikke stå i en adresse", en: "“\(word.text)” cannot stand in an address"),
    at: word.place, help: Wording(nb: "skriv «\(better)»", en: "write “\(better)”"))
}

private func numberMistakes(_ words: [String: WrittenWord]) -> [Diagnostic] {
  guard let word = words[FormMark.groupedFrom.rawValue], digitValue(of: word.text).map({ $0 < 1 }) ?? true
  else {
    return []
  }
  return [
    .themeWordForm(
      Wording(nb: "«\(word.text)» er ikke et antall sifre", en: "“\(word.text)” is no number of digits"),
      at: word.place,
      help: Wording(
        nb: "skriv hvor mange sifre et tall har når det deles opp, for eksempel 5",
        en: "write how many digits a number has when it is grouped, such as 5"))
  ]
}

private func sortingMistakes(_ words: [String: WrittenWord]) -> [Diagnostic] {
  guard let word = words[FormMark.sorting.rawValue] else { return [] }
  return Collation(word.text).unknown.prefix(1).map { part in
    .themeWordForm(
      Wording(nb: "«\(part)» er ikke én bokstav", en: "“\(part)” is not one letter"), at: word.place,
      help: Wording(
        nb: "skriv bokstavene med < og = mellom: z < æ = ä < ø = ö < å",
        en: "write the letters with < and = between them: z < æ = ä < ø = ö < å"))
  }
}
