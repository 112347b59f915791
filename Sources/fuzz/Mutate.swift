/// How far a mutation reaches: all of the file, or a part of it such as its fields.
func mutated(_ bytes: [UInt8], within part: Range<Int>? = nil, _ numbers: inout Numbers) -> [UInt8] {
  var result = bytes
  var part = part ?? 0..<bytes.count
  for _ in 0..<(1 + numbers.below(6)) {
    let before = result.count
    change(&result, within: part, &numbers)
    part = part.lowerBound..<max(part.lowerBound, min(result.count, part.upperBound + result.count - before))
  }
  return numbers.oneIn(3) ? repaired(result) : Array(result.prefix(largestInput))
}

/// Inputs are held below this size, for which the time allowed is meant.
let largestInput = 64_000

private func change(_ bytes: inout [UInt8], within part: Range<Int>, _ numbers: inout Numbers) {
  let place = part.lowerBound + numbers.below(part.count + 1)
  let stop = min(part.upperBound, place + numbers.below(numbers.oneIn(4) ? 200 : 6))
  let taken = min(place, bytes.count)..<min(max(place, stop), bytes.count)
  switch numbers.below(8) {
  case 0: bytes.removeSubrange(taken)
  case 1: bytes.insert(UInt8(numbers.below(256)), at: taken.lowerBound)
  case 2: bytes.insert(contentsOf: bytes[taken], at: taken.lowerBound)
  case 3: bytes.replaceSubrange(taken, with: numbers.pick(pieces))
  case 4: bytes.insert(contentsOf: repeated(numbers.pick(pieces), &numbers), at: taken.lowerBound)
  case 5:
    let from = part.lowerBound + numbers.below(part.count)
    let copied = Array(bytes[min(from, bytes.count)..<min(from + numbers.below(80), bytes.count)])
    bytes.insert(contentsOf: copied, at: taken.lowerBound)
  default: bytes.insert(contentsOf: numbers.pick(pieces), at: taken.lowerBound)
  }
}

/// A piece many times over, now and then enough to show what takes more than linear time.
private func repeated(_ piece: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
  let count = numbers.oneIn(10) ? numbers.below(20_000) : numbers.below(12)
  return Array(repeatElement(piece, count: min(count, largestInput / max(1, piece.count))).joined())
}

/// The same as UTF-8, so that what only readers of text meet is met as well.
private func repaired(_ bytes: [UInt8]) -> [UInt8] {
  Array(String(decoding: bytes.prefix(largestInput), as: UTF8.self).utf8.prefix(largestInput))
}

/// Pieces in any order, some of them many times over.
func mixedPieces(_ numbers: inout Numbers) -> [UInt8] {
  var result: [UInt8] = []
  let isLong = numbers.oneIn(4)
  for _ in 0..<(1 + numbers.below(isLong ? 6 : 40)) {
    let unit = (0..<(1 + numbers.below(3))).flatMap { _ in numbers.pick(pieces) }
    let count = isLong ? 1 + numbers.below(30_000) : 1 + numbers.below(4)
    result += repeatElement(unit, count: min(count, largestInput / max(1, unit.count))).joined()
    if result.count > largestInput { break }
  }
  return numbers.oneIn(2) ? repaired(result) : Array(result.prefix(largestInput))
}
