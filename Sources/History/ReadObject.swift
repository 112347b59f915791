import Compression
import Files

extension Folder {
  /// An object in a file of its own: deflated, with its kind, its size and a NUL before its bytes.
  borrowing func looseObject(
    _ id: ObjectID, _ kind: ObjectKind, atMost limit: Int
  ) throws(FileError) -> [UInt8]? {
    guard let file = try readIfPresent(id.loosePath, atMost: limit + 1024),
      let bytes = inflated(file[...], atMost: limit + 32),
      bytes.starts(with: Array("\(kind.rawValue) ".utf8)), let end = bytes.firstIndex(of: 0)
    else { return nil }
    return Array(bytes[(end + 1)...])
  }

  /// Follows the differences that the object is stored as to one that is whole, and applies them; `packed` says where one lies.
  borrowing func packedObject(
    _ kind: ObjectKind, at start: PackPlace, atMost limit: Int,
    findingBy packed: (ObjectID, borrowing Folder) throws(FileError) -> PackPlace?
  ) throws(FileError) -> [UInt8]? {
    var place = start
    var deltas: [[UInt8]] = []
    var size = 0
    // Git itself makes chains of 50 at most; what they may hold together is bounded too.
    for _ in 0..<1024 {
      guard let entry = try entry(at: place, atMost: limit), size + entry.data.count <= 8 * limit else {
        return nil
      }
      size += entry.data.count
      switch entry.form {
      case .whole(let found):
        return found == kind ? applied(deltas.reversed(), to: entry.data, atMost: limit) : nil
      case .deltaAtOffset(let back):
        deltas.append(entry.data)
        guard back > 0, back < place.offset else { return nil }
        place.offset -= back
      case .deltaOf(let base):
        deltas.append(entry.data)
        if let next = try packed(base, self) {
          place = next
        } else {
          let whole = try looseObject(base, kind, atMost: limit)
          return whole.flatMap { applied(deltas.reversed(), to: $0, atMost: limit) }
        }
      }
    }
    return nil
  }

  private borrowing func entry(at place: PackPlace, atMost limit: Int) throws(FileError) -> PackEntry? {
    // Most commits are whole in this.
    let head = try read("pack/" + place.pack, in: place.offset..<place.offset + 1024)
    guard let header = PackEntryHeader(Array(head.prefix(64))), header.size <= limit else { return nil }
    let start = place.offset + header.length
    // Deflating makes nothing longer than this (zlib, deflateBound).
    let most = header.size + header.size / 1000 + 64
    let isWhole = header.length + most <= head.count
    let data =
      isWhole ? head[header.length...] : try read("pack/" + place.pack, in: start..<start + most)[...]
    guard let bytes = inflated(data, atMost: header.size), bytes.count == header.size else { return nil }
    return PackEntry(form: header.form, data: bytes)
  }
}

private func inflated(_ bytes: ArraySlice<UInt8>, atMost limit: Int) -> [UInt8]? {
  // Discarded: what is damaged is as what is not there.
  do throws(InflateError) { return try inflate(bytes, .zlib, limit: limit) } catch { return nil }
}

private func applied(_ deltas: [[UInt8]], to base: [UInt8], atMost limit: Int) -> [UInt8]? {
  var bytes = base
  for delta in deltas {
    guard let next = applyDelta(delta, to: bytes, atMost: limit) else { return nil }
    bytes = next
  }
  return bytes
}
