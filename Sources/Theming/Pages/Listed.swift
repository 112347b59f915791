import Model

/// An entry that has its place on a page for all of its kind, wherever it is shown.
struct Listed<Facts: ContentFacts>: InEdition {
  let edition: Edition
  let entry: PublicEntry<Facts>
  let place: ListedPlace
  /// That of its heading.
  var level = 3

  init(_ entry: PublicEntry<Facts>, _ edition: Edition, _ place: ListedPlace) {
    self.entry = entry
    self.edition = edition
    self.place = place
  }

  func headed(_ level: Int) -> Self {
    var copy = self
    copy.level = headingLevel(level)
    return copy
  }

  /// What links to the entry lead to; nil where the entry is only shown.
  var anchor: String? {
    switch place {
    case .ownPage: entry.id.slug
    case .elsewhere: nil
    }
  }
}

/// Whether an entry stands on the page that links to it lead to.
enum ListedPlace: Sendable { case ownPage, elsewhere }

/// HTML has no seventh level.
func headingLevel(_ level: Int) -> Int { min(level, 6) }
