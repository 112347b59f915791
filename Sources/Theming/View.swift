package import Templates

/// What a template may know of a `Model`, declared once: each field's name, its kind, and where its value
/// comes from, so that shape and value cannot drift apart.
///
/// It is generic in what it reads, so it stands in the module that has nearly all views: across modules Swift would run it
/// unspecialized, at three times the cost.
///
///     let card = View<EventCard>([.text("title") { $0.title }, .flag("isCancelled") { $0.isCancelled }])
package struct View<Model: Sendable>: Sendable {
  /// The names and kinds, for `compile`.
  package let shape: RecordShape
  private let fields: [Field]

  fileprivate typealias Reader = @Sendable (Model, View<Model>, inout PageData) -> PageData.Cell

  /// One name that a template may use, and how its value is read from the model.
  package struct Field: Sendable {
    let field: RecordShape.Field
    fileprivate let read: Reader

    fileprivate init(
      _ name: String, _ shape: Shape, _ read: @escaping Reader
    ) {
      field = RecordShape.Field(name, shape)
      self.read = read
    }
  }

  package init(_ fields: [Field]) {
    self.fields = fields
    shape = RecordShape(fields.map(\.field))
  }

  /// Appends the model's page.
  package func render(
    _ model: Model, with template: Template, into output: inout [UInt8]
  ) throws(RenderingBound) {
    try template.render(into: &output) { add(model, to: &$0) }
  }

  /// The model's data in the order of `shape`, for what many pages share.
  package func value(of model: Model) -> Value { Value { add(model, to: &$0) } }

  /// The same of several.
  package func values(of models: [Model]) -> Value { Value { add(models, to: &$0) } }

  fileprivate func add(_ model: Model, to data: inout PageData) -> PageData.Cell {
    let first = data.reserve(fields.count)
    for index in fields.indices { data.set(first + index, fields[index].read(model, self, &data)) }
    return .record(first, fields.count)
  }

  /// The data of several, each made when the page comes to it.
  fileprivate func add(_ models: [Model], to data: inout PageData) -> PageData.Cell {
    data.items(models.count) { add(models[$0], to: &$1) }
  }
}

extension View.Field {
  /// Plain text, escaped where it stands; empty text counts as absent for sections.
  package static func text(_ name: String, _ read: @escaping @Sendable (Model) -> String) -> Self {
    Self(name, .text) { model, _, data in data.text(read(model)) }
  }

  /// Text that may be missing.
  package static func optionalText(_ name: String, _ read: @escaping @Sendable (Model) -> String?) -> Self {
    Self(name, .text) { model, _, data in read(model).map { data.text($0) } ?? .nothing }
  }

  /// Plain texts; each is `.` in the section.
  package static func texts(_ name: String, _ read: @escaping @Sendable (Model) -> [String]) -> Self {
    Self(name, .texts) { model, _, data in
      let texts = read(model)
      guard !texts.isEmpty else { return .nothing }
      let first = data.reserve(texts.count)
      for (index, text) in texts.enumerated() { data.set(first + index, data.text(text)) }
      return .list(first, texts.count)
    }
  }

  /// Finished HTML, written as it is; no bytes count as absent for sections.
  package static func html(_ name: String, _ read: @escaping @Sendable (Model) -> [UInt8]) -> Self {
    Self(name, .html) { model, _, data in data.html(read(model)) }
  }

  /// Finished HTML that writes itself into the page's buffer; always present for sections.
  package static func writer(
    _ name: String, _ write: @escaping @Sendable (Model, inout [UInt8]) throws(RenderingBound) -> Void
  ) -> Self {
    Self(name, .html) { model, _, data in
      data.writer { output throws(RenderingBound) in try write(model, &output) }
    }
  }

  /// True or false; only for sections.
  package static func flag(_ name: String, _ read: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(name, .flag) { model, _, _ in read(model) ? .present : .nothing }
  }
}

extension View.Field {
  /// A record that is always there.
  package static func record<Part: Sendable>(
    _ name: String, _ view: View<Part>, _ read: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(name, .record(view.shape)) { model, _, data in view.add(read(model), to: &data) }
  }

  /// A record that may be missing; its section is then skipped.
  package static func optional<Part: Sendable>(
    _ name: String, _ view: View<Part>, _ read: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(name, .record(view.shape)) { model, _, data in
      guard let part = read(model) else { return .nothing }
      return view.add(part, to: &data)
    }
  }

  /// A list of records.
  package static func list<Part: Sendable>(
    _ name: String, _ view: View<Part>, _ read: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(name, .list(view.shape)) { model, _, data in view.add(read(model), to: &data) }
  }

  /// A list of the model's own kind, such as the entries below an entry of a menu.
  package static func tree(_ name: String, _ read: @escaping @Sendable (Model) -> [Model]) -> Self {
    Self(name, .tree) { model, view, data in view.add(read(model), to: &data) }
  }

  /// A value made beforehand and shared by many pages, such as the words of a language; `shape` must be the
  /// shape of the view that made it.
  package static func precomputed(
    _ name: String, _ shape: RecordShape, _ read: @escaping @Sendable (Model) -> Value
  ) -> Self {
    precomputed(name, .record(shape), read)
  }

  /// A value of any shape made beforehand, such as a menu.
  package static func precomputed(
    _ name: String, _ shape: Shape, _ read: @escaping @Sendable (Model) -> Value
  ) -> Self {
    Self(name, shape) { model, _, data in data.add(read(model)) }
  }
}
