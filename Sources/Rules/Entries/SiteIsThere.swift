import Diagnostics
import Model

extension Rule {
  /// A site without its own file has no name, no menu and no domain.
  static let siteIsThere = Rule(.missingSite) { site in
    let name = Site.kind.folder
    let isUnreadable = site.unreadable.contains { $0.contains("/\(name.nb).") || $0.contains("/\(name.en).") }
    guard site.site == nil, !isUnreadable else { return [] }
    let path = "content/\(name.nb).yml"
    return [
      Diagnostic(
        .missingSite, Wording(nb: "filen «\(path)» mangler", en: "the file “\(path)” is missing"),
        at: .file(path),
        help: Wording(
          nb: "\(run: "story new nettsted Nettsted"), og fyll ut filen",
          en: "\(run: "story new site Site"), and fill in the file"))
    ]
  }
}

extension Code {
  static let missingSite = Code(
    "missing-site", .error,
    title: Wording(nb: "Nettstedet har ingen opplysninger", en: "The site has no settings"),
    explanation: Wording(
      nb: "Navn, adresse og meny står i «nettsted.yml». Uten den kan nettstedet ikke lages.",
      en: "Name, address and menu are in “nettsted.yml”. The site cannot be built without it."),
    steps: Wording(
      nb:
        "Skriv `story new nettsted \"Vekst i Kongsberg\"` i terminalen, og fyll ut filen «content/nettsted.yml».",
      en:
        "Write `story new site \"Growth in Kongsberg\"` in the terminal, and fill in the file “content/nettsted.yml”."
    ))
}
