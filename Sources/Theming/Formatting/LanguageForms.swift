import Arithmetic

/// How a language writes dates, times, numbers and sums, and how it sorts, as the theme's file of its words declares it.
struct LanguageForms: Sendable {
  private let patterns: [Form: Pattern]
  private let lists: [NameList: [String]]
  /// Between the whole number and its decimals.
  let decimalMark: String
  /// Between thousands.
  let groupMark: String
  /// How many digits a number has that is grouped.
  let groupedFrom: Int
  let collation: Collation

  init(_ texts: [String: String]) {
    patterns = Dictionary(
      uniqueKeysWithValues: Form.allCases.map { ($0, Pattern(texts[$0.word] ?? "")) })
    lists = Dictionary(
      uniqueKeysWithValues: NameList.allCases.map { ($0, listedNames(texts[$0.word] ?? "")) })
    decimalMark = texts[FormMark.decimal.rawValue] ?? ""
    groupMark = texts[FormMark.group.rawValue] ?? ""
    groupedFrom = texts[FormMark.groupedFrom.rawValue].flatMap { digitValue(of: $0) } ?? .max
    collation = Collation(texts[FormMark.sorting.rawValue] ?? "")
  }

  func callAsFunction(_ form: Form, _ values: KeyValuePairs<Slot, String>) -> String {
    patterns[form]?.filled(values) ?? ""
  }

  func has(_ slot: Slot, in form: Form) -> Bool { patterns[form]?.slots.contains(slot) ?? false }

  /// A name by its number from 1; empty when the list is too short.
  func name(_ number: Int, of list: NameList) -> String {
    let names = lists[list] ?? []
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  /// The month as it stands after a day, for languages that decline it.
  func monthInDate(_ number: Int) -> String {
    let name = name(number, of: .monthsInDates)
    return name.isEmpty ? self.name(number, of: .months) : name
  }
}

/// A pattern that every language has.
enum Form: String, Sendable, CaseIterable {
  case date
  case dayAndMonth = "day-and-month"
  case daysOfMonth = "days-of-month"
  case weekdayAndDate = "weekday-and-date"
  case monthAndYear = "month-and-year"
  case dateAndTime = "date-and-time"
  case clock
  case wholeHour = "whole-hour"
  case time, times, span, tertial, quarter, kroner
  case tertialOfYear = "tertial-of-year"
  case quarterOfYear = "quarter-of-year"
  case kronerSpan = "kroner-span"
  case percent

  var word: String { "form-" + rawValue }

  /// What it may have between braces.
  var slots: [Slot] {
    switch self {
    case .date: [.day, .month, .year]
    case .dayAndMonth: [.day, .month]
    case .daysOfMonth: [.day, .date]
    case .weekdayAndDate: [.weekday, .date]
    case .monthAndYear: [.month, .year]
    case .dateAndTime: [.date, .time]
    case .clock, .wholeHour: [.hour, .hour12, .minute]
    case .time: [.clock, .half]
    case .times: [.from, .to, .half]
    case .span, .kronerSpan: [.from, .to]
    case .tertial: [.number, .firstMonth, .lastMonth, .year]
    case .quarter: [.number, .year]
    case .tertialOfYear: [.number, .firstMonth, .lastMonth]
    case .quarterOfYear: [.number]
    case .kroner: [.amount]
    case .percent: [.number]
    }
  }
}

extension Form {
  /// What it must have between braces, each or one of several: without it a date has no year, and every amount is «kr».
  var required: [[Slot]] {
    switch self {
    case .clock: [[.hour, .hour12], [.minute]]
    case .wholeHour: [[.hour, .hour12]]
    case .time: [[.clock]]
    case .times, .span, .kronerSpan: [[.from], [.to]]
    case .tertial: [[.number, .lastMonth], [.year]]
    case .tertialOfYear: [[.number, .lastMonth]]
    case .date, .dayAndMonth, .daysOfMonth, .weekdayAndDate, .monthAndYear, .dateAndTime, .quarter,
      .quarterOfYear,
      .kroner, .percent:
      slots.map { [$0] }
    }
  }
}

/// Names with commas between them.
enum NameList: String, Sendable, CaseIterable {
  case months
  /// Only for languages that decline the month after a day.
  case monthsInDates = "months-in-dates"
  case shortMonths = "months-short"
  case weekdays
  /// What stands after a time before noon, and after noon.
  case halves = "half-days"
  /// What stands after 12 at 0.00 and at 12.00, only for languages in which neither is of a half of the day.
  case twelves = "names-of-twelve"

  var word: String { rawValue }
  var isOptional: Bool { self == .monthsInDates || self == .twelves }

  var count: Int {
    switch self {
    case .months, .monthsInDates, .shortMonths: 12
    case .weekdays: 7
    case .halves, .twelves: 2
    }
  }
}

/// The rest of what a language declares of its forms.
enum FormMark: String, Sendable, CaseIterable {
  case decimal = "decimal-mark"
  case group = "group-mark"
  case groupedFrom = "grouped-from"
  case sorting
}

func listedNames(_ text: String) -> [String] {
  text.split(separator: ",").map { String($0.drop { $0 == " " }) }
}
