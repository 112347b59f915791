/// What a note says that is written in letters, whatever program wrote it: it is never shown, so that how it looks is of no
/// account, and only its words are read.
package struct NoteText: Sendable {
  package private(set) var parts: [Part] = []
  /// Files that came with a letter, as they were before they were packed.
  package private(set) var attachments: [Attachment] = []
  /// Whether there was more than is read.
  package private(set) var isCut = false
  /// Bytes of words that may still be kept.
  private var left = 4 << 20

  /// A paragraph, or the cell of a table.
  package struct Part: Sendable, Hashable {
    package let text: String
    /// Where it stands in the file; nil where it is not written as it reads.
    package let range: Range<Int>?
    /// Whether it is a value by itself.
    package let isCell: Bool

    package init(_ text: String, at range: Range<Int>? = nil, isCell: Bool = false) {
      self.text = text
      self.range = range
      self.isCell = isCell
    }
  }

  package struct Attachment: Sendable {
    /// The last ending of its name, in small letters; empty when nothing says it.
    package let ending: String
    package let bytes: [UInt8]
  }

  init() {}

  mutating func add(_ part: Part) {
    guard !part.text.isEmpty else { return }
    left -= part.text.utf8.count
    if left < 0 { isCut = true } else { parts.append(part) }
  }

  mutating func add(_ other: NoteText) {
    for part in other.parts { add(part) }
    attachments += other.attachments
    isCut = isCut || other.isCut
  }

  mutating func attach(_ bytes: [UInt8], ending: String) {
    attachments.append(Attachment(ending: ending, bytes: bytes))
  }

  mutating func cut() { isCut = true }
}

/// Reads a file by its last ending, in small letters, and by how it begins; nil for what is no text.
package func readNote(_ bytes: [UInt8], ending: String) -> NoteText? {
  if bytes.starts(with: "{\\rtf".utf8) { return richText(bytes) }
  if endingsOfLetters.contains(ending) { return letters(in: bytes, isBox: ending == "mbox") }
  guard let text = noteLetters(bytes) else { return nil }
  return note(of: text.bytes, ending: ending, isAsWritten: text.isAsWritten)
}

/// The letters of a file as UTF-8, and whether its bytes are those; nil for what is no text in any encoding that is used here.
func noteLetters(_ bytes: [UInt8]) -> (bytes: [UInt8], isAsWritten: Bool)? {
  let decoded: [UInt8]
  let isAsWritten = utf16Order(bytes) == nil && String(validating: bytes, as: UTF8.self) != nil
  if isAsWritten {
    decoded = bytes
  } else if let text = decodeLegacy(bytes) {
    decoded = Array(text.utf8)
  } else {
    return nil
  }
  // Tabs, line ends, the end of a page and of what a terminal wrote; other such signs are in no text.
  let isText = !decoded.contains { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
  return isText ? (decoded, isAsWritten) : nil
}

/// What letters say that are not packed in any way.
func note(of bytes: [UInt8], ending: String, isAsWritten: Bool) -> NoteText {
  if endingsOfMarkup.contains(ending) || beginsMarkup(bytes) { return markedText(bytes) }
  switch ending {
  case "vtt", "srt", "sbv": return subtitles(bytes)
  case "ics", "vcf", "vcs", "ifb": return calendarText(bytes)
  case "tsv", "tab": return tabbedText(bytes, isAsWritten: isAsWritten)
  default: return plainText(bytes, isAsWritten: isAsWritten)
  }
}

private let endingsOfLetters: Set<String> = ["eml", "mht", "mhtml", "mbox"]
private let endingsOfMarkup: Set<String> = [
  "html", "htm", "xhtml", "shtml", "xml", "svg", "opml", "fodt", "fods", "fodp", "rss", "atom",
]

private func beginsMarkup(_ bytes: [UInt8]) -> Bool {
  let start = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  return ["<!doctype html", "<html", "<?xml"].contains(where: start.lowercased().hasPrefix)
}
