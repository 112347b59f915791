import CYAML

/// One step of libyaml through a text, with the bytes it stands at.
struct YAMLEvent {
  var kind: Kind
  /// Bytes of the whole file.
  var start: Int
  var end: Int
  var text = ""
  var style = YAMLNode.Style.plain
  /// Whether an anchor or a tag stands before the value.
  var hasProperties = false
  /// Whether a collection is written with brackets.
  var isFlow = false

  enum Kind {
    case scalar, alias, sequenceStart, mappingStart, collectionEnd, documentStart, documentEnd, end, other
    /// The text cannot be read further; `YAMLEvents.problem` says why.
    case failure
  }
}

/// The one owner of a libyaml parser: it reads `range` of a text event by event and frees everything with itself.
///
/// libyaml counts Unicode scalars; every mark is turned into a byte offset here, by walking along with it.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private var lastScalar = 0
  private var lastOffset: Int

  /// Calls `body` with the events of the bytes in `range`, which must be UTF-8.
  static func read<Result>(
    _ bytes: [UInt8], in range: Range<Int>, _ body: (inout YAMLEvents) -> Result
  ) -> Result {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var events = unsafe YAMLEvents(buffer, range)
      return body(&events)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let start = unsafe bytes.baseAddress.map { unsafe $0 + range.lowerBound }
    unsafe yaml_parser_set_input_string(parser, start, range.count)
    unsafe self.bytes = bytes
    self.range = range
    lastOffset = range.lowerBound
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  mutating func next() -> YAMLEvent {
    var raw = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &raw) == 1 else {
      return YAMLEvent(kind: .failure, start: range.upperBound, end: range.upperBound)
    }
    defer { unsafe yaml_event_delete(&raw) }
    let start = unsafe offset(raw.start_mark)
    var event = unsafe YAMLEvent(kind: Self.kind(raw.type), start: start, end: offset(raw.end_mark))
    if unsafe raw.type == YAML_SCALAR_EVENT {
      unsafe Self.fill(&event, from: raw.data.scalar)
    } else if unsafe raw.type == YAML_SEQUENCE_START_EVENT {
      let start = unsafe raw.data.sequence_start
      event.isFlow = unsafe start.style == YAML_FLOW_SEQUENCE_STYLE
      event.hasProperties = unsafe start.anchor != nil || start.tag != nil
    } else if unsafe raw.type == YAML_MAPPING_START_EVENT {
      let start = unsafe raw.data.mapping_start
      event.isFlow = unsafe start.style == YAML_FLOW_MAPPING_STYLE
      event.hasProperties = unsafe start.anchor != nil || start.tag != nil
    }
    return event
  }

  /// What went wrong, after a `failure`.
  mutating func problem() -> YAMLProblem {
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    let message = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let offset =
      unsafe isReader
      ? range.lowerBound + Int(parser.pointee.problem_offset) : offset(parser.pointee.problem_mark)
    return YAMLProblem(
      message: message, offset: min(offset, range.upperBound), context: context,
      contextOffset: unsafe self.offset(parser.pointee.context_mark))
  }

  private static func fill(
    _ event: inout YAMLEvent, from scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar
  ) {
    let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    event.text = unsafe composed(String(decoding: text, as: UTF8.self))
    event.hasProperties = unsafe scalar.anchor != nil || scalar.tag != nil
    event.style =
      if unsafe scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE {
        .singleQuoted
      } else if unsafe scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
        .doubleQuoted
      } else if unsafe scalar.style == YAML_LITERAL_SCALAR_STYLE {
        .literal
      } else if unsafe scalar.style == YAML_FOLDED_SCALAR_STYLE {
        .folded
      } else {
        .plain
      }
  }

  private static func kind(_ type: yaml_event_type_t) -> YAMLEvent.Kind {
    if type == YAML_SCALAR_EVENT { return .scalar }
    if type == YAML_MAPPING_START_EVENT { return .mappingStart }
    if type == YAML_SEQUENCE_START_EVENT { return .sequenceStart }
    if type == YAML_MAPPING_END_EVENT || type == YAML_SEQUENCE_END_EVENT { return .collectionEnd }
    if type == YAML_ALIAS_EVENT { return .alias }
    if type == YAML_DOCUMENT_START_EVENT { return .documentStart }
    if type == YAML_DOCUMENT_END_EVENT { return .documentEnd }
    return type == YAML_STREAM_END_EVENT ? .end : .other
  }

  /// Marks come nearly in order, so the walk from the last one is short.
  private mutating func offset(_ mark: yaml_mark_t) -> Int {
    let target = Int(mark.index)
    while lastScalar < target, lastOffset < range.upperBound {
      let lead = unsafe bytes[lastOffset]
      lastOffset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      lastScalar += 1
    }
    while lastScalar > target, lastOffset > range.lowerBound {
      repeat {
        lastOffset -= 1
      } while unsafe lastOffset > range.lowerBound && bytes[lastOffset] & 0xC0 == 0x80
      lastScalar -= 1
    }
    return min(lastOffset, range.upperBound)
  }
}
