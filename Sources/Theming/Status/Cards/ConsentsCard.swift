import Diagnostics
import Model

/// The consents that pictures and stories rest on.
let consentsCard = StatusCard(
  "consents", on: .content, order: 90, dataOrder: 75,
  words: [
    .consents, .consentsIntro, .person, .consentSubject, .expiry, .usedBy, .verdictConsents, .consentTag,
  ],
  states: [.init("consent", ConsentState.Standing.self)],
  figures: \.consents, lights: \.lights,
  verdict: { language, consents in
    let valid = consents.all.count { $0.standing == .valid || $0.standing == .expiring }
    return language.words(
      .verdictConsents, ["valid": language.number(valid), "count": language.number(consents.all.count)])
  },
  attention: { language, consents in
    consents.all.filter { [.red, .yellow].contains($0.light) }.map { language.item($0) }
  }, json: { .array($0.all.map(consent)) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let consents = StatusWord("consents")
  fileprivate static let consentsIntro = StatusWord("consents-intro")
  fileprivate static let person = StatusWord("person")
  fileprivate static let consentSubject = StatusWord("consent-subject")
  fileprivate static let expiry = StatusWord("expiry")
  fileprivate static let usedBy = StatusWord("used-by")
  fileprivate static let verdictConsents = StatusWord("verdict-consents")
  fileprivate static let consentTag = StatusWord("consent-tag")
}

extension StatusLanguage {
  fileprivate func section(_ consents: ConsentStatus) -> StatusSection {
    StatusSection(
      id: "consents", heading: words[.consents],
      intro: words(.consentsIntro, ["days": number(ConsentState.notice)]),
      groups: groups(
        consents.all.map { consent in
          var item = item(consent)
          item.address = ""
          item.tags = []
          return item
        }))
  }

  fileprivate func item(_ consent: ConsentState) -> StatusItem {
    let uses = consent.usedBy.compactMap { phrase($0)?.text }.joined(separator: "; ")
    return StatusItem(
      title: native(consent.person) ?? own(consent.id.slug),
      address: StatusPageKind.part(.content).address(in: self), example: mark(consent.isExample),
      light: light(consent.light), state: [words["consent", consent.standing]],
      tags: [own(words[.consentTag])],
      facts: knownFact(.consentSubject, native(consent.subject)) + [fact(.expiry, date(consent.expiry))]
        + knownFact(.usedBy, uses.isEmpty ? nil : own(uses)))
  }
}

private func consent(_ consent: ConsentState) -> JSONText {
  .record([
    "id": .string(consent.id.slug), "isExample": .flag(consent.isExample),
    "light": .string(consent.light.rawValue), "standing": .string(consent.standing.rawValue),
    "expiry": JSONText(consent.expiry),
  ])
}
