package import Diagnostics

extension DocumentPlace {
  /// «i dokumentegenskapene (Fil → Informasjon)», by the menus of the program that made a file of this name.
  package func words(in path: String) -> Wording {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return seen ?? beside(isPDF: ending == "pdf", isOpenDocument: ending.hasPrefix("od"))
  }

  /// Of what somebody who turns the pages comes upon.
  private var seen: Wording? {
    switch self {
    case .text: Wording(nb: "i teksten", en: "in the text")
    case .page(let number): Wording(nb: "på side \(number)", en: "on page \(number)")
    case .slide(let number): Wording(nb: "på lysbilde \(number)", en: "on slide \(number)")
    case .sheet(let name):
      Wording(nb: "i arket «\(shortened(name))»", en: "in the sheet “\(shortened(name))”")
    case .hiddenSheet(let name):
      Wording(
        nb: "i arket «\(shortened(name))», som er skjult (høyreklikk på et ark → Vis)",
        en: "in the sheet “\(shortened(name))”, which is hidden (right-click a sheet → Unhide)")
    case .hiddenCells(let name):
      Wording(
        nb: "i en skjult rad eller kolonne i arket «\(shortened(name))»",
        en: "in a hidden row or column of the sheet “\(shortened(name))”")
    case .notes: Wording(nb: "i notatene til et lysbilde", en: "in the notes of a slide")
    case .headerOrFooter: Wording(nb: "i toppteksten eller bunnteksten", en: "in the header or footer")
    case .footnote: Wording(nb: "i en fotnote eller sluttnote", en: "in a footnote or an endnote")
    case .comment: Wording(nb: "i en kommentar eller merknad", en: "in a comment or note")
    case .trackedChange:
      Wording(nb: "i et avsnitt med sporede endringer", en: "in a paragraph with tracked changes")
    case .alternative:
      Wording(nb: "i den alternative teksten til et bilde", en: "in the alternative text of a picture")
    case .hiddenText, .fieldCode, .remark, .properties, .pivot, .otherFile, .fileName, .link, .name, .data,
      .script, .picture, .embedded, .elsewhere:
      nil
    }
  }

  private func beside(isPDF: Bool, isOpenDocument: Bool) -> Wording {
    switch self {
    case .hiddenText:
      isOpenDocument
        ? Wording(nb: "i skjult tekst", en: "in hidden text")
        : Wording(nb: "i skjult tekst (Hjem → ¶ viser den)", en: "in hidden text (Home → ¶ shows it)")
    case .fieldCode:
      Wording(nb: "i koden til et felt (Alt+F9 viser den)", en: "in the code of a field (Alt+F9 shows it)")
    case .remark:
      Wording(
        nb: "i tittelen, en merknad eller et skjemafelt", en: "in the title, a note or a field of a form")
    case .properties:
      isPDF || isOpenDocument
        ? Wording(
          nb: "i dokumentegenskapene (Fil → Egenskaper)", en: "in the document properties (File → Properties)"
        )
        : Wording(
          nb: "i dokumentegenskapene (Fil → Informasjon)", en: "in the document properties (File → Info)")
    case .pivot:
      Wording(nb: "i radene bak en pivottabell", en: "in the rows behind a pivot table")
    case .otherFile:
      Wording(
        nb: "i det som er husket fra en annen arbeidsbok (Data → Rediger koblinger)",
        en: "in what is kept of another workbook (Data → Edit Links)")
    case .fileName:
      Wording(
        nb: "i navnet på et bilde eller et vedlegg i dokumentet",
        en: "in the name of a picture or an attachment in the document")
    case .link: Wording(nb: "i adressen til en lenke", en: "in the address of a link")
    case .name:
      isPDF
        ? Wording(
          nb: "i navnet på et bokmerke, et lag eller et felt",
          en: "in the name of a bookmark, a layer or a field")
        : Wording(
          nb: "i navnet på et bokmerke, en stil, et ark eller et område",
          en: "in the name of a bookmark, a style, a sheet or a range")
    case .data:
      Wording(
        nb: "i et skjemafelt, en liste eller data bak dokumentet",
        en: "in a field of a form, a list or data behind the document")
    case .script: Wording(nb: "i et program (JavaScript) i dokumentet", en: "in a program (JavaScript) in it")
    case .picture:
      Wording(
        nb: "i opplysningene som et bilde i dokumentet har med seg (EXIF)",
        en: "in what a picture in the document says of itself (EXIF)")
    case .embedded(""):
      Wording(nb: "i en fil som ligger i dokumentet", en: "in a file that is within the document")
    case .embedded(let name):
      Wording(
        nb: "i filen «\(shortened(name))», som ligger i dokumentet",
        en: "in the file “\(shortened(name))”, which is within the document")
    case .text, .page, .slide, .sheet, .hiddenSheet, .hiddenCells, .notes, .headerOrFooter, .footnote,
      .comment, .trackedChange, .alternative, .elsewhere:
      Wording(
        nb: "et sted i filen som ingen side viser", en: "somewhere in the file that no page shows")
    }
  }
}

private func shortened(_ name: String) -> String {
  let line = name.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count > 60 ? line.prefix(59) + "…" : line
}
