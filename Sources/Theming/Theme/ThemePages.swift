import Templates

/// Every template that the program fills, with what it may name; a new page or component is a line here.
let themePages: [@Sendable (ThemeNames) -> PageShape] = [
  frontPage.shape, documentPage.shape, campaignPage.shape, eventPage.shape, articlePage.shape,
  focusAreaPage.shape, reportPage.shape, kpisPage.shape, kpiPage.shape, overviewPage.shape,
  peoplePage.shape, partnersPage.shape, documentTreePage.shape, actionPlanPage.shape, yearWheelPage.shape,
  strategyPage.shape, indexPage.shape, searchPage.shape, notFoundPage.shape, movedPage.shape,
  eventsComponent.shape, kpiComponent.shape, partnersComponent.shape, peopleComponent.shape,
  contactComponent.shape, factsComponent.shape, stepsComponent.shape, checklistComponent.shape,
  quoteComponent.shape, galleryComponent.shape, timelineComponent.shape, documentTreeComponent.shape,
  placeComponent.shape, videoComponent.shape,
]
