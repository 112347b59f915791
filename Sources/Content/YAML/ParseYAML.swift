package import Diagnostics

/// Reads the YAML (or JSON) in `range` of a file's bytes, which must be UTF-8; all places are bytes of the file.
///
/// After a slip the reading goes on: a mapping keeps the keys that could be read and names the others in
/// `unreadableKeys`, a list keeps its readable items. Nil when there is nothing to read or nothing readable.
package func parseYAML(_ bytes: [UInt8], range: Range<Int>, path: String) -> Diagnosed<YAMLNode?> {
  var range = range
  if bytes.starts(with: "\u{FEFF}", at: range.lowerBound, before: range.upperBound) {
    range = range.lowerBound + 3..<range.upperBound
  }
  let plain = readSpecialBlanks(bytes, in: range, path: path)
  let parsed = parsePlain(plain.value, range: range, path: path)
  return Diagnosed(parsed.value, plain.findings + parsed.findings)
}

private func parsePlain(_ bytes: [UInt8], range: Range<Int>, path: String) -> Diagnosed<YAMLNode?> {
  let attempt = buildYAML(bytes, range: range, path: path)
  guard let problem = attempt.problem else {
    if let root = attempt.node, let slip = missingSpace(in: root, bytes, path) {
      return recoverYAML(bytes, range: range, path: path, fallback: slip)
    }
    return Diagnosed(attempt.node, attempt.findings)
  }
  let slip = Slip(problem: problem, bytes: bytes, range: range, path: path)
  return recoverYAML(bytes, range: range, path: path, fallback: slip.finding)
}

/// What came of one reading: as much as was built, and why it ended early, if it did.
struct YAMLAttempt {
  var node: YAMLNode?
  var findings: [Diagnostic] = []
  var problem: YAMLProblem?
}

enum YAMLBound {
  static let depth = 32
  static let events = 200_000
}

func buildYAML(_ bytes: [UInt8], range: Range<Int>, path: String) -> YAMLAttempt {
  YAMLEvents.read(bytes, in: range) { events in
    var builder = YAMLBuilder(bytes: bytes, path: path)
    let node = builder.document(&events)
    let problem = builder.hasFailed ? events.problem() : nil
    return YAMLAttempt(node: node, findings: builder.findings, problem: problem)
  }
}

/// Joins events into nodes; it ends at the first event that cannot be, and says in `hasFailed` that libyaml gave up.
private struct YAMLBuilder {
  let bytes: [UInt8]
  let path: String
  var findings: [Diagnostic] = []
  var hasFailed = false
  /// Set when a bound is passed: what was built so far stands, and no more is read.
  var isStopped = false
  var count = 0

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// What a place for a value holds: a node, nothing (the value was refused, with a finding), or its collection's end.
  enum Part {
    case node(YAMLNode)
    case refused
    case end(Int)
  }

  mutating func next(_ events: inout YAMLEvents) -> YAMLEvent {
    let event = events.next()
    count += 1
    if event.kind == .failure { hasFailed = true }
    if count == YAMLBound.events {
      findings.append(.yamlTooLarge(Location(path, event.start..<event.start), limit: YAMLBound.events))
      isStopped = true
    }
    return event
  }

  mutating func document(_ events: inout YAMLEvents) -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while !hasFailed, !isStopped {
      let event = next(&events)
      switch event.kind {
      case .documentStart where documents > 0:
        findings.append(.yamlDocuments(Location(path, bytes.trimmed(event.start..<event.end))))
        return root
      case .documentStart:
        documents += 1
        if case .node(let node) = part(&events, depth: 1) { root = node }
      case .end, .failure: return root
      case .documentEnd, .other, .scalar, .alias, .sequenceStart, .mappingStart, .collectionEnd: continue
      }
    }
    return root
  }

  mutating func part(_ events: inout YAMLEvents, depth: Int) -> Part {
    let event = next(&events)
    guard !isStopped else { return .refused }
    let start = event.hasProperties ? refuseProperties(event) : event.start
    switch event.kind {
    case .scalar:
      let range = bytes.trimmed(start..<max(start, event.end))
      if event.style == .plain {
        if checkComment(after: range) { return .refused }
        if depth > 1, let slip = slipInLines(of: range) {
          findings.append(slip)
          return .refused
        }
      }
      if event.hasProperties, event.text.isEmpty { return .refused }
      return .node(
        YAMLNode(.scalar(YAMLNode.Scalar(text: text(of: event, at: range), style: event.style)), at: range))
    case .alias:
      findings.append(.yamlAlias(Location(path, event.start..<event.end)))
      return .refused
    case .sequenceStart, .mappingStart:
      guard depth <= YAMLBound.depth else {
        let end = bytes.skip(from: event.start + 1, to: bytes.count) { $0 & 0xC0 == 0x80 }
        findings.append(.yamlTooDeep(Location(path, event.start..<end), limit: YAMLBound.depth))
        isStopped = true
        return .refused
      }
      let isSequence = event.kind == .sequenceStart
      var node = isSequence ? sequence(&events, depth) : mapping(&events, depth)
      if node.entries?.isEmpty == true, !node.unreadableKeys.isEmpty, depth > 1 { return .refused }
      let end = event.isFlow ? node.range.upperBound : node.lastEnd ?? start
      node.range = start..<max(start, end)
      return .node(node)
    case .collectionEnd: return .end(event.end)
    case .documentEnd, .documentStart, .end, .other, .failure: return .refused
    }
  }

  /// The text as it was meant, with findings about broken letters and characters that nobody sees. What others made
  /// (JSON) is not ours to mend.
  private mutating func text(of event: YAMLEvent, at range: Range<Int>) -> String {
    guard !path.hasSuffix(".json") else { return event.text }
    let strays = strayCharacters(in: range, bytes)
    guard !strays.isEmpty else { return event.text }
    findings += strayFindings(strays, bytes, path)
    return withoutStrayCharacters(event.text)
  }

  /// The range of the result ends where libyaml ended it.
  mutating func sequence(_ events: inout YAMLEvents, _ depth: Int) -> YAMLNode {
    var items: [YAMLNode] = []
    var end = 0
    while !hasFailed, !isStopped {
      switch part(&events, depth: depth + 1) {
      case .node(let item): items.append(item)
      case .refused: continue
      case .end(let offset):
        end = offset
        return YAMLNode(.sequence(items), at: 0..<end)
      }
    }
    return YAMLNode(.sequence(items), at: 0..<end)
  }

  mutating func mapping(_ events: inout YAMLEvents, _ depth: Int) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    var unreadable: [String] = []
    var end = 0
    while !hasFailed, !isStopped {
      let key = part(&events, depth: depth + 1)
      if case .end(let offset) = key {
        end = offset
        break
      }
      let known = findings.count
      let value = part(&events, depth: depth + 1)
      guard case .node(let keyNode) = key, let name = keyNode.scalar?.text else {
        if case .node(let node) = key, !hasFailed { findings.append(.yamlKey(Location(path, node.range))) }
        unreadable.append(YAMLNode.anyKey)
        continue
      }
      if let slip = missingSpaceInBrackets(keyNode, value) {
        findings.append(slip)
        unreadable.append(String(name.prefix { $0 != ":" }))
      } else if name == "<<", keyNode.scalar?.style == .plain {
        findings.removeSubrange(known...)
        findings.append(.yamlMergeKey(Location(path, keyNode.range)))
        unreadable.append(YAMLNode.anyKey)
      } else if case .node(let node) = value {
        entries.append(YAMLNode.Entry(key: name, keyRange: keyNode.range, value: node))
      } else {
        unreadable.append(name)
      }
    }
    var node = YAMLNode(.mapping(entries), at: 0..<end)
    node.unreadableKeys = unreadable
    return node
  }

  /// `{navn:Krona}`: a name with its text, which YAML takes for a name without any.
  private func missingSpaceInBrackets(_ key: YAMLNode, _ value: Part) -> Diagnostic? {
    guard key.scalar?.style == .plain, case .node(let node) = value, node.isEmpty, node.range.isEmpty,
      let colon = bytes[key.range].firstIndex(of: .colon), colon > key.range.lowerBound,
      colon + 1 < key.range.upperBound, !bytes.starts(with: "://", at: colon, before: key.range.upperBound)
    else { return nil }
    return .yamlMissingSpace(key: bytes.text(key.range.lowerBound..<colon), after: colon, path)
  }

  /// `Boligdag #1`: the sign begins a comment, but nobody writes one without a blank after it.
  /// Returns whether the sign takes all of the value, which is then lost.
  private mutating func checkComment(after range: Range<Int>) -> Bool {
    let hash = bytes.skip(from: range.upperBound, to: bytes.count, while: \.isBlank)
    guard hash > range.upperBound, hash + 1 < bytes.count, bytes[hash] == .hash else { return false }
    let lineEnd = bytes.skip(from: hash, to: bytes.count) { !$0.isLineEnd }
    let text = bytes.trimmed((range.isEmpty ? hash : range.lowerBound)..<lineEnd)
    if range.isEmpty, bytes[hash + 1].isBlank, text.count > 2 {
      findings.append(
        .yamlHeadingInField(Location(path, text), plain: bytes.text(bytes.trimmed(hash + 1..<lineEnd))))
      return true
    }
    guard bytes[hash + 1].isWord else { return false }
    findings.append(.yamlComment(Location(path, text), quoted: quoted(bytes.text(text))))
    return false
  }

  /// A text over several lines that were meant as fields or as items of a list, and say so by how they begin.
  private func slipInLines(of range: Range<Int>) -> Diagnostic? {
    guard bytes[range].contains(where: \.isLineEnd) else { return nil }
    let lines = YAMLLine.all(bytes, in: range)
    if let slip = listSigns(in: lines, bytes, path) { return slip }
    if let slip = lines.lazy.compactMap({ missingSpaceFinding($0, bytes, path) }).first { return slip }
    guard let item = lines.dropFirst().first(where: \.isItem) else { return nil }
    var start = range.lowerBound
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    let first = YAMLLine(bytes, start..<lines[0].range.upperBound)
    return .yamlIndentation(
      Location(path, item.textStart..<item.range.upperBound), indentation: item.indentation,
      after: Location(path, first.textStart..<first.range.upperBound), first.indentation)
  }

  /// Reports the anchor and the tag before a value and returns where the value itself begins.
  mutating func refuseProperties(_ event: YAMLEvent) -> Int {
    var start = event.start
    while start < bytes.count, bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!") {
      let end = bytes.skip(from: start, to: bytes.count) { !$0.isWhite }
      let place = Location(path, start..<end)
      let isAnchor = bytes[start] == UInt8(ascii: "&")
      findings.append(isAnchor ? .yamlAnchor(place) : .yamlTag(place))
      start = bytes.skip(from: end, to: bytes.count) { $0.isWhite }
    }
    return event.kind == .scalar ? min(start, event.end) : start
  }
}

extension YAMLNode {
  /// Where the last thing in a collection ends; nil when it is empty.
  fileprivate var lastEnd: Int? {
    switch value {
    case .scalar: nil
    case .sequence(let items): items.last?.range.upperBound
    case .mapping(let entries): entries.last.map { max($0.keyRange.upperBound, $0.value.range.upperBound) }
    }
  }
}
