package import Content
package import Diagnostics

/// The finding about a file whose bytes are not UTF-8 text, or nil when they are. Of an empty file it says nothing.
package func wrongEncoding(_ file: SourceFile) -> Diagnostic? {
  guard let problem = textProblem(in: file.bytes), problem != .empty else { return nil }
  return .unreadableText(problem, file)
}

extension Code {
  package static let notUTF8 = Code(
    "not-utf8", .error,
    title: Wording(nb: "Filen er lagret i et gammelt tegnsett", en: "The file is saved in an old encoding"),
    explanation: Wording(
      nb: """
        Filen er lagret som «ANSI», «Windows-1252» eller «Unicode (UTF-16)», så æ, ø og å lar seg ikke lese. Lagre den \
        med tegnkoding UTF-8.
        """,
      en: """
        The file is saved as “ANSI”, “Windows-1252” or “Unicode (UTF-16)”, so æ, ø and å cannot be read. Save it with \
        the encoding UTF-8.
        """),
    steps: Wording(
      nb:
        "Åpne filen i Notisblokk, velg «Lagre som …», og velg «UTF-8» ved «Koding» nederst. I Word: lagre som «Ren tekst» og velg «Unicode (UTF-8)». `story fix` kan også gjøre det.",
      en:
        "Open the file in Notepad, choose “Save as …”, and choose “UTF-8” at “Encoding” at the bottom. In Word: save as “Plain text” and choose “Unicode (UTF-8)”. `story fix` can also do it."
    ))

  package static let nulBytes = Code(
    "nul-bytes", .error,
    title: Wording(nb: "Filen er ikke en tekstfil", en: "The file is not a text file"),
    explanation: Wording(
      nb: "Filen er ødelagt eller er noe annet enn tekst. Hent en eldre utgave, eller skriv den på nytt.",
      en: "The file is damaged or is not text. Restore an older version, or rewrite it."),
    steps: Wording(
      nb:
        "Hent en eldre utgave av filen, eller skriv teksten på nytt. Word-filer må lagres som «Ren tekst» først.",
      en:
        "Restore an older version of the file, or rewrite the text. Word files must be saved as “Plain text” first."
    ))

  package static let emptyFile = Code(
    "empty-file", .error,
    title: Wording(nb: "Filen er tom", en: "The file is empty"),
    explanation: Wording(
      nb:
        "Det står ingenting i filen. Skriv innholdet, eller slett filen. `story new` lager en fil med feltene i.",
      en:
        "There is nothing in the file. Write its content or delete it. `story new` creates a file with its fields."
    ),
    steps: Wording(
      nb: "Skriv innholdet i filen, eller slett den. `story new` lager en ny fil med feltene i.",
      en: "Write the content of the file, or delete it. `story new` creates a new file with its fields.")
  )
}

extension Diagnostic {
  static func unreadableText(_ problem: TextProblem, _ file: SourceFile) -> Diagnostic {
    switch problem {
    case .empty: .emptyFile(file.path)
    case .utf16: .utf16(file)
    case .zeroByte(let offset): .nulBytes(Location(file.path, offset..<offset + 1))
    case .notUTF8(let range): .notUTF8(Location(file.path, range), in: file.bytes)
    }
  }

  private static func utf16(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .notUTF8,
      Wording(
        nb: "filen er lagret som «Unicode» (UTF-16), ikke UTF-8", en: "the file is saved as UTF-16, not UTF-8"
      ),
      at: Location(file.path, 0..<2), help: saveAsUTF8, fixIts: conversion(of: file.bytes, at: file.path))
  }

  private static func notUTF8(_ place: Location, in bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
      .notUTF8,
      Wording(
        nb: "fra denne linjen er ikke teksten lagret som UTF-8", en: "from this line on the text is not UTF-8"
      ),
      at: place, help: saveAsUTF8, fixIts: conversion(of: bytes, at: place.path))
  }

  private static func nulBytes(_ place: Location) -> Diagnostic {
    Diagnostic(
      .nulBytes,
      Wording(nb: "filen er ødelagt eller ikke en tekstfil", en: "the file is damaged or not text"),
      at: place,
      help: Wording(nb: "hent en eldre utgave av filen", en: "restore an older version of the file"))
  }

  static func emptyFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .emptyFile, Wording(nb: "filen er tom", en: "the file is empty"), at: .file(path),
      help: Wording(nb: "skriv innholdet, eller slett filen", en: "write its content or delete the file"))
  }

  /// The whole text anew, since every byte of it may change.
  private static func conversion(of bytes: [UInt8], at path: String) -> [FixIt] {
    decodeLegacy(bytes).map { [FixIt(at: Location(path, 0..<bytes.count), replacement: $0)] } ?? []
  }

  private static var saveAsUTF8: Wording {
    Wording(
      nb: "lagre filen med tegnkoding UTF-8, eller \(run: "story fix --write"), som gjør det",
      en: "save the file with the encoding UTF-8, or \(run: "story fix --write"), which does it")
  }
}
