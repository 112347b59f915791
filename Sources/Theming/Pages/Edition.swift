import Model
import Templates

/// The site in one language: what all its pages share, prepared once.
struct Edition: Sendable {
  private(set) var site: PublicSite
  let theme: Theme
  let language: Language
  let pictures: PictureSupport
  let search: SearchSupport
  let agenda: Agenda
  let events: PublishedEvents
  let words: Words
  let format: Formatter
  /// The page that each part of the site begins with.
  let sections: [Section: PublicEntry<Page>]
  let siteName: String
  /// Without a slash at its end, and without the folder that the site lies in, which is part of each address.
  let domain: String
  let languages: [Language]
  let areaColours: [EntryID: AreaColour]
  /// How the site itself is reached.
  let contactPoints: [ContactPoint]
  /// Nil when the site cannot be written to by e-mail.
  let mistakes: MistakeLetter?
  /// The pages that are lists of a kind.
  let listPages: [KindID: EntryID]
  private(set) var chrome = Chrome.empty
  /// The page that each part of the site begins with, as a link.
  private(set) var sectionLinks: [Section: Link] = [:]

  init(
    _ site: PublicSite, _ language: Language, theme: Theme, _ support: Support, agenda: Agenda,
    events: PublishedEvents
  ) {
    self.site = site
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
    contactPoints = Self.contactPoints(of: site)
    mistakes = MistakeLetter(site, words, domain: domain)
    chrome = Chrome(self)
    sectionLinks = sections.compactMapValues { link($0.id) }
  }

  /// The same edition of a site that differs in the texts of entries alone.
  func showing(_ site: PublicSite) -> Edition {
    var edition = self
    edition.site = site
    return edition
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

  package init(
    pictures: PictureSupport, search: SearchSupport, after published: PublishedEvents = PublishedEvents()
  ) {
    self.pictures = pictures
    self.search = search
    self.published = published
  }
}

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
  func role(_ written: String?) -> [UInt8] {
    let named = Post.named(written).map { words[choice: $0] }
    guard let name = named ?? written.flatMap({ site.site?.facts.role($0, in: language) }) else {
      return shared(written)
    }
    var output: [UInt8] = []
    output.append(escaped: name)
    return output
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
