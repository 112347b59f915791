import Diagnostics
import Model

extension Rule {
  /// A campaign runs within the life of the project, as the site's phases say.
  static let campaignWithinProject = Rule(.campaignOutsideProject, each: Campaign.self) { campaign, site in
    let phases = site.site?.facts.phases ?? []
    guard let first = phases.compactMap({ $0.from?.firstDay }).min(),
      let last = phases.compactMap({ $0.to?.lastDay }).max()
    else { return [] }
    let days = [("periode.fra", campaign.period?.from), ("periode.til", campaign.period?.to)]
    return days.compactMap { field, day in
      guard let day, day < first || day > last else { return nil }
      return Diagnostic(
        .campaignOutsideProject,
        Wording(
          nb: "\(day.iso) ligger utenfor prosjektet", en: "\(day.iso) is outside the project period"),
        at: campaign.head.place(of: field),
        help: Wording(
          nb: "skriv en dag fra \(first.iso) til \(last.iso), eller rett fasene i «nettsted.yml»",
          en: "write a day from \(first.iso) to \(last.iso), or correct the phases in “nettsted.yml”"))
    }
  }
}

extension Code {
  static let campaignOutsideProject = Code(
    "campaign-outside-project", .error,
    title: Wording(
      nb: "Kampanjen ligger utenfor prosjektet", en: "The campaign is outside the project period"),
    explanation: Wording(
      nb: "En kampanje varer innenfor prosjektets faser, som står i «nettsted.yml».",
      en: "A campaign runs within the phases of the project, which are set in “nettsted.yml”."),
    example: Code.Example(
      wrong:
        "content/nettsted.yml\n  faser: [{navn: {nb: Prosjektet, en: The project}, fra: 2019, til: 2030}]\ncontent/kampanjer/kom-hit.md\n  periode: {fra: 2027-01-01, til: 2031-06-30}",
      right:
        "content/nettsted.yml\n  faser: [{navn: {nb: Prosjektet, en: The project}, fra: 2019, til: 2030}]\ncontent/kampanjer/kom-hit.md\n  periode: {fra: 2027-01-01, til: 2030-06-30}"
    ))
}
