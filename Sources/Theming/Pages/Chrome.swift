import Model
import Templates

/// What stands around the content of every page of a language, made once: the menu for each part of the site, and
/// the foot of the page.
struct Chrome: Sendable {
  let menus: [MenuPlace: Value]
  let site: Value

  static let empty = Chrome(menus: [:], site: .nothing)

  private init(menus: [MenuPlace: Value], site: Value) {
    self.menus = menus
    self.site = site
  }

  init(_ edition: Edition) {
    let places =
      [MenuPlace()]
      + edition.sections.flatMap { section, page in
        [MenuPlace(section: section), MenuPlace(section: section, page: page.id)]
      }
    menus = Dictionary(uniqueKeysWithValues: places.map { ($0, menuItems(edition, at: $0)) })
    site = siteView.value(of: edition)
  }

  func menu(at place: MenuPlace) -> Value {
    menus[place] ?? menus[MenuPlace(section: place.section)] ?? menus[MenuPlace()] ?? .list([])
  }
}

/// Where in the menu a page is: in a part of the site, or the page that this part begins with.
struct MenuPlace: Hashable, Sendable {
  var section: Section?
  var page: EntryID?
}

private func menuItems(_ edition: Edition, at place: MenuPlace) -> Value {
  let items = (edition.site.site?.menu ?? []).compactMap { item -> Link? in
    guard let page = edition.site.entry(item.page), var link = edition.link(page.id) else { return nil }
    link.title = edition.text(item.text) ?? link.title
    link.isCurrent = place.page == page.id
    link.isWithin = !link.isCurrent && place.section != nil && place.section == page.section
    return link
  }
  return linkView.values(of: items)
}

/// What the frame of every page says of the site.
let siteView = View<Edition>([
  .text("name") { $0.siteName },
  .text("home") { $0.frontAddress },
  .optionalText("description") { $0.text($0.site.site?.description) },
  .html("vision") { $0.phrase($0.site.site?.vision) },
  .html("owner") { $0.phrase($0.site.site?.projectOwner) },
  .filled("contactPoints", contactPointView) { $0.contactPoints },
  .html("contact") { $0.role($0.site.site?.contactRole) },
  .list("focusAreas", linkView) { edition in edition.focusAreas.compactMap { edition.link($0.id) } },
  .list("lists", linkView) { edition in
    edition.shownLists.filter { $0.linked == .fromEveryPage }.map(edition.link)
  },
  .optional("privacy", linkView) { $0.link($0.site.site?.privacy) },
  .optionalText("accessibilityStatement") { edition in
    edition.site.site?.accessibilityStatement.best(for: edition.language)?.value.text
  },
  .optionalText("search") { $0.searchAddress },
  .flag("hasNews") { !$0.agenda.articles.isEmpty },
  .text("feed") { "\($0.frontAddress)feed.xml" },
  .text("jsonFeed") { "\($0.frontAddress)feed.json" },
  .text("manifest") { $0.manifestAddress },
  .optionalText("lightColour") { $0.theme.colours.light },
  .optionalText("darkColour") { $0.theme.colours.dark },
  .text("calendar") { $0.site.calendarAddress(in: $0.language) },
  .text("subscribing") { $0.subscribing },
])
