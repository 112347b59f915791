import Content
import Diagnostics
import Tooling

/// Why a site for the public cannot be made whole on this machine: other programs that it needs are missing.
enum MissingTools: ReportableError {
  case pictures
  case search
  case both

  /// Nil when nothing is missing that the site needs; a search that was declined is not.
  init?(for analysis: Analysis, _ request: BuildRequest) {
    let lacksPictures = !findMissingTools(for: analysis.sources.assets, besides: []).isEmpty
    let lacksSearch = request.wantsSearch && !canMakeSearch()
    switch (lacksPictures, lacksSearch) {
    case (false, false): return nil
    case (true, false): self = .pictures
    case (false, true): self = .search
    case (true, true): self = .both
    }
  }

  var message: Wording {
    let (tools, install) =
      switch self {
      case .pictures: (Self.vips, Self.vipsInstall)
      case .search: (Self.pagefind, Self.pagefindInstall)
      case .both:
        (
          Wording(
            nb: "\(Self.vips.nb), og \(Self.pagefind.nb)", en: "\(Self.vips.en), and \(Self.pagefind.en)"),
          Wording(
            nb: "\(Self.vipsInstall.nb), og \(Self.pagefindInstall.nb)",
            en: "\(Self.vipsInstall.en), and \(Self.pagefindInstall.en)")
        )
      }
    return Wording(
      nb:
        "maskinen mangler \(tools.nb), så nettstedet kan ikke lages helt for publisering. Installer med \(install.nb), eller bygg uten «--production» for å se på det. Ingenting er endret",
      en:
        "this machine lacks \(tools.en), so the site cannot be made whole for publishing. Install with \(install.en), or build without “--production” to look at it. Nothing has been changed"
    )
  }

  private static let vips = Wording(
    nb: "programmet som lager bilder (vips)", en: "the program that makes pictures (vips)")
  private static let pagefind = Wording(
    nb: "programmet som lager søket (pagefind)", en: "the program that makes the search (pagefind)")
  private static let vipsInstall = Wording(
    nb: "«\(Helper.vips.installation)»", en: "“\(Helper.vips.installation)”")
  private static let pagefindInstall = Wording(
    nb: "«\(Helper.pagefind.installation)» (eller si fra med «--no-search» at det skal være uten søk)",
    en: "“\(Helper.pagefind.installation)” (or say by “--no-search” that it is to have no search)")
}
