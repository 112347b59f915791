import Model

/// Whether a word says what somebody speaks for: «ordfører Kari Hansen», «ordføreren».
func isOffice(_ word: String) -> Bool { word.ends(in: officesEnd) }

/// Which words beside a name show that it stands for something else than a private life.
enum OfficesMeant {
  /// Offices and professions: who is quoted speaks as what they are.
  case all
  /// Offices alone that are held on behalf of others, such as those of the public and of whoever heads or speaks for an organisation. «Ingeniør»
  /// and «butikksjef» say how a private person is told of: the stories of those who move here begin so.
  case onBehalfOfOthers

  /// Whether a word is such an office.
  func has(_ word: String) -> Bool {
    switch self {
    case .all: isOffice(word)
    case .onBehalfOfOthers: wholeOffices.contains(word) || word.ends(in: officesOnBehalfOfOthers)
    }
  }

  /// Whether a word before a name is one, or as good as one.
  func hasTitle(_ word: String) -> Bool {
    switch self {
    case .all: isOffice(word) || word.ends(in: professions)
    case .onBehalfOfOthers: has(word)
    }
  }
}

extension [WrittenWord] {
  /// Whether the name stands for an office: «ordfører Kari Hansen», «Kari Hansen, daglig leder i Fabrikken».
  func isInOffice(_ range: ClosedRange<Int>, _ meant: OfficesMeant = .all) -> Bool {
    isOfficeBefore(range, meant) || isOfficeAfter(range, meant)
  }

  private func isOfficeBefore(_ range: ClosedRange<Int>, _ meant: OfficesMeant) -> Bool {
    guard range.lowerBound > 0, !self[range.lowerBound].opens else { return false }
    let before = range.lowerBound - 1
    // «Skolens rektor, Kari Hansen, åpner festen»
    if self[before].sign == "," {
      return self[range.upperBound].sign != nil
        && (meant.hasTitle(self[before].small) || isPlacedOffice(before, meant, isNamedApart: true))
    }
    guard self[before].sign == nil else { return false }
    // «Ordføreren heter Kari Hansen»
    let isLinked = linking.contains(self[before].small)
    let end = isLinked ? before - 1 : before
    guard end >= 0, end == before || self[end].sign == nil else { return false }
    return meant.hasTitle(self[end].small) || isPlacedOffice(end, meant, isNamedApart: isLinked)
  }

  /// «daglig leder i Fabrikken AS Kari Hansen», «ordfører i Flesberg kommune Kari Hansen»: an office and a place, which
  /// end here. Where nothing parts them from the name, «lederen i klubben takket Kari Hansen» is none.
  private func isPlacedOffice(_ end: Int, _ meant: OfficesMeant, isNamedApart: Bool) -> Bool {
    for index in stride(from: end, to: Swift.max(0, end - mostWordsOfName), by: -1) {
      let word = self[index]
      if index < end, word.sign != nil { return false }
      if placing.contains(word.small) {
        return index < end && meant.has(self[index - 1].small) && !isOfLeisure(index - 1, meant)
      }
      guard isNamedApart || word.isCapitalized || isPartOfOrganisation(word.small) else { return false }
    }
    return false
  }

  private func isOfficeAfter(_ range: ClosedRange<Int>, _ meant: OfficesMeant) -> Bool {
    var index = range.upperBound
    // «Kari Hansen (Ap), ordfører»
    if indices.contains(index + 1), self[index + 1].opens, self[index + 1].sign == ")",
      !meant.has(self[index + 1].small)
    {
      index += 1
    }
    guard indices.contains(index + 1) else { return false }
    let isApposition = self[index].sign != nil && !self[index].endsSentence || self[index + 1].opens
    guard isApposition || being.contains(self[index + 1].small) else { return false }
    for place in indices[(index + 1)...].prefix(6) {
      let word = self[place]
      if meant.has(word.small) { return !isOfLeisure(place, meant) }
      if word.sign != nil { return false }
    }
    return false
  }

  /// «leder i koret», «nestleder for den lokale turgruppa»: what somebody is in what they do in their spare time, which is called by no name. Who
  /// speaks for an organisation is told of with the name that it has: «leder i Kongsberg Damekor».
  private func isOfLeisure(_ office: Int, _ meant: OfficesMeant) -> Bool {
    guard meant == .onBehalfOfOthers, officesOfClubs.contains(where: self[office].small.hasPrefix),
      self[office].sign == nil, indices.contains(office + 1), placing.contains(self[office + 1].small)
    else { return false }
    for word in self[(office + 2)...].prefix(4) {
      if word.isCapitalized || word.opens { return false }
      if leisure.contains(where: word.small.hasSuffix) {
        return !publicGroups.contains(where: word.small.hasSuffix)
      }
      if word.sign != nil { return false }
    }
    return false
  }
}

/// Offices that clubs and choirs have as well as parties and boards.
private let officesOfClubs = [
  "leder", "leiar", "leader", "president", "chair", "styremedlem", "styreleder", "nestleder", "gruppeleder",
]

/// What people do in their spare time, alone and at the end of longer words.
private let leisure = [
  "kor", "koret", "korps", "korpset", "klubb", "klubben", "gruppa", "gruppen", "velforening", "velforeninga",
  "velforeningen", "vellaget", "borettslaget", "borettslag", "sameiet", "idrettslaget", "turlaget",
  "danselaget",
  "husflidslaget", "hagelaget", "skilaget", "bandet", "orkesteret", "speideren", "speidertroppen",
  "teaterlaget", "bridgelaget", "misjonsforeningen", "sanitetsforeningen", "choir", "band", "orchestra",
  "club",
]

/// What ends so and is held for others.
private let publicGroups = [
  "arbeidsgruppa", "arbeidsgruppen", "styringsgruppa", "styringsgruppen", "prosjektgruppa", "prosjektgruppen",
  "partigruppa", "partigruppen", "stortingsgruppa", "stortingsgruppen", "kommunestyregruppa",
  "kommunestyregruppen",
  "bystyregruppa", "ressursgruppa", "ressursgruppen", "faggruppa", "faggruppen", "fagklubben",
  "presseklubben", "næringsklubben", "rotaryklubben", "bedriftsgruppa", "samarbeidsgruppa",
  "samarbeidsgruppen",
  "partnergruppen", "eiergruppen", "referansegruppa", "referansegruppen",
]

private let linking: Set<String> = ["heter", "er", "ble", "blir", "var", "is", "was", "named"]
private let placing: Set<String> = ["i", "ved", "for", "på", "hos", "of", "at", "in"]
private let being: Set<String> = ["er", "ble", "blir", "var", "som", "is", "was", "who"]

private let wholeOffices: Set<String> = [
  "leder", "lederen", "leader", "president", "presidenten", "chair", "ceo",
]

/// The ends of what somebody is for others.
private let officesOnBehalfOfOthers = [
  "ordfører", "rådmann", "direktør", "rektor", "redaktør", "minister", "statsråd", "byråd", "kommunalråd",
  "politiker", "stortingsrepresentant", "folkevalgt", "statsforvalter", "fylkesmann", "biskop", "lensmann",
  "politimester", "politisjef", "brannsjef", "kommunalsjef", "kommunikasjonssjef", "informasjonssjef",
  "pressesjef",
  "pressekontakt", "talsperson", "talskvinne", "talsmann", "tillitsvalgt", "styremedlem", "styreleder",
  "nestleder",
  "partileder", "gruppeleder", "byrådsleder", "utvalgsleder", "komiteleder", "komitéleder", "mayor",
  "director",
  "spokesperson", "politician",
]
