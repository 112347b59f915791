import Diagnostics

extension Diagnostic {
  /// A public text or field that leads to a file which only the project may have.
  static func internalFile(_ path: String, at place: Location) -> Diagnostic {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = place.path.split(separator: "/").dropLast().joined(separator: "/")
    return Diagnostic(
      .internalFileInPublicText,
      Wording(
        nb: "filen er intern og kan ikke vises åpent",
        en: "the file is internal and cannot be shown in public"),
      at: place,
      help: Wording(
        nb:
          "skal alle få se den, legg en utgave uten det interne i «\(folder)» og skriv «\(name)»; ellers stryk lenken",
        en:
          "if everybody may see it, put a version without what is internal in “\(folder)” and write “\(name)”; otherwise remove the link"
      ))
  }
}

extension Code {
  static let internalFileInPublicText = Code(
    "internal-file-in-public-text", .error,
    title: Wording(nb: "Åpen tekst viser en intern fil", en: "A public text shows an internal file"),
    explanation: Wording(
      nb:
        "Alt under «content/intern/» er bare for prosjektet, også bilder, dokumenter og regneark. Det kommer aldri ut, og lenker til det har ingenting å føre til.",
      en:
        "Everything under “content/intern/” is for the project only, pictures, documents and spreadsheets too. It is never published, so links to it have nowhere to lead."
    ),
    example: Code.Example(
      wrong: "Les [avtalen](../intern/partnere/avtale.pdf).",
      right: "Spør [prosjektlederen](mailto:post@kommunen.no) om avtalen."))
}
