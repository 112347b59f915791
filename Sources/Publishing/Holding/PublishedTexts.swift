import Content
package import Files

/// The texts that releases were made of, on the machine that builds, by what git calls them: what was published is found again
/// also where there is no repository, or only its newest part.
package struct PublishedTexts: Sendable {
  private let output: String

  package init(output: String) { self.output = output }

  package func text(_ id: String) throws(FileError) -> [UInt8]? {
    guard id.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let folder = try Folder(output).folderIfPresent(folderName),
      let bytes = try folder.readIfPresent(id, atMost: 4 << 20), gitBlobID(of: bytes) == id
    else { return nil }
    return bytes
  }

  /// Keeps texts that are not kept yet. What is withdrawn from the site may lie here still, and only whoever builds is to read it.
  package func keep(_ texts: [(id: String, bytes: [UInt8])]) throws(FileError) {
    let home = try Folder(output)
    let folder = try home.folderMakingIt(folderName, for: .owner)
    // One that an older version made is open to everybody on the machine.
    try home.restrict(folderName, to: .owner)
    var there = Set(try folder.entries().map(\.name))
    for text in texts where there.insert(text.id).inserted {
      try folder.removeFile(newName)
      try folder.write(text.bytes, to: newName)
      try folder.rename(newName, to: text.id)
    }
  }

  /// Forgets all but these.
  package func keepOnly(_ ids: Set<String>) throws(FileError) {
    guard let folder = try Folder(output).folderIfPresent(folderName) else { return }
    for entry in try folder.entries() where !ids.contains(entry.name) { try folder.removeTree(entry.name) }
  }
}

private let folderName = ".story-texts"
private let newName = ".new"
