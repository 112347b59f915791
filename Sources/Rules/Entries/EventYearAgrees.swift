import Arithmetic
import Diagnostics
import Model

/// «Boligdag 2026», of what is in 2027: the title was copied from last year, and was not written anew.
func yearDisagreement(in titles: TitleWords, with event: Entry<Event>) -> Diagnostic? {
  guard let start = event.start?.date else { return nil }
  let last = event.end?.date ?? start
  let own = start.year...max(start.year, last.year)
  return titles.texts.lazy.compactMap { title -> Diagnostic? in
    guard title.statements.count == 1, let statement = title.statements.first, !statement.isQuestion,
      let year = yearOfEvent(in: statement), !own.contains(year), (year - start.year).magnitude < 4
    else { return nil }
    return .eventDateDisagrees(String(year), start, at: title.place, event.head)
  }.first
}

/// The year that stands after what the event is called, with nothing before that says it is of something else.
private func yearOfEvent(in statement: Statement) -> Int? {
  let written = statement.text.split(whereSeparator: \.isWhitespace)
  guard let at = written.firstIndex(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) }), at > 0,
    let year = digitValue(of: String(written[at]))
  else { return nil }
  let before = written[..<at].flatMap { String($0).inSmallLetters.words }
  guard let name = before.last, isNameOfEvents(name) || namedByYear.contains(where: name.hasSuffix),
    !written[..<at].contains(where: { $0.hasSuffix(":") || "–—-".contains($0) }),
    ofOtherThings.isDisjoint(with: before)
  else { return nil }
  // «Boligdag 2026 i rute?», «Boligdag 2026 og 2027» say more than a name.
  guard at == written.count - 1 || written[at + 1].hasPrefix("–") || written[at + 1].hasPrefix("(") else {
    return nil
  }
  return year
}

private let namedByYear = [
  "summit", "dagene", "dager", "uka", "uken", "days", "week", "day", "festivalen", "konferansen", "kvelden",
  "dagen",
]

private let ofOtherThings: Set<String> = [
  "av", "fra", "om", "etter", "mot", "før", "for", "til", "om", "og", "of", "from", "about", "after",
  "towards",
  "before", "to", "and", "med", "with", "siden", "since",
]
