import Diagnostics

/// A drawing as it is to be published, in the order of its text.
struct Drawing {
  var parts: [Part] = []
  /// The names that something in the drawing refers to.
  var references: Set<String> = []
  var stylesheet = ""
  var usesXLink = false

  enum Part {
    case open(Element)
    case text(String)
    case close
  }

  struct Element {
    let name: String
    var attributes: [(name: String, value: String)] = []

    func value(of name: String) -> String? { attributes.first { $0.name == name }?.value }
  }
}

/// The drawing as one line of XML 1.0 in UTF-8, without what is never shown.
func write(_ drawing: Drawing) -> String {
  let ends = ends(of: drawing.parts)
  let hidden = HiddenLayers(of: drawing, ends)
  var text = ""
  var open: [String] = []
  var index = 0
  while index < drawing.parts.count {
    switch drawing.parts[index] {
    case .open(let element):
      if hidden.hide(index) {
        index = ends[index]
        continue
      }
      text += "<" + element.name + attributes(of: element, drawing, isRoot: open.isEmpty)
      open.append(element.name)
      if ends[index] == index + 2 {
        text += "/>"
        open.removeLast()
        index += 1
      } else {
        text += ">"
      }
    case .text(let words): text += words.escapedForXML
    case .close: text += "</\(open.removeLast())>"
    }
    index += 1
  }
  return text
}

/// The index after the part that closes each opening part.
private func ends(of parts: [Drawing.Part]) -> [Int] {
  var ends = Array(repeating: 0, count: parts.count)
  var open: [Int] = []
  for (index, part) in parts.enumerated() {
    switch part {
    case .open: open.append(index)
    case .text: break
    case .close: if let start = open.popLast() { ends[start] = index + 1 }
    }
  }
  return ends
}

/// Which layers were switched off in the drawing program.
private struct HiddenLayers {
  private let parts: [Drawing.Part]
  private let ends: [Int]
  /// Whether the stylesheet may show what an element hides.
  private let areStyled: Bool
  /// How many elements before each part have a name that something refers to.
  private var referredBefore = [0]

  init(of drawing: Drawing, _ ends: [Int]) {
    (parts, self.ends) = (drawing.parts, ends)
    areStyled = drawing.stylesheet.contains("display")
    for part in parts {
      let isReferred =
        if case .open(let element) = part, let id = element.value(of: "id") {
          drawing.references.contains(id)
        } else {
          false
        }
      referredBefore.append((referredBefore.last ?? 0) + (isReferred ? 1 : 0))
    }
  }

  /// Whether the element that begins there is switched off, and nothing that is shown refers into it.
  func hide(_ index: Int) -> Bool {
    guard index > 0, !areStyled, case .open(let element) = parts[index] else { return false }
    let style = element.value(of: "style")?.split(separator: ";").last { $0.hasPrefix("display:") }
    return style.map({ $0 == "display:none" }) ?? (element.value(of: "display") == "none")
      && referredBefore[ends[index]] == referredBefore[index]
  }
}

private func attributes(of element: Drawing.Element, _ drawing: Drawing, isRoot: Bool) -> String {
  var text = isRoot ? " xmlns=\"\(DrawingNames.svg)\"" : ""
  if isRoot, drawing.usesXLink { text += " xmlns:xlink=\"\(DrawingNames.xlink)\"" }
  for (name, value) in element.attributes {
    if name == "id", !drawing.references.contains(value) { continue }
    if name == "class", drawing.stylesheet.isEmpty { continue }
    text += " \(name)=\"\(value.escapedForXML)\""
  }
  return text
}
