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
