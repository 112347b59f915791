private let deepestRun = RenderingBound.depth.limit
private let mostSteps = RenderingBound.steps.limit
private let largestOutput = RenderingBound.size.limit

/// The state of one page's rendering: its data, and what of it the sections around a place have opened.
struct Renderer {
  let template: Template
  private var data: PageData
  private var contexts: [PageData.Cell]
  private var depth = 0
  private var steps = 0

  init(template: Template, data: PageData, page: PageData.Cell) {
    self.template = template
    self.data = data
    contexts = [page]
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
      case .literal(let bytes): output.append(template.literals.span.extracting(bytes))
      case .escaped(let path):
        // First the value, which may be added to the data for it.
        let value = value(at: path)
        try data.append(escaping: value, to: &output)
      case .unescaped(let path):
        let value = value(at: path)
        try data.append(value, to: &output)
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
  private mutating func value(at path: Path) -> PageData.Cell {
    var value = contexts[contexts.count - 1 - path.outward]
    for step in path.start..<path.start + path.count {
      value = data.field(template.positions[step], of: value)
    }
    return value
  }

  private mutating func section(
    _ value: PageData.Cell, _ push: Push, _ body: Range<Int>, into output: inout [UInt8]
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
    _ value: PageData.Cell, _ body: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingBound) {
    guard let count = data.count(of: value) else { return try one(value, body, into: &output) }
    let extent = data.extent
    for index in 0..<count {
      try one(data.item(index, of: value), body, into: &output)
      data.forget(after: extent)
    }
  }

  private mutating func one(
    _ value: PageData.Cell, _ body: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingBound) {
    contexts.append(value)
    try run(body, into: &output)
    contexts.removeLast()
  }
}

extension PageData.Cell {
  /// Whether a section of it is written at all.
  fileprivate var isPresent: Bool {
    if case .nothing = self { false } else { true }
  }
}
