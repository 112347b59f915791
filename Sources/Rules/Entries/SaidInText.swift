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
    indices.compactMap { index in
      guard verbsOfSaying.contains(self[index].small) else { return nil }
      if self[index].sign == nil, indices.contains(index + 1) {
        // «sier tilflytter Kari Fossum»
        let role = privateRoles.contains(self[index + 1].small) ? self[index + 1] : nil
        if let name = speaker(from: index + (role == nil ? 1 : 2), role.map { String($0.text) }, people) {
          return name
        }
      }
      guard let begin = beginOfName(before: index) else { return nil }
      return speaker(from: begin, nil, people).flatMap { $0.words.upperBound == index - 1 ? $0 : nil }
    }
  }

  private func speaker(from begin: Int, _ role: String?, _ people: KnownSpeakers) -> WrittenName? {
    guard indices.contains(begin), var name = personName(from: begin, people) else { return nil }
    switch standing(of: name, people) {
    case .speaksForSomething: return nil
    case .isPrivate(let said): name.role = said
    case .unsaid: name.role = role
    }
    return name
  }

  /// Where the name begins that ends right before a word: «Kari Fossum sier».
  private func beginOfName(before index: Int) -> Int? {
    var begin = index
    while begin > 0, self[begin - 1].sign == nil || self[begin - 1].isInitial, self[begin - 1].isCapitalized {
      begin -= 1
    }
    return index - begin > 1 ? begin : nil
  }

  /// A first and a last name of a person that begin here.
  func personName(from begin: Int, _ people: KnownSpeakers) -> WrittenName? {
    var end = begin
    while indices.contains(end), self[end].isCapitalized, end == begin || !self[end].opens {
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
    if name.words.lowerBound > 0, !self[name.words.lowerBound].opens {
      let before = self[name.words.lowerBound - 1]
      if before.sign == nil, professions.contains(where: before.small.hasSuffix) {
        return .speaksForSomething
      }
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

extension EntryText {
  /// Those of them of whom it says, wherever it names them, what they speak for.
  func introduced(of names: Set<PersonName>, _ people: KnownSpeakers) -> Set<PersonName> {
    guard !names.isEmpty else { return [] }
    let sought = Dictionary(grouping: names, by: \.first)
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

private let saying = WordTable(verbsOfSaying.sorted().map { Array($0.utf8) })

private let ofSomething: Set<String> = [
  "i", "ved", "fra", "hos", "for", "på", "of", "at", "from", "in", "with",
]

/// What follows a name and a comma, and says nothing of who it is.
private let noRoles: Set<String> = [
  "som", "og", "men", "da", "når", "mens", "for", "så", "at", "hvor", "der", "før", "etter", "who", "and",
  "but", "when",
  "as", "while", "where", "after", "before", "på", "i", "fra", "ved", "in", "from", "at",
]

/// What people are by their work, and speak as.
private let professions = [
  "forsker", "lærer", "pleier", "arkitekt", "ingeniør", "advokat", "lege", "prest", "biskop", "professor",
  "forfatter",
  "kunstner", "skuespiller", "trener", "fotograf", "økonom", "psykolog", "arbeider", "assistent", "konsulent",
  "analytiker", "historiker", "spiller", "journalist", "artist", "musiker", "mester", "bonde", "kokk",
  "megler",
  "koordinator", "ansvarlig", "formann", "eier", "scientist", "teacher", "researcher", "doctor", "engineer",
  "architect", "author", "writer", "chief", "owner", "coordinator",
]
