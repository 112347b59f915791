import Arithmetic

/// How large a drawing (SVG) is, in its own units; the browser needs the proportion before the drawing arrives.
package struct DrawingSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// The size in the `viewBox` of the first element (SVG 2 §8.6), in whole units; nil when the file has none.
package func drawingSize(of bytes: [UInt8], path: String) -> DrawingSize? {
  guard path.hasSuffix(".svg") || path.hasSuffix(".SVG") else { return nil }
  let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
  guard let start = text.firstRange(of: "<svg") else { return nil }
  let tag = text[start.upperBound...].prefix { $0 != ">" }
  guard let box = tag.firstRange(of: "viewBox=") else { return nil }
  let numbers = tag[box.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    .split { $0 == " " || $0 == "," }
  guard numbers.count == 4, let width = length(numbers[2]), let height = length(numbers[3]) else {
    return nil
  }
  return DrawingSize(width: width, height: height)
}

/// The whole part of 1 to 100 000 units; nil for any other text.
private func length(_ written: Substring) -> Int? {
  let whole = written.prefix { $0 != "." }
  guard let length = digitValue(of: whole), (1...100_000).contains(length),
    written.utf8.dropFirst(whole.utf8.count + 1).allSatisfy({ (0x30...0x39).contains($0) })
  else { return nil }
  return length
}
