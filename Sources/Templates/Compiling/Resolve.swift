/// Where a name's value is, and what it is.
struct Found {
  var outward: Int
  var fields: [Int]
  var shape: Shape
  var origin: Int
  /// Whether the items have the shape of the record that they are a field of.
  var isTree = false
}

/// What a name means at a place.
enum Resolution {
  case found(Found)
  /// The part that does not exist, and the shapes that it was looked for in, nearest first.
  case unknown(part: Int, among: [Shape])
}

/// Numbers for places in the data, so that the same place is recognised again.
struct Origins {
  private var numbers: [Step: Int] = [:]

  private struct Step: Hashable {
    var owner: Int
    var field: Int
  }

  mutating func number(of field: Int, in owner: Int) -> Int {
    let step = Step(owner: owner, field: field)
    if let number = numbers[step] { return number }
    let number = numbers.count + 1
    numbers[step] = number
    return number
  }

  /// The items of a list that is itself an item.
  mutating func items(of owner: Int) -> Int { number(of: -1, in: owner) }
}

/// Finds a name as the Mustache specification says: the first part in the nearest context that has it, the
/// other parts inside that.
func resolve(_ name: Name, in contexts: [Context], _ origins: inout Origins) -> Resolution {
  guard let first = name.parts.first else {
    let top = contexts[contexts.count - 1]
    return .found(Found(outward: 0, fields: [], shape: top.shape, origin: top.origin))
  }
  for (outward, context) in contexts.reversed().enumerated() {
    guard case .record(let record) = context.shape, record.position(of: first) != nil else { continue }
    var found = Found(outward: outward, fields: [], shape: context.shape, origin: context.origin)
    for (index, part) in name.parts.enumerated() {
      guard case .record(let record) = found.shape, let position = record.position(of: part) else {
        return .unknown(part: index, among: [found.shape])
      }
      found.step(to: position, of: record, &origins)
    }
    return .found(found)
  }
  return .unknown(part: 0, among: contexts.reversed().map(\.shape))
}

/// All names of some shapes, nearest first, each once.
func visibleNames(_ shapes: [Shape]) -> [String] {
  var seen: Set<String> = []
  return shapes.flatMap(\.names).filter { seen.insert($0).inserted }
}

extension Found {
  fileprivate mutating func step(to position: Int, of record: RecordShape, _ origins: inout Origins) {
    fields.append(position)
    let field = record.fields[position].shape
    isTree = field == .tree
    shape = isTree ? .list(.record(record)) : field
    if !isTree { origin = origins.number(of: position, in: origin) }
  }
}

extension RecordShape {
  fileprivate func position(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

extension Shape {
  fileprivate var names: [String] {
    switch self {
    case .record(let record): record.fields.map(\.name)
    case .text, .html, .flag, .list, .tree: []
    }
  }
}
