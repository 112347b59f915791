import Model
import Templates

extension Edition {
  /// Writes a component as the theme's template for it says; headings in it are of the level below `level`.
  func write(
    _ component: Component, below level: Int, body: (inout [UInt8]) -> Void, of text: PublicText,
    into output: inout [UInt8]
  ) throws(RenderingBound) {
    switch component {
    case .events(let query): try write(eventsComponent, cards(query, below: level), into: &output)
    case .kpi(let card):
      if let kpi = site.entry(card.kpi) {
        try write(kpiComponent, (summary(kpi).headed(level + 1), card.view ?? .card), into: &output)
      }
    case .partners(let text):
      let listed = partners.map { Listed($0, self, .elsewhere).headed(level + 1) }
      try write(partnersComponent, (listed, empty(.partners, saying: text.emptyText)), into: &output)
    case .people(let query):
      let listed = people(query.post).map { Listed($0, self, .elsewhere).headed(level + 1) }
      try write(peopleComponent, (listed, empty(.people, saying: query.emptyText)), into: &output)
    case .contact(let card): try write(contactComponent, contact(card, in: text), into: &output)
    case .facts(let facts): try write(factsComponent, facts, into: &output)
    case .steps: try write(stepsComponent, html(body), into: &output)
    case .checklist: try write(checklistComponent, html(body), into: &output)
    case .quote(let quotation): try write(quoteComponent, (quotation, html(body)), into: &output)
    case .gallery: try write(galleryComponent, html(body), into: &output)
    case .timeline(let items): try write(timelineComponent, items, into: &output)
    case .documentTree:
      try write(documentTreeComponent, documentTree(.elsewhere, headed: level + 1), into: &output)
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
