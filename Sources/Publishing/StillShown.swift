import Content
package import Diagnostics
package import Model

/// What readers still see of a release though the content says that they are not to, when a build is refused: nothing goes
/// while anything has errors.
///
/// Of an entry that was deleted only what was said to be gone, or rested on a consent: of all else an address is lost,
/// which is told already. `isHolding` is whether «--hold-broken» was tried.
package func findStillShown(of shown: ReleaseRecord, now site: SiteModel, isHolding: Bool) -> [Diagnostic] {
  let help = isHolding ? Wording.fixTheErrors : .fixOrHold
  let addresses = shown.addressesByEntry
  let entries = shown.shown.flatMap { entry in
    stillShown(entry.id, addresses[entry.id] ?? [], of: shown, now: site)
  }
  let withheld = shown.originals.filter { !$0.value.isEmpty && !site.showableFiles.contains($0.value) }
  let pictures = site.assets.values.filter { asset in
    !isInternalPath(asset.path) && withheld.values.contains(asset.sha256)
  }.map { asset in
    (
      Wording(
        nb: "leserne ser fortsatt dette bildet, selv om samtykket ikke gjelder",
        en: "readers still see this picture, though the consent does not hold"), Location.file(asset.path)
    )
  }
  return (entries + pictures).map { Diagnostic(.withdrawnStillShown, $0.0, at: $0.1, help: help) }
    .sortedByPlace()
}

private typealias Address = (text: String, language: Language)

/// What is said of one entry of the release, and where.
private func stillShown(
  _ id: EntryID, _ addresses: [Address], of shown: ReleaseRecord, now site: SiteModel
) -> [(Wording, Location)] {
  guard let head = site.head(id) else { return deleted(id, addresses, of: shown, site) }
  let gone = addresses.compactMap { address in
    site.hiding(id, in: address.language).map { (address.text, $0) }
  }
  guard let hidden = gone.first?.1 ?? site.hidden[id] else { return [] }
  let names = shownNames(gone.map(\.0).isEmpty ? [id.slug] : gone.map(\.0))
  let why = hidden.words
  return [
    (
      Wording(
        nb: "leserne ser fortsatt \(names) (\(why.nb))", en: "readers still see \(names) (\(why.en))"),
      hidden == .withoutConsent ? site.consentPlace(of: head) : head.opening
    )
  ]
}

private func deleted(
  _ id: EntryID, _ addresses: [Address], of shown: ReleaseRecord, _ site: SiteModel
) -> [(Wording, Location)] {
  // Its address bears a name that is to be written down nowhere.
  if rested(id, onConsentBy: shown.consentNotes) {
    return [
      (
        Wording(
          nb: "leserne ser fortsatt en side som bygde på et samtykke og er slettet",
          en: "readers still see a page that rested on a consent and was deleted"), site.publishingPlace
      )
    ]
  }
  let gone = Set(site.goneNames)
  let names = addresses.map(\.text).filter(gone.contains)
  guard !names.isEmpty else { return [] }
  let all = shownNames(names)
  return [
    (
      Wording(
        nb: "leserne ser fortsatt \(all), som står under «borte»",
        en: "readers still see \(all), which stands under “gone”"), site.place(ofGone: names)
    )
  ]
}

extension ReleaseRecord {
  /// The pages of each entry, in order; not what only leads on to them.
  fileprivate var addressesByEntry: [EntryID: [Address]] {
    var all: [EntryID: [Address]] = [:]
    for (name, owner) in ledger.names.sorted(by: { $0.key < $1.key }) {
      guard name.kind == .address, !owner.isFormer, let entry = owner.entry else { continue }
      all[entry, default: []].append((name.text, owner.language))
    }
    return all
  }
}

extension SiteModel {
  /// Where it stands what is published: what says so, or the site’s own file where nothing does.
  var publishingPlace: Location {
    all(Publication.self).first?.head.opening ?? site?.head.opening ?? .file("content/nettsted.yml")
  }

  /// The line of «borte» that says that one of these names is gone.
  fileprivate func place(ofGone names: [String]) -> Location {
    for publication in all(Publication.self) {
      for (index, gone) in publication.gone.enumerated() {
        guard let text = gone.address?.text else { continue }
        let written = text.first == "/" ? [text, addressing.base.address(written: text)] : [text]
        if written.contains(where: names.contains) {
          return publication.head.place(of: "borte.\(index).adresse")
        }
      }
    }
    return publishingPlace
  }

  /// Where a consent is told of: among what is internal, when it is there.
  fileprivate func consentPlace(of head: EntryHead) -> Location {
    let id = entry(of: Article.self, head.id)?.internalFacts.consent?.id
    return id.flatMap { self.head($0) }?.opening ?? head.opening
  }
}

extension Wording {
  fileprivate static let fixOrHold = Wording(
    nb: "rett feilene, eller kjør med «--hold-broken», som tar det bort nå",
    en: "fix the errors, or run with “--hold-broken”, which takes it away now")

  fileprivate static let fixTheErrors = Wording(
    nb: "rett feilene og publiser: det haster", en: "fix the errors and publish: it is urgent")
}
