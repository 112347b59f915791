package import Diagnostics

/// Writes a drawing (SVG) anew from what is on the lists of `DrawingNames`: the same picture, without what its program and
/// its author left beside it. The same bytes for the same bytes.
///
/// Comments, instructions, metadata, editors' own marks, layers that are not shown and names that nothing refers to are
/// left out. What runs, moves or fetches is an error at its place, and then there is no drawing.
package func cleanDrawing(_ bytes: [UInt8], path: String) -> Diagnosed<[UInt8]?> {
  guard bytes.count <= mostBytes else { return Diagnosed(nil, [.drawingTooLarge(path)]) }
  var builder = DrawingBuilder()
  let failure = readXML(bytes, within: XMLBound(depth: 200, elements: 100_000), into: &builder) {
    $0.take($1)
  }
  var findings = builder.problems.map { Diagnostic.unsafeDrawing($0.problem, at: Location(path, $0.place)) }
  if let failure, failure.isOfDrawing { findings.append(.unreadableDrawing(failure, path)) }
  guard findings.isEmpty else { return Diagnosed(nil, findings) }
  return Diagnosed(Array(write(builder.drawing).utf8))
}

/// As much as is read of any text file.
private let mostBytes = 4 << 20

extension XMLFailure {
  /// Not our own end to what had problems enough.
  fileprivate var isOfDrawing: Bool {
    switch self {
    case .stopped: false
    case .malformed, .tooDeep, .tooMany, .declarations: true
    }
  }
}
