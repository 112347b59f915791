extension MarkdownReader {
  /// Adds literal text to the document's, with its places; letters and marks are joined, also with the letter that the
  /// node's text, which began at `start`, ended with so far.
  mutating func appendText(
    _ literal: [UInt8], _ written: Written, after start: Int, _ text: MarkdownText
  ) -> Range<Int32> {
    let first = document.text.count
    guard holdsMarks(literal, in: literal.indices) else {
      document.text += literal
      for piece in written.pieces {
        document.sourceMap.append(
          first + piece.literal.lowerBound..<first + piece.literal.upperBound,
          from: text.place(piece.source), isVerbatim: piece.isVerbatim)
      }
      return Int32(first)..<Int32(document.text.count)
    }
    for piece in written.places(of: literal) { appendPiece(piece, literal, after: start, text) }
    return Int32(first)..<Int32(document.text.count)
  }

  /// Adds one scalar, or one sign that can only be taken whole.
  private mutating func appendPiece(
    _ piece: Written.Piece, _ literal: [UInt8], after start: Int, _ text: MarkdownText
  ) {
    let bytes = Array(literal[piece.literal])
    let source = text.place(piece.source)
    let last = document.text[start...].lastIndex { $0 & 0xC0 != 0x80 } ?? document.text.count
    let apart = Array(document.text[last...]) + bytes
    let joined = composed(apart[...])
    let isJoined = last < document.text.count && joined != apart
    let known = document.sourceMap.source(of: last..<document.text.count)
    if isJoined {
      document.sourceMap.remove(from: last)
      document.text.replaceSubrange(last..., with: joined)
    } else {
      document.text += bytes
    }
    let place = isJoined ? last : document.text.count - bytes.count
    guard !piece.source.isEmpty, !isJoined || known?.upperBound == source.lowerBound else { return }
    document.sourceMap.append(
      place..<document.text.count, from: (isJoined ? known ?? source : source).lowerBound..<source.upperBound,
      isVerbatim: piece.isVerbatim && !isJoined)
  }
}

extension Written {
  /// What the lines of a code block were written with, each the end of a line of the text, from the line `first` on.
  init(code literal: [UInt8], in text: MarkdownText, fromLine first: Int) {
    self.init(range: 0..<0)
    let lines = LineTable(literal, in: literal.indices)
    for index in 0..<lines.count {
      let line = lines.content(index, in: literal)
      let source = text.lines.content(first + index, in: text.bytes)
      let start = source.upperBound - line.count
      guard !line.isEmpty, start >= source.lowerBound, literal[line] == text.bytes[start..<source.upperBound]
      else { continue }
      pieces.append(Piece(literal: line, source: start..<source.upperBound, isVerbatim: true))
    }
  }

  /// All of a literal in order, plain text cut into its scalars; what has no certain place has an empty source.
  fileprivate func places(of literal: [UInt8]) -> [Piece] {
    var places: [Piece] = []
    var next = 0
    for piece in pieces + [Piece(literal: literal.count..<literal.count, source: 0..<0, isVerbatim: false)] {
      if piece.literal.lowerBound > next {
        places.append(Piece(literal: next..<piece.literal.lowerBound, source: 0..<0, isVerbatim: false))
      }
      places += piece.isVerbatim ? piece.scalars(of: literal) : [piece]
      next = piece.literal.upperBound
    }
    return places.filter { !$0.literal.isEmpty }
  }
}

extension Written.Piece {
  fileprivate func scalars(of bytes: [UInt8]) -> [Written.Piece] {
    let starts = literal.filter { bytes[$0] & 0xC0 != 0x80 }
    let shift = source.lowerBound - literal.lowerBound
    return zip(starts, starts.dropFirst() + [literal.upperBound]).map { start, end in
      Written.Piece(literal: start..<end, source: start + shift..<end + shift, isVerbatim: true)
    }
  }
}
