import Templates

extension View.Field {
  /// A list that is there only when it has something in it; a template opens it once for what stands around the list,
  /// and `items` in it once for each: `{{#cards}}<ul>{{#items}}…{{/items}}</ul>{{/cards}}`.
  static func filled<Part: Sendable>(
    _ name: String, _ view: View<Part>, _ read: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    .optional(name, View<[Part]>([.list("items", view) { $0 }])) { model in
      let items = read(model)
      return items.isEmpty ? nil : items
    }
  }

  /// Plain texts of the same kind.
  static func filledTexts(_ name: String, _ read: @escaping @Sendable (Model) -> [String]) -> Self {
    .optional(name, View<[String]>([.texts("items") { $0 }])) { model in
      let items = read(model)
      return items.isEmpty ? nil : items
    }
  }
}
