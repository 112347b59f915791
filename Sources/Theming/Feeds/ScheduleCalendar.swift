package import Model

/// What lies ahead as a calendar (RFC 5545), for the project's own people: what is to be seen, what disappears, and events.
///
/// `word` says what a change is: «Siden blir synlig».
package func scheduleCalendar(
  _ changes: [ScheduledChange], named name: String, at instant: Instant, in language: Language,
  _ word: (ScheduledChange.Kind) -> String
) -> [UInt8] {
  var text = CalendarText()
  text.begin(name)
  var counts: [String: Int] = [:]
  for change in changes {
    let key = "\(stableIdentifier(change.item.id))-\(change.kind.rawValue)"
    counts[key, default: 0] += 1
    text.add("BEGIN", "VEVENT")
    // A page that appears at another time in each language does so several times.
    text.add("UID", counts[key] == 1 ? key : "\(key)-\(counts[key] ?? 0)")
    text.add("DTSTAMP", instant.basic)
    text.add("TRANSP", "TRANSPARENT")
    if change.when.minute == nil {
      text.addDay(change.when.date)
    } else {
      text.add("DTSTART", TimeZone.oslo.nearestInstant(of: change.when).basic)
    }
    let title = change.item.title.best(for: language)?.value ?? change.item.id.slug
    let tag = change.language.map { " (\($0.tag))" } ?? ""
    text.add("SUMMARY", text: "\(word(change.kind)): \(title)\(tag)")
    text.add("DESCRIPTION", text: change.item.path)
    text.add("END", "VEVENT")
  }
  text.add("END", "VCALENDAR")
  return text.bytes
}
