/// The kinds of objects that are read, as git writes them.
enum ObjectKind: String {
  case blob, commit, tree
}

/// One object of a pack, inflated: a whole one, or how it differs from another object.
struct PackEntry {
  let form: Form
  let data: [UInt8]

  enum Form {
    case whole(ObjectKind)
    /// From the object that begins so many bytes before this one.
    case deltaAtOffset(Int)
    case deltaOf(ObjectID)
  }
}

/// What stands before an object's bytes in a pack (gitformat-pack(5)).
struct PackEntryHeader {
  let form: PackEntry.Form
  /// Of the object, inflated.
  let size: Int
  /// Of the header itself.
  let length: Int

  /// Nil for folders and tags.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    var (size, shift, index) = (Int(first & 15), 4, 1)
    var byte = first
    while byte & 0x80 != 0 {
      guard index < bytes.count, shift < 40 else { return nil }
      byte = bytes[index]
      size |= Int(byte & 0x7F) << shift
      (shift, index) = (shift + 7, index + 1)
    }
    switch first >> 4 & 7 {
    case 1: form = .whole(.commit)
    case 2: form = .whole(.tree)
    case 3: form = .whole(.blob)
    case 6:
      guard let back = Self.offset(bytes, &index) else { return nil }
      form = .deltaAtOffset(back)
    case 7:
      guard index + 20 <= bytes.count else { return nil }
      form = .deltaOf(ObjectID(bytes: Array(bytes[index..<index + 20])))
      index += 20
    default: return nil
    }
    self.size = size
    length = index
  }

  /// Seven bits in each byte, highest first, each but the last one less than it stands for.
  private static func offset(_ bytes: [UInt8], _ index: inout Int) -> Int? {
    var value = -1
    for _ in 0..<8 {
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      index += 1
      value = (value + 1) << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
