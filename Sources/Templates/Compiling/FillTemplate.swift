extension Template {
  /// The same template with what is the same on many pages written into it once: what the page's record has under these names.
  ///
  /// It makes the same bytes of every record that has these values there, in fewer steps. It is left as it is when it calls
  /// itself, and when what is filled in would take the place of data that is there only when a page is made.
  package func filled(with known: [String: Value]) -> Template {
    guard subroutines.isEmpty else { return self }
    var filler = Filler(self, known)
    // Discarded: what cannot be filled is left as it is.
    do throws(Unfillable) { try filler.fill(instructions.indices) } catch { return self }
    return filler.filled
  }
}

/// That a template cannot be filled before its pages are made.
private struct Unfillable: Error {}

private struct Filler {
  private let template: Template
  /// By the position in the page's record; nil for what differs from page to page.
  private let known: [Value?]
  private var assembler = Assembler()
  private var contexts: [Context] = [.page]
  private var steps = 0

  private enum Context {
    /// The page's record, of which a part is known.
    case page
    /// Written already, and not among the contexts when a page is made.
    case known(Value)
    case unknown

    var isThereLater: Bool {
      switch self {
      case .page, .unknown: true
      case .known: false
      }
    }
  }

  init(_ template: Template, _ known: [String: Value]) {
    self.template = template
    self.known = template.names.map { known[$0] }
  }

  var filled: Template {
    var assembler = assembler
    assembler.flush()
    var filled = assembler.template
    filled.names = template.names
    return filled
  }

  mutating func fill(_ range: Range<Int>) throws(Unfillable) {
    var next = range.lowerBound
    while next < range.upperBound {
      let current = next
      next += 1
      steps += 1
      guard steps <= mostParts, assembler.size <= largestPage else { throw Unfillable() }
      switch template.instructions[current] {
      case .literal(let bytes): assembler.append(template.literals[bytes])
      case .escaped(let path): try write(path, .escaped)
      case .unescaped(let path): try write(path, .unescaped)
      case .section(let path, let push, let end):
        try section(path, push, next..<end)
        next = end
      case .inverted(let path, let end):
        try inverted(path, next..<end)
        next = end
      case .call: throw Unfillable()
      }
    }
  }
}

extension Filler {
  private mutating func write(_ path: Path, _ escaping: Escaping) throws(Unfillable) {
    guard let value = value(at: path) else {
      let path = later(path)
      switch escaping {
      case .escaped: assembler.append(.escaped(path))
      case .unescaped: assembler.append(.unescaped(path))
      }
      return
    }
    var bytes: [UInt8] = []
    var data = PageData()
    let cell = data.add(value)
    do throws(RenderingBound) {
      switch escaping {
      case .escaped: try data.append(escaping: cell, to: &bytes)
      case .unescaped: try data.append(cell, to: &bytes)
      }
      // Discarded: who makes a page of it learns which bound it exceeds.
    } catch { throw Unfillable() }
    assembler.append(bytes)
  }

  private mutating func inverted(_ path: Path, _ body: Range<Int>) throws(Unfillable) {
    if let value = value(at: path) {
      if !value.isPresent { try fill(body) }
      return
    }
    let path = later(path)
    let place = assembler.reserve()
    try fill(body)
    assembler.fill(place) { .inverted(path, end: $0) }
  }

  private mutating func section(_ path: Path, _ push: Push, _ body: Range<Int>) throws(Unfillable) {
    guard let value = value(at: path) else { return try unknownSection(later(path), push, body) }
    guard value.isPresent else { return }
    switch push {
    case .nothing: try fill(body)
    case .context: try each(value, body)
    case .replacing(let outward):
      let index = contexts.count - 1 - outward
      guard !contexts[index].isThereLater else { throw Unfillable() }
      let replaced = contexts.remove(at: index)
      try each(value, body)
      contexts.insert(replaced, at: index)
    }
  }

  private mutating func each(_ value: Value, _ body: Range<Int>) throws(Unfillable) {
    switch value {
    case .list(let items): for item in items { try one(.known(item), body) }
    case .nothing, .text, .html, .writer, .flag, .record: try one(.known(value), body)
    }
  }

  private mutating func one(_ context: Context, _ body: Range<Int>) throws(Unfillable) {
    contexts.append(context)
    try fill(body)
    contexts.removeLast()
  }

  private mutating func unknownSection(
    _ path: Path, _ push: Push, _ body: Range<Int>
  ) throws(Unfillable) {
    let place = assembler.reserve()
    switch push {
    case .nothing:
      try fill(body)
      assembler.fill(place) { .section(path, .nothing, end: $0) }
    case .context:
      try one(.unknown, body)
      assembler.fill(place) { .section(path, .context, end: $0) }
    case .replacing(let outward):
      let index = contexts.count - 1 - outward
      let later: Push =
        contexts[index].isThereLater ? .replacing(outward: countLater(from: index + 1)) : .context
      let replaced = contexts.remove(at: index)
      try one(.unknown, body)
      contexts.insert(replaced, at: index)
      assembler.fill(place) { .section(path, later, end: $0) }
    }
  }
}

extension Filler {
  /// What stands at a path, when that is known.
  private func value(at path: Path) -> Value? {
    let positions = template.positions[path.start..<path.start + path.count]
    switch contexts[contexts.count - 1 - path.outward] {
    case .unknown: return nil
    case .known(let value): return value.part(at: positions)
    case .page:
      guard let first = positions.first, first < known.count else { return nil }
      return known[first]?.part(at: positions.dropFirst())
    }
  }

  /// The same path among the contexts that there are when a page is made.
  private mutating func later(_ path: Path) -> Path {
    let fields = Array(template.positions[path.start..<path.start + path.count])
    return assembler.path(outward: countLater(from: contexts.count - path.outward), fields: fields)
  }

  private func countLater(from index: Int) -> Int { contexts[index...].count(where: \.isThereLater) }
}

extension Value {
  fileprivate func part(at positions: ArraySlice<Int>) -> Value {
    var value = self
    for position in positions {
      guard case .record(let fields) = value, position < fields.count else { return .nothing }
      value = fields[position]
    }
    return value
  }
}
