import Content
import Diagnostics
import Model

/// A paragraph, or a row of a table, of an event.
struct TextOnTime {
  let language: Language
  let place: Location
  let statements: [Statement]
  let section: EventSection
  /// Whether it is a row of a table.
  let isRow: Bool
  let isSummary: Bool
}

extension Entry where Facts == Event {
  /// Those of something else, as below the heading «Buss», are left out.
  func textsOnTime(titled title: [String]) -> [TextOnTime] {
    head.common.summary.values.compactMap { language, text in
      TextOnTime(
        Array(text.utf8), language, at: head.place(of: "sammendrag", in: language), in: .event, isRow: false,
        isSummary: true)
    } + head.texts.flatMap { text in text.onTime(of: head.id, titled: title) }
  }
}

extension EntryText {
  fileprivate func onTime(of event: EntryID, titled title: [String]) -> [TextOnTime] {
    let paragraphs = Set(ownParagraphs)
    let sections = eventSections(titled: title)
    return body.nodes.indices.compactMap { index in
      let isRow = body.nodes[index].kind == .tableRow
      guard paragraphs.contains(index) || isRow, sections[index] > .terms,
        eventsNamed(in: self, paragraph: index).subtracting([event]).isEmpty
      else { return nil }
      return TextOnTime(
        body.plainBytes(of: index), language, at: place(index), in: sections[index], isRow: isRow)
    }
  }
}

extension TextOnTime {
  fileprivate init?(
    _ bytes: [UInt8], _ language: Language, at place: Location, in section: EventSection, isRow: Bool,
    isSummary: Bool = false
  ) {
    guard bytes.contains(where: \.isDigit) || hoursInWords.isAnywhere(in: bytes) else { return nil }
    self.language = language
    self.place = place
    self.section = section
    self.isRow = isRow
    self.isSummary = isSummary
    statements = Rules.statements(in: String(decoding: withoutMarkOfExample(bytes), as: UTF8.self))
  }
}

private let hoursInWords = PartsOfWords(["klokk", "halv ", "kvart", "midnatt", "midnight", "noon"])

extension Statement {
  /// «18.30–22.00» with a word for the dash, which is none.
  var withRangesInWords: Statement {
    guard text.contains(where: { "–—-".contains($0) }) else { return self }
    var written = ""
    let all = Array(text)
    var before: Character?
    for (index, sign) in all.enumerated() {
      let isRange =
        "–—-".contains(sign) && before?.isNumber == true && isBeforeHour(all, index)
        && !(sign == "-" && isOfISO(all, index))
      written += isRange ? " til " : String(sign)
      if !sign.isWhitespace { before = sign }
    }
    return Statement((Substring(written), isQuestion ? "?" : nil))
  }

  /// Whether a number or «kl.» comes after a dash.
  private func isBeforeHour(_ all: [Character], _ index: Int) -> Bool {
    let after = all[(index + 1)...].first { !$0.isWhitespace }
    return after?.isNumber == true || after == "k"
  }

  /// In «2027-06-17» and «18/6-27» a hyphen is part of a day.
  private func isOfISO(_ all: [Character], _ index: Int) -> Bool {
    let digits = all[..<index].reversed().prefix { $0.isNumber }
    let before = all[..<(index - digits.count)].last
    return digits.count > 2 || before == "-" || before == "/"
  }
}

extension Entry where Facts == Event {
  /// Whether it is over within a day of its beginning, maybe after midnight; without an end nobody knows of another day.
  var isOneEvening: Bool {
    guard let start = facts.start, let end = facts.end, end.date != start.date else { return true }
    guard end.date == start.date.adding(days: 1), let begins = start.minute, let ends = end.minute else {
      return false
    }
    return ends < begins && ends <= 720
  }
}
