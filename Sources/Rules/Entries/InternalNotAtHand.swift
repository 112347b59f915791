import Diagnostics
import Model

extension Rule {
  /// For the public, where what the project keeps to itself is not on this machine: nobody has looked for it on the pages.
  ///
  /// Only of sites that have such files: those with partners, who have agreements, with a plan, whose decisions are kept there, and
  /// with frozen reports.
  static let internalIsAtHand = Rule(.internalNotAtHand) { site in
    guard site.isProduction, !site.hasProjectFolder, keepsSomething(site) else { return [] }
    return [
      Diagnostic(
        .internalNotAtHand,
        Wording(
          nb: "«content/intern/» er ikke her, så det er ikke lett etter det som står der",
          en: "“content/intern/” is not here, so nobody has looked for what is in it"),
        at: site.site?.head.opening ?? .file("content/intern"),
        help: Wording(
          nb: "legg mappen på plass før du publiserer; ellers kan en side si noe som ikke er for alle",
          en:
            "put the folder in place before you publish; otherwise a page may say what is not meant for everybody"
        ))
    ]
  }
}

private func keepsSomething(_ site: SiteModel) -> Bool {
  let frozen = site.all(FrozenReport.self).contains { site.isPublic($0.head.id) }
  let partners = site.all(Partner.self).contains { site.isPublic($0.head.id) && $0.common.isExample != true }
  let plan = site.all(Activity.self).contains { site.isPublic($0.head.id) && $0.common.isExample != true }
  return frozen || partners || plan
}

extension Code {
  static let internalNotAtHand = Code(
    "internal-not-at-hand", .warning,
    title: Wording(nb: "Det interne er ikke her", en: "What is internal is not here"),
    explanation: Wording(
      nb:
        "Før noe publiseres, leter verktøyet på sidene etter alt som står i «content/intern/». Er mappen ikke her, er ingenting lett etter, og det som er limt inn fra et referat eller en avtale, blir stående.",
      en:
        "Before anything is published, the tool searches the pages for all that is in “content/intern/”. Where the folder is not here, nothing is searched for, and what was pasted from minutes or an agreement stays."
    ),
    steps: Wording(
      nb: "Lag det som skal publiseres, på en maskin som har «content/intern/».",
      en: "Make what is to be published on a machine that has “content/intern/”."))
}
