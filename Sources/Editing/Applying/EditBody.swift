import Content
import Diagnostics

/// Edits to the text below a document's fields, and to its fields as a text.
extension EditedFile {
  /// The text without the empty lines around it; empty where the file ends when there is none.
  var bodyRange: Range<Int> {
    let bytes = source.bytes
    guard isDocument else { return bytes.count..<bytes.count }
    let whole = bytes.trimmed(FrontMatter(bytes).bodyStart..<bytes.count)
    if whole.isEmpty { return bytes.count..<bytes.count }
    // Spaces before the first word may be code.
    return max(bytes.lineStart(of: whole.lowerBound), FrontMatter(bytes).bodyStart)..<whole.upperBound
  }

  func settingBody(_ typed: String) throws(EditRefusal) -> [UInt8] {
    guard isDocument else { throw .notInBody }
    let bytes = source.bytes
    guard bytes.isEditableText else { throw .unreadable }
    let text = try bodyText(typed)
    let range = bodyRange
    if range.isEmpty {
      if text.isEmpty { return bytes }
      let ending = bytes.lineEnding
      let isAtLineStart = bytes.isEmpty || bytes[bytes.count - 1].isLineEnd
      let gap = FrontMatter(bytes).whole.isEmpty ? [] : ending
      return bytes + (isAtLineStart ? [] : ending) + gap + text.withLineEnds(ending) + ending
    }
    return try checked(bytes.applying([Splice(range, try bytes.relined(range, as: text))]))
  }

  func replacingInBody(_ range: Range<Int>, _ typed: String) throws(EditRefusal) -> [UInt8] {
    let bytes = source.bytes
    let start = FrontMatter(bytes).bodyStart
    let isWhole = [range.lowerBound, range.upperBound].allSatisfy {
      $0 >= bytes.count || $0 >= start && bytes[$0] & 0xC0 != 0x80
    }
    guard isDocument, range.lowerBound >= start, range.upperBound <= bytes.count, isWhole else {
      throw .notInBody
    }
    guard bytes.isEditableText else { throw .unreadable }
    let text = Array(try allowed(typed).utf8).withLineEnds(bytes.lineEnding)
    return try checked(bytes.applying([Splice(range, text)]))
  }

  /// Everything between the marks, or the whole of a YAML file.
  func settingFields(_ typed: String) throws(EditRefusal) -> [UInt8] {
    let bytes = source.bytes
    let front = FrontMatter(bytes)
    if isDocument, front.whole.isEmpty { throw .unreadable }
    let hasMark = !isDocument && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let range = isDocument ? front.fields : (hasMark ? 3 : 0)..<bytes.count
    var text = Array(try allowed(typed).utf8)
    if text.last?.isLineEnd == false, isDocument { text.append(.newline) }
    let new = bytes.applying([Splice(range, try bytes.relined(range, as: text))])
    guard isDocument else { return new }
    let after = FrontMatter(new)
    guard new[after.bodyStart...].elementsEqual(bytes[front.bodyStart...]) else { throw .cannotBeWritten }
    return new
  }

  /// The fields are as they were.
  private func checked(_ new: [UInt8]) throws(EditRefusal) -> [UInt8] {
    let (old, front) = (FrontMatter(source.bytes), FrontMatter(new))
    guard old.fields == front.fields, old.bodyStart == front.bodyStart,
      new[..<front.bodyStart].elementsEqual(source.bytes[..<old.bodyStart])
    else { throw .cannotBeWritten }
    return new
  }

  private func bodyText(_ typed: String) throws(EditRefusal) -> [UInt8] {
    let text = Array(try allowed(typed).utf8)
    let inner = text.trimmed(0..<text.count)
    return inner.isEmpty ? [] : Array(text[text.lineStart(of: inner.lowerBound)..<inner.upperBound])
  }

  private func allowed(_ typed: String) throws(EditRefusal) -> String {
    let own = String(decoding: source.bytes, as: UTF8.self).unicodeScalars
    // Those that the file has already are found there, and put right in their place.
    let hasOwn = own.contains(where: lineEndsOfWord.contains)
    let text = withLineFeeds(hasOwn ? typed : withLineEndsOfWord(typed, as: "\n"))
    let new = text.unicodeScalars.first { $0.isForbidden }
    guard let new, !own.contains(new) else {
      return text
    }
    let digits = String(new.value, radix: 16, uppercase: true)
    throw .forbiddenCharacter("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }
}

extension [UInt8] {
  /// A text with LF as the lines of a range are to be: those that are the same keep their bytes, also such as are no UTF-8 and are shown
  /// as U+FFFD. A line that would have that in the place of what is written is refused.
  fileprivate func relined(_ range: Range<Int>, as text: [UInt8]) throws(EditRefusal) -> [UInt8] {
    let table = LineTable(self, in: range)
    let old = (0..<table.count).map { table.content($0, in: self) }
    let new = text.split(separator: .newline, omittingEmptySubsequences: false)
    let shown = old.map {
      self.text($0).utf8.elementsEqual(self[$0]) ? self[$0] : ArraySlice(self.text($0).utf8)
    }
    let changes = lineChanges(from: shown, to: new)
    let lost = changes.contains { change in
      change.fate == .added && change.line.firstRange(of: replacement) != nil
    }
    if lost, zip(old, shown).contains(where: { self[$0] != $1 }) { throw .notUTF8 }
    var (result, line, written) = ([UInt8](), 0, 0)
    let ending = lineEnding
    for change in changes {
      if change.fate == .removed {
        line += 1
        continue
      }
      result += change.fate == .kept ? self[old[line]] : change.line
      written += 1
      var end = ending
      if change.fate == .kept {
        let whole = table.whole(line)
        end =
          old[line].upperBound < whole.upperBound
          ? Array(self[old[line].upperBound..<whole.upperBound]) : ending
        line += 1
      }
      if written < new.count { result += end }
    }
    return result
  }

  fileprivate func withLineEnds(_ ending: [UInt8]) -> [UInt8] {
    ending == [.newline] ? self : flatMap { $0 == .newline ? ending : [$0] }
  }
}

/// U+FFFD, as which bytes are shown that are no UTF-8.
private let replacement = Array("\u{FFFD}".utf8)
