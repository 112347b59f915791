/// The files as written, in path order: what each says, where, and which could not be read.
package struct ContentTree: Sendable {
  /// Markdown files with their fields.
  package var documents: [ContentDocument]
  /// YAML and JSON files.
  package var registers: [ContentRegister]
  /// Pictures, data files and other files that stand beside the text.
  package var assets: [AssetFile]
  /// Paths of files that are there but could not be read; references to them stay silent.
  package var unreadable: [String]

  package init(
    documents: [ContentDocument] = [], registers: [ContentRegister] = [], assets: [AssetFile] = [],
    unreadable: [String] = []
  ) {
    self.documents = documents
    self.registers = registers
    self.assets = assets
    self.unreadable = unreadable
  }
}

/// A Markdown file: its front matter (a mapping) and its body.
package struct ContentDocument: Sendable {
  package var path: String
  package var fields: [YAMLNode.Entry]
  /// From the first `---` to the end of the closing one; empty at 0 when the file has no front matter.
  package var frontMatterRange: Range<Int>
  package var body: MarkdownDocument
  /// The whole file, for quoting from it.
  package var source: [UInt8]

  package init(
    path: String, fields: [YAMLNode.Entry], frontMatterRange: Range<Int>, body: MarkdownDocument,
    source: [UInt8]
  ) {
    self.path = path
    self.fields = fields
    self.frontMatterRange = frontMatterRange
    self.body = body
    self.source = source
  }
}

/// A YAML or JSON file: one mapping, or a list of them.
package struct ContentRegister: Sendable {
  package var path: String
  package var root: YAMLNode

  package init(path: String, root: YAMLNode) {
    self.path = path
    self.root = root
  }
}
