import Model

extension Edition {
  /// In the order of the Norwegian alphabet, by words in this language.
  func alphabetical<Item>(_ items: [Item], by words: (Item) -> LocalizedText) -> [Item] {
    sorted(items) { text(words($0)) ?? "" }
  }
}
