/// The data of one page while it is made: what its fields are, laid end to end.
///
/// A value is the number of a place, so that none has memory of its own, and asking for one counts no reference. What a list holds is
/// added when the page comes to it, and forgotten right after.
package struct PageData: Sendable {
  /// What a place holds. Empty text, empty lists and what is false are as good as not there.
  package enum Cell: Sendable {
    case nothing
    /// What is true, and has no text.
    case present
    case text(Int)
    case html(Int)
    case writer(Int)
    /// A record, by its first field and how many there are.
    case record(Int, Int)
    /// A list whose items are there, by the first and how many there are.
    case list(Int, Int)
    /// A list whose items are made one after another.
    case items(Int)
    /// A record or list that many pages share.
    case shared(Int)
  }

  package typealias Writer = @Sendable (inout [UInt8]) throws(RenderingBound) -> Void
  package typealias Item = @Sendable (Int, inout PageData) -> Cell

  private var cells: [Cell] = []
  private var texts: [String] = []
  private var html: [[UInt8]] = []
  private var writers: [HeldWriter] = []
  private var items: [ItemList] = []
  private var shared: [Value] = []

  // An array of functions itself would wrap each in another, with memory of its own.
  private struct HeldWriter: Sendable { let write: Writer }
  private struct ItemList: Sendable {
    let count: Int
    let item: Item
  }

  init() { cells.reserveCapacity(128) }
}

// How it is filled.
extension PageData {
  /// Plain text, escaped where it stands.
  package mutating func text(_ text: String) -> Cell {
    guard !text.isEmpty else { return .nothing }
    texts.append(text)
    return .text(texts.count - 1)
  }

  /// Finished HTML.
  package mutating func html(_ bytes: [UInt8]) -> Cell {
    guard !bytes.isEmpty else { return .nothing }
    html.append(bytes)
    return .html(html.count - 1)
  }

  /// HTML that appends itself to the page, so that long text is not held twice.
  package mutating func writer(_ write: @escaping Writer) -> Cell {
    writers.append(HeldWriter(write: write))
    return .writer(writers.count - 1)
  }

  /// Places for the fields of a record or the items of a list, to be filled with `set`; the first of them.
  package mutating func reserve(_ count: Int) -> Int {
    let first = cells.count
    for _ in 0..<count { cells.append(.nothing) }
    return first
  }

  package mutating func set(_ place: Int, _ cell: Cell) { cells[place] = cell }

  /// A list; `item` is asked for each number below `count`, once for each time that the list is written.
  package mutating func items(_ count: Int, _ item: @escaping Item) -> Cell {
    guard count > 0 else { return .nothing }
    items.append(ItemList(count: count, item: item))
    return .items(items.count - 1)
  }

  /// What was made beforehand.
  package mutating func add(_ value: Value) -> Cell {
    switch value {
    case .nothing: return .nothing
    case .text(let text): return self.text(text)
    case .html(let bytes): return html(bytes)
    case .writer(let write): return writer(write)
    case .flag(let flag): return flag ? .present : .nothing
    case .list(let items) where items.isEmpty: return .nothing
    case .record, .list:
      shared.append(value)
      return .shared(shared.count - 1)
    }
  }
}

// How it is read.
extension PageData {
  /// A field of a record; nothing of what is none.
  mutating func field(_ position: Int, of cell: Cell) -> Cell {
    switch cell {
    case .record(let first, let count): return position < count ? cells[first + position] : .nothing
    case .shared(let place):
      guard case .record(let fields) = shared[place], position < fields.count else { return .nothing }
      return add(fields[position])
    case .nothing, .present, .text, .html, .writer, .list, .items: return .nothing
    }
  }

  /// Appends text with `& < > " '` written as character references (OWASP), and HTML as it is.
  func append(escaping cell: Cell, to output: inout [UInt8]) throws(RenderingBound) {
    if case .text(let place) = cell {
      Templates.append(escaping: texts[place], to: &output)
    } else {
      try append(cell, to: &output)
    }
  }

  /// Appends text or HTML as it is; other values have no text.
  func append(_ cell: Cell, to output: inout [UInt8]) throws(RenderingBound) {
    switch cell {
    case .text(let place): output.append(contentsOf: texts[place].utf8)
    case .html(let place): output.append(contentsOf: html[place])
    case .writer(let place): try writers[place].write(&output)
    case .nothing, .present, .record, .list, .items, .shared: break
    }
  }

  /// How many items a list has; nil of what is none, which is written once.
  func count(of cell: Cell) -> Int? {
    switch cell {
    case .list(_, let count): return count
    case .items(let place): return items[place].count
    case .shared(let place):
      guard case .list(let items) = shared[place] else { return nil }
      return items.count
    case .nothing, .present, .text, .html, .writer, .record: return nil
    }
  }

  /// An item of a list, which is made for it where it is not there.
  mutating func item(_ index: Int, of cell: Cell) -> Cell {
    switch cell {
    case .list(let first, _): return cells[first + index]
    case .items(let place): return items[place].item(index, &self)
    case .shared(let place):
      guard case .list(let items) = shared[place] else { return .nothing }
      return add(items[index])
    case .nothing, .present, .text, .html, .writer, .record: return .nothing
    }
  }

  /// The same as a value that pages can share, with all items of its lists made.
  mutating func value(of cell: Cell) -> Value {
    switch cell {
    case .nothing: .nothing
    case .present: .flag(true)
    case .text(let place): .text(texts[place])
    case .html(let place): .html(html[place])
    case .writer(let place): .writer(writers[place].write)
    case .record(let first, let count): .record((first..<first + count).map { value(of: cells[$0]) })
    case .list, .items: .list((0..<(count(of: cell) ?? 0)).map { value(of: item($0, of: cell)) })
    case .shared(let place): shared[place]
    }
  }
}

// What is forgotten.
extension PageData {
  /// How much there is, so that what comes after can be forgotten.
  struct Extent {
    fileprivate let cells, texts, html, writers, items, shared: Int
  }

  var extent: Extent {
    Extent(
      cells: cells.count, texts: texts.count, html: html.count, writers: writers.count, items: items.count,
      shared: shared.count)
  }

  mutating func forget(after extent: Extent) {
    cells.shorten(to: extent.cells)
    texts.shorten(to: extent.texts)
    html.shorten(to: extent.html)
    writers.shorten(to: extent.writers)
    items.shorten(to: extent.items)
    shared.shorten(to: extent.shared)
  }
}

extension Array {
  fileprivate mutating func shorten(to count: Int) {
    if self.count > count { removeLast(self.count - count) }
  }
}
