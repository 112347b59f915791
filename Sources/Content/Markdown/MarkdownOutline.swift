extension MarkdownDocument {
  /// A heading, and the anchor by which a link reaches it.
  package struct Heading: Sendable, Hashable {
    /// Its index in `nodes`.
    package let node: Int
    package let level: Int
    package let text: String
    /// Lower-case ASCII, unique in the page: `Bo og lev på Kongsberg` is at `#bo-og-lev-pa-kongsberg`.
    package let anchor: String
  }

  /// All headings in the order written, each with an anchor that no other heading has, no footnote, and none of the ids
  /// of the page around the text. A name that is taken ends with the first free number: `dag`, `dag-2`.
  package func headings(besides pageIDs: Set<String>) -> [Heading] {
    let headings = nodes.indices.filter { nodes[$0].kind == .heading }
    guard !headings.isEmpty else { return [] }
    var taken = pageIDs.union(footnoteIDs)
    var nextNumber: [String: Int] = [:]
    return headings.map { index in
      let text = plainText(of: index)
      let slug = anchor(of: text)
      var (name, number) = (slug, nextNumber[slug, default: 2])
      while !taken.insert(name).inserted {
        name = "\(slug)-\(number)"
        number += 1
      }
      nextNumber[slug] = number
      return Heading(node: index, level: Int(nodes[index].detail), text: text, anchor: name)
    }
  }

  private var footnoteIDs: [String] {
    var uses: [Int32: Int] = [:]
    return nodes.compactMap { node in
      switch node.kind {
      case .footnoteDefinition: return footnoteID(node.detail)
      case .footnoteReference:
        uses[node.detail, default: 0] += 1
        return footnoteCallID(node.detail, use: uses[node.detail, default: 1])
      case .document, .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .taskItem,
        .codeBlock, .thematicBreak, .table, .tableHeader, .tableRow, .tableCell, .text, .softBreak,
        .lineBreak, .code, .emphasis, .strong, .link, .image, .rawHTMLBlock, .rawHTML, .directive, .role:
        return nil
      }
    }
  }

  /// The text of a node and its descendants without any marking; line ends become spaces, roles their own text.
  package func plainText(of index: Int) -> String { String(decoding: plainBytes(of: index), as: UTF8.self) }

  /// The same in UTF-8. `instead` says what stands for a node and all in it, by its index, where that is something else.
  package func plainBytes(of index: Int, instead: ((Int) -> [UInt8]?)? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = index
    while next < max(Int(nodes[index].end), index + 1) {
      let node = nodes[next]
      if let other = instead?(next) {
        bytes += other
        next = max(Int(node.end), next + 1)
        continue
      }
      switch node.kind {
      case .text, .code, .codeBlock, .role:
        bytes += text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)]
      case .softBreak, .lineBreak: bytes.append(.space)
      case .paragraph, .item, .taskItem, .tableCell:
        if let last = bytes.last, last != .space { bytes.append(.space) }
      case .document, .heading, .blockQuote, .bulletList, .orderedList, .thematicBreak, .table, .tableHeader,
        .tableRow, .footnoteDefinition, .emphasis, .strong, .link, .image, .footnoteReference, .rawHTMLBlock,
        .rawHTML, .directive:
        break
      }
      next += 1
    }
    return bytes
  }

  /// Where in `source` (the file) the address of a link or picture stands; all of the node when it stands elsewhere.
  package func destinationRange(of index: Int, in source: [UInt8]) -> Range<Int> {
    let node = nodes[index]
    let range = Int(node.source.lowerBound)..<min(Int(node.source.upperBound), source.count)
    guard range.count > 2 else { return range }
    if source[range.lowerBound] == .less { return range.lowerBound + 1..<range.upperBound - 1 }
    var bracket = range.lowerBound + 1
    var child = index + 1
    while child < Int(node.end) {
      bracket = max(bracket, Int(nodes[child].source.upperBound))
      child = max(child + 1, Int(nodes[child].end))
    }
    bracket = source.skip(from: bracket, to: range.upperBound) { $0 != .closeBracket }
    guard bracket < range.upperBound else { return range }
    return linkTail(source, after: bracket, before: range.upperBound).destination ?? range
  }
}

/// Where a footnote stands on its page.
package func footnoteID(_ number: Int32) -> String { "note-\(number)" }

/// Where a footnote is called for the first time, the second, and so on.
package func footnoteCallID(_ number: Int32, use: Int) -> String {
  use == 1 ? "call-\(number)" : "call-\(number)-\(use)"
}

/// The anchor of a heading with this text: letters without marks, æ as ae, ø as o, all else a hyphen.
package func anchor(of heading: String) -> String {
  var slug: [UInt8] = []
  for scalar in composed(heading).unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": slug.append(UInt8(scalar.value))
    case "A"..."Z": slug.append(UInt8(scalar.value) + 0x20)
    case "\u{0}"..."\u{7F}": if let last = slug.last, last != .dash { slug.append(.dash) }
    default: appendLetter(scalar, to: &slug)
    }
  }
  if slug.last == .dash { slug.removeLast() }
  return slug.isEmpty ? "avsnitt" : String(decoding: slug, as: UTF8.self)
}

/// A letter beyond ASCII: æ, ø, one that loses its mark, or one of another alphabet as it is; all else as a hyphen.
private func appendLetter(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
  for lower in scalar.properties.lowercaseMapping.unicodeScalars {
    switch lower {
    case "æ": slug += [UInt8(ascii: "a"), UInt8(ascii: "e")]
    case "ø": slug.append(UInt8(ascii: "o"))
    default:
      if let letter = withoutMark(lower), ("a"..."z").contains(letter) {
        slug.append(UInt8(letter.value))
      } else if lower.properties.isAlphabetic {
        slug += Array(String(lower).utf8)
      } else if let last = slug.last, last != .dash {
        slug.append(.dash)
      }
    }
  }
}
