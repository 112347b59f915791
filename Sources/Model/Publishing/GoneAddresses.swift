extension SiteModel {
  /// The addresses that were public and are gone for good: of what has expired, and what somebody has said is gone («borte»). From the
  /// top of the domain, pages with a slash at the end, decoded; in order.
  ///
  /// Not of what is a draft or comes later, which nobody has seen; nor of what goes with a consent or a post, since the address
  /// names the person: what was withdrawn is named nowhere. So of what somebody has said is gone and whose address bears a name: servers
  /// answer 404 for what is not there, and the list of what is gone is a file that some hosts show.
  package var goneAddresses: [String] {
    let base = addressing.base
    let expired = hiddenPages.addresses(for: .expired).map { base.address(ofFile: $0.dropFirst()) }
    let said = all(Publication.self).flatMap(\.gone).compactMap(\.address?.text).filter { $0.first == "/" }
      .map { base.address(written: percentDecoded($0)) }.map { isFile($0) || $0.last == "/" ? $0 : $0 + "/" }
    return Set(expired + said.filter { !mayNamePerson($0) }).filter(isPlainAddress).sorted()
  }
}

/// Whether its last part has an ending.
private func isFile(_ address: String) -> Bool {
  address.split(separator: "/", omittingEmptySubsequences: false).last?.contains(".") == true
}

/// What means itself in the settings of every server, and is no place on a page: letters, digits and `-._~/`, whatever the letters.
private func isPlainAddress(_ address: String) -> Bool {
  address.utf8.count > 1
    && address.unicodeScalars.allSatisfy { letter in
      letter.isASCII
        ? letter.properties.isAlphabetic || ("0"..."9").contains(letter)
          || "-._~/".unicodeScalars.contains(letter)
        : letter.properties.isAlphabetic || letter.properties.isGraphemeExtend
    }
}
