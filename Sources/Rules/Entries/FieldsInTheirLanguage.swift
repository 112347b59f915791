import Content
import Diagnostics
import Model

extension Rule {
  /// `{nb: …, en: …}` in a register, where the words of one language stand under the name of the other.
  static let fieldsInTheirLanguage = Rule(
    .fieldInOtherLanguage,
    everyEntry: { head, site in
      guard !head.isInternalOnly, AnyKind.of(head.id.kind)?.form != .document else { return [] }
      let main = site.languages.main
      let written = Dictionary(
        head.words.lazy.filter { $0.language == main }.map { ($0.field, $0.text) },
        uniquingKeysWith: { first, _ in first })
      return site.languages.published.compactMap { language in
        let misplaced = head.words.filter { words in
          words.language == language && isOfAnother(words, main, beside: written)
        }
        return finding(misplaced, language)
      }
    })
}

/// Whether the words of a field are those of another language than its name says.
private func isOfAnother(_ words: FieldWords, _ main: Language, beside written: [String: [UInt8]]) -> Bool {
  switch words.language {
  case .nb, .nn: return isEnglish(words.text)
  case let language? where language != main && !scandinavian.contains(language):
    return language == .en && isNorwegian(words.text) || isLeft(words, beside: written)
  default: return false
  }
}

/// Whether they are the same as in the main language: a sentence, and no name.
private func isLeft(_ words: FieldWords, beside written: [String: [UInt8]]) -> Bool {
  let text = String(decoding: words.text, as: UTF8.self)
  let own = text.split { !$0.isLetter && !$0.isNumber }
  let small = own.count { $0.first?.isLowercase == true }
  guard own.count > 3, small > own.count - small else { return false }
  return written[words.field] == words.text
}

private func finding(_ misplaced: [FieldWords], _ language: Language) -> Diagnostic? {
  let inOrder = misplaced.sorted { $0.location.range.lowerBound < $1.location.range.lowerBound }
  guard let first = inOrder.first else { return nil }
  let rest = inOrder.count - 1
  let isNorwegian = language == .nb || language == .nn
  return Diagnostic(
    .fieldInOtherLanguage,
    Wording(
      nb: isNorwegian
        ? "dette er på engelsk, men står under «\(language.tag)»"
        : "dette er ikke oversatt, men står under «\(language.tag)»",
      en: isNorwegian
        ? "this is in English, but stands under “\(language.tag)”"
        : "this is not translated, but stands under “\(language.tag)”"),
    at: first.location,
    help: Wording(
      nb: "skriv det på språket det står under"
        + (rest == 0 ? "" : "; det gjelder \(rest) felt til i oppføringen"),
      en: "write it in the language that it stands under"
        + (rest == 0 ? "" : "; so it is with \(rest) more of the entry")))
}

extension Code {
  static let fieldInOtherLanguage = Code(
    "field-in-other-language", .warning,
    title: Wording(nb: "Et felt på et annet språk", en: "A field in another language"),
    explanation: Wording(
      nb:
        "«nb» og «en» foran en tekst sier hvilket språk den er på. Står norsk under «en», får den som leser på engelsk, norsk, og en skjermleser uttaler det som engelsk.",
      en:
        "“nb” and “en” before a text say which language it is in. With Norwegian under “en”, those who read in English get Norwegian, and a screen reader pronounces it as English."
    ),
    example: Example(
      wrong: "sammendrag: {nb: Byen skal få flere innbyggere., en: Byen skal få flere innbyggere.}",
      right: "sammendrag: {nb: Byen skal få flere innbyggere., en: The town is to gain residents.}"))
}
