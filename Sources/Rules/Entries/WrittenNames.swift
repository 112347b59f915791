import Model

/// A word of a text as it is written, without the signs around it.
struct WrittenWord {
  let text: Substring
  /// Where it stands, without those signs.
  let range: Range<String.Index>
  /// Whether a sign stands before it, and the first one after it.
  let opens: Bool
  let sign: Character?
  /// Whether a comma or the like stands after it, past other signs: «K.,».
  let endsPart: Bool

  var isCapitalized: Bool { text.first?.isUppercase == true }
  /// «A.» in «Kari A. Hansen».
  var isInitial: Bool { text.count == 1 && isCapitalized }
  /// «A.», and no word that one letter is: «I».
  fileprivate var isStopped: Bool { isInitial && sign == "." }
  var isInCapitals: Bool { text.count > 1 && text == text.uppercased() }
  var small: String { text.lowercased() }
  /// Whether a sentence ends with it.
  var endsSentence: Bool { sign.map { ".!?:–—".contains($0) } ?? false && !isInitial }
}

/// The words of a text, parted where spaces stand.
func writtenWords(in text: String) -> [WrittenWord] {
  text.split(whereSeparator: \.isWhitespace).compactMap { piece in
    guard let first = piece.firstIndex(where: { $0.isLetter || $0.isNumber }),
      let last = piece.lastIndex(where: { $0.isLetter || $0.isNumber })
    else {
      return WrittenWord(
        text: "", range: piece.startIndex..<piece.endIndex, opens: true, sign: piece.first, endsPart: false)
    }
    let end = piece.index(after: last)
    return WrittenWord(
      text: piece[first..<end], range: first..<end, opens: first > piece.startIndex,
      sign: piece[end...].first, endsPart: piece[end...].contains { ",;:)".contains($0) })
  }
}

/// What somebody is called: the first word of it, the last, and those between.
struct PersonName: Hashable {
  let first: String
  let middle: [String]
  let last: String

  /// Nil for less than a first and a last name, which tell nobody from others.
  init?(_ words: [String]) {
    guard words.count > 1, let first = words.first, let last = words.last, first.count > 1, last.count > 1
    else {
      return nil
    }
    self.first = first.lowercased()
    self.last = last.lowercased()
    middle = words.dropFirst().dropLast().map { $0.lowercased() }
  }

  /// The people who are named where a register says who somebody is: «Kari Hansen, tilflytter», «Hansen, Kari», «Kari
  /// og Ola Hansen».
  static func all(in text: String) -> [PersonName] {
    let words = writtenWords(in: text)
    var runs: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      let next = words.indices.contains(index + 1) ? words[index + 1] : nil
      let goesOn = next.map { $0.isCapitalized || namePrefixes.contains($0.small) } ?? false
      let joins = namePrefixes.contains(word.small) && runs.last?.isEmpty == false && goesOn
      if word.opens { runs.append([]) }
      if joins || word.isCapitalized, !isOffice(word.small) {
        runs[runs.count - 1].append(String(word.text))
      } else if !word.text.isEmpty {
        runs.append([])
      }
      if let sign = word.sign, !(sign == "." && word.isInitial) { runs.append([]) }
    }
    let parts = runs.filter { !$0.isEmpty }
    if parts.count == 2, parts.allSatisfy({ $0.count == 1 }), text.contains(",") {
      return [PersonName(parts[1] + parts[0])].compactMap(\.self)
    }
    return parts.enumerated().compactMap { index, part in
      // «Kari og Ola Hansen» are both called Hansen.
      let shared = part.count == 1 && parts.indices.contains(index + 1) ? parts[index + 1].suffix(1) : []
      return PersonName(part + (shared.isEmpty || parts[index + 1].count < 2 ? [] : Array(shared)))
    }
  }

  /// The first and the last name as they are written, and as those write them who have no æ, ø and å.
  var spellings: [(first: String, last: String)] {
    let plain = (slugOf(first), slugOf(last))
    let doubled = (slugOf(first.withTwoLetters), slugOf(last.withTwoLetters))
    guard plain != (first, last) else { return [(first, last)] }
    return plain == doubled ? [(first, last), plain] : [(first, last), plain, doubled]
  }

  /// Whether both may be the same person's: one may leave out what stands between.
  func agrees(with other: PersonName) -> Bool {
    first == other.first && last == other.last
      && (middle.isEmpty || other.middle.isEmpty || middle == other.middle)
  }
}

private let namePrefixes: Set<String> = [
  "von", "van", "de", "der", "den", "af", "av", "la", "al", "el", "bin",
]

/// A name that stands in a text.
struct NameInText {
  let name: PersonName
  /// The first and the last of its words.
  let words: ClosedRange<Int>
}

extension [WrittenWord] {
  /// Where one of these people is named, whole: «Kari Hansen» is neither «Anne Kari Hansen» nor «Kari Hansen Berg».
  func names(of people: SoughtNames) -> [NameInText] {
    let isShouted = capitalsSayNothing
    return indices.compactMap { index in
      guard self[index].isCapitalized, people.mayBegin(with: self[index].small),
        let found = turnedName(at: index, of: people)
          ?? name(at: index, of: people, isShouted: isShouted) ?? sharedName(at: index, of: people)
          ?? shortName(at: index, of: people) ?? turnedShortName(at: index, of: people),
        !isPartOfAnother(found.words, isShouted: isShouted), !namesThing(found.words.upperBound)
      else { return nil }
      return found
    }
  }

  /// «Hansen, Kari», and «Hansen Kari».
  private func turnedName(at start: Int, of people: SoughtNames) -> NameInText? {
    guard indices.contains(start + 1), self[start + 1].isCapitalized, !self[start + 1].opens,
      self[start].sign == "," || self[start].sign == nil,
      let name = people.named(self[start + 1].small, self[start].small).first(where: { $0.first != $0.last }),
      self[start].sign != nil || !isLikelyFirstName(self[start].small)
    else { return nil }
    return NameInText(name: name, words: start...(start + 1))
  }

  /// «Kari og Ola Hansen», «Kari, Per og Ida Hansen», «Kari (38) og Ola Hansen», who are all called Hansen.
  private func sharedName(at start: Int, of people: SoughtNames) -> NameInText? {
    guard var index = nextOfList(after: start) else { return nil }
    while index - start < mostWordsOfList, isLikelyFirstName(self[index].small), self[index].isCapitalized {
      if isJoining(index - 1), let last = lastName(after: index) {
        return self[last].small.withoutGenitive.lazy.compactMap { name in
          people.named(self[start].small, name).first
        }.first.map { NameInText(name: $0, words: start...last) }
      }
      guard let next = nextOfList(after: index) else { return nil }
      index = next
    }
    return nil
  }

  /// The first name that comes next in a list of them: after a comma or «og», and after how old the one before is.
  private func nextOfList(after index: Int) -> Int? {
    var next = index + 1
    if indices.contains(next), self[index].sign == nil, self[next].opens,
      self[next].text.allSatisfy(\.isNumber),
      !self[next].text.isEmpty
    {
      next += 1
    } else if self[index].sign != nil, self[index].sign != "," {
      return nil
    }
    if self[index].sign == nil, isJoining(next) {
      next += 1
    } else if self[next - 1].sign == nil {
      return nil
    }
    return indices.contains(next) && !self[next].opens ? next : nil
  }

  private func isJoining(_ index: Int) -> Bool {
    indices.contains(index)
      && (["og", "and", "samt"].contains(self[index].small) && self[index].sign == nil
        || self[index].text.isEmpty && self[index].sign == "&")
  }

  /// The last name after the last of the first names in a list, who may have two: «Kari og Ola Anders Hansen».
  private func lastName(after index: Int) -> Int? {
    var index = index
    for _ in 0..<2 {
      guard self[index].sign == nil || self[index].isInitial, indices.contains(index + 1),
        !self[index + 1].opens,
        self[index + 1].isCapitalized
      else { return nil }
      index += 1
      if !self[index].isInitial, !isLikelyFirstName(self[index].small) { return index }
    }
    return index
  }

  /// «Kari Hansen», with initials, without what stands between, or with what the consent does not say: «Kari Marie Hansen».
  private func name(at start: Int, of people: SoughtNames, isShouted: Bool) -> NameInText? {
    var index = start
    while index - start < mostWordsOfName, indices.contains(index + 1),
      self[index].sign == nil || self[index].isInitial, !self[index + 1].opens
    {
      index += 1
      guard self[index].isCapitalized else { continue }
      let between = self[(start + 1)..<index]
      for last in self[index].small.withoutGenitive {
        let found = people.named(self[start].small, last).first { name in
          between.allSatisfy { $0.isInitial || name.middle.contains($0.small) }
            || name.middle.isEmpty && between.count <= mostMiddleNames
              && between.allSatisfy { isShouted ? isLikelyFirstName($0.small) : $0.isCapitalized }
        }
        if let found { return NameInText(name: found, words: start...index) }
      }
    }
    return nil
  }

  /// «K. Hansen» and «Kari H.», with a stop, and with nothing beside it that may be of the same name: «Kari H. Berg» is another.
  private func shortName(at start: Int, of people: SoughtNames) -> NameInText? {
    let (first, next) = (self[start], start + 1)
    guard indices.contains(next), self[next].isCapitalized, !self[next].opens,
      first.isStopped || self[next].isStopped, first.isStopped || first.sign == nil,
      start == 0 || self[start].opens || self[start - 1].sign != nil && !self[start - 1].isStopped
        || !self[start - 1].isCapitalized || isOffice(self[start - 1].small)
        || titles.contains(self[start - 1].small) || onlyBeginsSentence(start - 1)
    else { return nil }
    if self[next].isStopped, isNamedOn(after: next) { return nil }
    return self[next].small.withoutGenitive.lazy.compactMap { people.inShort(first.small, $0).first }.first
      .map { NameInText(name: $0, words: start...next) }
  }

  /// «Hansen, K.», as lists have it.
  private func turnedShortName(at start: Int, of people: SoughtNames) -> NameInText? {
    let next = start + 1
    guard self[start].sign == ",", indices.contains(next), self[next].isStopped, !self[next].opens,
      !isNamedOn(after: next)
    else { return nil }
    return people.inShort(self[next].small, self[start].small).first
      .map { NameInText(name: $0, words: start...next) }
  }

  /// Whether the name of somebody goes on after an initial: «Kari H. Berg».
  private func isNamedOn(after initial: Int) -> Bool {
    guard !self[initial].endsPart, indices.contains(initial + 1) else { return false }
    return self[initial + 1].isCapitalized && !beginnings.contains(self[initial + 1].small)
  }

  /// «Naboen» of «Naboen Kari H.», which has its capital from the sentence; «Anne» is a name.
  private func onlyBeginsSentence(_ index: Int) -> Bool {
    (index == 0 || self[index - 1].endsSentence || self[index].opens) && self[index].sign == nil
      && !self[index].isInitial && !isLikelyFirstName(self[index].small)
  }

  /// Whether what stands beside it belongs to the name too.
  private func isPartOfAnother(_ range: ClosedRange<Int>, isShouted: Bool) -> Bool {
    guard !isShouted, !self[range].allSatisfy(\.isInCapitals) else { return false }
    if let before = range.lowerBound > 0 ? self[range.lowerBound - 1] : nil, before.sign == nil,
      !self[range.lowerBound].opens, before.isCapitalized, !isOffice(before.small),
      !titles.contains(before.small)
    {
      // At the beginning of a sentence every word has a capital, and few names are doubled.
      let begins = range.lowerBound == 1 || self[range.lowerBound - 2].endsSentence || before.opens
      if !begins || doubledNames.contains(before.small) { return true }
    }
    guard self[range.upperBound].sign == nil, indices.contains(range.upperBound + 1) else { return false }
    let after = self[range.upperBound + 1]
    return after.isCapitalized && !after.opens
  }

  /// «Kari Hansens gate», «Kari Hansens minnefond».
  private func namesThing(_ last: Int) -> Bool {
    guard self[last].sign == nil, indices.contains(last + 1) else { return false }
    return thingsNamedAfter.contains { self[last + 1].small.hasPrefix($0) }
  }

  /// A title with a capital for each word.
  private var capitalsSayNothing: Bool {
    let long = filter { $0.text.count > 3 && $0.text.first?.isLetter == true }
    return long.count > 4 && long.allSatisfy(\.isCapitalized)
  }

  /// «Foto: Kari Hansen»: who took a picture is named by law (the Copyright Act, section 5).
  func isCredited(_ range: ClosedRange<Int>) -> Bool {
    guard range.lowerBound > 0, !self[range.lowerBound].opens else { return false }
    let before = self[range.lowerBound - 1]
    if credits.contains(before.small) { return before.sign.map { ":/".contains($0) } ?? true }
    return before.small == "by" && range.lowerBound > 1
      && credits.contains(self[range.lowerBound - 2].small)
  }
}

extension String {
  /// «Tjoennaas».
  fileprivate var withTwoLetters: String { replacing("ø", with: "oe").replacing("å", with: "aa") }

  /// «Hansen» of «Hansens» and «Hansen’s»; and the word itself.
  fileprivate var withoutGenitive: [String] {
    [self] + ["’s", "'s", "s"].filter(hasSuffix).map { String(dropLast($0.count)) }
  }

  /// «rektor» and «rektoren».
  func ends(in endings: [String]) -> Bool {
    endings.contains(where: hasSuffix)
      || hasSuffix("en") && endings.contains(where: dropLast(2).hasSuffix)
      || hasSuffix("n") && endings.contains { $0.hasSuffix("e") && dropLast().hasSuffix($0) }
  }
}

/// The people whom a text is searched for.
struct SoughtNames {
  private struct Ends: Hashable {
    let first: String
    let last: String
  }

  private var names: [Ends: [PersonName]] = [:]
  /// By an initial and the last name, and by the first name and an initial.
  private var short: [Ends: [PersonName]] = [:]
  private var words: Set<String> = []

  /// Those of `inShort` are looked for with an initial as well: «K. Hansen», «Kari H.».
  init(_ names: some Sequence<PersonName>, inShort: [PersonName] = []) {
    for name in inShort {
      let (one, other) = (String(name.first.prefix(1)), String(name.last.prefix(1)))
      for ends in [Ends(first: one, last: name.last), Ends(first: name.first, last: other)] {
        short[ends, default: []].append(name)
        words.insert(ends.first)
      }
    }
    for name in names {
      for (first, last) in name.spellings {
        self.names[Ends(first: first, last: last), default: []].append(name)
        words.formUnion([first, last])
      }
    }
  }

  /// Whether one of them is called this, first or last.
  func mayBegin(with word: String) -> Bool { words.contains(word) }

  func named(_ first: String, _ last: String) -> [PersonName] {
    names[Ends(first: first, last: last)] ?? []
  }

  /// Those whom a first or a last name and an initial may mean.
  func inShort(_ first: String, _ last: String) -> [PersonName] {
    short[Ends(first: first, last: last)] ?? []
  }
}

/// How many words a name may have: what is longer, as a title in capitals, names nobody.
let mostWordsOfName = 5
private let mostMiddleNames = 2
private let mostWordsOfList = 20

private let credits: Set<String> = [
  "foto", "fotograf", "photo", "photograph", "photographer", "illustrasjon", "illustration", "video",
]
/// What sentences begin with after «Kari H.», where a capital is no name.
private let beginnings: Set<String> = [
  "hun", "han", "ho", "de", "det", "den", "vi", "i", "på", "etter", "nå", "men", "og", "for", "fra", "til",
  "da",
  "så", "her", "der", "dei", "me", "she", "he", "they", "we", "the", "it", "in", "on", "after", "now", "but",
]
private let titles: Set<String> = ["fru", "herr", "frøken", "dr", "mr", "mrs", "ms", "miss", "prof"]

/// What places, prizes and funds are called after people by.
private let thingsNamedAfter = [
  "gate", "gata", "vei", "veg", "plass", "allé", "torg", "park", "bru", "bro", "minnefond", "fond", "legat",
  "stiftelse", "pris", "stipend", "skole",
]

func isNamedAfterSomebody(_ word: String) -> Bool { thingsNamedAfter.contains(where: word.hasPrefix) }
