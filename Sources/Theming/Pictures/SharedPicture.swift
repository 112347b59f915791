import Content
import Model
import Templates

/// A picture for other sites to show beside a link (the Open Graph protocol), which take neither SVG nor AVIF.
struct SharedPicture: Sendable {
  /// With the domain.
  let address: String
  let width: Int
  let height: Int
  let mediaType: String
  let alternative: String

  /// In pixels: the shape that no site crops.
  static let size = PictureSet.Size(width: 1200, height: 630)
}

let sharedPictureView = View<SharedPicture>([
  .text("address") { $0.address },
  .text("width") { String($0.width) },
  .text("height") { String($0.height) },
  .text("mediaType") { $0.mediaType },
  .optionalText("alternative") { $0.alternative.isEmpty ? nil : $0.alternative },
])

/// The middle of a drawing that is wider than high, as pixels; nil of any other file.
func sharedDrawing(_ asset: PublicAsset) -> (address: String, picture: Picture)? {
  guard asset.file.use == .drawing, let size = asset.file.drawing, size.width > size.height else {
    return nil
  }
  let shape = SharedPicture.size
  let picture = Picture(
    original: asset.file, width: shape.width, height: shape.height, format: .png, crop: .centre)
  let stem = addressStem(of: asset, drawingRecipe)
  let name = "\(stem)-\(shape.width)x\(shape.height).png"
  return (asset.base.address(ofFile: AssetFolder.pictures + name), picture)
}

extension Edition {
  /// The page's own picture, or else the site's; nil when the theme has none either.
  func sharedPicture(_ picture: PagePicture?) -> SharedPicture? {
    picture.flatMap { ownSharedPicture($0) } ?? sitePicture
  }

  /// The picture of the entry itself, when it is a photo large enough, or a drawing.
  func ownSharedPicture(of head: PublicHead) -> SharedPicture? {
    picture(of: head).flatMap { ownSharedPicture($0) }
  }

  private func ownSharedPicture(_ own: PagePicture) -> SharedPicture? {
    let element = own.element
    let drawing = pictures == .available ? own.asset.flatMap { sharedDrawing($0) } : nil
    guard let shared = element.photo?.shared(element.focus) ?? drawing else { return nil }
    let picture = shared.picture
    return SharedPicture(
      address: domain + shared.address, width: picture.width, height: picture.height,
      mediaType: picture.format.mediaType,
      alternative: element.alternative.isEmpty ? own.title : element.alternative)
  }

  /// The theme's `deling.png`.
  private var sitePicture: SharedPicture? {
    guard let file = theme.files.first(where: { $0.name == "deling" }), let header = file.picture else {
      return nil
    }
    return SharedPicture(
      address: domain + file.address, width: header.width, height: header.height,
      mediaType: "image/" + header.format.rawValue, alternative: words[.sitePicture])
  }
}
