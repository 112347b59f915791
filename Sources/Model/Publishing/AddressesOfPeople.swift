extension SiteModel {
  /// Whether an address is made of somebody's name: of anybody's that begins as names do, and of theirs whose consent is over.
  ///
  /// What asks about it loses nothing by a name too many: a page that is not there is answered with 404 instead of 410.
  func mayNamePerson(_ address: String) -> Bool {
    let words = address.split { "/-_.#".contains($0) }.map { $0.lowercased() }
    if zip(words, words.dropFirst()).contains(where: { firstNamesInAddresses.contains($0.0) }) { return true }
    return all(Consent.self).contains { consent in
      guard consent.internalFacts.isOver(on: moment.today) else { return false }
      let name = slugOf(consent.internalFacts.person ?? "").split(separator: "-").map(String.init)
      guard name.count > 1, let first = words.firstIndex(of: name[0]) else { return false }
      return words[first...].dropFirst().contains(name[name.count - 1])
    }
  }
}

/// First names as addresses spell them.
private let firstNamesInAddresses = Set(allFirstNames.map(slugOf))
