import Content
import Model

/// Whether a part of an event's text is of the event, by what stands above it.
enum EventSection: Int, Comparable {
  /// Of something else, or of what cannot be told: «For frivillige», «Befaring», «Buss».
  case other
  /// Of what it costs and how one gets a place: «Pris», «Påmelding».
  case terms
  /// Of the event, one thing after another.
  case programme
  case event

  static func < (left: EventSection, right: EventSection) -> Bool { left.rawValue < right.rawValue }

  /// Every word of a heading has to be one that is said of the event: «Tid for frivillige» is of something else.
  fileprivate init(headed heading: String, title: [String]) {
    let words = heading.inSmallLetters.words
    let isOfEvent = words.allSatisfy { word in
      labelsOfWhen.contains(word) || ofEvents.contains(word) || ofProgrammes.contains(word)
        || ofTerms.contains(word)
        || word.count > 3 && (title.contains(word) || names(word, theEventTitled: title))
    }
    if !isOfEvent {
      self = .other
    } else if !ofTerms.isDisjoint(with: words) {
      self = .terms
    } else {
      self = ofProgrammes.isDisjoint(with: words) ? .event : .programme
    }
  }
}

extension EntryText {
  /// Of each node of the text: a heading counts for all below it, a paragraph in bold until the next one or the next
  /// heading, a paragraph that ends with a colon for the list, the table or the paragraph after it, and a point of a
  /// list for the points below it.
  func eventSections(titled title: [String]) -> [EventSection] {
    var headings: [(level: Int32, section: EventSection)] = []
    var bold = EventSection.event
    var colon = (section: EventSection.event, end: 0)
    var points: [(section: EventSection, end: Int)] = []
    return body.nodes.indices.map { index in
      let node = body.nodes[index]
      if node.kind == .heading {
        while let last = headings.last, last.level >= node.detail { headings.removeLast() }
        let own = EventSection(headed: body.plainText(of: index), title: title)
        headings.append((node.detail, min(headings.last?.section ?? .event, own)))
        bold = .event
      } else if node.kind == .paragraph, isInBold(index) {
        bold = EventSection(headed: body.plainText(of: index), title: title)
      }
      while let last = points.last, last.end <= index { points.removeLast() }
      let above = points.last?.section ?? .event
      if node.kind == .item || node.kind == .taskItem, let lead = lead(ofPoint: index) {
        let own = EventSection(headed: body.plainText(of: lead.paragraph), title: title)
        points.append((min(above, own), lead.end))
      }
      let leads = min(index < colon.end ? colon.section : .event, above)
      if node.kind == .paragraph, let end = endOfLed(by: index) {
        colon = (min(leads, EventSection(headed: body.plainText(of: index), title: title)), end)
      }
      return [headings.last?.section ?? .event, bold, leads].min() ?? .event
    }
  }

  /// «**For frivillige**» in a paragraph of its own is a heading to its readers; a day in bold says when.
  private func isInBold(_ index: Int) -> Bool {
    let next = index + 1
    guard next < body.nodes.count, body.nodes[next].kind == .strong,
      body.nodes[next].end == body.nodes[index].end
    else { return false }
    return !body.plainBytes(of: index).contains(where: \.isDigit)
  }

  /// The first paragraph of a point, when it is what the rest is of, and where that ends: with the point, when more is
  /// in it; with the list, when the points after it are of «For frivillige», which says for whom and nothing of its
  /// own.
  private func lead(ofPoint index: Int) -> (paragraph: Int, end: Int)? {
    let (paragraph, end) = (index + 1, Int(body.nodes[index].end))
    guard paragraph < end, body.nodes[paragraph].kind == .paragraph,
      !body.plainBytes(of: paragraph).contains(where: \.isDigit)
    else { return nil }
    if Int(body.nodes[paragraph].end) < end { return (paragraph, end) }
    guard end < body.nodes.count, isHeadingOfPoints(paragraph) else { return nil }
    let next = body.nodes[end].kind
    guard next == .item || next == .taskItem else { return nil }
    return (paragraph, endOfPoints(after: end))
  }

  /// «For frivillige», «**Frivillige**» and «Frivillige:» as a point of their own.
  private func isHeadingOfPoints(_ paragraph: Int) -> Bool {
    let text = body.plainBytes(of: paragraph)
    if text.last == UInt8(ascii: ":") || isInBold(paragraph) { return true }
    // Most points begin with another word.
    guard text.drop(while: { !$0.isWord }).prefix(3).elementsEqual("for".utf8, by: { $0 | 0x20 == $1 }) else {
      return false
    }
    let words = String(decoding: text, as: UTF8.self).inSmallLetters.words
    return words.first == "for" && (2...4).contains(words.count)
  }

  /// Where the next point begins that is such a heading, or the list ends.
  private func endOfPoints(after first: Int) -> Int {
    var index = first
    while index < body.nodes.count, [.item, .taskItem].contains(body.nodes[index].kind) {
      let (paragraph, end) = (index + 1, Int(body.nodes[index].end))
      if paragraph < end, body.nodes[paragraph].kind == .paragraph, Int(body.nodes[paragraph].end) == end,
        isHeadingOfPoints(paragraph), !body.plainBytes(of: paragraph).contains(where: \.isDigit)
      {
        break
      }
      index = end
    }
    return index
  }

  /// Where that ends which «For frivillige:» leads to.
  private func endOfLed(by index: Int) -> Int? {
    let next = Int(body.nodes[index].end)
    guard next < body.nodes.count, body.nodes[next].kind != .heading,
      body.plainBytes(of: index).last == UInt8(ascii: ":")
    else { return nil }
    return Int(body.nodes[next].end)
  }
}

/// What stands before the day, the hour or the place in a list of facts, and over such a list.
let labelsOfWhen: Set<String> = [
  "når", "tid", "tidspunkt", "dato", "dag", "klokkeslett", "sted", "when", "date", "time", "place", "where",
  "hvor",
]

private let ofProgrammes: Set<String> = [
  "program", "programmet", "programme", "tidsplan", "timeplan", "schedule", "agenda",
]

private let ofTerms: Set<String> = [
  "pris", "priser", "prisen", "billett", "billetter", "inngang", "påmelding", "påmeldingen",
  "påmeldingsfrist",
  "frist", "frister", "price", "prices", "ticket", "tickets", "admission", "registration", "deadline",
]

private let ofEvents: Set<String> = [
  "praktisk", "praktiske", "informasjon", "info", "opplysninger", "detaljer", "fakta", "kort", "fortalt",
  "om",
  "og", "i", "velkommen", "til", "hva", "skjer", "kom", "bli", "med", "dagens", "kveldens", "practical",
  "information", "details", "facts", "about", "and", "the", "welcome", "to", "what", "happens", "come",
  "join",
]
