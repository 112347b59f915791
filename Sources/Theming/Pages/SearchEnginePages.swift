import Model

/// The pages that search engines may list, each with the same page in other languages.
func pageAddresses(_ editions: [Edition]) -> [PageAddress] {
  editions.flatMap { edition in
    [edition.listed { edition.site.addressing.top(in: $0) }]
      + edition.shownLists.map { list in edition.listed { edition.address(of: list, in: $0) } }
      + edition.site.heads.compactMap { edition.listed($0) }
  }
}

extension Edition {
  /// A page that is there in every language.
  fileprivate func listed(_ address: (Language) -> String) -> PageAddress {
    let alternates = languages.map { PageAddress.Alternate(address: address($0), language: $0) }
    return PageAddress(
      address: address(language), language: language, alternates: alternates.count > 1 ? alternates : [])
  }

  /// An entry's own page; nil for what stands on a list, or is not in this language.
  fileprivate func listed(_ head: PublicHead) -> PageAddress? {
    guard let address = site.address(of: head.id, in: language), !address.contains("#") else { return nil }
    let alternates = languages.compactMap { other in
      site.address(of: head.id, in: other).map { PageAddress.Alternate(address: $0, language: other) }
    }
    return PageAddress(
      address: address, language: language, alternates: alternates.count > 1 ? alternates : [],
      updated: head.common.updated[language] ?? head.common.updated[site.mainLanguage])
  }
}
