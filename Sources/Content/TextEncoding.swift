package import Diagnostics

/// The finding about a file whose bytes are not UTF-8 text, or nil when they are.
package func checkEncoding(_ file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16(file.path) }
  if let zero = bytes.firstIndex(of: 0) { return .nulBytes(Location(file.path, zero..<zero + 1)) }
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return .notUTF8(Location(file.path, error.byteOffsets))
  }
}

/// Whether nothing but blanks and line ends is in the file.
func isBlankFile(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0xEF, 0xBB, 0xBF])
    ? bytes.dropFirst(3).allSatisfy(\.isWhite) : bytes.allSatisfy(\.isWhite)
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
        """))

  package static let nulBytes = Code(
    "nul-bytes", .error,
    title: Wording(nb: "Filen er ikke en tekstfil", en: "The file is not a text file"),
    explanation: Wording(
      nb: "Filen er ødelagt eller er noe annet enn tekst. Hent en eldre utgave, eller skriv den på nytt.",
      en: "The file is damaged or something other than text. Take an older version, or write it anew."))

  package static let emptyFile = Code(
    "empty-file", .error,
    title: Wording(nb: "Filen er tom", en: "The file is empty"),
    explanation: Wording(
      nb:
        "Det står ingenting i filen. Skriv innholdet, eller slett filen. `story new` lager en fil med feltene i.",
      en: "Nothing is in the file. Write its content or delete it. `story new` makes a file with its fields.")
  )
}

extension Diagnostic {
  static func utf16(_ path: String) -> Diagnostic {
    Diagnostic(
      .notUTF8,
      Wording(
        nb: "Filen er lagret som «Unicode» (UTF-16), ikke UTF-8", en: "The file is saved as UTF-16, not UTF-8"
      ),
      at: Location(path, 0..<2), help: saveAsUTF8)
  }

  static func notUTF8(_ place: Location) -> Diagnostic {
    Diagnostic(
      .notUTF8,
      Wording(
        nb: "Fra denne linjen er ikke teksten lagret som UTF-8", en: "From this line on the text is not UTF-8"
      ),
      at: place, help: saveAsUTF8)
  }

  static func nulBytes(_ place: Location) -> Diagnostic {
    Diagnostic(
      .nulBytes,
      Wording(nb: "Filen er ødelagt eller ikke en tekstfil", en: "The file is damaged or not text"),
      at: place,
      help: Wording(nb: "hent en eldre utgave av filen", en: "take an older version of the file"))
  }

  static func emptyFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .emptyFile, Wording(nb: "Filen er tom", en: "The file is empty"), at: .file(path),
      help: Wording(nb: "skriv innholdet, eller slett filen", en: "write its content or delete the file"))
  }

  private static var saveAsUTF8: Wording {
    Wording(
      nb: "lagre filen med tegnkoding UTF-8",
      en: "save the file with the encoding UTF-8")
  }
}
