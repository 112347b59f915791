import Content
import Testing

/// What would else be shown as right, or fall away without a word.
@Suite("Figures and days that cannot all be right")
struct SilentMistakeTests {
  private static let goal = "periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15"

  private func yearly(_ fields: String, observed: String = "[{periode: 2026, verdi: 110}]") -> String {
    "-- content/maltall/a.yml --\ntittel: A\nkilde: Kommunen\nenhet: antall\nperiode: arlig\ndefinisjon: Antall skriftlige henvendelser i året\n\(fields)\nobservasjoner: \(observed)\n"
  }

  private func found(_ text: String, _ code: String, on day: String = "2027-03-01") async -> [String] {
    await ruleFindings(text, on: day).filter { $0.hasPrefix(code + " ") }
  }

  @Test(
    "A KPI whose parts contradict each other",
    arguments: [
      ("retning: ned\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 101, \(goal)}", "101"),
      ("retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 50, \(goal)}", "50"),
      ("retning: opp\nutgangspunkt: {periode: 2026, verdi: 100}\nmal: {verdi: 200, \(goal)}", "110"),
      (
        "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 200, bane: trinnvis, delmal: [{periode: 2031, verdi: 150}], \(goal)}",
        "2031"
      ),
      (
        "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 200, bane: trinnvis, delmal: [{periode: 2024, verdi: 150}], \(goal)}",
        "2024"
      ),
      (
        "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 200, bane: trinnvis, delmal: [{periode: \"2027\", verdi: 150}, {periode: 2027, verdi: 160}], \(goal)}",
        "2027"
      ),
      (
        "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 200, bane: trinnvis, delmal: [{periode: 2027, verdi: 150}, {periode: 2028, verdi: 140}], \(goal)}",
        "140"
      ),
      (
        "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 200, bane: trinnvis, delmal: [{periode: 2028, verdi: 201}], \(goal)}",
        "201"
      ),
      ("retning: opp\nmal: {verdi: 200, slingringsmonn: 5, \(goal)}", "5"),
      ("retning: innenfor\nmal: {verdi: 200, slingringsmonn: -5, \(goal)}", "-5"),
      ("retning: opp\nventetid: 732", "732"),
      // What is added up has a baseline too.
      (
        "retning: opp\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2026, verdi: 300}\nmal: {verdi: 200, \(goal)}",
        "200"
      ),
      (
        "retning: ned\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2026, verdi: 120}\nmal: {verdi: 200, \(goal)}",
        "200"
      ),
      (
        "retning: opp\nopptelling: sum-fra-start\nutgangspunkt: {periode: 2025, verdi: 300}\nmal: {verdi: 200, \(goal)}",
        "200"
      ),
      ("retning: opp\nutgangspunkt: {periode: 2025-T1, verdi: 100}\nmal: {verdi: 200, \(goal)}", "2025-T1"),
      // A number that never moves would be on plan all the way.
      ("retning: opp\nutgangspunkt: {periode: 2025, verdi: 1000}\nmal: {verdi: 1040, \(goal)}", "1040"),
      (
        "retning: ned\nutgangspunkt: {periode: 2025, verdi: 110}\nmal: {verdi: 100, \(goal)}\nterskler: {gul: 10, rod: 20}",
        "10"
      ),
      (
        "retning: opp\nopptelling: sum-fra-start\nutgangspunkt: {periode: 2025, verdi: 1000}\nmal: {verdi: 1040, \(goal)}",
        "1040"
      ),
      (
        "retning: opp\nopptelling: sum-i-aret\nmal: {verdi: 200, periode: 2028-T1, vedtatt-av: R, vedtatt-dato: 2026-01-01}",
        "2028-T1"
      ),
      (
        "retning: opp\nopptelling: sum-i-aret\nmal: {verdi: 200, periode: 2028-06, vedtatt-av: R, vedtatt-dato: 2026-01-01}",
        "2028-06"
      ),
      (
        "retning: opp\nopptelling: sum-i-aret\nmal: {verdi: 200, delmal: [{periode: 2027-K3, verdi: 90}], \(goal)}",
        "2027-K3"
      ),
      (
        "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 200, bane: til-fristen, delmal: [{periode: 2027, verdi: 150}], \(goal)}",
        "2027"
      ),
      (
        "retning: opp\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2025-T1, verdi: 300}\nmal: {verdi: 200, \(goal)}",
        "2025-T1"
      ),
    ])
  func kpis(fields: String, place: String) async {
    #expect(await found(yearly(fields), "kpi-disagrees") == ["kpi-disagrees «\(place)»"])
  }

  @Test(
    "A KPI that nearly does, and does not",
    arguments: [
      "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 100, \(goal)}",
      "retning: ned\nutgangspunkt: {periode: 2025, verdi: 200}\nmal: {verdi: 100, \(goal)}",
      "retning: innenfor\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 50, slingringsmonn: 0, \(goal)}",
      "retning: opp\nutgangspunkt: {periode: 2026, verdi: 110}\nmal: {verdi: 200, \(goal)}",
      "retning: opp\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2025, verdi: 120}\nmal: {verdi: 200, \(goal)}",
      "retning: ned\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2025, verdi: 300}\nmal: {verdi: 200, \(goal)}",
      "retning: opp\nopptelling: sum-i-aret\nmal: {verdi: 200, \(goal)}",
      "retning: opp\nopptelling: sum-fra-start\nutgangspunkt: {periode: 2025-T1, verdi: 120}\nmal: {verdi: 200, \(goal)}",
      "retning: opp\nutgangspunkt: {periode: 2025, verdi: 100}\nmal: {verdi: 200, bane: trinnvis, delmal: [{periode: 2028, verdi: 150}, {periode: 2027, verdi: 150}], \(goal)}",
      "retning: opp\nventetid: 731",
      "retning: opp\nutgangspunkt: {periode: 2025, verdi: 1000}\nmal: {verdi: 1040, \(goal)}\nterskler: {gul: 1, rod: 2}",
      "retning: opp\nutgangspunkt: {periode: 2025, verdi: 1000}\nmal: {verdi: 1040, bane: til-fristen, \(goal)}",
      "retning: ned\nutgangspunkt: {periode: 2025, verdi: 3}\nmal: {verdi: 0, \(goal)}",
      "retning: innenfor\nutgangspunkt: {periode: 2025, verdi: 1000}\nmal: {verdi: 1010, \(goal)}",
      "retning: opp\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2025, verdi: 1000}\nmal: {verdi: 1040, \(goal)}",
      "retning: opp\nopptelling: sum-i-aret\nmal: {verdi: 200, periode: 2028-T3, vedtatt-av: R, vedtatt-dato: 2026-01-01}",
    ])
  func fine(fields: String) async { #expect(await found(yearly(fields), "kpi-disagrees") == []) }

  @Test("The thresholds of a percentage are points, as its way is")
  func pointsOfWay() async {
    func percent(_ more: String) -> String {
      yearly(
        "retning: opp\nutgangspunkt: {periode: 2025, verdi: 2}\nmal: {verdi: 6, \(Self.goal)}" + more
      ).replacing("enhet: antall", with: "enhet: prosent")
    }
    #expect(await found(percent(""), "kpi-disagrees") == ["kpi-disagrees «6»"])
    #expect(await found(percent("\nterskler: {gul: 1, rod: 2}"), "kpi-disagrees") == [])
  }

  @Test("Percentages are not added up")
  func percentages() async {
    let text = yearly("retning: opp\nopptelling: sum-i-aret").replacing(
      "enhet: antall", with: "enhet: prosent")
    #expect(await found(text, "kpi-disagrees") == ["kpi-disagrees «sum-i-aret»"])
    #expect(await found(text.replacing("sum-i-aret", with: "niva"), "kpi-disagrees") == [])
  }

  @Test(
    "A digit too many is a jump, also when no limit is set; small numbers may grow tenfold",
    arguments: [
      ("27000", "270000", true), ("27000", "2700", true), ("27000", "27200000", true), ("100", "1000", true),
      ("27000", "54000", false), ("40", "400", false), ("57", "570", true), ("570", "57", true),
      ("57", "569", false), ("49", "499", false),
      ("0", "5000", false), ("-200", "5000", false),
      ("101", "1000", false), ("28400", "2860", true), ("28400", "283000", true), ("5200", "531", true),
      ("28400", "3500", false), ("199", "1900", false), ("28100", "0", true), ("28100", "-28450", true),
      ("350", "0", false),
      ("350", "-20", false),
    ])
  func jumps(before: String, after: String, isOne: Bool) async {
    let observed = "[{periode: 2025, verdi: \(before)}, {periode: 2026, verdi: \(after)}]"
    let expected = isOne ? ["jump-too-large «\(after)»"] : []
    #expect(await found(yearly("retning: opp", observed: observed), "jump-too-large") == expected)
    let allowed = yearly("retning: opp\nstorste-hopp: 1000000", observed: observed)
    // From 0 every number is more than any share of it.
    #expect(await found(allowed, "jump-too-large").isEmpty == (before != "0"))
    let broken = yearly("retning: opp\nbrudd: [{periode: 2026, forklaring: Ny telling}]", observed: observed)
    #expect(await found(broken, "jump-too-large") == [])
  }

  @Test(
    "Each leap of a series is told once: back to where it was is none, and a new height is none after the first",
    arguments: [
      ([27000, 270000, 27100, 27200], [270000]), ([27000, 270000, 271000, 272000], [270000]),
      ([27000, 270000, 27100, 2710], [270000, 2710]), ([27000, 270000, 2700000, 27000], [270000, 2700000]),
      ([27000, 0, 27100, 271000], [0, 271000]), ([2710, 27100, 27200, 2720], [27100, 2720]),
    ])
  func eachLeap(_ numbers: [Int], _ leaps: [Int]) async {
    let observed = numbers.enumerated().map { "{periode: \(2023 + $0), verdi: \($1)}" }.joined(
      separator: ", ")
    #expect(
      await found(yearly("retning: opp", observed: "[\(observed)]"), "jump-too-large")
        == leaps.map { "jump-too-large «\($0)»" }, "\(numbers)")
  }

  @Test("From nothing every number is a leap, where a limit is set")
  func fromNothing() async {
    for (numbers, isJump) in [("0, 0, 120", true), ("0, 0, 0", false), ("5, 0, 0", true)] {
      let values = zip(["2024", "2025", "2026"], numbers.split(separator: ", "))
        .map { "{periode: \($0), verdi: \($1)}" }.joined(separator: ", ")
      let site = yearly("retning: opp\nstorste-hopp: 5", observed: "[\(values)]")
      #expect(await found(site, "jump-too-large").isEmpty != isJump, "\(numbers)")
    }
  }

  @Test(
    "The days of an activity",
    arguments: [
      ("neste-steg: Ringe\nneste-steg-frist: 2027-06-01\nstatus: i-rute", "2027-06-01"),
      ("neste-steg-frist: 2027-05-01\nstatus: i-rute", "2027-05-01"),
      ("status: ferdig\nstatus-dato: 2026-12-31", "2026-12-31"),
      ("neste-steg: Ringe\nneste-steg-frist: 2027-05-31\nstatus: i-rute", nil),
      ("neste-steg: Ringe\nneste-steg-frist: 2027-06-01\nstatus: ferdig\nstatus-dato: 2027-01-01", nil),
    ])
  func days(fields: String, place: String?) async {
    let text =
      "-- content/handlingsplan/a.yml --\ntittel: A\nakse: vekst\nperiode: {fra: 2027-01-01, til: 2027-05-31}\n\(fields)\n"
    #expect(await found(text, "plan-days-disagree") == (place.map { ["plan-days-disagree «\($0)»"] } ?? []))
  }

  @Test(
    "People came to an event that was held",
    arguments: [
      ("start: 2027-03-02 18:00", "120"), ("start: 2027-02-01 18:00\nstatus: avlyst", "120"),
      ("start: 2027-02-01 18:00", nil), ("start: 2027-03-01 10:00", nil),
      ("start: 2027-03-02 18:00\neksempel: ja", nil),
    ])
  func participants(fields: String, place: String?) async {
    let text =
      event("sted: {navn: Krona}\n" + fields) + "-- content/intern/arrangementer/a.yml --\ndeltakere: 120\n"
    #expect(
      await found(text, "minutes-without-meeting")
        == (place.map { ["minutes-without-meeting «\($0)»"] } ?? []))
  }

  @Test(
    "Minutes belong to a meeting that was held",
    arguments: [
      ("dato: 2027-03-02", "deltakere: 9", "9"),
      ("dato: 2027-02-01\nstatus: avlyst", "referat: Kort.", "Kort."),
      ("dato: 2027-03-01", "referat: Kort.", nil), ("dato: 2027-02-01\nstatus: holdt", "referat: Kort.", nil),
    ])
  func minutes(fields: String, own: String, place: String?) async {
    let text =
      "-- content/arshjul/a.yml --\ntittel: A\ntype: styringsgruppe\n\(fields)\n-- content/intern/arshjul/a.yml --\n\(own)\n"
    #expect(
      await found(text, "minutes-without-meeting")
        == (place.map { ["minutes-without-meeting «\($0)»"] } ?? []))
  }

  @Test(
    "Money is received in a year of its agreement, or the one after, and none to come",
    arguments: [
      ("2028: {betalt: 20000}", "20000"), ("2024: {betalt: 20000}", "20000"),
      ("2027: {betalt: 20000}", nil), ("2026: {betalt: 20000}", nil), ("2025: {betalt: 20000}", nil),
    ])
  func years(written: String, place: String?) async {
    let text =
      "-- content/partnere/p.yml --\ntittel: P\n-- content/intern/partnere/p.yml --\nsum: 50000\nform: penger\nfra: 2025-01-01\ntil: 2026-12-31\nar: {\(written)}\n"
    #expect(
      await found(text, "amount-of-other-year") == (place.map { ["amount-of-other-year «\($0)»"] } ?? []))
  }

  @Test(
    "A role that is spelt in two ways",
    arguments: [
      (["Prosjektleder", "Prosjektleder", "prosjektleder"], ["prosjektleder"]),
      (["HR-nettverket", "HR nettverket", "HR-nettverket"], ["HR nettverket"]),
      (["Næringssjef", "Næringssjef i kommunen"], []), (["Leder", "Nestleder"], []),
      (["Prosjektleder", "Prosjektleder", "Prosjektlederen"], ["Prosjektlederen"]),
      (["Prosjektleder", "Prosjektleder", "Prosjektledere"], ["Prosjektledere"]),
      (["Kommunikasjonsgruppa", "Kommunikasjonsgruppa", "Kommunikasjonsgruppen"], ["Kommunikasjonsgruppen"]),
      (["Styringsgruppa", "Styringsgruppa", "Styringsgruppe"], ["Styringsgruppe"]),
      (["Prosjektleder", "Prosjektleder", "Prosjektleder", "Prosjektlder"], ["Prosjektlder"]),
      (["Prosjektleder", "Prosjektledelsen"], []),
      (["Områdeleder 1", "Områdeleder 1", "Områdeleder 1", "Områdeleder 2"], []),
      (["Kommunikasjonsgruppa", "Kommunikasjonsgruppa", "Komunikasjonsgruppa"], ["Komunikasjonsgruppa"]),
      (["Styringsgruppa", "Prosjektledr"], ["Prosjektledr"]),
      (["Styringsgruppa", "Prosjektmedarbeider"], []),
    ])
  func roles(written: [String], others: [String]) async {
    let text = written.enumerated().map {
      "-- content/handlingsplan/a\($0).yml --\ntittel: A\($0)\nakse: vekst\nstatus: ikke-satt\neier: \($1)\n"
    }.joined()
    #expect(await found(text, "role-spelt-otherwise") == others.map { "role-spelt-otherwise «\($0)»" })
  }

  @Test("A role that somebody has is known, though nothing else waits for it")
  func rolesOfPeople() async {
    func site(_ owner: String) -> String {
      "-- content/personer/k.yml --\ntittel: Kari Hansen\nrolle: Kommunikasjonsdirektør\n"
        + activity("status: ikke-satt\neier: \(owner)\n")
    }
    #expect(
      await found(site("Komunikasjonsdirektør"), "role-spelt-otherwise") == [
        "role-spelt-otherwise «Komunikasjonsdirektør»"
      ])
    #expect(await found(site("Kommunikasjonsdirektør"), "role-spelt-otherwise") == [])
    #expect(await found(site("Kommunikasjonsrådgiver"), "role-spelt-otherwise") == [])
  }

  @Test("What was decided or adopted was so on a day that has come")
  func future() async {
    let text =
      yearly("retning: opp\nmal: {verdi: 200, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2027-03-02}")
      + "-- content/partnere/p.yml --\ntittel: P\nsiden: 2028\n"
      + "-- content/handlingsplan/b.yml --\ntittel: B\nakse: vekst\nstatus: ikke-satt\n"
      + "-- content/intern/handlingsplan/b.yml --\nbeslutninger: [{sak: Mer?, avgjort: 2027-03-03}]\n"
    #expect(
      await found(text, "date-in-future") == [
        "date-in-future «2027-03-03»", "date-in-future «2027-03-02»", "date-in-future «2028»",
      ])
    #expect(await found(text, "date-in-future", on: "2028-01-01") == [])
  }
}
