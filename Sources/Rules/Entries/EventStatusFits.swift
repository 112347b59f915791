package import Diagnostics
package import Model

extension Rule {
  /// The status and the times tell the same story.
  static let eventStatusFits = Rule(
    .doneTooEarly, .formerStartNotShown, .eventLastsLong, each: Event.self
  ) { event, site in
    [doneTooEarly(event, site.moment.today), formerStartNotShown(event), lastsLong(event)].compactMap(\.self)
  }
}

private func doneTooEarly(_ event: Entry<Event>, _ today: CalendarDate) -> Diagnostic? {
  guard event.status == .done, event.common.isExample != true, let start = event.start?.date, start > today
  else {
    return nil
  }
  return Diagnostic(
    .doneTooEarly,
    Wording(
      nb: "arrangementet er gjennomført, men begynner ikke før \(start.iso)",
      en: "the event is done, but does not begin until \(start.iso)"),
    at: event.head.place(of: "status"),
    help: Wording(
      nb: "skriv «planlagt», eller se om årstallet er riktig",
      en: "write “planned”, or see whether the year is right"))
}

/// The former time and place are shown where the status says that there are others.
private func formerStartNotShown(_ event: Entry<Event>) -> Diagnostic? {
  guard event.status == nil || event.status == .planned else { return nil }
  let isTime = event.facts.otherStart != nil
  guard isTime || event.facts.hasOtherPlace else { return nil }
  return Diagnostic(
    .formerStartNotShown,
    isTime
      ? Wording(
        nb: "det har vært et annet tidspunkt, men leserne får ikke vite at arrangementet er flyttet",
        en: "there was another time, but readers are not told that the event was moved")
      : Wording(
        nb: "det har vært et annet sted, men leserne får ikke vite at arrangementet er flyttet",
        en: "there was another place, but readers are not told that the event was moved"),
    at: event.head.place(of: isTime ? "tidligere-start" : "tidligere-sted"),
    help: Wording(nb: "skriv \(write: "status", "flyttet")", en: "write \(write: "status", "moved")"))
}

/// Of an event that does not take place as planned, what whoever gives it another start cannot be told afterwards: its start is
/// where readers see when it was to be, and the one that it had is known only until it is saved.
package func unsaidMove(from before: Entry<Event>, to after: Entry<Event>) -> Diagnostic? {
  guard let status = after.status, status == .postponed || status == .cancelled,
    let former = before.start, let start = after.start, former != start
  else { return nil }
  let (old, new) = (former.iso.replacing("T", with: " "), start.iso.replacing("T", with: " "))
  return Diagnostic(
    .formerStartNotShown,
    Wording(
      nb: "arrangementet er \(status.name.nb), men får en ny start: fra \(old) til \(new)",
      en: "the event is \(status.name.en), but is given a new start: from \(old) to \(new)"),
    at: after.head.place(of: "status"),
    help: Wording(
      nb:
        "er den bestemt, velg \(write: "status", "flyttet"), og skriv \(write: "tidligere-start", old); er den ikke det, la \(field: "start") stå som den var",
      en:
        "if it is settled, choose \(write: "status", "moved"), and write \(write: "former-start", old); if it is not, leave \(field: "start") as it was"
    ))
}

private let longest = 200

/// An evening that ends on the same day of a later month: one of the months is mistyped.
private func slips(_ event: Entry<Event>) -> Bool {
  guard let start = event.start, let end = event.end, let begins = start.minute, let ends = end.minute
  else { return false }
  return start.date.day == end.date.day && end.date.days(after: start.date) >= 28 && begins < ends
}

private func lastsLong(_ event: Entry<Event>) -> Diagnostic? {
  guard let start = event.start?.date, let end = event.end?.date,
    end.days(after: start) > longest || slips(event)
  else {
    return nil
  }
  return Diagnostic(
    .eventLastsLong,
    Wording(
      nb: "arrangementet varer i \(end.days(after: start)) dager",
      en: "the event lasts for \(end.days(after: start)) days"),
    at: event.head.place(of: "slutt"),
    help: Wording(
      nb: "se om måneden og årstallet er riktige; er det noe som varer, skriv dagene uten klokkeslett",
      en:
        "see whether the month and the year are right; for something that lasts, write the days without a time"
    ))
}

extension Code {
  static let doneTooEarly = Code(
    "done-too-early", .warning,
    title: Wording(nb: "Gjennomført før det begynner", en: "Done before it begins"),
    explanation: Wording(
      nb: "Et arrangement som er gjennomført, står ikke blant det som kommer. Da finner ingen det.",
      en: "An event that is done is not listed among what is coming. Nobody finds it then."),
    example: Example(
      wrong: "start: 2028-06-17\nstatus: gjennomfort", right: "start: 2027-01-17\nstatus: gjennomfort"))

  static let formerStartNotShown = Code(
    "former-start-not-shown", .warning,
    title: Wording(
      nb: "Det tidligere tidspunktet eller stedet vises ikke", en: "The former time or place is not shown"),
    explanation: Wording(
      nb:
        "Feltene «tidligere-start» og «tidligere-sted» vises bare når statusen sier at arrangementet er flyttet, utsatt eller avlyst. Får det som er utsatt eller avlyst, en ny start i et skjema, er det flyttet, og den gamle går tapt når ingen skriver den.",
      en:
        "The fields “former-start” and “former-place” are shown only when the status says that the event is moved, postponed or cancelled. What is postponed or cancelled and given a new start in a form is moved, and the old one is lost unless somebody writes it."
    ),
    example: Example(
      wrong: "tidligere-start: 2027-05-20 18:30", right: "tidligere-start: 2027-05-20 18:30\nstatus: flyttet")
  )

  static let eventLastsLong = Code(
    "event-lasts-long", .warning,
    title: Wording(nb: "Arrangementet varer svært lenge", en: "The event lasts very long"),
    explanation: Wording(
      nb:
        "Over \(longest) dager er oftest et feil årstall. Arrangementet står da som pågående, måned etter måned.",
      en:
        "More than \(longest) days is usually a mistyped year. The event is then shown as going on, month after month."
    ),
    example: Example(
      wrong: "start: 2027-06-17 18:30\nslutt: 2028-06-17 21:00",
      right: "start: 2027-06-17 18:30\nslutt: 2027-06-17 21:00"))
}
