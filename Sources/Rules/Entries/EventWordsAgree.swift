import Content
import Diagnostics
import Model

extension Rule {
  /// What an event says in words is held to its fields: its state, its price, its day, its hour, its place and its
  /// deadline. The words are read once.
  static let eventWordsAgree = Rule(
    .statusInTitle, .stateInTextOnly, .priceDisagrees, .eventDateDisagrees, .hourDisagrees,
    .deadlineDisagrees, .openingDisagrees, .placeDisagrees, .registrationDisagrees,
    .repeatsAsOne
  ) { site in
    let places = KnownPlaces(site)
    return site.all(Event.self).filter { !$0.head.isUnreadable }.flatMap {
      disagreements(of: $0, places, in: site)
    }
  }
}

private func disagreements(
  of event: Entry<Event>, _ places: KnownPlaces, in site: SiteModel
) -> [Diagnostic] {
  let titles = TitleWords(event)
  let words = event.runningWords(titled: titles.words)
  // A day and an hour below «For frivillige» are those of something else.
  let onTime = words.filter { $0.section > .terms }
  let place =
    streetDisagreement(in: words, with: event) ?? placeDisagreement(
      in: words, titles, with: event, places, in: site)
    ?? onlineDisagreement(in: words, titles, with: event)
  return [
    statusInTitle(of: event) ?? stateInTextOnly(in: words, of: event, site.moment.today)
      ?? (place == nil ? newPlaceInTextOnly(in: words, of: event, in: site) : nil),
    priceDisagreement(in: words, titles, with: event),
    weekdayDisagreement(in: words, titles, with: event),
    registrationDeadlineDisagreement(in: words, titles, with: event),
    openingDisagreement(in: words, with: event, on: site.moment.today),
    severalTimesAsOne(in: words, titles, of: event)
      ?? otherDaysInTextOnly(in: onTime, titles, of: event, in: site),
    place,
    registrationDisagreement(in: words, with: event) ?? roomDisagreement(in: words, with: event)
      ?? fullBeforeOpening(event, on: site.moment.today),
  ].compactMap(\.self)
    + onePerPlace(
      rangeDisagreements(in: onTime, titles, with: event) + dateDisagreements(in: onTime, titles, with: event)
        + yearDisagreements(in: titles, with: event)
        + hourDisagreements(in: onTime, titles, with: event) + whenDisagreements(titles, with: event)
        + endDisagreements(titles, with: event) + nameOfTimeDisagreements(titles, with: event))
}

/// Who reads that the day of a paragraph is wrong reads the rest of it as well.
private func onePerPlace(_ found: [Diagnostic]) -> [Diagnostic] {
  var places: Set<Location> = []
  return found.filter { places.insert($0.location).inserted }
}
