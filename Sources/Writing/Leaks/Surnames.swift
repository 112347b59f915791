import Model

/// The last names by which people are called too, «R. Mykløy» and «direktør Mykløy», of those who are certain to be
/// persons and whose last name few others have.
func surnames(of units: [LeakUnit]) -> [LeakUnit] {
  units.compactMap { unit in
    let count = unit.text.words.count - 1
    guard unit.form == .name, !unit.isMailAddress, (2...4).contains(count), !unit.isOpen,
      isFirstName(unit.text.word(0))
    else { return nil }
    let last = Array(unit.text.word(count - 1))
    // As many letters are needed for it to be looked for.
    guard last.count >= 6, !commonSurnames.contains(last), !isFirstName(last[...]) else { return nil }
    var surname = LeakUnit(.surname, FoldedText(letters: last), at: unit.origin)
    surname.initials = [unit.text.letters[0]]
    surname.wholeNames = [unit.text.letters]
    surname.firstNames = [FirstNames((0..<count - 1).map { Array(unit.text.word($0)) })]
    surname.standing = unit.standing
    return surname
  }
}

/// A last name is as open as all who are called so.
func openSurnames(_ isOpen: inout [Bool], _ units: [LeakUnit]) {
  let surnames = units.indices.filter { units[$0].form == .surname && !isOpen[$0] }
  guard !surnames.isEmpty else { return }
  let open = Set(
    units.indices.filter { units[$0].form == .name && isOpen[$0] }.map { units[$0].text.letters })
  for index in surnames where units[index].wholeNames.isSubset(of: open) { isOpen[index] = true }
}

extension FoldedText {
  init(letters: [UInt8]) {
    self.letters = letters
    words = [Word(start: 0, gap: []), Word(start: Int32(letters.count), gap: [])]
  }

  /// Whether a last name stands beside the letter that the first begins with, or beside what somebody is.
  func saysSurname(_ name: borrowing LeakUnit, _ range: Range<Int>) -> Bool {
    guard isBoundary(range.lowerBound), endsName(at: range.upperBound) else { return false }
    for (offset, letter) in name.text.letters.enumerated() where letters[range.lowerBound + offset] != letter
    {
      return false
    }
    let first = firstWord(from: range.lowerBound)
    if isBeforeInitial(range.upperBound, name.initials) { return true }
    if isAfterFirstName(first, name.firstNames) { return true }
    guard first > 0, !words[first].gap.isNothing else { return false }
    let (gap, before) = (words[first].gap, Array(word(first - 1)))
    if before.count == 1 {
      return gap.contains(.joinsDigits) && name.initials.contains(before[0])
        && !(gap.contains(.isPlain) && isWordOrSign(first - 1)) && !isOfOrganisation(after: range.upperBound)
    }
    // «Kommuneleder Flesberg kommune» is what somebody leads.
    guard gap.contains(.isPlain) || gap.contains(.isColon), !isOfOrganisation(after: range.upperBound) else {
      return false
    }
    if gap.contains(.isColon) {
      return (isOfPerson(before) || lonelyRoles.contains(before)) && isAlone(before: range.upperBound)
    }
    return isOfPerson(before) && (!wordsOfMatches.contains(before) || isRole(first - 1))
  }

  /// «Leder Nymoen svarer» and «daglig leder Nymoen», and not «i dag leder Nymoen».
  private func isRole(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap = words[index].gap
    return gap.isDisjoint(with: [.isPlain, .isComma, .hasDash])
      || gap.contains(.isPlain) && beforeRoles.contains(Array(word(index - 1)))
  }

  /// «Fotograf: Mykløy» and «Kontakt: Mykløy, tlf. 99 88 77 66», and not «Turleder: Tverrdalen–Labro», «Kokk: Myklevoll og omegn» and
  /// «Megler: Ravnekollen, tre boliger».
  private func isAlone(before end: Int) -> Bool {
    let next = firstWord(from: end)
    guard next < words.count - 1 else { return true }
    if words[next].gap.contains(.isComma) { return isNumber(next) || waysToReach.contains(Array(word(next))) }
    return words[next].gap.isDisjoint(with: [.isPlain, .hasDash])
  }

  /// «Mykløy, R.», as lists have it.
  private func isBeforeInitial(_ end: Int, _ initials: Set<UInt8>) -> Bool {
    let next = firstWord(from: end)
    guard next < words.count - 1, Int(words[next].start) == end, words[next].gap.contains(.isComma) else {
      return false
    }
    let word = word(next)
    guard word.count == 1, initials.contains(word[word.startIndex]) else { return false }
    // «på Nymoen, i Granheimen»
    return !wordsOfOneLetter.contains(word[word.startIndex]) || !words[next + 1].gap.contains(.isPlain)
  }

  /// «i Nymoen», «å Mykløy», «linje B Nymoen»: a letter without a full stop that is no one's first.
  private func isWordOrSign(_ index: Int) -> Bool {
    let letter = letters[Int(words[index].start)]
    if wordsOfOneLetter.contains(letter) { return true }
    return index > 0 && words[index].gap.contains(.isPlain) && beforeLetters.contains(Array(word(index - 1)))
  }

  private func isOfOrganisation(after end: Int) -> Bool {
    let next = firstWord(from: end)
    guard next < words.count - 1, Int(words[next].start) == end, words[next].gap.contains(.isPlain) else {
      return false
    }
    let word = String(decoding: word(next), as: UTF8.self)
    return isPartOfOrganisation(word) || ofPlaces.contains(word) || word.hasSuffix("korps")
  }

  /// «direktør», «prosjektlederen», «fru», «Ms».
  private func isOfPerson(_ word: [UInt8]) -> Bool {
    if addressing.contains(word) { return true }
    if notRoles.contains(word) { return false }
    return rolesEnd.contains { word.suffix($0.count) == $0[...] }
      || definiteRolesEnd.contains { word.suffix($0.count) == $0[...] }
  }

  /// Whether a row of names goes on around a name that is turned: «Anne Berg, Kari Lund». After «hos» or before «og», with
  /// nobody's first name in front, it is one name.
  func isWithinNames(_ range: Range<Int>) -> Bool {
    guard followsSpace(range.lowerBound), followsSpace(range.upperBound) else { return false }
    let first = firstWord(from: range.lowerBound)
    let before = first > 0 ? Array(word(first - 1)) : []
    if isFirstName(before[...]) { return true }
    let after = Array(word(firstWord(from: range.upperBound)))
    return !besideNames.contains(before) && !besideNames.contains(after) && !isOfPerson(before)
  }
}

/// Whether people are called so, as folded texts have it.
func isFirstName(_ word: ArraySlice<UInt8>) -> Bool {
  foldedFirstNames.contains(Array(word)) || isLikelyFirstName(String(decoding: word, as: UTF8.self))
}

/// The first names that are folded to other letters than they are written with.
private let foldedFirstNames = folded([
  "Pål", "Bjørn", "Øyvind", "Øystein", "Åge", "Åsa", "Åse", "Åshild", "Håkon", "Håvard", "Bård", "Torbjørn",
  "Asbjørn",
  "Bjørg", "Søren", "Jørgen", "Jørn", "Børge", "Bjørnar", "Sølvi", "Gørild",
  "Ståle", "Kåre", "Ørjan", "Ørnulf", "Øivind", "Åsmund", "Åsne", "Åslaug",
])

/// Words as texts that are folded have them.
func folded(_ words: [String]) -> Set<[UInt8]> { Set(words.map { FoldedText($0).letters }) }

private let addressing = folded([
  "fru", "herr", "frøken", "frk", "hr", "mr", "mrs", "ms", "dr", "prof", "miss",
])

/// «i», «å» and “a”.
let wordsOfOneLetter: Set<UInt8> = [UInt8(ascii: "a"), UInt8(ascii: "i")]

/// What is told apart by letters.
private let beforeLetters = folded([
  "klasse", "klassen", "gruppe", "gruppa", "gruppen", "linje", "linja", "linjen", "hall", "plan", "bygg",
  "blokk",
  "avdeling", "pulje", "rute", "trinn", "lag", "felt", "sone", "vitamin", "team", "class", "group", "line",
])

/// What clubs and places are called behind the same name.
private let ofPlaces: Set<String> = ["fk", "il", "bk", "sk", "gard", "gaard", "hytte", "skog", "as"]

/// Offices and professions, and what else somebody is called before the name; «råd» and «lag» are no persons.
private let roles =
  officesEnd.filter { $0 != "råd" } + professions
  + ["person", "saksbehandler", "medarbeider", "pressekontakt", "mediekontakt", "kontaktperson", "advisor"]

/// «I finalen spiller Nymoen», «kommunen eier Nymoen»: as words of their own these are what somebody does.
private let verbs: Set<String> = [
  "spiller", "trener", "lærer", "arbeider", "eier", "megler", "pleier", "forsker",
]

/// What they are called all the same before a colon: «Trener: Nymoen».
private let lonelyRoles = folded(verbs.sorted())

/// «Etter første omgang leder Nymoen», «I går veileder Nymoen de nye»: what somebody does or is, as often as who it is.
private let wordsOfMatches = folded([
  "leder", "veileder", "innleder", "utleder", "avleder", "forleder", "villeder", "ansvarlig", "chief",
])

/// What stands before who somebody is, and not before what somebody does.
private let waysToReach = folded(["tlf", "telefon", "mobil", "tel", "epost", "e", "mail", "phone"])

private let beforeRoles = folded([
  "daglig", "dagleg", "faglig", "politisk", "administrativ", "konstituert", "fungerende", "avtroppende",
  "påtroppende", "ny", "vår", "valgt", "med", "til", "av", "fra", "hos", "ved", "ifølge", "kontakt", "ring",
  "spør", "with", "to", "from", "by", "of", "contact", "ask",
])

/// Words that end as roles do.
private let notRoles = folded(["semester", "trimester", "mischief", "uansvarlig", "medansvarlig"])

private let rolesEnd = roles.filter { !verbs.contains($0) }.map { FoldedText($0).letters }
/// «rektoren», «legen», «lærerne», «prestene».
private let definiteRolesEnd = roles.flatMap { role in
  let plural = role.hasSuffix("er") || role.hasSuffix("e") ? role + "ne" : role + "ene"
  return [role + (role.hasSuffix("e") ? "n" : "en"), plural].map { FoldedText($0).letters }
}

/// Words in small letters that stand before or after names.
let besideNames = folded([
  "og", "eller", "i", "på", "til", "fra", "for", "med", "av", "hos", "ved", "om", "som", "er", "har", "var",
  "ble",
  "blir", "sier", "kontakt", "ring", "spør", "skriv", "møt", "takk", "heter", "skal", "vil", "kan", "den",
  "det", "and",
  "or", "at", "by", "with", "from", "to", "of", "in", "is", "was", "has", "call", "ask", "says", "who",
  "hvis", "når",
  "innen", "mellom", "mot", "under", "over", "også", "både",
])

/// The last names that most have.
private let commonSurnames = folded([
  "Hansen", "Johansen", "Larsen", "Andersen", "Pedersen", "Nilsen", "Kristiansen", "Jensen", "Karlsen",
  "Johnsen",
  "Pettersen", "Eriksen", "Berntsen", "Jacobsen", "Jakobsen", "Halvorsen", "Johannessen", "Jørgensen",
  "Andreassen",
  "Mathisen", "Mathiesen", "Henriksen", "Solberg", "Knutsen", "Kristoffersen", "Christensen", "Christiansen",
  "Gundersen", "Hauge", "Haugen", "Bakken", "Svendsen", "Strand", "Iversen", "Sørensen", "Rasmussen",
  "Antonsen",
  "Martinsen", "Danielsen", "Ellingsen", "Simonsen", "Isaksen", "Gulbrandsen", "Paulsen", "Eliassen", "Aasen",
  "Fredriksen", "Arnesen", "Olaisen", "Hagen", "Bakke", "Moen", "Nygård", "Nygaard", "Amundsen", "Hermansen",
  "Tveit",
]).union(moreSurnames)

private let moreSurnames = folded([
  "Lunden", "Myhre", "Myrvold", "Nguyen", "Mohamed", "Ahmed", "Hussain", "Kowalski", "Evensen", "Thomassen",
  "Gjerde", "Helland", "Nilssen", "Sandvik", "Edvardsen", "Birkeland", "Børresen", "Carlsen", "Tangen",
  "Thorsen",
  "Bråthen", "Bråten", "Brekke", "Engen", "Eikeland", "Fossum", "Foss", "Haugland", "Holmen", "Jansen",
  "Kolstad",
  "Løken", "Mikkelsen", "Mortensen", "Nordli", "Nordby", "Olsson", "Sande", "Sandberg", "Skoglund", "Solheim",
  "Stenersen", "Strøm", "Tollefsen", "Torgersen", "Ulriksen", "Viken", "Westby", "Wilhelmsen", "Kongsberg",
  "Numedal",
  "Flesberg", "Rollag", "Veggli", "Uvdal", "Hokksund", "Lier", "Krødsherad", "Sigdal", "Modum", "Øvre",
  "Eiker",
  "Drammen", "Buskerud", "Notodden", "Hvittingfoss", "Skollenborg", "Sandsvær", "Jondalen", "Lampeland",
])
