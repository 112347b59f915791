package import Diagnostics

extension Code {
  package static let textTooLarge = Code(
    "text-too-large", .error,
    title: Wording(nb: "Teksten er for stor", en: "The text is too large"),
    explanation: Wording(
      nb:
        "En tekst kan være høyst 256 kB, som er over hundre boksider. En større tekst blir ikke lest, og heller ikke en som blir for stor når den skrives ut.",
      en:
        "A text can be at most 256 kB, which is more than a hundred pages of a book. A larger one is not read, nor one that becomes too large when it is written out."
    ),
    steps: Wording(
      nb:
        "Del teksten i flere sider som lenker til hverandre, eller legg den ved som en fil (PDF) og lenk til den.",
      en:
        "Split the text into several pages that link to one another, or add it as a file (PDF) and link to that."
    ))
}

extension Diagnostic {
  static func textTooLarge(_ place: Location, kilobytes: Int) -> Diagnostic {
    Diagnostic(
      .textTooLarge,
      Wording(
        nb: "teksten er større enn \(kilobytes) kB og blir ikke lest",
        en: "the text is larger than \(kilobytes) kB and is not read"),
      at: place, help: Wording(nb: "del teksten i flere sider", en: "split the text into several pages"))
  }

  static func unendedPictures(_ place: Location) -> Diagnostic {
    Diagnostic(
      .textTooLarge,
      Wording(
        nb: "avsnittet har for mange bilder som er begynt på og ikke avsluttet, og teksten blir ikke lest",
        en: "the paragraph has too many pictures that are begun and not ended, and the text is not read"),
      at: place,
      help: Wording(
        nb: "avslutt hvert bilde: ![hva bildet viser](bilde.jpg)",
        en: "end each picture: ![what it shows](picture.jpg)"))
  }

  static func expandedReferences(_ place: Location) -> Diagnostic {
    Diagnostic(
      .textTooLarge,
      Wording(
        nb: "lange adresser er brukt så mange ganger at siden blir for stor, og teksten blir ikke lest",
        en: "long addresses are used so often that the page becomes too large, and the text is not read"),
      at: place,
      help: Wording(
        nb: "skriv kortere adresser, eller lenk til dem færre ganger",
        en: "write shorter addresses, or link to them less often"))
  }
}
