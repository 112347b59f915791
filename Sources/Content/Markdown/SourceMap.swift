/// Where the literal text of a document stands in the file, byte for byte.
///
/// Text that is written as it is read is one piece, however long; an entity, an escape, a letter with its mark beside it
/// is a piece of its own, which can only be taken whole. Text whose place is not certain has no piece.
package struct SourceMap: Sendable {
  /// In the order of the literals, which do not overlap.
  private var pieces: [Piece] = []

  struct Piece: Sendable {
    var literal: Range<Int32>
    var source: Range<Int32>
    /// Whether each byte stands for itself.
    var isVerbatim: Bool
  }

  package init() {}

  /// Of a text that stands as it is, in the same place.
  package init(identity range: Range<Int>) { append(range, from: range, isVerbatim: true) }

  mutating func append(_ literal: Range<Int>, from source: Range<Int>, isVerbatim: Bool) {
    let piece = Piece(
      literal: Int32(clamping: literal.lowerBound)..<Int32(clamping: literal.upperBound),
      source: Int32(clamping: source.lowerBound)..<Int32(clamping: source.upperBound), isVerbatim: isVerbatim)
    guard isVerbatim, let last = pieces.last, last.isVerbatim,
      last.literal.upperBound == piece.literal.lowerBound, last.source.upperBound == piece.source.lowerBound
    else {
      pieces.append(piece)
      return
    }
    pieces[pieces.count - 1].literal = last.literal.lowerBound..<piece.literal.upperBound
    pieces[pieces.count - 1].source = last.source.lowerBound..<piece.source.upperBound
  }

  /// Forgets what lies at or past a byte of the literal text.
  mutating func remove(from literal: Int) {
    while let last = pieces.last, last.literal.upperBound > literal {
      guard last.literal.lowerBound < literal else {
        pieces.removeLast()
        continue
      }
      let left = Int32(clamping: literal) - last.literal.lowerBound
      guard last.isVerbatim else {
        pieces.removeLast()
        return
      }
      pieces[pieces.count - 1].literal = last.literal.lowerBound..<last.literal.lowerBound + left
      pieces[pieces.count - 1].source = last.source.lowerBound..<last.source.lowerBound + left
      return
    }
  }

  /// The bytes of the file that a stretch of literal text was written with; nil when that is not certain, when it
  /// begins or ends within a sign that can only be taken whole, or when something else stands between.
  package func source(of literal: Range<Int>) -> Range<Int>? {
    guard !literal.isEmpty else { return nil }
    var index = firstPiece(endingAfter: literal.lowerBound)
    guard index < pieces.count, let start = pieces[index].start(at: literal.lowerBound) else { return nil }
    while Int(pieces[index].literal.upperBound) < literal.upperBound {
      guard index + 1 < pieces.count, pieces[index].isFollowed(by: pieces[index + 1]) else { return nil }
      index += 1
    }
    return pieces[index].end(at: literal.upperBound).map { start..<$0 }
  }

  private func firstPiece(endingAfter offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].literal.upperBound) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SourceMap.Piece {
  func start(at offset: Int) -> Int? {
    let distance = offset - Int(literal.lowerBound)
    return distance == 0 || distance > 0 && isVerbatim ? Int(source.lowerBound) + distance : nil
  }

  func end(at offset: Int) -> Int? {
    let distance = Int(literal.upperBound) - offset
    return distance == 0 || distance > 0 && isVerbatim ? Int(source.upperBound) - distance : nil
  }

  func isFollowed(by next: SourceMap.Piece) -> Bool {
    literal.upperBound == next.literal.lowerBound && source.upperBound == next.source.lowerBound
  }
}
