import Content
package import Diagnostics

extension TextCheck {
  /// A tag in a line, unless it is the end of an element that was reported where it opens.
  mutating func checkHTML(_ node: MarkdownNode) {
    let text = Array(document.text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)])
    defer { lastHTMLEnd = node.source.upperBound }
    if let name = elementName(text, after: "</") {
      if let open = openElements.lastIndex(of: name) {
        openElements.remove(at: open)
        return
      }
    } else if let name = elementName(text, after: "<") {
      openElements.append(name)
    }
    guard node.source.lowerBound != lastHTMLEnd || node.source.isEmpty else { return }
    report(.rawHTML(place(node), written: source.text(place(node).range)))
  }

  private func elementName(_ tag: [UInt8], after opening: StaticString) -> String? {
    guard tag.starts(with: opening, at: 0, before: tag.count) else { return nil }
    let start = opening.utf8CodeUnitCount
    let end = tag.skip(from: start, to: tag.count) { $0.isASCIILetter || $0.isDigit || $0 == .dash }
    return end > start ? tag.text(start..<end).lowercased() : nil
  }
}

extension Code {
  package static let rawHTML = Code(
    "raw-html", .error,
    title: Wording(nb: "HTML-kode i teksten", en: "HTML code in the text"),
    explanation: Wording(
      nb: """
        HTML-kode blir ikke vist på nettstedet. Skriv **fet**, *kursiv* og lister i Markdown, og bruk en komponent \
        for kart, video og bilder.
        """,
      en:
        "HTML is not shown on the site. Write **bold**, *italic* and lists in Markdown, and use a component for more."
    ),
    example: Code.Example(wrong: "Velkommen <b>hjem</b>", right: "Velkommen **hjem**"))
}

extension Diagnostic {
  static func rawHTML(_ place: Location, written: String = "") -> Diagnostic {
    Diagnostic(
      .rawHTML, Wording(nb: "HTML-kode kan ikke brukes her", en: "HTML code cannot be used here"), at: place,
      help: htmlHelp(written.lowercased()))
  }
}

/// What to write for the commonest pieces of HTML.
private func htmlHelp(_ tag: String) -> Wording {
  let name = tag.drop { $0 == "<" || $0 == "/" }.prefix {
    $0.isLetter || $0.isNumber || $0 == "!" || $0 == "-"
  }
  switch name {
  case "b", "strong":
    return Wording(nb: "skriv **teksten** med stjerner", en: "write **the text** with asterisks")
  case "i", "em": return Wording(nb: "skriv *teksten* med stjerner", en: "write *the text* with asterisks")
  case "u":
    return Wording(
      nb: "slett kodene; understreket tekst ligner en lenke",
      en: "delete the codes; underlined text looks like a link")
  case "br":
    return Wording(
      nb: "avslutt linjen med \\ for å få ny linje", en: "end the line with \\ to begin a new one")
  case "a": return Wording(nb: "skriv [teksten](adressen)", en: "write [the text](the address)")
  case "img":
    return Wording(
      nb: "skriv ![hva bildet viser](bilde.jpg)", en: "write ![what the picture shows](picture.jpg)")
  case "iframe", "video", "embed", "object":
    return Wording(
      nb: "bruk en komponent: «```{video} https://…»", en: "use a component: “```{video} https://…”")
  case "h1", "h2", "h3", "h4", "h5", "h6":
    return Wording(nb: "skriv «## » foran overskriften", en: "write “## ” before the heading")
  case "ul", "ol", "li": return Wording(nb: "skriv «- » foran hvert punkt", en: "write “- ” before each item")
  case "p", "div", "span", "font", "center", "o":
    return Wording(nb: "slett kodene og behold teksten", en: "delete the codes and keep the text")
  case "script", "style", "link", "meta", "form", "input", "button":
    return Wording(
      nb: "slett koden; slikt kan ikke stå på siden", en: "delete the code; it cannot be used on the page")
  default:
    if name.hasPrefix("!") {
      return Wording(nb: "slett merknaden; den blir ikke vist", en: "delete the comment; it is not shown")
    }
    return Wording(
      nb: "skriv det i Markdown, for eksempel **fet** eller *kursiv*",
      en: "write it in Markdown, such as **bold** or *italic*")
  }
}
