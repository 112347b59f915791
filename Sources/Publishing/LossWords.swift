import Diagnostics

/// Why a site is not published: what readers would lose by it.
extension Wording {
  static func movedSite(_ moved: Moved) -> Wording {
    let count = counted(moved.count, "adresse", "adresser")
    return Wording(
      nb:
        "nettstedet er flyttet fra «\(moved.from)» til «\(moved.to)» på domenet, og \(count) som har vært publisert, ville ført ingen steder. Skriv «tidligere-mapper: [\(moved.from)]» i nettsted.yml, og bygg på nytt",
      en:
        "the site has moved from “\(moved.from)” to “\(moved.to)” on its domain, and \(moved.count == 1 ? "1 address that has" : "\(moved.count) addresses that have") been published would lead nowhere. Write “former-folders: [\(moved.from)]” in site.yml, and build again"
    )
  }

  static func lostNames(_ names: [String]) -> Wording {
    let shown = names.prefix(10).joined(separator: ", ")
    let more = names.count > 10 ? names.count - 10 : 0
    let isOne = names.count == 1
    return Wording(
      nb:
        "\(counted(names.count, "adresse", "adresser")) som har vært publisert, ville blitt borte: \(shown)\(more > 0 ? " og \(more) til" : ""). Skriv hvor \(isOne ? "den" : "de") fører («tidligere-adresser»), eller at \(isOne ? "den" : "de") er borte («borte» i publisering.yml), og bygg på nytt",
      en:
        "\(counted(names.count, "address that has", "addresses that have")) been published would be lost: \(shown)\(more > 0 ? " and \(more) more" : ""). Write where \(isOne ? "it leads" : "they lead") (“former-addresses”), or that \(isOne ? "it is" : "they are") gone (“gone” in publisering.yml), and build again"
    )
  }

  /// A deleted report leaves no file that could tell of it: a commit that was taken back takes all of them.
  static func lostReports(_ plan: PublishPlan) -> Wording {
    let (names, isOne) = (plan.lostReports, plan.lostReports.count == 1)
    let files = names.prefix(3).flatMap { name in
      ["intern/oyeblikksbilder", "frosne-rapporter"].map { "content/\($0)/\(name.lowercased()).json" }
    }.joined(separator: ", ")
    return Wording(
      nb:
        "\(isOne ? "den frosne rapporten" : "de frosne rapportene") for \(names.joined(separator: ", ")) er publisert, men er ikke i innholdet lenger, og en frosset rapport skal kunne leses for alltid. Hent filene tilbake i git (selve rapporten, \(files) og content/rapportlogg.yml), og bygg på nytt. Skal \(isOne ? "den" : "de") bort, skriv «--allow-deletions \(plan.deletions)»",
      en:
        "\(isOne ? "the frozen report" : "the frozen reports") for \(names.joined(separator: ", ")) \(isOne ? "has" : "have") been published and \(isOne ? "is" : "are") in the content no longer, and a frozen report is to be readable for ever. Bring the files back in git (the report itself, \(files) and content/rapportlogg.yml), and build again. If \(isOne ? "it is" : "they are") to go, write “--allow-deletions \(plan.deletions)”"
    )
  }

  static func tooManyDeletions(_ plan: PublishPlan) -> Wording {
    let (pages, others) = (plan.deletedPages.count, plan.deletions - plan.deletedPages.count)
    let shown = plan.deleted.prefix(5).joined(separator: ", ") + (plan.deletions > 5 ? " …" : "")
    return Wording(
      nb:
        "\(counted(pages, "side", "sider"))\(others > 0 ? " og \(counted(others, "dokument eller strøm", "dokumenter og strømmer"))" : "") ville blitt borte (\(shown)), og det er mange. Er det meningen, skriv «--allow-deletions \(plan.deletions)»",
      en:
        "\(counted(pages, "page", "pages"))\(others > 0 ? " and \(counted(others, "document or feed", "documents and feeds"))" : "") would go (\(shown)), which is many. If that is meant, write “--allow-deletions \(plan.deletions)”"
    )
  }
}
