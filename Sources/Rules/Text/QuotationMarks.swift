import Content
import Diagnostics
import Model

extension Rule {
  /// «Han sa «hei og gikk»: a quotation that is not closed, or not opened, and marks that are made of commas and apostrophes.
  static let quotationMarks = Rule(.quotationMarks, nodes: [.paragraph]) { passage, index in
    guard passage.ownVoice != nil, index >= passage.quotedUntil, passage.mayHoldMarks(index) else {
      return []
    }
    let marks = passage.marks(of: index)
    if let pair = marks.first(where: { $0.kind == .commas || $0.kind == .apostrophes }) {
      return [.quotationMarks(pair.kind, at: passage.place(pair.range) ?? passage.place(index))]
    }
    guard passage.ownVoice == .norwegian, let wrong = unpaired(marks),
      !passage.isContinued(wrong, of: index)
    else { return [] }
    return [.quotationMarks(wrong.kind, at: passage.place(wrong.range) ?? passage.place(index))]
  }
}

/// The same in a title or a summary.
func unpairedMark(in words: FieldWords) -> Diagnostic? {
  guard words.language == .nb || words.language == .nn, words.text.contains(0xC2) else { return nil }
  return unpaired(Rules.marks(in: words.text, words.text.indices)).map { mark in
    .quotationMarks(mark.kind, at: words.place(of: mark.range) ?? words.location)
  }
}

struct QuotationMark {
  enum Kind { case opening, closing, commas, apostrophes }

  let kind: Kind
  let range: Range<Int>
}

/// The first mark that has no other.
private func unpaired(_ marks: [QuotationMark]) -> QuotationMark? {
  var open: [QuotationMark] = []
  for mark in marks {
    switch mark.kind {
    case .opening: open.append(mark)
    case .closing where open.isEmpty: return mark
    case .closing: open.removeLast()
    case .commas, .apostrophes: break
    }
  }
  return open.first
}

/// Marks with a space on the inside are arrows: «Les mer »» and «« Tilbake».
private func marks(in bytes: [UInt8], _ range: Range<Int>) -> [QuotationMark] {
  var found: [QuotationMark] = []
  for offset in range.dropLast() {
    let (byte, next) = (bytes[offset], bytes[offset + 1])
    let before = offset > range.lowerBound ? bytes[offset - 1] : 0x20
    let after = offset + 2 < range.upperBound ? bytes[offset + 2] : 0x20
    switch (byte, next) {
    case (0xC2, 0xAB) where after != 0x20 || offset + 2 >= range.upperBound:
      found.append(QuotationMark(kind: .opening, range: offset..<offset + 2))
    case (0xC2, 0xBB) where before != 0x20 || offset == range.lowerBound:
      found.append(QuotationMark(kind: .closing, range: offset..<offset + 2))
    case (0x2C, 0x2C) where before == 0x20 && after.isWord && !after.isDigit:
      found.append(QuotationMark(kind: .commas, range: offset..<offset + 2))
    case (0x27, 0x27) where before == 0x20 && after.isWord && !after.isDigit:
      found.append(QuotationMark(kind: .apostrophes, range: offset..<offset + 2))
    default: continue
    }
  }
  return found
}

extension Passage {
  /// Nearly all paragraphs hold none.
  fileprivate func mayHoldMarks(_ paragraph: Int) -> Bool {
    texts(of: paragraph).contains { range in
      body.text.holds(0xC2, in: range) || body.text.holds(0x2C, in: range) || body.text.holds(0x27, in: range)
    }
  }

  fileprivate func marks(of paragraph: Int) -> [QuotationMark] {
    texts(of: paragraph).flatMap { Rules.marks(in: body.text, $0) }
  }

  private func texts(of paragraph: Int) -> LazyMapSequence<LazyFilterSequence<Range<Int>>, Range<Int>> {
    let nodes = body.nodes
    return (paragraph..<max(paragraph, Int(nodes[paragraph].end))).lazy.filter { nodes[$0].kind == .text }.map
    {
      Int(nodes[$0].literal.lowerBound)..<Int(nodes[$0].literal.upperBound)
    }
  }

  /// A quotation of several paragraphs is opened in the first and closed in the last; some open each of them.
  fileprivate func isContinued(_ mark: QuotationMark, of paragraph: Int) -> Bool {
    if isOfLedList(mark, paragraph) { return true }
    if mark.kind == .opening {
      let next = Int(body.nodes[paragraph].end)
      guard next < body.nodes.count, body.nodes[next].kind == .paragraph else { return false }
      let marks = marks(of: next)
      return marks.first?.kind == .closing || marks.first.map { body.beginsParagraph($0, next) } ?? false
    }
    return body.nodes[..<paragraph].indices.contains { index in
      body.nodes[index].kind == .paragraph && Int(body.nodes[index].end) == paragraph
        && unpaired(marks(of: index))?.kind == .opening
    }
  }

  /// «Hun sa: «Vi trenger:» with a list after it, in which the quotation ends, or after which it does.
  private func isOfLedList(_ mark: QuotationMark, _ paragraph: Int) -> Bool {
    let nodes = body.nodes
    func paragraphs(_ range: Range<Int>) -> [Int] { range.filter { nodes[$0].kind == .paragraph } }
    let leads = paragraphs(0..<paragraph + 1).filter { lead in
      let list = Int(nodes[lead].end)
      return list < nodes.count && [.bulletList, .orderedList].contains(nodes[list].kind)
        && paragraph <= Int(nodes[list].end)
    }
    return leads.contains { lead in
      let opening = marks(of: lead)
      guard unpaired(opening)?.kind == .opening else { return false }
      let end = Int(nodes[Int(nodes[lead].end)].end)
      let within = opening + paragraphs(Int(nodes[lead].end)..<end).flatMap(marks)
      if unpaired(within) == nil { return paragraph < end }
      return end < nodes.count && nodes[end].kind == .paragraph && unpaired(within + marks(of: end)) == nil
    }
  }
}

extension MarkdownDocument {
  fileprivate func beginsParagraph(_ mark: QuotationMark, _ paragraph: Int) -> Bool {
    guard mark.kind == .opening, paragraph + 1 < nodes.count else { return false }
    return Int(nodes[paragraph + 1].literal.lowerBound) == mark.range.lowerBound
  }
}

extension Diagnostic {
  fileprivate static func quotationMarks(_ kind: QuotationMark.Kind, at place: Location) -> Diagnostic {
    let what =
      switch kind {
      case .opening:
        Wording(nb: "anførselstegnet blir ikke lukket", en: "the quotation mark is not closed")
      case .closing:
        Wording(
          nb: "anførselstegnet lukker noe som ikke er åpnet",
          en: "the quotation mark closes what was not opened")
      case .commas:
        Wording(nb: "to komma er ikke et anførselstegn", en: "two commas are no quotation mark")
      case .apostrophes:
        Wording(nb: "to apostrofer er ikke et anførselstegn", en: "two apostrophes are no quotation mark")
      }
    return Diagnostic(
      .quotationMarks, what, at: place,
      help: Wording(
        nb: "skriv « foran det som er sagt, og » etter det",
        en: "write “ before what was said, and ” after it"))
  }
}

extension Code {
  static let quotationMarks = Code(
    "quotation-marks", .warning,
    title: Wording(nb: "Anførselstegn som ikke passer sammen", en: "Quotation marks that do not match"),
    explanation: Wording(
      nb:
        "Et sitat åpnes og lukkes. Mangler det ene tegnet, vet ikke leseren hvor det andre sa, slutter. To komma eller to apostrofer leses opp som det de er.",
      en:
        "A quotation is opened and closed. Without one of the marks readers cannot tell where the words of somebody else end. Two commas or apostrophes are read aloud as what they are."
    ),
    example: Example(wrong: "Hun sa «vi kommer hjem og smilte.", right: "Hun sa «vi kommer hjem» og smilte."))
}
