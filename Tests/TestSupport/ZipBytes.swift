import Compression

/// A ZIP file of these parts, not compressed.
package func zip(_ parts: [(name: String, text: String)]) -> [UInt8] {
  zip(parts.map { ZipPart(name: $0.name, bytes: Array($0.text.utf8)) })
}

/// A file within a ZIP file, as it is or as it claims to be.
package struct ZipPart {
  package let name: String
  package let bytes: [UInt8]
  package var flags = 0
  package var method = 0
  /// What the directory says of its size, when that is not true.
  package var size: Int?
  package var checksum: UInt32?
  /// Whether it is only in the directory, which says that it lies where the file begins.
  package var isAtStart = false

  package init(
    name: String, bytes: [UInt8], flags: Int = 0, method: Int = 0, size: Int? = nil, checksum: UInt32? = nil,
    isAtStart: Bool = false
  ) {
    self.name = name
    self.bytes = bytes
    self.flags = flags
    self.method = method
    self.size = size
    self.checksum = checksum
    self.isAtStart = isAtStart
  }
}

/// A ZIP file of these parts.
package func zip(_ parts: [ZipPart]) -> [UInt8] {
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let sum = part.checksum ?? crc32(of: part.bytes)
    let common =
      little(part.flags, 2) + little(part.method, 2) + little(0, 4) + little(Int(sum), 4)
      + little(part.bytes.count, 4) + little(part.size ?? part.bytes.count, 4)
      + little(part.name.utf8.count, 2)
      + little(0, 2)
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + common + little(0, 2) + little(0, 2)
      + little(0, 2)
      + little(0, 4) + little(part.isAtStart ? 0 : file.count, 4) + Array(part.name.utf8)
    if part.isAtStart { continue }
    file += little(0x0403_4B50, 4) + little(20, 2) + common + Array(part.name.utf8) + part.bytes
  }
  let end =
    little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  return file + directory + end
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
