import Diagnostics
import Model

extension Rule {
  /// A picture that rests on a consent names one that is there and holds; without it the picture is left out.
  static let pictureHasConsent = Rule(
    .pictureWithoutConsent, .pictureConsentOver
  ) { site in
    // Made when the first consent is not there.
    var names: NameList?
    return site.heads.filter { !$0.isUnreadable }.flatMap { head in
      head.pictureFacts.compactMap(\.consent).compactMap { finding($0, site, &names) }
    }
  }
}

private func finding(_ key: ConsentKey, _ site: SiteModel, _ names: inout NameList?) -> Diagnostic? {
  guard let consent = site.entry(of: Consent.self, key.id) else {
    guard site.hasProjectFolder else { return .consentNotAtHand(.picture, at: key.location) }
    let all = names ?? NameList(site.all(Consent.self).map(\.head.id.slug))
    names = all
    return .pictureWithoutConsent(key, among: all)
  }
  return consent.internalFacts.holds(on: site.moment.today) ? nil : .pictureConsentOver(key, consent.head)
}

extension Diagnostic {
  fileprivate static func pictureWithoutConsent(_ key: ConsentKey, among names: NameList) -> Diagnostic {
    let nearest = Proposal(names.nearest(to: key.slug), insteadOf: key.slug)
    return Diagnostic(
      .pictureWithoutConsent,
      Wording(
        nb: "det finnes ikke noe samtykke med navnet «\(key.slug)»",
        en: "there is no consent called “\(key.slug)”"),
      at: key.location,
      help: nearest.map(Wording.didYouMean)
        ?? Wording(
          nb: "registrer samtykket i «content/intern/samtykker/\(key.slug).yml»",
          en: "write the consent in “content/intern/samtykker/\(key.slug).yml”"),
      fixIts: names.certain(for: key.slug).map {
        [FixIt(at: key.location, replacement: $0)]
      } ?? [])
  }

  fileprivate static func pictureConsentOver(_ key: ConsentKey, _ consent: EntryHead) -> Diagnostic {
    Diagnostic(
      .pictureConsentOver,
      Wording(
        nb: "samtykket gjelder ikke, så bildet tas ut overalt",
        en: "the consent is not valid, so the picture is left out everywhere"),
      at: key.location,
      help: Wording(
        nb: "bytt bilde, eller hent inn et nytt samtykke", en: "use another picture, or ask for a new consent"
      ),
      notes: [Note(Wording(nb: "samtykket er her", en: "the consent is here"), at: consent.opening)])
  }
}

extension Code {
  static let pictureWithoutConsent = Code(
    "picture-without-consent", .error,
    title: Wording(nb: "Samtykket til bildet finnes ikke", en: "The picture's consent does not exist"),
    explanation: Wording(
      nb:
        "Et bilde av mennesker vises bare når de har sagt ja. Samtykket registreres i «content/intern/samtykker/». Mangler hele mappen «content/intern/», blir bildet utelatt.",
      en:
        "A picture of people is shown only when they have agreed. The consent is kept in “content/intern/samtykker/”. Where “content/intern/” is missing altogether, the picture is left out."
    ),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\n  bilde-samtykke: karin\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31",
      right:
        "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\n  bilde-samtykke: kari\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
    ))

  static let pictureConsentOver = Code(
    "picture-consent-over", .warning,
    title: Wording(nb: "Samtykket til bildet gjelder ikke", en: "The picture's consent is not valid"),
    explanation: Wording(
      nb: "Når et samtykke er trukket eller gått ut, blir bildet borte alle steder det er brukt.",
      en: "When a consent is withdrawn or has expired, the picture is removed wherever it is used."),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\n  bilde-samtykke: kari\ncontent/intern/samtykker/kari.yml\n  trukket: 2027-02-01",
      right:
        "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\n  bilde-samtykke: kari\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
    ))
}
