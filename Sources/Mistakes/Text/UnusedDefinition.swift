import Content
package import Diagnostics

extension TextCheck {
  /// `[Pris]: gratis` on a line of its own is read as the address that `[Pris]` leads to (CommonMark 0.31 §4.7), and
  /// taken out of the page. Where no link asks for it, what was written is lost.
  func unusedDefinitions() -> [Diagnostic] {
    let written = definitions()
    guard !written.isEmpty else { return [] }
    let used = usedLabels()
    var first: [WrittenDefinition.Place: WrittenDefinition] = [:]
    var findings: [Diagnostic] = []
    for definition in written {
      let place = Location(path, definition.range)
      if !used.contains(definition.label) {
        findings.append(.unusedDefinition(place, definition, source))
      } else if let earlier = first[definition.place] {
        guard source[earlier.rest] != source[definition.rest] else { continue }
        findings.append(.doubleDefinition(place, definition, source))
      } else {
        first[definition.place] = definition
      }
    }
    return findings
  }

  /// Those that stand nowhere on the page, remarks to other writers apart.
  private func definitions() -> [WrittenDefinition] {
    guard let body = document.nodes.first?.source else { return [] }
    let (start, end) = (Int(body.lowerBound), min(Int(body.upperBound), source.count))
    var found = definitionStarts(in: start..<max(start, end)).compactMap { WrittenDefinition(source, at: $0) }
    // A text that was too large to be read has no nodes either.
    guard let first = found.first,
      document.nodes.count > 1 || first.range.lowerBound == source.trimmed(start..<end).lowerBound
    else { return [] }
    var shown = document.nodes.filter(isShownAsWritten).map(place)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    var components = document.nodes.filter { $0.kind == .directive }.map(place)[...]
    var (shownEnd, open) = (0, [Int]())
    for index in found.indices {
      let offset = found[index].range.lowerBound
      while let next = shown.first, next.range.lowerBound <= offset {
        shownEnd = max(shownEnd, next.range.upperBound)
        shown.removeFirst()
      }
      while let next = components.first, next.range.lowerBound <= offset {
        open.append(next.range.upperBound)
        components.removeFirst()
      }
      while let end = open.last, end <= offset { open.removeLast() }
      found[index].component = open.last ?? 0
      found[index].isShown = offset < shownEnd
    }
    return found.filter { !$0.isShown && !$0.isRemark(in: source) }
  }

  /// Where brackets stand first on a line, past the signs of lists and quotes, with a colon after them.
  private func definitionStarts(in range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var offset = range.lowerBound
    while let close = source.firstOffset(of: .closeBracket, in: offset..<range.upperBound) {
      offset = source.skip(from: close, to: range.upperBound) { !$0.isLineEnd }
      guard close + 1 < offset, source[close + 1] == .colon else { continue }
      let before = source[range.lowerBound..<close].lastIndex(where: \.isLineEnd)
      let start = source.textStart(ofLine: (before.map { $0 + 1 } ?? range.lowerBound)..<close)
      if start < close, source[start] == .openBracket { starts.append(start) }
    }
    return starts
  }

  private func isShownAsWritten(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .text, .code, .link, .image, .codeBlock, .rawHTMLBlock, .rawHTML, .role, .footnoteReference: true
    case .directive: directivesWithFields.contains(document.directives[Int(node.detail)].name)
    case .document, .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .taskItem,
      .thematicBreak, .table, .tableHeader, .tableRow, .tableCell, .footnoteDefinition, .softBreak,
      .lineBreak, .emphasis, .strong:
      false
    }
  }

  /// What the links and pictures of the document are called that have no address of their own.
  private func usedLabels() -> Set<String> {
    var labels: Set<String> = []
    for node in document.nodes where node.kind == .link || node.kind == .image {
      let range = place(node).range
      guard let last = range.last, source[last] == .closeBracket else { continue }
      labels.formUnion(source.labels(in: range).map(normalizedLabel))
    }
    return labels
  }
}

/// A line such as `[program]: program.md "Programmet"`.
private struct WrittenDefinition {
  /// All of the line from its bracket on.
  let range: Range<Int>
  /// As labels are compared.
  let label: String
  let name: Range<Int>
  /// What stands after the colon, without the spaces around it.
  let rest: Range<Int>
  /// The component that it stands in, by its end; 0 for none. Each may have definitions of its own.
  var component = 0
  var isShown = false

  struct Place: Hashable {
    let label: String
    let component: Int
  }

  var place: Place { Place(label: label, component: component) }

  /// Nil for a footnote, and for what is no definition, since more than an address and its title stands there.
  init?(_ bytes: [UInt8], at start: Int) {
    let lineEnd = bytes.skip(from: start, to: bytes.count) { !$0.isLineEnd }
    range = start..<bytes.trimmed(start..<lineEnd).upperBound
    guard let label = bytes.definedLabel(range), !label.hasPrefix("^") else { return nil }
    self.label = normalizedLabel(label)
    name = start + 1..<start + 1 + label.utf8.count
    rest = bytes.trimmed(min(name.upperBound + 2, range.upperBound)..<range.upperBound)
    let end = bytes.skip(from: rest.lowerBound, to: rest.upperBound) { !$0.isSpaceOrTab }
    let title = bytes.trimmed(end..<rest.upperBound)
    if let sign = title.first.map({ bytes[$0] }), bytes[rest.lowerBound] != .less {
      guard "\"'(".utf8.contains(sign) else { return nil }
    }
  }

  /// `[//]: # (Husk bildet)` is how remarks are written that no reader is to see.
  func isRemark(in bytes: [UInt8]) -> Bool {
    let address = bytes.text(rest).prefix { $0 != " " && $0 != "\t" }
    return address == "#" || address == "<>"
  }
}

extension [UInt8] {
  /// Past the marks of lists, numbered ones too, and quotes.
  fileprivate func textStart(ofLine line: Range<Int>) -> Int {
    let start = definitionStart(line)
    let digits = skip(from: start, to: line.upperBound, while: \.isDigit)
    guard digits > start, digits + 1 < line.upperBound, ".)".utf8.contains(self[digits]),
      self[digits + 1].isSpaceOrTab
    else { return start }
    return definitionStart(digits + 1..<line.upperBound)
  }
}

extension Code {
  package static let unusedDefinition = Code(
    "unused-definition", .warning,
    title: Wording(nb: "Linjen kommer ikke med på siden", en: "The line is left out of the page"),
    explanation: Wording(
      nb:
        "En linje som begynner med ord i klammer og kolon, sier hvilken adresse en lenke med de ordene fører til, og vises ikke selv. Er det ingen slik lenke i teksten, blir det som står der borte.",
      en:
        "A line that begins with words in brackets and a colon says which address a link with those words leads to, and is not shown itself. Where the text has no such link, what stands there is lost."
    ),
    example: Example(wrong: "Kom på torget.\n\n[Pris]: gratis", right: "Kom på torget.\n\nPris: gratis"))
}

extension Diagnostic {
  fileprivate static func unusedDefinition(
    _ place: Location, _ definition: WrittenDefinition, _ bytes: [UInt8]
  ) -> Diagnostic {
    let (name, rest) = (bytes.text(definition.name), bytes.text(definition.rest))
    let link = "[\(name)](\(rest))"
    return Diagnostic(
      .unusedDefinition,
      Wording(
        nb:
          "linjen leses som adressen til en lenke «[\(name)]» som ikke finnes, så den kommer ikke med på siden",
        en:
          "the line is read as the address of a link “[\(name)]” that is not there, so it is left out of the page"
      ),
      at: place,
      help: isAddressLike(rest)
        ? Wording(
          nb: "skal det være en lenke, skriv «\(link)» der den hører til; ellers slett linjen",
          en: "if it is to be a link, write “\(link)” where it belongs; otherwise delete the line")
        : Wording(
          nb: "skal leserne se det, skriv det uten klammer: «\(name): \(rest)»; ellers slett linjen",
          en:
            "if readers are to see it, write it without brackets: “\(name): \(rest)”; otherwise delete the line"
        ))
  }

  fileprivate static func doubleDefinition(
    _ place: Location, _ definition: WrittenDefinition, _ bytes: [UInt8]
  ) -> Diagnostic {
    let name = bytes.text(definition.name)
    return Diagnostic(
      .unusedDefinition,
      Wording(
        nb: "adressen til «[\(name)]» står to ganger, og bare den første er i bruk",
        en: "the address of “[\(name)]” is written twice, and only the first is used"),
      at: place,
      help: Wording(
        nb: "slett den som ikke gjelder, eller gi den ene et annet navn i klammene",
        en: "delete the one that does not apply, or give one of them another name in the brackets"))
  }
}
