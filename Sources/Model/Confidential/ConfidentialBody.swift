import Content
import Diagnostics

extension MarkdownDocument {
  /// The words of each paragraph, heading, cell and block of code, and of what is written in directives.
  func confidentialTexts(
    of document: ContentDocument, _ form: ConfidentialText.Form, _ standing: ConfidentialText.Standing
  ) -> [ConfidentialText] {
    var texts: [ConfidentialText] = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        texts.append(ConfidentialText(pieces(of: index, in: document.path), form, standing))
      case .codeBlock, .rawHTMLBlock:
        texts.append(ConfidentialText([piece(node, node.literal, document.path)], form, standing))
      case .link, .image:
        let address = string(node.literal)
        if isPersonal(address) || letsIn(address) {
          texts.append(ConfidentialText([piece(node, node.literal, document.path)], form, standing))
        }
        texts.append(ConfidentialText([piece(node, node.title, document.path)], form, standing))
      case .directive: texts += directiveTexts(Int(node.detail), document, form, standing)
      case .table: texts += namesInColumns(rows(of: index), in: document.path)
      case .document, .blockQuote, .bulletList, .orderedList, .item, .taskItem, .thematicBreak,
        .tableHeader, .tableRow, .footnoteDefinition, .text, .softBreak, .lineBreak, .code, .emphasis,
        .strong,
        .footnoteReference, .rawHTML, .role:
        break
      }
    }
    return texts.filter { $0.pieces.contains { !$0.text.isEmpty } }
  }

  /// The cells of a table, row by row.
  private func rows(of table: Int) -> [[ContentTable.Cell]] {
    var rows: [[ContentTable.Cell]] = []
    for index in table + 1..<max(table + 1, Int(nodes[table].end)) {
      let node = nodes[index]
      if node.kind == .tableHeader || node.kind == .tableRow { rows.append([]) }
      guard node.kind == .tableCell, !rows.isEmpty else { continue }
      rows[rows.count - 1].append(
        ContentTable.Cell(
          text: pieces(of: index, in: "").map(\.text).joined(),
          range: Int(node.source.lowerBound)..<Int(node.source.upperBound)))
    }
    return rows
  }

  private func piece(_ node: MarkdownNode, _ range: Range<Int32>, _ path: String) -> Secret {
    Secret(
      text: string(range),
      origin: Location(path, Int(node.source.lowerBound)..<Int(node.source.upperBound)))
  }

  /// The leaves of a block, in order; a line break is a space.
  private func pieces(of block: Int, in path: String) -> [Secret] {
    (block + 1..<max(block + 1, Int(nodes[block].end))).compactMap { index in
      let node = nodes[index]
      switch node.kind {
      case .text, .code, .rawHTML: return piece(node, node.literal, path)
      case .softBreak, .lineBreak:
        return Secret(
          text: " ", origin: Location(path, Int(node.source.lowerBound)..<Int(node.source.upperBound)))
      case .role:
        let role = roles[Int(node.detail)]
        return Secret(text: role.text, origin: Location(path, role.textRange))
      case .document, .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .taskItem,
        .codeBlock,
        .thematicBreak, .table, .tableHeader, .tableRow, .tableCell, .footnoteDefinition, .emphasis, .strong,
        .link, .image, .footnoteReference, .rawHTMLBlock, .directive:
        return nil
      }
    }
  }

  private func directiveTexts(
    _ index: Int, _ document: ContentDocument, _ form: ConfidentialText.Form,
    _ standing: ConfidentialText.Standing
  ) -> [ConfidentialText] {
    let directive = directives[index]
    var texts = [
      ConfidentialText(
        directive.argument, at: Location(document.path, directive.argumentRange), form, standing)
    ]
    for option in directive.options {
      guard let scalar = option.value.scalar else { continue }
      texts.append(
        ConfidentialText(scalar.text, at: Location(document.path, option.value.range), form, standing))
    }
    var start = directive.bodyRange.lowerBound
    for line in document.source[directive.bodyRange].split(separator: 0x0A, omittingEmptySubsequences: false)
    {
      let place = Location(document.path, start..<start + line.count)
      texts.append(ConfidentialText(String(decoding: line, as: UTF8.self), at: place, form, standing))
      start += line.count + 1
    }
    return texts
  }
}
