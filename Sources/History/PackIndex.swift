import Files

/// Where an object begins: the pack's name, and the byte.
struct PackPlace {
  let pack: String
  var offset: Int
}

/// The index of a pack, version 2 (gitformat-pack(5)): 8 bytes that say so, how many names begin with each byte or one below it, the
/// names in order, a checksum for each, and where each lies.
struct PackIndex: Sendable {
  /// The pack's file.
  let pack: String
  private let name: String
  /// How many names begin with a byte or one below it.
  private let counts: [Int]
  /// The names, and where each lies; nil when they are read as they are looked up.
  private let kept: (names: [UInt8], offsets: [UInt8])?

  /// Those of a store; what is no index, or another version of one, is none.
  static func all(of store: borrowing Folder, memory: Int) throws(FileError) -> [PackIndex] {
    guard let folder = try store.folderIfPresent("pack") else { return [] }
    var indexes: [PackIndex] = []
    var left = memory
    for name in try folder.entries(atMost: 100_000).map(\.shownName).sorted() where name.hasSuffix(".idx") {
      guard let index = try PackIndex(name, in: folder, memory: left) else { continue }
      left -= (index.kept?.names.count ?? 0) + (index.kept?.offsets.count ?? 0)
      indexes.append(index)
    }
    return indexes
  }

  private init?(_ name: String, in folder: borrowing Folder, memory: Int) throws(FileError) {
    let head = try folder.read(name, in: 0..<start)
    guard head.count == start, head.starts(with: [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]) else { return nil }
    let counts = (0..<256).map { number(head, at: 8 + $0 * 4) }
    guard zip(counts, counts.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    (self.name, self.counts) = (name, counts)
    pack = name.dropLast(4) + ".pack"
    let total = counts[255]
    guard total * 24 <= memory else {
      kept = nil
      return
    }
    let names = try folder.read(name, in: start..<start + total * 20)
    let offsets = try folder.read(name, in: start + total * 24..<start + total * 28)
    guard names.count == total * 20, offsets.count == total * 4 else { return nil }
    kept = (names, offsets)
  }

  /// Where an object begins in the pack; nil when it is not there.
  func offset(of id: ObjectID, in store: borrowing Folder) throws(FileError) -> Int? {
    let first = Int(id.bytes[0])
    let (before, after) = (first == 0 ? 0 : counts[first - 1], counts[first])
    guard before < after, after - before <= 1 << 22 else { return nil }
    let file = "pack/" + name
    let names: ArraySlice<UInt8>
    if let kept {
      names = kept.names[before * 20..<after * 20]
    } else {
      names = try store.read(file, in: start + before * 20..<start + after * 20)[...]
    }
    guard names.count == (after - before) * 20, let found = position(of: id, in: names) else { return nil }
    let total = counts[255]
    let offsets = start + total * 24
    let place = (before + found) * 4
    let short: ArraySlice<UInt8>
    if let kept {
      short = kept.offsets[place..<place + 4]
    } else {
      short = try store.read(file, in: offsets + place..<offsets + place + 4)[...]
    }
    guard short.count == 4 else { return nil }
    let offset = number(short)
    guard offset >= 1 << 31 else { return offset }
    // Of packs over 2 GiB: the number of a place in a table of eight bytes each.
    let large = offsets + total * 4 + (offset - 1 << 31) * 8
    let long = try store.read(file, in: large..<large + 8)
    guard long.count == 8, long[0] < 0x40 else { return nil }
    return number(long, at: 0) << 32 | number(long, at: 4)
  }
}

/// Where the names begin.
private let start = 8 + 1024

private func position(of id: ObjectID, in names: ArraySlice<UInt8>) -> Int? {
  let first = names.startIndex
  var (low, high) = (0, names.count / 20)
  while low < high {
    let middle = (low + high) / 2
    if names[first + middle * 20..<first + middle * 20 + 20].lexicographicallyPrecedes(id.bytes) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  guard low * 20 < names.count, names[first + low * 20..<first + low * 20 + 20].elementsEqual(id.bytes) else {
    return nil
  }
  return low
}

/// Four bytes, the highest first.
private func number(_ bytes: [UInt8], at index: Int) -> Int { number(bytes[index..<index + 4]) }

private func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
