import Content
import Files

/// Makes a release in an empty folder: every file with the bytes that its record says, or none of it is used.
///
/// What an earlier release has with the same bytes is given another name instead, so that it takes no place twice; it is read
/// to be sure.
func makeTree(
  of release: StagedRelease, in target: borrowing Folder, besides old: borrowing Folder?, for readers: Readers
) throws(PublishError) {
  let source = try publishing { () throws(FileError) in try Folder(release.site) }
  let site = try publishing { () throws(FileError) in try target.folderMakingIt("site", for: readers) }
  for (path, file) in release.record.files.sorted(by: { $0.key < $1.key }) {
    let bytes = try verified(path, of: source, sha256: file.sha256, size: file.size)
    try publishing { () throws(FileError) in try place(bytes, path, in: site, besides: old, for: readers) }
  }
  try publishing { () throws(FileError) in try keep(release.record.kept, in: site, from: old, for: readers) }
  let settings = try publishing { () throws(FileError) in try target.folderMakingIt("delivery", for: readers)
  }
  if !release.record.server.isEmpty {
    let source = try publishing { () throws(FileError) in try Folder(release.delivery) }
    for (name, file) in release.record.server.sorted(by: { $0.key < $1.key }) {
      let bytes = try verified(name, of: source, sha256: file.sha256, size: file.size)
      try publishing { () throws(FileError) in try settings.write(bytes, to: name, for: readers) }
    }
  }
  try publishing { () throws(FileError) in
    try target.write(release.record.bytes, to: "manifest", for: readers)
  }
}

/// Whether a finished site still is what its build made: every file is read.
package func verify(_ record: ReleaseRecord, site: String, delivery: String) throws(PublishError) {
  let folder = try publishing { () throws(FileError) in try Folder(site) }
  for (path, file) in record.files { try check(path, of: folder, sha256: file.sha256, size: file.size) }
  let foreign = try publishing { () throws(FileError) in
    try folder.filesBelow().filter { record.files[$0] == nil }.sorted()
  }
  if !foreign.isEmpty {
    let shown = shownNames(foreign)
    throw .refused(
      "«\(site)» har filer som story ikke har laget (\(shown)), og de ville ikke kommet med. Flytt dem ut, eller legg dem i innholdet",
      "“\(site)” holds files that story did not make (\(shown)), and they would not be published. Move them out, or put them in the content"
    )
  }
  guard !record.server.isEmpty else { return }
  let settings = try publishing { () throws(FileError) in try Folder(delivery) }
  for (name, file) in record.server { try check(name, of: settings, sha256: file.sha256, size: file.size) }
}

private func check(
  _ path: String, of folder: borrowing Folder, sha256: String, size: Int
) throws(PublishError) {
  // Discarded: only that they are the right ones is asked.
  let _ = try verified(path, of: folder, sha256: sha256, size: size)
}

func verified(
  _ path: String, of folder: borrowing Folder, sha256 sum: String, size: Int
) throws(PublishError) -> [UInt8] {
  let bytes = try publishing { () throws(FileError) in try folder.readIfPresent(path, ofSize: size) }
  guard let bytes, sha256(bytes) == sum else {
    throw .refused(
      "«\(path)» er ikke slik bygget laget den. Bygg en gang til med «story build --production»",
      "“\(path)” is not as the build made it. Build again with “story build --production”")
  }
  return bytes
}

private func place(
  _ bytes: [UInt8], _ path: String, in site: borrowing Folder, besides old: borrowing Folder?,
  for readers: Readers
) throws(FileError) {
  guard let (above, name) = split(path) else { throw FileError(.write, path, .badName) }
  let folder = try site.folderMakingIt(above, for: readers)
  switch old {
  case .some(let old):
    if try link(path, holding: bytes, from: old, to: folder, as: name, for: readers) { return }
  case .none: break
  }
  try folder.write(bytes, to: name, for: readers)
}

private func link(
  _ path: String, holding bytes: [UInt8], from old: borrowing Folder, to folder: borrowing Folder,
  as name: String,
  for readers: Readers
) throws(FileError) -> Bool {
  guard try old.holds(bytes, at: "site/" + path, for: readers), let (above, _) = split("site/" + path) else {
    return false
  }
  try old.folder(above).linkOrCopy(name, to: folder, as: name)
  return true
}

/// Former styles and scripts, as far as the earlier release has them whole.
private func keep(
  _ kept: [String: ReleaseRecord.KeptFile], in site: borrowing Folder, from old: borrowing Folder?,
  for readers: Readers
) throws(FileError) {
  switch old {
  case .some(let old):
    for (path, item) in kept.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try old.readIfPresent("site/" + path, ofSize: item.file.size),
        sha256(bytes) == item.file.sha256
      else { continue }
      guard let (above, name) = split(path) else { throw FileError(.write, path, .badName) }
      let folder = try site.folderMakingIt(above, for: readers)
      if try !link(path, holding: bytes, from: old, to: folder, as: name, for: readers) {
        try folder.write(bytes, to: name, for: readers)
      }
    }
  case .none: return
  }
}
