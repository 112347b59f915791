/// The data of a page, laid out by its `Shape`: records hold their fields by position.
package enum Value: Sendable {
  /// Not there: renders as nothing, and its section is skipped.
  case nothing
  case text(String)
  case html([UInt8])
  /// HTML that appends itself to the page's buffer, so that long text is not held twice.
  case writer(@Sendable (inout [UInt8]) throws(RenderingBound) -> Void)
  case flag(Bool)
  case record([Value])
  case list([Value])
}

extension Value {
  /// Whether a section of this value is written at all: empty text and empty lists count as absent.
  var isPresent: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .writer, .record: true
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    }
  }
}
