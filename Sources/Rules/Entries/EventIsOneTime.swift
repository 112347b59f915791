import Diagnostics
import Model

/// What is held each Tuesday of a spring is many times, and stands in calendars as one that goes on day and night.
func severalTimesAsOne(
  in words: [EventWords], _ titles: TitleWords, of event: Entry<Event>
) -> Diagnostic? {
  guard let start = event.start?.date, let end = event.end?.date, end.days(after: start) >= 7 else {
    return nil
  }
  let said =
    titles.texts.lazy.compactMap { text in text.statements.compactMap { repetition(inTitle: $0) }.first }
    .first
    ?? words.lazy.filter { $0.section == .event }.flatMap(\.statements)
    .compactMap { repetition(in: $0, titles.words) }.first
  return said.map { repeatsAsOne($0, from: start, to: end, event.head) }
}

/// «Språkkafé hver tirsdag», “Weekly language café”.
private func repetition(inTitle statement: Statement) -> String? {
  repetition(in: statement.words)?.written ?? statement.words.first { weekly.contains($0) }
}

/// «Vi møtes hver tirsdag», «Kafeen er åpen tirsdager», and «Hver tirsdag kl. 18» as all that is said.
///
/// «Hver tirsdag er det omvisning» is said of something else in what lasts.
private func repetition(in statement: Statement, _ title: [String]) -> String? {
  let words = statement.words
  guard !statement.isQuestion, notAsItIs.isDisjoint(with: words), exceptions.isDisjoint(with: words),
    let found = repetition(in: words)
  else { return nil }
  let rest = (words[..<found.range.lowerBound] + words[found.range.upperBound...]).filter {
    !isClock($0) && $0.utf8.first?.isDigit != true && !small.contains($0) && !labelsOfWhen.contains($0)
  }
  if rest.isEmpty { return found.written }
  let (verbs, others) = (rest.filter(meetings.contains), rest.filter { !meetings.contains($0) })
  guard let verb = verbs.first else { return nil }
  if ["møtes", "ses", "sees", "treffes", "samles", "meet", "gather"].contains(verb) {
    return others.contains { $0 == "vi" || $0 == "we" } || isOfEvent(others, title) ? found.written : nil
  }
  return isOfEvent(others, title) ? found.written : nil
}

/// Whether the first thing that a sentence names is the event: «kafeen», or its name.
private func isOfEvent(_ words: [String], _ title: [String]) -> Bool {
  guard let first = words.first(where: { $0.count > 2 && !articles.contains($0) }) else { return false }
  return title.contains(first) || isCalledAsEvents(first) && names(first, theEventTitled: title)
    || first == "arrangementet"
}

/// «hver tirsdag», «alle tirsdager», «tirsdager», «hver uke», “every Tuesday”, “Tuesdays”.
private func repetition(in words: [String]) -> (range: Range<Int>, written: String)? {
  for (index, word) in words.enumerated() {
    let isEach = wordsOfEach.contains(word)
    if isEach, index + 1 < words.count, let next = Optional(words[index + 1]),
      isWeekday(next) || ["uke", "veke", "week"].contains(next)
    {
      return (index..<index + 2, word + " " + next)
    }
    if isWeekdays(word) { return (index..<index + 1, word) }
  }
  return nil
}

private func isWeekday(_ word: String) -> Bool {
  word.count > 3 && (isNameOfWeekday(word) || isWeekdays(word))
}

private func isNameOfWeekday(_ word: String) -> Bool {
  [CalendarNames.norwegian, .english].contains { $0.weekdays.index(of: word) != nil }
}

/// «tirsdager», «tirsdagene», “Tuesdays”.
private func isWeekdays(_ word: String) -> Bool {
  for ending in ["ene", "er", "s"] where word.hasSuffix(ending) {
    let bare = String(word.dropLast(ending.count))
    if bare.count > 3, bare.hasSuffix("da" + (ending == "s" ? "y" : "g")), isNameOfWeekday(bare) {
      return true
    }
  }
  return false
}

let wordsOfEach: Set<String> = ["hver", "alle", "every", "each"]

private let weekly: Set<String> = ["ukentlig", "ukentlige", "weekly"]

/// What is closed, or otherwise, on a day of the week.
private let exceptions: Set<String> = [
  "stengt", "unntatt", "untatt", "bortsett", "closed", "except", "frist", "fristen", "deadline", "trekkes",
]

private let meetings: Set<String> = [
  "møtes", "ses", "sees", "treffes", "samles", "er", "holdes", "arrangeres", "går", "skjer", "begynner",
  "starter", "foregår", "meet", "gather", "is", "held", "takes", "starts", "begins", "runs",
]

private let small: Set<String> = [
  "til", "fra", "og", "to", "from", "until", "and", "on", "på", "den", "om", "kvelden", "kveld",
  "ettermiddag",
  "formiddag", "morgen", "evening", "afternoon", "morning", "pm", "am", "p", "a", "m",
]

private let articles: Set<String> = ["den", "det", "the", "vår", "our"]

private func repeatsAsOne(
  _ words: String, from start: CalendarDate, to end: CalendarDate, _ head: EntryHead
) -> Diagnostic {
  Diagnostic(
    .repeatsAsOne,
    Wording(
      nb: "teksten sier «\(words)», men arrangementet står som ett, fra \(start.iso) til \(end.iso)",
      en: "the text says “\(words)”, but the event is one, from \(start.iso) to \(end.iso)"),
    at: head.place(of: "slutt"),
    help: Wording(
      nb: "lag en fil for hver gang, med samme \(field: "serie"), så kommer hver dag i lister og kalendere",
      en:
        "make a file for each time, with the same \(field: "series"), so that lists and calendars have each day"
    ))
}

extension Code {
  static let repeatsAsOne = Code(
    "repeats-as-one", .warning,
    title: Wording(nb: "Flere ganger står som én", en: "Several times stand as one"),
    explanation: Wording(
      nb:
        "Et arrangement varer fra «start» til «slutt». Holdes det en gang i uka, står det i kalendere som om det varte hele tiden, og leserne ser ikke når neste gang er. Nevner teksten flere dager enn feltene, finnes de andre ikke i lister og kalendere.",
      en:
        "An event lasts from “start” to “end”. When it is held once a week, calendars show it as if it lasted all the time, and readers do not see when the next time is. If the text names more days than the fields, the others are in no list or calendar."
    ),
    example: Example(
      wrong: "sammendrag: Vi møtes hver tirsdag.\nstart: 2027-04-06 18:00\nslutt: 2027-06-15 20:00",
      right:
        "sammendrag: Vi møtes tirsdag kl. 18.\nstart: 2027-04-06 18:00\nslutt: 2027-04-06 20:00\nserie: Språkkafé"
    ))
}
