package import Diagnostics

extension Visibility {
  /// Why readers find nothing where a link leads.
  package var wording: Wording {
    switch self {
    case .draft: Wording(nb: "den er et utkast", en: "it is a draft")
    case .notBefore(let time): Wording(nb: "den kommer \(time.iso)", en: "it is published \(time.iso)")
    case .expired(let time): Wording(nb: "den gikk ut \(time.iso)", en: "it expired \(time.iso)")
    case .example: Wording(nb: "den er et eksempel", en: "it is an example")
    case .internalOnly: Wording(nb: "den er intern", en: "it is internal")
    case .withoutConsent: Wording(nb: "den mangler samtykke", en: "it has no valid consent")
    case .notInPost: Wording(nb: "personen har ikke vervet nå", en: "the person does not hold the post now")
    case .notSent: Wording(nb: "rapporten er ikke sendt", en: "the report has not been sent")
    }
  }
}

extension Code {
  package static let linkToHidden = Code(
    "link-to-hidden", .warning,
    title: Wording(nb: "Lenke til noe som ikke vises", en: "A link to a page that is not shown"),
    explanation: Wording(
      nb:
        "Siden som lenken fører til, vises ikke nå. Teksten blir stående, men uten lenke. Der en rolle eller en komponent skulle hentet noe fra et måltall eller et arrangement som ikke vises, blir det et hull.",
      en:
        "The page that the link leads to is not shown now. The text remains, without the link. Where a role or a component should have taken something from a KPI or an event that is not shown, a hole is left."
    ),
    example: Code.Example(
      wrong: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  utkast: ja",
      right: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  tittel: Fest"))
}

extension Diagnostic {
  /// A link to a page that is not shown, which loses its link.
  package static func linkToHidden(_ reason: Visibility, at place: Location) -> Diagnostic {
    let why = reason.wording
    return Diagnostic(
      .linkToHidden,
      Wording(
        nb: "lenken fører til en side som ikke vises: \(why.nb)",
        en: "the link leads to a page that is not shown: \(why.en)"),
      at: place,
      help: reason.whatToDoWithLink)
  }
}

extension Visibility {
  /// What is hidden for a time is waited for; of what is gone, and of what must not be known, the words go too.
  fileprivate var whatToDoWithLink: Wording {
    switch self {
    case .withoutConsent:
      Wording(
        nb:
          "teksten blir stående uten lenke; ta bort lenken, og navn og annet i teksten som sier hvem det gjelder",
        en:
          "the text remains without its link; remove the link, and names and whatever else in the text says who it is about"
      )
    case .expired, .internalOnly:
      Wording(
        nb: "teksten blir stående uten lenke; ta bort lenken, eller lenk til noe annet",
        en: "the text remains without its link; remove the link, or link to something else")
    case .draft, .notBefore, .example, .notInPost, .notSent:
      Wording(
        nb: "teksten blir stående uten lenke; vent, eller lenk til noe annet",
        en: "the text remains without its link; wait, or link to something else")
    }
  }
}
