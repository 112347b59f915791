/// What a test needs to know of a page's tags, read from its bytes.
struct PageScan {
  var headings: [Int] = []
  var ids: [String] = []
  var links: [String] = []
  var inline: [String] = []
  var unclosed: [String] = []

  private static let empty: Set<String> = [
    "meta", "link", "img", "source", "br", "wbr", "hr", "input", "rect", "line", "path", "circle",
  ]

  init(_ html: String) {
    var open: [String] = []
    for piece in html.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
      if name.hasPrefix("/") {
        if open.last == String(name.dropFirst()) { open.removeLast() } else { unclosed.append(String(tag)) }
        continue
      }
      if name.hasPrefix("!") { continue }
      if !Self.empty.contains(name) { open.append(name) }
      if name.count == 2, name.first == "h", let level = Int(name.dropFirst()) { headings.append(level) }
      if let id = Self.attribute("id", of: tag) { ids.append(id) }
      if let link = Self.attribute("href", of: tag) ?? Self.attribute("src", of: tag) { links.append(link) }
      let isData = Self.attribute("type", of: tag) == "application/ld+json"
      let isScript = name == "script" && !isData && Self.attribute("src", of: tag) == nil
      if isScript || name == "style" || tag.contains(" style=") || tag.contains(" onclick=") {
        inline.append(String(tag))
      }
    }
    unclosed += open
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    let parts = tag.split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : nil
  }
}
