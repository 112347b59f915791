import Model
import Templates

/// The site in one language: what all its pages share, prepared once.
///
/// Every page, card and link of a page holds its edition, so most of it is one reference: an array of one. What is asked for
/// much more often than held is not.
struct Edition: Sendable {
  private(set) var site: PublicSite
  private var parts: [EditionParts]

  init(
    _ site: PublicSite, _ language: Language, theme: Theme, _ support: Support, agenda: Agenda,
    events: PublishedEvents
  ) {
    self.site = site
    parts = [EditionParts(site, language, theme: theme, support, agenda: agenda, events: events)]
    let chrome = Chrome(self)
    parts[0].chrome = chrome
    let order = realFirst(alphabetical(site.all(KPI.self), by: \.head.common.title)).map(\.id)
    parts[0].kpiOrder = order
    let links = sections.compactMapValues { link($0.id) }
    parts[0].sectionLinks = links
    guard support.purpose == .files else { return }
    let filled = self.theme.filled(with: [
      "words": words.value, "files": self.theme.fileAddresses, "integrity": self.theme.fileSums,
      "site": chrome.site,
    ])
    parts[0].theme = filled
  }

  /// The same edition of a site that differs in the texts of entries alone.
  func showing(_ site: PublicSite) -> Edition {
    var edition = self
    edition.site = site
    return edition
  }
}

// What it is made of, lent and not copied.
extension Edition {
  var theme: Theme { _read { yield parts[0].theme } }
  var language: Language { _read { yield parts[0].language } }
  var pictures: PictureSupport { _read { yield parts[0].pictures } }
  var search: SearchSupport { _read { yield parts[0].search } }
  var agenda: Agenda { _read { yield parts[0].agenda } }
  var events: PublishedEvents { _read { yield parts[0].events } }
  var words: Words { _read { yield parts[0].words } }
  var format: Formatter { _read { yield parts[0].format } }
  /// The page that each part of the site begins with.
  var sections: [Section: PublicEntry<Page>] { _read { yield parts[0].sections } }
  var siteName: String { _read { yield parts[0].siteName } }
  /// Without a slash at its end, and without the folder that the site lies in, which is part of each address.
  var domain: String { _read { yield parts[0].domain } }
  var languages: [Language] { _read { yield parts[0].languages } }
  var areaColours: [EntryID: AreaColour] { _read { yield parts[0].areaColours } }
  /// How the site itself is reached.
  var contactPoints: [ContactPoint] { _read { yield parts[0].contactPoints } }
  /// Nil when the site cannot be written to by e-mail.
  var mistakes: MistakeLetter? { _read { yield parts[0].mistakes } }
  /// The pages that are lists of a kind.
  var listPages: [KindID: EntryID] { _read { yield parts[0].listPages } }
  var chrome: Chrome { _read { yield parts[0].chrome } }
  /// All KPIs in the order of their titles, those that are made up last.
  var kpiOrder: [EntryID] { _read { yield parts[0].kpiOrder } }
  /// The page that each part of the site begins with, as a link.
  var sectionLinks: [Section: Link] { _read { yield parts[0].sectionLinks } }
}

/// What an edition is made of.
private struct EditionParts: Sendable {
  var theme: Theme
  let language: Language
  let pictures: PictureSupport
  let search: SearchSupport
  let agenda: Agenda
  let events: PublishedEvents
  let words: Words
  let format: Formatter
  let sections: [Section: PublicEntry<Page>]
  let siteName: String
  let domain: String
  let languages: [Language]
  let areaColours: [EntryID: AreaColour]
  let contactPoints: [ContactPoint]
  let mistakes: MistakeLetter?
  let listPages: [KindID: EntryID]
  var chrome = Chrome.empty
  var kpiOrder: [EntryID] = []
  var sectionLinks: [Section: Link] = [:]

  init(
    _ site: PublicSite, _ language: Language, theme: Theme, _ support: Support, agenda: Agenda,
    events: PublishedEvents
  ) {
    self.theme = theme
    self.language = language
    pictures = support.pictures
    search = support.search
    self.agenda = agenda
    self.events = events
    words = theme.words(in: language)
    format = words.format
    sections = Self.sections(of: site)
    domain = site.site?.domain?.origin ?? ""
    siteName = site.site?.name.best(for: language)?.value ?? ""
    languages = site.languages
    listPages = Dictionary(
      site.all(Page.self).compactMap { page in page.list.map { ($0.kind, page.id) } }
    ) { first, _ in first }
    let areas = site.all(FocusArea.self)
    areaColours = Dictionary(areas.compactMap { area in area.colour.map { (area.id, $0) } }) { one, _ in one }
    contactPoints = Edition.contactPoints(of: site)
    mistakes = MistakeLetter(site, words, domain: domain)
  }

  private static func sections(of site: PublicSite) -> [Section: PublicEntry<Page>] {
    var sections: [Section: PublicEntry<Page>] = [:]
    let inMenu = (site.site?.menu ?? []).compactMap { site.entry($0.page) }
    let byOrder = site.all(Page.self).sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) }
    for page in inMenu + byOrder {
      guard let section = page.section, sections[section] == nil else { continue }
      sections[section] = page
    }
    return sections
  }
}

/// What a build has from outside the content: other programs, and an earlier publication.
package struct Support: Sendable {
  package var pictures: PictureSupport
  package var search: SearchSupport
  /// What the calendars of the publication before this one said.
  package var published: PublishedEvents
  package var purpose: Purpose

  package init(
    pictures: PictureSupport, search: SearchSupport, after published: PublishedEvents = PublishedEvents(),
    for purpose: Purpose = .files
  ) {
    self.purpose = purpose
    self.pictures = pictures
    self.search = search
    self.published = published
  }
}

/// What a site is rendered for. Files make themselves all the same, only slower, when just their list is wanted: what all pages of
/// a language have alike is not written into its templates beforehand.
package enum Purpose: Sendable { case files, list }

/// Whether pictures can be made in this build; where they cannot, pages stand without them.
package enum PictureSupport: Sendable { case available, unavailable }

extension Edition {
  var base: BasePath { site.addressing.base }

  /// `/` or `/en/`.
  var frontAddress: String { site.addressing.top(in: language) }

  /// Words in this language, or else in the one they have.
  func text(_ words: LocalizedText?) -> String? { (words?.best(for: language)?.value).map(unbroken) }

  /// Words as HTML, marked with their language when it is not the page's; empty when there are none.
  func phrase(_ words: LocalizedText?) -> [UInt8] {
    guard let (written, own) = words?.best(for: language) else { return [] }
    let text = unbroken(written)
    var output: [UInt8] = []
    if own == language {
      output.append(escaped: text)
    } else {
      output.append(contentsOf: "<span lang=\"\(own.tag)\">".utf8)
      output.append(escaped: text)
      output.append(contentsOf: "</span>".utf8)
    }
    return output
  }

  /// Words that the content has once for all languages, in the site's main one: marked with it on other pages.
  func shared(_ words: String?) -> [UInt8] {
    phrase(words.map { LocalizedText($0, in: site.mainLanguage) })
  }

  /// A role, by its name in this language when it is that of a post, or the site says what it is called.
  func role(_ written: String?) -> [UInt8] { written.flatMap(name(ofRole:)).map(asHTML) ?? shared(written) }

  /// The same of one that may be written in each language.
  func role(_ written: LocalizedText?) -> [UInt8] {
    unwrittenName(of: written).map(asHTML) ?? phrase(written)
  }

  func roleText(_ written: LocalizedText?) -> String? { unwrittenName(of: written) ?? text(written) }

  private func unwrittenName(of role: LocalizedText?) -> String? {
    guard let role, role[language] == nil else { return nil }
    return (role.best(for: language)?.value).flatMap(name(ofRole:))
  }

  private func name(ofRole written: String) -> String? {
    let said = site.site?.facts.roles.first { role in
      role[language] != nil && role.values.contains { $0.value == written }
    }
    return Post.named(written).map { words[choice: $0] } ?? said?[language]
      ?? site.site?.facts.role(written, in: language)
  }

  /// Writes an entry's text in this language; nothing when it has none.
  func write(_ text: PublicText?, into output: inout [UInt8]) throws(RenderingBound) {
    guard let text else { return }
    let renderer = TextRenderer(
      site: site, language: language, words: words, pictures: pictures, origin: pictureOrigin
    ) { component, level, body, text, output throws(RenderingBound) in
      try write(component, below: level, body: body, of: text, into: &output)
    }
    try renderer.render(text, into: &output)
  }
}
