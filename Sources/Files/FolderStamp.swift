import CLinux

/// What the system knows about every file in some folders: two that are equal were taken while nothing changed.
package struct FolderStamp: Sendable, Equatable {
  private var files: [String: FileStatus] = [:]

  /// Takes it by looking at each name; nothing is read. A folder that is not there has no files.
  package init(_ root: String, _ names: [String]) throws(FileError) {
    let root = try Folder(root)
    for name in names {
      guard let folder = try root.folderIfPresent(name) else { continue }
      try add(folder, at: name, depth: 1)
    }
  }

  private mutating func add(_ folder: borrowing Folder, at path: String, depth: Int) throws(FileError) {
    for entry in try folder.entries() where entry.bytes.first != UInt8(ascii: ".") {
      let place = path + "/" + entry.name
      if entry.item == .folder {
        guard depth < 20, let inner = try folder.folderIfPresent(entry.name) else { continue }
        try add(inner, at: place, depth: depth + 1)
      } else {
        files[place] = try folder.status(entry.name)
      }
    }
  }
}

extension Folder {
  /// Whether the system hears of what others change in it: not on disks of other machines, nor on those that a virtual
  /// machine is lent (NFS, SMB, 9p as below /mnt in WSL, FUSE, VirtualBox, VMware; statfs(2)).
  package var isHeardOf: Bool {
    let lent: Set<UInt> = [
      0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x6573_5546, 0x786F_4256, 0xBACB_ACBC,
      0x0000_564C,
      0x5346_414F, 0x6B41_4653, 0x0053_4654,
    ]
    return !lent.contains(UInt(file_system_kind(descriptor.number)))
  }
}
