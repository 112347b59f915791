import Content
import Model

extension TextWalk {
  /// Writes a node that has nothing below it that is to be visited.
  mutating func leaf(_ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]) {
    switch node.kind {
    case .text: output.append(escaped: unbroken(literal(node.literal)))
    case .softBreak: output.append(0x0A)
    case .lineBreak: output.append("<br>\n")
    case .code:
      output.append("<code>")
      output.append(escaped: literal(node.literal))
      output.append("</code>")
    case .codeBlock: codeBlock(node, &output)
    case .thematicBreak: output.append("<hr>\n")
    case .image: image(node, index, &output)
    case .footnoteReference: footnoteCall(node, &output)
    case .role: role(node, &output)
    case .rawHTMLBlock, .rawHTML, .directive, .document, .paragraph, .heading, .blockQuote, .bulletList,
      .orderedList,
      .item, .taskItem, .table, .tableHeader, .tableRow, .tableCell, .footnoteDefinition, .emphasis, .strong,
      .link:
      break
    }
  }

  func literal(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    body.text[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private func codeBlock(_ node: MarkdownNode, _ output: inout [UInt8]) {
    output.append("<pre tabindex=\"0\"><code")
    let language = literal(node.title).prefix { $0 > 0x20 }
    if !language.isEmpty {
      output.append(" class=\"language-")
      output.append(escaped: language)
      output.append("\"")
    }
    output.append(">")
    output.append(escaped: literal(node.literal))
    output.append("</code></pre>\n")
  }

  private mutating func footnoteCall(_ node: MarkdownNode, _ output: inout [UInt8]) {
    let use = noteCall(node.detail)
    output.append(
      plain: "<sup><a id=\"\(footnoteCallID(node.detail, use: use))\" href=\"#\(footnoteID(node.detail))\">")
    output.append("<span class=\"visually-hidden\">")
    output.append(escaped: renderer.words[.note])
    output.append(plain: " </span>\(node.detail)</a></sup>")
  }

  /// A picture of the content, with the alternative text that it was given; what is not a picture is left out.
  private func image(_ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]) {
    guard case .asset(let asset)? = text.targets[Int32(index)], let source = renderer.pictures.source(asset)
    else { return }
    PictureElement(
      source: source, alternative: body.plainText(of: index), title: body.string(node.title)
    ).write(into: &output)
    guard let origin = renderer.origin(asset) else { return }
    output.append("<small class=\"origin\">")
    output.append(escaped: origin)
    output.append("</small>")
  }
}

extension TextWalk {
  /// Writes the beginning of a link; false, and nothing, for a link to a page that is not shown, which is its text alone.
  func openLink(_ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]) -> Bool {
    guard let link = linkAddress(node, index) else { return false }
    output.append("<a href=\"")
    output.append(escaped: link.address)
    output.append("\"")
    if !node.title.isEmpty {
      output.append(" title=\"")
      output.append(escaped: literal(node.title))
      output.append("\"")
    }
    if let language = link.language, language != renderer.language {
      output.append(plain: " hreflang=\"\(language.tag)\"")
    }
    if let whole = besideOnPaper(link.address, in: link.language, index) {
      output.append(" data-whole=\"")
      output.append(escaped: whole)
      output.append("\"")
    }
    output.append(">")
    return true
  }

  /// Where a link leads: to a page in this page's language when there is one, or else in another. A link to the file of
  /// a translation leads to that.
  func linkAddress(_ node: MarkdownNode, _ index: Int) -> (address: String, language: Language?)? {
    switch text.targets[Int32(index)] {
    case .entry(let id, let written, let anchor):
      let isTranslation = written != renderer.site.mainLanguage
      let wanted = isTranslation ? [written, renderer.language] : [renderer.language, written]
      for language in wanted + renderer.site.languages {
        guard let address = renderer.site.address(of: id, in: language) else { continue }
        let isSameText = language == written
        return (address + (isSameText ? anchor.map { "#" + $0 } ?? "" : ""), language)
      }
      return nil
    case .asset(let asset):
      return renderer.pictures.address(asset).map { ($0 + fragment(of: body.string(node.literal)), nil) }
    case nil:
      let address = body.string(node.literal)
      guard isSafeAddress(Array(address.utf8)[...]), hasScheme(address) || address.hasPrefix("/") else {
        return nil
      }
      let isOnSite = address.hasPrefix("/") && !address.hasPrefix("//")
      let base = renderer.site.addressing.base
      return (percentEncoded(isOnSite ? base.address(written: address) : address), nil)
    }
  }

  /// The place in a file that an address names (`#page=3` in a PDF, RFC 8118), with its `#`.
  private func fragment(of address: String) -> String {
    address.firstIndex(of: "#").map { percentEncoded(String(address[$0...])) } ?? ""
  }

  private func hasScheme(_ address: String) -> Bool {
    let small = address.utf8.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return schemes.contains { small.starts(with: $0) }
  }
}

private let schemes = ["https://", "http://", "mailto:", "tel:"].map { Array($0.utf8) }
