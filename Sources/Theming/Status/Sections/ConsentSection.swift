import Model

extension StatusLanguage {
  func section(_ consents: ConsentStatus) -> StatusSection {
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
