import Diagnostics
import Model

extension Rule {
  /// An evening that begins at six in the morning was to begin at 18.
  static let eventHourAgrees = Rule(.hourDisagrees, each: Event.self) { event, _ in
    guard let start = event.start, let minute = start.minute, event.end?.date ?? start.date == start.date
    else {
      return []
    }
    let said = event.head.common.title.values.lazy.compactMap { title in
      guard namesOfParts.mayStand(in: title.value) else { return nil as String? }
      let words = title.value.inSmallLetters.words
      return words.indices.first { index in
        partsOfDay.contains { part in
          part.names.contains { words[index].contains($0) }
            && !(index == 0 ? part.named : part.spokenOf).contains(minute)
        }
      }.map { words[$0] }
    }
    return said.first.map { [.hourDisagrees($0, start, at: event.head.place(of: "start"))] } ?? []
  }
}

/// What a title may call an event by, and the minutes after midnight at which it may begin: when the title begins with it, as
/// «Frokostmøte» does, and when it stands anywhere else. A talk about breakfast is held in the afternoon, but not at night.
private let partsOfDay: [(names: [String], named: Range<Int>, spokenOf: Range<Int>)] = [
  (["frokost", "breakfast"], 300..<780, 300..<1290), (["lunsj", "lunch"], 600..<960, 480..<1290),
  (["ettermiddag", "afternoon"], 660..<1200, 480..<1440), (["kveld", "evening"], 840..<1440, 480..<1440),
]

private let namesOfParts = WordTable(partsOfDay.flatMap(\.names).map { Array($0.utf8) })

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
        "En kveld begynner ikke klokka seks om morgenen, og en lunsj ikke om natta. Oftest mangler tolv timer.",
      en:
        "An evening does not begin at six in the morning, nor a lunch at night. Usually twelve hours are missing."
    ),
    example: Example(
      wrong: "tittel: Boligkveld\nstart: 2027-06-17 06:30",
      right: "tittel: Boligkveld\nstart: 2027-06-17 18:30"))
}
