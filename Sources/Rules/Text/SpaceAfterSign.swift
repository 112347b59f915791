import Content
import Diagnostics
import Model

extension Rule {
  /// «…, sier ordføreren.Salget begynner mandag.»: two sentences that grew together when something was taken out between them.
  static let spaceAfterSign = Rule(.spaceAfterSign, nodes: [.text]) { passage, index in
    guard passage.ownVoice != nil else { return [] }
    let literal = passage.body.nodes[index].literal
    let range = Int(literal.lowerBound)..<Int(literal.upperBound)
    return grownTogether(passage.body.text, range).map { place in
      Diagnostic(
        .spaceAfterSign,
        Wording(
          nb: "det mangler mellomrom i «\(passage.body.text.text(place))»",
          en: "a space is missing in “\(passage.body.text.text(place))”"),
        at: passage.place(place) ?? passage.block(around: index),
        help: Wording(nb: "skriv et mellomrom etter tegnet", en: "write a space after the sign"))
    }
  }
}

/// Two words of three letters or more with a full stop, a question mark or an exclamation mark between, the second with a capital;
/// no address, no file name and no name of a program, which have more signs or begin with a capital themselves.
private func grownTogether(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  for sign in signsBeforeLetters(bytes, range) {
    var (start, end) = (sign, sign + 1)
    while start > range.lowerBound, bytes[start - 1].isWord { start -= 1 }
    while end < range.upperBound, bytes[end].isWord { end += 1 }
    let isAlone =
      (start == range.lowerBound || !"/@.:_#=-".utf8.contains(bytes[start - 1]))
      && (end == range.upperBound || !"/@_=-".utf8.contains(bytes[end]))
      && !(end + 1 < range.upperBound && bytes[end] == UInt8(ascii: ".") && bytes[end + 1].isWord)
    guard isAlone, isLower(bytes[start..<sign]), startsSentence(bytes[sign + 1..<end]) else { continue }
    found.append(start..<end)
  }
  return found
}

/// Where a sign that ends sentences stands right before a letter, in order; nearly all texts have none.
private func signsBeforeLetters(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
  var found: [Int] = []
  for sign in [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")] {
    var start = range.lowerBound
    while let offset = bytes.firstOffset(of: sign, in: start..<range.upperBound) {
      start = offset + 1
      guard offset > range.lowerBound, start < range.upperBound else { continue }
      if bytes[start].isWord, !bytes[start].isDigit { found.append(offset) }
    }
  }
  return found.sorted()
}

/// Three letters or more, none a capital of ASCII and none a digit.
private func isLower(_ word: ArraySlice<UInt8>) -> Bool {
  word.count > 2 && word.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
}

/// A capital and then two small letters or more.
private func startsSentence(_ word: ArraySlice<UInt8>) -> Bool {
  guard let first = word.first, word.count > 2 else { return false }
  let isNorwegianCapital = first == 0xC3 && word.dropFirst().first.map { (0x80...0x9E).contains($0) } ?? false
  let rest = word.dropFirst(isNorwegianCapital ? 2 : 1)
  return ((0x41...0x5A).contains(first) || isNorwegianCapital) && !rest.isEmpty
    && rest.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
}

extension Code {
  static let spaceAfterSign = Code(
    "space-after-sign", .warning,
    title: Wording(
      nb: "Mellomrom mangler mellom to setninger", en: "A space is missing between two sentences"),
    explanation: Wording(
      nb: "To setninger er vokst sammen, som oftest fordi noe er tatt ut mellom dem.",
      en: "Two sentences have grown together, usually because something was taken out between them."),
    example: Example(
      wrong: "Det sier ordføreren.Salget begynner mandag.",
      right: "Det sier ordføreren. Salget begynner mandag."))
}
