import Content
import Diagnostics
import Model

extension Rule {
  /// «Se tabellen under», and no table; «Les mer her», and no link.
  static let textPointsSomewhere = Rule(
    .pointsAtNothing,
    everyEntry: { head, site in
      guard !head.isInternalOnly, site.isPublic(head.id) else { return [] }
      return head.texts.compactMap { text in
        guard words.isAnywhere(in: text.body.text),
          !text.components.contains(where: mayShow)
        else { return nil }
        return nothingPointedAt(in: text, head)
      }
    })
}

/// Whether a component may show what is pointed at; what somebody said, and steps, are words alone.
private func mayShow(_ component: Component?) -> Bool {
  switch component {
  case .quote, .steps: false
  case .events, .kpi, .partners, .facts, .checklist, .people, .gallery, .timeline, .documentTree, .place,
    .video, .contact,
    nil:
    true
  }
}

private enum Pointed: CaseIterable {
  case table, picture, link, attachment

  var phrases: [String] {
    switch self {
    case .table: ["tabellen under", "tabellen nedenfor", "tabellen over", "table below", "table above"]
    case .picture:
      [
        "bildet under", "bildet nedenfor", "bildet til høyre", "bildet til venstre", "kartet under",
        "kartet nedenfor",
        "picture below", "photo below", "map below",
      ]
    case .link:
      [
        "les mer her", "klikk her", "trykk her", "lenken under", "lenken nedenfor", "lenken over",
        "klikk på lenken",
        "følg lenken", "read more here", "click here", "link below", "link above",
      ]
    case .attachment: ["se vedlegg", "ligger vedlagt", "see attachment", "see the attachment"]
    }
  }

  func isThere(in text: EntryText, _ head: EntryHead) -> Bool {
    text.body.nodes.contains { node in
      switch self {
      case .table: node.kind == .table
      case .picture: node.kind == .image
      case .link, .attachment: node.kind == .link
      }
    } || self == .picture && head.common.picture != nil
  }
}

private let words = PartsOfWords(Pointed.allCases.flatMap(\.phrases))

private func nothingPointedAt(in text: EntryText, _ head: EntryHead) -> Diagnostic? {
  let missing = Pointed.allCases.filter { !$0.isThere(in: text, head) }
  return text.ownParagraphs.lazy.compactMap { paragraph -> Diagnostic? in
    let sentences = text.body.plainText(of: paragraph).lowercased().split { ".!?:;,\n".contains($0) }
      .map { String($0).words }
    let found = missing.lazy.flatMap(\.phrases).first { phrase in
      let wanted = phrase.words
      return sentences.contains { points($0, with: wanted) }
    }
    return found.map { .pointsAtNothing($0, at: text.place(paragraph)) }
  }.first
}

/// «Bildet under konserten» and «lenken under møtet» tell of something else: a place ends its sentence, or says something at once.
private func points(_ words: [String], with phrase: [String]) -> Bool {
  guard words.count >= phrase.count,
    let start = (0...(words.count - phrase.count)).first(where: {
      words[$0..<$0 + phrase.count].elementsEqual(phrase)
    })
  else { return false }
  let end = start + phrase.count
  guard end < words.count, phrase.last == "under" || phrase.last == "over" else { return true }
  return saying.contains(words[end])
}

private let saying: Set<String> = [
  "viser", "gir", "har", "er", "ser", "kan", "for", "og", "som", "forteller",
]

extension Diagnostic {
  fileprivate static func pointsAtNothing(_ words: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .pointsAtNothing,
      Wording(
        nb: "«\(words)» viser til noe som ikke er på siden",
        en: "“\(words)” points at something that is not on the page"), at: place,
      help: Wording(
        nb: "sett inn det som mangler, eller skriv setningen uten å vise til det",
        en: "put in what is missing, or write the sentence without pointing at it"))
  }
}

extension Code {
  static let pointsAtNothing = Code(
    "points-at-nothing", .warning,
    title: Wording(nb: "Teksten viser til noe som ikke er der", en: "The text points at what is not there"),
    explanation: Wording(
      nb:
        "Teksten viser til en tabell, et bilde, en lenke eller et vedlegg, men har ingen. Det forsvant oftest da den ble limt inn.",
      en:
        "The text points at a table, a picture, a link or an attachment, and has none. It usually got lost when the text was pasted."
    ),
    example: Example(
      wrong: "Se tabellen under.",
      right: "Se tabellen under.\n\n| Dag | Sted |\n|---|---|\n| Onsdag | Krona |"))
}
