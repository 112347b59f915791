import Content
import Diagnostics
import Model

extension Rule {
  /// A link to a heading of the main file, in a translation whose readers are shown the translation of that file as
  /// well: the heading has another name there.
  static let linkPlaceInTranslation = Rule(
    .placeNotInTranslation,
    check: { site in
      var places: [Language: PlacesInLanguage] = [:]
      var findings: [Diagnostic] = []
      for head in site.heads where site.isPublic(head.id) {
        for text in head.texts where site.hiding(head.id, in: text.language) == nil {
          findings += missingPlaces(in: text, site, &places)
        }
      }
      return findings
    })
}

private func missingPlaces(
  in text: EntryText, _ site: SiteModel, _ places: inout [Language: PlacesInLanguage]
) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  for (node, target) in text.targets.sorted(by: { $0.key < $1.key }) {
    guard case .entry(let id, let written, let anchor?) = target,
      places[text.language, default: PlacesInLanguage(text.language, site)].lacks(target)
    else { continue }
    let here = places[written, default: PlacesInLanguage(written, site)].headings(of: id)
    let there = places[text.language]?.headings(of: id) ?? []
    let address = text.body.string(text.body.nodes[Int(node)].literal)
    findings.append(
      .placeNotInTranslation(
        anchor, in: text.language, at: text.place(Int(node)),
        help: help(
          file: translatedFile(address, id, text.language, site),
          meant: counterpart(of: anchor, among: here, in: there), there.map(\.anchor))))
  }
  return findings
}

/// The heading that stands where the other does, in a text with the same headings.
private func counterpart(
  of anchor: String, among here: [MarkdownDocument.Heading], in there: [MarkdownDocument.Heading]
) -> String? {
  guard here.map(\.level) == there.map(\.level) else { return nil }
  return here.firstIndex { $0.anchor == anchor }.map { there[$0].anchor }
}

/// The file of the translation, written as the address of the main file was.
private func translatedFile(
  _ address: String, _ id: EntryID, _ language: Language, _ site: SiteModel
) -> String {
  let folder = address.prefix { $0 != "#" }.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let name = site.head(id)?.text(in: language)?.path.split(separator: "/").last ?? ""
  return (folder + [name]).joined(separator: "/")
}

private func help(file: String, meant: String?, _ anchors: [String]) -> Wording {
  if let meant {
    return Wording(nb: "skriv «\(file)#\(meant)»", en: "write “\(file)#\(meant)”")
  }
  guard let list = Proposal(list: anchors.map { "#" + $0 })?.text else {
    return Wording(
      nb: "oversettelsen har ingen overskrifter; lenk til siden uten det som står fra #",
      en: "the translation has no headings; link to the page without what stands from the # on")
  }
  return Wording(
    nb: "skriv «\(file)» og overskriften der: \(list)", en: "write “\(file)” and the heading there: \(list)")
}

extension Code {
  static let placeNotInTranslation = Code(
    "place-not-in-translation", .warning,
    title: Wording(
      nb: "Overskriften finnes ikke i oversettelsen", en: "The translation has no such heading"),
    explanation: Wording(
      nb:
        "En lenke til en fil på hovedspråket fører til oversettelsen av den når det er den leserne får. Overskriftene heter noe annet der, og lenken fører da bare til toppen av siden.",
      en:
        "A link to a file in the main language leads to its translation when that is what readers are shown. The headings have other names there, and the link then only leads to the top of the page."
    ),
    example: Code.Example(
      wrong:
        "content/sider/om.md\ncontent/sider/om.en.md\n  See [jobs](flytt.md#jobb).\ncontent/sider/flytt.md\n  ## Jobb\ncontent/sider/flytt.en.md\n  ## Work",
      right:
        "content/sider/om.md\ncontent/sider/om.en.md\n  See [jobs](flytt.en.md#work).\ncontent/sider/flytt.md\n  ## Jobb\ncontent/sider/flytt.en.md\n  ## Work"
    ))
}

extension Diagnostic {
  fileprivate static func placeNotInTranslation(
    _ anchor: String, in language: Language, at place: Location, help: Wording
  ) -> Diagnostic {
    Diagnostic(
      .placeNotInTranslation,
      Wording(
        nb:
          "lenken fører bare til toppen av siden: oversettelsen (\(language.tag)) har ingen overskrift «#\(anchor)»",
        en:
          "the link only leads to the top of the page: the translation (\(language.tag)) has no heading “#\(anchor)”"
      ),
      at: place, help: help)
  }
}
