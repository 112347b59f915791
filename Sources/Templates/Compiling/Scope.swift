import Diagnostics

/// The context of a place while a page is assembled.
struct Scope {
  /// The template whose bytes the nodes are ranges of.
  var template: Int
  /// The data that the sections around the place have opened, outermost first; no two of one origin.
  var contexts: [Context]
  /// What the blocks of this template are filled with.
  var fillings: [String: Filling] = [:]
  /// What is put before each line, and how many spaces of its own are removed first.
  var prefix: [UInt8] = []
  var dedent = 0
  /// How many trees are being walked down.
  var descents = 0
  /// How many sections, blocks and templates stand around the place.
  var depth = 0
  /// The tag that brought this template in.
  var includedFrom: Location?
}

/// Data that a section has opened.
struct Context {
  /// The same number for the same place in the data, whatever way it was reached.
  var origin: Int
  var shape: Shape
}

/// New content for a block, with the blocks that are filled where it is written.
struct Filling: Hashable {
  var block: Block
  var template: Int
  var fillings: [String: Filling]

  static func == (left: Filling, right: Filling) -> Bool {
    left.template == right.template && left.block.range == right.block.range
      && left.fillings == right.fillings
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(template)
    hasher.combine(block.range)
  }
}
