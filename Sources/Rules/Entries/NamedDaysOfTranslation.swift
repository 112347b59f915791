import Diagnostics
import Model

/// What two texts say one of: in the language of the main file, and in the other.
typealias FactPair = (main: String, other: String)

/// Where two texts say it, by the tokens of each.
typealias FactPlaces = (main: [ClosedRange<Int>], other: [ClosedRange<Int>])

/// The months beside numbers and the weekdays that each of two texts has, and the other does not: «1. mai», “1 June”.
///
/// Where one names more of them than the other, it writes days in figures or leaves some out, which it may.
func differenceOfNames(_ left: [UInt8], _ main: Language, _ right: [UInt8], _ other: Language) -> FactPlaces?
{
  guard let mainNames = names(main), let otherNames = names(other) else { return nil }
  guard mainNames.areAnywhere(in: left), otherNames.areAnywhere(in: right) else { return nil }
  let (first, second) = (NamedDays(in: left, mainNames), NamedDays(in: right, otherNames))
  let pairs = [
    difference(first.months, second.months), difference(first.weekdays, second.weekdays),
  ].compactMap(\.self)
  return pairs.isEmpty ? nil : (pairs.flatMap(\.main), pairs.flatMap(\.other))
}

/// Those of languages whose days we know the names of.
private func names(_ language: Language) -> CalendarNames? {
  switch language.tag {
  case "nb", "nn", "no": .norwegian
  case "en": .english
  default: nil
  }
}

private func difference(_ first: [NamedDays.Name], _ second: [NamedDays.Name]) -> FactPlaces? {
  guard first.count == second.count, first.map(\.index).sorted() != second.map(\.index).sorted() else {
    return nil
  }
  let pairs = zip(first, second).filter { $0.index != $1.index }
  return pairs.count < 4 ? (pairs.map(\.0.place), pairs.map(\.1.place)) : nil
}

/// The days that a text names, in the order written.
private struct NamedDays {
  /// From January and from Monday on as 0; a month stands with its number.
  typealias Name = (index: Int, place: ClosedRange<Int>)

  private(set) var months: [Name] = []
  private(set) var weekdays: [Name] = []

  init(in bytes: [UInt8], _ names: CalendarNames) {
    let words = tokens(of: bytes).map { $0.word.trimmed { ".,:;!?'’".contains($0) } }
    // «Natt til søndag» is “Saturday night”.
    let hasNight = words.contains { ["natt", "natta", "natten", "night"].contains($0) }
    for index in words.indices {
      if let month = names.months.index(of: String(words[index])), let number = numberBeside(index, words) {
        months.append((month, min(index, number)...max(index, number)))
      }
      if !hasNight, let weekday = weekday(words[index], names.weekdays) {
        weekdays.append((weekday, index...index))
      }
    }
  }
}

/// Where the number of «1. mai», “1st of May” or “May 2027” stands; “may” and «mars» by themselves are other words too.
private func numberBeside(_ index: Int, _ words: [Substring]) -> Int? {
  func isNumber(_ index: Int) -> Bool {
    words.indices.contains(index) && words[index].first?.isNumber == true
  }
  if isNumber(index - 1) { return index - 1 }
  if index > 1, words[index - 1] == "of", isNumber(index - 2) { return index - 2 }
  return isNumber(index + 1) ? index + 1 : nil
}

/// «onsdag», «onsdager», “Wednesdays”; shorter ones are words of their own.
private func weekday(_ word: Substring, _ names: CalendarNames.Names) -> Int? {
  guard word.utf8.count > 5 else { return nil }
  let singular = ["er", "ene", "s"].first { word.hasSuffix($0) && names.has(String(word.dropLast($0.count))) }
  return names.index(of: String(word.dropLast(singular?.count ?? 0)))
}

/// Whether a weekday may stand in a text, in bokmål or English.
func mayNameWeekday(_ bytes: [UInt8]) -> Bool {
  [CalendarNames.norwegian, .english].contains { $0.weekdays.areAnywhere(in: bytes) }
}

extension CalendarNames {
  fileprivate func areAnywhere(in bytes: [UInt8]) -> Bool {
    months.areAnywhere(in: bytes) || weekdays.areAnywhere(in: bytes)
  }
}
