import Arithmetic
import Diagnostics
import Model
import Testing
import Theming

@Suite struct FormatterTests {
  private let nb: Formatter
  private let en: Formatter

  init() async throws {
    let theme = try await realTheme().value
    (nb, en) = (theme.words(in: .nb).format, theme.words(in: .en).format)
  }

  private func time(_ text: String) -> LocalTime {
    let pieces = text.split(separator: "T")
    let day = pieces[0].split(separator: "-").compactMap { Int($0) }
    let clock = pieces.count > 1 ? pieces[1].split(separator: ":").compactMap { Int($0) } : []
    let date = CalendarDate(year: day[0], month: day[1], day: day[2]) ?? CalendarDate(dayNumber: 0)
    return LocalTime(date, minute: clock.isEmpty ? nil : clock[0] * 60 + clock[1])
  }

  /// Spaces that do not break as `_`, places where no line is broken as `~`.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: "_").replacing("\u{2060}", with: "~")
  }

  @Test("Dates stand as each language writes them")
  func dates() {
    #expect(plain(nb.date(time("2018-03-14").date)) == "14._mars_2018")
    #expect(plain(en.date(time("2018-03-14").date)) == "14_March_2018")
    #expect(plain(nb.weekdayDate(time("2027-06-17").date)) == "torsdag 17._juni_2027")
    #expect(plain(nb.dateAndTime(time("2027-06-17T18:00"))) == "17._juni_2027 kl._18.00")
    #expect(plain(en.dateAndTime(time("2027-06-17T18:00"))) == "17_June_2027, 6_pm")
    #expect(plain(en.dateAndTime(time("2027-06-17T00:05"))) == "17_June_2027, 12.05_am")
    #expect(plain(en.dateAndTime(time("2027-06-17T00:00"))) == "17_June_2027, 12_midnight")
    #expect(plain(en.time(minute: 720)) == "12_noon" && plain(en.time(minute: 721)) == "12.01_pm")
    #expect(plain(nb.time(minute: 720)) == "kl._12.00" && plain(nb.time(minute: 0)) == "kl._00.00")
  }

  @Test("Spans leave out what both ends share")
  func spans() {
    func span(_ format: Formatter, _ from: String, _ to: String, isAllDay: Bool) -> String {
      plain(format.span(time(from), time(to), isAllDay: isAllDay))
    }
    let allDay = true
    #expect(
      span(nb, "2027-06-17T18:30", "2027-06-17T21:00", isAllDay: !allDay) == "17._juni_2027 kl._18.30–~21.00")
    #expect(span(en, "2027-06-17T18:30", "2027-06-17T21:00", isAllDay: !allDay) == "17_June_2027, 6.30–~9_pm")
    #expect(
      span(en, "2027-06-17T10:00", "2027-06-17T13:00", isAllDay: !allDay) == "17_June_2027, 10_am–~1_pm")
    #expect(
      span(en, "2027-06-17T12:00", "2027-06-17T13:30", isAllDay: !allDay) == "17_June_2027, 12_noon–~1.30_pm")
    #expect(
      span(en, "2027-06-17T10:00", "2027-06-17T12:00", isAllDay: !allDay) == "17_June_2027, 10_am–~12_noon")
    #expect(
      span(en, "2027-06-17T12:15", "2027-06-17T13:00", isAllDay: !allDay) == "17_June_2027, 12.15–~1_pm")
    #expect(span(nb, "2027-06-03", "2027-06-05", isAllDay: allDay) == "3.–~5._juni_2027")
    #expect(span(nb, "2027-06-30", "2027-07-02", isAllDay: allDay) == "30._juni – 2._juli_2027")
    #expect(span(nb, "2027-12-31", "2028-01-01", isAllDay: allDay) == "31._desember_2027 – 1._januar_2028")
    #expect(span(nb, "2027-06-17", "2027-06-17", isAllDay: allDay) == "17._juni_2027")
  }

  @Test("Numbers and sums are grouped with spaces that do not break, or commas")
  func numbers() throws {
    let numbers = try ["-1,5", "-0.5", "4,5"].map { try #require(Decimal(written: $0)) }
    #expect(plain(nb.number(200_000)) == "200_000" && en.number(200_000) == "200,000")
    #expect(nb.number(2027) == "2027" && en.number(2027) == "2,027")
    #expect(
      nb.number(numbers[0]) == "\u{2212}1,5" && en.number(numbers[1]) == "\u{2212}0.5")
    #expect(plain(nb.kroner(15_000)) == "kr_15_000" && plain(en.kroner(15_000)) == "NOK_15,000")
    #expect(plain(nb.kronerSpan(15_000, 200_000)) == "kr_15_000~–~200_000")
    #expect(plain(nb.percent(numbers[2])) == "4,5_%")
  }

  @Test("Periods have names")
  func periods() {
    let names = ["2027", "2027-T1", "2027-K3", "2027-06"].compactMap { ReportingPeriod($0) }
    #expect(
      names.map { plain(nb.period($0)) } == ["2027", "1._tertial 2027", "3._kvartal 2027", "juni 2027"])
    #expect(
      names.map { en.period($0) } == ["2027", "January–April 2027", "Q3 2027", "June 2027"])
    #expect(names.map { nb.partOfYear($0).map(plain) } == [nil, "1._tert.", "3._kv.", "juni"])
    #expect(names.map { en.partOfYear($0) } == [nil, "Jan–Apr", "Q3", "Jun"])
  }

  @Test("Norwegian order ends with æ, ø, å, however they are written")
  func collation() {
    let names = ["Ås", "Aas", "Ærlig", "Østby", "Zebra", "a\u{30A}pen", "Élan", "eple", "Apent"]
    #expect(
      Collation("z < æ = ä < ø = ö < å").sorted(names) { $0 } == [
        "Aas", "Apent", "Élan", "eple", "Zebra", "Ærlig", "Østby", "a\u{30A}pen", "Ås",
      ])
  }

  @Test("A language sorts by the letters that it declares, and folds those that it does not")
  func otherCollations() {
    let names = [
      "Über", "Zug", "Österreich", "Straße", "Strasse", "Stratus", "Uhr", "Ärzte", "Azur", "Ober", "Київ",
    ]
    #expect(
      Collation("").sorted(names) { $0 } == [
        "Ärzte", "Azur", "Ober", "Österreich", "Strasse", "Straße", "Stratus", "Über", "Uhr", "Zug", "Київ",
      ])
    // A declared letter of ASCII: w counts as v, as it did in Swedish.
    #expect(Collation("u < v = w").sorted(["Wz", "Vb", "wa", "Ua"]) { $0 } == ["Ua", "wa", "Vb", "Wz"])
    #expect(Collation("").sorted(["b c", "B-b", "b/a", "ba"]) { $0 } == ["b/a", "B-b", "b c", "ba"])
    let polish = Collation("a < ą, c < ć, l < ł")
    #expect(
      polish.sorted(["łza", "luz", "azot", "ątek", "lot", "ćma", "cyrk", "dom"]) { $0 } == [
        "azot", "ątek", "cyrk", "ćma", "dom", "lot", "luz", "łza",
      ])
  }
}
