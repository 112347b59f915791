import Content
import Diagnostics
import Model

extension Rule {
  /// «Pr?vesiden om ? flytte»: a program that knew no ø wrote «?» for it. A «?» between two letters asks nothing, unless it is in an
  /// address; and one alone is an «å» where an infinitive begins.
  static let lettersAreThere = Rule(
    .lostLetter,
    everyEntry: { head, _ in
      head.words.compactMap { words in
        lostLetter(in: words.text, words.text.indices).map {
          .lostLetter($0.written, at: words.place(of: $0.range) ?? words.location)
        }
      } + head.texts.compactMap(lostLetter)
    })
}

/// The first of a text is enough.
private func lostLetter(in text: EntryText) -> Diagnostic? {
  // Most texts ask nothing.
  guard text.body.text.contains(mark) else { return nil }
  return text.body.nodes.indices.lazy.compactMap { index -> Diagnostic? in
    let node = text.body.nodes[index]
    guard node.kind == .text else { return nil }
    let range = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
    return lostLetter(in: text.body.text, range).map { lost in
      let place = text.body.sourceMap.source(of: lost.range).map { Location(text.path, $0) }
      return .lostLetter(lost.written, at: place ?? text.place(index))
    }
  }.first
}

private func lostLetter(in bytes: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, written: String)? {
  var offset = range.lowerBound
  while let next = bytes[offset..<range.upperBound].firstIndex(of: mark) {
    offset = next + 1
    if let lost = wordWithout(bytes, next, range) ?? infinitiveWithout(bytes, next, range) {
      return (lost, bytes.text(lost))
    }
  }
  return nil
}

private let mark = UInt8(ascii: "?")

/// The word around a mark between two letters, where it is of letters alone.
private func wordWithout(_ bytes: [UInt8], _ offset: Int, _ range: Range<Int>) -> Range<Int>? {
  var (start, end) = (offset, offset + 1)
  while start > range.lowerBound, bytes[start - 1] == mark || bytes.isLetter(at: start - 1) { start -= 1 }
  while end < range.upperBound, bytes[end] == mark || bytes.isLetter(at: end) { end += 1 }
  // A mark at the end of the word asks.
  while end > offset + 1, bytes[end - 1] == mark { end -= 1 }
  guard start < offset, end > offset + 1, bytes[offset - 1] != mark, bytes.isSmallLetter(at: offset + 1)
  else {
    return nil
  }
  let before = start > range.lowerBound ? bytes[start - 1] : 0x20
  let after = end < range.upperBound ? bytes[end] : 0x20
  guard !"/.:=&@-_0123456789".utf8.contains(before), !"/=&@_:0123456789".utf8.contains(after) else {
    return nil
  }
  let isName = after == UInt8(ascii: ".") && end + 1 < range.upperBound && bytes[end + 1].isWord
  return isName ? nil : start..<end
}

/// «om ? flytte»
private func infinitiveWithout(_ bytes: [UInt8], _ offset: Int, _ range: Range<Int>) -> Range<Int>? {
  guard offset > range.lowerBound + 1, offset + 2 < range.upperBound, bytes[offset - 1] == 0x20,
    bytes[offset + 1] == 0x20, bytes.isSmallLetter(at: offset + 2)
  else { return nil }
  var start = offset - 1
  while start > range.lowerBound, bytes[start - 1].isWord { start -= 1 }
  var end = offset + 2
  while end < range.upperBound, bytes[end].isWord { end += 1 }
  return beforeInfinitive.contains(bytes.text(start..<offset - 1).lowercased()) ? start..<end : nil
}

private let beforeInfinitive: Set<String> = ["om", "for", "til", "med", "ved", "av", "uten", "enn"]

/// Those of ASCII, and from À to ÿ: quotation marks, dashes and spaces are no letters («Hvor?»).
extension [UInt8] {
  fileprivate func isLetter(at index: Int) -> Bool {
    let byte = self[index]
    if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    return byte == 0xC3 || byte < 0xC0 && index > 0 && self[index - 1] == 0xC3
  }

  fileprivate func isSmallLetter(at index: Int) -> Bool {
    let byte = self[index]
    if byte == 0xC3 { return index + 1 < count && self[index + 1] > 0x9E }
    return byte >= 0x61 && byte <= 0x7A
  }
}

/// «Er du klar?ta med mat»: what stands after the sign is a word that sentences begin with.
private func lacksSpace(_ written: String) -> Bool {
  let parts = written.split(separator: "?", omittingEmptySubsequences: false)
  return parts.count == 2 && parts[0].count > 2 && beginnings.contains(String(parts[1]))
}

private let beginnings: Set<String> = [
  "ta", "og", "så", "vi", "du", "det", "den", "da", "ja", "nei", "her", "kom", "meld", "les", "se", "hva",
  "hvor", "hvem", "hvis", "men", "i", "på", "er", "kan", "vil", "har", "ring", "send", "søk", "skriv", "we",
  "you", "and", "so", "then", "yes", "no", "come", "read", "see", "it", "the", "take", "call", "what",
]

extension Diagnostic {
  fileprivate static func lostLetter(_ written: String, at place: Location) -> Diagnostic {
    if lacksSpace(written) {
      return Diagnostic(
        .lostLetter,
        Wording(
          nb: "et mellomrom mangler etter «?» i «\(written)»",
          en: "a space is missing after “?” in “\(written)”"),
        at: place,
        help: Wording(
          nb: "sett inn mellomrommet; er det en bokstav som er blitt til «?», skriv ordet på nytt",
          en: "put the space in; if a letter has become “?”, retype the word"))
    }
    return Diagnostic(
      .lostLetter,
      Wording(
        nb: "en bokstav er blitt til «?» i «\(written)»", en: "a letter has become “?” in “\(written)”"),
      at: place,
      help: Wording(
        nb:
          "skriv ordet på nytt, og se etter flere: teksten har vært i et program som ikke kunne æ, ø og å; mangler det bare et mellomrom etter spørsmålstegnet, sett det inn",
        en:
          "retype the word, and look for others: the text has been in a program without æ, ø and å; if only a space is missing after the question mark, put it in"
      ))
  }
}

extension Code {
  static let lostLetter = Code(
    "lost-letter", .warning, title: Wording(nb: "En bokstav er blitt til «?»", en: "A letter has become “?”"),
    explanation: Wording(
      nb:
        "Et program som ikke kan æ, ø og å, skriver «?» i stedet. Hva som sto der, er borte, så ordet må skrives på nytt. Mangler det bare et mellomrom bak spørsmålstegnet, sett inn det.",
      en:
        "A program that does not know æ, ø and å writes “?” instead. What stood there is gone, so the word has to be retyped. If only a space is missing after the question mark, put it in."
    ),
    example: Example(
      wrong: "Vi hjelper deg med ? flytte til K?benhavn.", right: "Vi hjelper deg med å flytte til København."
    ))
}
