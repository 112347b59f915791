import Model

/// The sums of what only the project has, as they are written in words: «tjuesju tusen fem hundre», “twenty-seven thousand five
/// hundred”. The words are made of the digits, so that a page is searched for them as for any name.
///
/// Round ones are said of many things, and are none.
func sumsInWords(_ units: [LeakUnit]) -> [LeakUnit] {
  units.filter { $0.form == .sum && !isOrdinarySum($0.text) }.flatMap { unit in
    wordings(of: unit.text.letters).map { words in
      var written = LeakUnit(.whole, FoldedText(words), at: unit.origin)
      written.standing = unit.standing
      written.inWords = words
      return written
    }
  }
}

/// In Norwegian and English, in the ways that are usual; none for what has so few or so many digits that nobody writes it so.
private func wordings(of digits: [UInt8]) -> [String] {
  guard (5...9).contains(digits.count), digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return [] }
  let values = Array(repeating: 0, count: 9 - digits.count) + digits.map { Int($0 &- 0x30) }
  let groups = [0, 3, 6].map { Group(hundreds: values[$0], tens: values[$0 + 1], ones: values[$0 + 2]) }
  let all = NumberWords.all.map { $0.words(of: groups) }
  return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
}

/// Three digits of a number.
private struct Group {
  let hundreds: Int
  let tens: Int
  let ones: Int

  var isZero: Bool { hundreds == 0 && tens == 0 && ones == 0 }
  var isOne: Bool { hundreds == 0 && tens == 0 && ones == 1 }
}

/// A way of writing numbers in words.
private struct NumberWords {
  /// From one to nineteen, the first of them before a thousand and a hundred.
  let ones: [String]
  let tens: [String]
  let hundred: String
  /// One hundred and one thousand.
  let oneHundred: String
  let oneThousand: String
  let thousand: String
  let oneMillion: String
  let million: String
  /// Before the last two digits: «fem hundre og ti».
  let and: String?
  /// Whether one before a thousand is «ett».
  var isNeuter = false
  /// Whether «og» stands before whatever comes last: «tjuesju tusen og fem hundre».
  var joinsLast = false

  static let all: [NumberWords] =
    inBothGenders + inBothGenders.filter { $0.and != nil }.map { $0.joiningLast }

  private static let inBothGenders: [NumberWords] =
    inOneGender
    + inOneGender.filter { $0.ones[0] == "en" }.map { words in
      var neuter = words
      neuter.isNeuter = true
      return neuter
    }

  private var joiningLast: NumberWords {
    var words = self
    words.joinsLast = true
    return words
  }

  private static let inOneGender: [NumberWords] = [" og", nil].flatMap { and in
    [("sju", "tjue tretti"), ("syv", "tjue tretti"), ("syv", "tyve tredve"), ("sju", "tjue tredve")].flatMap {
      seven, first in
      ["ett hundre", "hundre"].map { norwegian(seven, first, $0, and) }
    } + [english(and == nil ? nil : " and")]
  }

  private static func norwegian(
    _ seven: String, _ firstTens: String, _ hundred: String, _ and: String?
  ) -> NumberWords {
    let tens = firstTens + " førti femti seksti sytti åtti nitti"
    let ones =
      "en to tre fire fem seks \(seven) åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"
    return NumberWords(
      ones: ones.split(separator: " ").map(String.init),
      tens: tens.split(separator: " ").map(String.init), hundred: " hundre",
      oneHundred: hundred, oneThousand: hundred == "hundre" ? "tusen" : "ett tusen", thousand: " tusen",
      oneMillion: "en million", million: " millioner", and: and)
  }

  private static func english(_ and: String?) -> NumberWords {
    let ones =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
      + " seventeen eighteen nineteen"
    return NumberWords(
      ones: ones.split(separator: " ").map(String.init),
      tens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
      hundred: " hundred", oneHundred: "one hundred", oneThousand: "one thousand", thousand: " thousand",
      oneMillion: "one million", million: " million", and: and)
  }

  func words(of groups: [Group]) -> String {
    let (millions, thousands, rest) = (groups[0], groups[1], groups[2])
    var parts: [String] = []
    if !millions.isZero { parts.append(millions.isOne ? oneMillion : words(of: millions) + million) }
    let joint = and.map { $0.dropFirst() + " " } ?? ""
    if !thousands.isZero {
      let isJoined = joinsLast && rest.isZero && !parts.isEmpty
      parts.append(
        (isJoined ? joint : "") + (thousands.isOne ? oneThousand : beforeThousand(thousands) + thousand))
    }
    if !rest.isZero {
      let isJoined = (joinsLast || rest.hundreds == 0) && !parts.isEmpty
      parts.append((isJoined ? joint : "") + words(of: rest))
    }
    return parts.joined(separator: " ")
  }

  /// «tjueett tusen», and «tjueen tusen», as many write it.
  private func beforeThousand(_ group: Group) -> String {
    let said = words(of: group)
    guard isNeuter, group.ones == 1, group.tens != 1 else { return said }
    return said.dropLast(2) + "ett"
  }

  private func words(of group: Group) -> String {
    let hundreds =
      group.hundreds == 0 ? "" : group.hundreds == 1 ? oneHundred : ones[group.hundreds - 1] + hundred
    let small = smallWords(group)
    if hundreds.isEmpty || small.isEmpty { return hundreds + small }
    return hundreds + (and ?? "") + " " + small
  }

  /// Below a hundred.
  private func smallWords(_ group: Group) -> String {
    if group.tens < 2 {
      let number = group.tens == 0 ? group.ones : group.ones + 10
      return number == 0 ? "" : ones[number - 1]
    }
    return tens[group.tens - 2] + (group.ones == 0 ? "" : ones[group.ones - 1])
  }
}
