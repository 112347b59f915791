import Diagnostics
import Model

extension Rule {
  /// All seven parts of the communication strategy, each once.
  static let strategyIsWhole = Rule(
    .strategyPartMissing, .strategyPartTwice, each: CommunicationStrategy.self
  ) {
    strategy, _ in
    let subjects = strategy.parts.map(\.part)
    guard !subjects.contains(nil), !strategy.head.lacks("deler") else { return [] }
    let missing = StrategySubject.allCases.filter { !subjects.contains($0) }
    let doubled = subjects.indices.filter { subjects[..<$0].contains(subjects[$0]) }
    return missing.map { partMissing($0, strategy.head) }
      + doubled.map { partTwice($0, subjects, strategy.head) }
  }
}

private func partMissing(_ part: StrategySubject, _ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .strategyPartMissing,
    Wording(nb: "delen «\(part.name.nb)» mangler", en: "the part “\(part.name.en)” is missing"),
    at: head.place(of: "deler"),
    help: Wording(
      nb: "skriv «- {del: \(part.name.nb)}», med «status» når dere vet hvor langt den er kommet",
      en: "write “- {part: \(part.name.en)}”, with “status” when you know how far it has come"))
}

private func partTwice(_ index: Int, _ subjects: [StrategySubject?], _ head: EntryHead) -> Diagnostic {
  let name = subjects[index]?.name
  let first = subjects.firstIndex(of: subjects[index]) ?? 0
  return Diagnostic(
    .strategyPartTwice,
    Wording(
      nb: "delen «\(name?.nb ?? "")» står to ganger", en: "the part “\(name?.en ?? "")” is listed twice"),
    at: head.place(of: "deler.\(index).del"),
    help: Wording(nb: "slå dem sammen til én", en: "join them into one"),
    notes: [
      Note(
        Wording(nb: "står første gang her", en: "first written here"),
        at: head.place(of: "deler.\(first).del"))
    ])
}

extension Code {
  static let strategyPartMissing = Code(
    "strategy-part-missing", .error,
    title: Wording(nb: "En del av strategien mangler", en: "A part of the strategy is missing"),
    explanation: Wording(
      nb:
        "Kommunikasjonsstrategien har sju deler, og siden viser alle. Hvor langt en del er kommet, sier «status».",
      en:
        "The communication strategy has seven parts, and the page shows all. How far one has come, “status” says."
    ),
    example: Code.Example(
      wrong:
        "deler:\n  - {del: situasjonsanalyse, status: under-arbeid}\n  - {del: mal, status: under-arbeid}\n  - {del: malgrupper, status: under-arbeid}\n  - {del: organisering, status: under-arbeid}\n  - {del: strategi, status: under-arbeid}\n  - {del: implementering, status: under-arbeid}",
      right:
        "deler:\n  - {del: situasjonsanalyse, status: under-arbeid}\n  - {del: mal, status: under-arbeid}\n  - {del: malgrupper, status: under-arbeid}\n  - {del: organisering, status: under-arbeid}\n  - {del: strategi, status: under-arbeid}\n  - {del: implementering, status: under-arbeid}\n  - {del: maltall, status: under-arbeid}"
    ))

  static let strategyPartTwice = Code(
    "strategy-part-twice", .error,
    title: Wording(nb: "En del av strategien står to ganger", en: "A part of the strategy is listed twice"),
    explanation: Wording(
      nb: "Hver av de sju delene står én gang.", en: "Each of the seven parts is listed once."),
    example: Code.Example(
      wrong:
        "deler:\n  - {del: situasjonsanalyse, status: under-arbeid}\n  - {del: mal, status: under-arbeid}\n  - {del: malgrupper, status: under-arbeid}\n  - {del: organisering, status: under-arbeid}\n  - {del: strategi, status: under-arbeid}\n  - {del: implementering, status: under-arbeid}\n  - {del: maltall, status: under-arbeid}\n  - {del: mal, status: under-arbeid}",
      right:
        "deler:\n  - {del: situasjonsanalyse, status: under-arbeid}\n  - {del: mal, status: under-arbeid}\n  - {del: malgrupper, status: under-arbeid}\n  - {del: organisering, status: under-arbeid}\n  - {del: strategi, status: under-arbeid}\n  - {del: implementering, status: under-arbeid}\n  - {del: maltall, status: under-arbeid}"
    ))
}
