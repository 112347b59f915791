/// The files as written, in path order: what each says, where, and which could not be read.
package struct ContentTree: Sendable {
  /// Markdown files with their fields.
  package var documents: [ContentDocument]
  /// YAML and JSON files.
  package var registers: [ContentRegister]
  /// CSV files.
  package var tables: [ContentTable]
  /// Pictures, data files and other files that stand beside the text.
  package var assets: [AssetFile]
  /// Paths of files that are there but could not be read; references to them stay silent.
  package var unreadable: [String]

  package init(
    documents: [ContentDocument] = [], registers: [ContentRegister] = [], tables: [ContentTable] = [],
    assets: [AssetFile] = [], unreadable: [String] = []
  ) {
    self.documents = documents
    self.registers = registers
    self.tables = tables
    self.assets = assets
    self.unreadable = unreadable
  }
}

/// A Markdown file: its front matter (a mapping) and its body.
package struct ContentDocument: Sendable {
  package var path: String
  package var fields: [YAMLNode.Entry]
  /// Like `YAMLNode.unreadableKeys`, for the fields.
  package var unreadableKeys: [String]
  /// From the first `---` to the end of the closing one; empty at 0 when the file has no front matter.
  package var frontMatterRange: Range<Int>
  package var body: MarkdownDocument
  /// The whole file, for quoting from it.
  package var source: [UInt8]
  /// Addresses of links and pictures that a finding speaks of already, so that nobody looks for where they lead.
  package var explained: Set<Range<Int>>

  package init(
    path: String, fields: [YAMLNode.Entry], frontMatterRange: Range<Int>, body: MarkdownDocument,
    source: [UInt8], unreadableKeys: [String] = [], explained: Set<Range<Int>> = []
  ) {
    self.path = path
    self.fields = fields
    self.unreadableKeys = unreadableKeys
    self.frontMatterRange = frontMatterRange
    self.body = body
    self.source = source
    self.explained = explained
  }
}

/// A YAML or JSON file: one mapping, or a list of them.
package struct ContentRegister: Sendable {
  package var path: String
  package var root: YAMLNode
  /// The whole file, for quoting from it and for its checksum.
  package var source: [UInt8]

  package init(path: String, root: YAMLNode, source: [UInt8] = []) {
    self.path = path
    self.root = root
    self.source = source
  }
}

/// A CSV file: its rows as written, the first of them usually the headings.
package struct ContentTable: Sendable {
  package var path: String
  package var rows: [[Cell]]
  /// The line before them that says what the table is.
  package var title: Cell?
  /// The whole file, for quoting from it and for its checksum.
  package var source: [UInt8]

  /// One value and the bytes it was written with, quotes included.
  package struct Cell: Sendable, Hashable {
    package var text: String
    package var range: Range<Int>

    package init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  package init(path: String, rows: [[Cell]], source: [UInt8] = []) {
    self.path = path
    self.rows = rows
    self.source = source
  }
}

extension ContentDocument {
  /// Whether a field of this name may have been written though it could not be read, so that its absence says nothing.
  package func mayHold(_ key: String) -> Bool { unreadableKeys.mayHold(key) }
}
