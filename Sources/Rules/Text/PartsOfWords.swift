/// What is looked for anywhere in a text, also within a word: any of many parts of words, in any case of ASCII letters. It is the
/// first look at texts of which nearly all have none, and passes over several bytes at once (Wu and Manber, “A fast algorithm for
/// multi-pattern searching”, 1994, with blocks of two bytes).
struct PartsOfWords: Sendable {
  private let parts: [[UInt8]]
  /// The length of the shortest, in bytes: the window in which a beginning of each is looked for.
  private let window: Int
  /// By the block that ends a window, how far the window can be moved; 0 where a part may begin in it.
  private var shifts: [Int]
  /// The parts by the block that ends their window, and where those of each block begin.
  private var order: [Int] = []
  private var starts: [Int] = [0]

  /// Each part is in small letters, and has two bytes or more.
  init(_ parts: [String]) {
    self.parts = parts.map { Array($0.utf8) }
    let window = self.parts.reduce(255) { min($0, $1.count) }
    precondition(window > 1, "a block is two bytes")
    self.window = window
    shifts = Array(repeating: window - 1, count: countOfBlocks)
    for part in self.parts {
      for last in 1..<window {
        let block = block(of: part, endingAt: last)
        shifts[block] = min(shifts[block], window - 1 - last)
      }
    }
    for wanted in 0..<countOfBlocks {
      if shifts[wanted] == 0 {
        order += self.parts.indices.filter {
          block(of: self.parts[$0], endingAt: window - 1) == wanted
        }
      }
      starts.append(order.count)
    }
  }

  func isAnywhere(in text: [UInt8]) -> Bool {
    let (bytes, moves) = (text.span, shifts.span)
    var last = window - 1
    while last < bytes.count {
      let block = block(bytes, endingAt: last)
      let move = moves[block]
      if move == 0 {
        let begin = last + 1 - window
        for index in starts[block]..<starts[block + 1]
        where text.holds(parts[order[index]], at: begin, before: text.count) {
          return true
        }
        last += 1
      } else {
        last += move
      }
    }
    return false
  }
}

private let countOfBlocks = 1024

/// Letters differ in their five lowest bits; a capital has the block of its small letter.
private func block(of part: [UInt8], endingAt last: Int) -> Int {
  let bytes = part.span
  return block(bytes, endingAt: last)
}

@inline(__always)
private func block(_ bytes: Span<UInt8>, endingAt last: Int) -> Int {
  Int(bytes[last - 1] & 0x1F) << 5 | Int(bytes[last] & 0x1F)
}
