import Model
import Templates

/// What the frame of a page may name as `page`.
let headView = View<(Edition, PageHead)>([
  .text("language") { edition, _ in edition.language.tag },
  .text("title") { $1.title },
  .text("fullTitle") { edition, head in edition.fullTitle(head) },
  .optionalText("description") { $1.description },
  .optionalText("lead") { $1.lead },
  .text("address") { $1.address },
  .text("canonical") { edition, head in edition.domain + head.address },
  .text("type") { $1.type.rawValue },
  .text("locale") { edition, _ in edition.words[.locale] },
  .optional("picture", pagePictureView) { $1.picture },
  .optional("sharedPicture", sharedPictureView) { edition, head in edition.sharedPicture(head.picture) },
  .flag("isKeptOut") { $1.listing.page == nil },
  .list("alternates", alternateView) { edition, head in edition.alternates(head) },
  .list("otherLanguages", languageChoiceView) { edition, head in edition.otherLanguages(head) },
  .list("missingLanguages", languageChoiceView) { edition, head in
    edition.otherLanguages(head).filter { $0.note != nil }
  },
  .optionalText("searchWords") { $1.searchWords },
  .optional("empty", emptyListView) { $1.empty },
  .filled("contents", linkView) { $1.contents },
  .optionalText("mistake") { edition, head in edition.mistakeAddress(head) },
  .list("above", linkView) { $1.way },
  .flag("isFront") { edition, head in head.address == edition.frontAddress },
  .flag("isExample") { $1.isExample },
  .optional("updated", dayView) { edition, head in head.updated.map { Day($0, edition.format) } },
  .html("owner") { edition, head in edition.role(head.ownerRole) },
  .optionalText("colour") { $1.colour?.rawValue },
  .flag("hasContact") { $1.hasContact },
  // The list of people does not lead to itself.
  .optionalText("people") { edition, head in
    let people = edition.address(of: ListPage.people)
    return people == head.address ? nil : people
  },
  .filled("focusAreas", linkView) { $1.focusAreas },
  .filled("sources", sourceView) { edition, head in head.sources.map { (edition, $0) } },
  .flag("hasFacts") { $1.hasFacts },
  .flag("hasColophon") { edition, head in head.hasFacts || edition.mistakeAddress(head) != nil },
  .html("structuredData") { edition, head in edition.structuredData(head) },
])

/// A day as it is read, and as programs read it.
struct Day: Sendable {
  let iso: String
  let text: String

  init(_ date: CalendarDate, _ format: Formatter) {
    iso = date.iso
    text = format.date(date)
  }
}

let dayView = View<Day>([.text("iso") { $0.iso }, .text("text") { $0.text }])

/// The same page in a language, for search engines.
struct Alternate: Sendable {
  let language: String
  let address: String
}

let alternateView = View<Alternate>([
  .text("language") { $0.language },
  .text("address") { $0.address },
])

/// Another language that the reader may choose.
struct LanguageChoice: Sendable {
  let language: Language
  let address: String
  let title: String
  /// Said to its readers when the page itself is not there in that language.
  let note: String?
}

let languageChoiceView = View<LanguageChoice>([
  .text("language") { $0.language.tag },
  .text("address") { $0.address },
  .text("title") { $0.title },
  .optionalText("note") { $0.note },
])

private let sourceView = View<(Edition, Source)>([
  .html("title") { edition, source in edition.phrase(source.title) },
  .optionalText("address") { $1.address?.text },
  .optional("page", linkView) { edition, source in edition.link(source.page) },
  .optional("date", dayView) { edition, source in source.date.map { Day($0, edition.format) } },
  .optional("read", dayView) { edition, source in source.read.map { Day($0, edition.format) } },
])

extension Edition {
  fileprivate func fullTitle(_ head: PageHead) -> String {
    head.address == frontAddress || siteName.isEmpty ? head.title : "\(head.title) – \(siteName)"
  }

  fileprivate func alternates(_ head: PageHead) -> [Alternate] {
    guard head.addresses.count > 1 else { return [] }
    var found = languages.compactMap { language in
      head.addresses[language].map { Alternate(language: language.tag, address: domain + $0) }
    }
    if let first = found.first { found.append(Alternate(language: "x-default", address: first.address)) }
    return found
  }

  fileprivate func otherLanguages(_ head: PageHead) -> [LanguageChoice] {
    // The page that says so speaks all languages itself.
    guard !head.addresses.isEmpty else { return [] }
    return languages.filter { $0 != language }.map { other in
      let words = theme.words(in: other)
      guard let address = head.addresses[other] else {
        return LanguageChoice(
          language: other, address: site.addressing.top(in: other), title: words[.frontPageInLanguage],
          note: words[.notTranslated])
      }
      return LanguageChoice(language: other, address: address, title: words[.languageName], note: nil)
    }
  }
}
