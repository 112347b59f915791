import Model
import Templates

extension Edition {
  /// Writes a component as the theme's template for it says.
  func write(
    _ component: Component, body: (inout [UInt8]) -> Void, of text: PublicText, into output: inout [UInt8]
  ) throws(RenderingBound) {
    switch component {
    case .events(let query): try write(eventsComponent, cards(query), into: &output)
    case .kpi(let card):
      if let kpi = site.entry(card.kpi) {
        try write(kpiComponent, (summary(kpi), card.view ?? .card), into: &output)
      }
    case .partners: try write(partnersComponent, partners, into: &output)
    case .people(let query): try write(peopleComponent, people(query.post), into: &output)
    case .contact(let card): try write(contactComponent, contact(card), into: &output)
    case .facts(let facts): try write(factsComponent, facts, into: &output)
    case .steps: try write(stepsComponent, html(body), into: &output)
    case .checklist: try write(checklistComponent, html(body), into: &output)
    case .quote(let quotation): try write(quoteComponent, (quotation, html(body)), into: &output)
    case .gallery: try write(galleryComponent, html(body), into: &output)
    case .timeline(let items): try write(timelineComponent, items, into: &output)
    case .documentTree: try write(documentTreeComponent, documentTree(.elsewhere), into: &output)
    case .place(let card): try write(placeComponent, card, into: &output)
    case .video(let video): try write(videoComponent, video, into: &output)
    }
  }

  private func html(_ body: (inout [UInt8]) -> Void) -> [UInt8] {
    var output: [UInt8] = []
    body(&output)
    return output
  }
}
