import Model
import Templates

let focusAreaPage = PageTemplate<EntryPage<FocusArea>>(
  page: "focus-area",
  [
    .filledTexts("attractiveness") { page in page.entry.attractiveness.map { page.edition.words[choice: $0] }
    },
    .body(),
    .filled("kpis", kpiSummaryView) { page in
      page.edition.kpis.filter { $0.entry.common.focusAreas.contains { $0.id == page.entry.id } }
    },
    .list("groups", cardGroupView) { $0.groups },
    .optionalText("calendar") { $0.calendar },
  ])

extension Edition {
  func focusAreaPages() -> [OutputFile] {
    pages(focusAreaPage) { edition, area, address in edition.head(area, at: address, below: .focusAreas) }
  }
}

extension EntryPage<FocusArea> {
  fileprivate var groups: [CardGroup] {
    edition.group(.relatedCampaigns, edition.referring(Campaign.self, to: entry.id)) + events
      + edition.group(.relatedActivities, edition.referring(Activity.self, to: entry.id))
      + edition.relatedArticles { $0.common.focusAreas.contains { $0.id == entry.id } }
      + edition.group(.relatedPages, edition.referring(Page.self, to: entry.id))
      + edition.group(.relatedDocuments, edition.referring(GoverningDocument.self, to: entry.id))
  }

  private var events: [CardGroup] {
    guard entry.head.text(in: edition.language)?.listsEvents != true else { return [] }
    let own = edition.agenda.coming.filter { $0.common.focusAreas.contains { $0.id == entry.id } }
    return edition.group(.relatedEvents, own.map { edition.card($0) })
  }
}
