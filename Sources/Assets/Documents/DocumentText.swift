/// The words of a document, in paragraphs: of Office Open XML and OpenDocument what stands in pages, cells, notes and comments.
/// Empty for a PDF and for what cannot be read.
package func documentText(_ bytes: [UInt8]) -> [String] {
  guard bytes.starts(with: [0x50, 0x4B]) else { return [] }
  do throws(UnreadableDocument) {
    return try officeText(try ZipArchive(bytes))
    // Discarded: a document that is published is looked into by itself, and one that is not need not be readable.
  } catch {
    return []
  }
}

private func officeText(_ archive: ZipArchive) throws(UnreadableDocument) -> [String] {
  var reading = TextReading()
  for entry in archive.entries where holdsText(entry.name) {
    guard reading.left > 0 else { break }
    reading.read(try archive.contents(of: entry, limit: mostInPart))
  }
  return reading.paragraphs
}

private let mostInPart = 16 << 20
/// Bytes of text; no document that somebody reads has as much.
private let mostText = 2 << 20

private func holdsText(_ name: String) -> Bool {
  guard name.hasSuffix(".xml") else { return false }
  return name == "content.xml" || ["word/", "xl/", "ppt/"].contains(where: name.hasPrefix)
}

/// Paragraphs as they are being read, whatever program wrote them.
private struct TextReading {
  var paragraphs: [String] = []
  var left = mostText
  private var words = ""
  /// How many open elements hold words.
  private var holders = 0

  mutating func read(_ bytes: [UInt8]) {
    // Discarded: what was read before a part's fault is text all the same.
    _ = readXML(bytes, within: XMLBound(depth: 1000, elements: 10_000_000)) { event in take(event) }
    close()
    (open, holders) = ([], 0)
  }

  private var open: [Role] = []

  private mutating func take(_ event: XMLEvent) -> XMLVerdict {
    switch event {
    case .start(let element, _):
      let role = Role(element.name)
      open.append(role)
      switch role {
      case .words: holders += 1
      case .paragraph(let holdsWords): if holdsWords { holders += 1 }
      case .space: words += " "
      case .other: break
      }
    case .end:
      switch open.popLast() ?? .other {
      case .words: holders -= 1
      case .paragraph(let holdsWords):
        if holdsWords { holders -= 1 }
        close()
      case .space, .other: break
      }
    case .text(let text): if holders > 0 { words += text }
    case .instruction, .lostEntity: break
    }
    return words.utf8.count < left ? .goOn : .stop
  }

  private mutating func close() {
    if words.contains(where: { !$0.isWhitespace }) {
      paragraphs.append(words)
      left -= words.utf8.count
    }
    words = ""
  }

  /// What an element is to its text, by its local name: Word and PowerPoint have words in `t`, Excel in `t` and `v` within
  /// `si`, `is` and `c`, OpenDocument in its paragraphs themselves.
  private enum Role {
    case words, space, other
    case paragraph(holdsWords: Bool)

    init(_ name: XMLName) {
      let isOpenDocument = name.namespace.hasPrefix("urn:oasis:")
      self =
        switch name.local {
        case "t", "v", "delText": .words
        case "p", "h": .paragraph(holdsWords: isOpenDocument)
        case "si", "is", "c": .paragraph(holdsWords: false)
        case "tab", "br", "cr", "s", "line-break": .space
        default: .other
        }
    }
  }
}
