import Content
import Model

/// What may be done to a file for one edit: ways of doing it, the best first. Reading the result decides.
struct Proposals {
  let file: EditedFile
  let reading: FieldReading
  /// The order in which languages are written.
  let languages: [Language]

  var bytes: [UInt8] { reading.bytes }
  var writer: ValueWriter {
    ValueWriter(lineEnding: bytes.lineEnding, isEnglish: isEnglish)
  }

  /// Whether the file has English names, as the first that differs from bokmål says.
  private var isEnglish: Bool {
    let entries = (reading.root?.items?.first ?? reading.root)?.entries ?? []
    for entry in entries {
      guard let field = file.fields.first(where: { $0.name.matches(entry.key) }),
        field.name.nb != field.name.en
      else { continue }
      return field.name.en == entry.key
    }
    return false
  }

  // MARK: Setting

  func setting(_ spot: Spot, _ value: NewValue) throws(EditRefusal) -> [[Splice]] {
    guard let link = spot.value else { return try inserting(spot, value) }
    if let key = link.key, link.node.isEmpty, link.node.range.isEmpty {
      return [[Splice(at: bytes.colonEnd(after: key), try text(value, link, of: key))]]
    }
    guard case .text(let typed) = value, link.node.scalar != nil else { return try replacing(link, value) }
    let forms = ScalarForms(text: try PlainText(typed).text, lineEnding: bytes.lineEnding)
    let column =
      link.key.map { bytes.column(of: $0.lowerBound) } ?? bytes.column(of: link.node.range.lowerBound)
    return forms.replacing(link.node, in: bytes, column: column, isInFlow: link.isInFlow).map {
      [Splice(link.node.range, $0)]
    }
  }

  /// What follows a name that has no value.
  private func text(
    _ value: NewValue, _ link: Spot.Link, of key: Range<Int>
  ) throws(EditRefusal) -> [UInt8] {
    if link.isInFlow { return [.space] + (try writer.flow(value, link.type)) }
    return try writer.block(value, column: bytes.column(of: key.lowerBound), link.type, afterDash: false)
  }

  /// Another value altogether in the place of one that is there; comments in it would be lost.
  private func replacing(_ link: Spot.Link, _ value: NewValue) throws(EditRefusal) -> [[Splice]] {
    if link.node.holdsComment(in: bytes) { throw .cannotBeWritten }
    if link.isInFlow || link.node.isFlow(in: bytes) {
      return [[Splice(link.node.range, try writer.flow(value, link.type))]]
    }
    guard let key = link.key else {
      let column = bytes.column(of: link.node.range.lowerBound) - 2
      let text = try writer.block(value, column: max(0, column), link.type, afterDash: true)
      return [[Splice(link.node.range, Array(text.dropFirst()))]]
    }
    let start = bytes.colonEnd(after: key)
    if bytes.comment(after: start) != nil { throw .cannotBeWritten }
    return [
      [Splice(start..<max(start, link.node.range.upperBound), try text(value, link, of: key))]
    ]
  }

  /// A text without its letters, between the quotes that it had; nil for what is no text of one line.
  func emptying(_ link: Spot.Link, _ key: Range<Int>) -> [[Splice]]? {
    let range = link.node.range
    switch link.node.scalar?.style {
    case .doubleQuoted, .singleQuoted:
      guard range.count >= 2 else { return nil }
      return [[Splice(range.lowerBound + 1..<range.upperBound - 1, [])]]
    case .plain:
      let start = bytes.colonEnd(after: key)
      guard !link.isInFlow, start <= range.lowerBound else { return nil }
      return [[Splice(start..<range.upperBound, [])]]
    case .literal, .folded, nil: return nil
    }
  }

  // MARK: What is not there

  private func inserting(_ spot: Spot, _ value: NewValue) throws(EditRefusal) -> [[Splice]] {
    let (outer, step) = (spot.last, spot.missing[spot.missing.startIndex])
    for case .item(let index) in spot.missing.dropFirst() where index > 0 { throw noRow(index) }
    let inner = try value.wrapped(in: spot.missing.dropFirst())
    if case .item(let index) = step, outer.node.items == nil, index > 0 { throw noRow(index) }
    if let items = outer.node.items, case .item(let index) = step {
      guard index == items.count else { throw noRow(index) }
      return try insertingRow(outer, at: index, inner)
    }
    let named = NewValue.Named(step, inner)
    if outer.node.isEmpty, let key = outer.key {
      let whole = try value.wrapped(in: spot.missing)
      guard outer.node.range.isEmpty else { return try replacing(outer, whole) }
      let start = bytes.colonEnd(after: key)
      let named = [Splice(at: start, try text(whole, outer, of: key))]
      // Words of the file's own language stand without its name where nothing says that there are others.
      guard spot.missing.count == 1, step == .language(file.language), case .text = value else {
        return [named]
      }
      return [[Splice(at: start, try text(value, outer, of: key))], named]
    }
    if case .language = step, outer.node.scalar != nil { return try splitting(outer, named) }
    return try insertingEntry(named, in: outer)
  }

  private func noRow(_ index: Int) -> EditRefusal {
    switch file.role {
    case .translation(let language): .translationLacksRows(language)
    case .main, .projectOnly: .noSuchRow(index)
    }
  }

  /// A text that stood for the file's own language becomes words by language: on lines of their own below the name, which keeps
  /// its comment, or between braces.
  private func splitting(_ link: Spot.Link, _ other: NewValue.Named) throws(EditRefusal) -> [[Splice]] {
    guard let key = link.key, let text = link.node.scalar?.text else { throw .cannotBeWritten }
    let (written, tag) = (link.node.range, Array("\(file.language.tag): ".utf8))
    let column = bytes.column(of: key.lowerBound) + 2
    let line = bytes.lineEnding + spaces(column)
    // What has several lines goes further in with its name.
    let moved = Array(bytes[written]).indented(by: 2)
    let lines = line + tag + moved + line + (try writer.entry(other, column: column, link.type))
    let start = bytes.colonEnd(after: key)
    let end =
      bytes.comment(after: written.upperBound) == nil
      ? written.upperBound : bytes.lineEnd(of: written.upperBound)
    let block =
      end == written.upperBound
      ? [Splice(start..<end, lines)] : [Splice(start..<written.upperBound, []), Splice(at: end, lines)]
    let forms = ScalarForms(text: text.trimmingWhiteSpace, lineEnding: bytes.lineEnding)
    let second = try writer.flowEntry(other, link.type)
    let flow = [Array(bytes[written]), forms.best(isInFlow: true)].map { own in
      [Splice(written, Array("{".utf8) + tag + own + Array(", ".utf8) + second + Array("}".utf8))]
    }
    return link.isInFlow ? flow : [block] + flow
  }
}

extension [UInt8] {
  /// With so many spaces more before each line but the first and empty ones.
  fileprivate func indented(by count: Int) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in enumerated() {
      if index > 0, self[index - 1] == .newline, !byte.isLineEnd { result += spaces(count) }
      result.append(byte)
    }
    return result
  }
}

extension YAMLNode {
  /// Whether a comment stands among its values.
  func holdsComment(in bytes: [UInt8]) -> Bool {
    var offset = range.lowerBound
    for scalar in scalarRanges.sorted(by: { $0.lowerBound < $1.lowerBound }) + [
      range.upperBound..<range.upperBound
    ] {
      if offset < scalar.lowerBound, bytes[offset..<scalar.lowerBound].contains(.hash) { return true }
      offset = max(offset, scalar.upperBound)
    }
    return false
  }

  private var scalarRanges: [Range<Int>] {
    switch value {
    case .scalar: [range]
    case .sequence(let items): items.flatMap(\.scalarRanges)
    case .mapping(let entries): entries.flatMap { [$0.keyRange] + $0.value.scalarRanges }
    }
  }
}
