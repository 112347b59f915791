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
  var text = ""
  var open: [String] = []
  var index = 0
  while index < drawing.parts.count {
    switch drawing.parts[index] {
    case .open(let element):
      if isNeverShown(index..<ends[index], drawing) {
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
    case .text(let words): text += escaped(words)
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

/// A layer that was switched off in the drawing program, unless something that is shown refers into it.
private func isNeverShown(_ range: Range<Int>, _ drawing: Drawing) -> Bool {
  guard range.lowerBound > 0, !drawing.stylesheet.contains("display"),
    case .open(let element) = drawing.parts[range.lowerBound]
  else { return false }
  let style = element.value(of: "style")?.split(separator: ";").last { $0.hasPrefix("display:") }
  guard style.map({ $0 == "display:none" }) ?? (element.value(of: "display") == "none") else { return false }
  return !drawing.parts[range].contains { part in
    guard case .open(let element) = part, let id = element.value(of: "id") else { return false }
    return drawing.references.contains(id)
  }
}

private func attributes(of element: Drawing.Element, _ drawing: Drawing, isRoot: Bool) -> String {
  var text = isRoot ? " xmlns=\"\(DrawingNames.svg)\"" : ""
  if isRoot, drawing.usesXLink { text += " xmlns:xlink=\"\(DrawingNames.xlink)\"" }
  for (name, value) in element.attributes {
    if name == "id", !drawing.references.contains(value) { continue }
    if name == "class", drawing.stylesheet.isEmpty { continue }
    text += " \(name)=\"\(escaped(value))\""
  }
  return text
}

/// For text and for attributes alike.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\r": result += "&#13;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
