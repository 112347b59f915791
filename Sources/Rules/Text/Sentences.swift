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
    var reader = SentenceReader()
    var index = 0
    while index < body.nodes.count {
      let node = body.nodes[index]
      if isOutside(node) {
        reader.close()
        index = max(Int(node.end), index + 1)
        continue
      }
      switch node.kind {
      case .text: reader.read(node, body.text)
      case .code, .role, .image, .footnoteReference: reader.addWord()
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

private struct SentenceReader {
  private(set) var sentences: [Sentence] = []
  private var current: Sentence?
  private var letters = 0
  /// Whether a point, or another sign that may end a sentence, stands before the blank just read.
  private var mayEnd = false
  private var lastWord: [UInt8] = []

  mutating func read(_ node: MarkdownNode, _ text: [UInt8]) {
    let literal = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
    let source = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    let shift = source.count == literal.count ? source.lowerBound - literal.lowerBound : nil
    var offset = literal.lowerBound
    while offset < literal.upperBound {
      let place = shift.map { offset + $0 } ?? source.lowerBound
      let width = signWidth(text, offset)
      if width == 0 {
        readLetter(text, offset, at: place)
      } else {
        endWord()
        readSign(text[offset], at: place)
      }
      offset += max(1, width)
    }
  }

  /// How many bytes the sign at `offset` has; 0 when a letter or digit stands there. Quotation marks, dashes and blanks
  /// beyond ASCII are signs (U+0080 to U+00BF, U+2000 to U+20FF).
  private func signWidth(_ text: [UInt8], _ offset: Int) -> Int {
    if !text[offset].isWord { return 1 }
    if text[offset] == 0xC2 { return 2 }
    let isGeneralPunctuation = text[offset] == 0xE2 && offset + 1 < text.count && text[offset + 1] <= 0x83
    return isGeneralPunctuation ? 3 : 0
  }

  private mutating func readLetter(_ text: [UInt8], _ offset: Int, at place: Int) {
    if letters == 0 { beginWord(text, offset, at: place) }
    // A continuation byte belongs to the letter that began before it.
    if text[offset] & 0xC0 != 0x80 { letters += 1 }
    lastWord.append(text[offset])
    extend(to: place + 1)
  }

  private mutating func readSign(_ byte: UInt8, at place: Int) {
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return }
    mayEnd = byte != UInt8(ascii: ".") || !isAbbreviation
    extend(to: place + 1)
  }

  private mutating func extend(to end: Int) {
    guard let range = current?.range else { return }
    current?.range = range.lowerBound..<max(end, range.upperBound)
  }

  /// A sentence ends where its sign is followed by a capital, so «kl. 18» and «14. mars» go on.
  private mutating func beginWord(_ text: [UInt8], _ offset: Int, at place: Int) {
    if mayEnd, isCapital(text, offset) { close() }
    mayEnd = false
    lastWord = []
    if current == nil { current = Sentence(range: place..<place) }
  }

  private func isCapital(_ text: [UInt8], _ offset: Int) -> Bool {
    if (0x41...0x5A).contains(text[offset]) { return true }
    // Æ, Ø, Å and their kin: U+00C0 to U+00DE.
    return text[offset] == 0xC3 && offset + 1 < text.count && text[offset + 1] < 0x9F
  }

  private var isAbbreviation: Bool {
    let word = String(decoding: lastWord, as: UTF8.self).lowercased()
    return lastWord.count == 1 || abbreviations.contains(word)
  }

  mutating func endWord() {
    guard letters > 0 else { return }
    current?.words += 1
    if letters > 6 { current?.longWords += 1 }
    letters = 0
  }

  /// Something that reads as a word though its letters do not count, such as a sum with its unit.
  mutating func addWord() {
    endWord()
    current?.words += 1
  }

  mutating func close() {
    endWord()
    if let current, current.words > 0 { sentences.append(current) }
    current = nil
    mayEnd = false
  }
}

/// What ends with a point within a sentence, before a name with a capital.
private let abbreviations: Set<String> = [
  "bl", "ca", "dr", "eks", "etc", "gt", "inkl", "jf", "kl", "kr", "mr", "mrs", "ms", "nr", "osv", "pkt",
  "prof", "st",
  "tlf", "vs",
]
