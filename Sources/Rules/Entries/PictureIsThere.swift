import Diagnostics
import Model

extension Rule {
  /// Pictures that fields name lie beside the file.
  static let pictureIsThere = Rule(.noSuchPicture) { site in
    let logos = site.all(Partner.self).compactMap { partner in partner.logo.map { ("logo", $0, partner.head) }
    }
    let pictures = site.heads.compactMap { head in head.common.picture.map { ("bilde", $0, head) } }
    let inTexts = site.heads.flatMap { head in
      head.common.pictures.enumerated().compactMap { index, facts in
        facts.file.map { ("bilder.\(index).fil", $0, head) }
      }
    }
    return (pictures + logos + inTexts).compactMap { field, file, head in
      missing(file.text, field, head, site)
    }
  }
}

private func missing(_ name: String, _ field: String, _ head: EntryHead, _ site: SiteModel) -> Diagnostic? {
  let folder = head.folder + "/"
  guard site.assets[folder + name] == nil, !site.unreadable.contains(folder + name) else { return nil }
  let beside = site.assets.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    .sorted()
  let place = head.place(of: field)
  return Diagnostic(
    .noSuchPicture,
    Wording(nb: "bildet «\(name)» ligger ikke her", en: "the picture “\(name)” is not here"),
    at: place,
    help: Proposal(nearestTo: name, among: beside).map(Wording.didYouMean)
      ?? Wording(nb: "legg bildet i «\(head.folder)»", en: "put the picture in “\(head.folder)”"),
    fixIts: certainName(for: name, among: beside.map { [$0] }).map { [FixIt(at: place, replacement: $0)] }
      ?? [])
}

extension Code {
  static let noSuchPicture = Code(
    "no-such-picture", .error,
    title: Wording(nb: "Bildet ligger ikke her", en: "The picture is not here"),
    explanation: Wording(
      nb: "Bildet ligger i samme mappe som filen, med nøyaktig samme navn, også store og små bokstaver.",
      en:
        "The picture must be in the same folder as the file and have exactly this name, including capital letters."
    ),
    example: Code.Example(
      wrong: "bilde: Torget.JPG\nbilde-alt: Folk på torget",
      right: "bilde: torget.jpg\nbilde-alt: Folk på torget"))
}
