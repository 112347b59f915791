package import Content

/// One site as a list of files, each a path and how to make its bytes; pages are made when written, not held.
package struct OutputTree: Sendable {
  /// In path order, each path once.
  package var files: [OutputFile]
  /// Former addresses at which a page of ours says where to go, for servers that can say it themselves.
  package var redirects: [Redirect]

  /// What calendars say of each event, and said before.
  package var events = PublishedEvents()

  package init(files: [OutputFile] = [], redirects: [Redirect] = []) {
    self.files = files
    self.redirects = redirects
  }
}

/// A picture to be made: upright, of exactly this many pixels, in sRGB, without any metadata.
package struct Picture: Sendable, Hashable {
  package var original: AssetFile
  package var width: Int
  package var height: Int
  package var format: Format
  /// Which part is kept when the shape is another than the original's; nil when the shape is the same.
  package var crop: Crop?

  /// In the order that a browser is offered them.
  package enum Format: String, Sendable, CaseIterable {
    case avif, webp, jpeg, png

    package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
    package var mediaType: String { "image/" + rawValue }
  }

  /// Along the side of which something must go.
  package enum Crop: String, Sendable {
    /// The left or upper part.
    case low
    case centre
    /// The right or lower part.
    case high
  }

  package init(original: AssetFile, width: Int, height: Int, format: Format, crop: Crop? = nil) {
    self.original = original
    self.width = width
    self.height = height
    self.format = format
    self.crop = crop
  }
}
