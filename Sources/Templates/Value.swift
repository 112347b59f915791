/// Data made before the pages that it stands on, laid out by its `Shape`: records hold their fields by position.
package enum Value: Sendable {
  /// Not there: renders as nothing, and its section is skipped.
  case nothing
  case text(String)
  case html([UInt8])
  /// HTML that appends itself to the page's buffer, so that long text is not held twice.
  case writer(PageData.Writer)
  case flag(Bool)
  case record([Value])
  case list([Value])
}

extension Value {
  /// What `fill` adds to the data of a page, with all items of its lists made.
  package init(_ fill: (inout PageData) -> PageData.Cell) {
    var data = PageData()
    let cell = fill(&data)
    self = data.value(of: cell)
  }

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
