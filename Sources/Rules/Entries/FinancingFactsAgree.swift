import Arithmetic
import Diagnostics
import Model

/// «Prosjektet skal ha en årlig omsetning på 30 000 000», «Bedrifter bidrar med kr 150 000–200 000 i året», where the
/// status page counts with other sums.
func otherFinancing(_ sentence: Statement, _ language: Language, at place: Location) -> Diagnostic? {
  let words = saidWords(in: sentence.text, language)
  let texts = Set(words.map(\.text))
  guard !texts.isDisjoint(with: yearly), texts.isDisjoint(with: ofOtherSums) else { return nil }
  let goal = FinancingStatus.goal
  if !texts.isDisjoint(with: turnover), !texts.isDisjoint(with: ofProject) {
    let sums = words.compactMap(\.amount).filter { $0 >= 1000 }
    guard sums.count == 1, sums[0] != goal else { return nil }
    return disagrees(
      Wording(nb: sums[0].inNorwegian, en: sums[0].plain), Wording(nb: goal.inNorwegian, en: goal.plain),
      at: place)
  }
  guard !texts.isDisjoint(with: givers), !texts.isDisjoint(with: giving), let span = span(in: words) else {
    return nil
  }
  let usual = FinancingStatus.usualSum
  guard span.low != usual.lowerBound || span.high != usual.upperBound else { return nil }
  return disagrees(
    Wording(
      nb: "\(span.low.inNorwegian)–\(span.high.inNorwegian)", en: "\(span.low.plain)–\(span.high.plain)"),
    Wording(
      nb: "\(usual.lowerBound.inNorwegian)–\(usual.upperBound.inNorwegian)",
      en: "\(usual.lowerBound.plain)–\(usual.upperBound.plain)"),
    at: place)
}

/// Whether a text may say anything of the kind.
let wordsOfFinancing = PartsOfWords([
  "omsetning", "turnover", "bidra", "contribut", "betale", "gir", "pay", "give",
])

/// The two ends of «15 000–200 000», «mellom 15 000 og 200 000», when these are all the sums of a sentence.
private func span(in words: [SaidWord]) -> (low: Decimal, high: Decimal)? {
  let sums = words.indices.filter { words[$0].amount.map { $0 >= 1000 } ?? false }
  guard sums.count == 2, let low = words[sums[0]].amount, let high = words[sums[1]].amount, low < high,
    words[(sums[0] + 1)..<sums[1]].allSatisfy({ between.contains($0.text) })
  else { return nil }
  return (low, high)
}

private let yearly: Set<String> = ["året", "årlig", "årlige", "år", "year", "yearly", "annual", "annually"]
private let turnover: Set<String> = ["omsetning", "omsetningen", "turnover"]
private let ofProject: Set<String> = ["prosjektet", "project", "vi", "we"]
private let givers: Set<String> = [
  "bedrifter", "bedriftene", "partnere", "partnerne", "næringslivet", "companies", "businesses", "partners",
]
private let giving: Set<String> = [
  "bidrar", "bidra", "betaler", "gir", "contribute", "contributes", "pay", "give",
]
private let between: Set<String> = ["–", "-", "og", "til", "and", "to", "kr", "kroner", "nok"]

/// What was, or is of somebody else, or of some of them.
private let ofOtherSums: Set<String> = [
  "var", "hadde", "fjor", "tidligere", "was", "had", "previously", "små", "store", "mindre", "større",
  "small",
  "large", "noen", "some", "kommunen", "municipality", "hver", "milliarder", "sin", "sine", "their", "hans",
]

private func disagrees(_ written: Wording, _ right: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .projectFactDisagrees,
    Wording(
      nb: "teksten sier \(written.nb) kroner, men statussiden regner med \(right.nb)",
      en: "the text says NOK \(written.en), but the status page counts with \(right.en)"),
    at: place,
    help: Wording(
      nb:
        "se etter et siffer for mye eller for lite; gjelder teksten, må målet for finansieringen endres i programmet",
      en:
        "look for a digit too many or too few; if the text is right, the goal of the financing must be changed in the program"
    ))
}
