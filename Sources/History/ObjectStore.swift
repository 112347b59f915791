import Files

/// Objects of a repository: those in files of their own, and those in packs, whose indexes are read once.
struct ObjectStore: Sendable {
  private let path: String
  let packs: [PackIndex]

  /// The store in a folder `objects`. Of its indexes `memory` bytes are kept at most; of the others only how they begin, and what is
  /// looked up is read each time.
  init(_ path: String, memory: Int) throws(FileError) {
    self.path = path
    packs = try PackIndex.all(of: Folder(path), memory: memory)
  }

  /// The stores of a repository: its own, and those it borrows from, each with as much memory.
  static func all(of shared: borrowing Folder, memory: Int) throws(FileError) -> [ObjectStore] {
    let own = shared.path + "/objects"
    var stores = [try ObjectStore(own, memory: memory)]
    for path in try alternates(of: Folder(own)) {
      // Discarded: a store that is gone has nothing.
      if let store = try? ObjectStore(path, memory: memory) { stores.append(store) }
    }
    return stores
  }

  /// An object's bytes: of a pack, or of a file of its own.
  func object(_ id: ObjectID, _ kind: ObjectKind, atMost limit: Int) throws(FileError) -> [UInt8]? {
    let folder = try Folder(path)
    guard let place = try packed(id, in: folder) else {
      return try folder.looseObject(id, kind, atMost: limit)
    }
    return try folder.packedObject(kind, at: place, atMost: limit) { id, folder throws(FileError) in
      try packed(id, in: folder)
    }
  }

  private func packed(_ id: ObjectID, in folder: borrowing Folder) throws(FileError) -> PackPlace? {
    for index in packs {
      if let offset = try index.offset(of: id, in: folder) {
        return PackPlace(pack: index.pack, offset: offset)
      }
    }
    return nil
  }
}

/// How much of the indexes of packs is kept: that of some two million objects.
let indexMemory = 1 << 26
