import Content
import Diagnostics

/// Findings as lines: code, the text underlined, and the fix-its.
func describe(_ findings: [Diagnostic], in source: [UInt8]) -> String {
  findings.map { finding in
    let range = finding.location.range.clamped(to: 0..<source.count)
    var line = "\(finding.code.name) \(range.lowerBound) «\(String(decoding: source[range], as: UTF8.self))»"
    for note in finding.notes {
      line +=
        " note «\(String(decoding: source[note.location.range.clamped(to: 0..<source.count)], as: UTF8.self))»"
    }
    for fixIt in finding.fixIts { line += " fix \(fixIt.location.range) «\(fixIt.replacement)»" }
    return line
  }.joined(separator: "\n")
}

/// A YAML value on one line: scalars as `text@start-end`.
func describe(_ node: YAMLNode?) -> String {
  guard let node else { return "nil" }
  let place = "@\(node.range.lowerBound)-\(node.range.upperBound)"
  switch node.value {
  case .scalar(let scalar): return "\(scalar.text)\(place)"
  case .sequence(let items): return "[" + items.map { describe($0) }.joined(separator: ", ") + "]\(place)"
  case .mapping(let entries):
    let fields = entries.map { "\($0.key)@\($0.keyRange.lowerBound): \(describe($0.value))" }
    let lost = node.unreadableKeys.isEmpty ? "" : " lost \(node.unreadableKeys.joined(separator: " "))"
    return "{" + fields.joined(separator: ", ") + "}\(place)\(lost)"
  }
}

/// A Markdown tree, one node a line, indented: kind, what it was written with, literal, title, detail.
func describe(_ document: MarkdownDocument, in source: [UInt8]) -> String {
  var lines: [String] = []
  var ends: [Int] = []
  for (index, node) in document.nodes.enumerated() {
    while let end = ends.last, end <= index { ends.removeLast() }
    let range = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    var line =
      String(repeating: " ", count: ends.count)
      + "\(node.kind) «\(String(decoding: source[range], as: UTF8.self))»"
    if !node.literal.isEmpty { line += " literal «\(document.string(node.literal))»" }
    if !node.title.isEmpty { line += " title «\(document.string(node.title))»" }
    if node.detail != 0 { line += " \(node.detail)" }
    if node.isTight { line += " tight" }
    lines.append(line.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))
    ends.append(Int(node.end))
  }
  return lines.joined(separator: "\n")
}

func readMarkdown(_ text: String) -> (document: MarkdownDocument, findings: [Diagnostic], source: [UInt8]) {
  let source = Array(text.utf8)
  let parsed = parseMarkdown(source, range: 0..<source.count, path: "x.md")
  return (parsed.value, parsed.findings, source)
}

func parseFiles(_ files: [(String, [UInt8])], jobs: Int = 1) async -> Diagnosed<ContentTree> {
  await parse(SourceTree(files: files.map { SourceFile(path: $0.0, bytes: $0.1) }), jobs: jobs)
}

/// The findings about one file, as lines.
func findings(_ path: String, _ text: String) async -> String {
  let bytes = Array(text.utf8)
  return describe(await parseFiles([(path, bytes)]).findings, in: bytes)
}
