import Content
import Diagnostics
import Model

extension Rule {
  /// A paragraph or a summary that nobody has translated, or a text under the name of the other language.
  static let textInOtherLanguage = Rule(.textInOtherLanguage) { site in
    site.heads.filter { !$0.isUnreadable && site.isPublic($0.id) && !$0.isInternalOnly }.flatMap { head in
      head.texts.compactMap { text in
        guard let own = SmallWords(of: text.language) else { return nil }
        let index = text.ownParagraphs.first { own.isOutnumbered(in: text.body, paragraph: $0) }
        return index.map { .textInOtherLanguage(own, at: text.place($0)) } ?? textInNeighbour(text)
          ?? pictureInNorwegian(in: text)
      }
        + head.common.summary.values.compactMap { language, summary in
          // What a translation left in the main language is reported as that.
          guard language == site.languages.main, let own = SmallWords(of: language),
            own.isOutnumbered(in: Array(summary.utf8))
          else {
            return nil
          }
          return .summaryInOtherLanguage(own, at: head.place(of: "sammendrag", in: language))
        }
    }
  }
}

/// The words that a language cannot do without, and the other language does not have.
private struct SmallWords {
  let own: WordHashes
  let others: WordHashes
  /// Words of the other language that are no small ones.
  let telling: WordHashes
  /// Words that say that a short text is in the language, or leads to the other one.
  let shared: WordHashes
  let isEnglish: Bool

  /// Nil for a language that is neither Norwegian nor English.
  init?(of language: Language) {
    switch language {
    case .nb, .nn:
      (own, others, telling, shared, isEnglish) = (norwegian, english, tellingEnglish, moreNorwegian, false)
    case .en:
      (own, others, telling, shared, isEnglish) = (english, norwegian, tellingNorwegian, moreEnglish, true)
    default: return nil
    }
  }

  /// Whether a paragraph has none of the language's own words, and enough of the other's. Code and roles are left out, which may
  /// say that they are in another language. Nearly every paragraph is left after a few words.
  func isOutnumbered(in body: MarkdownDocument, paragraph: Int) -> Bool {
    var count = Count()
    for index in paragraph..<Int(body.nodes[paragraph].end) where body.nodes[index].kind == .text {
      let literal = body.nodes[index].literal
      guard add(body.text, Int(literal.lowerBound)..<Int(literal.upperBound), to: &count) else {
        return false
      }
    }
    return isForeign(count)
  }

  func isOutnumbered(in text: [UInt8]) -> Bool {
    var count = Count()
    return add(text, text.indices, to: &count) && isForeign(count)
  }

  private struct Count {
    var words = 0
    var foreign = 0
    /// Words that a sentence of few words may have by itself.
    var telling = 0
    /// Those of them that are in no name.
    var strong = 0
    var isQuoted = false
    var endsSentence = false
  }

  /// False at the first word of the language's own.
  private func add(_ text: [UInt8], _ range: Range<Int>, to count: inout Count) -> Bool {
    if count.words == 0, let first = text[range].first {
      count.isQuoted = "\"(".utf8.contains(first) || first >= 0xC2 && first != 0xC3
    }
    var isOwn = false
    text.eachWord(in: range) { _, hash in
      isOwn = own.contains(hash) || shared.contains(hash)
      if isOwn { return false }
      count.words += 1
      if others.contains(hash) { count.foreign += 1 }
      guard telling.contains(hash) else { return true }
      count.telling += 1
      if greeting.contains(hash) { count.strong += 1 }
      return true
    }
    if isOwn { return false }
    if let last = text[range].last(where: { $0 != 0x20 }) { count.endsSentence = ".!?".utf8.contains(last) }
    return true
  }

  /// Six words of the other language among eight or more: names and titles have fewer. Of a short sentence, two, or one that is
  /// telling and stands for half of it.
  private func isForeign(_ count: Count) -> Bool {
    if count.words > 7, count.foreign > 5 { return true }
    guard count.endsSentence, !count.isQuoted, count.words > 2, count.words < 40 else { return false }
    let signs = count.foreign + count.telling
    return signs > 1 && signs << 2 >= count.words || count.strong > 0 && count.words < 5
  }
}

/// In small letters, and with a capital as a sentence begins.
func hashes(of words: [String]) -> WordHashes { WordHashes(eachHash(of: words)) }

func eachHash(of words: [String]) -> [UInt64] {
  (words + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }).map { word in
    let bytes = Array(word.utf8)
    return bytes.wordHash(0..<bytes.count)
  }
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

private let tellingEnglish = hashes(of: [
  "welcome", "please", "everyone", "everybody", "join", "bring", "read", "look", "forward", "seeing",
  "register", "there",
  "meet", "come", "doors", "free", "about", "before", "more", "how", "family", "friends", "children", "talk",
  "evening",
])

private let tellingNorwegian = hashes(of: [
  "velkommen", "velkomne", "påmelding", "gjerne", "alle", "gratis", "husk", "les", "mer", "hos", "innen",
  "kom", "om", "etter",
  "gleder", "møtes", "også", "barn", "familien", "venner", "dørene", "åpner", "inngang", "kaffe", "ditt",
  "din", "dine", "noen",
])

private let greeting = hashes(of: ["welcome", "please", "everyone", "everybody", "velkomne", "påmelding"])

/// «Read this page in English» and «Les dette på norsk» lead to the other language, in it.
private let languages = [
  "english", "English", "norwegian", "Norwegian", "engelsk", "norsk", "Norsk", "bokmål",
]

private let moreNorwegian = hashes(
  of: languages + [
    "ei", "de", "så", "nå", "får", "ble", "mot", "hos", "inn", "ut", "opp", "hvor", "alle", "noen", "om",
    "mer", "gjerne",
    "etter", "før", "velkommen", "bruk", "ta", "les", "husk",
  ])

private let moreEnglish = hashes(
  of: languages + [
    "in", "on", "was", "were", "but", "can", "does", "about", "more", "its", "she", "been", "would", "should",
    "into",
    "after", "before", "between", "each", "every", "first", "welcome", "please", "read", "see", "published",
  ])

/// The description of a picture of an English text: it is short, and ends as no sentence does.
private func pictureInNorwegian(in text: EntryText) -> Diagnostic? {
  guard text.language == .en else { return nil }
  let picture = text.body.nodes.indices.first { index in
    text.body.nodes[index].kind == .image && isNorwegian(text.body.plainBytes(of: index))
  }
  return picture.map { index in
    Diagnostic(
      .textInOtherLanguage,
      Wording(
        nb: "beskrivelsen av bildet er på norsk, men siden er på engelsk",
        en: "the description of the picture is in Norwegian, but the page is in English"),
      at: text.place(index), help: Wording(nb: "oversett den", en: "translate it"))
  }
}

extension Diagnostic {
  fileprivate static func summaryInOtherLanguage(_ words: SmallWords, at place: Location) -> Diagnostic {
    Diagnostic(
      .textInOtherLanguage,
      words.isEnglish
        ? Wording(
          nb: "sammendraget er på norsk, men siden er på engelsk",
          en: "the summary is in Norwegian, but the page is in English")
        : Wording(
          nb: "sammendraget er på engelsk, men siden er på norsk",
          en: "the summary is in English, but the page is in Norwegian"),
      at: place, help: Wording(nb: "oversett det", en: "translate it"))
  }

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
