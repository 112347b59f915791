/// Puts numbers, texts and lists one after another; a text that has been written is afterwards a number.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  mutating func write(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func write(_ text: String) {
    if let index = texts[text] { return write(index) }
    write(texts.count)
    write(Array(text.utf8))
    texts[text] = texts.count
  }

  mutating func write(_ data: [UInt8]) {
    write(data.count)
    bytes += data
  }

  mutating func write<Item>(_ items: some Collection<Item>, each: (inout ByteWriter, Item) -> Void) {
    write(items.count)
    for item in items { each(&self, item) }
  }
}

/// Reads what a `ByteWriter` has written; nothing in the bytes, whatever they are, leads outside them.
struct ByteReader {
  private let all: [UInt8]
  private var position = 0
  private var texts: [String] = []

  init(_ bytes: [UInt8]) { all = bytes }

  /// The bytes are not what was written.
  struct Damage: Error {}

  mutating func number() throws(Damage) -> Int {
    guard all.count - position >= 8 else { throw Damage() }
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(all[position + index]) << UInt64(8 * index) }
    position += 8
    return Int(truncatingIfNeeded: value)
  }

  mutating func bytes() throws(Damage) -> [UInt8] {
    let count = try number()
    guard 0 <= count, count <= all.count - position else { throw Damage() }
    defer { position += count }
    return Array(all[position..<position + count])
  }

  mutating func text() throws(Damage) -> String {
    let index = try number()
    guard 0 <= index, index <= texts.count else { throw Damage() }
    if index < texts.count { return texts[index] }
    texts.append(String(decoding: try bytes(), as: UTF8.self))
    return texts[index]
  }

  /// Items that take eight bytes or more each, so that there cannot be more than there are bytes.
  mutating func list<Item>(
    _ read: (inout ByteReader) throws(Damage) -> Item
  ) throws(Damage) -> [Item] {
    let count = try number()
    guard 0 <= count, count <= (all.count - position) / 8 else { throw Damage() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }
}
