import CArena
import CCMark

/// One step of a walk through what cmark-gfm read: into a node, or out of it.
struct MarkdownStep {
  var kind: MarkdownNode.Kind
  var isLeaving: Bool
  /// As cmark counts: from 1, lines and bytes of the text it was given. Only those of blocks can be relied on.
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int
}

/// The one owner of what cmark-gfm allocates: the tree of a text and a walk through it, given back with it.
///
/// All of it lies in the thread's arena: a tree of some hundred pieces is made and thrown away for every text. What is read of
/// a component within the text is made later and given back earlier, as the arena wants it.
/// Only the table and task-list extensions and footnotes are on. The autolink and strikethrough extensions change
/// process-wide tables around every parse, so they are not safe on two threads (cmark-gfm 0.29.0.gfm.6).
@safe struct MarkdownSteps: ~Copyable {
  private let mark: arena_mark
  private let iterator: OpaquePointer?
  private var node: OpaquePointer?

  /// Reads the bytes in `range` and what is to be read after them, which must be UTF-8 without NUL.
  init(_ bytes: [UInt8], in range: Range<Int>, and appendix: [UInt8] = []) {
    precondition(Self.isRegistered)
    unsafe mark = arena_begin()
    let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, Self.memory())
    for name in ["table", "tasklist"] {
      unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe cmark_parser_feed(
        parser, (start + range.lowerBound).assumingMemoryBound(to: CChar.self), range.count)
    }
    unsafe appendix.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    unsafe iterator = unsafe cmark_iter_new(cmark_parser_finish(parser))
  }

  deinit { unsafe arena_release(mark) }

  /// The next step, or nil at the end; the functions below then speak of its node.
  mutating func next() -> MarkdownStep? {
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return nil }
    unsafe node = cmark_iter_get_node(iterator)
    return unsafe MarkdownStep(
      kind: kind(), isLeaving: event == CMARK_EVENT_EXIT,
      startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)), endColumn: Int(cmark_node_get_end_column(node)))
  }

  /// Appends the text of a leaf, the address of a link or picture, the label of a footnote.
  func appendLiteral(of kind: MarkdownNode.Kind, to text: inout [UInt8]) {
    let isLink = kind == .link || kind == .image
    unsafe append(isLink ? cmark_node_get_url(node) : cmark_node_get_literal(node), to: &text)
  }

  /// Appends the title of a link or picture, the info string of a code block.
  func appendTitle(of kind: MarkdownNode.Kind, to text: inout [UInt8]) {
    unsafe append(
      kind == .codeBlock ? cmark_node_get_fence_info(node) : cmark_node_get_title(node), to: &text)
  }

  /// Where the block after this one begins; nil when there is none.
  var nextStart: (line: Int, column: Int)? {
    guard let next = unsafe cmark_node_next(node) else { return nil }
    return unsafe (Int(cmark_node_get_start_line(next)), Int(cmark_node_get_start_column(next)))
  }

  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(node)) }
  var listStart: Int { unsafe Int(cmark_node_get_list_start(node)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(node) != 0 }
  var isChecked: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(node) }

  /// The length and the character of the fence around a code block; nil when it is indented.
  var fence: (length: Int, character: UInt8)? {
    var (length, offset): (Int32, Int32) = (0, 0)
    var character: CChar = 0
    guard unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0 else { return nil }
    return (Int(length), UInt8(bitPattern: character))
  }

  /// The alignment of each column of a table: 0 none, 1 left, 2 centre, 3 right.
  var alignments: [Int32] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { column in
      switch unsafe letters[column] {
      case UInt8(ascii: "l"): 1
      case UInt8(ascii: "c"): 2
      case UInt8(ascii: "r"): 3
      default: 0
      }
    }
  }

  private func append(_ string: UnsafePointer<CChar>?, to text: inout [UInt8]) {
    guard let string = unsafe string else { return }
    let bytes = unsafe UnsafeRawBufferPointer(start: string, count: strlen(string))
    unsafe text.append(contentsOf: bytes)
  }

  private func kind() -> MarkdownNode.Kind {
    let type = unsafe cmark_node_get_type(node)
    let number = Int(type.rawValue & 0xF)
    let isInline = type.rawValue & 0x4000 != 0
    if type.rawValue & 0x3FF0 == 0, number < 12, let kind = (isInline ? Self.inlines : Self.blocks)[number] {
      return kind
    }
    if type == CMARK_NODE_LIST {
      return unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    }
    if type == CMARK_NODE_ITEM {
      return unsafe cmark_node_get_syntax_extension(node) == nil ? .item : .taskItem
    }
    switch unsafe String(cString: cmark_node_get_type_string(node)) {
    case "table": return .table
    case "table_header": return .tableHeader
    case "table_row": return .tableRow
    default: return .tableCell
    }
  }

  /// What cmark asks for memory; it lies in the arena itself, like all that is taken by it.
  private static func memory() -> UnsafeMutablePointer<cmark_mem> {
    guard let place = unsafe arena_calloc(1, MemoryLayout<cmark_mem>.size) else {
      preconditionFailure("without memory the arena ends the program")
    }
    let memory = unsafe place.bindMemory(to: cmark_mem.self, capacity: 1)
    unsafe memory.initialize(
      to: cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free))
    return unsafe memory
  }

  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// cmark's numbers of its own block nodes; lists, items and extensions need a second look.
  private static let blocks: [MarkdownNode.Kind?] = [
    nil, .document, .blockQuote, nil, nil, .codeBlock, .rawHTMLBlock, nil, .paragraph, .heading,
    .thematicBreak,
    .footnoteDefinition,
  ]

  private static let inlines: [MarkdownNode.Kind?] = [
    nil, .text, .softBreak, .lineBreak, .code, .rawHTML, nil, .emphasis, .strong, .link, .image,
    .footnoteReference,
  ]
}
