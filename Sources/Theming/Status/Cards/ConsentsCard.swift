import Diagnostics
import Model

/// The consents that pictures and stories rest on.
let consentsCard = StatusCard(
  "consents", order: 90, dataOrder: 75,
  words: [.consents, .consentsIntro, .person, .consentSubject, .expiry, .usedBy],
  states: [.init("consent", ConsentState.Standing.self)],
  figures: \.consents, lights: { $0.all.map(\.light) }, json: { .array($0.all.map(consent)) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let consents = StatusWord("consents")
  fileprivate static let consentsIntro = StatusWord("consents-intro")
  fileprivate static let person = StatusWord("person")
  fileprivate static let consentSubject = StatusWord("consent-subject")
  fileprivate static let expiry = StatusWord("expiry")
  fileprivate static let usedBy = StatusWord("used-by")
}

extension StatusLanguage {
  fileprivate func section(_ consents: ConsentStatus) -> StatusSection {
    StatusSection(
      id: "consents", heading: words[.consents], light: light(.worst(of: consents.all.map(\.light))),
      intro: words(.consentsIntro, ["days": number(ConsentState.notice)]),
      facts: ConsentState.Standing.allCases.map { standing in
        StatusFact(
          name: words["consent", standing], value: own(number(consents.consents(standing).count)))
      },
      tables: [
        table(
          .consents, [.person, .status, .consentSubject, .expiry, .usedBy], consents.all.map(row))
      ])
  }

  private func row(_ consent: ConsentState) -> StatusTable.Row {
    var status = cell(consent.light)
    status.notes = [own(words["consent", consent.standing])]
    let head = StatusTable.Cell(
      lines: [native(consent.person) ?? own(consent.id.slug)],
      example: consent.isExample ? words[.example] : "")
    return StatusTable.Row(
      head: head,
      cells: [
        status, StatusTable.Cell(native(consent.subject) ?? own(words[.notSet])), cell(date(consent.expiry)),
        StatusTable.Cell(lines: consent.usedBy.compactMap(phrase)),
      ])
  }
}

private func consent(_ consent: ConsentState) -> JSONText {
  .record([
    "id": .string(consent.id.slug), "isExample": .flag(consent.isExample),
    "light": .string(consent.light.rawValue), "standing": .string(consent.standing.rawValue),
    "expiry": JSONText(consent.expiry),
  ])
}
