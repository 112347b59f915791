import Content
import Diagnostics

extension Diagnostic {
  /// A link to a file of a kind that is not published, or a picture that is none.
  static func unpublishedFile(_ path: String, isImage: Bool, at place: Location) -> Diagnostic {
    let ending = fileEnding(of: path)
    let kind =
      ending.isEmpty
      ? Wording(nb: "uten endelse", en: "without an ending")
      : Wording(nb: "av slaget .\(ending)", en: "of the kind .\(ending)")
    if isImage {
      return Diagnostic(
        .unpublishedFile,
        Wording(
          nb: "filen er \(kind.nb) og er ikke et bilde", en: "the file is \(kind.en) and is not a picture"),
        at: place,
        help: Wording(
          nb: "bruk en JPEG-, PNG-, WebP- eller SVG-fil",
          en: "use a JPEG, PNG, WebP or SVG file"))
    }
    return Diagnostic(
      .unpublishedFile,
      Wording(
        nb: "filer \(kind.nb) blir ikke lagt ut, så lenken fører ingen steder",
        en: "files \(kind.en) are not published, so the link leads nowhere"),
      at: place, help: otherForm(of: ending))
  }
}

/// How to publish what such a file holds.
private func otherForm(of ending: String) -> Wording {
  switch ending {
  case "doc", "rtf", "txt", "pages", "md", "html", "htm", "ppt", "key":
    Wording(
      nb: "lagre dokumentet som PDF, og lenk til den, eller skriv innholdet som en side",
      en: "save the document as PDF and link to that, or write its content as a page")
  case "xls", "csv", "tsv", "json", "geojson", "numbers", "xml":
    Wording(
      nb: "lagre tabellen som .xlsx eller .ods, og lenk til den, eller vis tallene i en tabell på siden",
      en: "save the table as .xlsx or .ods and link to that, or show the figures in a table on the page")
  case "mp4", "mov", "avi", "webm", "mkv", "m4v", "mp3", "wav", "m4a":
    Wording(
      nb: "legg den ut der filmer og lyd hører hjemme, og lenk dit med https://",
      en: "publish it where videos and sound belong, and link there with https://")
  case "zip", "rar", "7z", "gz", "tar":
    Wording(
      nb: "pakk ut filene, legg dem ved siden av teksten, og lenk til hver av dem",
      en: "unpack the files, put them next to the text, and link to each of them")
  default:
    Wording(
      nb: "lagre den som PDF, .docx, .xlsx, .pptx eller et bilde, og lenk til det",
      en: "save it as PDF, .docx, .xlsx, .pptx or a picture, and link to that")
  }
}

extension Code {
  static let unpublishedFile = Code(
    "unpublished-file", .error,
    title: Wording(nb: "Filen blir ikke lagt ut", en: "The file is not published"),
    explanation: Wording(
      nb:
        "Bare filer som kan ses gjennom og som leserne kan åpne, blir lagt ut: bilder, SVG, PDF, Word, Excel, PowerPoint, OpenDocument og kalendere. En lenke til noe annet ville forsvunnet.",
      en:
        "Only files that can be looked into and that readers can open are published: pictures, SVG, PDF, Word, Excel, PowerPoint, OpenDocument and calendars. A link to anything else would vanish."
    ),
    steps: Wording(
      nb: "Lagre filen som noe av det, legg den ved siden av teksten, og lenk til den.",
      en: "Save the file as one of these, put it next to the text, and link to it."))
}
