/// The bytes that a difference makes of others (gitformat-pack(5), «Deltified representation»); nil when it is not one of
/// those, or makes more than `limit`.
func applyDelta(_ delta: [UInt8], to base: [UInt8], atMost limit: Int) -> [UInt8]? {
  var reader = DeltaReader(bytes: delta)
  guard reader.size() == base.count, let size = reader.size(), size <= limit else { return nil }
  var result: [UInt8] = []
  result.reserveCapacity(size)
  while let step = reader.next() {
    switch step {
    case .copy(let range):
      guard range.upperBound <= base.count else { return nil }
      result += base[range]
    case .insert(let range): result += delta[range]
    case .damaged: return nil
    }
    guard result.count <= size else { return nil }
  }
  return result.count == size ? result : nil
}

private struct DeltaReader {
  let bytes: [UInt8]
  var index = 0

  enum Step {
    /// From the other bytes.
    case copy(Range<Int>)
    /// Of the difference's own.
    case insert(Range<Int>)
    case damaged
  }

  /// Seven bits in each byte, lowest first.
  mutating func size() -> Int? {
    var (value, shift) = (0, 0)
    while index < bytes.count, shift < 42 {
      let byte = bytes[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    return nil
  }

  mutating func next() -> Step? {
    guard index < bytes.count else { return nil }
    let code = bytes[index]
    index += 1
    guard code & 0x80 != 0 else {
      let end = index + Int(code)
      guard code != 0, end <= bytes.count else { return .damaged }
      defer { index = end }
      return .insert(index..<end)
    }
    guard let offset = number(code, bits: 0..<4), let count = number(code, bits: 4..<7) else {
      return .damaged
    }
    return .copy(offset..<offset + (count == 0 ? 1 << 16 : count))
  }

  /// The bytes that the bits of `code` say are there, lowest first.
  private mutating func number(_ code: UInt8, bits: Range<Int>) -> Int? {
    var value = 0
    for bit in bits where code & 1 << bit != 0 {
      guard index < bytes.count else { return nil }
      value |= Int(bytes[index]) << (8 * (bit - bits.lowerBound))
      index += 1
    }
    return value
  }
}
