import Model
import Templates

/// Something that stands on a page in one language.
protocol InEdition: Sendable {
  var edition: Edition { get }
}

/// A word of the theme and what stands for it, such as «Sendt: 20. mai 2027»; every page shows its own in one way.
struct LabelledFact<Model: InEdition>: Sendable {
  let label: Word
  /// HTML; without any the fact is left out.
  let value: @Sendable (Model) -> [UInt8]

  private init(_ label: Word, _ value: @escaping @Sendable (Model) -> [UInt8]) {
    self.label = label
    self.value = value
  }

  static func html(_ label: Word, _ value: @escaping @Sendable (Model) -> [UInt8]) -> Self {
    Self(label, value)
  }

  static func text(_ label: Word, _ value: @escaping @Sendable (Model) -> String?) -> Self {
    Self(label) { model in
      var output: [UInt8] = []
      output.append(escaped: value(model) ?? "")
      return output
    }
  }

  /// Words of the content, marked with their language when it is not the page's.
  static func phrase(_ label: Word, _ value: @escaping @Sendable (Model) -> LocalizedText?) -> Self {
    Self(label) { $0.edition.phrase(value($0)) }
  }

  static func day(_ label: Word, _ value: @escaping @Sendable (Model) -> CalendarDate?) -> Self {
    Self(label) { model in
      guard let date = value(model) else { return [] }
      let day = Day(date, model.edition.format)
      return Array("<time datetime=\"\(day.iso)\">\(day.text)</time>".utf8)
    }
  }
}

private let factView = View<(name: String, value: [UInt8])>([
  .text("name") { $0.name }, .html("value") { $0.value },
])

extension View.Field where Model: InEdition {
  /// `facts`: those that have something to say, in their order.
  static func facts(_ facts: [LabelledFact<Model>]) -> Self {
    .filled("facts", factView) { model in
      facts.map { (model.edition.words[$0.label], $0.value(model)) }.filter { !$0.1.isEmpty }
    }
  }
}
