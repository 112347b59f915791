/// Every card of the status page; a new one is a file below `Cards` and a line here.
let allCards: [StatusCard] = [
  kpisCard, financingCard, planCard, ownersCard, yearWheelCard, documentsCard, strategyCard, campaignsCard,
  contentCard, translationsCard,
  consentsCard, scheduleCard, tertialsCard, buildCard,
]
