import Content

/// Every file of the content cut off at each byte, and with each byte replaced.
struct Sweep {
  private let files: [SourceFile]
  /// Where each file's inputs begin.
  private let starts: [Int]
  let count: Int

  /// What a byte is replaced with: what opens and closes things, ends lines, and breaks UTF-8.
  private static let replacements: [UInt8] = Array("\n\"[:`<".utf8) + [0x00, 0xC3]
  private static let waysAtEachByte = 1 + replacements.count

  init(_ seeds: Seeds) {
    files = seeds.content.files
    var starts: [Int] = []
    var count = 0
    for file in files {
      starts.append(count)
      count += file.bytes.count * Self.waysAtEachByte
    }
    self.starts = starts
    self.count = count
  }

  func input(_ number: Int) -> Input {
    let index = (starts.partition(atMost: number % max(1, count)))
    let file = files[index]
    let (place, way) = (number % max(1, count) - starts[index]).quotientAndRemainder(
      dividingBy: Self.waysAtEachByte)
    var bytes = file.bytes
    if way == 0 { bytes.removeSubrange(place...) } else { bytes[place] = Self.replacements[way - 1] }
    let depth: Input.Depth = number % 2003 == 0 ? .rendered : number % 211 == 0 ? .resolved : .alone
    return Input(files: [SourceFile(path: file.path, bytes: bytes)], depth: depth)
  }
}

/// The number below `count` that comes at a step of a sample: a stride that shares no factor with the count visits all evenly.
func sampledNumber(at step: Int, below count: Int, seed: UInt64) -> Int {
  guard count > 0 else { return 0 }
  var stride = Int(0.618_033_988_75 * Double(count)) | 1
  while greatestCommonDivisor(stride, count) != 1 { stride += 2 }
  return (Int(seed % UInt64(count)) + step % count * (stride % count)) % count
}

extension [Int] {
  /// The index of the last item that is not above `value`.
  fileprivate func partition(atMost value: Int) -> Int {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? left : greatestCommonDivisor(right, left % right)
}
