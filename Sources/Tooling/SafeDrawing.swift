import Content
import Diagnostics
import Files

/// What makes a drawing unfit to be published as it is; nil for a safe one, and for what is no drawing.
///
/// An SVG file is a document of its own in the browser: scripts, event attributes, foreign content, references to other
/// files and entities have no place in one (W3C SVG Integration, «secure static mode»).
func unsafeDrawing(_ asset: AssetFile, root: String) -> Diagnostic? {
  guard asset.path.lowercased().hasSuffix(".svg") else { return nil }
  do throws(FileError) {
    let isSmall = asset.size <= largestDrawing
    let bytes = isSmall ? try Folder(root).read(asset.path, atMost: largestDrawing) : nil
    return bytes.map(isSafe) == true ? nil : refused(asset)
  } catch { return .unreadableFile(asset.path, error) }
}

private let largestDrawing = 1 << 20

private func isSafe(_ bytes: [UInt8]) -> Bool {
  let text = String(decoding: bytes, as: UTF8.self).lowercased()
  return !forbidden.contains(where: text.contains) && !hasEventAttribute(text) && !refersOutside(text)
}

private func refused(_ asset: AssetFile) -> Diagnostic {
  Diagnostic(
    .unsafeDrawing, Code.unsafeDrawing.message, at: .file(asset.path),
    help: Wording(
      nb: "lagre tegningen på nytt som «ren SVG» uten skript og lenker, eller bruk PNG",
      en: "save the drawing as “plain SVG” without scripts and links, or use PNG"))
}

private let forbidden = [
  "<script", "<foreignobject", "<iframe", "<embed", "<object", "<image", "<!entity", "<!doctype", "@import",
  "javascript:", "<handler",
  "<set", "<animate", "<?xml-stylesheet",
]

/// ` onload=` and the like.
private func hasEventAttribute(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  for index in bytes.indices.dropLast(4)
  where bytes[index] <= 0x20 || bytes[index] == 0x22 || bytes[index] == 0x27 {
    guard bytes[index + 1] == UInt8(ascii: "o"), bytes[index + 2] == UInt8(ascii: "n") else { continue }
    let name = bytes[(index + 3)...].prefix { (0x61...0x7A).contains($0) }
    let after = bytes[name.endIndex...].drop { $0 <= 0x20 }
    if !name.isEmpty, after.first == UInt8(ascii: "=") { return true }
  }
  return false
}

/// A reference that does not stay within the drawing: `href` or `url(` with anything but `#…` after it.
private func refersOutside(_ text: String) -> Bool {
  for (mark, opening) in [("href", "="), ("url", "(")] {
    for part in text.split(separator: mark, omittingEmptySubsequences: false).dropFirst() {
      let rest = part.drop(while: \.isWhitespace)
      guard rest.hasPrefix(opening) else { continue }
      let target = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      if target.first != "#" { return true }
    }
  }
  return false
}

extension Code {
  static let unsafeDrawing = Code(
    "unsafe-svg", .error,
    title: Wording(
      nb: "Tegningen kan inneholde mer enn strek", en: "The drawing may contain scripts or links"),
    explanation: Wording(
      nb: "En SVG-fil kan inneholde skript og hente andre filer. Slike publiseres ikke.",
      en: "An SVG file can contain scripts and load other files. Such drawings are not published."),
    steps: Wording(
      nb:
        "Be den som tegnet, om en SVG uten skript, lenker og bilder fra andre steder, eller lagre tegningen som PNG.",
      en:
        "Ask whoever drew it for an SVG without scripts, links and external pictures, or save the drawing as PNG."
    ))
}
