import Diagnostics
import Model

extension Diagnostic {
  static func themeMissingFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .themeMissingFile, Wording(nb: "utseendet mangler filen \(path)", en: "the theme has no file \(path)"),
      at: .file(path), help: Wording(nb: "legg inn filen igjen", en: "put the file back"))
  }

  static func themeMissingWord(_ name: String, in language: Language, path: String) -> Diagnostic {
    Diagnostic(
      .themeMissingWord,
      Wording(
        nb: "ordet «\(name)» mangler på språket \(language.rawValue)",
        en: "the word “\(name)” is missing in the language \(language.rawValue)"),
      at: .file(path),
      help: Wording(nb: "legg til en linje «\(name): …»", en: "add a line “\(name): …”"))
  }

  static func themeWordNotText(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .themeWordNotText,
      Wording(nb: "ordet «\(name)» er ikke en tekst", en: "the word “\(name)” is not a text"), at: location,
      help: Wording(nb: "skriv teksten rett etter kolon", en: "write the text right after the colon"))
  }
}

extension Code {
  static let themeMissingFile = Code(
    "theme-missing-file", .error,
    title: Wording(nb: "Utseendet mangler en fil", en: "The theme has no such file"),
    explanation: Wording(
      nb: "Utseendet må ha bokmålsordene (words/nb.yml) og stilarket (static/stil.css).",
      en: "The theme must have the Norwegian words (words/nb.yml) and the stylesheet (static/stil.css)."),
    steps: Wording(
      nb: "Hent filen fra en eldre utgave av temaet, og legg den der meldingen sier.",
      en: "Copy the file from an older version of the theme to the place named in the finding."))

  static let themeMissingWord = Code(
    "theme-missing-word", .error,
    title: Wording(nb: "Et ord mangler på et språk", en: "A word is missing in a language"),
    explanation: Wording(
      nb: "Menyer, knapper og ledetekster hentes fra words/. Hvert ord må finnes på alle språkene der.",
      en: "Menus, buttons and labels come from words/. Every word must exist in all languages of the site."),
    example: Example(wrong: "(ingen linje)", right: "updated: Sist oppdatert"))

  static let themeWordNotText = Code(
    "theme-word-not-text", .error,
    title: Wording(nb: "Et ord er ikke en tekst", en: "A word is not a text"),
    explanation: Wording(
      nb: "Filen med ord har én linje per ord: navnet, kolon og teksten.",
      en: "The words file has one line per word: its name, a colon and the text."),
    example: Example(wrong: "updated: [Sist, oppdatert]", right: "updated: Sist oppdatert"))
}
