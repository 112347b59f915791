import Compression

/// Puts files together in a ZIP file (PKWARE APPNOTE 6.3.10), for the readers to take apart.
struct ZipWriter {
  private var file: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ bytes: [UInt8], isDeflated: Bool) {
    let deflated = isDeflated ? deflate(bytes) : nil
    let packed = deflated ?? bytes
    let common =
      little(0, 2) + little(deflated == nil ? 0 : 8, 2) + little(0, 4) + little(Int(crc32(of: bytes)), 4)
      + little(packed.count, 4) + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
    directory += little(0x0201_4B50, 4) + little(0x0014_0014, 4) + common
    directory += little(0, 2) + little(0, 4) + little(0, 4) + little(file.count, 4) + Array(name.utf8)
    file += little(0x0403_4B50, 4) + little(20, 2) + common + Array(name.utf8) + packed
    count += 1
  }

  consuming func finish() -> [UInt8] {
    file + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  }
}

/// Without what gzip writes before and after it (RFC 1952 §2.3).
private func deflate(_ bytes: [UInt8]) -> [UInt8]? {
  compress(bytes, as: .gzip).map { Array($0.dropFirst(10).dropLast(8)) }
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
