import Content
import Diagnostics
import Model

/// Somebody who is quoted in running text with no more than a name, or as a private person.
struct Attribution {
  let name: PersonName
  /// What is said of them: «tilflytter», or else the name.
  let said: String
  let place: Location
}

/// «…, sier Kari Fossum», “Kari Fossum says”, where nothing in the text says what they speak for.
func attributions(in text: EntryText, _ people: KnownSpeakers) -> [Attribution] {
  var found: [Attribution] = []
  var known: Set<PersonName> = []
  for index in text.body.nodes.indices where text.body.nodes[index].kind == .paragraph {
    let bytes = text.body.plainBytes(of: index)
    // Most paragraphs quote nobody.
    guard saying.isAnywhere(in: bytes) else { continue }
    let words = writtenWords(in: String(decoding: bytes, as: UTF8.self))
    for speaker in words.speakers(people) where known.insert(speaker.name).inserted {
      let place = text.place(ofWords: speaker.written, in: index)
      found.append(Attribution(name: speaker.name, said: speaker.role ?? speaker.written, place: place))
    }
  }
  let introduced = text.introduced(of: known, people)
  return found.filter { !introduced.contains($0.name) }
}

/// A name as it is written.
struct WrittenName {
  let name: PersonName
  let words: ClosedRange<Int>
  let written: String
  /// What a private person is said to be.
  var role: String?
}

extension [WrittenWord] {
  /// Those who say something here, and are said to speak for nothing.
  fileprivate func speakers(_ people: KnownSpeakers) -> [WrittenName] {
    let quote = indices.first { opensQuotation(at: $0) }
    let isInterview = first.map(\.isAfterDash) ?? false
    return indices.compactMap { index in
      let verb = self[index].small
      // «Evig eies kun det tapte», sa en som er død; what is said to those who write stands after a dash.
      guard verbsOfSaying.contains(verb), isInterview || !pastOfSaying.contains(verb) else { return nil }
      let isQuoted = quote.map { $0 < index } ?? false
      return speaker(after: index, isQuoted: isQuoted, people)
        ?? speaker(before: index, isQuoted: isQuoted, people)
    }
  }

  /// «…, sier Kari Fossum», and not «Ordføreren svarer Kari Fossum».
  private func speaker(after verb: Int, isQuoted: Bool, _ people: KnownSpeakers) -> WrittenName? {
    guard self[verb].sign == nil, indices.contains(verb + 1), verb > 0 else { return nil }
    let isApart = self[verb - 1].sign != nil
    guard isApart || beforeVerbs.contains(self[verb - 1].small) else { return nil }
    // «sier tilflytter Kari Fossum»
    let role = privateRoles.contains(self[verb + 1].small) ? self[verb + 1] : nil
    guard let name = speaker(from: verb + (role == nil ? 1 : 2), role.map { String($0.text) }, people)
    else { return nil }
    let last = self[name.words.upperBound]
    let next = name.words.upperBound + 1
    if self[verb].small == "legger" { return last.sign == nil && addsSpeech(next) ? name : nil }
    if isQuoted, isApart { return name }
    let isAll = last.sign != nil || !indices.contains(next)
    return isAll
      ? plainVerbs.contains(self[verb].small) ? name : nil : tellsSpeech(next, verb) ? name : nil
  }

  /// «Kari Fossum sier at …», and not «Kari Fossum forteller eventyr».
  private func speaker(before verb: Int, isQuoted: Bool, _ people: KnownSpeakers) -> WrittenName? {
    guard let begin = beginOfName(before: verb), let name = speaker(from: begin, nil, people),
      name.words.upperBound == verb - 1
    else { return nil }
    if self[verb].small == "legger" { return self[verb].sign == nil && addsSpeech(verb + 1) ? name : nil }
    switch self[verb].sign {
    case ":": return name
    case nil: return tellsSpeech(verb + 1, verb) ? name : nil
    case .some:
      // “Fine,” Kari Fossum says.
      let before = begin > 0 ? self[begin - 1].sign : nil
      return isQuoted && before.map { ",!?”»\"".contains($0) } ?? false ? name : nil
    }
  }

  /// «legger til at», «legger til:», and not «legger til rette».
  private func addsSpeech(_ index: Int) -> Bool {
    guard indices.contains(index), self[index].small == "til" else { return false }
    return self[index].sign != nil || !indices.contains(index + 1) || tellsSpeech(index + 1, index)
  }

  /// Whether what is said follows a verb or a name.
  private func tellsSpeech(_ index: Int, _ verb: Int) -> Bool {
    guard indices.contains(index) else { return false }
    let word = self[index].small
    return opensQuotation(at: index) || beginningsOfSpeech.contains(word)
      || plainVerbs.contains(self[verb].small) && ["det", "de", "it", "there"].contains(word)
  }

  private func opensQuotation(at index: Int) -> Bool {
    self[index].isAfterDash || self[index].signBefore.map { "«“\"”„".contains($0) } ?? false
  }

  private func speaker(from begin: Int, _ role: String?, _ people: KnownSpeakers) -> WrittenName? {
    guard indices.contains(begin), var name = personName(from: begin, people) else { return nil }
    switch standing(of: name, people) {
    case .speaksForSomething: return nil
    case .isPrivate(let said): name.role = said
    case .unsaid:
      // «Semcon Devotek» is no person.
      guard role != nil || isLikelyFirstName(name.name.first) else { return nil }
      name.role = role
    }
    return name
  }

  /// Where the name begins that ends right before a word: «Kari Fossum sier», «Sykepleier Kari Fossum sier».
  private func beginOfName(before index: Int) -> Int? {
    var begin = index
    while begin > 0, index - begin <= mostWordsOfName,
      self[begin - 1].sign == nil || self[begin - 1].isInitial,
      self[begin - 1].isCapitalized
    {
      begin -= 1
      if self[begin].opens { break }
    }
    guard (2...mostWordsOfName).contains(index - begin) else { return nil }
    let isTitled = index - begin > 2 && beginsSentence(begin) && !isLikelyFirstName(self[begin].small)
    return isTitled ? begin + 1 : begin
  }

  private func beginsSentence(_ index: Int) -> Bool {
    index == 0 || self[index].opens || self[index - 1].endsSentence
  }

  /// What stands for somebody’s work at the beginning of a sentence, where every word has a capital: «Vaktmester Kari
  /// Fossum»; and not «Når Kari Fossum».
  private func title(before name: Int) -> WrittenWord? {
    guard name > 0, !self[name].opens, beginsSentence(name - 1) else { return nil }
    let word = self[name - 1]
    guard word.sign == nil, word.isCapitalized, word.text.count > 3, !isLikelyFirstName(word.small),
      !beforeNames.contains(word.small), !isCalendarName(word.small)
    else { return nil }
    return word
  }

  /// A first and a last name of a person that begin here.
  func personName(from begin: Int, _ people: KnownSpeakers) -> WrittenName? {
    var end = begin
    while indices.contains(end), end - begin <= mostWordsOfName, self[end].isCapitalized,
      end == begin || !self[end].opens
    {
      end += 1
      if self[end - 1].sign != nil, !self[end - 1].isInitial { break }
    }
    let range = begin..<end
    guard (2...4).contains(range.count), let name = PersonName(self[range].map { String($0.text) }),
      !people.isOrganisation(self[range].map(\.text)),
      !self[range].contains(where: { isCalendarName($0.small) }),
      !isOffice(self[begin].small)
    else { return nil }
    let written = self[range].map { String($0.text) + ($0.isInitial ? "." : "") }.joined(separator: " ")
    return WrittenName(name: name, words: begin...(end - 1), written: written)
  }

  /// What the words beside a name say of who it is.
  fileprivate func standing(of name: WrittenName, _ people: KnownSpeakers) -> Standing {
    if isInOffice(name.words) { return .speaksForSomething }
    if let title = title(before: name.words.lowerBound) {
      return privateRoles.contains(title.small) ? .isPrivate(String(title.text)) : .speaksForSomething
    }
    var next = name.words.upperBound + 1
    let last = self[name.words.upperBound]
    guard indices.contains(next), !last.endsSentence else { return .unsaid }
    // «Kari Fossum (34)», «Kari Fossum, 34 år»
    var isBeside = last.sign == "," || self[next].opens
    while indices.contains(next), isBeside, self[next].text.allSatisfy(\.isNumber) || self[next].small == "år"
    {
      if self[next].endsSentence { return .unsaid }
      next += 1
      isBeside = isBeside || indices.contains(next) && self[next].opens
    }
    guard indices.contains(next) else { return .unsaid }
    if !isBeside {
      // «sier Kari Fossum i Fabrikken AS», and not «i Kongsberg».
      guard ofSomething.contains(self[next].small), indices.contains(next + 1) else { return .unsaid }
      let place = self[next + 1]
      let isTown =
        people.towns.contains(place.small)
        && !(indices.contains(next + 2) && place.sign == nil
          && (self[next + 2].isCapitalized || self[next + 2].small == "kommune"))
      return place.isCapitalized && !isTown ? .speaksForSomething : .unsaid
    }
    let word = self[next]
    if word.text.isEmpty || word.isCapitalized && people.towns.contains(word.small) { return .unsaid }
    if privateRoles.contains(word.small) {
      let isAlone =
        word.sign != nil || !indices.contains(next + 1)
        || ["til", "og", "i", "på", "fra"].contains(self[next + 1].small)
      let more = self[next...].prefix(4).dropFirst()
      return isAlone && !more.contains { isOffice($0.small) }
        && !(more.first?.small == "og" && word.sign == nil)
        ? .isPrivate(String(word.text)) : .speaksForSomething
    }
    return noRoles.contains(word.small) || verbsOfSaying.contains(word.small) ? .unsaid : .speaksForSomething
  }
}

/// Whether somebody who is named speaks for something.
private enum Standing: Equatable {
  case speaksForSomething
  case isPrivate(String)
  case unsaid
}

extension WrittenWord {
  /// The sign right before it.
  fileprivate var signBefore: Character? {
    guard opens, !text.isEmpty, range.lowerBound > text.base.startIndex else { return nil }
    return text.base[text.base.index(before: range.lowerBound)]
  }

  /// Whether it is a dash, or begins with one.
  fileprivate var isAfterDash: Bool {
    (text.isEmpty ? sign : signBefore).map { "–—―-".contains($0) } ?? false
  }
}

extension EntryText {
  /// Those of them of whom it says, wherever it names them, what they speak for.
  func introduced(of names: Set<PersonName>, _ people: KnownSpeakers) -> Set<PersonName> {
    guard !names.isEmpty else { return [] }
    let sought = SoughtNames(names)
    let blocks = body.nodes.indices.filter { [.paragraph, .heading].contains(body.nodes[$0].kind) }
    return Set(
      blocks.flatMap { block -> [PersonName] in
        let words = writtenWords(in: body.plainText(of: block))
        return words.names(of: sought).filter { found in
          let written = WrittenName(name: found.name, words: found.words, written: "")
          return words.standing(of: written, people) == .speaksForSomething
        }.map(\.name)
      })
  }
}

private let verbsOfSaying: Set<String> = [
  "sier", "sa", "forteller", "fortalte", "mener", "understreker", "forklarer", "svarer", "legger", "uttaler",
  "opplyser",
  "påpeker", "smiler", "ler", "skryter", "utdyper", "bekrefter", "says", "said", "tells", "told", "explains",
  "adds",
  "added",
]

private let saying = PartsOfWords(verbsOfSaying.sorted())

/// What is said by them is words, and nothing else.
private let plainVerbs: Set<String> = [
  "sier", "sa", "mener", "understreker", "uttaler", "opplyser", "påpeker", "utdyper", "says", "said",
]

/// What news does not write of those it has spoken with.
private let pastOfSaying: Set<String> = ["sa", "fortalte"]

/// What stands first in a sentence, so that the verb precedes who speaks: «Det sier Kari Fossum».
private let beforeVerbs: Set<String> = [
  "det", "dette", "slik", "her", "nå", "så", "også", "dag", "derfor", "samtidig", "senere", "etterpå",
]

private let beginningsOfSpeech: Set<String> = [
  "at", "that", "han", "hun", "hen", "vi", "jeg", "he", "she", "they", "we",
]

/// What may stand before a name at the beginning of a sentence, and is no title.
private let beforeNames: Set<String> = [
  "både", "siden", "etter", "mens", "dersom", "hvis", "selv", "ifølge", "blant", "mellom", "uten", "også",
  "eller", "fordi", "bare", "gjennom", "mange", "noen", "hvem", "ingen", "kontakt", "besøk", "intervju",
  "frøken", "miss", "with", "when", "while", "after", "before", "since", "because", "both", "from", "meet",
  "about", "even", "only", "according", "will", "does", "have", "read",
]

private let ofSomething: Set<String> = [
  "i", "ved", "fra", "hos", "for", "på", "of", "at", "from", "in", "with",
]

/// What follows a name and a comma, and says nothing of who it is.
private let noRoles: Set<String> = [
  "som", "og", "men", "da", "når", "mens", "for", "så", "at", "hvor", "der", "før", "etter", "who", "and",
  "but", "when",
  "as", "while", "where", "after", "before", "på", "i", "fra", "ved", "in", "from", "at",
]
