import Diagnostics
import Model

extension Rule {
  /// A consent that says in words that it is withdrawn, and not in the field that takes anything away.
  static let consentSaysWithdrawn = Rule(.consentWithdrawnInWords, each: Consent.self) { consent, _ in
    let facts = consent.internalFacts
    guard facts.withdrawn == nil else { return [] }
    let texts = [("person", facts.person), ("hva", facts.subject)] + facts.channels.map { ("kanaler", $0) }
    return texts.compactMap { field, text in
      guard let said = text.flatMap(saidWithdrawn) else { return nil }
      return .consentSaysWithdrawn(said, at: consent.head.place(of: field))
    }
  }
}

extension Diagnostic {
  static func consentSaysWithdrawn(_ said: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .consentWithdrawnInWords,
      Wording(
        nb: "«\(said)» står i ord, og da tas ingenting ut",
        en: "“\(said)” is said in words, which removes nothing"),
      at: place,
      help: Wording(
        nb: "skriv dagen det ble trukket, slik: «trukket: 2027-08-01»",
        en: "write the day it was withdrawn, like this: “withdrawn: 2027-08-01”"))
  }
}

/// The words that say that something has been withdrawn; nil for what may be withdrawn some day, and for what has not been.
func saidWithdrawn(_ text: String) -> String? {
  let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map { $0.lowercased() }
  if let said = regret(words) { return said }
  for (index, word) in words.enumerated() {
    let next = words.indices.contains(index + 1) ? words[index + 1] : nil
    let isSaid =
      alone.contains(word) || drawn.contains(word) && isWithdrawal(next, words[..<index])
      || drew.contains(word)
        && next.map { ["seg", "samtykket", "samtykke", "tilbake", "attende", "sitt"].contains($0) } ?? false
    guard isSaid, !words[..<index].suffix(5).contains(where: notSo.contains) else { continue }
    return next.map { ["tilbake", "attende", "seg", "samtykket"].contains($0) ? "\(word) \($0)" : word }
      ?? word
  }
  return nil
}

/// «Har ombestemt seg», «vil ikke være med lenger», «sa nei i telefonen»: said in the words that people use.
private func regret(_ words: [String]) -> String? {
  for (index, word) in words.enumerated() {
    let before = words[..<index].suffix(6)
    guard
      before.allSatisfy({ !["hvis", "dersom", "om", "når", "kan", "if", "when", "can", "may"].contains($0) })
    else { continue }
    if word.hasPrefix("ombestemt") || ["angret", "angrer", "angra", "regrets"].contains(word),
      !before.contains("ikke")
    {
      return word
    }
    let follows = words[(index + 1)...].prefix(2)
    if word == "sa" || word == "sier", follows.first == "nei" { return "\(word) nei" }
    if word == "changed", follows.contains("mind") { return "changed … mind" }
    if word == "lenger" || word == "lengre" || word == "lengere" || word == "longer" {
      let isUnwilling = before.contains {
        ["vil", "ønsker", "ønskjer", "orker", "wants", "wishes", "want"].contains($0)
      }
      let isNot = before.contains("ikke") || before.contains("ikkje") || words[..<index].last == "no"
      let isAfter = follows.contains { ["vil", "være", "vises", "stå", "wants", "wishes"].contains($0) }
      if isNot, isUnwilling || isAfter { return "ikke lenger" }
    }
  }
  return nil
}

/// «Trukket tilbake», «samtykket er trukket», «trukket 1. august»; of «trukket fram» and «vinneren er trukket ut» nothing is withdrawn.
private func isWithdrawal(_ next: String?, _ before: ArraySlice<String>) -> Bool {
  guard let next else { return true }
  if ["tilbake", "attende", "seg", "samtykket", "samtykke", "sitt", "av", "den"].contains(next) {
    return true
  }
  if next.first?.isNumber == true { return true }
  return !["ut", "fram", "frem", "opp", "inn", "for"].contains(next)
    && before.suffix(2).contains { ["samtykket", "samtykke"].contains($0) }
}

private let drawn: Set<String> = ["trukket", "trukke", "trekt"]
private let drew: Set<String> = ["trakk", "trekker", "drog"]
private let alone: Set<String> = [
  "tilbaketrukket", "tilbakekalt", "tilbakekalte", "withdrawn", "withdrew", "revoked",
]

/// What makes it a condition, a right or the opposite: «kan trekkes», «ikke trukket», «gjelder til det blir trukket».
private let notSo: Set<String> = [
  "ikke", "ikkje", "aldri", "kan", "kunne", "hvis", "dersom", "om", "til", "inntil", "når", "mindre", "blir",
  "bli", "vert", "skulle", "retten", "rett", "uten", "not", "never", "can", "may", "if", "until", "unless",
  "when",
  "be", "right", "without", "is-not", "før", "before",
]

extension Code {
  static let consentWithdrawnInWords = Code(
    "consent-withdrawn-in-words", .error,
    title: Wording(nb: "Samtykket er trukket i ord", en: "The consent is withdrawn in words"),
    explanation: Wording(
      nb:
        "Det står i et felt eller en kommentar at samtykket er trukket, men feltet «trukket» mangler. Bare feltet tar ut sidene og bildene som bygger på samtykket; uten det blir de stående.",
      en:
        "A field or a comment says that the consent has been withdrawn, but the field “withdrawn” is missing. Only the field removes the pages and pictures that rest on the consent; without it they stay."
    ),
    example: Code.Example(
      wrong:
        "content/intern/samtykker/kari.yml\n  person: Kari Hansen\n  hva: Intervju, trukket tilbake 1. februar\n  dato: 2026-05-01\n  utloper: 2029-12-31",
      right:
        "content/intern/samtykker/kari.yml\n  person: Kari Hansen\n  hva: Intervju\n  dato: 2026-05-01\n  trukket: 2027-02-01\n  utloper: 2029-12-31"
    ))
}
