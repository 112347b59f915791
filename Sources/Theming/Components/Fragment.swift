import Model
import Templates

/// The data of a part of a page.
struct Fragment<Content: Sendable>: Sendable {
  let edition: Edition
  let content: Content
}

extension PageTemplate {
  /// A template of a component: `components/events`.
  init<Content>(component name: String, _ fields: [View<Fragment<Content>>.Field])
  where Model == Fragment<Content> {
    self.init("components/" + name, fields, edition: \.edition)
  }
}

extension Edition {
  func write<Content>(
    _ template: PageTemplate<Fragment<Content>>, _ content: Content, into output: inout [UInt8]
  ) throws(RenderingBound) {
    try template.render(Fragment(edition: self, content: content), theme, into: &output)
  }
}
