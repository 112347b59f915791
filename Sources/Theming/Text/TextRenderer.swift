import Content
package import Model
package import Templates

/// Writes a directive's HTML, below a heading of that level; `body` appends the directive's own Markdown, already rendered.
package typealias ComponentRenderer =
  @Sendable (
    _ component: Component, _ level: Int, _ body: (inout [UInt8]) -> Void, _ text: PublicText,
    _ output: inout [UInt8]
  ) throws(RenderingBound) -> Void

/// Writes texts as HTML, in one pass over their nodes; the page's language decides which pages links lead to.
package struct TextRenderer: Sendable {
  let site: PublicSite
  let language: Language
  let words: Words
  let format: Formatter
  let pictures: PictureSupport
  /// Whose a picture is, in the words of the page's language.
  let origin: @Sendable (PublicAsset) -> String?
  let components: ComponentRenderer

  package init(
    site: PublicSite, language: Language, words: Words, pictures: PictureSupport = .available,
    origin: @escaping @Sendable (PublicAsset) -> String? = { _ in nil },
    components: @escaping ComponentRenderer
  ) {
    self.site = site
    self.language = language
    self.pictures = pictures
    self.origin = origin
    self.words = words
    format = words.format
    self.components = components
  }

  /// Appends the text's HTML; in an element of its own when its language is not the page's.
  package func render(_ text: PublicText, into output: inout [UInt8]) throws(RenderingBound) {
    if text.language != language { output.append(plain: "<div lang=\"\(text.language.tag)\">\n") }
    var walk = TextWalk(self, text)
    try walk.render(&output)
    if text.language != language { output.append("</div>\n") }
  }
}
