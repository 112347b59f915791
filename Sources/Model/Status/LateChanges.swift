import Content
package import Diagnostics

/// What was to happen by itself since the site was last published, and did so over a quarter of an hour late: a page that
/// readers were to see, or were to see no longer.
///
/// `last` is the moment that the publication before this one was made for.
package func lateChanges(of site: SiteModel, since last: Instant) -> [Diagnostic] {
  site.countedHeads.flatMap { head -> [Diagnostic] in
    let appears = head.common.publishAt.values.map {
      ($0.value, $0.value.beginning, Limit.start)
    }
    let disappears = head.common.expireAt.values.map {
      ($0.value, $0.value.endInstant, Limit.end)
    }
    var seen: Set<LocalTime> = []
    return (appears + disappears).compactMap { time, due, limit -> Diagnostic? in
      let late = Lateness(of: site.moment.instant, after: due)
      guard due > last, late.total > mostMinutes, seen.insert(time).inserted else { return nil }
      return lateChange(
        limit, time, late, at: head.place(of: limit == .start ? "publiseres" : "utloper"))
    }
  }
}

/// Of the time that something is shown.
private enum Limit {
  case start, end
}

/// What nobody notices.
private let mostMinutes = 15

extension LocalTime {
  fileprivate var beginning: Instant { TimeZone.oslo.nearestInstant(of: self) }
}

extension Code {
  static let latePublication = Code(
    "late-publication", .warning,
    title: Wording(nb: "Skjedde for sent av seg selv", en: "Happened late by itself"),
    explanation: Wording(
      nb:
        "Det som skal vises eller bli borte på et tidspunkt, gjør det først når nettstedet publiseres etterpå. Denne gangen gikk det mer enn et kvarter.",
      en:
        "What is to appear or disappear at a time does so when the site is next published. This time it took more than a quarter of an hour."
    ),
    example: Code.Example(wrong: "publiseres: 2027-03-01 08:00", right: "publiseres: 2027-03-02"))
}

private func lateChange(
  _ limit: Limit, _ time: LocalTime, _ lateness: Lateness, at place: Location
) -> Diagnostic {
  let day = time.iso.replacing("T", with: " ")
  let late = lateness.words
  let what =
    switch limit {
    case .start: Wording(nb: "skulle vært synlig fra \(day)", en: "was to appear \(day)")
    case .end: Wording(nb: "skulle vært borte fra \(day)", en: "was to disappear \(day)")
    }
  return Diagnostic(
    .latePublication,
    Wording(nb: "\(what.nb); det skjedde \(late.nb) for sent", en: "\(what.en); it happened \(late.en) late"),
    at: place,
    help: Wording(
      nb: "se til at nettstedet publiseres ofte nok: be dem som har ansvar for maskinen, se på tidsplanen",
      en:
        "see that the site is published often enough: ask those responsible for the machine to look at its schedule"
    ))
}

extension Lateness {
  fileprivate var words: Wording {
    switch hours {
    case 0: Wording(nb: counted(total, "minutt", "minutter"), en: counted(total, "minute", "minutes"))
    case 1..<48: Wording(nb: "\(hours) t \(minutes) min", en: "\(hours) h \(minutes) min")
    default: Wording(nb: "\(days) døgn", en: "\(days) days")
    }
  }
}
