import Arithmetic

/// A time of day as people say it or note it down: `halv sju`, `kvart over 7`, `ti på halv åtte`, `half past six`, `8 pm`,
/// `18h`, `kl. 20`.
struct SpokenTime: Equatable {
  /// Minutes after midnight; before noon when either half of the day may be meant.
  let minute: Int
  /// Whether the same may be said in the morning and in the evening.
  let isEither: Bool

  init?(_ text: String) {
    let words = Self.words(of: text)
    guard !words.isEmpty, words.count <= 5 else { return nil }
    if words.count == 1, let time = Self.noted(words[0]) {
      self = time
    } else if let half = words.last.flatMap({ ["am": 0, "pm": 720][$0] }),
      let time = Self.said(words.dropLast())
    {
      (minute, isEither) = (time.minute % 720 + half, false)
    } else if let time = Self.said(words[...]) {
      self = time
    } else {
      return nil
    }
  }

  private init(minute: Int, isEither: Bool) {
    (self.minute, self.isEither) = (minute, isEither)
  }

  /// The minutes of the day that may be meant, the likelier first: most things begin after noon.
  var readings: [Int] { isEither ? [minute + 720, minute] : [minute] }

  /// Small letters, without what stands before a time: `kl.`, `ca.`, `til`.
  private static func words(of text: String) -> [String] {
    var lower = text.lowercased()
    for mark in ["kl.", "ca."] { lower = lower.replacing(mark, with: mark.dropLast() + " ") }
    for half in ["am", "pm"] where lower.hasSuffix(half) { lower = lower.dropLast(2) + " " + half }
    let words = lower.split { $0.isWhitespace || $0 == "," }.map(String.init)
    return Array(
      words.drop {
        ["kl", "klokka", "klokken", "ca", "cirka", "omtrent", "til", "fra", "at", "about", "om"].contains($0)
      })
  }

  /// `20:00`, `20.00`, `2000`, `20`, `18h`, `20:00:00`.
  private static func noted(_ word: String) -> SpokenTime? {
    if let hour = hours[word] { return SpokenTime(minute: hour % 12 * 60, isEither: true) }
    var text = word
    if text.hasSuffix("h") { text.removeLast() }
    var pieces = text.split(omittingEmptySubsequences: false) { ".:".contains($0) }.map(String.init)
    if pieces.count == 1, text.count == 4 { pieces = [String(text.prefix(2)), String(text.suffix(2))] }
    let numbers = pieces.map { $0.count <= 2 ? digitValue(of: $0) : nil }
    guard (1...3).contains(numbers.count), let hour = numbers[0], hour < 24 else { return nil }
    guard numbers.count > 1 else { return SpokenTime(minute: hour * 60, isEither: false) }
    guard let minute = numbers[1], minute < 60, pieces[1].count == 2 else { return nil }
    return SpokenTime(minute: hour * 60 + minute, isEither: false)
  }

  /// `sju`, `halv sju`, `kvart over sju`, `ti på halv sju`, `quarter to seven`.
  private static func said(_ words: ArraySlice<String>) -> SpokenTime? {
    guard let last = words.last,
      let hour = hours[last] ?? digitValue(of: last).flatMap({ (1...12).contains($0) ? $0 : nil })
    else { return nil }
    let rest = words.dropLast()
    var minute = hour * 60
    switch Array(rest) {
    case []: break
    case ["halv"]: minute -= 30
    case ["half"], ["half", "past"]: minute += 30
    default:
      guard rest.count >= 2, let shift = minutes(rest) else { return nil }
      minute += shift
    }
    return SpokenTime(minute: (minute + 720) % 720, isEither: true)
  }

  /// `kvart over`, `fem på halv`.
  private static func minutes(_ words: ArraySlice<String>) -> Int? {
    var words = words
    let half = words.last == "halv" ? -30 : 0
    if half != 0 { words = words.dropLast() }
    if words.first == "a" { words = words.dropFirst() }
    guard words.count == 2, let first = words.first, let last = words.last,
      let size = ["kvart": 15, "quarter": 15][first] ?? hours[first] ?? digitValue(of: first), size < 30
    else { return nil }
    return ["over": size, "past": size, "på": -size, "to": -size, "før": -size, "etter": size][last].map {
      $0 + half
    }
  }

  private static let hours: [String: Int] = {
    let names = [
      ["ett", "en", "ein", "eitt", "one"], ["to", "two"], ["tre", "three"], ["fire", "four"],
      ["fem", "five"],
      ["seks", "six"], ["sju", "syv", "seven"], ["åtte", "eight"], ["ni", "nine"], ["ti", "ten"],
      ["elleve", "eleven"], ["tolv", "twelve"],
    ]
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().flatMap { index, names in names.map { ($0, index + 1) } })
  }()
}
