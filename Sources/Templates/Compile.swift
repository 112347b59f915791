package import Diagnostics

/// A template file of a theme, as it was read.
package struct TemplateSource: Sendable {
  /// Where it stands, such as `themes/kongsberg/templates/campaign.mustache`.
  package var path: String
  /// What `{{>name}}` and `{{<name}}` call it, such as `campaign`.
  package var name: String
  package var bytes: [UInt8]

  package init(path: String, name: String, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }
}

/// A template that makes whole pages, and the shape of the data of each of them.
package struct PageShape: Sendable {
  package var template: String
  package var data: Shape

  package init(template: String, shape: RecordShape) {
    self.init(template: template, data: .record(shape))
  }

  /// For data that is not a record, which Mustache allows (`{{.}}` at the top of a template).
  package init(template: String, data: Shape) {
    self.template = template
    self.data = data
  }
}

/// Whether `{{{name}}}` and `{{&name}}` may write plain text without escaping it.
package enum UnescapedText: Sendable {
  case reported, allowed
}

/// Parses every template once and resolves every name of every page template against its data, so that
/// rendering looks nothing up. What is wrong is found here, each mistake once, whatever the number of pages
/// that meet it, and renders as nothing.
package func compile(
  _ sources: [TemplateSource], pages: [PageShape], unescapedText: UnescapedText = .reported
) -> Diagnosed<[String: Template]> {
  let parsed = sources.map(parse)
  var compiler = PageCompiler(library: Library(parsed.map(\.value)), unescapedText: unescapedText)
  var templates: [String: Template] = [:]
  for page in pages { templates[page.template] = compiler.compile(page) }
  return Diagnosed(templates, (parsed.flatMap(\.findings) + compiler.findings).sortedByPlace())
}
