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
      guard !isOfThings(end) else { return false }
      guard wordsAfterSums.contains(Array(word(end))), end + 1 < words.count - 1, isNumber(end + 1) else {
        return true
      }
      end = endOfNumber(from: end + 1)
    }
    return true
  }

  /// «antall besøkende: 143 750», «besøkende i 2026: 143 750», within one sentence; not «ansatte fikk 64 396» nor «støtte til boliger:
  /// 110 250».
  private func isCounted(before start: Int) -> Bool {
    var (index, isColonBefore) = (start, false)
    var between: [[UInt8]] = []
    while index > 0, start - index < Self.mostWordsBefore {
      let gap = words[index].gap
      // A colon may stand right before the number; a full stop ends what was said before.
      guard gap.contains(.isPlain) || index == start && !gap.contains(.joinsDigits) || isDay(before: index)
      else { return false }
      if index == start { isColonBefore = gap.contains(.isColon) }
      index -= 1
      let word = Array(word(index))
      if namesOfCounts.contains(word) { return isColonBefore || wordsOfMoney.isDisjoint(with: between) }
      if countedBefore.contains(word), !isOfMoney(before: index),
        mayStandBetween(between.reversed()) || isColonBefore && isLabel(index, between.reversed())
      {
        return true
      }
      between.append(word)
    }
    return false
  }

  /// «1. januar» and «pr. 31», whose full stop ends no sentence.
  private func isDay(before index: Int) -> Bool {
    guard words[index].gap.contains(.joinsDigits) else { return false }
    return isNumber(index - 1) && months.contains(Array(word(index)))
      || isNumber(index) && Array(word(index - 1)) == abbreviatedPer
  }

  /// «Besøkende gjennom hele sesongen: 15 671»: what is counted begins what stands before a colon, and when and where follows.
  private func isLabel(_ index: Int, _ between: [[UInt8]]) -> Bool {
    guard index == 0 || !words[index].gap.contains(.isPlain), let first = between.first else { return false }
    return whenAndWhere.contains(first) && wordsOfMoney.isDisjoint(with: between)
  }

  /// «i 2026», «i Kongsberg er», «økte til».
  private func mayStandBetween(_ words: [[UInt8]]) -> Bool {
    var isPlace = false
    for word in words {
      let isKnown = betweenCountAndNumber.contains(word) || word.allSatisfy { (0x30...0x39).contains($0) }
      guard isKnown || isPlace && !wordsOfMoney.contains(word) else { return false }
      isPlace = prepositions.contains(word)
    }
    return true
  }

  /// «Utgifter til ansatte: 64 396»
  private func isOfMoney(before start: Int) -> Bool {
    var index = start
    while index > 0, start - index < Self.mostWordsBefore, words[index].gap.contains(.isPlain) {
      index -= 1
      let word = Array(word(index))
      if namesOfCounts.contains(word) { return false }
      if wordsOfMoney.contains(word) { return true }
    }
    return false
  }

  /// Whether a word says what there are so many of: «innbyggere», «besøkende», “visitors”. Other words that follow an exact sum, such as
  /// «dekkes», «igjen», «skattekroner» and «dyrere», leave it a sum.
  private func isOfThings(_ index: Int) -> Bool {
    let word = Array(word(index))
    if counted.contains(word) { return true }
    // «11 347 flere innbyggere enn i 2010», «13 457 mindre søppelsekker»
    if wordsOfMore.contains(word) || sizes.contains(word), index + 1 < words.count - 1,
      words[index + 1].gap.contains(.isPlain)
    {
      return isThing(Array(self.word(index + 1)))
    }
    // «dyrere enn planlagt»
    if index + 2 < words.count, words[index + 1].gap.contains(.isPlain),
      thanWords.contains(Array(self.word(index + 1)))
    {
      return false
    }
    return isThing(word)
  }

  private func isThing(_ word: [UInt8]) -> Bool {
    if counted.contains(word) || word == warriors { return true }
    return !noThings.contains(word) && endingsOfCounted.contains { isEnding($0, of: word) }
      && !endingsOfComparatives.contains { isEnding($0, of: word) }
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
  private static let mostWordsBefore = 7
}

extension FoldedText.Gap {
  /// Whether nothing at all stands between two words: a letter and a digit of one sign.
  var isNothing: Bool { contains(.isPlain) && isDisjoint(with: [.isOne, .hasMark]) }
}

private func isEnding(_ ending: [UInt8], of word: [UInt8]) -> Bool {
  word.count >= ending.count && word.suffix(ending.count) == ending[...]
}

/// What some things may be, as well as a sum: «62 371 mindre enn planlagt».
private let sizes = folded([
  "mindre", "større", "nye", "gamle", "små", "store", "brukte", "hele", "halve", "ledige", "lokale", "norske",
  "unike", "new", "old", "small", "large", "smaller", "larger", "used", "local", "unique",
])

private let wordsOfMore = folded(["flere", "færre", "fleire", "more", "fewer"])

/// Words that end as things do, and are none: «tidligere i år», «dyrere enn planlagt», “there”.
private let noThings = folded([
  "senere", "seinere", "snarere", "videre", "nære", "lavere", "høyere", "større", "mindre", "bedre", "være",
  "where", "there", "here", "dyrere", "færre", "flere", "verre", "lengre", "lengere", "kortere", "raskere",
  "sterkere", "svakere", "rikere", "dypere", "bredere", "smalere", "tykkere", "tynnere", "lettere", "tyngre",
  "hardere", "mykere", "varmere", "kaldere", "nyere", "grønnere", "renere", "sikrere", "tryggere", "tettere",
  "nærmere", "fjernere", "klarere", "finere", "penere", "enklere", "oftere", "sjeldnere", "jevnere", "friere",
  "sunnere", "saktere", "kjappere", "smartere", "strengere", "mildere", "skarpere", "slankere", "mørkere",
  "lysere", "brattere", "trangere", "glattere", "vesentligere", "vare", "bare", "andre", "øvrige", "ytre",
])

/// «billigere», «rimeligere», «lønnsommere», «effektivere».
private let endingsOfComparatives = ["igere", "ommere", "ivere"].map { Array($0.utf8) }
private let warriors = FoldedText("krigere").letters

private let thanWords = folded(["enn", "than"])

private let endingsOfCounted =
  [
    "ere", "inger", "enter", "heter", "sjoner", "elser", "plasser", "boliger", "bedrifter", "menn", "meter",
    "timer", "folk", "barn", "sekker", "poser", "flasker", "kasser", "pakker", "esker", "plakater",
    "brosjyrer",
    "planter", "frokoster", "lunsjer", "middager", "kopper", "stoler", "plagg", "skritt", "visitors",
    "residents", "people", "places", "views", "homes", "businesses",
    "employees", "besøkende", "reisende", "studerende", "boende", "gående", "kjørende", "syklende",
    "pårørende",
    "overnattende", "søkende", "deltakende", "deltagende", "stemmende", "pendlende", "ventende", "badende",
    "yrkesaktive", "arbeidende",
  ].map { FoldedText($0).letters }

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

/// What a number is of that follows: «besøkende i 2026: 143 750».
private let countedBefore = folded([
  "innbyggere", "besøkende", "besøk", "gjester", "deltakere", "personer", "boliger", "arbeidsplasser",
  "ansatte",
  "sidevisninger", "visninger", "lesere", "visitors", "residents", "people", "jobs",
])

/// What says of itself that it counts: «antall besøkende», «innbyggertallet».
private let namesOfCounts = folded([
  "antall", "antallet", "innbyggertall", "innbyggertallet", "folketall", "folketallet", "besøkstall",
  "besøkstallet", "number", "population",
])

private let months = folded([
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
  "desember", "january", "february", "march", "may", "june", "july", "october", "december",
])

private let abbreviatedPer = FoldedText("pr").letters

/// What begins to say when or where that was counted.
private let whenAndWhere = prepositions.union(
  folded([
    "gjennom", "per", "pr", "siden", "etter", "før", "under", "over", "innen", "langs", "rundt", "fra", "til",
    "hele",
    "totalt", "sist", "hittil", "så", "som", "by", "since", "through", "during", "per", "from", "so",
  ]))

private let prepositions = folded(["i", "på", "ved", "hos", "in", "at"])

/// What may stand between what is counted and its number: «besøkende er», «innbyggere økte til».
private let betweenCountAndNumber = prepositions.union(
  folded([
    "er", "var", "blir", "ble", "is", "are", "was", "were", "økte", "steg", "sank", "vokste", "falt", "gikk",
    "passerte", "nådde", "utgjør", "utgjorde", "teller", "telte", "fra", "til", "over", "nå", "totalt", "alt",
    "sammen", "from", "to", "reached", "rose", "total", "opp", "ned", "per", "pr", "år", "as", "of",
  ])
).union(months)

/// Whoever pays or is paid stands before most sums.
private let wordsOfMoney = folded([
  "fikk", "får", "fått", "betalte", "betaler", "betalt", "ga", "gir", "gitt", "støtte", "støttet", "støtter",
  "tilskudd", "tilskuddet", "kostet", "koster", "kostnad", "kostnader", "kostnaden", "utbetalt", "utbetalte",
  "utbetaling", "utbetalinger", "brukt", "brukte", "bruker", "bevilget", "bevilgning", "bevilgninger", "lønn",
  "lønna", "lønnen", "honorar", "honorarer", "sum", "summen", "beløp", "beløpet", "pris", "prisen", "utgift",
  "utgifter", "utgiftene", "inntekt", "inntekter", "inntektene", "tjente", "tjener", "sparte", "sparer",
  "skyldte", "skylder", "mottok", "mottar", "budsjett", "budsjettet", "refusjon", "stipend", "gave", "gaver",
  "gaven", "kjøpte", "leide", "leie", "leien", "leia", "kroner", "kr", "nok", "bidrag", "bidro", "bidraget",
  "delte", "fordelt", "satte", "salg", "omsetning", "omsatte", "omsetter", "premie", "rabatt", "moms",
  "avgift",
  "spent", "paid", "cost", "costs", "received", "got", "earned", "grant", "grants", "budget", "salary",
  "gave",
  "pay", "support",
])
