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
  if let said = regret(text) { return said }
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

/// «Har ombestemt seg», «vil ikke være med lenger», «sa nei i telefonen»: said in the words that people use. «Angret ikke» is the
/// opposite, «ikke lenger enn til 2029» a limit, and «sier nei til annonser» of something else.
private func regret(_ text: String) -> String? {
  text.split { ".;!?\n".contains($0) }.lazy.compactMap { sentence in
    regret(of: sentence.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map { $0.lowercased() })
  }.first
}

private func regret(of words: [String]) -> String? {
  guard !words.contains("ja"), !words.contains("yes") else { return nil }
  for (index, word) in words.enumerated() {
    let (before, follows) = (words[..<index].suffix(6), words[(index + 1)...].prefix(3))
    guard before.allSatisfy({ !conditionsOfRegret.contains($0) }) else { continue }
    let isDenied = (before + follows).contains { denials.contains($0) }
    if word.hasPrefix("ombestemt") || regrets.contains(word), !isDenied { return word }
    let next = follows.first
    if word == "sa" || word == "sier", next == "nei", !["til", "to"].contains(follows.dropFirst().first) {
      return "\(word) nei"
    }
    if word == "lenger" || word == "longer", next != "enn", next != "than" {
      let isUnwilling =
        before.contains { unwilling.contains($0) } || next.map { unwilling.contains($0) } ?? false
      if isUnwilling, before.contains(where: denials.contains) || before.last == "no" { return "ikke lenger" }
    }
  }
  return nil
}

private let regrets: Set<String> = ["angret", "angrer", "angra", "regrets", "regretted"]
private let unwilling: Set<String> = ["vil", "ønsker", "ønskjer", "orker", "want", "wants", "wishes", "wish"]
private let denials: Set<String> = ["ikke", "ikkje", "aldri", "not", "never"]
private let conditionsOfRegret: Set<String> = [
  "hvis", "dersom", "om", "når", "kan", "if", "when", "can", "may",
]

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
