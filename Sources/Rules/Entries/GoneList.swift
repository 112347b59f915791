import Content
import Diagnostics
import Model

/// The list of what is gone as it is written, for taking items out of it.
struct GoneList {
  private let path: String
  private let source: [UInt8]
  private let field: YAMLNode.Entry
  private let items: [YAMLNode]
  /// Whether the file says nothing else.
  private let isAlone: Bool

  /// Nil where the file, or the list in it, is not as it was understood.
  init?(in head: EntryHead, _ site: SiteModel) {
    guard let register = site.tree.registers.first(where: { $0.path == head.path }),
      let fields = register.root.entries?.filter({ ["borte", "gone"].contains($0.key) }), fields.count == 1,
      let items = fields[0].value.items
    else { return nil }
    path = head.path
    source = register.source
    field = fields[0]
    self.items = items
    isAlone = register.root.entries?.count == 1
  }

  /// What takes an item away and leaves the rest as it is; the whole list, when it goes with all others. Nil where that
  /// is not certain, as where a comment is about it.
  func removal(of index: Int, among others: Set<Int>) -> FixIt? {
    guard items.indices.contains(index), others.contains(index) else { return nil }
    let isWhole = others.count == items.count
    // A file with nothing in it is none.
    if isWhole, isAlone { return emptied }
    let range = isWhole ? wholeField : isInBrackets ? flowRange(index) : blockRange(index)
    guard let range, !hasComment(range), !followsComment(range.lowerBound) else { return nil }
    return FixIt(at: Location(path, range), replacement: "")
  }

  /// The list without items.
  private var emptied: FixIt? {
    guard let end else { return nil }
    let range = field.keyRange.upperBound..<end
    return hasComment(range) ? nil : FixIt(at: Location(path, range), replacement: ": []")
  }

  private var isInBrackets: Bool { byte(field.value.range.lowerBound) == UInt8(ascii: "[") }

  /// From the beginning of the key's line to the end of the last item's.
  private var wholeField: Range<Int>? {
    let start = startOfLine(field.keyRange.lowerBound)
    guard start == field.keyRange.lowerBound, let end else { return nil }
    return line(from: start, to: end)
  }

  /// Where the last item ends, and the bracket after it.
  private var end: Int? { isInBrackets ? field.value.range.upperBound : items.last.map(end(of:)) }

  /// An item between brackets, with one of the commas beside it.
  private func flowRange(_ index: Int) -> Range<Int>? {
    let item = items[index].range
    guard byte(item.lowerBound) == UInt8(ascii: "{"), byte(item.upperBound - 1) == UInt8(ascii: "}") else {
      return nil
    }
    if index > 0 { return items[index - 1].range.upperBound..<item.upperBound }
    return items.count > 1 ? item.lowerBound..<items[1].range.lowerBound : nil
  }

  /// The lines of an item that begins with a dash.
  private func blockRange(_ index: Int) -> Range<Int>? {
    let item = items[index]
    let start = startOfLine(item.range.lowerBound)
    let opening = source[start..<item.range.lowerBound].filter { $0 != UInt8(ascii: " ") }
    guard opening == [UInt8(ascii: "-")] else { return nil }
    return line(from: start, to: end(of: item))
  }

  /// A mapping without braces ends, to the parser, where the next thing begins.
  private func end(of item: YAMLNode) -> Int {
    if byte(item.range.lowerBound) == UInt8(ascii: "{") { return item.range.upperBound }
    return item.entries?.last?.value.range.upperBound ?? item.range.upperBound
  }

  /// To the end of the line, when nothing else stands on it.
  private func line(from start: Int, to end: Int) -> Range<Int>? {
    guard start < end, end <= source.count else { return nil }
    let rest = source[end...].prefix { $0 != 0x0A }
    guard rest.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { return nil }
    return start..<min(source.count, rest.endIndex + 1)
  }

  private func startOfLine(_ place: Int) -> Int {
    source[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func byte(_ place: Int) -> UInt8? { source.indices.contains(place) ? source[place] : nil }

  /// Whether the line above is a comment.
  private func followsComment(_ place: Int) -> Bool {
    let start = startOfLine(place)
    guard start == place, start > 0 else { return false }
    let above = source[startOfLine(start - 1)..<start]
    return above.first { $0 != 0x20 } == UInt8(ascii: "#")
  }

  /// In YAML a comment begins a line, or follows a space.
  private func hasComment(_ range: Range<Int>) -> Bool {
    range.contains { place in
      source[place] == UInt8(ascii: "#") && (place == 0 || source[place - 1] <= 0x20)
    }
  }
}
