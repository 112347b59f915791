import Diagnostics

/// A template that is being put into a page, and may be met again inside itself.
struct Expansion {
  var template: Int
  var origins: [Int]
  var fillings: [String: Filling]
  /// How many trees were being walked down where it began.
  var descents: Int
  var subroutine: Int
}

extension PageCompiler {
  /// Puts a partial or a parent where its tag stands.
  mutating func include(_ inclusion: Inclusion, _ scope: Scope) {
    guard let template = library.positions[inclusion.name] else {
      let place = location(inclusion.range, scope)
      return report(.unknownTemplate(place, name: inclusion.name, available: library.names))
    }
    reportUnknownBlocks(inclusion, template, scope)
    guard var inner = nested(scope, at: inclusion.range) else { return }
    inner.template = template
    inner.prefix = inclusion.indentation.map { scope.prefix + bytes($0, scope).dropFirst(scope.dedent) } ?? []
    inner.dedent = 0
    inner.includedFrom = location(inclusion.range, scope)
    for block in inclusion.overrides where scope.fillings[block.name] == nil {
      inner.fillings[block.name] = Filling(block: block, template: scope.template, fillings: scope.fillings)
    }
    if let outer = expansions.last(where: { $0.isSame(as: inner) }) {
      return repeatExpansion(outer, inner)
    }
    expand(template, inner)
  }

  /// Puts a template's nodes in; one that may come again inside itself can be called.
  mutating func expand(_ template: Int, _ scope: Scope) {
    let nodes = library.templates[template].nodes
    guard library.isRecursive(template) else { return add(nodes, scope) }
    let subroutine = assembler.beginSubroutine()
    expansions.append(
      Expansion(
        template: template, origins: scope.contexts.map(\.origin), fillings: scope.fillings,
        descents: scope.descents, subroutine: subroutine.number))
    add(nodes, scope)
    expansions.removeLast()
    assembler.endSubroutine(subroutine)
  }

  /// Puts a block's new content where it stands, or its own when there is none.
  mutating func add(_ block: Block, _ scope: Scope) {
    guard var inner = nested(scope, at: block.range) else { return }
    guard let filling = scope.fillings[block.name] else { return add(block.body, inner) }
    inner.template = filling.template
    inner.fillings = filling.fillings
    inner.prefix = scope.prefix + bytes(block.indentation, scope).dropFirst(scope.dedent)
    inner.dedent = filling.block.indentation.count
    inner.includedFrom = nil
    let body = filling.block.body
    if block.opening == .inline, case .lineStart = body.first {
      add(body.dropFirst(), inner)
    } else {
      add(body, inner)
    }
  }

  /// A template inside itself ends when it follows a tree of data; otherwise it never does.
  private mutating func repeatExpansion(_ outer: Expansion, _ inner: Scope) {
    if outer.descents < inner.descents {
      assembler.append(.call(outer.subroutine))
    } else if let place = inner.includedFrom {
      report(.endlessTemplate(place, name: library.templates[inner.template].source.name))
    }
  }

  private mutating func reportUnknownBlocks(_ inclusion: Inclusion, _ template: Int, _ scope: Scope) {
    if inclusion.overrides.isEmpty { return }
    let available = library.blockNames(of: template)
    for block in inclusion.overrides where !available.contains(block.name) {
      let place = location(block.range, scope)
      report(.unknownBlock(place, name: block.name, parent: inclusion.name, available: available.sorted()))
    }
  }
}

extension Expansion {
  fileprivate func isSame(as scope: Scope) -> Bool {
    template == scope.template && origins == scope.contexts.map(\.origin) && fillings == scope.fillings
  }
}
