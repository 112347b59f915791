import Testing

@Suite struct EventRulesTests {
  private func placed(_ fields: String) -> String { event("sted: {navn: Krona}\n" + fields) }

  @Test("An event that ends before it begins is reported at its end")
  func order() async {
    let late = placed("start: 2027-06-17 18:30\nslutt: 2027-06-17 08:30")
    #expect(await ruleFindings(late).contains("event-ends-before-start «2027-06-17 08:30»"))
    for fine in ["2027-06-17 20:30", "2027-06-18 01:00", "2027-06-17"] {
      let findings = await ruleFindings(placed("start: 2027-06-17 18:30\nslutt: \(fine)"))
      #expect(!findings.contains { $0.hasPrefix("event-ends-before-start") })
    }
  }

  @Test("A weekday that is not the date's is reported")
  func weekday() async {
    await expectRule(
      "weekday-disagrees", at: "fredag", wrong: placed("start: 2027-06-17\nukedag: fredag"),
      right: placed("start: 2027-06-17\nukedag: torsdag"))
  }

  @Test("The hour that spring skips does not exist, and the one that autumn doubles is pointed out")
  func clocks() async {
    await expectRule(
      "no-such-time", at: "2027-03-28 02:30", wrong: placed("start: 2027-03-28 02:30"),
      right: placed("start: 2027-03-28 02:30\ntidssone: UTC"))
    await expectRule(
      "time-comes-twice", at: "2027-10-31 02:30", wrong: placed("start: 2027-10-31 02:30"),
      right: placed("start: 2027-10-31 03:00"))
    await expectRule(
      "no-such-time", at: "2027-03-28 02:00", wrong: document("sider/a.md", "publiseres: 2027-03-28 02:00"),
      right: document("sider/a.md", "publiseres: 2027-03-28 03:00"))
  }

  @Test("An event that is over and still planned is reported; the last day is not over")
  func past() async {
    await expectRule(
      "past-event-still-planned", at: "planlagt", wrong: placed("start: 2027-02-28\nstatus: planlagt"),
      right: placed("start: 2027-03-01\nstatus: planlagt"))
    await expectRule(
      "past-event-still-planned", at: "2027-02-28", wrong: placed("start: 2027-02-28"),
      right: placed("start: 2027-02-28\nstatus: avlyst"))
  }

  @Test("An event that lasts all day has no time of day")
  func allDay() async {
    await expectRule(
      "all-day-with-clock", at: "2027-06-18 20:00",
      wrong: placed("start: 2027-06-17\nslutt: 2027-06-18 20:00"),
      right: placed("start: 2027-06-17 09:00\nslutt: 2027-06-18"))
    await expectRule(
      "all-day-with-clock", at: "nei", wrong: placed("start: 2027-06-17\nhele-dagen: nei"),
      right: placed("start: 2027-06-17 09:00\nhele-dagen: nei"))
    await expectRule(
      "all-day-with-clock", at: "2027-06-17 09:00", wrong: placed("start: 2027-06-17 09:00\nhele-dagen: ja"),
      right: placed("start: 2027-06-17\nhele-dagen: ja"))
  }

  @Test("A postponed event says when it was to be")
  func formerStart() async {
    await expectRule(
      "no-former-start", at: "flyttet", wrong: placed("start: 2027-06-17\nstatus: flyttet"),
      right: placed("start: 2027-06-17\nstatus: flyttet\ntidligere-start: 2027-06-01"))
    // One that has no new date stands with its first.
    await expectRule(
      "no-former-start", at: "flyttet", wrong: placed("start: 2027-06-17\nstatus: flyttet"),
      right: placed("start: 2027-06-17\nstatus: utsatt"))
  }

  @Test("Registration closes before the event")
  func deadline() async {
    await expectRule(
      "deadline-after-start", at: "2027-06-18",
      wrong: placed("start: 2027-06-17\npameldingsfrist: 2027-06-18"),
      right: placed("start: 2027-06-17\npameldingsfrist: 2027-06-17"))
    await expectRule(
      "deadline-after-start", at: "2027-06-17 20:00",
      wrong: placed("start: 2027-06-17 18:30\npameldingsfrist: 2027-06-17 20:00"),
      right: placed("start: 2027-06-17 18:30\npameldingsfrist: 2027-06-17 18:30"))
    await expectRule(
      "deadline-after-start", at: "2027-06-18",
      wrong: placed("start: 2027-06-17 18:30\npameldingsfrist: 2027-06-18"),
      right: placed("start: 2027-06-17\npameldingsfrist: 2027-06-17 20:00"))
  }

  @Test(
    "What is full was open for registration before, and is no longer to open",
    arguments: ["fullt", "venteliste"])
  func fullBeforeOpening(status: String) async {
    let fields = "start: 2027-06-17\npamelding: https://pamelding.no/a\n"
    await expectRule(
      "registration-disagrees", at: status,
      wrong: placed(fields + "pamelding-apner: 2027-05-10\npameldingsstatus: \(status)"),
      right: placed(fields + "pamelding-apner: 2027-02-10\npameldingsstatus: \(status)"))
    await expectRule(
      "registration-disagrees", at: status,
      wrong: placed(fields + "pamelding-apner: 2027-05-10 09:00\npameldingsstatus: \(status)"),
      right: placed(fields + "pamelding-apner: 2027-05-10\npameldingsstatus: ledig"))
  }

  @Test("An event has a place, an address on the web, or is cancelled")
  func place() async {
    await expectRule(
      "event-without-place", at: "---", wrong: event("start: 2027-06-17"),
      right: event("start: 2027-06-17\nnettadresse: https://a.no/"))
  }

  @Test("A postcode has four digits, and a price is not negative")
  func numbers() async {
    await expectRule(
      "invalid-postcode", at: "361", wrong: event("start: 2027-06-17\nsted: {navn: K, postnummer: 361}"),
      right: event("start: 2027-06-17\nsted: {navn: K, postnummer: 0150}"))
    await expectRule(
      "negative-price", at: "-150", wrong: placed("start: 2027-06-17\npris: -150"),
      right: placed("start: 2027-06-17\npris: 0"))
  }
}
