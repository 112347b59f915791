extension FoldedText {
  /// Whether nothing says what there are so many of: «har brukt 61 350 av 287 500», and not «61 350 innbyggere» nor the
  /// digits of a longer sign.
  func isBare(from start: Int, to end: Int) -> Bool {
    if start > 0, words[start].gap.isNothing { return false }
    if isCounted(before: start) { return false }
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
      guard !isNumber(end) else { return true }
      guard !isOfThings(word(end)) else { return false }
      guard wordsAfterSums.contains(Array(word(end))), end + 1 < words.count - 1, isNumber(end + 1) else {
        return true
      }
      end = endOfNumber(from: end + 1)
    }
    return true
  }

  /// «antall besøkende: 143 750», within one sentence.
  private func isCounted(before start: Int) -> Bool {
    var index = start
    while index > 0, start - index < Self.mostWordsBefore {
      let gap = words[index].gap
      // A colon may stand right before the number; a full stop ends what was said before.
      guard gap.contains(.isPlain) || index == start && !gap.contains(.joinsDigits) else { return false }
      index -= 1
      if countedBefore.contains(Array(word(index))) { return true }
    }
    return false
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

/// Whether a word says what there are so many of: «innbyggere», «besøkende», “visitors”. Other words that follow an exact sum, such as
/// «dekkes», «igjen» and «skattekroner», leave it a sum.
private func isOfThings(_ word: ArraySlice<UInt8>) -> Bool {
  counted.contains(Array(word))
    || !noThings.contains(Array(word))
      && endingsOfCounted.contains { word.count >= $0.count && word.suffix($0.count) == $0[...] }
}

/// Words that end as things do, and are none: «tidligere i år», «tilsvarende i fjor».
private let noThings: Set<[UInt8]> = Set(
  [
    "tidligere", "senere", "seinere", "videre", "naermere", "naere", "lavere", "hoyere", "storre", "mindre",
    "bedre",
    "tilsvarende", "gjenstaende", "foregaende", "folgende", "resterende", "innevaerende", "utestaende",
    "gjeldende",
    "inkluderende", "ovrige", "fortlopende", "lopende", "omtrentlige", "where", "there", "here",
  ].flatMap { word in [Array(word.utf8), FoldedText(word).letters] })

private let endingsOfCounted = [
  "ere", "ende", "inger", "enter", "heter", "sjoner", "elser", "plasser", "boliger", "bedrifter", "menn",
  "meter",
  "timer", "folk", "barn", "visitors", "residents", "people", "places", "views", "homes", "businesses",
  "employees",
].map { Array($0.utf8) }

private let counted: Set<[UInt8]> = Set(
  [
    "m", "m2", "kvm", "km", "kg", "g", "l", "mw", "gwh", "kwh", "stk", "liter", "tonn", "ar", "dager",
    "ganger", "prosent",
    "sysselsatte", "bosatte", "gjester", "passasjerer", "turister", "kunder", "besok", "reiser", "sokere",
    "lag",
    "personer", "mennesker", "elever", "jobber", "stemmer", "svar", "biler", "sykler", "billetter", "boker",
    "sider",
    "bilder", "hus", "hjem", "familier", "husstander", "medlemmer", "kvinner", "studenter", "ansatte",
    "frivillige",
    "unge", "eldre", "utlan", "klikk", "nedlastinger", "treff", "trar", "dyr", "hytter", "eiendommer",
    "timeverk",
    "arsverk", "students", "jobs", "members", "women", "men", "children", "tickets", "votes", "pages", "cars",
    "hours",
    "days", "years", "times", "copies", "books", "clicks", "metres", "litres", "tonnes",
  ].map { Array($0.utf8) })

/// What may join two sums: «61 350 av 287 500».
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
