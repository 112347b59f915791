/// One file as read from disk: its path relative to the root folder, with `/` between names, and its bytes.
package struct SourceFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file that is not text (a picture, a font): represented by its name and size, read only when it is used.
package struct AssetFile: Sendable, Hashable {
  package let path: String
  package let size: Int
  /// Its SHA-256 in lower-case hexadecimal; empty when the file was too large to read.
  package let sha256: String
  /// What its first bytes say it is, when they are those of a picture or something people take for one.
  package let picture: PictureHeader?
  /// Whether the file of a picture ends before the picture does.
  package let isCutShort: Bool
  /// How large a drawing says it is.
  package let drawing: DrawingSize?

  package init(
    path: String, size: Int, sha256: String, picture: PictureHeader? = nil, isCutShort: Bool = false,
    drawing: DrawingSize? = nil
  ) {
    self.path = path
    self.size = size
    self.sha256 = sha256
    self.picture = picture
    self.isCutShort = isCutShort
    self.drawing = drawing
  }
}

/// Everything that was read from one folder, each list in path order.
package struct SourceTree: Sendable {
  package var files: [SourceFile]
  package var assets: [AssetFile]
  /// Paths of text files that are there but were not read; a finding stands at each.
  package var unreadable: [String]

  package init(files: [SourceFile] = [], assets: [AssetFile] = [], unreadable: [String] = []) {
    self.files = files
    self.assets = assets
    self.unreadable = unreadable
  }
}
