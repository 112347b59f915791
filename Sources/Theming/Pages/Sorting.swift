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
}
