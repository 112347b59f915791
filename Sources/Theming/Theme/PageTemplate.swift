import Templates

/// A template and what it may know: the one declaration from which its names are checked and its pages are filled.
struct PageTemplate<Model: Sendable>: Sendable {
  let name: String
  let view: View<Model>
  /// What it asks the theme for by name, beside what the template itself names.
  let words: [Word]

  /// What the template may name, with the theme's own words and files.
  func shape(_ names: ThemeNames) -> PageShape {
    let fields = view.shape.fields.map { field in
      switch field.name {
      case "words": RecordShape.Field("words", .record(names.words))
      case "files": RecordShape.Field("files", .record(names.files))
      case "integrity": RecordShape.Field("integrity", .record(names.sums))
      default: field
      }
    }
    return PageShape(template: name, shape: RecordShape(fields))
  }

  func render(_ model: Model, _ theme: Theme, into output: inout [UInt8]) throws(RenderingBound) {
    guard let template = theme.templates[name] else { return }
    try view.render(model, with: template, into: &output)
  }
}

extension PageTemplate {
  /// Fields that every template has are added: the theme's words, and the addresses and checksums of its files.
  init(
    _ name: String, _ fields: [View<Model>.Field], words: [Word] = [],
    edition: @escaping @Sendable (Model) -> Edition
  ) {
    let unknown = RecordShape([])
    self.name = name
    self.words = words
    view = View(
      [
        .precomputed("words", unknown) { edition($0).words.value },
        .precomputed("files", unknown) { edition($0).theme.fileAddresses },
        .precomputed("integrity", unknown) { edition($0).theme.fileSums },
      ] + fields)
  }
}
