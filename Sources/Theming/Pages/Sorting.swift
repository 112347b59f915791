import Model

extension Edition {
  /// In the order of this language's alphabet, by words in this language.
  func alphabetical<Item>(_ items: [Item], by title: (Item) -> LocalizedText) -> [Item] {
    words.forms.collation.sorted(items) { text(title($0)) ?? "" }
  }

  /// What is made up stands after what is real.
  func realFirst<Facts>(_ entries: [PublicEntry<Facts>]) -> [PublicEntry<Facts>] {
    entries.filter { $0.head.common.isExample != true } + entries.filter { $0.head.common.isExample == true }
  }

  /// The campaigns in the order that the editors have chosen.
  var campaigns: [PublicEntry<Campaign>] {
    realFirst(site.all(Campaign.self).sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) })
  }
}
