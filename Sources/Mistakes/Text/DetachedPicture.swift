import Content
import Diagnostics

extension TextCheck {
  /// The spaces of `! [Torget](torget.jpg)`, a picture whose exclamation mark stands apart; nil for any other link.
  func spacesBeforePicture(_ index: Int) -> Range<Int>? {
    let node = document.nodes[index]
    let start = Int(node.source.lowerBound)
    guard node.kind == .link, start > 1, source[start - 1] == .space,
      isPictureName(document.string(node.literal))
    else { return nil }
    let first = (source[..<start].lastIndex { $0 != .space } ?? -1) + 1
    guard first > 0, source[first - 1] == UInt8(ascii: "!"), first < 2 || source[first - 2].isWhiteSpace
    else {
      return nil
    }
    return first..<start
  }
}

private func isPictureName(_ address: String) -> Bool {
  let lower = address.lowercased()
  return [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"].contains { lower.hasSuffix($0) }
}

extension Diagnostic {
  static func detachedPicture(_ link: Location, gap: Range<Int>, _ bytes: [UInt8]) -> Diagnostic {
    linkForm(
      Location(link.path, gap.lowerBound - 1..<link.range.upperBound),
      Wording(
        nb: "det kan ikke stå mellomrom mellom ! og [ i et bilde",
        en: "there can be no space between ! and [ in a picture"),
      right: "!" + bytes.text(link.range),
      whole: Location(link.path, gap.lowerBound - 1..<link.range.upperBound))
  }
}
