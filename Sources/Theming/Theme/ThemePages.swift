import Templates

/// Every template that the program fills, once, with what it may name; a new component is a line here.
let themePages: [@Sendable (ThemeNames) -> PageShape] =
  allPages.map(\.template) + [
    eventsComponent.shape, kpiComponent.shape, partnersComponent.shape, peopleComponent.shape,
    contactComponent.shape, factsComponent.shape, stepsComponent.shape, checklistComponent.shape,
    quoteComponent.shape, galleryComponent.shape, timelineComponent.shape, documentTreeComponent.shape,
    placeComponent.shape, videoComponent.shape,
  ]

/// What the templates may name, each template once: several pages may have the same.
func pageShapes(_ names: ThemeNames) -> [PageShape] {
  var seen: Set<String> = []
  return themePages.map { $0(names) }.filter { seen.insert($0.template).inserted }
}
