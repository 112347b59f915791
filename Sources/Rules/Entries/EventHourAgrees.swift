import Diagnostics
import Model

extension Rule {
  /// An evening that begins at six in the morning was to begin at 18.
  static let eventHourAgrees = Rule(.hourDisagrees, each: Event.self) { event, _ in
    guard let start = event.start, let minute = start.minute, event.end?.date ?? start.date == start.date
    else {
      return []
    }
    let words = event.head.common.title.values.flatMap { $0.value.lowercased().words }
    let said = words.first { word in
      partsOfDay.contains { part in
        part.names.contains { word.contains($0) } && !part.hours.contains(minute / 60)
      }
    }
    return said.map { [.hourDisagrees($0, start, at: event.head.place(of: "start"))] } ?? []
  }
}

/// What a title may call an event by, and the hours at which such a thing begins.
private let partsOfDay: [(names: [String], hours: ClosedRange<Int>)] = [
  (["frokost", "breakfast"], 5...11), (["lunsj", "lunch"], 10...15), (["ettermiddag", "afternoon"], 11...18),
  (["kveld", "evening"], 14...23),
]

extension Diagnostic {
  fileprivate static func hourDisagrees(_ word: String, _ start: LocalTime, at place: Location) -> Diagnostic
  {
    let clock = String(start.iso.suffix(5))
    return Diagnostic(
      .hourDisagrees,
      Wording(
        nb: "«\(word)» i tittelen passer ikke med at det begynner \(clock)",
        en: "“\(word)” in the title does not go with a start at \(clock)"),
      at: place,
      help: Wording(
        nb: "klokka skrives fra 00 til 24, så seks om kvelden er 18:00",
        en: "the clock has 24 hours, so six in the evening is 18:00"))
  }
}

extension Code {
  static let hourDisagrees = Code(
    "hour-disagrees", .warning,
    title: Wording(nb: "Klokkeslettet passer ikke med tittelen", en: "The hour does not go with the title"),
    explanation: Wording(
      nb:
        "En kveld begynner ikke klokka seks om morgenen, og en frokost ikke om ettermiddagen. Oftest mangler tolv timer.",
      en:
        "An evening does not begin at six in the morning, nor a breakfast in the afternoon. Usually twelve hours are missing."
    ),
    example: Example(
      wrong: "tittel: Boligkveld\nstart: 2027-06-17 06:30",
      right: "tittel: Boligkveld\nstart: 2027-06-17 18:30"))
}
