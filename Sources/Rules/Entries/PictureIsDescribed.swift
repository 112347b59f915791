import Diagnostics
import Model

extension Rule {
  /// A picture says what it shows in each language, or is marked as decoration (WCAG 2.2, 1.1.1).
  static let pictureIsDescribed = Rule(
    .pictureWithoutAlternative, .describedDecoration, .alternativeIsFileName, .alternativeMissing,
    .alternativeWithoutPicture, .emptyAlternative, .longAlternative,
    everyEntry: { head, site in
      let isWritten = !head.lacks("bilde-alt")
      guard head.common.picture != nil else {
        return isWritten && head.lacks("bilde") ? [withoutPicture(head)] : []
      }
      if head.common.isPictureDecorative == true {
        return isWritten ? [describedDecoration(head)] : []
      }
      guard isWritten else {
        return [.pictureWithoutAlternative(at: head.place(of: "bilde"), help: fieldHelp)]
      }
      return alternatives(head) + missingLanguages(head, site)
    })
}

private let fieldHelp = Wording(
  nb:
    "skriv for eksempel \(write: "bilde-alt", "To barn på sykkel foran kirken"), eller \(write: "bilde-pynt", "ja") om det bare er pynt",
  en:
    "write for example \(write: "picture-alt", "Two children on bicycles by the church"), or \(write: "picture-decorative", "yes")"
)

private func describedDecoration(_ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .describedDecoration,
    Wording(
      nb: "bildet er merket som pynt, men har en beskrivelse",
      en: "the picture is marked as decoration, but is described"),
    at: head.place(of: "bilde-alt"),
    help: Wording(
      nb: "slett beskrivelsen, eller slett \(field: "bilde-pynt")",
      en: "delete the text, or delete \(field: "picture-decorative")"))
}

private func withoutPicture(_ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .alternativeWithoutPicture,
    Wording(
      nb: "det står ikke hvilket bilde som er beskrevet", en: "there is no picture for this description"),
    at: head.place(of: "bilde-alt"),
    help: Wording(
      nb: "skriv bildet også, for eksempel \(write: "bilde", "torget.jpg"), eller slett beskrivelsen",
      en: "add the picture, for example \(write: "picture", "square.jpg"), or delete the description"))
}

private func alternatives(_ head: EntryHead) -> [Diagnostic] {
  head.common.pictureAlternative.values.compactMap { language, text in
    .alternative(text, at: head.place(of: "bilde-alt", in: language))
  }
}

private func missingLanguages(_ head: EntryHead, _ site: SiteModel) -> [Diagnostic] {
  let described = head.common.pictureAlternative
  guard !described.values.isEmpty else { return [] }
  return site.languages.published.filter { head.isWritten(in: $0) && described[$0] == nil }.map { language in
    Diagnostic(
      .alternativeMissing,
      Wording(
        nb: "bildet er ikke beskrevet på språket \(language.tag)",
        en: "the picture is not described in the language \(language.tag)"),
      at: head.place(of: "tittel", in: language),
      help: Wording(
        nb: "skriv \(write: "bilde-alt", nil) på dette språket",
        en: "write \(write: "picture-alt", nil) in this language"))
  }
}

/// `bilde`, `Foto 2`, `et bilde av`: words that say that there is a picture, and nothing of what it shows.
private func saysNothing(_ text: String) -> Bool {
  let words = text.lowercased().split { !$0.isLetter }.map(String.init)
  let rest = words.filter {
    !["et", "en", "ei", "a", "an", "the", "av", "of", "fra", "vår", "vårt", "our"].contains($0)
  }
  return rest.allSatisfy { emptyWords.contains($0) }
}

/// «Et bilde som inneholder gress, utendørs»: what Word, PowerPoint and Facebook write when nobody has.
private func isAutomatic(_ text: String) -> Bool {
  let lower = text.lowercased()
  return [
    "et bilde som inneholder", "bilde som inneholder", "bildet kan inneholde", "kan være et bilde av",
    "a picture containing", "image may contain", "may be an image of", "picture containing",
  ].contains { lower.hasPrefix($0) }
}

private let emptyWords: Set<String> = [
  "bilde", "bildet", "bilder", "foto", "fotoet", "fotografi", "logo", "logoen", "illustrasjon",
  "illustrasjonsbilde",
  "illustrasjonsfoto", "ikon", "grafikk", "figur", "skjermbilde", "portrett", "portrettbilde",
  "stemningsbilde", "banner",
  "bakgrunn", "image", "picture", "photo", "photograph", "icon", "graphic", "graphics", "figure",
  "screenshot", "portrait",
  "illustration", "background", "alt", "tekst", "alttekst", "bildetekst", "beskrivelse", "text",
  "description", "tittel",
  "untitled", "thumbnail", "headshot",
]

/// `IMG_2034`, `torget.jpg`, `DSC01234`: what cameras and folders call pictures.
func looksLikeFileName(_ text: String) -> Bool {
  let lower = text.lowercased()
  let endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".svg", ".tif", ".tiff"]
  if endings.contains(where: { lower.hasSuffix($0) }) { return true }
  let letters = lower.prefix { $0.isASCII && $0.isLetter }
  let rest = lower.dropFirst(letters.count)
  return [
    "img", "dsc", "dscn", "dscf", "pxl", "image", "bilde", "foto", "photo", "skjermbilde", "screenshot",
  ]
  .contains(String(letters)) && rest.contains { $0.isNumber }
    && rest.allSatisfy { $0.isNumber || "-_. ()".contains($0) }
}

extension Diagnostic {
  static func pictureWithoutAlternative(at place: Location, help: Wording) -> Diagnostic {
    Diagnostic(
      .pictureWithoutAlternative,
      Wording(
        nb: "bildet mangler en tekst som sier hva det viser",
        en: "the picture has no text that says what it shows"),
      at: place, help: help)
  }

  /// What is wrong with a text that says what a picture shows, if anything.
  static func alternative(_ text: String, at place: Location) -> Diagnostic? {
    if looksLikeFileName(text) { return .alternativeIsFileName(text, at: place) }
    if saysNothing(text) || isAutomatic(text) { return .emptyAlternative(text, at: place) }
    return text.utf8.count > 200 && text.count > 200 ? .longAlternative(text.count, at: place) : nil
  }

  private static func emptyAlternative(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .emptyAlternative,
      Wording(
        nb: "«\(text)» sier ikke hva bildet viser", en: "“\(text)” does not say what the picture shows"),
      at: place,
      help: Wording(
        nb: "skriv hva man ser, for eksempel «Folkeliv på torget»; for en logo, hvem den tilhører",
        en: "write what is to be seen, for example “People on the square”; for a logo, whose it is"))
  }

  private static func longAlternative(_ count: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .longAlternative,
      Wording(
        nb: "beskrivelsen er på \(count) tegn, og blir lest opp i ett",
        en: "the text has \(count) characters, and is read out in one go"),
      at: place,
      help: Wording(
        nb: "si det viktigste med høyst 200 tegn, og skriv resten i teksten ved siden av",
        en: "say what matters in at most 200 characters, and write the rest in the text beside it"))
  }

  private static func alternativeIsFileName(_ text: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .alternativeIsFileName,
      Wording(
        nb: "«\(text)» er et filnavn, ikke en beskrivelse", en: "“\(text)” is a file name, not a description"),
      at: place,
      help: Wording(
        nb: "skriv hva bildet viser, for eksempel «Folkeliv på torget»",
        en: "write what the picture shows, for example “People on the square”"))
  }
}

extension Code {
  static let pictureWithoutAlternative = Code(
    "picture-without-alternative", .error,
    title: Wording(nb: "Bildet er ikke beskrevet", en: "No alternative text"),
    explanation: Wording(
      nb:
        "Den som ikke ser bildet, får teksten lest opp. Si kort hva bildet viser. Er det bare pynt, si det også.",
      en: "People who cannot see the picture have the text read to them. Say briefly what it shows."),
    example: Example(wrong: "![](torget.jpg)", right: "![Folkeliv på torget en sommerdag](torget.jpg)")
  ).unfinishedInDraft()

  static let describedDecoration = Code(
    "described-decoration", .warning,
    title: Wording(nb: "Pynt med beskrivelse", en: "A decorative picture with a description"),
    explanation: Wording(
      nb: "Et bilde som bare er pynt, blir hoppet over av skjermlesere, så beskrivelsen blir ikke lest.",
      en: "Screen readers skip a decorative picture, so its text is not read."),
    example: Code.Example(
      wrong: "bilde: torget.jpg\nbilde-pynt: ja\nbilde-alt: Torget",
      right: "bilde: torget.jpg\nbilde-alt: Torget en sommerdag"))

  static let alternativeIsFileName = Code(
    "alternative-is-file-name", .warning,
    title: Wording(nb: "Filnavn i stedet for beskrivelse", en: "A file name instead of a description"),
    explanation: Wording(
      nb: "Et filnavn sier ingenting til den som ikke ser bildet.",
      en: "A file name means nothing to people who cannot see the picture."),
    example: Code.Example(
      wrong: "bilde: torget.jpg\nbilde-alt: IMG_2034",
      right: "bilde: torget.jpg\nbilde-alt: To barn på sykkel foran kirken"))

  static let emptyAlternative = Code(
    "empty-alternative", .warning,
    title: Wording(nb: "Beskrivelsen sier ingenting", en: "The alternative text says nothing"),
    explanation: Wording(
      nb: "At det er et bilde, sier skjermleseren selv. Beskrivelsen sier hva man ser.",
      en: "Screen readers say themselves that there is a picture. The text says what is to be seen."),
    example: Code.Example(
      wrong: "![Bilde](torget.jpg)", right: "![Folkeliv på torget en sommerdag](torget.jpg)"))

  static let longAlternative = Code(
    "long-alternative", .advice,
    title: Wording(nb: "Lang beskrivelse av et bilde", en: "A long alternative text"),
    explanation: Wording(
      nb: "Skjermlesere leser beskrivelsen i ett, uten stans. Over 200 tegn hører hjemme i teksten.",
      en:
        "Screen readers read the text in one go, without a pause. More than 200 characters belong in the running text."
    ),
    example: Code.Example(
      wrong:
        "![Folkeliv på torget en sommerdag med sol og musikk, der barn løper mellom bodene, de eldre sitter på benkene ved fontenen, korpset spiller under den store lønnen, og folk fra hele bygda har tatt turen for å handle og treffes.](torget.jpg)",
      right: "![Folkeliv på torget en sommerdag](torget.jpg)"))

  static let alternativeWithoutPicture = Code(
    "alternative-without-picture", .warning,
    title: Wording(nb: "Beskrivelse uten bilde", en: "A description without a picture"),
    explanation: Wording(
      nb:
        "Feltet «bilde-alt» beskriver bildet i feltet «bilde». Uten det feltet vises verken bilde eller tekst.",
      en: "The field “picture-alt” describes the picture of the field “picture”. Without it neither is shown."
    ),
    example: Code.Example(
      wrong: "bilde-alt: Folk på torget", right: "bilde: torget.jpg\nbilde-alt: Folk på torget"))

  static let alternativeMissing = Code(
    "alternative-missing", .warning,
    title: Wording(nb: "Beskrivelse mangler på ett språk", en: "A description is missing in a language"),
    explanation: Wording(
      nb: "Siden finnes på et språk som bildet ikke er beskrevet på.",
      en: "The page exists in a language in which the picture is not described."),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\ncontent/sider/om.en.md\n  title: About",
      right:
        "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\ncontent/sider/om.en.md\n  title: About\n  picture-alt: People in the square"
    ))
}
