package import Diagnostics
package func parseYAML(_ bytes: [UInt8], range: Range<Int>, path: String) -> Diagnosed<YAMLNode?> { fatalError() }
package func sha256(_ bytes: [UInt8]) -> String { "" }
extension MarkdownDocument {
  package struct Heading: Sendable { package var level: Int; package var text: String; package var anchor: String }
  package var headings: [Heading] { [] }
}
