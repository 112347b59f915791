import Content
import Diagnostics
import Model

extension Rule {
  /// A text or a picture of what has no page of its own is shown nowhere, however carefully it was written.
  static let writtenIsShown = Rule(.textNotShown, .pictureNotShown) { site in
    let besides = textsBesides(site)
    return site.heads.filter { !$0.isUnreadable }.flatMap { head -> [Diagnostic] in
      let isOfFields = AnyKind.of(head.id.kind)?.form != .document
      let texts = isOfFields ? head.texts.filter { $0.body.nodes.count > 1 } : []
      let picture = head.common.picture.map { _ in head.place(of: "bilde") }
      return texts.map { .textNotShown(head.kindName, at: $0.place(1)) }
        + (picture.flatMap { showsNoPicture(head) ? [.pictureNotShown(head.kindName, at: $0)] : [] } ?? [])
    } + besides.map { .textBesidesNotShown(at: $0) }
  }
}

private func showsNoPicture(_ head: EntryHead) -> Bool {
  !head.isInternalOnly && AnyKind.showsPicture(of: head.id.kind) == false
}

/// The texts of internal files that only add fields to something public.
private func textsBesides(_ site: SiteModel) -> [Location] {
  let texts = site.tree.documents.filter { isInternalPath($0.path) && $0.body.nodes.count > 1 }
  guard !texts.isEmpty else { return [] }
  let shown = Set(site.heads.flatMap { [$0.path] + $0.texts.map(\.path) })
  let known = Set(site.heads.flatMap { head in head.places.map(\.value.path) })
  return texts.filter { !shown.contains($0.path) && known.contains($0.path) }.map {
    let source = $0.body.nodes[1].source
    return Location($0.path, Int(source.lowerBound)..<Int(source.upperBound))
  }
}

extension Diagnostic {
  fileprivate static func textNotShown(_ kind: Wording, at place: Location) -> Diagnostic {
    Diagnostic(
      .textNotShown,
      Wording(
        nb: "teksten blir ikke vist noe sted: en oppføring av typen «\(kind.nb)» har bare felt",
        en: "the text is shown nowhere: an entry of the kind “\(kind.en)” has fields alone"), at: place,
      help: Wording(
        nb:
          "flytt den til «sammendrag», eller til en side; er det et notat, skriv det som en kommentar (#) blant feltene",
        en: "move it to “summary”, or to a page; if it is a note, write it as a comment (#) among the fields")
    )
  }

  fileprivate static func textBesidesNotShown(at place: Location) -> Diagnostic {
    Diagnostic(
      .textNotShown,
      Wording(
        nb: "teksten blir ikke vist noe sted: en intern fil ved siden av en åpen har bare felt",
        en: "the text is shown nowhere: an internal file beside a public one has fields alone"), at: place,
      help: Wording(
        nb: "skriv den i et av feltene, eller som en kommentar (#) blant dem",
        en: "write it in one of the fields, or as a comment (#) among them"))
  }

  fileprivate static func pictureNotShown(_ kind: Wording, at place: Location) -> Diagnostic {
    Diagnostic(
      .pictureNotShown,
      Wording(
        nb: "bildet blir ikke vist noe sted: oppføringer av typen «\(kind.nb)» har ikke plass til bilder",
        en: "the picture is shown nowhere: entries of the kind “\(kind.en)” have no room for pictures"),
      at: place,
      help: Wording(
        nb: "slett «bilde» og det som hører til, eller vis bildet på en side som lenker hit",
        en: "delete “picture” and what goes with it, or show the picture on a page that links here"))
  }
}

extension Code {
  static let textNotShown = Code(
    "text-not-shown", .warning,
    title: Wording(nb: "En tekst som ikke blir vist", en: "A text that is not shown"),
    explanation: Wording(
      nb:
        "Partnere, personer, aktiviteter, måltall, møter og dokumenter er skrevet med felt alene, og det samme er de interne filene ved siden av åpne. Det som står under feltene, kommer verken på nettstedet eller på statussiden.",
      en:
        "Partners, people, activities, KPIs, meetings and documents are written with fields alone, and so are the internal files beside public ones. What stands below the fields comes neither on the website nor on the status page."
    ),
    steps: Wording(
      nb: "Flytt teksten til et felt som blir vist, eller til en side.",
      en: "Move the text to a field that is shown, or to a page."))

  static let pictureNotShown = Code(
    "picture-not-shown", .warning,
    title: Wording(nb: "Et bilde som ikke blir vist", en: "A picture that is not shown"),
    explanation: Wording(
      nb:
        "Personer, aktiviteter, møter og styringsdokumenter står i lister uten bilder. Et bilde der kommer ikke på nettstedet; av partnere vises logoen.",
      en:
        "People, activities, meetings and governing documents stand in lists without pictures. A picture there does not come on the website; of partners the logo is shown."
    ),
    steps: Wording(
      nb: "Slett «bilde» og feltene som hører til, eller vis bildet på en side.",
      en: "Delete “picture” and the fields that go with it, or show the picture on a page."))
}
