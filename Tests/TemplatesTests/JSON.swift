import Templates

/// Data of the specification, which has no declared shape.
enum JSON: Decodable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSON])
  case record([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: JSON].self))
    }
  }

  var shape: Shape {
    switch self {
    case .null, .text: .text
    case .flag: .flag
    case .list(let items):
      .list(items.map(\.shape).reduce(nil) { $0?.merged(with: $1) ?? $1 } ?? .record(RecordShape([])))
    case .record(let fields):
      .record(
        RecordShape(fields.sorted { $0.key < $1.key }.map { RecordShape.Field($0.key, $0.value.shape) }))
    }
  }

  func value(as shape: Shape) -> Value {
    switch (self, shape) {
    case (.null, _): .nothing
    case (.flag(let flag), _): .flag(flag)
    case (.text(let text), _): .text(text)
    case (.list(let items), .list(let shape)): .list(items.map { $0.value(as: shape) })
    case (.record(let fields), .record(let shape)):
      .record(shape.fields.map { fields[$0.name]?.value(as: $0.shape) ?? .nothing })
    case (.list, _), (.record, _): .nothing
    }
  }
}

extension Shape {
  /// A shape that has the names of both, for lists whose items differ.
  fileprivate func merged(with other: Shape) -> Shape {
    switch (self, other) {
    case (.record(let left), .record(let right)):
      let names = Set(left.fields.map(\.name))
      return .record(RecordShape(left.fields + right.fields.filter { !names.contains($0.name) }))
    case (.list(let left), .list(let right)): return .list(left.merged(with: right))
    default: return self
    }
  }
}
