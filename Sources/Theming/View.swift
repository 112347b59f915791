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
  private let readers: [Reader]

  fileprivate typealias Reader = @Sendable (Model, View<Model>) -> Value

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
    readers = fields.map(\.read)
    shape = RecordShape(fields.map(\.field))
  }

  /// The model's data in the order of `shape`, for `Template.render`.
  package func value(of model: Model) -> Value { .record(readers.map { $0(model, self) }) }

  /// The data of several, each made when the page comes to it.
  package func values(of models: [Model]) -> Value {
    .items(Value.Items(models.count) { value(of: models[$0]) })
  }
}

extension View.Field {
  /// Plain text, escaped where it stands; empty text counts as absent for sections.
  package static func text(_ name: String, _ read: @escaping @Sendable (Model) -> String) -> Self {
    Self(name, .text) { model, _ in .text(read(model)) }
  }

  /// Text that may be missing.
  package static func optionalText(_ name: String, _ read: @escaping @Sendable (Model) -> String?) -> Self {
    Self(name, .text) { model, _ in read(model).map(Value.text) ?? .nothing }
  }

  /// Plain texts; each is `.` in the section.
  package static func texts(_ name: String, _ read: @escaping @Sendable (Model) -> [String]) -> Self {
    Self(name, .texts) { model, _ in .list(read(model).map(Value.text)) }
  }

  /// Finished HTML, written as it is; no bytes count as absent for sections.
  package static func html(_ name: String, _ read: @escaping @Sendable (Model) -> [UInt8]) -> Self {
    Self(name, .html) { model, _ in .html(read(model)) }
  }

  /// Finished HTML that writes itself into the page's buffer; always present for sections.
  package static func writer(
    _ name: String, _ write: @escaping @Sendable (Model, inout [UInt8]) throws(RenderingBound) -> Void
  ) -> Self {
    Self(name, .html) { model, _ in
      .writer { output throws(RenderingBound) in try write(model, &output) }
    }
  }

  /// True or false; only for sections.
  package static func flag(_ name: String, _ read: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(name, .flag) { model, _ in .flag(read(model)) }
  }
}

extension View.Field {
  /// A record that is always there.
  package static func record<Part: Sendable>(
    _ name: String, _ view: View<Part>, _ read: @escaping @Sendable (Model) -> Part
  ) -> Self {
    Self(name, .record(view.shape)) { model, _ in view.value(of: read(model)) }
  }

  /// A record that may be missing; its section is then skipped.
  package static func optional<Part: Sendable>(
    _ name: String, _ view: View<Part>, _ read: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(name, .record(view.shape)) { model, _ in
      guard let part = read(model) else { return .nothing }
      return view.value(of: part)
    }
  }

  /// A list of records.
  package static func list<Part: Sendable>(
    _ name: String, _ view: View<Part>, _ read: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(name, .list(view.shape)) { model, _ in view.values(of: read(model)) }
  }

  /// A list of the model's own kind, such as the entries below an entry of a menu.
  package static func tree(_ name: String, _ read: @escaping @Sendable (Model) -> [Model]) -> Self {
    Self(name, .tree) { model, view in view.values(of: read(model)) }
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
    Self(name, shape) { model, _ in read(model) }
  }
}
