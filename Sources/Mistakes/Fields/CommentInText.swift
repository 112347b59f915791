import Content
package import Diagnostics

/// `Boligdag #1`, `nr. # 1 i landet`: the sign begins a comment, but nobody writes one without a space after it, or right
/// after «nr.».
///
/// `isAll` when the sign takes all of the value, which is then lost.
func commentInText(
  after range: Range<Int>, _ bytes: [UInt8], _ path: String
) -> (finding: Diagnostic, isAll: Bool)? {
  let hash = bytes.skip(from: range.upperBound, to: bytes.count, while: \.isSpaceOrTab)
  guard hash > range.upperBound, hash + 1 < bytes.count, bytes[hash] == .hash else { return nil }
  let lineEnd = bytes.skip(from: hash, to: bytes.count) { !$0.isLineEnd }
  let text = bytes.trimmed((range.isEmpty ? hash : range.lowerBound)..<lineEnd)
  if range.isEmpty, bytes[hash + 1].isSpaceOrTab, text.count > 2 {
    let plain = bytes.text(bytes.trimmed(hash + 1..<lineEnd))
    return (.headingInField(Location(path, text), plain: plain), isAll: true)
  }
  let first = bytes.skip(from: hash + 1, to: lineEnd, while: \.isSpaceOrTab)
  let isNumber = first < lineEnd && bytes[first].isDigit && bytes.endsWithNumberWord(range)
  guard bytes[hash + 1].isWord || isNumber || bytes.isNumbered(range, by: first..<lineEnd) else { return nil }
  // After a space it may be a note all the same, which is not to be published unseen.
  let isSure = bytes[hash + 1].isWord && bytes.isSurelyText(range, isNumbered: bytes[hash + 1].isDigit)
  return (
    .commentInText(Location(path, text), quoted: quoted(bytes.text(text)), isSure: isSure),
    isAll: range.isEmpty
  )
}

extension [UInt8] {
  /// Whether a value can be nothing but words: what a field takes is not known here, and a sum, a day, a choice or the name of an entry
  /// would be lost in quotes with its note. Those are numbers or one word, or begin with a small letter or a digit.
  fileprivate func isSurelyText(_ value: Range<Int>, isNumbered: Bool) -> Bool {
    let words = text(value).split(separator: " ")
    guard let first = words.first?.first, first.isUppercase || "«\"".contains(first) else { return false }
    // «Boligdag #1» is a number in a row; «Ferdig #nesten» may be a choice, and «NOK 100 #kr» a sum.
    return isNumbered
      ? words[0].contains(where: \.isLetter)
      : words.count > 1 && words.last?.contains(where: \.isLetter) == true
  }

  /// `Vekst # 1 i landet`: a number of one or two digits behind words that begin with a capital.
  fileprivate func isNumbered(_ words: Range<Int>, by comment: Range<Int>) -> Bool {
    let end = skip(from: comment.lowerBound, to: comment.upperBound, while: \.isDigit)
    guard (1...2).contains(end - comment.lowerBound), end == comment.upperBound || self[end] == .space,
      let last = words.last, self[last].isWord, !self[last].isDigit
    else { return false }
    // «Kongsberg Bygg AS # 12 ansatte» and «# 2 på venteliste, ring Kari» are notes; «Vekst # 1 i landet» is a place in a row.
    let rest = text(end..<comment.upperBound).split(separator: " ")
    return text(words).first?.isUppercase == true
      && (rest.isEmpty || rest.count == 2 && ["i", "in"].contains(rest[0]))
  }

  fileprivate func endsWithNumberWord(_ range: Range<Int>) -> Bool {
    let word = text(range).lowercased().split(separator: " ").last ?? ""
    return ["nr", "nr.", "nummer", "no.", "number", "plass"].contains(word)
  }
}

extension Code {
  package static let commentInText = Code(
    "comment-in-text", .error,
    title: Wording(nb: "# gjør resten av linjen usynlig", en: "# hides the rest of the line"),
    explanation: Wording(
      nb:
        "Etter mellomrom og # leses resten av linjen som en merknad. Hører tegnet til teksten, trengs anførselstegn.",
      en:
        "After a space and #, the rest of the line is read as a comment. Quote the text if the character belongs to it."
    ),
    example: Code.Example(wrong: "tittel: Boligdag #1", right: "tittel: \"Boligdag #1\""))
}

extension Diagnostic {
  static func commentInText(_ place: Location, quoted: String, isSure: Bool) -> Diagnostic {
    Diagnostic(
      .commentInText,
      Wording(
        nb: "teksten fra # og ut linjen blir ikke lest",
        en: "the text from # to the end of the line is not read"),
      at: place, help: .write(quoted), fixIts: isSure ? [FixIt(at: place, replacement: quoted)] : [])
  }

  /// Nothing but a comment stands in the field.
  static func headingInField(_ place: Location, plain: String) -> Diagnostic {
    Diagnostic(
      .commentInText,
      Wording(
        nb: "feltet er tomt, for alt etter # er en merknad",
        en: "the field is empty, since everything after # is a comment"),
      at: place,
      help: Wording(
        nb: "skriv «\(plain)» uten #, eller slett linjen",
        en: "write “\(plain)” without #, or delete the line"))
  }
}
