import Content
import Diagnostics
import Model

extension Rule {
  /// «Vi møtes på torget og»: what came after it was lost when the text was pasted.
  static let textCutOff = Rule(.textCutOff, nodes: [.paragraph]) { passage, index in
    guard passage.ownVoice != nil, index >= passage.quotedUntil, let last = lastText(of: index, in: passage),
      endsOpenly(passage.body.text[last]), !goesOn(after: index, in: passage.body)
    else { return [] }
    return [.textCutOff(at: passage.place(index))]
  }
}

/// Summaries end in the middle of a sentence too, when a field has room for fewer signs than were pasted.
func cutOff(_ words: FieldWords) -> Diagnostic? {
  guard words.field == "sammendrag" else { return nil }
  return endsOpenly(words.text[...], with: joiningInSummary) ? .textCutOff(at: words.location) : nil
}

/// The bytes of the text that a paragraph ends with; nil when it ends with a role, a picture or code, or has few words.
private func lastText(of index: Int, in passage: Passage) -> Range<Int>? {
  let nodes = passage.body.nodes
  guard let last = nodes.indices.contains(Int(nodes[index].end) - 1) ? nodes[Int(nodes[index].end) - 1] : nil,
    last.kind == .text
  else { return nil }
  return Int(last.literal.lowerBound)..<Int(last.literal.upperBound)
}

/// Whether the last word is one that a sentence in writing does not end with: it joins to something.
private func endsOpenly(_ text: ArraySlice<UInt8>, with joining: Set<[UInt8]> = joiningWords) -> Bool {
  guard let end = text.last, isSmallLetter(end) || end == 0xA5 else { return false }
  let word = text.reversed().prefix(8).prefix { $0 != 0x20 }
  guard word.count < 8, joining.contains(Array(word.reversed())) else { return false }
  return text.count { $0 == 0x20 } > 3
}

private func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

extension [UInt8] {
  /// With a small letter: of ASCII, or «æ», «ø», «å» and the others of Latin-1.
  fileprivate var beginsSmall: Bool {
    guard let first else { return false }
    return isSmallLetter(first) || first == 0xC3 && count > 1 && self[1] >= 0x9F
  }
}

/// Prepositions are none of them: «… det er godt å komme hjem til» is whole.
private let joiningWords = Set(
  [
    "og", "eller", "men", "samt", "fordi", "dersom", "hvis", "å", "and", "or", "but", "because", "the", "a",
    "an",
  ].map { Array($0.utf8) })

/// A summary is whole by itself, so «… om at vi skal» is cut off; a line of a text may lead to what comes after it.
private let joiningInSummary = joiningWords.union(
  ["at", "som", "skal", "en", "et", "that", "which"].map { Array($0.utf8) })

/// Whether what comes next is no paragraph: a list, a table, a heading or what a component makes, which the words lead
/// to; or one that goes on with the sentence, in a small letter.
private func goesOn(after index: Int, in body: MarkdownDocument) -> Bool {
  let next = Int(body.nodes[index].end)
  guard next < body.nodes.count else { return false }
  guard body.nodes[next].kind == .paragraph else { return true }
  return body.plainBytes(of: next).beginsSmall
}

extension Diagnostic {
  fileprivate static func textCutOff(at place: Location) -> Diagnostic {
    Diagnostic(
      .textCutOff,
      Wording(nb: "teksten slutter midt i en setning", en: "the text ends in the middle of a sentence"),
      at: place,
      help: Wording(
        nb: "hent resten der teksten kom fra, eller skriv setningen ferdig",
        en: "fetch the rest from where the text came, or finish the sentence"))
  }
}

extension Code {
  static let textCutOff = Code(
    "text-cut-off", .warning,
    title: Wording(nb: "Teksten slutter midt i en setning", en: "The text ends in the middle of a sentence"),
    explanation: Wording(
      nb:
        "Avsnittet slutter uten punktum, med et ord som skulle bundet det til noe mer, eller med et kolon som ingenting kommer etter. Oftest ble ikke alt med da teksten ble limt inn.",
      en:
        "The paragraph ends without a full stop, with a word that was to join it to something more, or with a colon that nothing comes after. Usually not everything came along when the text was pasted."
    ),
    example: Example(
      wrong: "Vi møtes på torget klokka fem og går sammen til Krona og",
      right: "Vi møtes på torget klokka fem og går sammen til Krona og spiser."))
}
