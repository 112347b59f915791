/// The entry point of Content: a file as written, its kind given by its name.
///
/// What cannot be taken as it is written comes with the reading, as facts; what the editor meant instead, and what to
/// say about it, is for others to find out.
package func parse(_ file: SourceFile) -> ParsedFile {
  let kind = FileKind(path: file.path)
  if kind == .otherText || kind == .binary { return .asset(AssetFile(file)) }
  if let problem = textProblem(in: file.bytes) { return .unreadable(problem) }
  switch kind {
  case .markdown: return .document(parseDocument(file.bytes, FrontMatter(file.bytes)))
  case .yaml: return .register(parseYAML(file.bytes, range: 0..<file.bytes.count))
  case .json: return .data(parseJSON(file.bytes))
  case .csv: return .table(parseCSV(file.bytes))
  case .otherText, .binary: return .asset(AssetFile(file))
  }
}

/// One file as read.
package enum ParsedFile: Sendable {
  case document(ParsedDocument)
  /// A YAML file.
  case register(YAMLReading)
  /// A JSON file.
  case data(YAMLReading)
  case table(CSVReading)
  /// A picture, or text that Content does not look into.
  case asset(AssetFile)
  case unreadable(TextProblem)
}

/// A Markdown file as read, its fields and its body.
package struct ParsedDocument: Sendable {
  package let frontMatter: FrontMatter
  package var fields: YAMLReading
  package var body: MarkdownReading
}

/// Reads a Markdown file whose fields and body stand where `front` says.
package func parseDocument(_ bytes: [UInt8], _ front: FrontMatter) -> ParsedDocument {
  ParsedDocument(
    frontMatter: front, fields: parseYAML(bytes, range: front.fields),
    body: parseMarkdown(bytes, range: front.bodyStart..<bytes.count))
}

extension AssetFile {
  fileprivate init(_ file: SourceFile) {
    self.init(
      path: file.path, size: file.bytes.count, sha256: Content.sha256(file.bytes),
      picture: pictureHeader(of: file.bytes), drawing: drawingSize(of: file.bytes, path: file.path))
  }
}
