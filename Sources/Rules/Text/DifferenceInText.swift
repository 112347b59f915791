import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// «Økte fra 40 til 43 prosent, en økning på 3 prosent»: a share that goes up by three percentage points goes up by 7.5 per cent; and «fra
  /// 40 til 43, en økning på 5».
  static let differenceInText = Rule(.differenceDisagrees, nodes: [.paragraph]) { passage, index in
    guard index >= passage.quotedUntil, let voice = passage.ownVoice, voice == .norwegian || voice == .english
    else { return [] }
    let text = passage.body.plainBytes(of: index)
    guard text.count < 4000, holdsThreeNumbers(text), changes.isAnywhere(in: text) else { return [] }
    return statements(in: String(decoding: text, as: UTF8.self), voice).compactMap { said in
      said.fault.map {
        .differenceDisagrees(said, $0, at: said.place(in: passage.text, index))
      }
    }
  }
}

/// What a number is followed by.
private enum Measure {
  case percent, points, other
}

/// «fra 40 til 43 prosent, en økning på 3 prosent».
private struct StatedChange {
  let first: Decimal
  let last: Decimal
  let isShare: Bool
  let change: Decimal
  let measure: Measure
  /// «3 prosent», as it stands.
  let written: String
  /// What stands before it: «på».
  let lead: Substring

  enum Fault {
    /// It is as many percentage points.
    case points
    /// It is another number: the difference.
    case other(Decimal)
  }

  /// Nil where it adds up, also when rounded.
  var fault: Fault? {
    guard let difference = last.subtracting(first)?.magnitude else { return nil }
    // Numbers with decimals may be rounded.
    let isNear = change.subtracting(difference).map { $0.magnitude < 1 } ?? true
    switch (measure, isShare) {
    case (.percent, _):
      guard first.sign > 0, let relative = Fraction(difference).inPercent(of: Fraction(first)),
        let off = Fraction(change).subtracting(relative)?.magnitude
      else { return nil }
      if off < (relative < Fraction(20) ? Fraction(1) : Fraction(5)) { return nil }
      guard isShare else { return relative.rounded(to: 1).map { .other($0) } }
      return isNear ? .points : nil
    case (.points, true), (.other, _): return isNear ? nil : .other(difference)
    case (.points, false): return nil
    }
  }
}

extension StatedChange {
  /// The number alone, and not the «3 prosent» that «43 prosent» ends in.
  fileprivate func place(in text: EntryText, _ node: Int) -> Location {
    let place = text.place(ofWords: "\(lead) \(written)", in: node)
    let start = place.range.upperBound - written.utf8.count
    guard place.range.contains(start) else { return text.place(ofWords: written, in: node) }
    return Location(place.path, start..<place.range.upperBound)
  }
}

/// What it was, what it is, and the change.
private func holdsThreeNumbers(_ text: [UInt8]) -> Bool {
  var (count, isWithin) = (0, false)
  for byte in text {
    if byte.isDigit, !isWithin { count += 1 }
    isWithin = byte.isDigit
  }
  return count > 2
}

private func statements(in text: String, _ voice: Phrase.Voice) -> [StatedChange] {
  let words = text.split(whereSeparator: \.isWhitespace)
  var found: [StatedChange] = []
  var index = 0
  while index < words.count {
    defer { index += 1 }
    guard ["fra", "frå", "from"].contains(words[index].lowercased()),
      let first = WrittenNumber(words, at: index + 1, voice),
      let to = words.indices.dropFirst(first.end).prefix(3).first(where: {
        ["til", "to"].contains(words[$0])
      }),
      let last = WrittenNumber(words, at: to + 1, voice), !isSpanOfYears(first, last)
    else { continue }
    guard let noun = noun(words, after: last.end), let change = WrittenNumber(words, at: noun + 2, voice),
      !repeats(words, change.end)
    else { continue }
    found.append(
      StatedChange(
        first: first.value, last: last.value,
        isShare: first.measure == .percent || last.measure == .percent, change: change.value,
        measure: change.measure, written: change.written, lead: words[noun + 1]))
    index = change.end - 1
  }
  return found
}

/// Where «økning på» stands right behind: «… til 43 personer, altså en økning på».
private func noun(_ words: [Substring], after start: Int) -> Int? {
  var isApart = words[start - 1].hasSuffix(",")
  if !isApart, isEnd(words[start - 1]) { return nil }
  for index in words.indices.dropFirst(start).prefix(8) {
    let word = words[index].lowercased()
    if changeNouns.contains(word), index + 1 < words.count, ["på", "of"].contains(words[index + 1]) {
      return index
    }
    if !linking.contains(bare(words[index]).lowercased()) {
      // What is counted stands before the comma.
      guard !isApart, index < start + 2 else { return nil }
    }
    if word.hasSuffix(",") { isApart = true } else if isEnd(words[index]) { return nil }
  }
  return nil
}

private let linking: Set<String> = [
  "en", "ein", "altså", "det", "er", "var", "gir", "ga", "gav", "utgjør", "noe", "noko", "tilsvarer", "som",
  "dvs",
  "med", "a", "an", "which", "is", "was", "that", "total", "samlet",
]

/// «5 i året» is no difference between the two.
private func repeats(_ words: [Substring], _ end: Int) -> Bool {
  words.dropFirst(end).prefix(2).contains {
    ["hvert", "hver", "årlig", "året", "per", "snitt", "gjennomsnitt", "year", "annually", "every"].contains(
      $0.lowercased().filter(\.isLetter))
  }
}

private func isSpanOfYears(_ first: WrittenNumber, _ last: WrittenNumber) -> Bool {
  [first, last].allSatisfy {
    $0.measure == .other && $0.value.whole.map { (1800...2200).contains($0) } ?? false
  }
}

/// A number with what it counts, where that is clear; nil where thousands or millions are written in words or in another way.
private struct WrittenNumber {
  let value: Decimal
  private(set) var measure = Measure.other
  /// The index of the word after it.
  private(set) var end: Int
  let written: String

  init?(_ words: [Substring], at start: Int, _ voice: Phrase.Voice) {
    guard words.indices.contains(start), let (digits, last) = digits(of: words, at: start, voice),
      let value = Decimal(written: digits)
    else { return nil }
    self.value = value
    end = last
    if bare(words[start]).hasSuffix("%") { measure = .percent }
    if last < words.count, !isEnd(words[last - 1]), measure == .other {
      let (next, after) = (
        bare(words[last]).lowercased(), last + 1 < words.count ? bare(words[last + 1]) : ""
      )
      if sizes.contains(next) { return nil }
      if percentWords.contains(next) { (measure, end) = (.percent, last + 1) }
      if next == "per", after == "cent" { (measure, end) = (.percent, last + 2) }
      if pointWords.contains(where: next.hasPrefix) { (measure, end) = (.points, last + 1) }
      if next == "percentage", after.hasPrefix("point") { (measure, end) = (.points, last + 2) }
    }
    written = String(words[start..<end].joined(separator: " ")[...].trimmed { ".,:;!?()".contains($0) })
  }
}

/// The digits of a number, with those of its groups of three, and the index of the word after them.
private func digits(of words: [Substring], at start: Int, _ voice: Phrase.Voice) -> (String, end: Int)? {
  var (digits, end) = (String(bare(words[start])), start + 1)
  if digits.hasSuffix("%") { digits.removeLast() }
  while digits.count < 13, digits.allSatisfy(\.isNumber), end < words.count, !isEnd(words[end - 1]),
    bare(words[end]).count == 3, bare(words[end]).allSatisfy(\.isNumber)
  {
    digits += bare(words[end])
    end += 1
  }
  // “28,000” is one number, and «27.500» may be two.
  let groups = digits.split(separator: voice == .english ? "," : ".")
  if groups.count > 1 {
    guard voice == .english, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    digits = groups.joined()
  }
  let isNumber =
    digits.first?.isNumber == true && digits.utf8.allSatisfy { $0.isDigit || ",.".utf8.contains($0) }
  return isNumber ? (digits, end) : nil
}

private func bare(_ word: Substring) -> Substring { word.trimmed { ".,:;!?()".contains($0) } }

private func isEnd(_ word: Substring) -> Bool { word.last.map { ".,:;!?)".contains($0) } ?? false }

private let percentWords: Set<String> = ["prosent", "%", "pst", "percent", "prosentar"]
private let pointWords = ["prosentpoeng", "prosenteining"]
private let sizes: Set<String> = [
  "tusen", "mill", "million", "millioner", "milliard", "milliarder", "mrd", "thousand", "billion", "millions",
]
private let changeNouns: Set<String> = [
  "økning", "auke", "auking", "vekst", "oppgang", "stigning", "nedgang", "nedgong", "reduksjon", "fall",
  "økningen",
  "nedgangen", "veksten", "increase", "rise", "growth", "decrease", "drop", "reduction", "decline",
]
private let changes = PartsOfWords([
  "økning", "auk", "vekst", "oppgang", "nedgang", "stigning", "nedgong", "reduksjon", "fall", "increase",
  "rise", "growth",
  "decrease", "drop", "reduction", "decline",
])

extension Diagnostic {
  fileprivate static func differenceDisagrees(
    _ said: StatedChange, _ fault: StatedChange.Fault, at place: Location
  ) -> Diagnostic {
    let (first, last) = (said.first, said.last)
    switch fault {
    case .points:
      let (nb, en) = (said.change.inNorwegian, said.change.plain)
      return Diagnostic(
        .differenceDisagrees,
        Wording(
          nb:
            "fra \(first.inNorwegian) til \(last.inNorwegian) prosent er ikke \(nb) prosent, men \(nb) prosentpoeng",
          en:
            "from \(first.plain) to \(last.plain) per cent is not \(en) per cent, but \(en) percentage points"
        ),
        at: place,
        help: Wording(nb: "skriv «\(nb) prosentpoeng»", en: "write “\(en) percentage points”"))
    case .other(let number):
      return Diagnostic(
        .differenceDisagrees,
        Wording(
          nb:
            "det står «\(said.written)», men fra \(first.inNorwegian) til \(last.inNorwegian) er det \(number.inNorwegian)",
          en: "it says “\(said.written)”, but from \(first.plain) to \(last.plain) it is \(number.plain)"),
        at: place,
        help: Wording(nb: "rett det tallet som er feil", en: "correct the number that is wrong"))
    }
  }
}

extension Code {
  static let differenceDisagrees = Code(
    "difference-disagrees", .warning,
    title: Wording(nb: "Økningen stemmer ikke med tallene", en: "The change does not fit its numbers"),
    explanation: Wording(
      nb:
        "Går en andel fra 40 til 43 prosent, øker den med 3 prosentpoeng, eller med 7,5 prosent. Det samme sies når forskjellen mellom to tall er en annen enn den som står.",
      en:
        "A share that goes from 40 to 43 per cent increases by 3 percentage points, or by 7.5 per cent. The same is said where the difference between two numbers is another than the one written."
    ),
    example: Example(
      wrong: "Andelen gikk fra 40 til 43 prosent, en økning på 3 prosent.",
      right: "Andelen gikk fra 40 til 43 prosent, en økning på 3 prosentpoeng."))
}
