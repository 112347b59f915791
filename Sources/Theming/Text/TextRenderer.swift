package import Content
package import Model

/// Writes a directive's HTML; `body` appends the directive's own Markdown, already rendered.
package typealias ComponentRenderer =
  @Sendable (
    _ component: Component, _ body: (inout [UInt8]) -> Void, _ text: EntryText, _ output: inout [UInt8]
  ) -> Void

/// Writes texts as HTML, in one pass over their nodes; the page's language decides which pages links lead to.
package struct TextRenderer: Sendable {
  let site: PublicSite
  let language: Language
  let format: Formatter
  let pictures: PictureSupport
  let components: ComponentRenderer

  package init(
    site: PublicSite, language: Language, pictures: PictureSupport = .available,
    components: @escaping ComponentRenderer
  ) {
    self.site = site
    self.language = language
    self.pictures = pictures
    format = Formatter(language)
    self.components = components
  }

  /// Appends the text's HTML; in an element of its own when its language is not the page's.
  package func render(_ text: EntryText, into output: inout [UInt8]) {
    if text.language != language { output.append(plain: "<div lang=\"\(text.language.rawValue)\">\n") }
    var walk = TextWalk(self, text)
    walk.render(&output)
    if text.language != language { output.append("</div>\n") }
  }
}

/// What the public is given of a file that stands beside the text.
package enum AssetUse: Sendable {
  /// A photo: made anew, small and without metadata.
  case picture
  /// A drawing or a document, as it is.
  case copy
  /// Nothing: of a kind that a reader cannot be expected to open.
  case none
}

extension AssetFile {
  package var use: AssetUse {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "jpg", "jpeg", "png", "webp", "gif", "heic", "tif", "tiff", "psd": .picture
    case "svg", "pdf", "ics", "xlsx", "docx", "pptx", "odt", "ods", "odp": .copy
    default: .none
    }
  }
}

/// Where an asset is served: by the beginning of its content's hash and a safe form of its name.
package func assetAddress(_ asset: AssetFile) -> String {
  let name = asset.path.split(separator: "/").last.map(String.init) ?? ""
  let stem = name.prefix { $0 != "." }
  let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  let safe = slug(from: String(stem))
  let stemName = "\(asset.sha256.prefix(8))-\(safe.isEmpty ? "fil" : safe)"
  switch asset.use {
  case .picture: return "/bilder/\(stemName).jpg"
  case .copy, .none: return "/filer/\(stemName).\(ending)"
  }
}
