import Model

extension EventWords {
  /// Whether it asks somebody to register, and not everybody: «Har du ikke egen PC, må du melde deg på», «Meld deg på
  /// middagen», “If you need a computer, please register”.
  var asksSomeToRegister: Bool {
    var before: Statement?
    return everyStatement.contains { statement in
      defer { before = statement }
      guard !statement.isQuestion || statement.text.contains(","), let rest = wordsAfterRegistering(statement)
      else { return false }
      // «Trenger du PC? Meld deg på.»
      let isAnswer = before.map { $0.isQuestion && wordsAfterRegistering($0) == nil } ?? false
      return isAnswer || isForSome(statement) || !(rest.first.map(aroundRegistering.contains) ?? true)
    }
  }
}

/// Whether a sentence says for whom it is so: «Har du egen PC, …», «For deg som …», «De som …», “Those who …”.
func isForSome(_ statement: Statement) -> Bool {
  let words = statement.words
  guard let first = words.first, words.count > 2 else { return false }
  if conditional.contains(where: words.contains) || statement.isQuestion { return true }
  // A verb, and whom it is said of: «Er du medlem, …», «Kommer dere fra Notodden, …».
  let isVerbFirst =
    beginningsOfConditions.contains(first)
    && ["du", "dere", "noen", "man", "barnet", "you"].contains(words[1])
  if isVerbFirst, statement.text.contains(",") { return true }
  if ["uten", "without", "med", "with"].contains(first) { return true }
  return words.indices.dropFirst().contains { index in
    // «Åpent for alle som vil» is for everybody.
    ["som", "who", "with", "med", "uten", "without"].contains(words[index])
      && wholeGroups.contains(words[index - 1])
      && !(index > 2 && ["åpen", "åpent", "ope", "open"].contains(words[index - 3]))
  }
}

/// What follows the words that ask for registration; nil where nobody is asked, and where it is said that nobody needs to.
private func wordsAfterRegistering(_ statement: Statement) -> ArraySlice<String>? {
  let words = statement.words
  guard
    !waysToSayNoRegistering.contains(where: { way in
      words.indices.contains { words[$0...].starts(with: way) }
    })
  else { return nil }
  for index in words.indices {
    if let way = waysToRegister.first(where: { words[index...].starts(with: $0) }) {
      return words[(index + way.count)...]
    }
  }
  return nil
}

private let waysToRegister: [[String]] = [
  "meld deg på", "meld dere på", "melde deg på", "melde dere på", "melde seg på", "melder deg på",
  "melder dere på", "melder seg på", "må være påmeldt", "må du være påmeldt",
  "påmelding til", "påmelding for", "påmelding kreves", "krever påmelding", "krever likevel påmelding",
  "må registrere", "bestille plass", "bestill plass", "reservere plass", "reserver plass", "register",
  "sign up", "book a place", "book a seat", "registration is required", "registration is needed",
  "requires registration", "registration for",
].map { $0.split(separator: " ").map(String.init) }

/// What says no more than when, where and how one registers.
private let aroundRegistering: Set<String> = [
  "her", "nå", "på", "innen", "senest", "før", "via", "i", "ved", "under", "nederst", "nedenfor", "snarest",
  "gjerne", "fortsatt", "likevel", "og", "så", "here", "now", "by", "before", "online", "below", "in", "at",
  "today", "and", "fra",
]

private let conditional: Set<String> = [
  "hvis", "dersom", "såfremt", "unntatt", "unntak", "bortsett", "if", "unless", "except",
]

private let beginningsOfConditions: Set<String> = [
  "har", "er", "vil", "skal", "trenger", "ønsker", "kommer", "mangler", "tar", "bor", "må", "kan", "blir",
  "går", "deltar", "bruker", "gjelder", "should", "do", "are", "have",
]

private let wholeGroups: Set<String> = [
  "de", "dem", "deg", "du", "dere", "den", "alle", "dei", "those", "anyone", "everyone", "you", "people",
]
