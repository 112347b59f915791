import Diagnostics

/// How many sections, blocks and templates may stand inside each other on a page.
let deepestPage = 200
/// How large a page's program may become, in bytes of fixed text and sixteen for each instruction.
let largestPage = 16_000_000
/// How many sections, blocks and templates one page may be put together from.
let mostParts = 100_000

/// Puts pages together: blocks, parents and partials where they are used, names as positions in the data.
struct PageCompiler {
  let library: Library
  let unescapedText: UnescapedText
  private(set) var findings: [Diagnostic] = []
  var assembler = Assembler()
  var origins = Origins()
  /// The templates that are being put in and may come again.
  var expansions: [Expansion] = []
  private var parts = 0
  private var reported: Set<Place> = []

  /// A finding is one mistake of a template file, however many pages meet it.
  private struct Place: Hashable {
    var code: Code
    var location: Location
  }

  init(library: Library, unescapedText: UnescapedText) {
    self.library = library
    self.unescapedText = unescapedText
  }

  mutating func compile(_ page: PageShape) -> Template? {
    guard let template = library.positions[page.template] else {
      report(.missingTemplate(page.template, library))
      return nil
    }
    assembler = Assembler()
    origins = Origins()
    parts = 0
    let scope = Scope(template: template, contexts: [Context(origin: 0, shape: page.data)])
    expand(template, scope)
    assembler.flush()
    var compiled = assembler.template
    if case .record(let record) = page.data { compiled.names = record.fields.map(\.name) }
    return compiled
  }

  mutating func report(_ finding: Diagnostic) {
    let place = Place(code: finding.code, location: finding.location)
    if reported.insert(place).inserted { findings.append(finding) }
  }

  func location(_ range: Range<Int>, _ scope: Scope) -> Location {
    Location(library.templates[scope.template].source.path, range)
  }

  func bytes(_ range: Range<Int>, _ scope: Scope) -> ArraySlice<UInt8> {
    library.templates[scope.template].source.bytes[range]
  }
}

extension PageCompiler {
  mutating func add(_ nodes: some Sequence<Node>, _ scope: Scope) {
    for node in nodes {
      switch node {
      case .lineStart(let whitespace):
        assembler.append(scope.prefix)
        assembler.append(bytes(whitespace, scope).dropFirst(scope.dedent))
      case .text(let range): assembler.append(bytes(range, scope))
      case .value(let name, let escaping): add(name, escaping, scope)
      case .section(let section): add(section, scope)
      case .inclusion(let inclusion): include(inclusion, scope)
      case .block(let block): add(block, scope)
      }
    }
  }

  private mutating func add(_ name: Name, _ escaping: Escaping, _ scope: Scope) {
    guard let found = find(name, scope) else { return }
    switch (found.shape, escaping) {
    case (.html, _): assembler.append(.unescaped(assembler.path(found)))
    case (.text, .escaped): assembler.append(.escaped(assembler.path(found)))
    case (.text, .unescaped):
      switch unescapedText {
      case .allowed: assembler.append(.unescaped(assembler.path(found)))
      case .reported:
        report(.unescapedText(location(name.range, scope), name: text(name, scope)))
        assembler.append(.escaped(assembler.path(found)))
      }
    case (.flag, _), (.record, _), (.list, _), (.tree, _):
      report(.notText(location(name.range, scope), name: text(name, scope), shape: found.shape))
    }
  }

  private mutating func add(_ section: Section, _ scope: Scope) {
    let found = find(section.name, scope)
    guard var inner = nested(scope, at: section.name.range) else { return }
    switch (section.condition, found) {
    case (.present, nil): break
    case (.absent, nil): add(section.body, inner)
    case (.absent, let found?):
      let path = assembler.path(found)
      let place = assembler.reserve()
      add(section.body, inner)
      assembler.fill(place) { .inverted(path, end: $0) }
    case (.present, let found?):
      let path = assembler.path(found)
      let push = inner.open(found, &origins)
      let place = assembler.reserve()
      add(section.body, inner)
      assembler.fill(place) { .section(path, push, end: $0) }
    }
  }

  private mutating func find(_ name: Name, _ scope: Scope) -> Found? {
    switch resolve(name, in: scope.contexts, &origins) {
    case .found(let found): return found
    case .unknown(let part, let shapes):
      let start = name.range.lowerBound + name.parts[..<part].reduce(0) { $0 + $1.utf8.count + 1 }
      // What is not UTF-8 is longer as a name than as it is written.
      let end = min(start + name.parts[part].utf8.count, name.range.upperBound)
      let place = location(min(start, end)..<end, scope)
      // Looking for what was meant is dear, and a template may be met ten thousand times.
      guard !reported.contains(Place(code: .templateUnknownName, location: place)) else { return nil }
      let owner = part == 0 ? nil : name.parts[..<part].joined(separator: ".")
      report(
        .unknownName(
          place, name: name.parts[part], of: owner, available: visibleNames(shapes),
          includedFrom: scope.includedFrom)
      )
      return nil
    }
  }

  private func text(_ name: Name, _ scope: Scope) -> String {
    String(decoding: bytes(name.range, scope), as: UTF8.self)
  }

  /// The scope one level further in; nil, and a finding, when the page is too deep or too large.
  mutating func nested(_ scope: Scope, at range: Range<Int>) -> Scope? {
    guard scope.depth < deepestPage else {
      report(.nestedTooDeep(location(range, scope)))
      return nil
    }
    guard parts <= mostParts else { return nil }
    parts += 1
    if parts > mostParts || assembler.size > largestPage {
      parts = mostParts + 1
      report(.pageTooLarge(location(range, scope)))
      return nil
    }
    var inner = scope
    inner.depth += 1
    return inner
  }
}

extension Scope {
  /// Opens what a section names, and says what rendering must do to have the same contexts.
  fileprivate mutating func open(_ found: Found, _ origins: inout Origins) -> Push {
    let context: Context
    switch found.shape {
    case .flag: return .nothing
    case .text, .html, .record, .tree: context = Context(origin: found.origin, shape: found.shape)
    case .list(let item):
      let isItem = found.fields.isEmpty
      context = Context(origin: isItem ? origins.items(of: found.origin) : found.origin, shape: item)
    }
    if found.isTree { descents += 1 }
    defer { contexts.append(context) }
    guard let index = contexts.firstIndex(where: { $0.origin == context.origin }) else { return .context }
    let outward = contexts.count - 1 - index
    contexts.remove(at: index)
    return .replacing(outward: outward)
  }
}
