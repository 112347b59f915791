import Diagnostics
import Model

/// What two texts say one of: in the language of the main file, and in the other.
typealias FactPair = (main: String, other: String)

/// The months beside numbers and the weekdays that each of two texts has, and the other does not: «1. mai», “1 June”.
///
/// Where one names more of them than the other, it writes days in figures or leaves some out, which it may.
func differenceOfNames(_ left: [UInt8], _ main: Language, _ right: [UInt8], _ other: Language) -> FactPair? {
  guard let mainNames = names(main), let otherNames = names(other) else { return nil }
  guard mainNames.areAnywhere(in: left), otherNames.areAnywhere(in: right) else { return nil }
  let (first, second) = (NamedDays(in: left, mainNames), NamedDays(in: right, otherNames))
  let pairs = [
    (first.months, second.months, mainNames.months, otherNames.months),
    (first.weekdays, second.weekdays, mainNames.weekdays, otherNames.weekdays),
  ].compactMap { difference($0, $1, $2, $3) }
  return pairs.isEmpty
    ? nil : (pairs.map(\.main).joined(separator: ", "), pairs.map(\.other).joined(separator: ", "))
}

/// Those of languages whose days we know the names of.
private func names(_ language: Language) -> CalendarNames? {
  switch language.tag {
  case "nb", "nn", "no": .norwegian
  case "en": .english
  default: nil
  }
}

private func difference(
  _ first: [Int], _ second: [Int], _ names: CalendarNames.Names, _ otherNames: CalendarNames.Names
) -> FactPair? {
  guard first.count == second.count, first.sorted() != second.sorted() else { return nil }
  let pairs = zip(first, second).filter { $0 != $1 }
  let (lost, added) = (pairs.map(\.0), pairs.map(\.1))
  guard lost.count < 4 else { return nil }
  return (
    lost.map { names.full[$0] }.joined(separator: ", "),
    added.map { otherNames.full[$0] }.joined(separator: ", ")
  )
}

/// The days that a text names, from January and from Monday on as 0, in the order written.
private struct NamedDays {
  private(set) var months: [Int] = []
  private(set) var weekdays: [Int] = []

  init(in bytes: [UInt8], _ names: CalendarNames) {
    let words = tokens(of: bytes).map { $0.word.trimmed { ".,:;!?'’".contains($0) } }
    // «Natt til søndag» is “Saturday night”.
    let hasNight = words.contains { ["natt", "natta", "natten", "night"].contains($0) }
    for index in words.indices {
      if let month = names.months.index(of: String(words[index])), isByNumber(index, words) {
        months.append(month)
      }
      if !hasNight, let weekday = weekday(words[index], names.weekdays) { weekdays.append(weekday) }
    }
  }
}

/// «1. mai», “1st of May”, “May 2027”; “may” and «mars» by themselves are other words too.
private func isByNumber(_ index: Int, _ words: [Substring]) -> Bool {
  func isNumber(_ index: Int) -> Bool {
    words.indices.contains(index) && words[index].first?.isNumber == true
  }
  return isNumber(index - 1) || isNumber(index + 1)
    || index > 1 && words[index - 1] == "of" && isNumber(index - 2)
}

/// «onsdag», «onsdager», “Wednesdays”; shorter ones are words of their own.
private func weekday(_ word: Substring, _ names: CalendarNames.Names) -> Int? {
  guard word.utf8.count > 5 else { return nil }
  let singular = ["er", "ene", "s"].first { word.hasSuffix($0) && names.has(String(word.dropLast($0.count))) }
  return names.index(of: String(word.dropLast(singular?.count ?? 0)))
}

extension CalendarNames {
  fileprivate func areAnywhere(in bytes: [UInt8]) -> Bool {
    months.areAnywhere(in: bytes) || weekdays.areAnywhere(in: bytes)
  }
}
