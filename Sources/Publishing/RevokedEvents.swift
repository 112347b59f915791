import Diagnostics
package import Model
package import Theming

/// The events that a release says will be held as they were, though calendars have been told since that they are cancelled, postponed
/// or moved: no calendar takes the earlier revision again, and whoever reads the page comes to a closed door.
///
/// `told` is what calendars have been given. An event that the content no longer says that of is no hindrance.
package func findRevokedEvents(
  in record: ReleaseRecord, told: PublishedEvents, now site: SiteModel
) -> [Withdrawal] {
  let owners = record.ledger.names.filter { $0.key.kind == .event }
  return owners.sorted { $0.key < $1.key }.compactMap { name, owner in
    guard let before = record.events.revisions[name.text], let latest = told.revisions[name.text],
      before.sequence < latest.sequence, before.digest != latest.digest, let id = owner.entry,
      let event = site.entry(of: Event.self, id), let why = event.facts.whyNotAsBefore
    else { return nil }
    let titles = record.shown.first { $0.id == id }?.titles ?? [:]
    return Withdrawal(what: titles[owner.language] ?? titles.values.sorted().first ?? id.slug, why: why)
  }
}

extension Event {
  fileprivate var whyNotAsBefore: Wording? {
    switch status {
    case .cancelled: return Wording(nb: "arrangementet er avlyst siden", en: "the event was cancelled since")
    case .postponed: return Wording(nb: "arrangementet er utsatt siden", en: "the event was postponed since")
    case .moved: return Wording(nb: "arrangementet er flyttet siden", en: "the event was moved since")
    case .planned, .done, nil:
      return formerStart == nil
        ? nil : Wording(nb: "arrangementet er flyttet siden", en: "the event was moved since")
    }
  }
}
