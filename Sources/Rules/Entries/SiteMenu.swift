import Diagnostics
import Model

extension Rule {
  /// At most six, so that the menu fits and is remembered.
  static let siteMenu = Rule(.menuTooLong, each: Site.self) { site, _ in
    guard site.menu.count > 6 else { return [] }
    return [
      Diagnostic(
        .menuTooLong,
        Wording(nb: "menyen har \(site.menu.count) punkter", en: "the menu has \(site.menu.count) items"),
        at: site.head.place(of: "meny.6"),
        help: Wording(
          nb: "behold høyst seks, og lenk til resten fra sidene",
          en: "keep at most six, and link to the others from the pages"))
    ]
  }
}

extension Code {
  static let menuTooLong = Code(
    "menu-too-long", .error, title: Wording(nb: "For lang meny", en: "The menu is too long"),
    explanation: Wording(
      nb: "Hovedmenyen har høyst seks punkter, så den får plass på en telefon.",
      en: "The main menu has at most six items, so that it fits on a phone."),
    example: Code.Example(
      wrong:
        "meny:\n  - {tekst: Punkt 1, side: flytt-hit}\n  - {tekst: Punkt 2, side: flytt-hit}\n  - {tekst: Punkt 3, side: flytt-hit}\n  - {tekst: Punkt 4, side: flytt-hit}\n  - {tekst: Punkt 5, side: flytt-hit}\n  - {tekst: Punkt 6, side: flytt-hit}\n  - {tekst: Punkt 7, side: flytt-hit}",
      right:
        "meny:\n  - {tekst: Punkt 1, side: flytt-hit}\n  - {tekst: Punkt 2, side: flytt-hit}\n  - {tekst: Punkt 3, side: flytt-hit}\n  - {tekst: Punkt 4, side: flytt-hit}\n  - {tekst: Punkt 5, side: flytt-hit}\n  - {tekst: Punkt 6, side: flytt-hit}"
    ))
}
