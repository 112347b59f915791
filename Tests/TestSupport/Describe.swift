package import Content
package import Diagnostics
import Mistakes
import Model

/// Findings as lines: code, the text underlined, and the fix-its.
package func describe(_ findings: [Diagnostic], in source: [UInt8]) -> String {
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
package func describe(_ node: YAMLNode?) -> String {
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
package func describe(_ document: MarkdownDocument, in source: [UInt8]) -> String {
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

/// The findings about one file, as lines.
package func findings(_ path: String, _ text: String) async -> String {
  let bytes = Array(text.utf8)
  return describe(await readFiles([(path, bytes)]).findings, in: bytes)
}

/// What files are read as, with what was written by mistake in them.
package func readFiles(_ files: [(String, [UInt8])], jobs: Int = 1) async -> Diagnosed<ContentTree> {
  let sources = SourceTree(files: files.map { SourceFile(path: $0.0, bytes: $0.1) })
  return await readContent(sources, components: .declared, jobs: jobs)
}

/// A page with nothing but this text, its findings as lines without the fields' bytes counted in.
package func findings(inText text: String) async -> String {
  let fields = Array("---\na: b\n---\n".utf8)
  let found = await readFiles([("content/sider/x.md", fields + Array(text.utf8))]).findings
  return describe(found.map { $0.moved(by: -fields.count) }, in: Array(text.utf8))
}

/// A Markdown text after `story fix`: repaired round by round, until nothing is left to repair.
package func repaired(_ text: String) async -> String {
  let fields = Array("---\na: b\n---\n".utf8)
  let path = "content/sider/x.md"
  var bytes = fields + Array(text.utf8)
  for _ in 0..<10 {
    let found = await readFiles([(path, bytes)]).findings
    let next = applyFixIts(of: found, to: bytes, at: path)
    if next.repaired.isEmpty { break }
    bytes = next.bytes
  }
  return String(decoding: bytes.dropFirst(fields.count), as: UTF8.self)
}

extension Diagnostic {
  fileprivate func moved(by offset: Int) -> Diagnostic {
    func moved(_ place: Location) -> Location {
      Location(place.path, place.range.lowerBound + offset..<place.range.upperBound + offset)
    }
    var finding = self
    finding.location = moved(location)
    for index in notes.indices { finding.notes[index].location = moved(notes[index].location) }
    for index in fixIts.indices { finding.fixIts[index].location = moved(fixIts[index].location) }
    return finding
  }
}
