import Diagnostics
import Model

/// The consents that pictures and stories rest on.
let consentsCard = StatusCard(
  "consents", on: .content, order: 90, dataOrder: 75,
  words: [
    .consents, .consentsIntro, .person, .consentSubject, .expiry, .usedBy, .verdictConsents, .consentTag,
    .noConsents,
  ],
  states: [.init("consent", ConsentState.Standing.self)],
  figures: { Consents(status: $0.consents, owner: $0.responsibilities.content) },
  lights: \.status.lights,
  verdict: { language, consents in
    let all = consents.status.all
    guard !all.isEmpty else { return language.words[.noConsents] }
    let valid = all.count { $0.standing == .valid || $0.standing == .expiring }
    return language.words(
      .verdictConsents, ["valid": language.number(valid), "count": language.number(all.count)])
  },
  json: { .array($0.status.all.map(consent)) },
  section: { $0.section($1.status) })

/// The consents, and the role that looks after them.
private struct Consents: Sendable {
  let status: ConsentStatus
  let owner: String?
}

extension StatusWord {
  fileprivate static let consents = StatusWord("consents")
  fileprivate static let consentsIntro = StatusWord("consents-intro")
  static let person = StatusWord("person")
  fileprivate static let consentSubject = StatusWord("consent-subject")
  fileprivate static let expiry = StatusWord("expiry")
  fileprivate static let usedBy = StatusWord("used-by")
  fileprivate static let verdictConsents = StatusWord("verdict-consents")
  fileprivate static let noConsents = StatusWord("no-consents")
  static let consentTag = StatusWord("consent-tag")
}

extension StatusLanguage {
  fileprivate func section(_ consents: ConsentStatus) -> StatusSection {
    StatusSection(
      id: "consents", heading: words[.consents],
      intro: words(.consentsIntro, ["days": number(ConsentState.notice)]),
      groups: groups(consents.all.map { item($0) }), none: words[.noConsents])
  }

  func item(_ consent: ConsentState) -> StatusItem {
    let uses = consent.usedBy.compactMap { phrase($0)?.text }.joined(separator: "; ")
    return StatusItem(
      id: anchor(consent.id), title: native(consent.person) ?? own(consent.id.slug),
      example: mark(consent.isExample), light: light(consent.light),
      state: [words["consent", consent.standing]],
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
