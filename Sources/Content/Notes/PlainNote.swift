/// The paragraphs of a text without markup, where they stand.
///
/// A blank line ends one. So does a line that was ended before it was full: programs break a line where the next word has no
/// room, and who writes a list breaks it before.
func plainText(_ bytes: [UInt8], isAsWritten: Bool) -> NoteText {
  var note = NoteText()
  var lines: [Range<Int>] = []
  func close() {
    let width = lines.lazy.map(\.count).max() ?? 0
    var start: Int?
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      let first = start ?? line.lowerBound
      if let next, bytes.continues(line, in: next, width) {
        start = first
      } else {
        let whole = first..<line.upperBound
        note.add(NoteText.Part(bytes.text(whole), at: isAsWritten ? whole : nil))
        start = nil
      }
    }
    lines.removeAll(keepingCapacity: true)
  }
  forEachLine(in: bytes) { line in
    let words = bytes.trimmed(line)
    if words.isEmpty { close() } else { lines.append(words) }
  }
  close()
  return note
}

/// Each line without what ends it; a lone carriage return ends none.
func forEachLine(in bytes: [UInt8], _ body: (Range<Int>) -> Void) {
  var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while start < bytes.count {
    let end = bytes.firstOffset(of: .newline, in: start..<bytes.count) ?? bytes.count
    body(start..<(end > start && bytes[end - 1] == .carriageReturn ? end - 1 : end))
    start = end + 1
  }
}

extension [UInt8] {
  /// Whether a line goes on in the next: it is as long as lines are where programs break them, and the next word had no room.
  fileprivate func continues(_ line: Range<Int>, in next: Range<Int>, _ width: Int) -> Bool {
    guard width >= 50, !beginsPoint(next) else { return false }
    let word = self[next].prefix { !$0.isWhiteSpace }
    return line.count + 1 + word.count > width
  }

  /// Whether a line begins a point of a list: `- `, `* `, `• `, `1. `.
  private func beginsPoint(_ line: Range<Int>) -> Bool {
    let word = self[line].prefix { !$0.isSpaceOrTab }
    guard word.count < line.count, let last = word.last else { return false }
    if word.count == 1 { return [.dash, UInt8(ascii: "*"), UInt8(ascii: "+")].contains(last) }
    if word.elementsEqual("•".utf8) || word.elementsEqual("–".utf8) { return true }
    return word.count <= 4 && (last == UInt8(ascii: ".") || last == .closeParenthesis)
      && word.dropLast().allSatisfy(\.isDigit)
  }
}

/// The cells of a table whose columns are parted by tabs, each a value by itself.
func tabbedText(_ bytes: [UInt8], isAsWritten: Bool) -> NoteText {
  var note = NoteText()
  forEachLine(in: bytes) { line in
    var start = line.lowerBound
    while start <= line.upperBound {
      let end = bytes.firstOffset(of: .tab, in: start..<line.upperBound) ?? line.upperBound
      let cell = bytes.trimmed(start..<end)
      note.add(NoteText.Part(bytes.text(cell), at: isAsWritten ? cell : nil, isCell: true))
      start = end + 1
    }
  }
  return note
}

/// What was said in a film or a meeting (WebVTT; SubRip), in a row: a sentence goes on from one line on the screen to the next.
func subtitles(_ bytes: [UInt8]) -> NoteText {
  var (said, held): ([UInt8], [UInt8]) = ([], [])
  func take() {
    if !held.isEmpty { said += (said.isEmpty ? [] : [.space]) + held }
    held = []
  }
  forEachLine(in: bytes) { line in
    let words = bytes.trimmed(line)
    let text = bytes[words]
    if text.firstRange(of: Array("-->".utf8)) != nil {
      // Its number or its name stands in the line before, and is not said.
      held = []
    } else if !text.starts(with: "WEBVTT".utf8) {
      take()
      held = withoutTags(text)
    }
  }
  take()
  var note = NoteText()
  note.add(NoteText.Part(String(decoding: said, as: UTF8.self)))
  return note
}

/// A line without `<v Kari>`, `<i>` and `{\an8}`.
private func withoutTags(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var rest = line
  while let byte = rest.first {
    let close: UInt8? = byte == .less ? .greater : byte == .openBrace ? .closeBrace : nil
    if let close, let end = rest.prefix(longestTag).firstIndex(of: close) {
      rest = rest[(end + 1)...]
    } else {
      result.append(byte)
      rest = rest.dropFirst()
    }
  }
  return result
}

/// A sign that nothing closes near by begins no tag, and nothing far off is looked through for each.
private let longestTag = 200

/// What a calendar or a card says in words (RFC 5545, RFC 6350): lines are folded, and signs have a backslash before them.
func calendarText(_ bytes: [UInt8]) -> NoteText {
  var lines: [[UInt8]] = []
  forEachLine(in: bytes) { line in
    if let first = bytes[line].first, first.isSpaceOrTab, !lines.isEmpty {
      lines[lines.count - 1] += bytes[line].dropFirst()
    } else {
      lines.append(Array(bytes[line]))
    }
  }
  var note = NoteText()
  for line in lines {
    let name = String(decoding: line.prefix { $0 != .colon && $0 != UInt8(ascii: ";") }, as: UTF8.self)
    guard wordsOfCalendars.contains(name.uppercased()), let colon = line.firstIndex(of: .colon) else {
      continue
    }
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
    let text = value.replacing("\\n", with: "\n").replacing("\\N", with: "\n").replacing("\\", with: "")
    for paragraph in text.split(separator: "\n") { note.add(NoteText.Part(String(paragraph), isCell: true)) }
  }
  return note
}

private let wordsOfCalendars: Set<String> = [
  "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "FN", "NOTE", "ORG", "TITLE", "EMAIL", "TEL",
]
