import Model

extension Edition {
  /// Writes a component as the theme's template for it says.
  func write(
    _ component: Component, body: (inout [UInt8]) -> Void, of text: PublicText, into output: inout [UInt8]
  ) {
    switch component {
    case .events(let query): write(eventsComponent, cards(query), into: &output)
    case .kpi(let card):
      if let kpi = site.entry(card.kpi) {
        write(kpiComponent, (summary(kpi), card.view ?? .card), into: &output)
      }
    case .partners: write(partnersComponent, partners, into: &output)
    case .people(let query): write(peopleComponent, people(query.post), into: &output)
    case .contact(let card): write(contactComponent, contact(card), into: &output)
    case .facts(let facts): write(factsComponent, facts, into: &output)
    case .steps: write(stepsComponent, html(body), into: &output)
    case .checklist: write(checklistComponent, html(body), into: &output)
    case .quote(let quotation): write(quoteComponent, (quotation, html(body)), into: &output)
    case .gallery: write(galleryComponent, html(body), into: &output)
    case .timeline(let items): write(timelineComponent, items, into: &output)
    case .documentTree: write(documentTreeComponent, documentTree(.elsewhere), into: &output)
    case .place(let card): write(placeComponent, card, into: &output)
    case .video(let video): write(videoComponent, video, into: &output)
    }
  }

  private func html(_ body: (inout [UInt8]) -> Void) -> [UInt8] {
    var output: [UInt8] = []
    body(&output)
    return output
  }
}
