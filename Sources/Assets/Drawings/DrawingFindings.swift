package import Diagnostics

extension Diagnostic {
  static func unsafeDrawing(_ problem: DrawingProblem, at place: Location) -> Diagnostic {
    let words = problem.words
    return Diagnostic(.unsafeDrawing, words.message, at: place, help: words.help)
  }

  static func drawingTooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableDrawing, Wording(nb: "tegningen er for stor", en: "the drawing is too large"),
      at: .file(path),
      help: Wording(
        nb: "høyst 4 MB; lagre den enklere, eller som PNG", en: "at most 4 MB; save it simpler, or as PNG"))
  }

  static func unreadableDrawing(_ failure: XMLFailure, _ path: String) -> Diagnostic {
    let (message, offset) = failure.words
    return Diagnostic(
      .unreadableDrawing, message, at: Location(path, offset..<offset),
      help: Wording(
        nb: "åpne tegningen i programmet den er laget i, og eksporter den på nytt som ren SVG",
        en: "open the drawing in the program that it was made in, and export it anew as plain SVG"))
  }
}

extension XMLFailure {
  fileprivate var words: (Wording, Int) {
    switch self {
    case .malformed(let offset, let reason):
      (
        Wording(
          nb: "tegningen lar seg ikke lese herfra: \(reason)",
          en: "the drawing cannot be read from here: \(reason)"), offset
      )
    case .tooDeep(let offset):
      (Wording(nb: "tegningen har for mange nivåer", en: "the drawing has too many levels"), offset)
    case .tooMany(let offset):
      (Wording(nb: "tegningen har for mange deler", en: "the drawing has too many parts"), offset)
    case .declarations(let offset):
      (
        Wording(
          nb: "tegningen begynner med egne erklæringer (<!DOCTYPE … [ … ]>)",
          en: "the drawing begins with declarations of its own (<!DOCTYPE … [ … ]>)"), offset
      )
    case .stopped: (Code.unreadableDrawing.message, 0)
    }
  }
}

extension DrawingProblem {
  fileprivate var words: (message: Wording, help: Wording) {
    switch self {
    case .notADrawing:
      (
        Wording(nb: "filen er ikke en tegning", en: "the file is not a drawing"),
        Wording(nb: "eksporter tegningen som SVG", en: "export the drawing as SVG")
      )
    case .element(let name):
      (
        Wording(
          nb: "tegningen inneholder «\(name)», som ikke er strek og tekst",
          en: "the drawing contains “\(name)”, which is neither a shape nor text"), .plainOrPNG
      )
    case .event(let name):
      (
        Wording(
          nb: "tegningen gjør noe når den vises eller klikkes på: «\(name)»",
          en: "the drawing does something when shown or clicked on: “\(name)”"), .plainOrPNG
      )
    case .outside(let address):
      (
        Wording(
          nb: "tegningen viser til noe utenfor seg selv: «\(address.prefix(60))»",
          en: "the drawing refers to something outside itself: “\(address.prefix(60))”"),
        Wording(
          nb: "fjern lenken, og bygg inn bilder og skrifter før du lagrer, eller lagre som PNG",
          en: "remove the link, and embed pictures and fonts before you save, or save as PNG")
      )
    case .style(let rule):
      (
        Wording(
          nb: "stilen i tegningen bruker «\(rule)»", en: "the drawing's style uses “\(rule)”"),
        Wording(
          nb: "gjør tekst om til kurver og lagre som ren SVG, eller som PNG",
          en: "turn text into paths and save as plain SVG, or as PNG")
      )
    case .picture:
      (
        Wording(
          nb: "bildet i tegningen er ikke en hel, rett PNG eller JPEG",
          en: "the picture in the drawing is not a whole, upright PNG or JPEG"),
        Wording(
          nb: "sett bildet inn på nytt som PNG, eller lagre hele tegningen som PNG",
          en: "insert the picture anew as PNG, or save the whole drawing as PNG")
      )
    case .stylesheetElsewhere:
      (
        Wording(
          nb: "tegningen henter stilen fra en annen fil", en: "the drawing takes its style from another file"),
        .plainOrPNG
      )
    case .lostEntity(let name):
      (
        Wording(
          nb: "tegnet «&\(name);» er ikke kjent i SVG", en: "the character “&\(name);” is not known in SVG"),
        Wording(nb: "skriv selve tegnet i stedet", en: "write the character itself instead")
      )
    }
  }
}

extension Wording {
  fileprivate static let plainOrPNG = Wording(
    nb: "lagre tegningen på nytt som «ren SVG» uten skript, bevegelse og lenker, eller bruk PNG",
    en: "save the drawing anew as “plain SVG” without scripts, movement and links, or use PNG")
}

extension Code {
  package static let unsafeDrawing = Code(
    "unsafe-svg", .error,
    title: Wording(nb: "Tegningen inneholder mer enn strek", en: "The drawing contains more than shapes"),
    explanation: Wording(
      nb:
        "En SVG-fil kan inneholde skript, bevegelse og henvisninger til andre filer. Uten dem ville tegningen ikke vært den samme, og med dem er den ikke trygg. Kommentarer, forfatternavn og det tegneprogrammet har skrevet til seg selv, fjernes uten at du trenger gjøre noe.",
      en:
        "An SVG file may contain scripts, movement and references to other files. Without them the drawing would not be the same, and with them it is not safe. Comments, authors' names and the drawing program's notes to itself are removed without your doing anything."
    ),
    steps: Wording(
      nb:
        "Inkscape: Fil → Lagre som → «Vanlig SVG». Illustrator: Fil → Eksporter → Eksporter som → SVG, «Presentasjonsattributter», skrift «Konverter til konturer». Figma: Export → SVG, «Outline text». draw.io: Eksporter som SVG, uten «Formatert tekst». Hjelper ikke det, lagre tegningen som PNG.",
      en:
        "Inkscape: File → Save As → “Plain SVG”. Illustrator: File → Export → Export As → SVG, “Presentation Attributes”, font “Convert to Outlines”. Figma: Export → SVG, “Outline text”. draw.io: export as SVG without “Formatted Text”. If that does not help, save the drawing as PNG."
    ))

  package static let unreadableDrawing = Code(
    "unreadable-svg", .error,
    title: Wording(nb: "Tegningen lar seg ikke lese", en: "The drawing cannot be read"),
    explanation: Wording(
      nb:
        "Filen er avkortet, er ikke SVG, eller er skrevet slik at ingen kan lese den trygt: med egne erklæringer, svært mange nivåer, eller i et tegnsett som verktøyet ikke kjenner.",
      en:
        "The file is cut short, is not SVG, or is written so that nobody can read it safely: with declarations of its own, with very many levels, or in an encoding that the tool does not know."
    ),
    steps: Wording(
      nb:
        "Åpne tegningen i programmet den er laget i, og eksporter den som SVG en gang til. I Illustrator: slå av «Bevar Illustrator-redigering». Hjelper ikke det, lagre tegningen som PNG.",
      en:
        "Open the drawing in the program that it was made in, and export it as SVG once more. In Illustrator: switch off “Preserve Illustrator Editing Capabilities”. If that does not help, save the drawing as PNG."
    ))
}
