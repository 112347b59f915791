/// What stands in a drawing that cannot be published.
enum DrawingProblem: Hashable {
  case notADrawing
  case element(String)
  case event(String)
  case outside(String)
  case style(String)
  case picture
  case stylesheetElsewhere
  case lostEntity(String)
}

/// Makes a drawing of what an XML text holds, one event after another.
struct DrawingBuilder {
  var drawing = Drawing()
  var problems: [(problem: DrawingProblem, place: Range<Int>)] = []
  /// How deep in an element that is left out; 0 outside.
  private var skipped = 0
  /// The names of the open elements, as they are written.
  private var open: [String] = []
  /// The text of the style element that is open, and where that began.
  private var style: (text: String, place: Range<Int>)?
  private var namespace = DrawingNames.svg

  mutating func take(_ event: XMLEvent) -> XMLVerdict {
    switch event {
    case .start(let element, let place): start(element, place)
    case .end: end()
    case .text(let words): text(words)
    case .instruction(let target, let place):
      if target == "xml-stylesheet" { report(.stylesheetElsewhere, place) }
    case .lostEntity(let name, let place): report(.lostEntity(name), place)
    }
    return problems.count < mostProblems ? .goOn : .stop
  }

  private mutating func report(_ problem: DrawingProblem, _ place: Range<Int>) {
    problems.append((problem, place.prefix(80)))
  }
}

private let mostProblems = 8

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}

extension DrawingBuilder {
  private mutating func start(_ element: XMLElement, _ place: Range<Int>) {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard !open.isEmpty else { return startRoot(element, place) }
    switch fate(of: element) {
    case .leftOut: skipped = 1
    case .refused:
      report(.element(element.name.local), place)
      skipped = 1
    case .kept(let name): add(name, element, place)
    }
  }

  private mutating func startRoot(_ element: XMLElement, _ place: Range<Int>) {
    // A drawing copied out of a page has no namespace; browsers show it only when it has.
    guard element.name.local == "svg", ["", DrawingNames.svg].contains(element.name.namespace) else {
      report(.notADrawing, place)
      skipped = 1
      return
    }
    namespace = element.name.namespace
    add("svg", element, place)
  }

  private enum Fate { case kept(String), leftOut, refused }

  private func fate(of element: XMLElement) -> Fate {
    let name = element.name.local
    // No browser shows what asks for the extensions of a drawing program (SVG 2 §5.8.5).
    if element.value(of: "requiredExtensions")?.isEmpty == false { return .leftOut }
    let isForeign = element.name.namespace != namespace && element.name.namespace != DrawingNames.svg
    if element.name.namespace == DrawingNames.xhtml || DrawingNames.refused.contains(name) { return .refused }
    if isForeign { return .leftOut }
    if name == "a" { return .kept(DrawingNames.texts.contains(open.last ?? "") ? "tspan" : "g") }
    return DrawingNames.elements.contains(name) ? .kept(name) : .leftOut
  }

  private mutating func end() {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard open.popLast() != nil else { return }
    if let style { finish(style) }
    style = nil
    drawing.parts.append(.close)
  }

  private mutating func text(_ words: String) {
    guard skipped == 0, let parent = open.last, DrawingNames.texts.contains(parent) else { return }
    if style != nil { style?.text += words } else { drawing.parts.append(.text(words)) }
  }

  private mutating func finish(_ style: (text: String, place: Range<Int>)) {
    do {
      let clean = try cleanStylesheet(style.text)
      drawing.stylesheet += clean
      drawing.references.formUnion(references(in: clean))
      drawing.parts.append(.text(clean))
    } catch { report(error.problem, style.place) }
  }
}

extension DrawingBuilder {
  private mutating func add(_ name: String, _ element: XMLElement, _ place: Range<Int>) {
    var kept = Drawing.Element(name: name)
    for attribute in element.attributes {
      do {
        guard let (key, value) = try clean(attribute, of: element.name.local) else { continue }
        drawing.references.formUnion(references(in: value))
        if key.hasPrefix("aria-") {
          drawing.references.formUnion(value.split(separator: " ").map(String.init))
        }
        kept.attributes.append((key, value))
      } catch { report(error, place) }
    }
    open.append(name)
    if name == "style" { style = ("", place) }
    drawing.parts.append(.open(kept))
  }

  /// An attribute as it is to be written; nil for one that is left out.
  private mutating func clean(
    _ attribute: (name: XMLName, value: String), of element: String
  ) throws(DrawingProblem) -> (String, String)? {
    let (name, value) = (attribute.name.local, attribute.value)
    switch attribute.name.namespace {
    case DrawingNames.xlink: return name == "href" ? try link("xlink:href", value, of: element) : nil
    case DrawingNames.xml: return ["lang", "space"].contains(name) ? ("xml:" + name, value) : nil
    case "", DrawingNames.svg: break
    default: return nil
    }
    if name.lowercased().hasPrefix("on") { throw .event(name) }
    if name == "href" { return try link(name, value, of: element) }
    guard DrawingNames.attributes.contains(name) else { return nil }
    do {
      if name == "style" {
        let style = try cleanDeclarations(value)
        return style.isEmpty ? nil : (name, style)
      }
      if value.contains("(") { try check(value) }
    } catch { throw error.problem }
    return (name, value)
  }

  /// A reference within the drawing, or a photo that lies in it.
  private mutating func link(
    _ name: String, _ value: String, of element: String
  ) throws(DrawingProblem) -> (String, String)? {
    let target = String(value.filter { !$0.isWhitespace }.prefix(5))
    if element == "a" {
      if target.isEmpty || target.hasPrefix("#") { return nil }
      throw .outside(value)
    }
    if element == "image", target.lowercased() == "data:" {
      guard let picture = cleanEmbeddedPicture(value) else { throw .picture }
      if name.hasPrefix("xlink:") { drawing.usesXLink = true }
      return (name, picture)
    }
    guard target.isEmpty || target.hasPrefix("#") else { throw .outside(value) }
    if name.hasPrefix("xlink:") { drawing.usesXLink = true }
    return (name, value)
  }
}

extension DrawingProblem: Error {}

extension StyleProblem {
  fileprivate var problem: DrawingProblem {
    switch self {
    case .outside(let address): .outside(address)
    case .rule(let rule): .style(rule)
    }
  }
}
