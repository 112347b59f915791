package import Diagnostics

/// All that can be wrong with a theme's parts for the status page.
package let statusCodes: [Code] = [.missingStatusFile, .missingStatusWord, .unknownStatusWord]

extension Diagnostic {
  static func missingStatusFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .missingStatusFile,
      Wording(
        nb: "temaet mangler en fil til statussiden", en: "the theme has no file for the status page"),
      at: .file(path), help: Wording(nb: "legg filen her: \(path)", en: "put the file here: \(path)"))
  }

  static func missingStatusWord(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingStatusWord, Wording(nb: "ordet «\(key)» mangler", en: "the word “\(key)” is missing"),
      at: location,
      help: Wording(
        nb: "skriv en linje «\(key): …» med teksten på dette språket",
        en: "write a line “\(key): …” with the text in this language"))
  }

  static func unknownStatusWord(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownStatusWord,
      Wording(
        nb: "statussiden bruker ikke ordet «\(key)»", en: "the status page does not use the word “\(key)”"),
      at: location,
      help: Proposal(nearestTo: key, among: StatusWords.keys).map(Wording.didYouMean)
        ?? Wording(nb: "fjern linjen", en: "remove the line"))
  }
}

extension Code {
  static let missingStatusFile = Code(
    "missing-status-file", .error,
    title: Wording(nb: "En fil til statussiden mangler", en: "A file for the status page is missing"),
    explanation: Wording(
      nb: "Temaet må ha et stilark og en fil med ord for hvert språk, ellers kan statussiden ikke lages.",
      en: "A theme needs a stylesheet and a words file for each language to build the status page."),
    steps: Wording(
      nb: "Hent filen fra en eldre utgave av temaet, og legg den der meldingen sier.",
      en: "Copy the file from an older version of the theme to the place named in the finding."))

  static let missingStatusWord = Code(
    "missing-status-word", .error,
    title: Wording(nb: "Et ord til statussiden mangler", en: "A word for the status page is missing"),
    explanation: Wording(
      nb: "Hvert språk må ha en tekst for hvert ord som statussiden bruker.",
      en: "Each language needs a text for every word that the status page uses."),
    example: Example(wrong: "light-green:", right: "light-green: grønn"))

  static let unknownStatusWord = Code(
    "unknown-status-word", .warning,
    title: Wording(nb: "Et ord som statussiden ikke bruker", en: "An unused word for the status page"),
    explanation: Wording(
      nb: "Ordet vises aldri. Som regel er det skrivefeil i navnet.",
      en: "The word is never shown. Usually its name is misspelt."),
    example: Example(wrong: "ligth-green: grønn", right: "light-green: grønn"))
}
