import Content
import Diagnostics
import Model

extension Rule {
  /// «Søk innen 1. mars 2025» on a page that stays; what is dated, or over, may well say so.
  static let deadlineIsAhead = Rule(.pastDeadline) { site in
    site.heads.filter { isLasting($0, site) }.flatMap { head in
      head.texts.flatMap { text in
        years.isAnywhere(in: text.body.text)
          ? text.ownParagraphs.compactMap { pastDeadline(in: text, $0, before: site.moment.today) } : []
      }
    }
  }
}

private func isLasting(_ head: EntryHead, _ site: SiteModel) -> Bool {
  !head.isUnreadable && site.isPublic(head.id)
    && [Page.kindID, Campaign.kindID, FocusArea.kindID].contains(head.id.kind)
}

private func pastDeadline(in text: EntryText, _ paragraph: Int, before today: CalendarDate) -> Diagnostic? {
  let bytes = text.body.plainBytes(of: paragraph)
  guard years.isAnywhere(in: bytes) else { return nil }
  let said = statements(in: String(decoding: bytes, as: UTF8.self))
  for statement in said where setsDeadline(statement.words) {
    // One that is ahead is the one that counts.
    if let last = wholeDays(in: statement, text.language).max(), last < today {
      return .pastDeadline(last, at: text.place(paragraph))
    }
  }
  return pastCall(said, text.language, before: today).map { .callIsLate($0, at: text.place(paragraph)) }
}

private func wholeDays(in statement: Statement, _ language: Language) -> [CalendarDate] {
  WrittenDays(statement, language, isTitle: false, of: []).compactMap { day in
    day.year.flatMap { CalendarDate(year: $0, month: day.month, day: day.day) }
  }
}

/// «Konferansen blir holdt 12. mars 2026. Meld deg på!»: the day that is over, when all days of the paragraph are, and it says that
/// it is to be held then.
private func pastCall(_ said: [Statement], _ language: Language, before today: CalendarDate) -> CalendarDate?
{
  guard said.contains(where: { asksToJoin($0.words) }) else { return nil }
  let held = said.filter {
    !$0.isQuestion && pastTense.isDisjoint(with: $0.words) && done.isDisjoint(with: $0.words)
      && (!toBeHeld.isDisjoint(with: $0.words) || isOnDay($0, language))
  }
  let days = held.flatMap { wholeDays(in: $0, language) }
  guard let last = said.flatMap({ wholeDays(in: $0, language) }).max(), last < today, days.contains(last)
  else { return nil }
  return last
}

/// «Konferansen er 12. mars 2026», and not «Kampanjen er vedtatt 12. mars 2026».
private func isOnDay(_ statement: Statement, _ language: Language) -> Bool {
  WrittenDays(statement, language, isTitle: false, of: []).contains { day in
    let last = day.wordsBefore.last { !["den", "på", "the", "on"].contains($0) }
    return last == "er" || last == "is"
  }
}

private func asksToJoin(_ words: [String]) -> Bool {
  words.count < 7 && calls.contains { words.starts(with: $0) }
}

private let calls: [[String]] = [
  ["meld", "deg", "på"], ["bli", "med"], ["sikre", "deg", "plass"], ["kjøp", "billett"],
  ["kjøp", "billetter"],
  ["registrer", "deg"], ["register", "now"], ["register", "here"], ["sign", "up"], ["join", "us"],
  ["buy", "tickets"],
]

private let toBeHeld: Set<String> = [
  "blir", "holdes", "arrangeres", "avholdes", "finner", "møtes", "inviterer", "starter", "åpner", "takes",
  "will",
]

/// «Søk innen …», «Fristen er …», “Apply by …”; not «Fristen var».
private func setsDeadline(_ words: [String]) -> Bool {
  guard pastTense.isDisjoint(with: words),
    let first = words.first(where: { !["husk", "å", "please", "remember", "to"].contains($0) })
  else { return false }
  let hasLimit = words.contains { ["innen", "senest", "by", "before", "før"].contains($0) }
  if asked.contains(first), hasLimit { return true }
  return words.prefix(2).contains { $0.hasSuffix("frist") || $0.hasSuffix("fristen") || $0 == "deadline" }
}

private let asked: Set<String> = [
  "søk", "søke", "meld", "melde", "send", "sende", "registrer", "bestill", "svar", "lever", "påmelding",
  "apply",
  "register", "sign", "book", "reply", "submit", "nominer", "stem", "vote",
]

private let pastTense: Set<String> = [
  "var", "ble", "was", "were", "gikk", "utløp", "passed", "hadde", "ute", "gått", "utgått", "over", "ga",
  "kom",
  "fikk", "etter", "siden", "after", "since", "closed", "ended", "received",
]

/// What is told of a day when something was done, or of a time that began then.
private let done: Set<String> = [
  "vedtatt", "startet", "åpnet", "lansert", "stiftet", "etablert", "opprettet", "signert", "begynte", "fra",
  "adopted",
  "launched", "opened", "started", "founded", "from",
]

/// How a year of this century begins.
private let years = PartsOfWords((0...9).map { "20\($0)" })

extension Diagnostic {
  fileprivate static func pastDeadline(_ day: CalendarDate, at place: Location) -> Diagnostic {
    Diagnostic(
      .pastDeadline,
      Wording(nb: "fristen (\(day.iso)) er ute", en: "the deadline (\(day.iso)) has passed"), at: place,
      help: Wording(
        nb: "skriv den nye fristen, eller ta setningen ut",
        en: "write the new deadline, or take the sentence out"))
  }

  fileprivate static func callIsLate(_ day: CalendarDate, at place: Location) -> Diagnostic {
    Diagnostic(
      .pastDeadline,
      Wording(
        nb: "avsnittet ber leserne bli med på noe som er over (\(day.iso))",
        en: "the paragraph asks readers to join something that is over (\(day.iso))"), at: place,
      help: Wording(
        nb: "skriv det som er nytt, eller ta avsnittet ut", en: "write what is new, or take the paragraph out"
      ))
  }
}

extension Code {
  static let pastDeadline = Code(
    "past-deadline", .warning,
    title: Wording(nb: "En frist som er ute", en: "A deadline that has passed"),
    explanation: Wording(
      nb:
        "Siden ber leserne gjøre noe innen en dag som er forbi. Sider og kampanjer blir stående; en frist gjør det ikke.",
      en:
        "The page asks readers to do something by a day that is past. Pages and campaigns stay; a deadline does not."
    ),
    example: Example(wrong: "Søk innen 1. februar 2027.", right: "Søk innen 1. mars 2027."))
}
