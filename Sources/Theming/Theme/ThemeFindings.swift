import Diagnostics
import Model

extension Diagnostic {
  static func themeMissingFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .themeMissingFile, Wording(nb: "utseendet mangler filen \(path)", en: "the theme has no file \(path)"),
      at: .file(path), help: Wording(nb: "legg inn filen igjen", en: "put the file back"))
  }

  static func themeMissingLanguage(
    _ declared: DeclaredLanguage, _ known: [Language], in folder: String
  ) -> Diagnostic {
    let tag = declared.language.tag
    let path = "\(folder)/\(tag).yml"
    let nearest = Proposal(nearestTo: tag, among: known.map(\.tag))
    return Diagnostic(
      .themeMissingFile,
      Wording(nb: "utseendet har ingen ord på språket «\(tag)»", en: "the theme has no words in “\(tag)”"),
      at: declared.place,
      help: .didYouMean(
        nearest,
        or: Wording(
          nb: "lag filen \(path), eller ta språket ut av lista",
          en: "make the file \(path), or take the language out of the list")))
  }

  static func themeUnknownLanguage(_ name: String, path: String) -> Diagnostic {
    Diagnostic(
      .unknownLanguage, Wording(nb: "ukjent språk «\(name)»", en: "unknown language “\(name)”"),
      at: .file(path),
      help: Wording(
        nb: "gi filen navn etter koden for språket, for eksempel de.yml",
        en: "name the file after the language’s code, such as de.yml"))
  }

  static func themeWordForm(_ message: Wording, at place: Location, help: Wording) -> Diagnostic {
    Diagnostic(.themeWordForm, message, at: place, help: help)
  }

  static func themeMissingWord(_ name: String, in language: Language, path: String) -> Diagnostic {
    Diagnostic(
      .themeMissingWord,
      Wording(
        nb: "ordet «\(name)» mangler på språket \(language.tag)",
        en: "the word “\(name)” is missing in the language \(language.tag)"),
      at: .file(path),
      help: Wording(nb: "legg til en linje «\(name): …»", en: "add a line “\(name): …”"))
  }

  static func themeWordNotText(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .themeWordNotText,
      Wording(nb: "ordet «\(name)» er ikke en tekst", en: "the word “\(name)” is not a text"), at: location,
      help: Wording(nb: "skriv teksten rett etter kolon", en: "write the text right after the colon"))
  }

  static func themeWordTwice(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .themeWordTwice,
      Wording(nb: "ordet «\(name)» står to ganger", en: "the word “\(name)” appears twice"), at: location,
      help: Wording(
        nb: "behold den ene linjen; skal de bety hver sitt, må de ha hvert sitt navn",
        en: "keep one of the lines; if they mean different things, they need different names"))
  }
}

extension Code {
  static let themeMissingFile = Code(
    "theme-missing-file", .error,
    title: Wording(nb: "Utseendet mangler en fil", en: "The theme has no such file"),
    explanation: Wording(
      nb:
        "Utseendet må ha ord på hvert av språkene til nettstedet (words/nb.yml) og stilarket (static/stil.css).",
      en:
        "The theme must have words in each language of the site (words/nb.yml) and the stylesheet (static/stil.css)."
    ),
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

  static let themeWordForm = Code(
    "theme-word-form", .error,
    title: Wording(nb: "En form på et språk er feil", en: "A form of a language is wrong"),
    explanation: Wording(
      nb:
        "Filen med ord sier også hvordan språket skriver datoer, klokkeslett, tall og adresser, og hvordan det sorterer. Det som står i klammer, byttes ut.",
      en:
        "The file of words also says how the language writes dates, times, numbers and addresses, and how it sorts. What stands in braces is replaced."
    ),
    example: Example(
      wrong: "form-date: \"{dag}. {month} {year}\"", right: "form-date: \"{day}. {month} {year}\""))

  static let themeWordTwice = Code(
    "theme-word-twice", .error,
    title: Wording(nb: "Et ord står to ganger", en: "A word appears twice"),
    explanation: Wording(
      nb: "Bare den siste linjen gjelder, så den første blir borte uten at det synes.",
      en: "Only the last line counts, so the first is lost without a trace."),
    example: Example(
      wrong: "held: Holdt\nheld: Holdt igjen", right: "held: Holdt\nheld-back: Holdt igjen"))

  static let themeWordNotText = Code(
    "theme-word-not-text", .error,
    title: Wording(nb: "Et ord er ikke en tekst", en: "A word is not a text"),
    explanation: Wording(
      nb: "Filen med ord har én linje per ord: navnet, kolon og teksten.",
      en: "The words file has one line per word: its name, a colon and the text."),
    example: Example(wrong: "updated: [Sist, oppdatert]", right: "updated: Sist oppdatert"))
}
