extension FoldedText {
  /// Whether nothing says what there are so many of: «har brukt 61 350 av 287 500», and not «61 350 innbyggere» nor the
  /// digits of a longer sign.
  func isBare(from start: Int, to end: Int) -> Bool {
    if start > 0, words[start].gap.isNothing { return false }
    if (max(0, start - Self.mostWordsBefore)..<start).contains(where: {
      countedBefore.contains(Array(word($0)))
    }) {
      return false
    }
    var end = end
    // «61 350 av 287 500 innbyggere»
    for _ in 0..<Self.mostNumbers {
      guard end < words.count - 1 else { return true }
      let gap = words[end].gap
      if gap.isNothing { return false }
      // «61 350–70 000 besøkende»
      if gap.contains(.hasDash), isNumber(end) {
        end = endOfNumber(from: end)
        continue
      }
      guard gap.isSuperset(of: [.isOne, .isPlain]), !gap.contains(.hasDash) else { return true }
      guard wordsAfterSums.contains(Array(word(end))) else { return isNumber(end) }
      guard end + 1 < words.count - 1, isNumber(end + 1) else { return true }
      end = endOfNumber(from: end + 1)
    }
    return true
  }

  private func endOfNumber(from start: Int) -> Int {
    var end = start + 1
    while end < words.count - 1, isNumber(end), words[end].gap.contains(.joinsDigits),
      !words[end].gap.contains(.hasDash)
    {
      end += 1
    }
    return end
  }

  private static let mostNumbers = 3
  private static let mostWordsBefore = 4
}

extension FoldedText.Gap {
  /// Whether nothing at all stands between two words: a letter and a digit of one sign.
  var isNothing: Bool { contains(.isPlain) && isDisjoint(with: [.isOne, .hasMark]) }
}

/// What may follow a sum that has no word for kroner; any other word is what there are so many of.
private let wordsAfterSums: Set<[UInt8]> = Set(
  [
    "av", "i", "pa", "til", "og", "er", "ble", "var", "som", "for", "fra", "mer", "mindre", "totalt", "per",
    "pr",
    "eks", "ekskl", "inkl", "inklusive", "mva", "men", "nar", "hvor", "sa", "har", "hadde", "gikk", "ekstra",
    "brukt",
    "betalt", "bevilget", "budsjettert", "avtalt", "hver", "arlig", "aret", "ved", "med", "mot", "etter",
    "innen",
    "the", "of", "in", "to", "and", "is", "was", "has", "from", "more", "less", "spent", "paid", "agreed",
    "each",
    "every", "before",
  ].map { Array($0.utf8) })

/// What a number is of that follows: «antall besøkende: 143 750».
private let countedBefore: Set<[UInt8]> = Set(
  [
    "antall", "antallet", "innbyggere", "innbyggertall", "folketall", "folketallet", "besokende", "besok",
    "gjester",
    "deltakere", "personer", "boliger", "arbeidsplasser", "ansatte", "sidevisninger", "visninger", "lesere",
    "number", "population", "visitors", "residents", "people", "jobs",
  ].map { Array($0.utf8) })
