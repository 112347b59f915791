import Content
import Diagnostics
import Model

extension Rule {
  /// A link to the translation of a page, from a text whose readers could have been led to the page in their own language.
  static let linkToOwnLanguage = Rule(
    .linkToOtherLanguage,
    everyEntry: { head, site in
      guard site.isPublic(head.id) else { return [] }
      return head.texts.flatMap { text in foreignLinks(in: text, of: head.id, site) }
    })
}

private func foreignLinks(in text: EntryText, of head: EntryID, _ site: SiteModel) -> [Diagnostic] {
  text.targets.sorted { $0.key < $1.key }.compactMap { node, target in
    guard case .entry(let id, let written, _) = target, written != text.language, id != head,
      written != site.languages.main, let own = site.head(id)?.text(in: text.language),
      site.hiding(id, in: text.language) == nil
    else { return nil }
    let link = Int(node)
    guard !saysLanguage(text.body.plainText(of: link)), !isEnglish(text.body.plainBytes(of: link)) else {
      return nil
    }
    let address = text.body.string(text.body.nodes[link].literal)
    let folder = address.prefix { $0 != "#" }.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast()
    let anchor = address.drop { $0 != "#" }
    let right = (folder + [own.path.split(separator: "/").last ?? ""]).joined(separator: "/") + anchor
    let (there, here) = (nameInWords(written), nameInWords(text.language))
    return Diagnostic(
      .linkToOtherLanguage,
      Wording(
        nb: "lenken fører til siden på \(there.nb), enda den finnes på \(here.nb) også",
        en: "the link leads to the page in \(there.en), though it exists in \(here.en) too"),
      at: text.place(link),
      help: Wording(
        nb: "skriv «\(right)», eller si i lenketeksten hvilket språk siden er på",
        en: "write “\(right)”, or say in the link text which language the page is in"))
  }
}

private func nameInWords(_ language: Language) -> Wording {
  switch language {
  case .nb: Wording(nb: "bokmål", en: "Bokmål")
  case .nn: Wording(nb: "nynorsk", en: "Nynorsk")
  case .en: Wording(nb: "engelsk", en: "English")
  default: Wording(nb: "«\(language.tag)»", en: "“\(language.tag)”")
  }
}

/// «Les på engelsk»: readers know what they get.
private func saysLanguage(_ text: String) -> Bool {
  text.lowercased().words.contains { word in
    word.hasPrefix("engelsk") || word.hasPrefix("norsk")
      || ["english", "norwegian", "deutsch", "bokmål", "nynorsk"].contains(word)
  }
}

extension Code {
  static let linkToOtherLanguage = Code(
    "link-to-other-language", .warning,
    title: Wording(nb: "Lenken fører til et annet språk", en: "The link leads to another language"),
    explanation: Wording(
      nb:
        "Lenken er til en fil med språket i navnet. Leserne kommer til en side på det språket, enda siden finnes på deres eget. En lenke til hovedfilen fører til det språket leserne har.",
      en:
        "The link is to a file with a language in its name. Readers come to a page in that language, though it exists in their own. A link to the main file leads to the language that readers have."
    ),
    example: Example(
      wrong:
        "content/sider/om.md\n  Du kan [flytte hit](flytt.en.md).\ncontent/sider/flytt.md\ncontent/sider/flytt.en.md",
      right:
        "content/sider/om.md\n  Du kan [flytte hit](flytt.md).\ncontent/sider/flytt.md\ncontent/sider/flytt.en.md"
    ))
}
