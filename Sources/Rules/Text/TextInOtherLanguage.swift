import Content
import Diagnostics
import Model

extension Rule {
  /// A paragraph that nobody has translated, or a text under the name of the other language.
  static let textInOtherLanguage = Rule(.textInOtherLanguage) { site in
    site.heads.filter { !$0.isUnreadable && site.isPublic($0.id) && !$0.isInternalOnly }.flatMap { head in
      head.texts.compactMap { text in
        guard let own = SmallWords(of: text.language) else { return nil }
        let index = text.ownParagraphs.first { own.isOutnumbered(in: text.body, paragraph: $0) }
        return index.map { .textInOtherLanguage(own, at: text.place($0)) }
      }
    }
  }
}

/// The words that a language cannot do without, and the other language does not have.
private struct SmallWords {
  let own: WordHashes
  let others: WordHashes
  let isEnglish: Bool

  /// Nil for a language that is neither Norwegian nor English.
  init?(of language: Language) {
    switch language {
    case .nb, .nn: (own, others, isEnglish) = (norwegian, english, false)
    case .en: (own, others, isEnglish) = (english, norwegian, true)
    default: return nil
    }
  }

  /// Six words of the other language among eight or more, and none of its own: names and titles have fewer. Code and roles are
  /// left out, which may say that they are in another language. Nearly every paragraph is left after a few words.
  func isOutnumbered(in body: MarkdownDocument, paragraph: Int) -> Bool {
    var (count, foreign) = (0, 0)
    for index in paragraph..<Int(body.nodes[paragraph].end) where body.nodes[index].kind == .text {
      let literal = body.nodes[index].literal
      var offset = Int(literal.lowerBound)
      while let word = body.text.nextWord(from: &offset, before: Int(literal.upperBound)) {
        let hash = body.text.wordHash(word)
        if own.contains(hash) { return false }
        count += 1
        if others.contains(hash) { foreign += 1 }
      }
    }
    return count > 7 && foreign > 5
  }
}

/// In small letters, and with a capital as a sentence begins.
private func hashes(of words: [String]) -> WordHashes {
  WordHashes(
    (words + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }).map { word in
      let bytes = Array(word.utf8)
      return bytes.wordHash(0..<bytes.count)
    })
}

private let norwegian = hashes(of: [
  "og", "er", "det", "som", "på", "til", "av", "med", "ikke", "ikkje", "et", "eit", "ein", "har", "vi", "du",
  "eller",
  "kan", "fra", "frå", "vil", "skal", "hva", "kva", "deg", "dere", "blir", "å", "oss", "seg", "ved", "når",
  "også",
])

private let english = hashes(of: [
  "the", "and", "of", "are", "you", "that", "with", "this", "from", "your", "we", "our", "will", "have", "be",
  "not",
  "or", "which", "who", "what", "when", "here", "an", "they", "their", "it", "is", "us", "as", "than", "has",
])

extension Diagnostic {
  fileprivate static func textInOtherLanguage(_ words: SmallWords, at place: Location) -> Diagnostic {
    Diagnostic(
      .textInOtherLanguage,
      words.isEnglish
        ? Wording(
          nb: "avsnittet er på norsk, men siden er på engelsk",
          en: "the paragraph is in Norwegian, but the page is in English")
        : Wording(
          nb: "avsnittet er på engelsk, men siden er på norsk",
          en: "the paragraph is in English, but the page is in Norwegian"),
      at: place,
      help: words.isEnglish
        ? Wording(
          nb: "oversett det; er det ord som skal stå på norsk, skriv dem som et sitat",
          en: "translate it; if the words are to stay in Norwegian, write them as a quotation")
        : Wording(
          nb: "oversett det, eller la den engelske teksten stå i en fil med «.en» i navnet",
          en: "translate it, or put the English text in a file with “.en” in its name"))
  }
}

extension Code {
  static let textInOtherLanguage = Code(
    "text-in-other-language", .warning,
    title: Wording(nb: "Et avsnitt på et annet språk", en: "A paragraph in another language"),
    explanation: Wording(
      nb:
        "Filnavnet sier hvilket språk siden er på. Skjermlesere leser alt med det språkets uttale, og søket og oversettelsene regner med det.",
      en:
        "The name of the file says which language the page is in. Screen readers pronounce all of it so, and search and translations rely on it."
    ),
    example: Example(
      wrong: "We will meet and talk about the town, and you are welcome to bring your friends.",
      right: "Vi møtes og snakker om byen, og du kan gjerne ta med deg venner."))
}
