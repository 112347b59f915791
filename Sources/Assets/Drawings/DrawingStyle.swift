/// Why a drawing's style is not taken over.
enum StyleProblem: Error {
  /// It names something that lies outside the drawing, or asks for it.
  case outside(String)
  /// It does what has no place in a drawing that stands still, or is written so that nobody can tell what it does.
  case rule(String)
}

/// The declarations of a `style` attribute (CSS Style Attributes §3) that a drawing has use for.
func cleanDeclarations(_ text: String) throws(StyleProblem) -> String {
  let plain = withoutComments(text)
  try check(plain)
  return declarations(in: plain).compactMap { declaration in
    guard let colon = declaration.firstIndex(of: ":") else { return nil }
    let name = trimmed(declaration[..<colon])
    let value = trimmed(declaration[declaration.index(after: colon)...])
    return DrawingNames.properties.contains(name) && !value.isEmpty ? "\(name):\(value)" : nil
  }.joined(separator: ";")
}

/// The rules of a `style` element (CSS Syntax 3) without their comments.
func cleanStylesheet(_ text: String) throws(StyleProblem) -> String {
  let plain = withoutComments(text.replacing("<!--", with: "").replacing("-->", with: ""))
  try check(plain)
  for part in plain.split(separator: "@").dropFirst(plain.hasPrefix("@") ? 0 : 1) {
    let name = part.prefix { $0.isLetter || $0 == "-" }
    if !["media", "supports"].contains(name.lowercased()) { throw .rule("@" + name) }
  }
  return plain.split { $0.isWhitespace }.joined(separator: " ")
}

/// Refuses a value that asks for anything outside the drawing.
func check(_ value: String) throws(StyleProblem) {
  if value.contains("\\") { throw .rule("\\") }
  var rest = value.lowercased()[...]
  while let open = rest.firstIndex(of: "(") {
    let name = String(rest[..<open].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }.reversed())
    rest = rest[rest.index(after: open)...]
    if name == "url" {
      let target = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      if target.first != "#" {
        throw .outside(String(target.prefix { $0 != ")" && $0 != "\"" && $0 != "'" }))
      }
    } else if !functions.contains(name) {
      throw .rule(name + "()")
    }
  }
}

/// The names that a value refers to: `a` for `url(#a)`.
func references(in value: String) -> [String] {
  // Most values are numbers, and are long.
  guard value.utf8.contains(UInt8(ascii: "#")) else { return [] }
  return value.split(separator: "#").dropFirst(value.hasPrefix("#") ? 0 : 1).map { part in
    String(part.prefix { !$0.isWhitespace && !")\"'{},;.:>+~[".contains($0) })
  }
}

/// Of values, selectors (Selectors 4) and media queries; those that fetch anything are not among them.
private let functions: Set<String> = [
  "", "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark",
  "calc",
  "min",
  "max", "clamp", "var", "translate", "translatex", "translatey", "rotate", "scale", "scalex", "scaley",
  "skewx", "skewy", "matrix", "rect", "circle", "ellipse", "polygon", "path", "inset", "blur", "brightness",
  "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia", "not", "is",
  "where", "has", "nth-child", "nth-last-child", "nth-of-type", "first-child", "lang", "and", "or", "only",
  "icc-color",
]

private func withoutComments(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let start = rest.firstRange(of: "/*") {
    result += rest[..<start.lowerBound] + " "
    let end = rest[start.upperBound...].firstRange(of: "*/")
    rest = end.map { rest[$0.upperBound...] } ?? ""
  }
  return result + rest
}

/// Parted at semicolons, but not at those within brackets or quotation marks.
private func declarations(in text: String) -> [Substring] {
  var parts: [Substring] = []
  var start = text.startIndex
  var quote: Character?
  var depth = 0
  for index in text.indices {
    let character = text[index]
    if let open = quote {
      if character == open { quote = nil }
      continue
    }
    switch character {
    case "\"", "'": quote = character
    case "(": depth += 1
    case ")": depth -= 1
    case ";" where depth <= 0:
      parts.append(text[start..<index])
      start = text.index(after: index)
    default: break
    }
  }
  return parts + [text[start...]]
}

private func trimmed(_ text: Substring) -> String {
  let start = text.drop(while: \.isWhitespace)
  let end = start.lastIndex { !$0.isWhitespace }
  return end.map { String(start[...$0]) } ?? ""
}
