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

extension Rule {
  /// «Meld deg på», on the button of a campaign that is over.
  static let buttonInvitesInTime = Rule(.buttonInvitesLate, each: Campaign.self) { campaign, site in
    guard site.isPublic(campaign.head.id), let last = campaign.period?.to, last < site.moment.today,
      // Where the days are swapped, that is what is wrong.
      campaign.period?.from.map({ $0 <= last }) ?? true
    else { return [] }
    let invitation = campaign.callToAction?.text.values.first { invites($0.value) }
    return invitation.map { [buttonInvitesLate($0.value, since: last, in: $0.language, campaign.head)] } ?? []
  }
}

/// Whether the words of a button ask for something that is done in time: to sign up, to apply, to come.
func invites(_ words: String) -> Bool {
  let words = withoutMark(words).inSmallLetters.words
  // «Se hvem som ble med» and «Les om påmeldingen» lead to something to read.
  guard let first = words.first, !["se", "les", "last", "see", "read", "view", "download"].contains(first)
  else { return false }
  return invitations.contains { words.starts(with: $0) } || words.contains(where: isOfRegistration)
}

private func withoutMark(_ words: String) -> String {
  String(decoding: withoutMarkOfExample(Array(words.utf8)), as: UTF8.self)
}

private func isOfRegistration(_ word: String) -> Bool {
  [
    "påmelding", "påmeldinga", "påmeldingen", "registrering", "registration", "påmeldt", "billetter",
    "tickets",
  ]
  .contains(word)
}

private let invitations = [
  "meld deg", "meld dere", "meld på", "bli med", "ver med", "vær med", "delta", "kom", "søk", "bestill",
  "kjøp", "registrer", "skriv deg", "send inn", "stem", "nominer", "vinn", "sikre deg", "få plass", "sign up",
  "join", "register", "apply", "book", "buy", "order", "enter", "vote", "nominate", "come", "take part",
  "win",
].map { $0.split(separator: " ").map(String.init) }

private func buttonInvitesLate(
  _ words: String, since last: CalendarDate, in language: Language, _ head: EntryHead
) -> Diagnostic {
  Diagnostic(
    .buttonInvitesLate,
    Wording(
      nb: "kampanjen sluttet \(last.iso), og knappen sier fortsatt «\(words)»",
      en: "the campaign ended on \(last.iso), and the button still says “\(words)”"),
    at: head.place(of: "handling.tekst", in: language),
    help: Wording(
      nb:
        "la knappen føre til det som ble av kampanjen, eller slett «handling»; varer den lenger, rett «periode»",
      en:
        "let the button lead to what came of the campaign, or delete “call-to-action”; if it goes on, correct “period”"
    ),
    notes: [
      Note(Wording(nb: "perioden slutter her", en: "the period ends here"), at: head.place(of: "periode.til"))
    ])
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
  static let buttonInvitesLate = Code(
    "button-invites-late", .warning,
    title: Wording(nb: "Knappen inviterer til noe som er over", en: "The button invites to what is over"),
    explanation: Wording(
      nb:
        "Kampanjen er over, men knappen øverst ber fortsatt leserne om å melde seg på, søke eller komme.",
      en: "The campaign is over, but the button at its top still asks readers to sign up, apply or come."),
    example: Example(
      wrong:
        "periode: {fra: 2026-03-01, til: 2026-10-31}\nhandling:\n  tekst: Meld deg på\n  adresse: https://pamelding.no/kampanje",
      right:
        "periode: {fra: 2026-03-01, til: 2027-10-31}\nhandling:\n  tekst: Meld deg på\n  adresse: https://pamelding.no/kampanje"
    ))

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
