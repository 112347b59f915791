import Diagnostics
import Model

extension Rule {
  /// «Meld deg på», on the button of a campaign that goes on, leads to an event that is over or called off.
  static let buttonLeadsAhead = Rule(.buttonLeadsToPast, each: Campaign.self) { campaign, site in
    let today = site.moment.today
    guard site.isPublic(campaign.head.id), campaign.period?.to.map({ $0 < today }) != true else { return [] }
    return campaign.head.destinations.values.compactMap { target in
      guard case .entry(let id, _, _) = target, let event = site.entry(of: Event.self, id)
      else { return nil }
      return buttonLeadsToPast(event, from: campaign.head, site)
    }
  }
}

private func buttonLeadsToPast(_ event: Entry<Event>, from head: EntryHead, _ site: SiteModel) -> Diagnostic?
{
  let what: Wording
  if event.status == .cancelled {
    what = Wording(
      nb: "knappen fører til et arrangement som er avlyst",
      en: "the button leads to an event that is cancelled")
  } else if event.facts.isOver(at: site.moment.instant) {
    what = Wording(
      nb: "knappen fører til et arrangement som er over", en: "the button leads to an event that is over")
  } else {
    return nil
  }
  return Diagnostic(
    .buttonLeadsToPast, what, at: head.place(of: "handling.adresse"),
    help: Wording(
      nb: "la knappen føre til noe leserne kan gjøre nå, for eksempel lista over det som kommer",
      en: "let the button lead to something that readers can do now, for example the list of what is coming"),
    notes: [
      Note(Wording(nb: "arrangementet er her", en: "the event is here"), at: event.head.place(of: "start"))
    ])
}

extension Code {
  static let buttonLeadsToPast = Code(
    "button-leads-to-past", .warning,
    title: Wording(nb: "Knappen fører til noe som er over", en: "The button leads to something that is over"),
    explanation: Wording(
      nb:
        "Kampanjen varer fortsatt, men knappen øverst fører til et arrangement som er over eller avlyst.",
      en: "The campaign goes on, but the button at its top leads to an event that is over or cancelled."),
    example: Example(
      wrong: "handling:\n  tekst: Meld deg på\n  adresse: ../arrangementer/boligdag-2026.md",
      right: "handling:\n  tekst: Meld deg på\n  adresse: ../arrangementer/boligdag-2027.md"))
}
