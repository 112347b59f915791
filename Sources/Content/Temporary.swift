extension MarkdownDocument {
  package struct Heading: Sendable { package var level: Int; package var text: String; package var anchor: String }
  package var headings: [Heading] { [] }
}
