import Content
import Model
import Templates

/// A picture of an entry, what it shows, and whose it is.
struct PagePicture: Sendable {
  let element: PictureElement
  let asset: PublicAsset?
  /// That of the entry, for readers of other sites when the picture is only decoration here.
  let title: String
  /// `Foto: Ola Eksempel · CC BY 4.0`; nil when nobody has said.
  let origin: String?
}

let pagePictureView = View<PagePicture>([
  .html("element") { picture in html { picture.element.write(into: &$0) } },
  .optionalText("origin") { $0.origin },
])

extension Edition {
  func picture(of head: PublicHead) -> PagePicture? {
    let asset = site.picture(of: head.id)
    guard let source = pictureSource(asset) else { return nil }
    let common = head.common
    let words = common.isPictureDecorative == true ? nil : common.pictureAlternative.best(for: language)
    let element = PictureElement(
      source: source, alternative: words?.value ?? "",
      language: words.flatMap { $0.language == language ? nil : $0.language }, place: .top,
      focus: common.pictureFocus)
    return PagePicture(
      element: element, asset: asset, title: text(common.title) ?? "",
      origin: asset.flatMap { pictureOrigin(of: $0) })
  }

  /// The picture of an entry's card, without words, since its title stands below it; nil when it has none.
  func cardPicture(of head: PublicHead) -> PictureElement? {
    pictureSource(site.picture(of: head.id)).map {
      PictureElement(source: $0, alternative: "", place: .inCard, focus: head.common.pictureFocus)
    }
  }

  /// A logo's HTML, without words, since the name stands beside it; empty when there is none.
  func logo(of id: EntryID) -> [UInt8] {
    guard let source = pictureSource(site.picture(of: id)) else { return [] }
    return html { PictureElement(source: source, alternative: "", place: .logo).write(into: &$0) }
  }

  /// Whose a picture is, in words.
  func pictureOrigin(of asset: PublicAsset) -> String? {
    site.origin(of: asset).map { origin in
      [origin.credit.map { "\(words[.photo]): \($0)" }, origin.licence].compactMap(\.self).joined(
        separator: " · ")
    }
  }

  private func pictureSource(_ asset: PublicAsset?) -> PictureElement.Source? {
    asset.flatMap { pictures.source($0) }
  }
}

extension PictureSupport {
  /// How an asset is shown; nil when it is no picture, or when none can be made.
  func source(_ asset: PublicAsset) -> PictureElement.Source? {
    if asset.file.use == .drawing {
      return assetAddress(asset).map { .drawing(address: $0, size: asset.file.drawing) }
    }
    switch self {
    case .available: return PictureSet(asset).map { .photo($0) }
    case .unavailable: return nil
    }
  }

  /// Where a link to an asset leads; nil when it is not published.
  func address(_ asset: PublicAsset) -> String? {
    switch (asset.file.use, self) {
    case (.photo, .unavailable): nil
    case (.photo, .available), (.drawing, _), (.document, _), (.none, _): assetAddress(asset)
    }
  }
}

/// Text as HTML, escaped.
func asHTML(_ text: String) -> [UInt8] { html { $0.append(escaped: text) } }

func html(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
  var output: [UInt8] = []
  write(&output)
  return output
}
