import Arithmetic
import Diagnostics
import Model

/// «Boligdag 2026», of what is in 2027: the title was copied from last year, and was not written anew. A later year is
/// what it is about: «Budsjettkonferansen 2028».
func yearDisagreements(in titles: TitleWords, with event: Entry<Event>) -> [Diagnostic] {
  guard let start = event.start?.date else { return [] }
  return titles.texts.compactMap { title -> Diagnostic? in
    guard title.statements.count == 1, let statement = title.statements.first, !statement.isQuestion,
      let year = yearOfEvent(in: statement), isOfFormerOne(year, start), year != event.formerStart?.date.year
    else { return nil }
    return .yearDisagrees(year, start, at: title.place, event.head)
  }
}

/// What is held in January may belong to the year that has just gone: «Juletrefest 2026».
private func isOfFormerOne(_ year: Int, _ start: CalendarDate) -> Bool {
  year < start.year && start.year - year < 4 && (start.month > 1 || start.year - year > 1)
}

/// The year that ends a title which is otherwise what one event is called.
private func yearOfEvent(in statement: Statement) -> Int? {
  let written = statement.text.split(whereSeparator: \.isWhitespace)
  // «Boligdag 2026 og 2027» and «Boligdag 2026 – hva skjedde» say more than a name.
  guard let last = written.last, last.utf8.count == 4, last.utf8.allSatisfy(\.isDigit),
    let year = digitValue(of: String(last)),
    !written.contains(where: { $0.hasSuffix(":") || "–—-".contains($0) })
  else { return nil }
  let before = written.dropLast().flatMap { String($0).inSmallLetters.words }
  guard let name = before.last, isNamedByYear(name), !before.dropLast().contains(where: isNamedByYear),
    before.count == 1 || !isDefinite(name), ofOtherThings.isDisjoint(with: before),
    !before.contains(where: { word in ofFormerYears.contains { word.hasPrefix($0) } })
  else { return nil }
  return year
}

private func isNamedByYear(_ word: String) -> Bool {
  isNameOfEvents(word) || namedByYear.contains(where: word.hasSuffix)
}

/// «Boligdagen» is a whole name, and what stands before it is of that day: «Bilder Boligdagen 2026».
private func isDefinite(_ word: String) -> Bool {
  ["en", "et", "ene", "uka", "messa"].contains(where: word.hasSuffix)
}

private let namedByYear = ["summit", "dager", "dagene", "uke", "uka", "uken", "days", "week", "day"]

private let ofOtherThings: Set<String> = [
  "av", "fra", "om", "etter", "mot", "før", "for", "til", "og", "of", "from", "about", "after", "towards",
  "before", "to", "and", "med", "with", "siden", "since",
]

/// What words begin with that name a year which is over, as an annual meeting does.
private let ofFormerYears = [
  "evaluering", "oppsummering", "tilbakeblikk", "mimre", "etter", "års", "regnskap", "skatt", "resultat",
  "rapport", "evaluation", "summary", "review", "recap", "annual", "accounts", "tax", "results", "report",
]

extension Diagnostic {
  fileprivate static func yearDisagrees(
    _ year: Int, _ start: CalendarDate, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .eventDateDisagrees,
      Wording(
        nb: "året i tittelen (\(year)) er et annet enn arrangementets (\(start.year))",
        en: "the year in the title (\(year)) is not that of the event (\(start.year))"),
      at: place,
      help: Wording(nb: "rett året i tittelen", en: "correct the year in the title"),
      notes: [Note(Wording(nb: "det begynner her", en: "it begins here"), at: head.place(of: "start"))])
  }
}
