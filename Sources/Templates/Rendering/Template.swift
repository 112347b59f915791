/// A page template ready to be written: every name is a position in the data, and every block, parent and
/// partial stands where it is used.
package struct Template: Sendable {
  var instructions: [Instruction] = []
  /// All fixed text of the page, joined.
  var literals: [UInt8] = []
  /// The field positions of all paths, end to end.
  var positions: [Int] = []
  /// The instructions of templates that call themselves.
  var subroutines: [Range<Int>] = []
  /// What the fields of the page's record are called, by position.
  var names: [String] = []

  /// The page's fixed text, in the pieces between what is filled in.
  package var fixedText: [ArraySlice<UInt8>] {
    instructions.compactMap { instruction in
      switch instruction {
      case .literal(let range): literals[range]
      case .escaped, .unescaped, .section, .inverted, .call: nil
      }
    }
  }

  /// Appends the page whose record `fill` adds to its data, in the shape which the template was compiled for; what was appended
  /// before a bound was exceeded is no page.
  package func render(
    into output: inout [UInt8], _ fill: (inout PageData) -> PageData.Cell
  ) throws(RenderingBound) {
    var data = PageData()
    let page = fill(&data)
    var renderer = Renderer(template: self, data: data, page: page)
    try renderer.run(instructions.indices, into: &output)
  }

  /// The same for a record that was made beforehand.
  package func render(_ value: Value, into output: inout [UInt8]) throws(RenderingBound) {
    try render(into: &output) { $0.add(value) }
  }
}

/// One step of writing a page.
enum Instruction: Sendable {
  case literal(Range<Int>)
  case escaped(Path)
  case unescaped(Path)
  /// Writes the instructions before `end` once for each value that is there.
  case section(Path, Push, end: Int)
  /// Writes the instructions before `end` when nothing is there.
  case inverted(Path, end: Int)
  case call(Int)
}

/// Where a value is: how many contexts outward, then which fields inward.
struct Path: Sendable {
  var outward: Int
  var start: Int
  var count: Int
}

/// What a section does to the contexts while its body is written.
enum Push: Sendable {
  case nothing
  case context
  /// A context with all the names of one further out takes that one's place in the stack.
  case replacing(outward: Int)
}
