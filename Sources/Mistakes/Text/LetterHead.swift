import Content
package import Diagnostics

/// The lines that a letter's head has had so far: they stand below one another, or each as a paragraph of its own.
struct LetterHead {
  private var labels: Set<Label> = []
  private var first: Range<Int>?

  enum Label { case from, to, about, sent }

  /// Where the head begins, once the lines of a paragraph make one of what was read; nil before and after.
  ///
  /// Two places or two days (`Fra: Oslo`, `Til: Kongsberg`) are no head: one of its lines says what it is about or
  /// when it was sent.
  mutating func read(_ paragraph: Range<Int>, _ source: [UInt8]) -> Range<Int>? {
    guard let start = label(in: paragraph, source) else {
      self = LetterHead()
      return nil
    }
    let wasHead = isHead
    labels.insert(start)
    first = first ?? source.trimmed(paragraph.lowerBound..<lineEnd(paragraph, source))
    var line = lineEnd(paragraph, source) + 1
    while line < paragraph.upperBound {
      if let label = label(in: line..<paragraph.upperBound, source) { labels.insert(label) }
      line = lineEnd(line..<paragraph.upperBound, source) + 1
    }
    return isHead && !wasHead ? first : nil
  }

  private var isHead: Bool {
    (labels.contains(.from) || labels.contains(.to)) && (labels.contains(.about) || labels.contains(.sent))
  }
}

private func lineEnd(_ range: Range<Int>, _ source: [UInt8]) -> Int {
  source.skip(from: range.lowerBound, to: range.upperBound) { !$0.isLineEnd }
}

/// What a line of a head tells, by the word before its colon.
private func label(in range: Range<Int>, _ source: [UInt8]) -> LetterHead.Label? {
  let start = source.skip(from: range.lowerBound, to: range.upperBound) {
    $0.isSpaceOrTab || $0 == .greater || "*_".utf8.contains($0)
  }
  guard start < range.upperBound, "FTESfetsv".utf8.contains(source[start]) else { return nil }
  let end = source.skip(from: start, to: min(range.upperBound, start + 10)) { $0.isASCIILetter }
  let colon = source.skip(from: end, to: min(range.upperBound, end + 3)) { "*_ ".utf8.contains($0) }
  guard colon < range.upperBound, source[colon] == .colon else { return nil }
  return labels[source.text(start..<end).lowercased()]
}

private let labels: [String: LetterHead.Label] = [
  "fra": .from, "from": .from, "til": .to, "to": .to, "emne": .about, "subject": .about, "sendt": .sent,
  "sent": .sent,
]

extension Code {
  package static let letterInText = Code(
    "letter-in-text", .warning,
    title: Wording(nb: "Rester av et brev", en: "Remains of a letter"),
    explanation: Wording(
      nb:
        "Når teksten er kopiert fra en e-post, følger hodet (Fra, Til, Emne), hilsenen og underskriften med. De er til den som fikk brevet, og kan vise navn og adresser som ikke skal ut. Et brev til alle begynner med «Kjære innbyggere» eller lignende.",
      en:
        "When a text is copied from an e-mail, its head (From, To, Subject), its greeting and its signature come along. They are for whoever got the letter, and may show names and addresses that are not meant to be public. A letter to everybody begins with “Dear friends” or the like."
    ),
    example: Example(
      wrong: "Boligdagen er 17. juni.\n\nVennlig hilsen, Kari", right: "Boligdagen er 17. juni."))
}

extension Diagnostic {
  /// Words that begin or end a letter, or a line of its head.
  package static func letterInText(_ written: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .letterInText,
      Wording(
        nb: "«\(written)» ser ut til å høre til et brev eller en e-post",
        en: "“\(written)” seems to belong to a letter or an e-mail"), at: place,
      help: Wording(
        nb: "slett det som bare er til den som fikk brevet: hodet, hilsenen og underskriften",
        en: "delete what is only for whoever got the letter: the head, the greeting and the signature"))
  }
}
