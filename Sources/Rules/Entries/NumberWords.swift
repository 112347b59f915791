import Model

/// What a language calls numbers.
struct NumberWords: Sendable {
  /// In digits.
  let values: [String: String]
  /// How many zeros «millioner» and their like stand for.
  let scales: [String: Int]
  /// Words beside which a number in words counts nothing that the other language would count alike: «klokka sju», «to uker».
  private let lead: Set<String>
  private let trail: Set<String>

  /// Of both of two languages; of none where one of them has other words, so that what is scaled in one is not compared with
  /// what is read as it stands in the other.
  static func both(_ main: Language, _ other: Language) -> (main: NumberWords?, other: NumberWords?) {
    guard let first = NumberWords(main), let second = NumberWords(other) else { return (nil, nil) }
    return (first, second)
  }

  private init?(_ language: Language) {
    switch language.tag {
    case "nb", "nn", "no": self = .norwegian
    case "en": self = .english
    default: return nil
    }
  }

  private init(values: [String: String], scales: [String: Int], lead: Set<String>, trail: Set<String>) {
    self.values = values
    self.scales = scales
    self.lead = lead
    self.trail = trail
  }

  /// Whether a word that is a number counts something, «tre skoler»: no order, no hour and no span of time.
  func counts(_ word: String, between before: Substring, _ next: Substring) -> Bool {
    cardinals.contains(word) && !lead.contains(String(before)) && !trail.contains(String(next))
  }

  static let norwegian = NumberWords(
    values: valuesOf(norwegianCardinals, norwegianTens, joinedBy: "").merging(
      [
        "en": "1", "én": "1", "ett": "1", "ei": "1", "et": "1", "eit": "1", "syv": "7", "tyve": "20",
        "hundre": "100",
        "første": "1", "andre": "2", "tredje": "3", "fjerde": "4", "femte": "5", "sjette": "6",
        "sjuende": "7",
        "syvende": "7", "sjuande": "7", "åttende": "8", "åttande": "8", "niende": "9", "niande": "9",
        "tiende": "10",
        "tiande": "10", "midnatt": "24", "begge": "2", "dusin": "12", "fjorten": "14",
      ]) { first, _ in first },
    scales: [
      "hundre": 2, "tusen": 3, "mill": 6, "million": 6, "millioner": 6, "millionar": 6, "mrd": 9,
      "milliard": 9,
      "milliarder": 9, "milliardar": 9, "billion": 12, "billioner": 12, "billionar": 12,
    ],
    lead: ["kl", "klokka", "klokken", "rundt", "ved", "fra", "til", "over", "på", "halv", "av"],
    trail: [
      "uker", "veker", "dager", "dagar", "døgn", "måneder", "månader", "år", "timer", "timar", "minutter",
      "kvarter", "ganger", "gonger", "og", "eller", "til", "av",
    ])

  static let english = NumberWords(
    values: valuesOf(englishCardinals, englishTens, joinedBy: "-").merging(
      [
        "one": "1", "a": "1", "an": "1", "hundred": "100", "first": "1", "second": "2", "third": "3",
        "fourth": "4",
        "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10", "noon": "12",
        "midnight": "24", "both": "2", "twice": "2", "couple": "2", "dozen": "12", "fourteen": "14",
      ]) { first, _ in first },
    scales: [
      "hundred": 2, "thousand": 3, "million": 6, "millions": 6, "mn": 6, "bn": 9, "billion": 9, "billions": 9,
      "trillion": 12, "trillions": 12,
    ],
    lead: ["at", "by", "past", "from", "to", "until", "around", "about", "in", "of"],
    trail: [
      "weeks", "days", "months", "years", "hours", "minutes", "o'clock", "o’clock", "times", "am", "pm",
      "p.m", "a.m", "and", "or", "to", "of", "in", "out",
    ])
}

/// Every word for a size, where a language is not known.
let allScales = Set(NumberWords.norwegian.scales.keys).union(NumberWords.english.scales.keys)

private let cardinals = Set(valuesOf(norwegianCardinals, norwegianTens, joinedBy: "").keys)
  .union(valuesOf(englishCardinals, englishTens, joinedBy: "-").keys)

extension NumberWords {
  /// Whether any word of a text may be one that `counts`: most texts have none.
  static func mayCount(_ bytes: [UInt8]) -> Bool {
    var isFound = false
    bytes.eachWord(in: bytes.indices) { _, hash in
      isFound = hashesOfCardinals.contains(hash)
      return !isFound
    }
    return isFound
  }
}

/// Of both languages, also as they begin a sentence.
private let hashesOfCardinals = WordHashes(
  cardinals.flatMap { [$0, $0.prefix(1).uppercased() + $0.dropFirst()] }.map { word in
    let bytes = Array(word.utf8)
    return bytes.wordHash(bytes.indices)
  })

/// From two on; «fjorten» is missing, since «fjorten dager» are “two weeks”.
private let norwegianCardinals = [
  "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "", "femten",
  "seksten", "sytten", "atten", "nitten",
]
private let englishCardinals = [
  "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "",
  "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
private let norwegianTens = ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"]
private let englishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

/// From two to ninety-nine.
private func valuesOf(_ cardinals: [String], _ tens: [String], joinedBy sign: String) -> [String: String] {
  var values: [String: String] = [:]
  let ones = [tens[0] == "tjue" ? "en" : "one"] + cardinals.prefix(8)
  for (index, word) in cardinals.enumerated() where !word.isEmpty { values[word] = "\(index + 2)" }
  for (index, ten) in tens.enumerated() {
    values[ten] = "\(index + 2)0"
    for (one, word) in ones.enumerated() { values[ten + sign + word] = "\(index + 2)\(one + 1)" }
  }
  return values
}
