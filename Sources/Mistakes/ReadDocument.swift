import Content
import Diagnostics

/// A Markdown file as it was meant: parsed again where its fields stand elsewhere than Content took them to.
func readDocument(
  _ parsed: ParsedDocument, _ file: SourceFile, _ components: ComponentVocabulary
) -> Diagnosed<ContentDocument> {
  let front = MeantFrontMatter(file.bytes, path: file.path)
  let isMeant = front.frontMatter == parsed.frontMatter
  let parsed = isMeant ? parsed : parseDocument(file.bytes, front.frontMatter)
  let fields = readFieldsOfDocument(parsed, front, file)
  let body = readText(parsed.body, file, components)
  let document = ContentDocument(
    path: file.path, fields: fields.value.entries, frontMatterRange: front.frontMatter.whole,
    body: body.value.document, source: file.bytes, unreadableKeys: fields.value.unreadable,
    explained: body.value.explained)
  return Diagnosed(document, front.findings + fields.findings + body.findings)
}

private typealias ReadEntries = (entries: [YAMLNode.Entry], unreadable: [String])

/// The fields, and the keys that may be written though they could not be read.
private func readFieldsOfDocument(
  _ parsed: ParsedDocument, _ front: MeantFrontMatter, _ file: SourceFile
) -> Diagnosed<ReadEntries> {
  var read = readFields(parsed.fields, path: file.path)
  let entries = read.value?.entries
  if front.isSplit || front.frontMatter.whole.isEmpty || !read.findings.isEmpty && entries == nil {
    return Diagnosed((entries ?? [], [YAMLNode.anyKey]), read.findings)
  }
  guard let root = read.value, entries == nil, !root.isEmpty else {
    return Diagnosed((entries ?? [], read.value?.unreadableKeys ?? []), read.findings)
  }
  read.findings.append(
    .missingColon(Location(file.path, root.range), written: file.bytes.text(root.range)))
  return Diagnosed(([], [YAMLNode.anyKey]), read.findings)
}

private typealias ReadText = (document: MarkdownDocument, explained: Set<Range<Int>>)

/// The body with the options that were meant, and the places that its findings explain.
private func readText(
  _ reading: MarkdownReading, _ file: SourceFile, _ components: ComponentVocabulary
) -> Diagnosed<ReadText> {
  var document = reading.document
  var findings = reading.issues.map { Diagnostic.text($0, file.path) }
  for block in reading.optionBlocks {
    let read = readFields(block.fields, path: file.path)
    findings += read.findings.map { block.text.place($0) }
    document.directives[block.directive].options = (read.value?.entries ?? []).map { block.text.place($0) }
  }
  let check = TextCheck(document, source: file.bytes, path: file.path)
  let mistaken = mistakenComponents(in: document, file.bytes, file.path, components)
  // `{kr=15000}` looks like the attributes of another program as well.
  findings += check.findings.filter { finding in
    finding.code != .otherMarkup || !mistaken.contains { $0.location.range.overlaps(finding.location.range) }
  }
  findings += mistaken
  return Diagnosed((document, check.explained), findings)
}

extension Diagnostic {
  fileprivate static func text(_ issue: MarkdownIssue, _ path: String) -> Diagnostic {
    let place = Location(path, issue.range)
    return switch issue.kind {
    case .tooLarge: .textTooLarge(place, kilobytes: MarkdownBound.bytes / 1024)
    case .htmlSections: .rawHTML(place)
    case .unendedPictures: .unendedPictures(place)
    case .expandedReferences: .expandedReferences(place)
    case .tableTooSparse: .tableTooSparse(place)
    case .nestedTooDeeply: .nestedTooDeeply(place)
    case .tableTooWide: .tableTooWide(place, limit: MarkdownBound.columns)
    case .unclosedCode(let fence): .unclosedCode(place, fence: fence)
    case .unclosedDirective(let fence): .unclosedDirective(place, fence: fence)
    case .unclosedOptions: .unclosedFrontMatter(place, opening: place)
    case .directiveWithoutName: .directiveName(place)
    case .directiveInQuote: .directiveInQuote(place)
    case .directiveTooDeep: .directiveTooDeep(place, limit: MarkdownBound.directives)
    }
  }
}

extension MarkdownText {
  /// A finding about this text, at its place in the file.
  fileprivate func place(_ finding: Diagnostic) -> Diagnostic {
    guard !isWhole else { return finding }
    var placed = finding
    placed.location.range = place(finding.location.range)
    for index in placed.notes.indices {
      placed.notes[index].location.range = place(placed.notes[index].location.range)
    }
    for index in placed.fixIts.indices {
      placed.fixIts[index].location.range = place(placed.fixIts[index].location.range)
    }
    return placed
  }
}
