import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// «Formannskapet 12. mars» meets on that day, and is a meeting of Formannskapet: the year wheel counts and shows the
  /// fields.
  static let meetingTitleAgrees = Rule(.meetingTitleDisagrees, each: Meeting.self) { meeting, _ in
    meeting.common.title.values.compactMap { language, title -> Diagnostic? in
      let place = meeting.head.place(of: "tittel", in: language)
      return otherType(title, meeting, at: place) ?? otherDay(title, language, meeting, at: place)
    }
  }
}

private func otherType(_ title: String, _ meeting: Entry<Meeting>, at place: Location) -> Diagnostic? {
  guard let type = meeting.type, let named = NamedMeeting(title), named.type != type else { return nil }
  return finding(
    Wording(
      nb: "tittelen sier «\(named.written)», men typen er «\(type.name.nb)»",
      en: "the title says “\(named.written)”, but the type is “\(type.name.en)”"),
    at: place, meeting.head.place(of: "type"),
    Wording(
      nb: "er tittelen rett, skriv \(write: "type", named.type.name.nb)",
      en: "if the title is right, write \(write: "type", named.type.name.en)"))
}

private func otherDay(
  _ title: String, _ language: Language, _ meeting: Entry<Meeting>, at place: Location
) -> Diagnostic? {
  guard let date = meeting.date, movedWords.isDisjoint(with: title.inSmallLetters.words),
    let written = writtenTime(in: title, language, besides: date)
  else { return nil }
  return finding(
    Wording(
      nb: "tittelen sier «\(written)», men datoen er \(date.iso)",
      en: "the title says “\(written)”, but the date is \(date.iso)"),
    at: place, meeting.head.place(of: "dato"),
    Wording(nb: "rett det som er feil", en: "correct the one that is wrong"))
}

/// A day, or the month or the year right after what the meeting is called, when it is another than its date.
private func writtenTime(in title: String, _ language: Language, besides date: CalendarDate) -> String? {
  let days = statements(in: title).flatMap { statement in
    Array(WrittenDays(statement, language, isTitle: true, of: []))
  }
  if let day = days.first {
    let isRight = days.contains { $0.isOne(of: [date]) || $0.earlier != nil }
    // «Formannskapet: rapport per 30. april» is of another day.
    return isRight || !day.wordsBefore.allSatisfy(isOfName) ? nil : day.written
  }
  guard let named = NamedMeeting(title) else { return nil }
  let rest = named.rest.drop { ["i", "in"].contains($0) }
  let names: CalendarNames = language.tag == "en" ? .english : .norwegian
  guard let first = rest.first else { return nil }
  if let month = names.month(first), month != date.month { return first }
  let year = names.month(first) == nil ? first : rest.dropFirst().first ?? ""
  guard year.utf8.count == 4, let number = digitValue(of: year), (2000...2099).contains(number),
    number != date.year
  else { return nil }
  return year
}

/// Whether a word before a day may be part of what the meeting is called.
private func isOfName(_ word: String) -> Bool {
  let bare = word.filter { $0.isLetter || $0.isNumber }
  return kinds[bare] != nil || leads.contains(bare) || ["den", "på", "on"].contains(bare)
    || bare.utf8.allSatisfy(\.isDigit)
    || pairs.keys.contains { $0.split(separator: " ").contains(Substring(bare)) }
}

/// What a title begins with when it says which meeting it is: «Styringsgruppemøte 2», «Møte i Formannskapet»,
/// «Dialogmøte».
private struct NamedMeeting {
  let type: MeetingType
  let written: String
  /// The words after it.
  let rest: ArraySlice<String>

  init?(_ title: String) {
    let all = title.inSmallLetters.words
    let words = all.drop { leads.contains($0) || $0.utf8.count < 3 && $0.utf8.allSatisfy(\.isDigit) }
    for (count, names) in [(2, pairs), (1, kinds)] {
      let name = words.prefix(count).joined(separator: " ")
      guard let type = names[name] else { continue }
      let rest = words.dropFirst(count).drop { $0.utf8.count < 3 && $0.utf8.allSatisfy(\.isDigit) }
      // «Dialogmøte med Formannskapet» is of both.
      guard !rest.contains(where: { kinds[$0] != nil }) else { return nil }
      (self.type, written, self.rest) = (type, name, rest)
      return
    }
    return nil
  }
}

private let leads: Set<String> = [
  "eksempel", "example", "møte", "ordinært", "ekstraordinært", "første", "andre", "tredje", "fjerde", "siste",
  "i", "the", "meeting", "of", "extraordinary", "first", "second", "third", "fourth",
]

private let kinds: [String: MeetingType] = [
  "formannskap": .council, "formannskapet": .council, "formannskapsmøte": .council,
  "formannskapsmøtet": .council, "styringsgruppe": .steeringGroup, "styringsgruppa": .steeringGroup,
  "styringsgruppen": .steeringGroup, "styringsgruppemøte": .steeringGroup,
  "styringsgruppemøtet": .steeringGroup, "konferanse": .conference, "konferansen": .conference,
  "årskonferanse": .conference, "årskonferansen": .conference, "conference": .conference,
  "dialogmøte": .dialogue, "dialogmøtet": .dialogue,
]

private let pairs: [String: MeetingType] = [
  "executive committee": .council, "steering group": .steeringGroup, "dialogue meeting": .dialogue,
  "annual conference": .conference, "yearly conference": .conference,
]

private let movedWords: Set<String> = [
  "flyttet", "utsatt", "opprinnelig", "fra", "etter", "før", "frist", "innen", "moved", "postponed",
  "originally", "from", "after", "before", "deadline", "by",
]

private func finding(_ message: Wording, at place: Location, _ field: Location, _ help: Wording) -> Diagnostic
{
  Diagnostic(
    .meetingTitleDisagrees, message, at: place, help: help,
    notes: [Note(Wording(nb: "feltet står her", en: "the field is here"), at: field)])
}

extension Code {
  static let meetingTitleDisagrees = Code(
    "meeting-title-disagrees", .warning,
    title: Wording(
      nb: "Møtets tittel sier noe annet enn feltene", en: "The title of the meeting says otherwise"),
    explanation: Wording(
      nb:
        "Årshjulet viser og teller møtet etter «type» og «dato». Sier tittelen en annen dag, eller navnet på en annen slags møte, vet ingen når eller hvor de skal møte.",
      en:
        "The year wheel shows and counts the meeting by “type” and “date”. When its title says another day, or names another kind of meeting, nobody knows when or where to meet."
    ),
    example: Code.Example(
      wrong:
        "content/arshjul.yml\n  - {id: mote-1, tittel: Formannskapet 12. mai, type: formannskap, dato: 2027-05-19}",
      right:
        "content/arshjul.yml\n  - {id: mote-1, tittel: Formannskapet 12. mai, type: formannskap, dato: 2027-05-12}"
    ))
}
