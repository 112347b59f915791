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
  /// A list whose items are made one after another, as the page comes to them, and kept no longer.
  case items(Items)

  package struct Items: Sendable {
    let count: Int
    let item: @Sendable (Int) -> Value

    /// `item` is asked for each number below `count`, once for each time that the list is written.
    package init(_ count: Int, _ item: @escaping @Sendable (Int) -> Value) {
      self.count = count
      self.item = item
    }
  }
}

extension Value {
  /// The same with all items of its lists made: for what is written on many pages.
  package var held: Value {
    switch self {
    case .nothing, .text, .html, .writer, .flag: self
    case .record(let fields): .record(fields.map(\.held))
    case .list(let items): .list(items.map(\.held))
    case .items(let items): .list((0..<items.count).map { items.item($0).held })
    }
  }
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
    case .items(let items): items.count > 0
    }
  }
}
