import TestSupport
import Testing

let form = "pamelding: https://pamelding.no/a"

/// A text of an event that is on a Thursday, 17 June 2027, from 18.30 to 21.00, and what is to be said of it.
struct SaidOfEvent: CustomTestStringConvertible, Sendable {
  let expected: Set<String>
  private let text: String
  private let title: String
  private let summary: String
  private let fields: [String]
  private let isEnglish: Bool

  /// `fields` come instead of those with the same names; a minus takes one away.
  init(
    _ text: String, _ code: String?, title: String = "Boligkveld",
    summary: String = "En kveld om bolig i sentrum.",
    fields: String = "", isEnglish: Bool = false
  ) {
    (self.text, self.title, self.summary) = (text, title, summary)
    self.fields = fields.split(separator: "\n").map(String.init)
    self.isEnglish = isEnglish
    expected = code.map { [$0] } ?? []
  }

  var testDescription: String { "\(text) \(fields)" }

  /// Those of its codes that compare what is said with a field.
  var findings: Set<String> {
    get async { await ruleCodes(site).intersection(comparing) }
  }

  private var site: String {
    let names = Set(fields.compactMap { $0.split(separator: ":").first.map { $0.drop { $0 == "-" } } })
    let all =
      standard.filter { !names.contains($0.split(separator: ":")[0]) } + fields.filter { !$0.hasPrefix("-") }
    let main = """
      -- content/arrangementer/a.md --
      ---
      tittel: "\(title)"
      sammendrag: "\(summary)"
      \(all.joined(separator: "\n"))
      ---

      \(isEnglish ? "Tekst." : text)

      """
    let other = """
      -- content/arrangementer/a.en.md --
      ---
      title: "Housing evening"
      summary: "An evening on housing in town."
      organizer: The municipality
      ---

      \(text)

      """
    return isEnglish ? main + other : main
  }
}

private let standard = [
  "arrangor: Kommunen", "sted: {navn: Krona}", "start: 2027-06-17 18:30", "slutt: 2027-06-17 21:00",
]

private let comparing: Set<String> = [
  "price-disagrees", "hour-disagrees", "event-date-disagrees", "deadline-disagrees", "opening-disagrees",
  "state-in-text-only", "repeats-as-one", "registration-disagrees", "weekday-disagrees", "place-disagrees",
]
