/// The words that the questions of an event look for. A sentence is read for those questions alone that `StatementTopics` finds in it, so
/// that a word which stands here and not there is never seen.
package enum EventPhrases {
  /// Those that `StatementTopics` passes by: none.
  package static var passedBy: [String] {
    ofFact.filter { !StatementTopics(of: Array($0.utf8)).contains(.fact) }
      + ofInvitation.filter { !StatementTopics(of: Array($0.utf8)).contains(.invitation) }
  }

  /// Whether the lists are there to be looked through.
  package static var count: Int { ofFact.count + ofInvitation.count }

  private static var ofFact: [String] {
    states + rooms + registration + online + prices + times + verbsOfHolding.map { whole[$0] ?? $0 }
      // «[Jobbkvelden](…) er på Energimølla»
      + verbsOfBeingHeld.map { "\(placeOfEvent) \($0) på" }
  }

  private static var states: [String] {
    loneStates.keys.map { whole[$0] ?? $0 } + deedsOfOrganisers.keys
      + phrases(namesOfNewDate) + [
        "det blir ingen kveld", "there will be no evening", "det blir ikke noe av", "det blir ikkje noko av",
        "gjennomføres ikke", "will not take place",
        "won’t take place", "påmeldingen er stengt", "registreringen er lukket", "registration has closed",
      ]
  }

  private static var rooms: [String] {
    phrases(waysToSayRoom) + phrases(waysToEndWithRoom) + wordsOfPlaces + ["venteliste", "waiting list"]
  }

  private static var registration: [String] {
    phrases(waysToSayNoRegistering) + phrases(waysToAskForRegistering) + phrases(namesOfDeadlines)
      + namesOfRegistering.map { $0 == "sign" ? "sign up" : $0 }
  }

  private static var online: [String] { wordsOfOnline + phrases(waysOnline) }

  private static var prices: [String] {
    namesOfFees + [
      "gratis inngang", "det er gratis", "fri inngang", "it is free", "free of charge", "koster ingenting",
      "costs nothing", "no entrance fee", "no entry fee",
    ]
  }

  private static var times: [String] {
    ["klokka sju", "klokken sju", "kl sju", "kl. sju", "we begin at seven"]
      + ["halv sju", "kvart over sju", "quarter past seven", "half past seven"]
      + wordsOfEach.filter { $0 != "alle" }.map { $0 + " uke" }
      + ["tirsdager", "tirsdagene", "alle tirsdager", "tuesdays"]
  }

  private static var ofInvitation: [String] {
    // What is only said of a place has a word after it.
    phrases(invitationsToPlace.map { $0 + ["hit"] }) + phrases(namesOfNewPlace) + phrases(waysToSayNewPlace)
  }

  /// What one word of a list is part of, or is made of.
  private static let whole = [
    "soldout": "sold out", "fullybooked": "fully booked", "finner": "finner sted", "takes": "takes place",
  ]

  private static func phrases(_ lists: some Sequence<[String]>) -> [String] {
    lists.map { $0.joined(separator: " ") }
  }
}
