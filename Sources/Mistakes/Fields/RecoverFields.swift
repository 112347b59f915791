import Content
import Diagnostics

/// Reads again what could not be read as a whole, field by field or item by item, so that one mistake costs one field.
///
/// `fallback` is reported when every part can be read by itself and the mistake thus lies between them.
func recoverFields(
  _ bytes: [UInt8], range: Range<Int>, path: String, fallback: Diagnostic
)
  -> Diagnosed<YAMLNode?>
{
  let lines = YAMLLine.all(bytes, in: range)
  guard
    let first = lines.first(where: { !$0.isEmpty(in: bytes) && !isDocumentMark($0, bytes) }),
    ![UInt8.openBrace, .openBracket].contains(bytes[first.textStart])
  else { return Diagnosed(nil, [fallback]) }
  let recovery = Recovery(bytes: bytes, path: path)
  let part = first.textStart..<range.upperBound
  // A space before the first field alone hides none of the fields below it.
  let outer = lines.contains {
    $0.textStart > first.textStart && $0.indentation == 0 && $0.key != nil && !$0.isItem
  }
  var result =
    first.isItem
    ? recovery.items(part, column: first.indentation)
    : recovery.fields(part, column: outer ? 0 : first.indentation)
  if result.findings.isEmpty { result.findings = [fallback] }
  return Diagnosed(result.value, result.findings)
}

private func isDocumentMark(_ line: YAMLLine, _ bytes: [UInt8]) -> Bool {
  bytes.starts(with: "---", at: line.range.lowerBound, before: line.range.upperBound)
}

private struct Recovery {
  /// After so many mistakes in one file the rest waits until they are corrected.
  static let findingLimit = 100

  let bytes: [UInt8]
  let path: String

  /// A mapping whose keys stand at `column`; the first may begin inside a line, after the dash of its item.
  func fields(_ range: Range<Int>, column: Int) -> Diagnosed<YAMLNode> {
    var entries: [YAMLNode.Entry] = []
    var unreadable: [String] = []
    var findings: [Diagnostic] = []
    for chunk in chunks(
      range, column: column, startsAt: { !$0.isItem && ($0.key != nil || LooseField($0, bytes) != nil) })
    {
      guard findings.count < Self.findingLimit else {
        unreadable.append(YAMLNode.anyKey)
        break
      }
      let attempt = parseYAML(bytes, range: chunk)
      let checked = checkValues(of: attempt, path: path)
      findings += checked.findings
      if let problem = attempt.problem {
        findings += mistake(problem, in: chunk, after: checked.findings)
        unreadable += keys(in: chunk)
      } else if let read = checked.value?.entries {
        entries += read
        unreadable += checked.value?.unreadableKeys ?? []
      } else if let node = checked.value {
        findings.append(
          missingSpace(in: node, bytes, path)
            ?? .missingColon(Location(path, node.range), written: bytes.text(node.range)))
        unreadable += keys(in: chunk)
      }
    }
    var node = YAMLNode(.mapping(entries), at: bytes.trimmed(range))
    node.unreadableKeys = unreadable
    return Diagnosed(node, findings)
  }

  /// A list whose dashes stand at `column`.
  func items(_ range: Range<Int>, column: Int) -> Diagnosed<YAMLNode> {
    var items: [YAMLNode] = []
    var findings: [Diagnostic] = []
    var isComplete = true
    for chunk in chunks(range, column: column, startsAt: \.isItem) {
      guard findings.count < Self.findingLimit else {
        isComplete = false
        break
      }
      let attempt = parseYAML(bytes, range: chunk)
      let checked = checkValues(of: attempt, path: path)
      if attempt.problem == nil, let read = checked.value?.items {
        items += read
        findings += checked.findings
        continue
      }
      let line = YAMLLine(bytes, bytes.firstLine(of: chunk))
      if line.key != nil {
        let item = fields(line.itemStart..<chunk.upperBound, column: column + line.itemStart - line.textStart)
        items.append(item.value)
        findings += item.findings
      } else {
        isComplete = false
        findings += checked.findings
        if let problem = attempt.problem {
          findings += mistake(problem, in: chunk, after: checked.findings)
        } else if let node = checked.value {
          findings.append(.missingColon(Location(path, node.range), written: bytes.text(node.range)))
        }
      }
    }
    var node = YAMLNode(.sequence(items), at: bytes.trimmed(range))
    node.unreadableKeys = isComplete ? [] : [YAMLNode.anyKey]
    return Diagnosed(node, findings)
  }

  /// What made libyaml give up, unless an error that was found before it did is the cause.
  private func mistake(
    _ problem: YAMLProblem, in chunk: Range<Int>, after findings: [Diagnostic]
  ) -> [Diagnostic] {
    guard findings.count(of: .error) == 0 else { return [] }
    return [BrokenField(problem: problem, bytes: bytes, range: chunk, path: path).finding]
  }

  /// Cuts the range at the lines that are indented by `column` and begin something; the rest follows the last cut.
  private func chunks(_ range: Range<Int>, column: Int, startsAt isStart: (YAMLLine) -> Bool) -> [Range<Int>]
  {
    var starts = [range.lowerBound]
    let table = LineTable(bytes, in: range)
    for index in 1..<max(1, table.count) {
      let line = YAMLLine(bytes, table.content(index, in: bytes))
      if line.indentation == column, isStart(line) { starts.append(line.textStart) }
    }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
  }

  /// What may be the name of a field whose colon is missing.
  private func firstWord(of line: YAMLLine) -> String? {
    // A letter, the Norwegian ones too: a list's sign is no name.
    guard line.itemStart < line.range.upperBound,
      bytes[line.itemStart].isASCIILetter || bytes[line.itemStart] == 0xC3
    else { return nil }
    let end = bytes.skip(from: line.itemStart, to: line.range.upperBound) { !$0.isSpaceOrTab }
    return end > line.itemStart && end - line.itemStart <= 64
      ? composed(bytes.text(line.itemStart..<end)) : nil
  }

  /// The names of all keys that begin a line, at any depth: more than needed does no harm, only silence.
  private func keys(in chunk: Range<Int>) -> [String] {
    let keys = YAMLLine.all(bytes, in: chunk).compactMap { line in
      line.key.map { composed(bytes.text($0)) } ?? LooseField(line, bytes)?.name ?? firstWord(of: line)
    }
    return keys.isEmpty ? [YAMLNode.anyKey] : keys
  }
}
