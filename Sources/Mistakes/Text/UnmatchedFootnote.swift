import Content
package import Diagnostics

/// Footnotes that are referred to and not there, and those that are there and not referred to.
struct FootnoteCheck {
  /// `[^1]` that stayed text, since there is no such footnote.
  private var unknown: [Mark] = []

  /// A footnote's label in its brackets.
  private struct Mark {
    let range: Range<Int>
    let label: String
    /// The component that it stands in, by its end; 0 for none. Each may have notes of its own.
    var component = 0
  }

  private struct Place: Hashable {
    let label: String
    let component: Int
  }

  /// Takes note of what stayed text in a range.
  mutating func note(_ range: Range<Int>, _ bytes: [UInt8]) {
    var offset = range.lowerBound
    while offset + 3 < range.upperBound {
      guard bytes[offset] == .openBracket, let mark = mark(at: offset, before: range.upperBound, bytes) else {
        offset += 1
        continue
      }
      unknown.append(mark)
      offset = mark.range.upperBound
    }
  }

  private func mark(at start: Int, before limit: Int, _ bytes: [UInt8]) -> Mark? {
    guard start + 1 < limit, bytes[start + 1] == UInt8(ascii: "^"), !bytes.isEscaped(start) else {
      return nil
    }
    let end = bytes.skip(from: start + 2, to: min(limit, start + longestLabel)) {
      $0 != .closeBracket && $0 != .openBracket && !$0.isLineEnd
    }
    guard end > start + 2, end < limit, bytes[end] == .closeBracket else { return nil }
    return Mark(range: start..<end + 1, label: bytes.text(start + 2..<end))
  }

  func findings(_ document: MarkdownDocument, _ bytes: [UInt8], _ path: String) -> [Diagnostic] {
    let written = definitions(document, bytes)
    guard !written.isEmpty || !unknown.isEmpty else { return [] }
    var unused: [Mark] = []
    var findings: [Diagnostic] = []
    var seen: Set<Place> = []
    let used = Set(
      document.nodes.filter { $0.kind == .footnoteDefinition }.map {
        document.string($0.literal).lowercased()
      })
    for mark in written {
      if !seen.insert(Place(label: mark.label.lowercased(), component: mark.component)).inserted {
        findings.append(.doubleFootnote(Location(path, mark.range), label: mark.label))
      } else if !used.contains(mark.label.lowercased()) {
        unused.append(mark)
      }
    }
    let times = Dictionary(unknown.map { ($0.label, 1) }, uniquingKeysWith: +)
    // A reference and a footnote with different labels are one mistake.
    var meant = unused[...]
    for mark in firstOfEach(bytes) {
      let place = Location(path, mark.range)
      if startsLine(mark, bytes), times[mark.label, default: 0] > 1 {
        findings.append(.footnoteColon(place, label: mark.label))
      } else {
        findings.append(.unknownFootnote(place, label: mark.label, meant: meant.popFirst()?.label))
      }
    }
    return findings + meant.map { .unusedFootnote(Location(path, $0.range), label: $0.label) }
  }

  /// One mark of each label: that which begins a line, as a footnote does, or else the first.
  private func firstOfEach(_ bytes: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    var indices: [String: Int] = [:]
    for mark in unknown {
      if let index = indices[mark.label] {
        if startsLine(mark, bytes), !startsLine(marks[index], bytes) { marks[index] = mark }
      } else {
        indices[mark.label] = marks.count
        marks.append(mark)
      }
    }
    return marks
  }

  private func startsLine(_ mark: Mark, _ bytes: [UInt8]) -> Bool {
    let start = bytes[..<mark.range.lowerBound].lastIndex { !$0.isSpaceOrTab } ?? -1
    return start < 0 || bytes[start].isLineEnd
  }

  /// Where footnotes are written, code apart; those that nobody refers to are in no document.
  private func definitions(_ document: MarkdownDocument, _ bytes: [UInt8]) -> [Mark] {
    guard let body = document.nodes.first?.source,
      bytes.holds(UInt8(ascii: "^"), in: Int(body.lowerBound)..<min(Int(body.upperBound), bytes.count))
    else { return [] }
    var blocks = document.nodes.filter { $0.kind == .directive || document.isCode($0) }
      .sorted { $0.source.lowerBound < $1.source.lowerBound }[...]
    var codeEnd = 0
    // The components that are open, by their ends.
    var open: [Int] = []
    var marks: [Mark] = []
    var offset = Int(body.lowerBound)
    while let start = bytes[offset..<max(offset, Int(body.upperBound))].firstIndex(of: .openBracket) {
      offset = start + 1
      while let block = blocks.first, Int(block.source.lowerBound) <= start {
        let end = Int(block.source.upperBound)
        if document.isCode(block) { codeEnd = max(codeEnd, end) } else { open.append(end) }
        blocks.removeFirst()
      }
      while let end = open.last, end <= start { open.removeLast() }
      guard start >= codeEnd, var mark = mark(at: start, before: Int(body.upperBound), bytes),
        mark.range.upperBound < Int(body.upperBound), bytes[mark.range.upperBound] == .colon,
        startsLine(mark, bytes)
      else { continue }
      mark.component = open.last ?? 0
      marks.append(mark)
    }
    return marks
  }
}

/// Bytes of a footnote's brackets at most.
private let longestLabel = 60

extension MarkdownDocument {
  /// Whether nothing in a block is read as Markdown.
  fileprivate func isCode(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .codeBlock, .rawHTMLBlock: true
    case .directive: directivesWithFields.contains(directives[Int(node.detail)].name)
    default: false
    }
  }
}

extension Code {
  package static let unknownFootnote = Code(
    "unknown-footnote", .error,
    title: Wording(nb: "Fotnoten finnes ikke", en: "There is no such footnote"),
    explanation: Wording(
      nb: "En fotnote skrives «[^1]: tekst» på egen linje.",
      en: "A footnote is written “[^1]: text” on a separate line."),
    example: Code.Example(
      wrong: "Folketallet[^1] øker.", right: "Folketallet[^1] øker.\n\n[^1]: SSB, tabell 07459."))

  package static let unusedFootnote = Code(
    "unused-footnote", .warning,
    title: Wording(nb: "Fotnoten er ikke i bruk", en: "The footnote is not used"),
    explanation: Wording(
      nb: "En fotnote blir bare vist når teksten viser til den, med det samme tallet i klammer: [^1].",
      en: "A footnote is shown only when the text refers to it, with the same number in brackets: [^1]."),
    example: Code.Example(
      wrong: "Folketallet øker.\n\n[^1]: SSB, tabell 07459.",
      right: "Folketallet[^1] øker.\n\n[^1]: SSB, tabell 07459."))
}

extension Diagnostic {
  static func unknownFootnote(_ place: Location, label: String, meant: String?) -> Diagnostic {
    let name = label.replacing(" ", with: "-")
    return Diagnostic(
      .unknownFootnote,
      Wording(
        nb: "fotnoten «\(label)» finnes ikke i denne teksten",
        en: "there is no footnote “\(label)” in this text"),
      at: place,
      help: Proposal(meant.map { "[^\($0)]" }, insteadOf: "[^\(label)]").map(Wording.didYouMean)
        ?? (name == label
          ? Wording(
            nb: "skriv «[^\(label)]: tekst» på egen linje nederst",
            en: "write “[^\(label)]: text” on a separate line")
          : Wording(
            nb: "skriv «[^\(name)]» uten mellomrom, og «[^\(name)]: tekst» på egen linje nederst",
            en: "write “[^\(name)]” without spaces, and “[^\(name)]: text” on a separate line")))
  }

  static func footnoteColon(_ place: Location, label: String) -> Diagnostic {
    let end = place.range.upperBound
    return Diagnostic(
      .unknownFootnote,
      Wording(
        nb: "det mangler kolon etter «[^\(label)]», så dette blir ikke en fotnote",
        en: "a colon is missing after “[^\(label)]”, so this is not a footnote"),
      at: place, help: Wording(nb: "skriv «[^\(label)]: tekst»", en: "write “[^\(label)]: text”"),
      fixIts: [FixIt(at: Location(place.path, end..<end), replacement: ":")])
  }

  static func unusedFootnote(_ place: Location, label: String) -> Diagnostic {
    Diagnostic(
      .unusedFootnote,
      Wording(
        nb: "ingen viser til fotnoten «\(label)», så den blir ikke vist",
        en: "nothing refers to the footnote “\(label)”, so it is not shown"),
      at: place,
      help: Wording(
        nb: "skriv «[^\(label)]» der den hører til i teksten, eller slett linjen",
        en: "write “[^\(label)]” where it belongs in the text, or delete the line"))
  }

  static func doubleFootnote(_ place: Location, label: String) -> Diagnostic {
    Diagnostic(
      .unusedFootnote,
      Wording(
        nb: "fotnoten «\(label)» står to ganger, og bare den første blir vist",
        en: "the footnote “\(label)” is written twice, and only the first is shown"),
      at: place,
      help: Wording(nb: "gi den ene et annet tall", en: "give one of them another number"))
  }
}
