/// What the public is given of a file that stands beside the text.
package enum AssetUse: Sendable {
  /// Made anew, in small sizes and without metadata.
  case photo
  /// An SVG, written anew.
  case drawing
  /// As it is, once it has been looked into.
  case document
  /// Nothing: of a kind that a reader cannot be expected to open, or that nobody can look into.
  case none
}

extension AssetUse {
  /// By the last ending of a file's name, in small letters.
  package init(ending: String) {
    switch ending {
    case "jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "avif", "heic", "heif", "tif", "tiff", "psd",
      "bmp":
      self = .photo
    case "svg": self = .drawing
    case "pdf", "ics", "xlsx", "docx", "pptx", "odt", "ods", "odp": self = .document
    default: self = .none
    }
  }
}

extension AssetFile {
  package var use: AssetUse { AssetUse(ending: ending) }

  /// Its last ending, in small letters, without the dot.
  package var ending: String { fileEnding(of: path) }
}

/// The last ending of a file's name, in small letters, without the dot; empty when it has none.
package func fileEnding(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
}
