import Diagnostics
import Model

/// «Januarkveld», «Lørdagstur» and «Boligkveld i januar», of what is in another month or on another weekday: the title was written
/// before the day was moved.
func nameOfTimeDisagreements(_ titles: TitleWords, with event: Entry<Event>) -> [Diagnostic] {
  let alone = weekdayAloneDisagreements(titles, with: event)
  guard let times = NamedTimes(event) else { return alone }
  let summaries = event.head.common.summary.values.map { language, text in
    EventWords(
      Array(text.utf8), language, at: event.head.place(of: "sammendrag", in: language), isParagraph: false)
  }
  return (titles.texts.map { ($0, true) } + summaries.map { ($0, false) }).compactMap {
    part, isTitle -> Diagnostic? in
    guard let first = part.statements.first, !first.isQuestion else { return nil }
    // What begins a summary is the event; what comes later may be another.
    let words = first.words[...]
    let names: CalendarNames = part.language.tag == "en" ? .english : .norwegian
    return words.indices.prefix(isTitle ? words.count : 4).lazy.compactMap {
      times.other(at: $0, in: words, names, isTitle: isTitle)
    }.first.map { word in
      .timeInNameDisagrees(word, event, isTitle: isTitle, at: part.place)
    }
  } + alone
}

/// The months and the weekdays that an event may be called by, from 0 on.
private struct NamedTimes {
  private let months: Set<Int>
  private let weekdays: Set<Int>

  /// Nil for what has no day, or goes on for long.
  init?(_ event: Entry<Event>) {
    guard let start = event.start?.date else { return nil }
    let length = max(start, event.end?.date ?? start).days(after: start)
    guard length < 40 else { return nil }
    let days = (0...length).map { start.adding(days: $0) } + [event.formerStart?.date].compactMap(\.self)
    months = Set(days.map { $0.month - 1 })
    weekdays = Set(days.map { $0.weekday - 1 })
  }

  /// The word, or the words, at an index that name another time than the event's.
  func other(at index: Int, in words: ArraySlice<String>, _ names: CalendarNames, isTitle: Bool) -> String? {
    let word = words[index]
    let isKnown = index > words.startIndex && (isDefinite(word) || aboutAnother.contains(words[index - 1]))
    if !isKnown {
      if let month = names.months.named(by: word) { return months.contains(month) ? nil : word }
      if let weekday = names.weekdays.named(by: word) { return weekdays.contains(weekday) ? nil : word }
    }
    guard words.indices.contains(index + 1) else { return nil }
    let next = words[index + 1]
    if names.article == Array("the".utf8) {
      // “January evening”; “May” is a verb too.
      guard let month = names.months.fullInSmallLetters.firstIndex(of: word), month != 4,
        nounsOfEnglish.contains(next), !months.contains(month)
      else { return nil }
      return "\(word) \(next)"
    }
    // «Boligkveld i januar», «En kveld i januar»
    guard isNameOfEvents(word), next == "i", words.indices.contains(index + 2),
      let month = names.months.fullInSmallLetters.firstIndex(of: words[index + 2]),
      !months.contains(month),
      isTitle
        ? words.endIndex == index + 3 : beginsWithEvent(words[..<index]),
      words.endIndex == index + 3 || afterTime.contains(words[index + 3])
    else { return nil }
    return "i \(words[index + 2])"
  }
}

/// «Etter søndagsturen», «Oppfølging av januarmøtet»: what has a definite form is known, and another than the one that is told of.
private func isDefinite(_ word: String) -> Bool { ["en", "et", "a"].contains { word.hasSuffix($0) } }

private let aboutAnother: Set<String> = [
  "av", "etter", "før", "fra", "om", "mot", "følger", "planlegger", "forbereder",
]

/// «En kveld …» and «Velkommen til en kveld …» are of the event; «Bilder fra en kveld …» are not.
private func beginsWithEvent(_ before: ArraySlice<String>) -> Bool {
  guard let article = before.last else { return true }
  return articles.contains(article) && (before.count == 1 || before.first == "velkommen")
}

private let articles: Set<String> = ["en", "ei", "et"]

/// «Et møte i mars følger» is of another one.
private let afterTime: Set<String> = ["for", "om", "på", "med", "i", "ved", "der", "hvor", "til"]

extension CalendarNames.Names {
  /// Which of the names an event is called by in one word with what it is: «januarkveld», «lørdagstur».
  fileprivate func named(by word: String) -> Int? {
    fullInSmallLetters.firstIndex { name in
      guard word.utf8.starts(with: name.utf8), word.count > name.count + 2 else { return false }
      let rest = word.dropFirst(name.count)
      return nouns.contains(String(rest)) || rest.first == "s" && nouns.contains(String(rest.dropFirst()))
    }
  }
}

/// What an event is called in such a word. «Oktoberfest» is in September as well, and a market in December may be in November.
private let nouns: Set<String> = Set(
  [
    "kveld", "møte", "treff", "kurs", "frokost", "lunsj", "tur", "samling", "konsert", "kafé", "kafe",
    "debatt", "seminar",
    "konferanse", "vandring", "omvisning", "foredrag", "verksted",
  ].flatMap { noun in
    [
      noun, noun + "en", noun + "et", noun.hasSuffix("e") ? noun + "n" : noun,
      noun.hasSuffix("e") ? noun + "t" : noun,
    ]
  })

private let nounsOfEnglish: Set<String> = [
  "evening", "meeting", "breakfast", "lunch", "tour", "concert", "café", "debate", "seminar", "conference",
  "workshop",
]

extension Diagnostic {
  fileprivate static func timeInNameDisagrees(
    _ word: String, _ event: Entry<Event>, isTitle: Bool, at place: Location
  ) -> Diagnostic {
    let start = event.start.map { String($0.iso.prefix(10)) } ?? ""
    let (nb, en) = isTitle ? ("tittelen", "the title") : ("sammendraget", "the summary")
    return Diagnostic(
      .eventDateDisagrees,
      Wording(
        nb: "\(nb) sier «\(word)», men arrangementet er \(start)",
        en: "\(en) says “\(word)”, but the event is on \(start)"),
      at: place, help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
      notes: [Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))])
  }
}
