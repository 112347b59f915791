/// A section, block or parent whose closing tag has not been met yet.
struct Frame {
  var kind: Kind
  var name: String
  /// The opening tag, and the name in it.
  var tag: Tag
  var nodes: [Node] = []
  /// The new content of a parent's blocks.
  var overrides: [Block] = []
  /// The first thing in a parent that stands outside its blocks, and is not written.
  var ignored: Range<Int>?

  /// What was opened, with what its line says about indentation.
  enum Kind {
    case section(Section.Condition)
    /// With the whitespace before it, when nothing else stands there.
    case parent(indentation: Range<Int>?)
    /// With the whitespace before it, when nothing else stands there.
    case block(Block.Opening, indentation: Range<Int>)
    /// A block that stands directly in a parent.
    case override(Block.Opening)
  }

  var isParent: Bool {
    if case .parent = kind { true } else { false }
  }
}
