import Model

extension StatusLanguage {
  func section(_ financing: FinancingStatus) -> StatusSection {
    StatusSection(
      id: "financing", heading: words[.financing], light: light(financing.light),
      intro: words(.financingIntro, ["goal": kroner(FinancingStatus.goal)]),
      facts: [
        fact(.goal, kroner(FinancingStatus.goal)),
        fact(.shareOfGoal, financing.shareOfGoal.map(percent) ?? words[.notSet]),
        fact(.withoutSum, number(financing.withoutSum)),
      ],
      tables: [
        sums(financing),
        table(
          .partners, [.partner, .form, .agreed, .received, .runsFrom, .runsTo, .agreement],
          financing.partners.map(row)),
        agreements(.endingAgreements, financing) { $0 == .ending },
        agreements(.endedAgreements, financing) { $0 == .endedButShown },
      ])
  }

  private func sums(_ financing: FinancingStatus) -> StatusTable {
    let rows = [(StatusWord.agreed, financing.agreed), (.received, financing.received)].map { word, sum in
      StatusTable.Row(
        head: cell(words[word]), cells: [sum.money, sum.inKind, sum.total].map { cell(kroner($0)) })
    }
    return StatusTable(
      heading: "\(words[.total]) \(financing.year)",
      columns: [words[.sums], words[.money], words[.inKind], words[.total]], rows: rows, none: "")
  }

  /// In-kind counts when it is approved; what is delivered stands below.
  private func row(_ partner: PartnerState) -> StatusTable.Row {
    var received = cell(kroner(partner.received))
    if let delivered = partner.delivered {
      received.notes = [own("\(words[.delivered]): \(kroner(delivered))")]
    }
    return StatusTable.Row(
      head: head(partner.title, partner.id, isExample: partner.isExample),
      cells: [
        cell(partner.form.map { words["form", $0] } ?? words[.notSet]), cell(kroner(partner.agreed)),
        received,
        cell(date(partner.from)), cell(date(partner.to)), cell(words["agreement", partner.agreement]),
      ])
  }

  private func agreements(
    _ heading: StatusWord, _ financing: FinancingStatus, _ isListed: (PartnerState.Agreement) -> Bool
  ) -> StatusTable {
    table(
      heading, [.partner, .runsTo],
      financing.partners.filter { isListed($0.agreement) }.map { partner in
        StatusTable.Row(
          head: head(partner.title, partner.id, isExample: partner.isExample), cells: [cell(date(partner.to))]
        )
      })
  }
}
