import Diagnostics

/// The headings that all forms share.
enum DifferenceWords {
  static let title = Wording(nb: "Hva som blir annerledes på nettstedet", en: "What changes on the site")
  static let nothing = Wording(nb: "Ingenting er endret.", en: "Nothing has changed.")
  static let held = Wording(
    nb: "HOLDT IGJEN på forrige publiserte tekst, fordi de har feil",
    en: "HELD at their last published text, since they have errors")

  static func held(_ page: HeldPage) -> Wording {
    Wording(
      nb: "\(page.address) (siden \(page.since.replacing("T", with: " kl. ").replacing(":", with: ".")))",
      en: "\(page.address) (since \(page.since.replacing("T", with: " at ")))")
  }

  static let lost = Wording(
    nb: "Adresser som ikke lenger fører noe sted", en: "Addresses that lead nowhere any more")
  static let unlisted = Wording(
    nb: "Adresser som ikke lenger står i nettstedskartet", en: "Addresses that are no longer in the sitemap")
  static let lostPlaces = Wording(
    nb: "Steder på sider som lenker kan føre til, og som er borte",
    en: "Places on pages that links may lead to, and that are gone")
  static let newFindings = Wording(nb: "Nye funn", en: "New findings")
  static let goneFindings = Wording(nb: "Funn som er rettet", en: "Findings that are fixed")
  static let newPages = Wording(nb: "Nye sider", en: "New pages")
  static let gonePages = Wording(nb: "Sider som blir borte", en: "Pages that disappear")
  static let changedPages = Wording(nb: "Endrede sider", en: "Changed pages")
  static let formOnly = Wording(
    nb: "Bare bilder, stil eller oppsett er endret", en: "Only pictures, style or layout have changed")
  static let behind = Wording(
    nb: "Språk som ikke er endret sammen med de andre", en: "Languages that were not changed with the others")
  static let frame = Wording(nb: "Rundt tekstene, på flere sider", en: "Around the texts, on several pages")
  static let otherFiles = Wording(nb: "Andre filer", en: "Other files")
  static let newFile = Wording(nb: "ny", en: "new")
  static let goneFile = Wording(nb: "borte", en: "gone")
  static let changedFile = Wording(nb: "endret", en: "changed")
  static let listsOnly = Wording(
    nb: "Bare lister over filer er sammenlignet; hva tekstene sier, er ikke lest.",
    en: "Only lists of files were compared; what the texts say was not read.")
  static let pagesOnly = Wording(
    nb:
      "Bare sidene i nettstedskartet (sitemap.xml) er sammenlignet, ikke andre filer, stil, kalendere og adresser som fører videre.",
    en:
      "Only the pages in the sitemap (sitemap.xml) were compared, not other files, styles, calendars, or addresses that lead on."
  )
  static let before = Wording(nb: "før", en: "before")
  static let now = Wording(nb: "nå", en: "now")
  static let added = Wording(nb: "nytt", en: "new")
  static let removed = Wording(nb: "borte", en: "gone")
  static let moved = Wording(nb: "flyttet", en: "moved")

  static func pages(_ count: Int) -> Wording {
    Wording(nb: count == 1 ? "1 side" : "\(count) sider", en: count == 1 ? "1 page" : "\(count) pages")
  }

  static func more(_ count: Int) -> Wording {
    Wording(nb: "… og \(count) til", en: "… and \(count) more")
  }

  static func behind(_ page: SiteDifference.PageBehind) -> Wording {
    Wording(
      nb: "\(page.address) (\(page.language)) er som før; \(page.changed) er endret",
      en: "\(page.address) (\(page.language)) is as before; \(page.changed) has changed")
  }
}

extension SiteDifference {
  /// «nye sider: 2, sider endret: 3, 812 kB → 815 kB»
  var summary: Wording {
    let counts = [
      (newPages.count, Wording(nb: "nye sider", en: "new pages")),
      (gonePages.count, Wording(nb: "sider borte", en: "pages gone")),
      (changedPages.count, Wording(nb: "sider endret", en: "pages changed")),
      (lostAddresses.count, Wording(nb: "adresser borte", en: "addresses lost")),
      (findings.new.count, Wording(nb: "nye funn", en: "new findings")),
      (findings.gone.count, Wording(nb: "funn rettet", en: "findings fixed")),
    ].filter { $0.0 > 0 }
    func text(_ language: MessageLanguage) -> String {
      let parts = counts.map { "\($0.1[language]): \($0.0)" } + [size(language)]
      return parts.joined(separator: ", ")
    }
    return Wording(nb: text(.nb), en: text(.en))
  }

  private func size(_ language: MessageLanguage) -> String {
    func kilobytes(_ bytes: Int) -> String { ((bytes + 512) / 1024).grouped[language] + " kB" }
    return oldSize == newSize ? kilobytes(newSize) : "\(kilobytes(oldSize)) → \(kilobytes(newSize))"
  }
}

extension SiteDifference.PageName {
  /// What a reader knows the page by.
  var shown: String { title.isEmpty ? address : "\(address)  \(title)" }
}

extension SiteDifference.FileChanges {
  var lines: [(word: Wording, path: String)] {
    new.map { (DifferenceWords.newFile, $0) } + gone.map { (DifferenceWords.goneFile, $0) }
      + changed.map { (DifferenceWords.changedFile, $0) }
  }
}
