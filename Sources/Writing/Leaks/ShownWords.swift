import Model

/// What was found, as it was written: nothing that the page does not show.
struct LeakQuote: Sendable, Hashable {
  /// The first words: enough to look for on the page.
  let beginning: String
  /// All of it, as somebody writes it who allows it; of what is very long the beginning, and «…».
  let whole: String

  static let nothing = LeakQuote(beginning: "", whole: "")
}

func wordsShown(of unit: LeakUnit, _ part: Range<Int>, writtenIn text: ConfidentialText) -> LeakQuote {
  let written = WrittenText(text.beginning(of: unit))
  let sought = unit.text.letters[part]
  if unit.form == .address {
    let word = written.words.first { word in
      let folded = foldedAddress(String(decoding: written.bytes[word], as: UTF8.self)).letters
      return position(of: Array(sought), in: folded) != nil
    }
    let shown = word.map { quoted([String(decoding: written.bytes[$0], as: UTF8.self)], atMost: 1) } ?? ""
    return LeakQuote(beginning: shown, whole: shown)
  }
  var (letters, words) = ([UInt8](), [(word: Range<Int>, start: Int)]())
  for word in written.words where !(unit.isSentence && written.isWebAddress(word)) {
    var writer = FoldedWriter()
    writer.addWord(written.bytes, word)
    words.append((word, letters.count))
    letters += writer.finish().letters
  }
  guard let start = position(of: Array(sought), in: letters) else { return .nothing }
  let ends = words.dropFirst().map(\.start) + [letters.count]
  let shown = zip(words, ends).filter {
    $0.start >= start && $1 <= start + sought.count && $0.start < start + sought.count
  }
  let all = shown.map { String(decoding: written.bytes[$0.0.word], as: UTF8.self) }
  return LeakQuote(beginning: quoted(all, atMost: mostWordsShown), whole: quoted(all, atMost: mostWordsWhole))
}

private func quoted(_ words: [String], atMost most: Int) -> String {
  let said = words.prefix(most).joined(separator: " ").drop { signsAround.contains($0) }
  let bare = String(said.reversed().drop { signsAround.contains($0) }.reversed())
  return words.count > most ? bare + " …" : bare
}

extension ConfidentialText {
  /// The text from where a unit begins, as far as it can go: signs and addresses between its words included.
  fileprivate func beginning(of unit: LeakUnit) -> String {
    guard let from = unit.writtenFrom, pieces.indices.contains(from.piece) else {
      return pieces.map(\.text).joined()
    }
    let most = unit.text.letters.count * 4 + 400
    var bytes = Array(pieces[from.piece].text.utf8.dropFirst(from.offset).prefix(most))
    var next = from.piece + 1
    while bytes.count < most, next < pieces.count {
      bytes += pieces[next].text.utf8.prefix(most - bytes.count)
      next += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// So many words are enough to tell what was found: with «…» after them they stand for all of it.
let mostWordsShown = 6
private let mostWordsWhole = 60
private let signsAround = ".,;:!?«»\"“”()*_&–—- "
