private let deepestRun = RenderingBound.depth.limit
private let mostSteps = RenderingBound.steps.limit
private let largestOutput = RenderingBound.size.limit

/// The state of one page's rendering: the data that the sections around a place have opened.
struct Renderer {
  let template: Template
  private var contexts: [Value]
  private var depth = 0
  private var steps = 0

  init(template: Template, value: Value) {
    self.template = template
    contexts = [value]
  }

  mutating func run(_ range: Range<Int>, into output: inout [UInt8]) throws(RenderingBound) {
    guard depth < deepestRun else { throw .depth }
    depth += 1
    defer { depth -= 1 }
    var next = range.lowerBound
    while next < range.upperBound {
      guard steps < mostSteps else { throw .steps }
      steps += 1
      let current = next
      next += 1
      switch template.instructions[current] {
      case .literal(let bytes): output.append(contentsOf: template.literals[bytes])
      case .escaped(let path): try appendEscaped(value(at: path), to: &output)
      case .unescaped(let path): try appendUnescaped(value(at: path), to: &output)
      case .section(let path, let push, let end):
        try section(value(at: path), push, next..<end, into: &output)
        next = end
      case .inverted(let path, let end):
        if value(at: path).isPresent { next = end }
      case .call(let subroutine): try run(template.subroutines[subroutine], into: &output)
      }
      guard output.count <= largestOutput else { throw .size }
    }
  }
}

extension Renderer {
  private func value(at path: Path) -> Value {
    var value = contexts[contexts.count - 1 - path.outward]
    for step in path.start..<path.start + path.count {
      let position = template.positions[step]
      guard case .record(let fields) = value, position < fields.count else { return .nothing }
      value = fields[position]
    }
    return value
  }

  private mutating func section(
    _ value: Value, _ push: Push, _ body: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingBound) {
    guard value.isPresent else { return }
    switch push {
    case .nothing: try run(body, into: &output)
    case .context: try each(value, body, into: &output)
    case .replacing(let outward):
      let index = contexts.count - 1 - outward
      let replaced = contexts.remove(at: index)
      try each(value, body, into: &output)
      contexts.insert(replaced, at: index)
    }
  }

  private mutating func each(
    _ value: Value, _ body: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingBound) {
    switch value {
    case .list(let items): for item in items { try one(item, body, into: &output) }
    case .items(let items):
      for index in 0..<items.count { try one(items.item(index), body, into: &output) }
    case .nothing, .text, .html, .writer, .flag, .record: try one(value, body, into: &output)
    }
  }

  private mutating func one(
    _ value: Value, _ body: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingBound) {
    contexts.append(value)
    try run(body, into: &output)
    contexts.removeLast()
  }
}
