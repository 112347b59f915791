/// Where something is shown (ISO 32000-1 §8.3): what a point becomes is (ax + cy + e, bx + dy + f).
///
/// Binary floating point does, since nothing but the order and the distance of words is asked of it, and it cannot trap.
struct PDFMatrix {
  var (a, b, c, d, e, f) = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

  init() {}

  /// Nil for other than six numbers.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    (a, b, c) = (numbers[0], numbers[1], numbers[2])
    (d, e, f) = (numbers[3], numbers[4], numbers[5])
  }

  /// This first, and then the other.
  func then(_ other: PDFMatrix) -> PDFMatrix {
    var both = PDFMatrix()
    (both.a, both.b) = (a * other.a + b * other.c, a * other.b + b * other.d)
    (both.c, both.d) = (c * other.a + d * other.c, c * other.b + d * other.d)
    both.e = e * other.a + f * other.c + other.e
    both.f = e * other.b + f * other.d + other.f
    return both
  }

  func moved(_ x: Double, _ y: Double) -> PDFMatrix {
    var moved = self
    moved.e = x * a + y * c + e
    moved.f = x * b + y * d + f
    return moved
  }

  /// Square points of what one by one is drawn as.
  var area: Double { (a * d - b * c).magnitude }
}

/// The end of what was shown last, and the way that its line goes.
struct PDFPen {
  let place: PDFMatrix
  let size: Double

  enum Step { case none, space, line, paragraph }

  /// What stands between that and what begins at `start`; `isSure` where the widths of its characters are known.
  func step(to start: PDFMatrix, isSure: Bool) -> Step {
    let length = (place.a * place.a + place.b * place.b).squareRoot()
    let height = (place.c * place.c + place.d * place.d).squareRoot() * size
    guard length > 0, height > 0 else { return .line }
    let (right, up) = (start.e - place.e, start.f - place.f)
    let along = (right * place.a + up * place.b) / length
    let across = (right * place.c + up * place.d) / (height / size)
    if across.magnitude > 0.5 * height {
      return across.magnitude > 2.1 * height || across > 0 ? .paragraph : .line
    }
    if along > 1.5 * height || along < -height { return .paragraph }
    return along > 0.15 * height || !isSure ? .space : .none
  }
}

/// A number as a page writes it: `12`, `-.5`; nil for another word.
func pdfNumber(_ word: ArraySlice<UInt8>) -> Double? {
  var (number, scale) = (0.0, 0.0)
  var digits = word
  let sign = word.first == UInt8(ascii: "-") ? -1.0 : 1.0
  if let first = word.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { digits.removeFirst() }
  guard !digits.isEmpty, digits.count < 40 else { return nil }
  for byte in digits {
    if byte == UInt8(ascii: "."), scale == 0 {
      scale = 1
    } else if byte &- 0x30 < 10 {
      number = number * 10 + Double(byte &- 0x30)
      scale *= 10
    } else {
      return nil
    }
  }
  return sign * number / max(scale, 1)
}
