import Diagnostics
import Model

extension Rule {
  /// `AVLYST: Boligdag` in the title tells readers of the page, but neither the lists nor the calendars.
  static let eventTitleAgrees = Rule(.statusInTitle, each: Event.self) { event, _ in
    guard event.status == nil || event.status == .planned else { return [] }
    let head = event.head
    return [("tittel", head.common.title), ("sammendrag", head.common.summary)].flatMap { field, texts in
      texts.values.compactMap { language, text in
        statusSaid(by: text).map {
          .statusInTitle($0, field: field, at: head.place(of: field, in: language), head)
        }
      }
    }.prefix(1).map { $0 }
  }
}

/// The status that a text begins or ends with, in capitals or with a sign after it.
private func statusSaid(by text: String) -> (written: String, status: EventStatus)? {
  let bytes = Array(text.utf8)
  // Nearly all say none anywhere.
  guard
    bytes.indices.contains(where: {
      statusWords.first(in: bytes, at: $0, before: bytes.count) { _, _ in true } != nil
    })
  else { return nil }
  let words = text.split { " :;,.!()[]–—-".contains($0) }.map(String.init)
  for word in Set([words.first, words.last].compactMap(\.self)) {
    guard let status = statuses[word.lowercased()] else { continue }
    let isLoud = word.count > 2 && word == word.uppercased()
    let isMarked = ["\(word):", "\(word)!", "(\(word))", "[\(word)]", "\(word) –", "\(word) -"].contains {
      text.contains($0)
    }
    // A title may well be about somebody who moved.
    if isLoud || isMarked && status != .moved { return (word, status) }
  }
  return nil
}

private let statuses: [String: EventStatus] = [
  "avlyst": .cancelled, "avlyses": .cancelled, "kansellert": .cancelled, "innstilt": .cancelled,
  "cancelled": .cancelled,
  "canceled": .cancelled, "utsatt": .postponed, "utsettes": .postponed, "postponed": .postponed,
  "flyttet": .moved,
  "moved": .moved,
]

private let statusWords = WordTable(statuses.keys.map { Array($0.utf8) })

extension Code {
  static let statusInTitle = Code(
    "status-in-title", .error,
    title: Wording(nb: "Tittelen sier noe annet enn statusen", en: "The title and the status disagree"),
    explanation: Wording(
      nb:
        "Står det «avlyst» bare i tittelen, viser lister og kalendere arrangementet som planlagt. Feltet «status» sier det alle steder.",
      en:
        "If only the title says “cancelled”, lists and calendars show the event as planned. The field “status” says it everywhere."
    ),
    example: Code.Example(wrong: "tittel: \"AVLYST: Boligdag\"", right: "tittel: Boligdag\nstatus: avlyst"))
}

extension Diagnostic {
  fileprivate static func statusInTitle(
    _ said: (written: String, status: EventStatus), field: String, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .statusInTitle,
      Wording(
        nb: "teksten sier «\(said.written)», men statusen er planlagt",
        en: "the text says “\(said.written)”, but the status is planned"),
      at: place,
      help: Wording(
        nb:
          "skriv \(write: "status", said.status.name.nb), og ta ordet ut her; lister og kalendere sier det selv",
        en:
          "write \(write: "status", said.status.name.en), and leave the word out here; lists and calendars say it themselves"
      ))
  }
}
