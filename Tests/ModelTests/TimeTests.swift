import Model
import Testing

@Suite struct TimeTests {
  private func local(_ year: Int, _ month: Int, _ day: Int, _ minute: Int? = nil) throws -> LocalTime {
    LocalTime(try #require(CalendarDate(year: year, month: month, day: day)), minute: minute)
  }

  @Test("Days count from 1970 in both directions and survive the way back")
  func dayNumbers() throws {
    #expect(try local(1970, 1, 1).date.dayNumber == 0)
    #expect(try local(2027, 6, 17).date.dayNumber == 20_986)
    for number in stride(from: -200_000, through: 200_000, by: 997) {
      #expect(CalendarDate(dayNumber: number).dayNumber == number)
    }
  }

  @Test("Weekdays begin on Monday")
  func weekdays() throws {
    #expect(try local(2018, 3, 14).date.weekday == 3)
    #expect(try local(2027, 6, 17).date.weekday == 4)
    #expect(try local(1969, 12, 28).date.weekday == 7)
  }

  @Test(
    "Oslo is one hour ahead of UTC in winter and two in summer, from the last Sundays of March and October")
  func oslo() throws {
    let zone = TimeZone.oslo
    #expect(zone.instant(of: try local(2027, 1, 1, 60))?.seconds == 1_798_761_600)
    let spring = try local(2027, 3, 28)
    #expect(zone.instant(of: LocalTime(spring.date, minute: 2 * 60 + 30)) == nil)
    #expect(zone.instant(of: LocalTime(spring.date, minute: 3 * 60)) != nil)
    let autumn = try #require(zone.instant(of: try local(2027, 10, 31, 2 * 60 + 30)))
    #expect(zone.offset(at: autumn) == 7200)
    #expect(
      zone.localTime(of: Instant(seconds: autumn.seconds + 3600)) == (try local(2027, 10, 31, 2 * 60 + 30)))
  }

  @Test("Periods begin and end on their days")
  func periods() throws {
    let tertial = try #require(ReportingPeriod("2027-T2"))
    #expect(tertial.firstDay.iso == "2027-05-01" && tertial.lastDay.iso == "2027-08-31")
    #expect(ReportingPeriod("2027-k4")?.lastDay.iso == "2027-12-31")
    #expect(ReportingPeriod("2028-02")?.lastDay.iso == "2028-02-29")
    for wrong in ["2027-T4", "2027-K5", "2027-13", "27", "2027-", "2027-T", "2027-1"] {
      #expect(ReportingPeriod(wrong) == nil, "\(wrong)")
    }
  }
}

@Suite("The ends of the calendar")
struct CalendarEndTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(calendarDate(iso)) }

  @Test(
    "No day lies before 0001-01-01 or after 9999-12-31, however far one counts",
    arguments: [
      ("9999-12-31", 1, "9999-12-31"), ("9999-12-31", .max, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
      ("0001-01-01", .min, "0001-01-01"), ("9999-12-30", 1, "9999-12-31"), ("0001-01-02", -1, "0001-01-01"),
      ("0001-01-01", 3_652_058, "9999-12-31"), ("2027-02-28", 1, "2027-03-01"),
    ])
  func adding(start: String, days: Int, expected: String) throws {
    #expect(try day(start).adding(days: days).iso == expected)
  }

  @Test("A day number far outside the calendar is its first or its last day")
  func dayNumbers() {
    #expect(CalendarDate(dayNumber: .max).iso == "9999-12-31")
    #expect(CalendarDate(dayNumber: .min).iso == "0001-01-01")
    #expect(CalendarDate(dayNumber: 2_932_896).iso == "9999-12-31")
    #expect(CalendarDate(dayNumber: -719_162).iso == "0001-01-01")
  }

  @Test(
    "A period knows its days and its name in every year",
    arguments: [
      ("9999", "9999-01-01", "9999-12-31", "9999"), ("9999-T3", "9999-09-01", "9999-12-31", "9999-T3"),
      ("9999-k4", "9999-10-01", "9999-12-31", "9999-K4"), ("9999-12", "9999-12-01", "9999-12-31", "9999-12"),
      ("0001", "0001-01-01", "0001-12-31", "0001"), ("0004-02", "0004-02-01", "0004-02-29", "0004-02"),
      ("2027-T1", "2027-01-01", "2027-04-30", "2027-T1"),
    ])
  func periods(text: String, first: String, last: String, code: String) throws {
    let period = try #require(ReportingPeriod(text))
    #expect([period.firstDay.iso, period.lastDay.iso, period.code] == [first, last, code])
    #expect(ReportingPeriod(period.code) == period)
  }

  @Test(
    "The next period ends with the calendar",
    arguments: [
      ("9999", Cadence.yearly, "9999-12-31"), ("9999-11", .monthly, "9999-12-31"),
      ("9998", .yearly, "9999-12-31"), ("2027-T3", .tertial, "2028-04-30"),
      ("2027-12", .monthly, "2028-01-31"),
    ])
  func next(text: String, cadence: Cadence, last: String) throws {
    #expect(try #require(ReportingPeriod(text)).endOfNext(cadence).iso == last)
  }

  @Test(
    "What only looks like a period is none",
    arguments: [
      "0000", "+027", "-027", "2027-", "2027-T0", "2027-T4", "2027-tk1", "2027-T+1", "2027-00", "2027-13",
      "2027-+1", "2027-T99999999999999999999", "2027-K5", "2027-1", "20277", "2027-T1-T2", "٢٠٢٧",
    ])
  func noPeriod(text: String) { #expect(ReportingPeriod(text) == nil) }

  @Test("The clock at both ends of the calendar stays within it")
  func clock() throws {
    for zone in TimeZone.allCases {
      for iso in ["0001-01-01", "9999-12-31"] {
        for minute in [0, 1439] {
          let instant = zone.nearestInstant(of: LocalTime(try day(iso), minute: minute))
          for moved in [
            instant, Instant(seconds: instant.seconds + 90_000), Instant(seconds: instant.seconds - 90_000),
          ] {
            #expect((1...9999).contains(zone.localTime(of: moved).date.year))
          }
        }
      }
    }
  }
}
