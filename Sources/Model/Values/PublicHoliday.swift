package import Diagnostics

extension CalendarDate {
  /// What the day is called when it is a public holiday in Norway that need not be a Sunday (lov om helligdager og helligdagsfred
  /// §§ 2 and 3, lov om 1 og 17 mai); nil on other days.
  package var publicHoliday: Wording? {
    switch (month, day) {
    case (1, 1): return Wording(nb: "1. nyttårsdag", en: "New Year’s Day")
    case (5, 1): return Wording(nb: "1. mai", en: "Labour Day")
    case (5, 17): return Wording(nb: "17. mai", en: "Constitution Day")
    case (12, 25): return Wording(nb: "1. juledag", en: "Christmas Day")
    case (12, 26): return Wording(nb: "2. juledag", en: "Boxing Day")
    default: break
    }
    return switch days(after: CalendarDate.easterSunday(of: year)) {
    case -3: Wording(nb: "skjærtorsdag", en: "Maundy Thursday")
    case -2: Wording(nb: "langfredag", en: "Good Friday")
    case 0: Wording(nb: "1. påskedag", en: "Easter Sunday")
    case 1: Wording(nb: "2. påskedag", en: "Easter Monday")
    case 39: Wording(nb: "Kristi himmelfartsdag", en: "Ascension Day")
    case 49: Wording(nb: "1. pinsedag", en: "Whit Sunday")
    case 50: Wording(nb: "2. pinsedag", en: "Whit Monday")
    default: nil
    }
  }

  /// By the anonymous Gregorian algorithm (Meeus, “Astronomical Algorithms”, chapter 8), for the years 1 to 9999.
  package static func easterSunday(of year: Int) -> CalendarDate {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let moon = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * correction + 114
    return CalendarDate(year: year, month: days / 31, day: days % 31 + 1) ?? CalendarDate(dayNumber: 0)
  }
}
