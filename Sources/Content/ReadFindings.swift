package import Diagnostics
package import Files

extension Code {
  package static let symbolicLink = Code(
    "symbolic-link", .error,
    title: Wording(nb: "Snarvei i innholdsmappen", en: "Symbolic link in the folder"),
    explanation: Wording(
      nb: """
        En snarvei (symbolsk lenke) peker på en fil et annet sted. Den blir ikke fulgt, for da kunne filer utenfor \
        mappen bli publisert. Legg selve filen der snarveien står.
        """,
      en: """
        A symbolic link points to a file elsewhere. It is not followed, because files outside the folder could then \
        be published. Put the file itself where the link is.
        """),
    steps: Wording(
      nb: "Slett snarveien, og kopier selve filen inn i mappen.",
      en: "Delete the link, and copy the file itself into the folder."))

  package static let fileTooLarge = Code(
    "file-too-large", .error,
    title: Wording(nb: "Filen er for stor", en: "The file is too large"),
    explanation: Wording(
      nb:
        "Tekstfiler kan være på høyst 4 MB, bilder og andre filer på høyst 64 MB. Del filen, eller lagre den mindre.",
      en:
        "Text files can be at most 4 MB, pictures and other files 64 MB. Split the file or save a smaller version."
    ),
    steps: Wording(
      nb:
        "En tekst: del den i flere filer. Et bilde: åpne det, velg «Endre størrelse», sett bredden til 2400 og lagre det som JPEG.",
      en:
        "For a text: split it into several files. For a picture: open it, choose “Resize”, set the width to 2400 and save it as JPEG."
    ))

  package static let folderTooDeep = Code(
    "folder-too-deep", .error,
    title: Wording(nb: "For mange mapper inni hverandre", en: "Folders nested too deeply"),
    explanation: Wording(
      nb: "Høyst 16 mapper kan ligge inni hverandre. Flytt mappen lenger opp.",
      en: "Folders can be nested at most 16 deep. Move the folder further up."),
    steps: Wording(
      nb: "Flytt mappen lenger opp, så veien til filen blir kortere, for eksempel «content/sider/om.md».",
      en:
        "Move the folder further up, so that the path to the file is shorter, such as “content/sider/om.md”."
    ))

  package static let tooManyFiles = Code(
    "too-many-files", .error,
    title: Wording(nb: "For mange filer", en: "Too many files"),
    explanation: Wording(
      nb: "Mappen har flere filer enn verktøyet leser. Ta bort det som ikke hører til nettstedet.",
      en: "The folder has more files than the tool reads. Remove what does not belong to the site."),
    steps: Wording(
      nb: "Ta bort det som ikke hører til nettstedet, for eksempel kopier av hele mapper.",
      en: "Remove what does not belong to the site, such as copies of whole folders."))

  package static let unreadableFile = Code(
    "unreadable-file", .error,
    title: Wording(nb: "Filen kan ikke leses", en: "The file cannot be read"),
    explanation: Wording(
      nb:
        "Operativsystemet nekter å lese filen, eller den er ikke en vanlig fil. Se på rettighetene til filen.",
      en:
        "The operating system refuses to read the file, or it is not an ordinary file. Check its permissions."
    ),
    steps: Wording(
      nb:
        "Lukk filen i andre programmer. Høyreklikk på den, velg «Egenskaper», og se at du har lov til å lese den.",
      en:
        "Close the file in other programs. Right-click it, choose “Properties”, and check that you are allowed to read it."
    ))

  package static let fileName = Code(
    "file-name", .error,
    title: Wording(nb: "Filnavnet kan ikke brukes", en: "The file name cannot be used"),
    explanation: Wording(
      nb:
        "Filnavnet har tegn som ikke lar seg lese. Gi filen et nytt navn med vanlige bokstaver, tall og bindestrek.",
      en: "The name has characters that cannot be read. Rename the file with letters, digits and hyphens."),
    steps: Wording(
      nb:
        "Gi filen et nytt navn i Utforsker eller Finder, bare med bokstaver, tall og bindestrek, for eksempel «om-oss.md».",
      en:
        "Rename the file in Explorer or Finder, with letters, digits and hyphens only, such as “about-us.md”."
    ))
}

extension Diagnostic {
  static func symbolicLink(_ path: String) -> Diagnostic {
    Diagnostic(
      .symbolicLink,
      Wording(nb: "dette er en snarvei, ikke en fil", en: "this is a symbolic link, not a file"),
      at: .file(path),
      help: Wording(nb: "legg selve filen her", en: "put the file itself here"))
  }

  static func fileTooLarge(_ path: String, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge,
      Wording(
        nb: "filen er på \(size >> 20) MB og kan være på høyst \(limit >> 20) MB",
        en: "the file is \(size >> 20) MB; the limit is \(limit >> 20) MB"),
      at: .file(path),
      help: Wording(nb: "del filen, eller lagre den mindre", en: "split the file or save a smaller version"))
  }

  static func folderTooDeep(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .folderTooDeep,
      Wording(
        nb: "mappen ligger inni \(limit) andre mapper og blir ikke lest",
        en: "the folder is nested more than \(limit) deep and is not read"),
      at: .file(path),
      help: Wording(nb: "flytt mappen lenger opp", en: "move the folder further up"))
  }

  static func tooManyFiles(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .tooManyFiles,
      Wording(
        nb: "mappen har flere enn \(limit) filer; resten blir ikke lest",
        en: "the folder has more than \(limit) files; the rest is not read"),
      at: .file(path),
      help: Wording(nb: "ta bort det som ikke hører til", en: "remove what does not belong here"))
  }

  /// A file or folder that is there but cannot be read, with the reason in words.
  package static func unreadableFile(_ path: String, _ error: FileError) -> Diagnostic {
    let reason = error.reason.words(trying: error.attempt)
    return Diagnostic(
      .unreadableFile, Wording(nb: "kan ikke leses: \(reason.nb)", en: "it cannot be read: \(reason.en)"),
      at: .file(path), help: help(with: error.reason))
  }

  private static func help(with reason: FileError.Reason) -> Wording {
    switch reason {
    case .changedMeanwhile:
      Wording(nb: "kjør kommandoen en gang til", en: "run the command once more")
    case .notAFile, .isLink, .badName: Wording(nb: "legg en vanlig fil her", en: "put a regular file here")
    case .tooLarge: Wording(nb: "del den, eller lagre den mindre", en: "split it or save it smaller")
    case .system where reason.isPermission:
      Wording(nb: "se på rettighetene til filen", en: "check the file's permissions")
    case .system:
      Wording(
        nb: "kjør kommandoen en gang til; går det ikke da heller, spør den som har satt opp maskinen",
        en: "run the command once more; if that fails too, ask whoever set up the machine")
    }
  }

  static func unusableFileName(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileName,
      Wording(
        nb: "filnavnet har tegn som ikke lar seg lese",
        en: "the file name has characters that cannot be read"),
      at: .file(path),
      help: Wording(
        nb: "gi filen et nytt navn med bokstaver, tall og bindestrek",
        en: "rename the file with letters, digits and hyphens"))
  }
}
