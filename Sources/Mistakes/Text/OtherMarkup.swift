import Content
package import Diagnostics

extension TextCheck {
  /// What other programs read as instructions, in a text that stayed text: `{width=300}`, `[[side]]`, `{% x %}`,
  /// `[TOC]`, `[!NOTE]`, `==viktig==`, `++viktig++`, `:smile:`, `||skjult||` and `%%skjult%%`; what is left of Word, of other
  /// programs and of formulas is in `LeftMarkup`.
  func otherMarkup(in range: Range<Int>) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let found: OtherMarkup? =
        switch source[offset] {
        case .openBrace where !source.isEscaped(offset):
          suggestion(at: offset, before: range.upperBound) ?? braces(at: offset, before: range.upperBound)
        case .openBracket where !source.isEscaped(offset):
          leftBrackets(at: offset, before: range.upperBound) ?? checkbox(at: offset, before: range.upperBound)
            ?? brackets(at: offset, before: range.upperBound)
        case UInt8(ascii: "="), UInt8(ascii: "+"):
          source.isEscaped(offset) ? nil : highlight(at: offset, before: range.upperBound)
        case UInt8(ascii: "|"):
          source.isEscaped(offset)
            ? nil : pictureSize(at: offset) ?? spoiler(at: offset, before: range.upperBound)
        case UInt8(ascii: "%"):
          source.isEscaped(offset) ? nil : comment(at: offset, before: range.upperBound)
        case UInt8(ascii: ":") where !source.isEscaped(offset):
          contentReference(at: offset, before: range.upperBound) ?? emoji(at: offset)
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), .backslash, 0xE3:
          inlineNote(at: offset) ?? formula(at: offset, in: range)
        default: nil
        }
      if let found { findings.append(.otherMarkup(Location(path, found.range), found, source)) }
      offset = max(offset + 1, found?.range.upperBound ?? 0)
    }
    return findings
  }

  private func braces(at start: Int, before end: Int) -> OtherMarkup? {
    let limit = min(end, start + longestMarkup)
    let close = source.skip(from: start + 1, to: limit) { $0 != .closeBrace && !$0.isLineEnd }
    guard close < limit, source[close] == .closeBrace, close > start + 2,
      start == 0 || source[start - 1] != .openBrace
    else { return nil }
    let range = start..<close + 1
    if source[start + 1] == UInt8(ascii: "%") {
      return source[close - 1] == UInt8(ascii: "%") && close > start + 3
        ? OtherMarkup(.instruction, range) : nil
    }
    let inner = source.text(start + 1..<close)
    // `{x=1}` among words may be what the text is about.
    let follows = start > 0 && ")]`".utf8.contains(source[start - 1]) || beginsText(start)
    guard follows || ".#:".contains(inner.first ?? " ") else { return nil }
    return areAttributes(inner.first == ":" ? inner.dropFirst() : inner[...])
      ? OtherMarkup(.attributes, range) : nil
  }

  private func brackets(at start: Int, before end: Int) -> OtherMarkup? {
    let limit = min(end, start + longestMarkup)
    let isDouble = start + 1 < limit && source[start + 1] == .openBracket
    let textStart = isDouble ? start + 2 : start + 1
    let close = source.skip(from: textStart, to: limit) {
      $0 != .closeBracket && $0 != .openBracket && !$0.isLineEnd
    }
    guard close > textStart, close + (isDouble ? 1 : 0) < limit, source[close] == .closeBracket,
      !isDouble || source[close + 1] == .closeBracket
    else { return nil }
    let range = start..<close + (isDouble ? 2 : 1)
    let word = source.text(textStart..<close).filter { $0 != "_" }.lowercased()
    if word == "toc", beginsText(start), endsLine(range.upperBound) { return OtherMarkup(.contents, range) }
    if isDouble { return OtherMarkup(.wikiLink, range) }
    return callouts.contains(word) && beginsText(start) ? OtherMarkup(.callout, range) : nil
  }

  /// `- [] gjør dette`, `- [ ]gjør dette` and `- [v] ferdig`, which make no box to tick.
  private func checkbox(at start: Int, before end: Int) -> OtherMarkup? {
    guard start > 1, source[start - 1].isSpaceOrTab,
      let sign = source[..<start].lastIndex(where: { !$0.isSpaceOrTab }), "-*+".utf8.contains(source[sign]),
      beginsText(sign)
    else { return nil }
    let close = source.skip(from: start + 1, to: min(end, start + 5)) { $0 != .closeBracket && !$0.isLineEnd }
    guard close < end, source[close] == .closeBracket,
      close + 1 == source.count || source[close + 1] != .openParenthesis,
      ["", " ", "x", "v", "√", "✓", "✔"].contains(source.text(start + 1..<close).lowercased())
    else { return nil }
    return OtherMarkup(.checkbox, start..<close + 1)
  }

  /// `![Torget|300](torget.jpg)`, the width of Obsidian and Notion.
  private func pictureSize(at start: Int) -> OtherMarkup? {
    let end = source.skip(from: start + 1, to: min(source.count, start + 12)) {
      $0.isDigit || $0 == UInt8(ascii: "x")
    }
    guard end > start + 1, source[start + 1].isDigit, end + 1 < source.count, source[end] == .closeBracket,
      source[end + 1] == .openParenthesis
    else { return nil }
    return OtherMarkup(.attributes, start..<end)
  }

  /// `==viktig==` and `++viktig++`, with no space within the signs.
  private func highlight(at start: Int, before end: Int) -> OtherMarkup? {
    let sign = source[start]
    let limit = min(end, start + longestMarkup)
    guard start + 4 < limit, source[start + 1] == sign, source[start + 2] != sign,
      !source[start + 2].isSpaceOrTab,
      start == 0 || source[start - 1].isSpaceOrTab || source[start - 1].isLineEnd
        || "(\"*_".utf8.contains(source[start - 1])
    else { return nil }
    let close = source.skip(from: start + 2, to: limit) { $0 != sign && !$0.isLineEnd }
    guard close + 1 < end, close < limit, source[close] == sign, source[close + 1] == sign,
      !source[close - 1].isSpaceOrTab, close + 2 == end || source[close + 2] != sign
    else { return nil }
    return OtherMarkup(.highlight, start..<close + 2)
  }

  /// `%%Ola er ikke spurt%%`, which Obsidian hides: to its end, or, where that is in another paragraph, to the end of the line.
  private func comment(at start: Int, before end: Int) -> OtherMarkup? {
    let sign = UInt8(ascii: "%")
    guard start + 3 < end, source[start + 1] == sign, source[start + 2] != sign,
      start == 0 || source[start - 1].isSpaceOrTab || source[start - 1].isLineEnd
        || ".,!?)".utf8.contains(source[start - 1])
    else { return nil }
    let limit = min(end, start + longestMarkup)
    var close = start + 2
    while close < limit, source[close] != sign || close + 1 >= end || source[close + 1] != sign { close += 1 }
    if close < limit { return OtherMarkup(.comment, start..<close + 2) }
    let isLong = close < end && source[close..<end].contains(sign)
    guard beginsText(start) || isLong else { return nil }
    return OtherMarkup(.comment, start..<source.skip(from: start, to: limit) { !$0.isLineEnd })
  }

  /// `||Ola er ikke spurt||`, which Discord and Telegram hide, with no space within the signs.
  private func spoiler(at start: Int, before end: Int) -> OtherMarkup? {
    let sign = UInt8(ascii: "|")
    let limit = min(end, start + longestMarkup)
    guard start + 4 < limit, source[start + 1] == sign, source[start + 2] != sign,
      !source[start + 2].isSpaceOrTab,
      start == 0 || source[start - 1].isSpaceOrTab || source[start - 1].isLineEnd
        || ".,!?(".utf8.contains(source[start - 1])
    else { return nil }
    let close = source.skip(from: start + 2, to: limit) { $0 != sign && !$0.isLineEnd }
    guard close + 1 < end, close < limit, source[close] == sign, source[close + 1] == sign,
      !source[close - 1].isSpaceOrTab, close + 2 == source.count || source[close + 2] != sign
    else { return nil }
    return OtherMarkup(.comment, start..<close + 2)
  }

  /// `:smile:`, among spaces and signs; no hour, no address and no choice of a component, which begins its line.
  private func emoji(at start: Int) -> OtherMarkup? {
    // An underscore ends a text of Markdown, and no emoji.
    let limit = min(source.count, start + 40)
    let close = source.skip(from: start + 1, to: limit) {
      $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+")
    }
    guard close < limit, source[close] == UInt8(ascii: ":"), close > start + 2,
      source[start + 1] &- 0x61 < 26,
      start > 0, source[start - 1] == 0x20, !beginsText(start),
      close + 1 == source.count || source[close + 1].isLineEnd || " .,!?)".utf8.contains(source[close + 1])
    else { return nil }
    return OtherMarkup(.emoji, start..<close + 1)
  }

  func endsLine(_ offset: Int) -> Bool {
    let end = source.skip(from: offset, to: source.count, while: \.isSpaceOrTab)
    return end == source.count || source[end].isLineEnd
  }

  /// Whether nothing but the signs of a quote stand before on the line.
  private func beginsText(_ offset: Int) -> Bool {
    guard let before = source[..<offset].lastIndex(where: { !$0.isSpaceOrTab && $0 != .greater }) else {
      return true
    }
    return source[before].isLineEnd
  }
}

/// Bytes between the brackets at most.
let longestMarkup = 200

/// `[!NOTE]` and its like, which GitHub and Obsidian make boxes of.
private let callouts: Set<String> = [
  "!note", "!tip", "!important", "!warning", "!caution", "!info", "!abstract", "!summary", "!todo",
  "!success",
  "!question", "!failure", "!danger", "!bug", "!example", "!quote",
]

/// `.klasse #navn width=300`: nothing that anybody writes between braces to be read.
private func areAttributes(_ text: Substring) -> Bool {
  // A value in quotes may hold spaces.
  var (words, isQuoted) = ([""], false)
  for character in text {
    if character == "\"" || character == "'" { isQuoted.toggle() }
    if character == " ", !isQuoted { words.append("") } else { words[words.count - 1].append(character) }
  }
  let parts = words.filter { !$0.isEmpty }
  return !parts.isEmpty && parts.allSatisfy(isAttribute)
}

private func isAttribute(_ word: String) -> Bool {
  guard let first = word.first else { return false }
  if first == "." || first == "#" {
    return word.count > 1 && word.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
      && word.dropFirst().first.map { !$0.isNumber } ?? false
  }
  guard let sign = word.firstIndex(of: "="), word.index(after: sign) < word.endIndex else { return false }
  let name = word[..<sign]
  return name.first?.isLetter == true && name.allSatisfy { $0.isASCII && ($0.isLetter || "-_".contains($0)) }
}

struct OtherMarkup {
  enum Kind {
    case attributes, instruction, checkbox, wikiLink, contents, callout, highlight, emoji, comment, suggestion
    /// `[KN1]` of Word, `【4:0†source】` of a tool that writes, `[b]fet[/b]`, `H~2~O`, `\frac{1}{2}` and `&foo;`.
    case wordComment, sourceMark, shortcode, script, formula, entity
    /// `^[SSB, 2026]`, a footnote of Pandoc.
    case inlineNote
  }

  let kind: Kind
  let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) { (self.kind, self.range) = (kind, range) }
}

extension Code {
  package static let otherMarkup = Code(
    "other-markup", .warning,
    title: Wording(
      nb: "Tegn for et annet program blir stående", en: "Signs for another program remain in the text"),
    explanation: Wording(
      nb:
        "Andre programmer har egne tegn for størrelser, klasser, lenker mellom sider, innholdslister, utheving, emojier og skjulte merknader. Her blir de stående på siden slik de er skrevet.",
      en:
        "Other programs have signs of their own for sizes, classes, links between pages, tables of contents, highlighting, emojis and hidden notes. Here they are shown on the page as they are written."
    ),
    example: Example(
      wrong: "Se [programmet](https://www.kongsberg.kommune.no/){.knapp}.",
      right: "Se [programmet](https://www.kongsberg.kommune.no/)."))
}

extension Diagnostic {
  static func otherMarkup(
    _ place: Location, _ markup: OtherMarkup, _ bytes: [UInt8]
  ) -> Diagnostic {
    let written = bytes.text(markup.range)
    return Diagnostic(
      .otherMarkup,
      Wording(
        nb: "«\(written)» blir stående på siden slik det er skrevet",
        en: "“\(written)” is shown on the page as it is written"),
      at: place, help: help(for: markup.kind))
  }

  private static func help(for kind: OtherMarkup.Kind) -> Wording {
    switch kind {
    case .attributes:
      Wording(
        nb:
          "slett det: størrelse og utseende bestemmer nettstedet, og en overskrift får adressen sin av ordene i den",
        en: "delete it: the site decides size and look, and a heading gets its address from its words")
    case .instruction:
      Wording(
        nb: "slett det, og skriv teksten eller en komponent i stedet, for eksempel ```{arrangementer}",
        en: "delete it, and write the text or a component instead, such as ```{events}")
    case .checkbox:
      Wording(
        nb: "skriv «- [ ] » eller «- [x] », med ett mellomrom bak, eller et vanlig punkt: «- »",
        en: "write “- [ ] ” or “- [x] ”, with one space after it, or a plain point: “- ”")
    case .wikiLink:
      Wording(
        nb: "skriv en lenke slik: [det leseren finner der](side.md)",
        en: "write a link like this: [what readers find there](page.md)")
    case .contents:
      Wording(
        nb: "slett det: sider med flere overskrifter får innholdslista av seg selv",
        en: "delete it: pages with several headings get their table of contents by themselves")
    case .highlight:
      Wording(
        nb: "skriv **ordene** med to stjerner på hver side, eller slett tegnene",
        en: "write **the words** with two asterisks on each side, or delete the signs")
    case .comment:
      Wording(
        nb: "slett det: andre programmer skjuler det, men her kan alle lese det",
        en: "delete it: other programs hide it, but here everybody can read it")
    case .suggestion:
      Wording(
        nb:
          "skriv teksten slik den skal være: et forslag til endring står på siden med tegnene og begge ordlydene",
        en:
          "write the text as it is to be: a suggested change is shown on the page with its signs and both wordings"
      )
    case .wordComment:
      Wording(
        nb: "slett det: det er merket til en kommentar i Word, og den er ikke til leserne",
        en: "delete it: it is the mark of a comment in Word, which is not for readers")
    case .sourceMark:
      Wording(
        nb: "slett det: et KI-verktøy satte det inn; skriv kilden med navn og lenke hvis den trengs",
        en: "delete it: an AI tool put it in; write the source with its name and a link if it is needed")
    case .shortcode:
      Wording(
        nb: "slett kodene og behold teksten; **fet**, *kursiv* og [lenker](https://…) skrives slik",
        en: "delete the codes and keep the text; **bold**, *italic* and [links](https://…) are written so")
    case .inlineNote:
      Wording(
        nb: "skriv «[^1]» her, og «[^1]: » med teksten på egen linje nederst",
        en: "write “[^1]” here, and “[^1]: ” with the text on a line of its own at the end")
    case .script:
      Wording(nb: "skriv selve tegnet, slik: m², H₂O", en: "write the character itself, like this: m², H₂O")
    case .formula:
      Wording(
        nb: "skriv det med ord eller vanlige tegn; formler blir ikke vist som formler",
        en: "write it in words or plain characters; formulas are not shown as formulas")
    case .entity:
      Wording(
        nb: "skriv selve tegnet, eller slett koden", en: "write the character itself, or delete the code")
    case .emoji:
      Wording(nb: "slett det, eller sett inn selve tegnet", en: "delete it, or insert the character itself")
    case .callout:
      Wording(
        nb: "slett det, og la teksten i sitatet si selv at den er viktig",
        en: "delete it, and let the text of the quotation say that it matters")
    }
  }
}
