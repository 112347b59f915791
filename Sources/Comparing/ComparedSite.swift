import Content
package import Files

/// A finished public site, as it lies in a folder or as a list says that it does; without the compressed forms of files, and
/// without what others keep there (`.git`).
package struct ComparedSite: ~Copyable, Sendable {
  /// By path.
  package let files: [String: ComparedFile]
  /// Nil for a site of which only the list is there: what its pages say is not known.
  private let folder: Folder?

  /// Reads a folder that a build made: the one that holds `public`, or that one itself.
  package init(folder path: String) throws(FileError) {
    let folder = try publicFolder(path)
    let paths = try folder.filesBelow().filter(isOfTheSite)
    let present = Set(paths)
    var files: [String: ComparedFile] = [:]
    for path in paths where !isCompressedForm(path, among: present) {
      let bytes = try folder.read(path, atMost: largestFile)
      files[path] = ComparedFile(sha256: sha256(bytes), size: bytes.count)
    }
    self.files = files
    self.folder = consume folder
  }

  package init(listed files: [String: ComparedFile]) {
    let present = Set(files.keys)
    self.files = files.filter { isOfTheSite($0.key) && !isCompressedForm($0.key, among: present) }
    folder = nil
  }
}

/// What is known of a file without looking into it.
package struct ComparedFile: Sendable, Hashable {
  package let sha256: String
  /// In bytes.
  package let size: Int

  package init(sha256: String, size: Int) {
    self.sha256 = sha256
    self.size = size
  }
}

extension ComparedSite {
  /// Whether the pages can be read.
  var hasTexts: Bool { folder != nil }

  /// What a page says; nil when it is not there, or only listed.
  func page(_ path: String) throws(FileError) -> PageText? {
    guard files[path] != nil else { return nil }
    switch folder {
    case .some(let folder): return PageText(try folder.read(path, atMost: largestFile))
    case .none: return nil
    }
  }
}

private func publicFolder(_ path: String) throws(FileError) -> Folder {
  let named = try Folder(path)
  if let inner = try named.folderIfPresent("public") { return inner }
  return named
}

/// No file of a site is larger: originals of pictures may have 64 MiB.
private let largestFile = 256 << 20

private func isOfTheSite(_ path: String) -> Bool {
  path == ".htaccess"
    || path.split(separator: "/").allSatisfy { $0.first != "." || $0 == ".well-known" }
}

private func isCompressedForm(_ path: String, among present: Set<String>) -> Bool {
  (path.hasSuffix(".gz") || path.hasSuffix(".br")) && present.contains(String(path.dropLast(3)))
}
