/// What a page says to its readers, sentence by sentence, with what it leads to.
package struct PageText: Sendable, Hashable {
  /// Of the root element: `nb`.
  package internal(set) var language = ""
  package internal(set) var title = ""
  /// The addresses of the same page in other languages, by language.
  package internal(set) var alternates: [String: String] = [:]
  /// Whether it only leads on to another page.
  package internal(set) var leadsOn = false
  /// Description and main part.
  package internal(set) var sentences: [String] = []
  /// What stands around the main part: header, navigation, footer.
  package internal(set) var frame: [String] = []
  /// The names of the places in the main part that a link may lead to.
  package internal(set) var places: [String] = []
  /// Where the links of the main part lead.
  package internal(set) var links: [String] = []

  /// Reads the bytes of a page, whatever they are; linear, and nothing in them is run.
  package init(_ bytes: [UInt8]) {
    var reader = PageReader(bytes)
    reader.read()
    self = reader.page
  }

  init() {}
}

/// Goes through the tags of a page once, and collects text between them.
private struct PageReader {
  var page = PageText()
  private var tags: TagReader
  private var text: [UInt8] = []
  private var isInMain = false
  private var isInTitle = false
  /// Whether the text so far is a label, which what follows belongs to.
  private var holdsLabel = false

  init(_ bytes: [UInt8]) { tags = TagReader(bytes) }

  mutating func read() {
    while let part = tags.next() {
      switch part {
      case .text(let bytes): text += bytes
      case .start(let tag): start(tag)
      case .end(let name): end(name)
      }
    }
    flush()
  }

  private mutating func start(_ tag: Tag) {
    switch tag.name {
    case "html": page.language = tag["lang"] ?? ""
    case "title" where page.title.isEmpty: begin(.title)
    case "main": begin(.main)
    case "meta": readMeta(tag)
    case "link": readLink(tag)
    case "img": if let words = tag["alt"], !words.isEmpty { text += Array(" [\(words)] ".utf8) }
    case "a": if isInMain, let address = tag["href"] { page.links.append(address) }
    case "dt": flush()
    case "dd", "div": if !holdsLabel { flush() }
    default: if !inlineElements.contains(tag.name) { separate(tag.name) }
    }
    if isInMain, let id = tag["id"], !id.isEmpty { page.places.append(id) }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "title":
      if isInTitle { page.title = sentences(of: text).joined(separator: " ") }
      text = []
      isInTitle = false
    case "main":
      flush()
      isInMain = false
    case "dt":
      holdsLabel = !text.isEmpty
      if holdsLabel { text += Array(": ".utf8) }
    case "td", "th": text += Array(" · ".utf8)
    case "div": if !holdsLabel { flush() }
    default: if !inlineElements.contains(name) { separate(name) }
    }
  }

  private enum Part { case title, main }

  private mutating func begin(_ part: Part) {
    flush()
    switch part {
    case .title: isInTitle = true
    case .main: isInMain = true
    }
  }

  /// A row of a table is one sentence, with its cells.
  private mutating func separate(_ name: String) {
    if name == "td" || name == "th" { return }
    if name == "br" || name == "input" { text.append(0x20) } else { flush() }
  }

  private mutating func flush() {
    holdsLabel = false
    guard !text.isEmpty, !isInTitle else { return }
    let found = sentences(of: text)
    if isInMain { page.sentences += found } else { page.frame += found }
    text = []
  }

  private mutating func readMeta(_ tag: Tag) {
    if tag["name"] == "description", let words = tag["content"] {
      page.sentences += sentences(of: Array(words.utf8))
    }
    if tag["http-equiv"]?.lowercased() == "refresh" { page.leadsOn = true }
  }

  private mutating func readLink(_ tag: Tag) {
    guard tag["rel"] == "alternate", let language = tag["hreflang"], let address = tag["href"] else { return }
    if language != "x-default" { page.alternates[language] = address }
  }
}

/// Elements that stand within a sentence (HTML §4.5); every other one begins a new one.
private let inlineElements: Set<String> = [
  "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "label",
  "mark", "q",
  "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
]
