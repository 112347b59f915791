import Diagnostics

/// What rests on a consent where the project's own folder, and so every consent, is missing.
enum RestsOnConsent {
  case story, picture
}

extension Diagnostic {
  /// Says what is left out of a site that is made without the project's own folder; all else is the same as with it.
  static func consentNotAtHand(_ what: RestsOnConsent, at place: Location) -> Diagnostic {
    let left =
      switch what {
      case .story: Wording(nb: "historien vises ikke", en: "the story is not shown")
      case .picture: Wording(nb: "bildet vises ikke", en: "the picture is not shown")
      }
    return Diagnostic(
      .consentNotAtHand,
      Wording(
        nb: "\(left.nb): samtykket ligger i «content/intern/», som ikke er her",
        en: "\(left.en): the consent is in “content/intern/”, which is not here"),
      at: place,
      help: Wording(
        nb: "legg «content/intern/» på plass for å få med alt; resten av nettstedet er det samme uten",
        en: "put “content/intern/” in place to get everything; the rest of the site is the same without it"))
  }
}

extension Code {
  static let consentNotAtHand = Code(
    "consent-not-at-hand", .warning,
    title: Wording(nb: "Samtykket er ikke her", en: "The consent is not here"),
    explanation: Wording(
      nb:
        "Nettstedet kan lages uten mappen «content/intern/», og blir det samme, bortsett fra det som hviler på et samtykke: historier om mennesker, og bilder med samtykke, blir ikke med når ingen kan se om samtykket gjelder. Hver av dem får dette funnet.",
      en:
        "The site can be made without the folder “content/intern/” and is the same, except for what rests on a consent: stories about people, and pictures with a consent, are left out when nobody can see whether the consent holds. Each of them gets this finding."
    ),
    steps: Wording(
      nb: "Lag nettstedet på en maskin som har «content/intern/», eller la det være uten disse.",
      en: "Make the site on a machine that has “content/intern/”, or let it be without these."))
}
