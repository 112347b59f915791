/// Reads the YAML (or JSON) in `range` of a file's bytes, which must be UTF-8; all places are bytes of the file.
package func parseYAML(_ bytes: [UInt8], range: Range<Int>) -> YAMLReading {
  var range = range
  if bytes.starts(with: "\u{FEFF}", at: range.lowerBound, before: range.upperBound) {
    range = range.lowerBound + 3..<range.upperBound
  }
  return YAMLEvents.read(bytes, in: range) { events in
    var builder = YAMLBuilder(YAMLReading(bytes: bytes, range: range))
    builder.reading.node = builder.document(&events)
    if builder.hasFailed { builder.reading.problem = events.problem() }
    return builder.reading
  }
}

/// Joins events into nodes; it ends at the first event that cannot be, and says in `hasFailed` that libyaml gave up.
private struct YAMLBuilder {
  var reading: YAMLReading
  var hasFailed = false
  /// Set when a bound is passed: what was built so far stands, and no more is read.
  var isStopped = false
  var count = 0

  init(_ reading: YAMLReading) { self.reading = reading }

  var bytes: [UInt8] { reading.bytes }

  /// What a place for a value holds: a node, nothing (the value was refused), or its collection's end.
  enum Part {
    case node(YAMLNode)
    case refused
    case end(Int)
  }

  mutating func refuse(_ kind: YAMLRefusal.Kind, _ range: Range<Int>) {
    reading.refusals.append(YAMLRefusal(kind: kind, range: range))
  }

  mutating func next(_ events: inout YAMLEvents) -> YAMLEvent {
    let event = events.next()
    count += 1
    if event.kind == .failure { hasFailed = true }
    if count == YAMLBound.events {
      refuse(.tooLarge, event.start..<event.start)
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
        refuse(.document, bytes.trimmed(event.start..<event.end))
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
      if event.hasProperties, event.text.isEmpty { return .refused }
      let range = bytes.trimmed(start..<max(start, event.end))
      return .node(YAMLNode(.scalar(YAMLNode.Scalar(text: event.text, style: event.style)), at: range))
    case .alias:
      refuse(.alias, event.start..<event.end)
      return .refused
    case .sequenceStart, .mappingStart:
      guard depth <= YAMLBound.depth else {
        let end = bytes.skip(from: event.start + 1, to: bytes.count) { $0 & 0xC0 == 0x80 }
        refuse(.tooDeep, event.start..<end)
        isStopped = true
        return .refused
      }
      let isSequence = event.kind == .sequenceStart
      var node = isSequence ? sequence(&events, depth) : mapping(&events, depth)
      if depth > 1, node.hasLostAll { return .refused }
      let end = event.isFlow ? node.range.upperBound : node.lastEnd ?? start
      node.range = start..<max(start, end)
      return .node(node)
    case .collectionEnd: return .end(event.end)
    case .documentEnd, .documentStart, .end, .other, .failure: return .refused
    }
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
      let before = reading.refusals.count
      let value = part(&events, depth: depth + 1)
      guard case .node(let keyNode) = key, let name = keyNode.scalar?.text else {
        if case .node(let node) = key, !hasFailed { refuse(.collectionAsKey, node.range) }
        unreadable.append(YAMLNode.anyKey)
        continue
      }
      if name == "<<", keyNode.scalar?.style == .plain {
        reading.refusals.removeSubrange(before...)
        refuse(.mergeKey, keyNode.range)
        unreadable.append(YAMLNode.anyKey)
      } else if case .node(let node) = value {
        entries.append(YAMLNode.Entry(key: name, keyRange: keyNode.range, value: node))
      } else {
        unreadable.append(name)
        reading.keysWithoutValue.append(keyNode.range)
      }
    }
    var node = YAMLNode(.mapping(entries), at: 0..<end)
    node.unreadableKeys = unreadable
    return node
  }

  /// Refuses the anchor and the tag before a value and returns where the value itself begins.
  mutating func refuseProperties(_ event: YAMLEvent) -> Int {
    var start = event.start
    while start < bytes.count, bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!") {
      let end = bytes.skip(from: start, to: bytes.count) { !$0.isWhiteSpace }
      refuse(bytes[start] == UInt8(ascii: "&") ? .anchor : .tag, start..<end)
      start = bytes.skip(from: end, to: bytes.count) { $0.isWhiteSpace }
    }
    return event.kind == .scalar ? min(start, event.end) : start
  }
}
