package import Diagnostics

extension SiteDifference {
  /// One page that needs nothing besides, and that no text of the site can make do anything.
  package func html(in language: MessageLanguage) -> String {
    let title = DifferenceWords.title[language].escapedForXML
    let said = isEmpty ? DifferenceWords.nothing : summary
    let body =
      [said, scope].compactMap { $0.map { "<p>\($0[language].escapedForXML)</p>\n" } }.joined()
      + sections(for: .others).map { $0.html(in: language) }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(style)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(body)</main>
      </body>
      </html>

      """
  }
}

private let style = """
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
  h2 { margin-top: 2rem; }
  ul { padding-left: 1.25rem; }
  dl { margin: 0 0 .75rem; padding-left: .75rem; border-left: 3px solid; }
  dt { font-weight: 600; }
  dd { margin: 0; }
  del { text-decoration-thickness: 1px; }
  ins { text-decoration: none; font-weight: 600; }

  """

extension DifferenceSection {
  fileprivate func html(in language: MessageLanguage) -> String {
    let own = lines.isEmpty ? "" : "<ul>\n" + lines.map { $0.html(in: language) }.joined() + "</ul>\n"
    let pages = pages.map { page in
      "<h3>\(page.name.escapedForXML)</h3>\n<ul>\n" + page.lines.map { $0.html(in: language) }.joined()
        + "</ul>\n"
    }
    return "<section>\n<h2>\(heading[language].escapedForXML)</h2>\n" + own + pages.joined() + "</section>\n"
  }
}

extension DifferenceLine {
  fileprivate func html(in language: MessageLanguage) -> String {
    func pair(_ word: Wording, _ text: String) -> String { "<dt>\(word[language])</dt><dd>\(text)</dd>" }
    switch self {
    case .item(let words): return "<li>\(words[language].escapedForXML)</li>\n"
    case .added(let text):
      return "<li><dl>" + pair(DifferenceWords.added, "<ins>\(text.escapedForXML)</ins>") + "</dl></li>\n"
    case .removed(let text):
      return "<li><dl>" + pair(DifferenceWords.removed, "<del>\(text.escapedForXML)</del>") + "</dl></li>\n"
    case .moved(let text):
      return "<li><dl>" + pair(DifferenceWords.moved, text.escapedForXML) + "</dl></li>\n"
    case .changed(let old, let new, let isNumber):
      let kind = isNumber ? Wording(nb: " (tall)", en: " (number)") : Wording(nb: "", en: "")
      let before = Wording(
        nb: DifferenceWords.before.nb + kind.nb, en: DifferenceWords.before.en + kind.en)
      return "<li><dl>" + pair(before, "<del>\(old.escapedForXML)</del>")
        + pair(DifferenceWords.now, "<ins>\(new.escapedForXML)</ins>") + "</dl></li>\n"
    }
  }
}
