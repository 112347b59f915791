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
    if isNoElement(written.lowercased()) {
      return Diagnostic(
        .rawHTML,
        Wording(nb: "«\(written)» blir ikke vist på siden", en: "“\(written)” is not shown on the page"),
        at: place,
        help: Wording(
          nb: "skriv det som skal stå der, eller slett det; skal tegnet vises, skriv \\<",
          en: "write what belongs there, or delete it; to show the sign itself, write \\<"))
    }
    return Diagnostic(
      .rawHTML, Wording(nb: "HTML-kode kan ikke brukes her", en: "HTML code cannot be used here"), at: place,
      help: htmlHelp(written.lowercased()))
  }
}

/// Whether words in angle brackets are no HTML: `<mangler tall>`, `<navn>`.
private func isNoElement(_ tag: String) -> Bool {
  let inner = tag.dropFirst().drop { $0 == "/" }
  let name = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  guard tag.hasPrefix("<"), name.first?.isLetter == true, !tag.contains("="),
    inner.dropFirst(name.count).first != ":"
  else { return false }
  return !elements.contains(String(name)) && !name.contains("-")
}

/// Of the HTML standard, and what older pages and drawings have.
private let elements = Set(
  """
  a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button \
  canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset \
  figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input \
  ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript o object ol \
  optgroup option output p param path picture pre progress q rp rt ruby s samp script search section select slot small \
  source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr \
  track tt u ul use v var video w wbr xml
  """.split(separator: " ").map(String.init))

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
