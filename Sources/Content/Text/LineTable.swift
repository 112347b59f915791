/// Where each line of a stretch of text begins; LF, CRLF and CR end a line, as CommonMark counts them.
package struct LineTable: Sendable {
  /// The first byte of each line, by index from 0.
  package let starts: [Int]
  /// One past the last byte of the stretch.
  package let end: Int

  package init(_ bytes: [UInt8], in range: Range<Int>) {
    end = range.upperBound
    var starts = [range.lowerBound]
    var offset = range.lowerBound
    // Nearly all texts.
    guard bytes.holds(.carriageReturn, in: range) else {
      while let lineEnd = bytes.firstOffset(of: .newline, in: offset..<range.upperBound) {
        offset = lineEnd + 1
        starts.append(offset)
      }
      self.starts = starts
      return
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      guard byte.isLineEnd else { continue }
      if byte == .carriageReturn, offset < range.upperBound, bytes[offset] == .newline { offset += 1 }
      starts.append(offset)
    }
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// The first byte of the line with this index; the end of the text when there is no such line.
  package func start(_ index: Int) -> Int { index < starts.count ? starts[max(0, index)] : end }

  /// The line's bytes with the line end.
  package func whole(_ index: Int) -> Range<Int> { start(index)..<start(index + 1) }

  /// The line's bytes without the line end.
  package func content(_ index: Int, in bytes: [UInt8]) -> Range<Int> {
    let whole = whole(index)
    var end = whole.upperBound
    while end > whole.lowerBound, bytes[end - 1].isLineEnd { end -= 1 }
    return whole.lowerBound..<end
  }

  /// The index of the line that the byte at `offset` is on.
  package func index(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
