import Content
import Diagnostics
import Model

extension Rule {
  /// A paragraph or a heading that was pasted twice, the summary that is written once more as the first paragraph, and the title that is the
  /// first heading: readers read them twice, and hear them twice.
  static let textTwice = Rule(
    .textTwice,
    everyEntry: { head, site in
      head.texts.flatMap { text in
        let shown = shownAbove(text, of: head)
        return paragraphsTwice(in: text) + headingsTwice(in: text)
          + repeated(text, .paragraph, shown.summary, what: .summary)
          + repeated(text, .heading, shown.title, what: .title)
      }
    })
}

/// What stands above a text on its page.
private func shownAbove(_ text: EntryText, of head: EntryHead) -> (title: String?, summary: String?) {
  (head.common.title[text.language], head.common.summary[text.language])
}

private enum Shown { case title, summary }

/// The first paragraph, or heading, of a text when it says what is shown above it.
private func repeated(
  _ text: EntryText, _ kind: MarkdownNode.Kind, _ above: String?, what: Shown
) -> [Diagnostic] {
  let nodes = text.body.nodes
  // The first block of the text itself; a quotation may say what the summary says.
  let first = 1
  // Marks and spaces may differ; nearly all are told apart by their length.
  guard let above, nodes.count > first, nodes[first].kind == kind,
    let written = literals(of: first, in: text.body), (written.count - above.utf8.count).magnitude < 12,
    text.body.plainText(of: first).inSmallLetters.words == above.inSmallLetters.words
  else { return [] }
  return [
    Diagnostic(
      .textTwice,
      what == .title
        ? Wording(
          nb: "overskriften er den samme som sidens tittel",
          en: "the heading is the same as the title of the page")
        : Wording(
          nb: "avsnittet er det samme som sammendraget", en: "the paragraph is the same as the summary"),
      at: text.place(first),
      help: what == .title
        ? Wording(
          nb: "slett overskriften, for tittelen står alt øverst",
          en: "delete the heading, for the title is at the top already")
        : Wording(
          nb: "slett avsnittet, for sammendraget står alt øverst på siden",
          en: "delete the paragraph, for the summary is at the top of the page already"))
  ]
}

/// Paragraphs of their own, in no list, table or quotation, where a program may say the same of two days, and a quotation what the
/// text says too.
private func paragraphsTwice(in text: EntryText) -> [Diagnostic] {
  let body = text.body
  guard body.nodes.count > 2 else { return [] }
  var first: [Key: Int] = [:]
  var found: [Diagnostic] = []
  var index = 1
  var before = 0
  while index < body.nodes.count {
    defer {
      before = index
      index = max(index + 1, Int(body.nodes[index].end))
    }
    guard body.nodes[index].kind == .paragraph, let written = literals(of: index, in: body) else { continue }
    guard written.count >= shortest || isAgain(index, before, written, in: body) else { continue }
    let key = Key(body.text[written])
    guard let other = written.count < shortest ? before : first[key] else {
      first[key] = index
      continue
    }
    guard literals(of: other, in: body).map({ body.text[$0].elementsEqual(body.text[written]) }) == true
    else {
      continue
    }
    found.append(
      Diagnostic(
        .textTwice,
        Wording(nb: "avsnittet står to ganger i teksten", en: "the paragraph is in the text twice"),
        at: text.place(index),
        help: Wording(nb: "slett det ene", en: "delete one of them"),
        notes: [Note(Wording(nb: "det står også her", en: "it is here as well"), at: text.place(other))]))
  }
  return found
}

/// Bytes: a line under two headings, such as where to meet, may be the same.
private let shortest = 100

/// Whether a short paragraph says right after another what that one says; a call of one word or two may stand twice.
private func isAgain(_ index: Int, _ before: Int, _ written: Range<Int>, in body: MarkdownDocument) -> Bool {
  guard written.count >= 16, before > 0, body.nodes[before].kind == .paragraph,
    let other = literals(of: before, in: body), other.count == written.count
  else { return false }
  return body.text[other].elementsEqual(body.text[written])
}

/// Headings of one level that say the same under one heading: «Program» may stand below each of two days. In a list of contents
/// nobody can tell them apart.
private func headingsTwice(in text: EntryText) -> [Diagnostic] {
  let body = text.body
  var standing: [(level: Int32, texts: [[UInt8]: Int])] = []
  var found: [Diagnostic] = []
  for index in body.nodes.indices where body.nodes[index].kind == .heading {
    let level = body.nodes[index].detail
    while let last = standing.last, last.level > level { standing.removeLast() }
    if standing.last?.level != level { standing.append((level, [:])) }
    let written = body.plainBytes(of: index)
    guard !written.isEmpty else { continue }
    if let other = standing[standing.count - 1].texts[written] {
      found.append(.headingTwice(at: text.place(index), text.place(other)))
    } else {
      standing[standing.count - 1].texts[written] = index
    }
  }
  return found
}

extension Diagnostic {
  fileprivate static func headingTwice(at place: Location, _ other: Location) -> Diagnostic {
    Diagnostic(
      .textTwice,
      Wording(nb: "overskriften står to ganger", en: "the heading is there twice"), at: place,
      help: Wording(
        nb: "slett den ene, eller skriv hva som skiller dem: i innholdet på siden er de like",
        en: "delete one of them, or write what tells them apart: in the contents of the page they are alike"),
      notes: [Note(Wording(nb: "den står også her", en: "it is here as well"), at: other)])
  }
}

/// What two paragraphs must share to be compared byte by byte.
private struct Key: Hashable {
  private let length: Int
  /// The first eight bytes, and the last.
  private let first, last: UInt64

  init(_ bytes: ArraySlice<UInt8>) {
    let number = { (part: Range<Int>) -> UInt64 in part.reduce(0) { $0 << 8 | UInt64(bytes[$1]) } }
    let (start, end, count) = (bytes.startIndex, bytes.endIndex, min(8, bytes.count))
    length = bytes.count
    first = number(start..<start + count)
    last = number(end - count..<end)
  }
}

/// Where the literals of a paragraph stand in the text, one after another.
private func literals(of index: Int, in body: MarkdownDocument) -> Range<Int>? {
  let inside = body.nodes[index + 1..<max(index + 1, Int(body.nodes[index].end))]
  guard let first = inside.first(where: { !$0.literal.isEmpty }),
    let last = inside.last(where: { !$0.literal.isEmpty }),
    first.literal.lowerBound <= last.literal.upperBound
  else {
    return nil
  }
  return Int(first.literal.lowerBound)..<Int(last.literal.upperBound)
}

extension Code {
  static let textTwice = Code(
    "text-twice", .warning, title: Wording(nb: "Det samme to ganger", en: "The same twice"),
    explanation: Wording(
      nb:
        "Et avsnitt eller en overskrift står to ganger, eller teksten begynner med det som alt står øverst på siden: tittelen og sammendraget. Den som hører siden lest opp, hører det to ganger.",
      en:
        "A paragraph or a heading is there twice, or the text begins with what is at the top of the page already: the title and the summary. Whoever listens to the page hears it twice."
    ),
    example: Example(
      wrong: "sammendrag: Her finner du jobb.\n---\n\nHer finner du jobb.",
      right: "sammendrag: Her finner du jobb.\n---\n\nBegynn med å lete."))
}
