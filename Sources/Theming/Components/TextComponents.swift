import Arithmetic
import Model
import Templates

let factsComponent = PageTemplate<Fragment<[Fact]>>(
  component: "facts",
  [.list("facts", View<Fact>([.text("name") { $0.name }, .text("value") { $0.value }])) { $0.content }])

let stepsComponent = PageTemplate<Fragment<[UInt8]>>(component: "steps", [.html("body") { $0.content }])

let checklistComponent = PageTemplate<Fragment<[UInt8]>>(
  component: "checklist", [.html("body") { $0.content }])

let galleryComponent = PageTemplate<Fragment<[UInt8]>>(component: "gallery", [.html("body") { $0.content }])

let quoteComponent = PageTemplate<Fragment<(Quotation, [UInt8])>>(
  component: "quote",
  [
    .html("body") { $0.content.1 },
    .optionalText("speaker") { $0.content.0.speaker },
    .optionalText("source") { $0.content.0.source },
    .flag("hasOrigin") { $0.content.0.speaker != nil || $0.content.0.source != nil },
  ])

let timelineComponent = PageTemplate<Fragment<[TimelineItem]>>(
  component: "timeline",
  [.list("items", timelineItemView) { part in part.content.map { (part.edition, $0) } }])

private let timelineItemView = View<(Edition, TimelineItem)>([
  .text("date") { edition, item in edition.time(written: item.date ?? "") },
  .optionalText("text") { $1.text },
])

let placeComponent = PageTemplate<Fragment<PlaceCard>>(
  component: "place",
  [
    .optionalText("name") { $0.content.name },
    .optionalText("address") { $0.content.address },
    .text("map") { mapAddress($0.content.address ?? "") },
  ])

let videoComponent = PageTemplate<Fragment<Video>>(
  component: "video",
  [
    .optionalText("title") { $0.content.title },
    .optionalText("address") { $0.content.address?.text },
  ])

extension Edition {
  /// A date or a period as people write it; other words as they are.
  fileprivate func time(written: String) -> String {
    let pieces = written.split(separator: "-").compactMap { digitValue(of: $0) }
    if pieces.count == 3, let date = CalendarDate(year: pieces[0], month: pieces[1], day: pieces[2]) {
      return format.date(date)
    }
    return ReportingPeriod(written).map { format.period($0) } ?? written
  }
}

/// A search on the map of OpenStreetMap; nothing is fetched from there.
func mapAddress(_ place: String) -> String {
  "https://www.openstreetmap.org/search?query=" + queryEncoded(place)
}
