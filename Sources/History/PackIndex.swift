import Files

/// Where an object begins: the pack's name, and the byte.
struct PackPlace {
  let pack: String
  var offset: Int
}

extension Folder {
  /// Where an object lies in the packs of this store; nil when it is in none.
  borrowing func packed(_ id: ObjectID) throws(FileError) -> PackPlace? {
    guard let packs = try folderIfPresent("pack") else { return nil }
    let names = try packs.entries(atMost: 100_000).map(\.shownName).filter { $0.hasSuffix(".idx") }
    for name in names {
      if let offset = try packs.offset(of: id, inIndex: name) {
        return PackPlace(pack: name.dropLast(4) + ".pack", offset: offset)
      }
    }
    return nil
  }

  /// Looks an object up in a pack's index, version 2 (gitformat-pack(5)): 8 bytes that say so, how many names begin with
  /// each byte or one below it, the names in order, a checksum for each, and where each lies.
  private borrowing func offset(of id: ObjectID, inIndex name: String) throws(FileError) -> Int? {
    let head = try read(name, in: 0..<8 + 1024)
    guard head.count == 8 + 1024, head.starts(with: [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]) else { return nil }
    let first = Int(id.bytes[0])
    let total = number(head, at: 8 + 1020)
    let before = first == 0 ? 0 : number(head, at: 8 + (first - 1) * 4)
    let after = number(head, at: 8 + first * 4)
    guard before < after, after <= total, after - before <= 1 << 22 else { return nil }
    let start = 8 + 1024
    let names = try read(name, in: start + before * 20..<start + after * 20)
    guard names.count == (after - before) * 20, let found = position(of: id, in: names) else { return nil }
    let offsets = start + total * 24
    let short = try read(name, in: offsets + (before + found) * 4..<offsets + (before + found) * 4 + 4)
    guard short.count == 4 else { return nil }
    let offset = number(short, at: 0)
    guard offset >= 1 << 31 else { return offset }
    // Of packs over 2 GiB: the number of a place in a table of eight bytes each.
    let large = offsets + total * 4 + (offset - 1 << 31) * 8
    let long = try read(name, in: large..<large + 8)
    guard long.count == 8, long[0] < 0x40 else { return nil }
    return number(long, at: 0) << 32 | number(long, at: 4)
  }
}

private func position(of id: ObjectID, in names: [UInt8]) -> Int? {
  var (low, high) = (0, names.count / 20)
  while low < high {
    let middle = (low + high) / 2
    if names[(middle * 20)..<(middle * 20 + 20)].lexicographicallyPrecedes(id.bytes) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  guard low * 20 < names.count, names[(low * 20)..<(low * 20 + 20)].elementsEqual(id.bytes) else {
    return nil
  }
  return low
}

/// Four bytes, the highest first.
private func number(_ bytes: [UInt8], at index: Int) -> Int {
  bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
}
