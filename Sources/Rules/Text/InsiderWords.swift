import Diagnostics

/// Words that nobody writes to readers, and how they must stand to be meant so.
struct InsiderWords {
  enum Form {
    case anywhere, inCapitals, inCapitalsOrFirst, first
    /// In capitals, where a sentence or a line begins.
    case inCapitalsFirst
    /// All that a sentence says.
    case alone
  }

  let bytes: [UInt8]
  let form: Form

  /// Whether they are meant so where they stand, in the line that begins at `line`.
  func isMeant(in text: [UInt8], at range: Range<Int>, before end: Int, line: Int) -> Bool {
    let (start, last) = (range.lowerBound, range.upperBound)
    if bytes.last?.isWord == true, !text.isWordEnd(last, before: end), form != .inCapitals { return false }
    let isCapital = !text[range].contains { $0 >= 0x61 && $0 <= 0x7A }
    return switch form {
    case .anywhere: true
    case .inCapitals: isCapital
    case .inCapitalsOrFirst:
      isCapital
        || (text.beginsSentence(start, in: line) || text.isInBracket(start))
          && text.saysNoMore(from: last, before: end)
    case .first: text.beginsSentence(start, in: line) || text.isInBracket(start)
    case .inCapitalsFirst: isCapital && (text.beginsSentence(start, in: line) || text.isInBracket(start))
    case .alone: text.beginsSentence(start, in: line) && text.endsSentence(last, before: end)
    }
  }
}

extension [UInt8] {
  /// Whether the sentence ends here, or goes on with when, or with what stands here: «Ikke publiser bilder av barn» is advice.
  fileprivate func saysNoMore(from start: Int, before end: Int) -> Bool {
    let rest = text(start..<Swift.min(end, start + 24)).lowercased().drop { $0 == " " }
    guard let first = rest.first, first.isLetter else { return true }
    return ["før", "ennå", "enda", "denne", "dette", "until", "before", "yet", "this"].contains {
      rest.hasPrefix($0)
    }
  }

  /// Whether nothing but signs follows in the sentence.
  fileprivate func endsSentence(_ start: Int, before end: Int) -> Bool {
    let rest = self[start..<end].drop { $0 == UInt8(ascii: " ") }
    return rest.first.map { ".!?)]\n".utf8.contains($0) } ?? true
  }

  fileprivate func isInBracket(_ start: Int) -> Bool { start > 0 && "([".utf8.contains(self[start - 1]) }
}

extension InsiderWords {
  static func all(_ words: [(Form, [String])]) -> [InsiderWords] {
    words.flatMap { form, words in words.map { InsiderWords(bytes: Array($0.utf8), form: form) } }
  }
}

extension Phrase {
  /// Words that are meant as no reader’s; 64 at most.
  static func insider(
    _ words: [InsiderWords],
    _ finding: @escaping @Sendable (String, Location) -> Diagnostic = Diagnostic.notForReaders
  ) -> Phrase {
    let table = WordTable(words.map(\.bytes))
    return Phrase(
      scope: .allText, firstBytes: table.firstBytes, secondBytes: table.secondBytes,
      beginnings: table.beginnings,
      matchInLine: { bytes, start, end, line in
        let found = table.first(in: bytes, at: start, before: end) { word, last in
          words[word].isMeant(in: bytes, at: start..<last, before: end, line: line)
        }
        return found.map { Phrase.Match(range: start..<$0.end, written: bytes.text(start..<$0.end)) }
      },
      finding: { match, place in finding(match.written, place) })
  }
}
