package import Diagnostics
import Model
import Theming

extension Leak {
  /// Where the text was written, the page that it would have been on, and what that was made from.
  func finding(in file: OutputFile) -> Diagnostic {
    Diagnostic(
      .leakedInternalText,
      Wording(
        nb: "en intern tekst står på en åpen side: /\(path)",
        en: "internal text on a public page: /\(path)"),
      at: secret.origin,
      help: Wording(
        nb:
          "fjern teksten fra den åpne siden, eller skriv den om i den interne filen; ingenting er publisert",
        en:
          "remove the text from the public page, or reword it in the internal file; nothing has been published"
      ),
      notes: [
        Note(
          Wording(nb: "siden lages av denne filen", en: "the page is made from this file"),
          at: file.origin.place)
      ])
  }
}

extension Code {
  static let leakedInternalText = Code(
    "leaked-internal-text", .error,
    title: Wording(nb: "Intern tekst på åpen side", en: "Internal text on a public page"),
    explanation: Wording(
      nb:
        "Før noe publiseres, leter verktøyet gjennom de ferdige sidene etter tekst fra «content/intern/». Den ble funnet, og derfor er ingenting publisert.",
      en:
        "Before anything is published, the tool searches the finished pages for text from “content/intern/”. It was found, so nothing has been published."
    ),
    steps: Wording(
      nb:
        "Se hvor den åpne siden har teksten fra, og fjern den der. Hører den til det åpne nettstedet, flytter du den ut av «content/intern/».",
      en:
        "Find where the public page gets the text from, and remove it there. If it belongs to the public site, move it out of “content/intern/”."
    ))
}

/// Every code that writing can report.
package let writingCodes: [Code] = [.leakedInternalText]
