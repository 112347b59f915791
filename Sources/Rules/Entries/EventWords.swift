import Content
import Diagnostics
import Model

/// What an event says in running words, in one language: its summary, or a paragraph of its text.
struct EventWords {
  let language: Language
  let place: Location
  let isParagraph: Bool
  /// What the headings above it say that it is of.
  let section: EventSection
  /// Those of a paragraph that may say what a field holds, or ask people to come; all of a title and of a summary.
  private(set) var statements: [Statement]
  private let text: [UInt8]

  init(
    _ text: [UInt8], _ language: Language, at place: Location, isParagraph: Bool,
    in section: EventSection = .event
  ) {
    self.language = language
    self.section = section
    self.place = place
    self.isParagraph = isParagraph
    self.text = withoutMarkOfExample(text)
    // Most paragraphs say nothing that a field holds.
    guard !isParagraph || !StatementTopics(of: self.text).isEmpty else {
      statements = []
      return
    }
    statements = sentences(in: String(decoding: self.text, as: UTF8.self)).compactMap { sentence in
      let topics = StatementTopics(of: Array(sentence.text.utf8))
      guard !isParagraph || !topics.isEmpty else { return nil }
      let statement = Statement(sentence, on: topics)
      return statement.hasWordsOfSentence ? statement : nil
    }
  }

  /// Those that may say what a field holds.
  var statementsOfFact: some Sequence<Statement> {
    statements.lazy.filter { $0.topics.contains(.fact) }
  }

  /// Also those that say nothing of the event.
  var everyStatement: [Statement] { Rules.statements(in: String(decoding: text, as: UTF8.self)) }

  /// The same with only the sentences that have a word.
  func with(_ word: String) -> EventWords {
    var part = self
    part.statements.removeAll { !$0.words.contains(word) }
    return part
  }
}

extension Entry where Facts == Event {
  /// The summary in each language, and the paragraphs; what is quoted is somebody else's.
  func runningWords(titled title: [String]) -> [EventWords] {
    head.common.summary.values.map { language, text in
      EventWords(
        Array(text.utf8), language, at: head.place(of: "sammendrag", in: language), isParagraph: false)
    }
      + head.texts.flatMap { text in
        let sections = text.eventSections(titled: title)
        return text.ownParagraphs.map { index in
          EventWords(
            text.body.plainBytes(of: index), text.language, at: text.place(index), isParagraph: true,
            in: sections[index])
        }
      }
  }
}

/// What an event is called.
struct TitleWords {
  /// In each language.
  let texts: [EventWords]
  /// In small letters, in all languages.
  let words: [String]

  init(_ event: Entry<Event>) {
    let head = event.head
    texts = head.common.title.values.map { language, text in
      EventWords(Array(text.utf8), language, at: head.place(of: "tittel", in: language), isParagraph: false)
    }
    words = head.common.title.values.flatMap { $0.value.inSmallLetters.words }
  }
}

extension EntryText {
  /// The paragraphs that stand in no quotation.
  var ownParagraphs: [Int] {
    var quotedUntil = 0
    return body.nodes.indices.filter { index in
      let node = body.nodes[index]
      if isQuotation(node) { quotedUntil = max(quotedUntil, Int(node.end)) }
      return node.kind == .paragraph && index >= quotedUntil
    }
  }
}

/// «Eksempel: kom kl. 19» says what «Kom kl. 19» says: who copies an example takes the mark away, and not the mistake.
func withoutMarkOfExample(_ text: [UInt8]) -> [UInt8] {
  guard let mark = marksOfExamples.first(where: { text.starts(with: $0) }) else { return text }
  return Array(text.dropFirst(mark.count))
}

private let marksOfExamples = [
  "Eksempel: ", "Example: ", "I eksempelet ", "I dette eksempelet ", "In the example, ", "In this example, ",
].map { Array($0.utf8) }
