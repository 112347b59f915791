import Diagnostics
import Model

extension Rule {
  /// The line below a picture is made of the fields: «Foto: » stands before the name, and a licence asks for one.
  static let pictureOriginReadsWell = Rule(
    .creditRepeatsWord, .creditIsNoMaker, .licenceWithoutCredit, .alternativeRepeatsTitle,
    everyEntry: { head, _ in
      guard !head.isInternalOnly else { return [] }
      return origins(of: head).flatMap { origin in
        repeated(origin, head) + foundSomewhere(origin, head) + lacking(origin, head)
      } + repeatedTitles(head)
    })
}

/// Whose a picture is, and the fields that say so.
private struct Origin {
  let credit: String?
  let licence: String?
  let creditField: String
  let licenceField: String
}

private func origins(of head: EntryHead) -> [Origin] {
  let own = Origin(
    credit: head.common.pictureCredit, licence: head.common.pictureLicence, creditField: "bilde-kreditering",
    licenceField: "bilde-lisens")
  return [own]
    + head.common.pictures.enumerated().map { index, facts in
      Origin(
        credit: facts.credit, licence: facts.licence, creditField: "bilder.\(index).kreditering",
        licenceField: "bilder.\(index).lisens")
    }
}

private func repeated(_ origin: Origin, _ head: EntryHead) -> [Diagnostic] {
  guard let credit = origin.credit, let name = name(in: credit) else { return [] }
  return [
    Diagnostic(
      .creditRepeatsWord,
      Wording(
        nb: "under bildet kommer det til å stå «Foto: \(credit)»",
        en: "the line below the picture will be “Photo: \(credit)”"),
      at: head.place(of: origin.creditField),
      help: Wording(nb: "skriv bare navnet: «\(name)»", en: "write the name only: “\(name)”"))
  ]
}

/// What is left when the word or the sign before a name is left out; nil when none stands there.
private func name(in credit: String) -> String? {
  let lower = credit.lowercased()
  guard
    let word = ["foto:", "foto av", "fotograf:", "photo:", "photo by", "bilde:", "tatt av", "©", "(c)"].first(
      where: {
        lower.hasPrefix($0)
      })
  else { return nil }
  let rest = String(credit.dropFirst(word.count).drop { $0 == " " || $0 == ":" })
  return rest.isEmpty ? nil : rest
}

/// «Funnet på Google» says where a picture was, and not who made it, who has to be asked.
private func foundSomewhere(_ origin: Origin, _ head: EntryHead) -> [Diagnostic] {
  guard let credit = origin.credit else { return [] }
  let words = credit.inSmallLetters.words
  let isFound = ways.contains { words.starts(with: $0) && words.count < $0.count + 3 }
  let place = isFound ? words.suffix(1) : words[...]
  guard place.count == 1, let name = place.first, places.contains(name) else { return [] }
  return [
    Diagnostic(
      .creditIsNoMaker,
      Wording(
        nb: "«\(credit)» sier hvor bildet er funnet, ikke hvem som har laget det",
        en: "“\(credit)” says where the picture was found, not who made it"),
      at: head.place(of: origin.creditField),
      help: Wording(
        nb: "spør den som har laget bildet, og skriv navnet; et bilde på nettet er ikke fritt",
        en: "ask whoever made the picture, and write the name; a picture on the internet is not free"))
  ]
}

private let ways = [
  ["funnet", "på"], ["funnet"], ["hentet", "fra"], ["lånt", "fra"], ["tatt", "fra"], ["fra"], ["kilde"],
  ["found", "on"], ["taken", "from"], ["from"], ["source"],
]
private let places: Set<String> = [
  "google", "internett", "internettet", "nettet", "internet", "facebook", "instagram", "pinterest", "ukjent",
  "unknown", "bing", "snapchat", "tiktok", "web",
]

/// Licences of Creative Commons that name whoever made the work (all but CC0).
private func lacking(_ origin: Origin, _ head: EntryHead) -> [Diagnostic] {
  guard let licence = origin.licence?.uppercased(), licence.hasPrefix("CC BY") || licence.hasPrefix("CC-BY"),
    origin.credit == nil
  else { return [] }
  return [
    Diagnostic(
      .licenceWithoutCredit,
      Wording(
        nb: "lisensen krever at det står hvem som har laget bildet",
        en: "the licence requires that whoever made the picture is named"),
      at: head.place(of: origin.licenceField),
      help: Wording(nb: "skriv navnet i «kreditering»", en: "write the name in “credit”"))
  ]
}

private func repeatedTitles(_ head: EntryHead) -> [Diagnostic] {
  head.common.pictureAlternative.values.compactMap { language, text in
    guard let title = head.common.title[language], text.lowercased().words == title.lowercased().words,
      text.words.count > 1
    else { return nil }
    return Diagnostic(
      .alternativeRepeatsTitle,
      Wording(
        nb: "beskrivelsen av bildet er det samme som tittelen",
        en: "the description of the picture is the same as the title"),
      at: head.place(of: "bilde-alt", in: language),
      help: Wording(
        nb: "skriv hva man ser på bildet, eller \(write: "bilde-pynt", "ja")",
        en: "write what the picture shows, or \(write: "picture-decorative", "yes")"))
  }
}

extension Code {
  static let creditRepeatsWord = Code(
    "credit-repeats-word", .warning, title: Wording(nb: "«Foto» to ganger", en: "“Photo” twice"),
    explanation: Wording(
      nb: "Ordet «Foto» kommer av seg selv foran navnet. Står det i feltet også, kommer det to ganger.",
      en: "The word “Photo” stands before the name by itself. In the field as well, it stands there twice."),
    example: Example(
      wrong: "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-kreditering: \"Foto: Ola Hansen\"",
      right: "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-kreditering: Ola Hansen"))

  static let creditIsNoMaker = Code(
    "credit-is-no-maker", .warning,
    title: Wording(
      nb: "Hvor bildet er funnet, i stedet for hvem som laget det", en: "Where it was found, not who made it"),
    explanation: Wording(
      nb:
        "Feltet sier hvem som har laget bildet. «Google», «Internett» og «Facebook» har ikke laget det, og den som har laget det, må ha sagt ja til at det brukes.",
      en:
        "The field says who made the picture. “Google”, “Internett” and “Facebook” did not, and whoever did must have agreed to its use."
    ),
    example: Example(
      wrong: "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-kreditering: Funnet på Google",
      right: "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-kreditering: Ola Hansen"))

  static let licenceWithoutCredit = Code(
    "licence-without-credit", .warning,
    title: Wording(nb: "Lisens uten navn", en: "A licence without a name"),
    explanation: Wording(
      nb:
        "Lisensene fra Creative Commons som begynner med BY, gjelder bare når det står hvem som har laget bildet.",
      en:
        "The licences of Creative Commons that begin with BY hold only where whoever made the picture is named."
    ),
    example: Example(
      wrong: "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-lisens: CC BY 4.0",
      right:
        "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-lisens: CC BY 4.0\nbilde-kreditering: Ola Hansen"
    ))

  static let alternativeRepeatsTitle = Code(
    "alternative-repeats-title", .warning,
    title: Wording(nb: "Beskrivelsen gjentar tittelen", en: "The description repeats the title"),
    explanation: Wording(
      nb: "Den som hører siden lest opp, hører tittelen to ganger og får ikke vite hva bildet viser.",
      en: "Whoever listens to the page hears the title twice, and not what the picture shows."),
    example: Example(
      wrong: "tittel: Boligdag på Krona\nbilde: torget.jpg\nbilde-alt: Boligdag på Krona",
      right:
        "tittel: Boligdag på Krona\nbilde: torget.jpg\nbilde-alt: Folk i kø foran et bord med boligannonser"))
}
