import Content
import Diagnostics
import Model

extension Rule {
  /// Whose a picture is, and who has said yes to it, is said once, and of a picture that is shown: of two credits the last is
  /// shown, and the first photographer is forgotten.
  static let picturesAreNamedOnce = Rule(.pictureNamedTwice, .pictureNotUsed) { site in
    let named = site.heads.filter { !$0.isUnreadable }.flatMap { namedPictures(of: $0, site) }
    guard !named.isEmpty else { return [] }
    return twice(named) + unused(named.filter { $0.field != "bilde" }, site)
  }
}

/// A picture that fields say something of.
private struct NamedPicture {
  let path: String
  let facts: PictureFacts
  let head: EntryHead
  /// The field of the file, and what the fields beside it begin with.
  let field: String

  var place: Location { head.place(of: field) }
}

private func namedPictures(of head: EntryHead, _ site: SiteModel) -> [NamedPicture] {
  // What is hidden says nothing of the pictures that are shown.
  guard site.isPublic(head.id) else { return [] }
  let ownCount = head.common.picture == nil ? 0 : 1
  return head.pictureFacts.enumerated().compactMap { index, facts in
    guard let file = facts.file else { return nil }
    let path = head.folder + "/" + file.text
    let field = index < ownCount ? "bilde" : "bilder.\(index - ownCount).fil"
    return site.assets[path] == nil ? nil : NamedPicture(path: path, facts: facts, head: head, field: field)
  }
}

private func twice(_ named: [NamedPicture]) -> [Diagnostic] {
  var first: [String: NamedPicture] = [:]
  return named.compactMap { picture -> Diagnostic? in
    guard let other = first[picture.path] else {
      first[picture.path] = picture
      return nil
    }
    let isInOneList = other.head.id == picture.head.id && other.field != "bilde"
    guard isInOneList || differ(other.facts, picture.facts) else { return nil }
    return Diagnostic(
      .pictureNamedTwice,
      Wording(
        nb: "bildet er nevnt to ganger, og bare det siste av det som står om det, blir vist",
        en: "the picture is named twice, and only the last of what is said of it is shown"),
      at: picture.place,
      help: Wording(
        nb: "skriv alt om bildet ett sted; har to tatt det, skriv begge navnene i \(field: "kreditering")",
        en:
          "say everything about the picture in one place; if two took it, write both names in \(field: "credit")"
      ),
      notes: [Note(Wording(nb: "det er nevnt her også", en: "it is named here too"), at: other.place)])
  }
}

private func differ(_ one: PictureFacts, _ other: PictureFacts) -> Bool {
  func isOther(_ left: String?, _ right: String?) -> Bool { left != nil && right != nil && left != right }
  return isOther(one.credit, other.credit) || isOther(one.licence, other.licence)
}

private func unused(_ named: [NamedPicture], _ site: SiteModel) -> [Diagnostic] {
  guard !named.isEmpty else { return [] }
  var used: Set<String> = []
  for head in site.heads {
    if let picture = head.common.picture { used.insert(head.folder + "/" + picture.text) }
    for text in head.texts {
      for target in text.targets.values { if let asset = target.asset { used.insert(asset.path) } }
    }
  }
  for partner in site.all(Partner.self) {
    if let logo = partner.logo { used.insert(partner.head.folder + "/" + logo.text) }
  }
  return named.filter { !used.contains($0.path) && !hasOtherPictures($0.head) }.map { picture in
    Diagnostic(
      .pictureNotUsed,
      Wording(nb: "ingen tekst viser dette bildet", en: "no text shows this picture"), at: picture.place,
      help: Wording(
        nb: "se om det er et annet bilde som vises; ellers slett det fra \(field: "bilder")",
        en: "check whether another picture is the one that is shown; else remove it from \(field: "pictures")"
      ))
  }
}

/// The poster of a video is no picture of the text.
private func hasOtherPictures(_ head: EntryHead) -> Bool {
  head.texts.contains { $0.body.directives.contains { ["video"].contains($0.name) } }
}

extension Code {
  static let pictureNamedTwice = Code(
    "picture-named-twice", .warning,
    title: Wording(nb: "To opplysninger om ett bilde", en: "Two sets of facts about one picture"),
    explanation: Wording(
      nb:
        "Hvem som har tatt et bilde, hva det kan brukes til og hvem som har samtykket, står ett sted. Står det to, vises bare det siste, og den første fotografen blir borte.",
      en:
        "Who took a picture, what it may be used for and who has consented is said in one place. Where it is said twice, only the last is shown, and the first photographer is gone."
    ),
    steps: Wording(
      nb: "Skriv alt om bildet ett sted. Har to tatt det, står begge navnene i «kreditering».",
      en: "Say everything about the picture in one place. If two took it, both names go in “credit”."))

  static let pictureNotUsed = Code(
    "picture-not-used", .warning,
    title: Wording(nb: "Bildet vises ikke", en: "The picture is not shown"),
    explanation: Wording(
      nb:
        "«bilder» sier hvem som har tatt bildene i teksten, og hvem som har samtykket. Vises ikke bildet, er det ofte et annet bilde i teksten som mangler det.",
      en:
        "“pictures” says who took the pictures of the text, and who has consented. When the picture is not shown, it is often another picture of the text that lacks it."
    ),
    steps: Wording(
      nb: "Se hvilket bilde teksten viser, og skriv det navnet i «fil», eller slett raden.",
      en: "See which picture the text shows, and write that name in “file”, or delete the row."))
}
