package import Content
package import Model

/// The sizes and formats that one photo is published in; the original never is.
package struct PictureSet: Sendable {
  package let original: AssetFile
  /// Narrowest first, none wider than the original.
  package let sizes: [Size]
  /// Best first; the last is one that every browser and every other site can show.
  package let formats: [Picture.Format]
  private let stem: String

  package struct Size: Sendable, Hashable {
    package let width: Int
    package let height: Int
  }

  /// Nil for what is no photo, or one that cannot be published; `pictureProblem` says why.
  package init?(_ asset: PublicAsset) {
    guard let header = asset.file.picture, pictureProblem(asset.file) == nil else { return nil }
    original = asset.file
    sizes = widths(below: header.width).map { width in
      Size(width: width, height: max(1, (header.height * width + header.width / 2) / header.width))
    }
    formats = header.hasAlpha ? [.webp, .png] : [.avif, .webp, .jpeg]
    stem = asset.base.address(ofFile: AssetFolder.pictures + addressStem(of: asset, recipe))
  }

  /// Everything that must be made.
  package var pictures: [(address: String, picture: Picture)] {
    formats.flatMap { format in
      sizes.map { size in
        let picture = Picture(original: original, width: size.width, height: size.height, format: format)
        return (address(size, format), picture)
      }
    }
  }

  var widest: Size { sizes[sizes.count - 1] }
  var plainFormat: Picture.Format { formats[formats.count - 1] }

  /// As large as the original, for who follows a link to it, such as the press; without what the original says of itself.
  var full: (address: String, picture: Picture) {
    let width = original.picture?.width ?? widest.width
    let size = Size(width: width, height: original.picture?.height ?? widest.height)
    let picture = Picture(original: original, width: size.width, height: size.height, format: plainFormat)
    return (address(size, plainFormat), picture)
  }

  /// What a browser gets that knows nothing of sizes.
  var middleAddress: String { address(sizes.last { $0.width <= 1024 } ?? widest, plainFormat) }

  /// `/bilder/torget-1a2b3c4d-320.webp 320w, …` (HTML, «srcset attributes»).
  func sourceSet(_ format: Picture.Format) -> String {
    sizes.map { "\(address($0, format)) \($0.width)w" }.joined(separator: ", ")
  }

  /// The part around the focus, in the shape that other sites show; nil for one too small to be shown large.
  package func shared(_ focus: FocalPoint?) -> (address: String, picture: Picture)? {
    guard let own = original.picture, own.width >= 600, own.height >= 315 else { return nil }
    let shape = SharedPicture.size
    let isTall = own.width * shape.height < own.height * shape.width
    let crop = Picture.Crop(percent: (isTall ? focus?.y : focus?.x) ?? 50)
    let picture = Picture(
      original: original, width: shape.width, height: shape.height, format: plainFormat, crop: crop)
    let address = "\(stem)-\(shape.width)x\(shape.height)-\(crop.rawValue).\(plainFormat.fileExtension)"
    return (address, picture)
  }

  private func address(_ size: Size, _ format: Picture.Format) -> String {
    "\(stem)-\(size.width).\(format.fileExtension)"
  }
}

extension Picture.Crop {
  fileprivate init(percent: Int) {
    switch percent {
    case ..<34: self = .low
    case 34..<67: self = .centre
    default: self = .high
    }
  }
}

/// Raised when pictures are made otherwise than before, so that their addresses change with them.
package let recipe = 1

/// A file's name on the site and the beginning of its checksum, which changes with how it is made.
func addressStem(of asset: PublicAsset, _ recipe: Int) -> String {
  "\(asset.name)-\(sha256(Array("\(recipe) \(asset.file.sha256)".utf8)).prefix(8))"
}

/// The steps that fit, and the original's own width or the widest that a screen needs.
private func widths(below width: Int) -> [Int] {
  let widest = min(width, 1536)
  return [320, 480, 768, 1024].filter { $0 * 10 <= widest * 9 } + [widest]
}
