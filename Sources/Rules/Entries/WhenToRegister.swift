import Model

/// A day, and maybe an hour, until which or from which one can register, as a sentence says it.
struct TimeToRegister {
  enum Side { case closes, opens }

  let side: Side
  let day: WrittenDay
  /// After midnight, 1440 at the end of the day; several where twelve hours may be meant either way, none of a day alone.
  let minutes: [Int]
  let written: String
}

extension EventWords {
  /// «Meld deg på innen 10. juni kl. 12», «Fristen er utvidet til 10. juni», «Påmeldingen åpner 1. mai».
  var timesToRegister: [TimeToRegister] {
    guard section != .other else { return [] }
    return statements.filter { $0.mayNameDay && !$0.isQuestion && ofSomethingElse.isDisjoint(with: $0.words) }
      .flatMap { statement in
        WrittenDays(statement, language, isTitle: false, of: []).compactMap { day in
          let said = SaidLimit(day)
          guard let side = said.side(plainly: { speaksOfRegistering(from: statement) }) else { return nil }
          return TimeToRegister(side: side, day: day, minutes: said.minutes, written: said.written)
        }
      }
  }

  /// Whether «Frist: 10. juni» is of registering: it begins the paragraph, or that was spoken of. «Send inn forslag. Frist: 1. mai» is of
  /// something else.
  private func speaksOfRegistering(from statement: Statement) -> Bool {
    let all = everyStatement
    guard all.allSatisfy({ ofSomethingElse.isDisjoint(with: $0.words) }) else { return false }
    return all.first?.words == statement.words
      || all.prefix { $0.words != statement.words }.contains { said in
        said.words.contains { $0.hasPrefix("påmeld") || $0.hasPrefix("regist") }
          || waysToAskForRegistering.contains { isWithin(said.words[...], $0) }
      }
  }
}

/// The words around a day, without the hour beside it.
private struct SaidLimit {
  private let before: [String]
  private let after: [String]
  let minutes: [Int]
  let written: String

  init(_ day: WrittenDay) {
    let following = HourBeside(after: day.wordsAfter)
    let preceding = following == nil ? HourBeside(before: day.wordsBefore) : nil
    before = letters(preceding?.rest ?? day.wordsBefore) + (day.earlier?.isRange == true ? ["til"] : [])
    after = letters(following?.rest ?? day.wordsAfter)
    minutes = following?.minutes ?? preceding?.minutes ?? []
    written = [preceding?.written, day.written, following?.written].compactMap(\.self).joined(separator: " ")
  }

  func side(plainly isOfRegistering: () -> Bool) -> TimeToRegister.Side? {
    // «10. juni for medlemmer»
    if after.count > 1, ["for", "to"].contains(after[0]), !ofAll.contains(after[1]), !isRegistering(after) {
      return nil
    }
    if opens { return .opens }
    if closes || isPlainDeadline && isOfRegistering() { return .closes }
    return nil
  }

  private var opens: Bool {
    if let base = without(waysToBegin, before), ends(base, in: waysToAskForRegistering + stayingOpen) {
      return isOfEveryone(base)
    }
    let isFirst = before.isEmpty || waysToBegin.contains(before)
    return ends(without(between, before) ?? before, in: opening)
      || isFirst && openingAfterDay.contains { after.starts(with: $0) }
  }

  private var closes: Bool {
    var named = before
    while let last = named.last, small.contains(last), !ends(named, in: waysToAskForRegistering) {
      named.removeLast()
    }
    if ends(named, in: namesOfDeadlines) || ends(named, in: lastDays) { return true }
    if let end = deadline(in: named), isRegistering(before[..<end]) || isRegistering(named[end...]) {
      return endsAsDeadline(named, end)
    }
    if limits.contains(before) {
      return after.prefix(9).indices.contains { index in
        waysToAskForRegistering.contains { after[index...].starts(with: $0) }
      }
    }
    if before.isEmpty, closingAfterDay.contains(where: { after.starts(with: $0) }) { return true }
    if let base = without(waysToEnd, before), ends(base, in: waysToAskForRegistering + stayingOpen) {
      return true
    }
    return without(limits, before).map { isOfEveryone($0) && asksToRegister($0) } ?? false
  }

  /// «Frist: 10. juni», «Ny frist er 10. juni», «Fristen er utvidet til 10. juni», which say not of what.
  private var isPlainDeadline: Bool {
    if before.isEmpty { return plainAfterDay.contains { after.starts(with: $0) } && !goesOn(after) }
    var named = before
    while let last = named.last, small.contains(last) { named.removeLast() }
    guard let end = deadline(in: named), named[..<(end - 1)].allSatisfy(ofPlainDeadline.contains) else {
      return false
    }
    return endsAsDeadline(named, end)
  }

  private func goesOn(_ after: [String]) -> Bool { after.contains { $0 == "for" || $0 == "to" } }

  /// What follows the word for a deadline: nothing, that it ends, or that it was extended.
  private func endsAsDeadline(_ words: [String], _ end: Int) -> Bool {
    var rest = words[end...]
    if rest.first == "for" || rest.first == "to" {
      guard isRegistering(rest) else { return false }
      rest = rest.drop { !verbs.contains($0) }
    }
    if rest.isEmpty { return true }
    if wordsOfEnding.contains(Array(rest)) { return true }
    return rest.contains(where: extended.contains) && ["til", "to", "until"].contains(rest.last)
  }

  /// Where the word for a deadline ends.
  private func deadline(in words: [String]) -> Int? {
    words.lastIndex(where: deadlines.contains).map { $0 + 1 }
  }

  /// «Meld deg på her», «Påmelding på e-post»: nothing else is asked.
  private func asksToRegister(_ asking: [String]) -> Bool {
    var asking = asking
    // «Påmelding til Kari Hansen»: who takes it.
    if let preposition = asking.lastIndex(where: { ["til", "hos", "to", "with"].contains($0) }),
      asking.count - preposition < 5, asking.indices.contains(preposition + 1),
      isLikelyFirstName(asking[preposition + 1])
    {
      asking.removeSubrange(preposition...)
    }
    while let last = asking.last, !ends(asking, in: waysToAskForRegistering),
      besideRegistering.contains(last) || isCalledAsEvents(last) || last.contains("@")
    {
      asking.removeLast()
    }
    return ends(asking, in: waysToAskForRegistering)
  }
}

/// «kl. 12» after a day or before it.
private struct HourBeside {
  let minutes: [Int]
  let written: String
  /// The words without it.
  let rest: [String]

  init?(after words: [String]) {
    guard let first = words.first else { return nil }
    if ["ved", "at"].contains(first), words.count > 1, let minutes = namedHours[words[1]] {
      self.init(minutes, words[..<2], rest: Array(words[2...]))
      return
    }
    let isNamed = isClock(first.filter(\.isLetter)) || first == "innen" || first == "før"
    let isWritten = first.contains { $0 == "." || $0 == ":" } && first.first?.isNumber == true
    guard isNamed || isWritten || words.dropFirst().first.map({ $0.hasPrefix("pm") }) ?? false else {
      return nil
    }
    self.init(words[...].drop { isClock($0.filter(\.isLetter)) || $0 == "innen" || $0 == "før" }, of: words)
  }

  init?(before words: [String]) {
    var words = words
    while let last = words.last, between.contains([last]) { words.removeLast() }
    if let last = words.last, let minutes = namedHours[last] {
      self.init(minutes, [last], rest: Array(words.dropLast()))
      return
    }
    guard let at = words.lastIndex(where: { isClock($0.filter(\.isLetter)) }), at + 4 > words.count else {
      return nil
    }
    let hour = words[(at + 1)...].joined(separator: " ").inSmallLetters.words
    guard let clock = Clock(hour[...]), clock.isLast else { return nil }
    self.init(clock.minutes, words[at...], rest: Array(words[..<at]))
  }

  private init?(_ hour: ArraySlice<String>, of words: [String]) {
    let parts = hour.prefix(3).joined(separator: " ").inSmallLetters.words
    guard let clock = Clock(parts[...]) else { return nil }
    // As many of the words as the hour is of: «12.00» is one.
    let length = (1...3).first {
      hour.prefix($0).joined(separator: " ").inSmallLetters.words.count >= clock.length
    }
    let end = hour.startIndex + min(length ?? 1, hour.count)
    self.init(clock.minutes, words[..<end], rest: Array(words[end...]))
  }

  private init(_ minutes: [Int], _ words: ArraySlice<String>, rest: [String]) {
    self.minutes = minutes
    self.rest = rest
    written = words.joined(separator: " ")
  }
}

/// Words of letters alone; addresses stay whole.
private func letters(_ words: [String]) -> [String] {
  words.map { $0.contains("@") ? $0 : $0.filter(\.isLetter) }.filter { !$0.isEmpty }
}

private func ends(_ words: [String], in ways: [[String]]) -> Bool {
  ways.contains { words.suffix($0.count).elementsEqual($0) }
}

/// Without the first of some endings that it has; nil when it has none.
private func without(_ endings: [[String]], _ words: [String]) -> [String]? {
  endings.first { words.suffix($0.count).elementsEqual($0) }.map { Array(words.dropLast($0.count)) }
}

private func isWithin(_ words: ArraySlice<String>, _ way: [String]) -> Bool {
  words.indices.contains { words[$0...].starts(with: way) }
}

/// «Du kan melde deg på», and not «Medlemmer kan melde seg på».
private func isOfEveryone(_ asking: [String]) -> Bool {
  guard let verb = asking.lastIndex(where: ["kan", "må", "can", "must"].contains), verb > 0 else {
    return true
  }
  return ofAll.contains(asking[verb - 1])
}

private func isRegistering(_ words: some Sequence<String>) -> Bool {
  words.contains { $0.hasPrefix("påmeld") || $0.hasPrefix("regist") || $0 == "melde" || $0 == "delta" }
}

private let namedHours = ["midnatt": [0, 1440], "midnight": [0, 1440], "noon": [720]]
private let ofAll: Set<String> = [
  "alle", "du", "dere", "de", "man", "en", "folk", "all", "everyone", "everybody", "anyone", "you",
]
private let small: Set<String> = [
  "er", "is", "på", "on", "den", "the", "nå", "now", "satt", "blir", "allerede",
]
private let between = [["på"], ["on"], ["den"], ["the"], ["er"], ["is"]]
private let deadlines: Set<String> = [
  "frist", "fristen", "påmeldingsfrist", "påmeldingsfristen", "svarfrist", "svarfristen", "deadline",
]
private let ofPlainDeadline: Set<String> = [
  "siste", "ny", "nye", "vår", "obs", "nb", "husk", "merk", "vi", "har", "the", "new", "final", "our", "we",
  "have",
  "utvidet", "forlenget", "utvider", "forlenger", "extended",
]
private let extended: Set<String> = [
  "utvidet", "forlenget", "utsatt", "flyttet", "extended", "moved", "til", "to",
]
private let verbs: Set<String> = ["er", "har", "blir", "går", "utløper", "is", "has", "expires"]
private let wordsOfEnding = [
  ["går", "ut"], ["går"], ["løper", "ut"], ["utløper"], ["expires"], ["er"], ["is"], ["ends"],
]
private let limits = [
  ["senest", "innen"], ["innen", "senest"], ["innen"], ["innan"], ["senest"], ["seinest"],
  ["no", "later", "than"],
  ["by"], ["before"], ["før"], ["at", "the", "latest", "by"],
]
private let waysToEnd =
  [
    ["fram", "til"], ["frem", "til"], ["helt", "til"], ["inntil"], ["fram", "til", "og", "med"],
    ["til", "og", "med"],
    ["until"], ["till"], ["up", "until"],
  ] + [["til"], ["to"]]
private let waysToBegin = [["fra", "og", "med"], ["frå", "og", "med"], ["fra"], ["frå"], ["from"]]
private let stayingOpen: [[String]] = [
  ["påmeldingen", "er", "åpen"], ["påmeldinga", "er", "åpen"], ["påmeldinga", "er", "open"],
  ["påmelding", "er", "åpen"], ["registration", "is", "open"], ["det", "er", "åpent", "for", "påmelding"],
]
private let opening: [[String]] =
  ["åpner", "åpnes", "opnar", "starter", "startar", "begynner"].flatMap { verb in
    ["påmeldingen", "påmeldinga", "påmelding"].flatMap {
      [[$0, verb], ["vi", verb, $0], [verb, "vi", $0]]
    }
  } + [
    ["åpner", "for", "påmelding"], ["åpner", "vi", "for", "påmelding"], ["registration", "opens"],
    ["registration", "starts"], ["registration", "begins"], ["registration", "will", "open"],
  ]
private let openingAfterDay: [[String]] = [
  ["åpner", "påmeldingen"], ["åpnes", "påmeldingen"], ["åpner", "påmeldinga"], ["opnar", "påmeldinga"],
  ["åpner", "vi", "påmeldingen"], ["åpner", "vi", "for", "påmelding"], ["starter", "påmeldingen"],
  ["begynner", "påmeldingen"], ["kan", "du", "melde", "deg", "på"], ["registration", "opens"],
  ["you", "can", "register"],
]
private let lastDays: [[String]] = [
  ["siste", "dag", "for", "påmelding"], ["siste", "dag", "for", "å", "melde", "seg", "på"],
  ["siste", "dag", "for", "å", "melde", "deg", "på"], ["last", "day", "to", "register"],
  ["last", "day", "for", "registration"], ["last", "day", "of", "registration"],
]
private let closingAfterDay: [[String]] = [
  ["er", "påmeldingsfristen"], ["går", "påmeldingsfristen"], ["stenger", "påmeldingen"],
  ["stenges", "påmeldingen"],
  ["lukkes", "påmeldingen"], ["is", "the", "registration", "deadline"],
  ["er", "siste", "dag", "for", "påmelding"],
  ["er", "fristen", "for", "påmelding"], ["er", "frist", "for", "påmelding"],
  ["er", "fristen", "for", "å", "melde"],
]
private let plainAfterDay: [[String]] = [
  ["er", "fristen"], ["går", "fristen"], ["er", "siste", "frist"], ["is", "the", "deadline"],
]
private let besideRegistering: Set<String> = [
  "her", "here", "nå", "now", "online", "nett", "på", "epost", "e", "post", "via", "i", "skjemaet", "skjema",
  "nettskjema", "lenka", "lenken", "by", "email", "til", "to", "at", "hos", "bindende", "og", "betaling",
]

let waysToAskForRegistering: [[String]] = [
  ["meld", "deg", "på"], ["melde", "deg", "på"], ["meld", "dere", "på"], ["melde", "dere", "på"],
  ["melde", "seg", "på"], ["påmelding"], ["registrer", "deg"], ["register"], ["sign", "up"],
  ["registration"],
]

let namesOfDeadlines: [[String]] = [
  ["påmeldingsfrist"], ["påmeldingsfristen"], ["frist", "for", "påmelding"], ["fristen", "for", "påmelding"],
  ["frist", "for", "å", "melde", "seg", "på"], ["fristen", "for", "å", "melde", "seg", "på"],
  ["påmeldingen", "stenger"], ["påmeldingen", "lukkes"], ["påmeldinga", "stenger"],
  ["registration", "deadline"],
  ["deadline", "for", "registration"], ["deadline", "for", "registering"], ["registration", "closes"],
]

/// What makes a day one of another event, of other years, or of something besides coming.
private let ofSomethingElse: Set<String> = [
  "neste", "forrige", "andre", "annet", "next", "previous", "other", "another", "ikke", "not", "var", "ble",
  "was", "were", "gikk", "fjor", "rabatt", "rabattert", "redusert", "billigere", "tidligpris", "pris",
  "prisen", "kr", "kroner", "discount", "early", "reduced", "cheaper", "price", "lunsj", "middag",
  "middagen", "lunch", "dinner", "hotell", "hotel", "overnatting", "trekningen", "draw", "foredrag",
  "lunsjen", "frokosten", "foredraget", "omvisningen",
  "utstiller", "utstillere", "stand", "frivillig", "frivillige", "volunteer", "volunteers", "speaker",
  "speakers",
  "exhibitors", "abstracts", "søknad", "søknader", "søke", "avbud", "avmelding", "innlegg", "forslag",
]
