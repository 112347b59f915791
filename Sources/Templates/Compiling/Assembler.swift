/// Builds a `Template` step by step, joining fixed text into as few runs as possible.
struct Assembler {
  private(set) var template = Template()
  private var flushed = 0

  /// A measure of how large the page's program has become.
  var size: Int { template.literals.count + 16 * template.instructions.count }

  mutating func append(_ bytes: some Sequence<UInt8>) { template.literals.append(contentsOf: bytes) }

  /// Ends the run of fixed text, so that the next instruction can be reached by itself.
  mutating func flush() {
    let end = template.literals.count
    if flushed < end { template.instructions.append(.literal(flushed..<end)) }
    flushed = end
  }

  mutating func append(_ instruction: Instruction) {
    flush()
    template.instructions.append(instruction)
  }

  mutating func path(_ found: Found) -> Path { path(outward: found.outward, fields: found.fields) }

  mutating func path(outward: Int, fields: [Int]) -> Path {
    let start = template.positions.count
    template.positions += fields
    return Path(outward: outward, start: start, count: fields.count)
  }

  /// Keeps a place for an instruction whose end is still to come.
  mutating func reserve() -> Int {
    append(.literal(0..<0))
    return template.instructions.count - 1
  }

  /// Puts the instruction into its reserved place, with its end here.
  mutating func fill(_ place: Int, _ instruction: (Int) -> Instruction) {
    flush()
    template.instructions[place] = instruction(template.instructions.count)
  }

  /// Begins instructions that can be called; returns their number and where they begin.
  mutating func beginSubroutine() -> (number: Int, start: Int) {
    flush()
    template.subroutines.append(0..<0)
    return (template.subroutines.count - 1, template.instructions.count)
  }

  mutating func endSubroutine(_ subroutine: (number: Int, start: Int)) {
    flush()
    template.subroutines[subroutine.number] = subroutine.start..<template.instructions.count
  }
}
