import Compression

/// The files within a ZIP file (PKWARE APPNOTE 6.3.10), also of the 64-bit form.
struct ZipArchive {
  let entries: [Entry]
  private let bytes: [UInt8]

  struct Entry {
    let name: String
    fileprivate let isEncrypted: Bool
    fileprivate let method: Int
    fileprivate let checksum: UInt32
    fileprivate let compressedSize: Int
    fileprivate let size: Int
    fileprivate let header: Int
  }

  /// Reads the directory at the end of the file (§4.3.12); at most 20 000 files are taken.
  init(_ bytes: [UInt8]) throws(UnreadableDocument) {
    self.bytes = bytes
    let reader = LittleEndian(bytes)
    guard let directory = directory(of: reader) else { throw .damaged }
    guard directory.count <= 20_000 else { throw .tooLarge }
    var entries: [Entry] = []
    var position = directory.start
    for _ in 0..<directory.count {
      guard let (entry, next) = readEntry(reader, at: position) else { throw .damaged }
      entries.append(entry)
      position = next
    }
    // Files that share their bytes would be unpacked again and again.
    guard entries.reduce(0, { $0 + $1.compressedSize }) <= bytes.count else { throw .damaged }
    self.entries = entries
  }

  /// The bytes of a file, once their checksum has been found right; never more than `limit`.
  func contents(of entry: Entry, limit: Int) throws(UnreadableDocument) -> [UInt8] {
    if entry.isEncrypted { throw .locked }
    guard entry.size <= limit else { throw .tooLarge }
    let reader = LittleEndian(bytes)
    guard reader[4, at: entry.header] == 0x0403_4B50, let name = reader[2, at: entry.header + 26],
      let extra = reader[2, at: entry.header + 28]
    else { throw .damaged }
    let start = entry.header + 30 + name + extra
    guard start <= bytes.count, entry.compressedSize <= bytes.count - start else { throw .damaged }
    let packed = bytes[start..<start + entry.compressedSize]
    let contents = try unpack(packed, entry.method, limit: limit)
    guard contents.count == entry.size, crc32(of: contents) == entry.checksum else { throw .damaged }
    return contents
  }

  private func unpack(
    _ packed: ArraySlice<UInt8>, _ method: Int, limit: Int
  ) throws(UnreadableDocument) -> [UInt8] {
    switch method {
    case 0: return Array(packed)
    case 8:
      do throws(InflateError) { return try inflate(packed, .raw, limit: limit) } catch {
        throw error == .overLimit ? .tooLarge : .damaged
      }
    default: throw .unknownForm
    }
  }
}

/// Numbers as ZIP writes them.
private struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil beyond the end, and for one that no file is long enough for.
  subscript(count: Int, at position: Int) -> Int? {
    guard position >= 0, position <= bytes.count - count else { return nil }
    return fileNumber(bigEndian: bytes[position..<position + count].reversed())
  }
}

private func directory(of reader: LittleEndian) -> (start: Int, count: Int)? {
  let last = reader.bytes.count - 22
  // Before the end stands a comment of up to 65 535 bytes.
  let range = max(0, last - 65_535)..<max(0, last + 1)
  guard let end = range.last(where: { reader[4, at: $0] == 0x0605_4B50 }),
    let count = reader[2, at: end + 10], let start = reader[4, at: end + 16]
  else { return nil }
  guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (start, count) }
  guard reader[4, at: end - 20] == 0x0706_4B50, let large = reader[8, at: end - 12],
    reader[4, at: large] == 0x0606_4B50, let count = reader[8, at: large + 32],
    let start = reader[8, at: large + 48]
  else { return nil }
  return (start, count)
}

/// An entry of the directory (§4.3.12), and where the next begins.
private func readEntry(_ reader: LittleEndian, at position: Int) -> (ZipArchive.Entry, Int)? {
  guard reader[4, at: position] == 0x0201_4B50, let flags = reader[2, at: position + 8],
    let method = reader[2, at: position + 10], let checksum = reader[4, at: position + 16],
    let compressed = reader[4, at: position + 20], let size = reader[4, at: position + 24],
    let name = reader[2, at: position + 28], let extra = reader[2, at: position + 30],
    let comment = reader[2, at: position + 32], let header = reader[4, at: position + 42],
    position + 46 + name <= reader.bytes.count
  else { return nil }
  var large = largeNumbers(reader, in: position + 46 + name, extra)[...]
  let wholeSize = size == 0xFFFF_FFFF ? large.popFirst() ?? size : size
  let wholeCompressed = compressed == 0xFFFF_FFFF ? large.popFirst() ?? compressed : compressed
  let wholeHeader = header == 0xFFFF_FFFF ? large.popFirst() ?? header : header
  let entry = ZipArchive.Entry(
    name: String(decoding: reader.bytes[position + 46..<position + 46 + name], as: UTF8.self),
    isEncrypted: flags & 1 != 0, method: method, checksum: UInt32(truncatingIfNeeded: checksum),
    compressedSize: wholeCompressed, size: wholeSize, header: wholeHeader)
  return (entry, position + 46 + name + extra + comment)
}

/// The numbers of an entry that 32 bits do not hold, in the order of §4.5.3.
private func largeNumbers(_ reader: LittleEndian, in start: Int, _ length: Int) -> [Int] {
  var position = start
  while position + 4 <= start + length, let id = reader[2, at: position],
    let size = reader[2, at: position + 2]
  {
    if id == 1 {
      return stride(from: 0, through: min(size - 8, 16), by: 8).compactMap {
        reader[8, at: position + 4 + $0]
      }
    }
    position += 4 + size
  }
  return []
}
