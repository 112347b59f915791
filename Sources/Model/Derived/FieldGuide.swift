import Diagnostics

/// A file that is made from the declarations: its path below the root folder, and its text.
package struct DerivedFile: Sendable, Hashable {
  package let path: String
  package let text: String
}

/// The guide for editors, and a page for each kind; in bokmål first, then in English.
package func guideFiles() -> [DerivedFile] {
  [DerivedFile(path: "content/LESMEG.md", text: guide())]
    + AnyKind.all.map { DerivedFile(path: "docs/felt/\($0.folder.nb).md", text: kindPage($0)) }
}

private func guide() -> String {
  norwegianGuide + "\n" + kindTable(.nb) + "\n" + norwegianText + "\n" + componentTable(.nb) + "\n"
    + roleTable(.nb)
    + "\n" + englishGuide + "\n" + kindTable(.en) + "\n" + englishText + "\n" + componentTable(.en) + "\n"
    + roleTable(.en)
}

private let norwegianGuide = """
  # Slik skriver du innhold

  Denne filen er laget av programmet (`story guide`). Endrer du den for hånd, blir den skrevet over.
  *[In English](#how-to-write-content)*

  Vil du begynne på noe nytt: `story new kampanje "Velkommen hjem"`. Vil du se om alt er i orden: `story check`. Vil du få
  rettet det som er sikkert: `story fix`.

  Hver slags innhold har sin egen mappe her. En tekst er én fil: først feltene mellom to linjer med `---`, så selve
  teksten. Registre (partnere, personer, måltall …) er YAML-filer med bare felt. Den engelske utgaven ligger ved siden av
  og har `.en` i navnet (`velkommen-hjem.en.md`); den inneholder bare ord, for dato, sted og pris står i hovedfilen.
  I et register skriver du begge språk slik: `tittel: {nb: …, en: …}`. Hvilke språk nettstedet har, står i `sprakvalg` i
  `nettsted.yml`, hovedspråket først; et språk til skrives på samme måte, med koden sin (`velkommen-hjem.de.md`).

  Det som bare prosjektet skal se, ligger i en fil med samme navn under `intern/`.

  Navnet på slaget fører til alle feltene det har:

  """

private let norwegianText = """
  ## Selve teksten

  Teksten er Markdown: `## Overskrift`, `**fet**`, `*kursiv*`, `- ` foran punkter i en liste, `1. ` foran nummererte
  punkter, `[lenketekst](../sider/kontakt.md)` og `![Hva bildet viser](torget.jpg)`. Tittelen er den øverste overskriften,
  så teksten begynner med `##`.

  Det som ikke er vanlig tekst, er komponenter. En komponent står på egne linjer, mellom tre «`» og tre «`»:

  ````
  ```{steg}
  1. Finn et sted å bo.
  2. Si fra om flyttingen.
  ```
  ````

  """

private let englishGuide = """
  ---

  # How to write content

  This file is made by the program (`story guide`). What you change in it by hand is written over.

  To begin something new: `story new campaign "Welcome home"`. To see whether all is well: `story check`. To have mended
  what is certain: `story fix`.

  Each kind of content has its own folder here. A text is one file: the fields first, between two lines of `---`, then the
  text itself. Registers (partners, people, KPIs …) are YAML files with fields only. The English edition lies beside, with
  `.en` in its name (`velkommen-hjem.en.md`); it holds words only, since date, place and price stand in the main file. In a
  register both languages are written like this: `title: {nb: …, en: …}`. The languages of the site stand in `languages` in
  `nettsted.yml`, the main one first; another is written in the same way, with its code (`velkommen-hjem.de.md`).

  What only the project may see lies in a file of the same name under `intern/`.

  The name of a kind leads to all its fields:

  """

private let englishText = """
  ## The text itself

  The text is Markdown: `## Heading`, `**bold**`, `*italic*`, `- ` before the items of a list, `1. ` before numbered ones,
  `[link text](../sider/kontakt.md)` and `![What the picture shows](torget.jpg)`. The title is the top heading, so the text
  begins with `##`.

  What is not ordinary text is a component. It stands on lines of its own, between three backticks and three backticks, as
  shown above.

  """

private func kindTable(_ language: MessageLanguage) -> String {
  let head = Wording(nb: "| slags | mappe |", en: "| kind | folder |")[language]
  let rows = AnyKind.all.map { kind in
    "| [\(kind.name[language])](../docs/felt/\(kind.folder.nb).md) | `\(kind.place)` |"
  }
  return ([head, "|---|---|"] + rows).joined(separator: "\n") + "\n"
}

private func componentTable(_ language: MessageLanguage) -> String {
  let head = Wording(
    nb: "| komponent | hva den viser | valg |", en: "| component | what it shows | options |")[language]
  let rows = DirectiveDeclaration.all.map { component in
    let options = component.fields.map { "`\($0.name[language])`" }.joined(separator: ", ")
    return "| `{\(component.name[language])}` | \(component.help[language]) | \(options) |"
  }
  return ([head, "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
}

private func roleTable(_ language: MessageLanguage) -> String {
  let intro = Wording(
    nb: "Midt i en linje kan du la programmet skrive tall, datoer og navn riktig på hvert språk:",
    en: "Within a line you can let the program write numbers, dates and names by each language’s rules:")[
      language]
  let head = Wording(nb: "| du skriver | hva det blir |", en: "| you write | what it becomes |")[language]
  let rows = RoleDeclaration.all.map { role in
    "| `` {\(role.name[language])}`\(role.example)` `` | \(role.help[language]) |"
  }
  return ([intro, "", head, "|---|---|"] + rows).joined(separator: "\n") + "\n"
}

extension FieldName {
  subscript(language: MessageLanguage) -> String { language == .nb ? nb : en }
}

extension AnyKind {
  /// Where its files lie below `content/`.
  var place: String {
    switch form {
    case .document, .register: folder.nb + "/"
    case .single: folder.nb + ".yml"
    case .internalRegister: "intern/" + folder.nb + "/"
    }
  }
}
