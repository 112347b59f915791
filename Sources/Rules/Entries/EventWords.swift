import Content
import Diagnostics
import Model

/// What an event says in running words, in one language: its summary, or a paragraph of its text.
struct EventWords {
  let language: Language
  let text: String
  let place: Location
  let isParagraph: Bool

  /// In small letters, each as its words; the mark at the end is left out.
  var sentences: LazyMapSequence<[Substring.UTF8View], [String]> { text.sentences.map(\.words) }

  var firstSentence: [String]? { text.sentences.first?.words }
}

extension Entry where Facts == Event {
  /// The summary in each language, and the paragraphs; what is quoted is somebody else's.
  var runningWords: [EventWords] {
    head.common.summary.values.map { language, text in
      EventWords(
        language: language, text: text, place: head.place(of: "sammendrag", in: language), isParagraph: false)
    }
      + head.texts.flatMap { text in
        text.ownParagraphs.map { index in
          EventWords(
            language: text.language, text: text.body.plainText(of: index), place: text.place(index),
            isParagraph: true)
        }
      }
  }
}

extension EntryText {
  /// The paragraphs that stand in no quotation.
  var ownParagraphs: [Int] {
    var quotedUntil = 0
    return body.nodes.indices.filter { index in
      let node = body.nodes[index]
      if node.kind == .blockQuote || isQuotation(node) { quotedUntil = max(quotedUntil, Int(node.end)) }
      return node.kind == .paragraph && index >= quotedUntil
    }
  }

  private func isQuotation(_ node: MarkdownNode) -> Bool {
    guard node.kind == .directive, components.indices.contains(Int(node.detail)),
      case .quote = components[Int(node.detail)]
    else { return false }
    return true
  }
}

/// Whether a word names the event that a text is about: «kvelden», «byvandringen», “the meeting”, «det».
func namesTheEvent(_ word: String) -> Bool {
  pronouns.contains(word) || endings.contains { word.hasSuffix($0) }
}

private let pronouns: Set<String> = ["det", "dette", "vi", "it", "this", "we"]

/// What one calls an event once it has been named; compounds end in the same.
private let endings = [
  "arrangementet", "kvelden", "dagen", "dagene", "møtet", "kurset", "turen", "frokosten", "lunsjen",
  "middagen", "konferansen", "seminaret", "markedet", "festen", "konserten", "festivalen", "samlingen",
  "omvisningen", "visningen", "vandringen", "debatten", "utstillingen", "forestillingen", "løpet", "messa",
  "messen", "webinaret", "kafeen", "kaféen", "verkstedet", "event", "evening", "meeting", "course", "tour",
  "breakfast", "lunch", "dinner", "conference", "seminar", "market", "party", "concert", "festival", "walk",
  "debate", "exhibition", "show", "race", "fair", "webinar", "workshop",
]

/// The sentence says what will be done then, and not that it is so.
let conditions: Set<String> = ["hvis", "dersom", "når", "if", "when", "unless"]

/// Words of what may be, is not, or was: before a statement they make it another.
let notAsItIs: Set<String> = [
  "hvis", "dersom", "når", "kan", "kunne", "ikke", "aldri", "eventuelt", "fjor", "forrige", "tidligere",
  "må", "skulle", "if", "when", "not", "never", "may", "might", "could", "can", "last", "unless", "should",
  "previous", "previously",
]

/// Words that a sentence begins with when it asks, or sets a condition: «Blir det avlyst, …».
let asking: Set<String> = ["er", "blir", "ble", "avlyses", "utsettes", "is", "are", "should", "was"]
