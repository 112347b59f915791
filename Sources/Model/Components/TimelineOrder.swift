import Arithmetic
import Content
package import Diagnostics

extension FieldReader {
  /// A timeline is read from one end to the other: what breaks its order was put in the wrong place, or has the wrong year.
  mutating func reportOrder(ofTimeline body: YAMLNode) {
    let name = FieldName("dato", "date")
    let points = (body.items ?? []).compactMap { item -> (written: YAMLNode, stage: Stage)? in
      guard let written = item.entries?.first(where: { name.matches($0.key) })?.value,
        let text = written.scalar?.text, let stage = Stage(text.lowercased())
      else { return nil }
      return (written, stage)
    }
    let steps = zip(points, points.dropFirst())
    let rising = steps.count { $0.stage.comesBefore($1.stage) }
    let falling = steps.count { $1.stage.comesBefore($0.stage) }
    // The newest first is an order too.
    guard rising > 0, falling > 0,
      let (before, wrong) = steps.first(where: {
        rising < falling ? $0.stage.comesBefore($1.stage) : $1.stage.comesBefore($0.stage)
      }), let first = before.written.scalar?.text, let second = wrong.written.scalar?.text
    else { return }
    report(
      Diagnostic(
        .timelineOrder,
        Wording(nb: "«\(second)» står etter «\(first)»", en: "“\(second)” stands after “\(first)”"),
        at: location(wrong.written.range),
        help: Wording(
          nb: "flytt punktet dit det hører til i tid, eller rett datoen",
          en: "move the point to where it belongs in time, or correct the date")))
  }
}

/// As much as a text says of when.
private struct Stage {
  /// The year, and perhaps the month and the day.
  let numbers: [Int]

  init?(_ text: String) {
    if let parts = DateParts(text), !parts.isAmbiguous {
      numbers = [parts.year, parts.month, parts.day]
      return
    }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard let at = words.firstIndex(where: { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }),
      let year = digitValue(of: words[at]), (1000...2999).contains(year)
    else { return nil }
    if let month = words.lazy.compactMap({ DateParts.month(in: String($0)) }).first {
      numbers = [year, month]
    } else if text.hasPrefix("\(year)-"), words.count == 2, words[1].count == 2,
      let month = digitValue(of: words[1]), (1...12).contains(month)
    {
      // `2027-05`
      numbers = [year, month]
    } else {
      numbers = [year]
    }
  }

  /// Whether it is certain; of «2027» and «mai 2027» it is not.
  func comesBefore(_ other: Stage) -> Bool {
    zip(numbers, other.numbers).first { $0 != $1 }.map { $0 < $1 } ?? false
  }
}

extension Code {
  package static let timelineOrder = Code(
    "timeline-order", .warning,
    title: Wording(nb: "Tidslinjen er ikke i rekkefølge", en: "The timeline is out of order"),
    explanation: Wording(
      nb: "Punktene i en tidslinje står fra eldst til nyest, eller fra nyest til eldst.",
      en: "The points of a timeline stand from oldest to newest, or from newest to oldest."),
    example: Example(
      wrong:
        "```{tidslinje}\n- dato: 2018\n  tekst: Vedtaket\n- dato: 2027\n  tekst: Åpningen\n- dato: 2020\n  tekst: Byggestart\n```",
      right:
        "```{tidslinje}\n- dato: 2018\n  tekst: Vedtaket\n- dato: 2020\n  tekst: Byggestart\n- dato: 2027\n  tekst: Åpningen\n```"
    ))
}
