import Diagnostics
import Model

extension Rule {
  /// A campaign that is over stands on the front page and in the list as the others do, until somebody takes it away.
  static let campaignIsOver = Rule(.campaignIsOver, each: Campaign.self) { campaign, site in
    let (head, common) = (campaign.head, campaign.head.common)
    guard site.isPublic(head.id), common.isExample != true, let last = campaign.period?.to,
      last < site.moment.today, campaign.period?.from.map({ $0 <= last }) ?? true,
      common.expireAt[site.languages.main] == nil,
      // Whoever has been there since has told how it went.
      common.updated[site.languages.main].map({ $0 <= last }) ?? true,
      // That the button is late says it too.
      !(campaign.callToAction?.text.values.contains { invites($0.value) } ?? false)
    else { return [] }
    return [
      Diagnostic(
        .campaignIsOver,
        Wording(
          nb: "kampanjen sluttet \(last.iso), og vises som før",
          en: "the campaign ended on \(last.iso), and is shown as before"),
        at: head.place(of: "periode.til"),
        help: Wording(
          nb:
            "skriv «utloper» med dagen den skal bort; skal den stå, fortell hvordan det gikk, og skriv «oppdatert» med dagen i dag",
          en:
            "write “expire-at” with the day it is to go; if it is to stay, tell how it went, and write “updated” with the day of today"
        ))
    ]
  }

  /// An event of a campaign is held while the campaign goes on.
  static let campaignHoldsItsEvents = Rule(.eventOutsideCampaign) { site in
    site.all(Campaign.self).filter { !$0.head.isUnreadable }.flatMap { campaign -> [Diagnostic] in
      let named = campaign.events.enumerated().compactMap { index, reference in
        site.entry(of: Event.self, reference.id).map {
          ($0, campaign.head.place(of: "arrangementer.\(index)"))
        }
      }
      let listed = Set(named.map(\.0.head.id))
      let naming = site.all(Event.self).filter {
        $0.campaign?.id == campaign.head.id && !listed.contains($0.head.id)
      }
      let all = named + naming.map { ($0, $0.head.place(of: "kampanje")) }
      // An example that is left out is held when the campaign was when it was written.
      return all.filter { event, _ in site.hidden[event.head.id] != .example }
        .compactMap { eventOutside($0, campaign, at: $1) }
    }
  }
}

/// Of days that a campaign or an event has swapped, nothing is said.
private func eventOutside(
  _ event: Entry<Event>, _ campaign: Entry<Campaign>, at place: Location
) -> Diagnostic? {
  guard let start = event.start?.date, !event.head.isUnreadable, !event.facts.hasLostItsDate,
    event.status != .cancelled
  else { return nil }
  let end = event.end?.date ?? start
  let (first, last) = (campaign.period?.from, campaign.period?.to)
  if let first, let last, first > last { return nil }
  guard start <= end, first.map({ end < $0 }) ?? false || last.map({ start > $0 }) ?? false else {
    return nil
  }
  let period = [first?.iso ?? "", last?.iso ?? ""].joined(separator: "–")
  return Diagnostic(
    .eventOutsideCampaign,
    Wording(
      nb: "arrangementet er \(start.iso), utenfor kampanjens periode (\(period))",
      en: "the event is on \(start.iso), outside the period of the campaign (\(period))"),
    at: place,
    help: Wording(
      nb: "er årstallet riktig? Rett dagen eller «periode», eller ta arrangementet ut av kampanjen",
      en: "is the year right? Correct the day or “period”, or take the event out of the campaign"),
    notes: [
      Note(
        Wording(nb: "arrangementet begynner her", en: "the event begins here"),
        at: event.head.place(of: "start")),
      Note(
        Wording(nb: "perioden står her", en: "the period is here"), at: campaign.head.place(of: "periode")),
    ])
}

extension Code {
  static let campaignIsOver = Code(
    "campaign-over", .advice, title: Wording(nb: "Kampanjen er over", en: "The campaign is over"),
    explanation: Wording(
      nb: "Perioden er slutt, men kampanjen står på forsiden og i lista som om den pågår.",
      en: "The period is over, but the campaign is on the front page and in the list as if it went on."),
    example: Example(
      wrong: "periode: {fra: 2026-03-01, til: 2026-10-31}",
      right: "periode: {fra: 2026-03-01, til: 2026-10-31}\nutloper: 2026-12-31"))

  static let eventOutsideCampaign = Code(
    "event-outside-campaign", .warning,
    title: Wording(nb: "Arrangementet er utenfor kampanjen", en: "The event is outside the campaign"),
    explanation: Wording(
      nb:
        "Et arrangement som hører til en kampanje, er før den begynner eller etter at den er slutt. Oftest er en dag eller et år skrevet feil.",
      en: "An event of a campaign is before it begins or after it ends. Usually a day or a year is mistyped."),
    example: Example(
      wrong:
        "content/kampanjer/kom-hit.md\n  periode: {fra: 2027-05-01, til: 2027-06-01}\ncontent/arrangementer/boligdag.md\n  start: 2027-08-20 10:00\n  kampanje: kom-hit",
      right:
        "content/kampanjer/kom-hit.md\n  periode: {fra: 2027-05-01, til: 2027-06-01}\ncontent/arrangementer/boligdag.md\n  start: 2027-05-20 10:00\n  kampanje: kom-hit"
    ))
}
