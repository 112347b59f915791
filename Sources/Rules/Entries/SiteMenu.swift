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

  static let siteSpeaksNorwegian = Rule(.languagesWithoutNorwegian, each: Site.self) { site, _ in
    guard !site.languages.isEmpty, !site.languages.contains(.nb) else { return [] }
    return [
      Diagnostic(
        .languagesWithoutNorwegian,
        Wording(nb: "bokmål er ikke blant språkene", en: "bokmål is not among the languages"),
        at: site.head.place(of: "sprakvalg"),
        help: Wording(nb: "skriv «sprakvalg: [nb, en]»", en: "write “languages: [nb, en]”"))
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

  static let languagesWithoutNorwegian = Code(
    "languages-without-norwegian", .error, title: Wording(nb: "Bokmål mangler", en: "Bokmål is not listed"),
    explanation: Wording(
      nb: "Hovedfilene er på bokmål, så bokmål er alltid et av språkene.",
      en: "The main files are in bokmål, so bokmål must be one of the languages."),
    example: Example(wrong: "sprakvalg: [en]", right: "sprakvalg: [nb, en]"))
}
