import Diagnostics
import Model

extension Rule {
  /// A postcode has one town (Bring); the site's own content says which, so no list of all is needed.
  static let postcodeHasOneTown = Rule(.postcodeOfTwoTowns) { site in
    var usual: [String: [(town: String, event: Entry<Event>)]] = [:]
    for event in site.all(Event.self) where !event.head.isUnreadable && event.head.common.isExample != true {
      if let code = event.place?.postcode, let town = event.place?.town {
        usual[code, default: []].append((town, event))
      }
    }
    return usual.values.flatMap(unlike)
  }
}

/// Those whose town is another than that of most; of as many, than that of the first.
private func unlike(_ places: [(town: String, event: Entry<Event>)]) -> [Diagnostic] {
  let counts = places.reduce(into: [String: Int]()) { $0[$1.town.lowercased(), default: 0] += 1 }
  guard counts.count > 1, let most = counts.values.max(),
    let usual = places.first(where: { counts[$0.town.lowercased()] == most })
  else { return [] }
  return places.filter { $0.town.lowercased() != usual.town.lowercased() }.map { town, event in
    let code = event.place?.postcode ?? ""
    return Diagnostic(
      .postcodeOfTwoTowns,
      Wording(
        nb: "postnummeret \(code) står med «\(usual.town)» andre steder, og med «\(town)» her",
        en: "the postcode \(code) stands with “\(usual.town)” elsewhere, and with “\(town)” here"),
      at: event.head.place(of: "sted.poststed"),
      help: Wording(nb: "rett postnummeret eller poststedet", en: "correct the postcode or the town"),
      notes: [
        Note(
          Wording(nb: "her står det andre", en: "the other one is here"),
          at: usual.event.head.place(of: "sted.poststed"))
      ])
  }
}

extension Code {
  static let postcodeOfTwoTowns = Code(
    "postcode-of-two-towns", .warning,
    title: Wording(nb: "Ett postnummer, to poststeder", en: "One postcode, two towns"),
    explanation: Wording(
      nb: "Et postnummer hører til ett poststed. To arrangementer har det samme nummeret og hvert sitt sted.",
      en: "A postcode belongs to one town. Two events have the same code and a town each."),
    steps: Wording(
      nb: "Finn det riktige på posten.no eller bring.no, og rett det som er galt.",
      en: "Find the right one at posten.no or bring.no, and correct the one that is wrong."))
}
