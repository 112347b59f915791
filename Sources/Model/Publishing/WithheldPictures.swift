import Content

/// The checksums of pictures that rest on a consent which is missing or does not hold: those that a field says so of, and
/// those of an article that is itself taken out for want of one. By checksum, so that a copy elsewhere goes too.
func withheldPictures(in site: SiteModel) -> Set<String> {
  let holding = Set(
    site.all(Consent.self).filter { $0.internalFacts.holds(on: site.moment.today) }.map(\.head.id))
  var withheld: Set<String> = []
  for head in site.heads {
    let picture = site.picture(of: head)
    for facts in head.pictureFacts {
      guard let consent = facts.consent, !holding.contains(consent.id) else { continue }
      withheld.formUnion(site.asset(facts.file, beside: head).map { [$0.sha256] } ?? [])
    }
    guard site.hidden[head.id] == .withoutConsent else { continue }
    withheld.formUnion(([picture].compactMap(\.self) + head.texts.flatMap(\.pictures)).map(\.sha256))
  }
  return withheld.subtracting([""])
}

extension EntryText {
  /// The files that are shown as pictures in the text.
  fileprivate var pictures: [AssetFile] {
    targets.compactMap { index, target in
      guard case .asset(let asset) = target, body.nodes[Int(index)].kind == .image else { return nil }
      return asset
    }
  }
}

extension SiteModel {
  /// The checksums of the files of the content that the public may be shown now.
  package var showableFiles: Set<String> {
    Set(assets.values.filter { !isInternalPath($0.path) }.map(\.sha256)).subtracting(withheldPictures)
  }
}
