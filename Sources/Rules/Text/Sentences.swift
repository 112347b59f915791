import Content
import Model

/// One sentence of a text: where it stands, and how long it is.
struct Sentence: Equatable {
  /// Bytes of the file, from its first word to its last sign.
  var range: Range<Int>
  var words = 0
  /// Words of more than six letters, which LIX counts as long.
  var longWords = 0
}

extension Passage {
  /// The sentences of running text; headings, tables, code and quotations are none of it.
  func sentences() -> [Sentence] {
    var reader = SentenceReader(body.sourceMap)
    let (nodes, literals) = (text.body.nodes, text.body.text)
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      if isOutside(node) {
        reader.close()
        index = max(Int(node.end), index + 1)
        continue
      }
      switch node.kind {
      case .text: reader.read(node, literals)
      case .image:
        // What it shows is no part of the sentence that it stands in.
        reader.addWord()
        index = max(Int(node.end) - 1, index)
      case .code, .role, .footnoteReference: reader.addWord()
      case .softBreak, .lineBreak: reader.endWord()
      case .paragraph, .item, .taskItem, .footnoteDefinition, .directive: reader.close()
      case .document, .heading, .blockQuote, .bulletList, .orderedList, .codeBlock, .thematicBreak, .table,
        .tableHeader, .tableRow, .tableCell, .emphasis, .strong, .link, .rawHTMLBlock, .rawHTML:
        break
      }
      index += 1
    }
    reader.close()
    return reader.sentences
  }

  private func isOutside(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .heading, .table, .codeBlock, .rawHTMLBlock: true
    default: isQuotation(node)
    }
  }
}

extension FieldWords {
  /// The sentences of the field, by the bytes of its text.
  func sentences() -> [Sentence] {
    var reader = SentenceReader(SourceMap(identity: text.indices))
    let bounds = Int32.zero..<Int32(clamping: text.count)
    reader.read(MarkdownNode(.text, source: bounds, literal: bounds), text)
    reader.close()
    return reader.sentences
  }
}

private struct SentenceReader {
  private(set) var sentences: [Sentence] = []
  private let map: SourceMap
  private var current = Sentence(range: 0..<0)
  /// The literal bytes that the sentence begins with, and those that it ends with so far, with their nodes.
  private var start: (literal: Range<Int>, node: Range<Int32>)?
  private var end: (literal: Range<Int>, node: Range<Int32>)?
  /// Letters of the word that is being read, which may go on in the next node.
  private var letters = 0
  /// Whether a sign that may end a sentence stands before what comes next.
  private var mayEnd = false

  init(_ map: SourceMap) { self.map = map }

  /// Every text of the site passes here, so a word costs as little as can be: places are taken at its ends only, and what ends the
  /// sentence is noted once the text is read.
  mutating func read(_ node: MarkdownNode, _ text: [UInt8]) {
    let (bytes, isLetter) = (text.span, plainLetters.span)
    let last = Int(node.literal.upperBound)
    var offset = Int(node.literal.lowerBound)
    var word = offset
    var ending = offset..<offset
    while offset < last {
      let width = signWidth(bytes, offset)
      if width == 0 {
        if letters == 0 {
          word = offset
          if mayEnd, isCapital(bytes, offset) {
            if !ending.isEmpty { end = (ending, node.source) }
            ending = offset..<offset
            close()
          }
          mayEnd = false
          if start == nil { start = (offset..<offset + letterWidth(bytes, offset), node.source) }
        }
        var count = letters
        repeat {
          // A continuation byte belongs to the letter that began before it.
          count += bytes[offset] & 0xC0 == 0x80 ? 0 : 1
          offset += 1
        } while offset < last && isLetter[Int(bytes[offset])]
        letters = count
        continue
      }
      let sign = bytes[offset]
      if sign == 0x2E || sign == 0x21 || sign == 0x3F {
        ending = offset..<offset + 1
        mayEnd = sign != 0x2E || !isAbbreviation(text, word..<offset)
      } else if letters > 0 {
        ending = word..<offset
      }
      endWord()
      offset += width
    }
    if letters > 0 { ending = word..<last }
    if !ending.isEmpty { end = (ending, node.source) }
  }

  private func letterWidth(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end - start
  }

  /// How many bytes the sign at `offset` has; 0 when a letter or digit stands there. Quotation marks, dashes and spaces
  /// beyond ASCII are signs (U+0080 to U+00BF, U+2000 to U+20FF).
  @inline(__always)
  private func signWidth(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    let width = widthsOfSigns[Int(bytes[offset])]
    if width < 3 { return width }
    return offset + 1 < bytes.count && bytes[offset + 1] <= 0x83 ? 3 : 0
  }

  /// A sentence ends where its sign is followed by a capital, so «kl. 18» and «14. mars» go on.
  private func isCapital(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    if (0x41...0x5A).contains(bytes[offset]) { return true }
    // Æ, Ø, Å and their kin: U+00C0 to U+00DE.
    return bytes[offset] == 0xC3 && offset + 1 < bytes.count && bytes[offset + 1] < 0x9F
  }

  private func isAbbreviation(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    if word.count == 1 { return true }
    guard (1...4).contains(word.count) else { return false }
    return abbreviations.contains(String(decoding: text[word], as: UTF8.self).lowercased())
  }

  @inline(__always)
  mutating func endWord() {
    guard letters > 0 else { return }
    current.words += 1
    if letters > 6 { current.longWords += 1 }
    letters = 0
  }

  /// Something that reads as a word though its letters do not count, such as a sum with its unit.
  mutating func addWord() {
    endWord()
    current.words += 1
  }

  mutating func close() {
    endWord()
    if current.words > 0, let start {
      let first = map.source(of: start.literal)?.lowerBound ?? Int(start.node.lowerBound)
      let last = end.map { map.source(of: $0.literal)?.upperBound ?? Int($0.node.upperBound) }
      current.range = first..<max(first, last ?? first)
      sentences.append(current)
    }
    current = Sentence(range: 0..<0)
    start = nil
    end = nil
    mayEnd = false
  }
}

/// For each byte how many the sign has that begins with it, 0 for letters and digits; of what begins with E2 some are letters.
private let widthsOfSigns: [Int] = (UInt8.min...UInt8.max).map { byte in
  switch byte {
  case 0xC2: 2
  case 0xE2: 3
  default: byte.isWord ? 0 : 1
  }
}

/// For each byte whether it is part of a letter or digit, whatever follows it; signs beyond ASCII begin with C2 or E2.
private let plainLetters: [Bool] = (UInt8.min...UInt8.max).map { $0.isWord && $0 != 0xC2 && $0 != 0xE2 }

/// What ends with a point within a sentence, before a name with a capital.
private let abbreviations: Set<String> = [
  "bl", "ca", "dr", "eks", "etc", "gt", "inkl", "jf", "kl", "kr", "mr", "mrs", "ms", "nr", "osv", "pkt",
  "prof", "st",
  "tlf", "vs",
]
