import Model

extension Edition {
  /// A page that is there in every language, at an address of its own in each.
  func listing(_ address: (Language) -> String) -> Listing {
    listing(at: address(language), languages.map { .init(address: address($0), language: $0) }, updated: nil)
  }

  /// An entry's own page in this language.
  func listing(of head: PublicHead, at address: String) -> Listing {
    let alternates = languages.compactMap { other in
      site.address(of: head.id, in: other).map { PageAddress.Alternate(address: $0, language: other) }
    }
    return listing(
      at: address, alternates,
      updated: head.common.updated[language] ?? head.common.updated[site.mainLanguage])
  }

  /// A page of no entry, by where it is in each language that has it.
  func listing(at addresses: [Language: String]) -> Listing {
    guard let own = addresses[language] else { return .unlisted }
    let alternates = languages.compactMap { other in
      addresses[other].map { PageAddress.Alternate(address: $0, language: other) }
    }
    return listing(at: own, alternates, updated: nil)
  }

  private func listing(
    at address: String, _ alternates: [PageAddress.Alternate], updated: CalendarDate?
  ) -> Listing {
    .listed(
      PageAddress(
        address: address, language: language, alternates: alternates.count > 1 ? alternates : [],
        updated: updated))
  }
}
