package import Diagnostics

/// Links that stayed text, since a blank, a bracket or the address is out of place; with the bytes that each takes.
func brokenLinks(in range: Range<Int>, _ bytes: [UInt8], _ path: String) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var offset = range.lowerBound
  while offset < range.upperBound {
    let finding: Diagnostic? =
      switch bytes[offset] {
      case .closeBracket: afterBracket(offset, range, bytes, path)
      case .closeParenthesis:
        swapped(offset, range, bytes, path) ?? withoutBracket(offset, range, bytes, path)
      default: nil
      }
    if let finding { findings.append(finding) }
    offset = max(offset + 1, finding?.location.range.upperBound ?? 0)
  }
  return findings
}

/// How far from a bracket the rest of its link is looked for.
private let window = 400

/// `[tekst](a b)`, `[tekst] (https://a.no)`, `[tekst](https://a.no` and `[tekst][navn]`.
private func afterBracket(
  _ bracket: Int, _ range: Range<Int>, _ bytes: [UInt8], _ path: String
) -> Diagnostic? {
  guard let opening = bytes[max(range.lowerBound, bracket - window)..<bracket].lastIndex(of: .openBracket)
  else { return nil }
  let isPicture = opening > range.lowerBound && bytes[opening - 1] == UInt8(ascii: "!")
  guard isPicture || opening + 1 < bracket else { return nil }
  guard bracket + 1 < range.upperBound else { return nil }
  let start = isPicture ? opening - 1 : opening
  let text = bytes.text(opening + 1..<bracket)
  if bytes[bracket + 1] == .openBracket { return reference(start..<bracket, text, range, bytes, path) }
  let next = bytes.skip(from: bracket + 1, to: range.upperBound) { $0 == .space }
  guard next < range.upperBound, bytes[next] == .openParenthesis else { return nil }
  let end = min(range.upperBound, next + window)
  let close = bytes.skip(from: next + 1, to: end) { $0 != .closeParenthesis && !$0.isLineEnd }
  let address = bytes.text(bytes.trimmed(next + 1..<close))
  guard isAddressLike(address) else { return nil }
  let isClosed = close < range.upperBound && bytes[close] == .closeParenthesis
  guard isClosed else {
    let word = address.prefix { $0 != " " }
    return linkForm(
      Location(path, start..<bracket + 1 + (next - bracket)),
      Wording(
        nb: "parentesen rundt adressen er ikke avsluttet",
        en: "the parenthesis around the address is not closed"),
      right: "\(isPicture ? "!" : "")[\(text)](\(word))", whole: nil)
  }
  let right = "\(isPicture ? "!" : "")[\(text)](\(withoutBlanks(address)))"
  let place = Location(path, start..<close + 1)
  return linkForm(
    place,
    next > bracket + 1
      ? Wording(
        nb: "det kan ikke stå mellomrom mellom ] og ( i en lenke",
        en: "there can be no space between ] and ( in a link")
      : isPicture
        ? Wording(
          nb: "navnet på et bilde kan ikke ha mellomrom her",
          en: "the name of a picture cannot contain spaces here")
        : Wording(
          nb: "adressen i en lenke kan ikke ha mellomrom", en: "the address of a link cannot contain spaces"),
    // What a page's file is really called, only the folder knows.
    right: right, whole: address.contains(" ") && address.lowercased().hasSuffix(".md") ? nil : place)
}

/// `[tekst][navn]`, when the text says nowhere what address the name stands for.
private func reference(
  _ opened: Range<Int>, _ text: String, _ range: Range<Int>, _ bytes: [UInt8], _ path: String
) -> Diagnostic? {
  let isPicture = bytes[opened.lowerBound] == UInt8(ascii: "!")
  let start = opened.upperBound + 2
  let close = bytes.skip(from: start, to: min(range.upperBound, start + window)) {
    $0 != .closeBracket && !$0.isLineEnd
  }
  guard close < range.upperBound, bytes[close] == .closeBracket, !text.allSatisfy(\.isWhitespace),
    opened.lowerBound == range.lowerBound || !bytes[opened.lowerBound - 1].isWord,
    start == close || bytes[start] != UInt8(ascii: "^"), !text.allSatisfy(\.isNumber)
  else { return nil }
  let name = bytes.text(start..<close)
  let place = Location(path, opened.lowerBound..<close + 1)
  let isAddress = isAddressLike(name) && !name.contains(" ")
  return linkForm(
    place,
    isAddress
      ? Wording(
        nb: "adressen i en lenke står i parentes, ikke i klammer",
        en: "the address of a link is written in parentheses, not in brackets")
      : Wording(
        nb: "teksten sier ikke hvilken adresse «\(name.isEmpty ? text : name)» står for",
        en: "the text does not say what address “\(name.isEmpty ? text : name)” stands for"),
    right: "\(isPicture ? "!" : "")[\(text)](\(isAddress ? name : "https://…"))",
    whole: isAddress ? place : nil)
}

/// The blanks of `! [Torget](torget.jpg)`, a picture whose exclamation mark stands apart; nil for any other link.
package func gapBeforePicture(_ document: MarkdownDocument, _ index: Int, _ bytes: [UInt8]) -> Range<Int>? {
  let node = document.nodes[index]
  let start = Int(node.source.lowerBound)
  guard node.kind == .link, start > 1, bytes[start - 1] == .space,
    isPictureName(document.string(node.literal))
  else {
    return nil
  }
  let blank = (bytes[..<start].lastIndex { $0 != .space } ?? -1) + 1
  guard blank > 0, bytes[blank - 1] == UInt8(ascii: "!"), blank < 2 || bytes[blank - 2].isWhite else {
    return nil
  }
  return blank..<start
}

private func isPictureName(_ address: String) -> Bool {
  let lower = address.lowercased()
  return [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"].contains { lower.hasSuffix($0) }
}

extension Diagnostic {
  static func detachedPicture(_ link: Location, gap: Range<Int>, _ bytes: [UInt8]) -> Diagnostic {
    linkForm(
      Location(link.path, gap.lowerBound - 1..<link.range.upperBound),
      Wording(
        nb: "det kan ikke stå mellomrom mellom ! og [ i et bilde",
        en: "there can be no space between ! and [ in a picture"),
      right: "!" + bytes.text(link.range),
      whole: Location(link.path, gap.lowerBound - 1..<link.range.upperBound))
  }
}

/// What an address with blanks was meant as.
private func withoutBlanks(_ address: String) -> String {
  let lower = address.lowercased()
  if lower.hasPrefix("#") { return "#" + anchor(of: String(address.dropFirst())) }
  if isMailAddress(lower) { return "mailto:" + address }
  if let number = telephone(address) { return number }
  if lower.hasSuffix(".md"), lower.contains(" ") { return lower.replacing(" ", with: "-") }
  if lower.hasPrefix("tel:") || lower.hasPrefix("mailto:") { return address.filter { $0 != " " } }
  return address.replacing(" ", with: "%20")
}

/// `(tekst)[https://a.no]`.
private func swapped(_ parenthesis: Int, _ range: Range<Int>, _ bytes: [UInt8], _ path: String) -> Diagnostic?
{
  guard parenthesis + 1 < range.upperBound, bytes[parenthesis + 1] == .openBracket,
    let opening = bytes[max(range.lowerBound, parenthesis - window)..<parenthesis].lastIndex(
      of: .openParenthesis)
  else { return nil }
  let close = bytes.skip(from: parenthesis + 2, to: min(range.upperBound, parenthesis + window)) {
    $0 != .closeBracket && !$0.isLineEnd
  }
  guard close < range.upperBound, bytes[close] == .closeBracket else { return nil }
  let address = bytes.text(parenthesis + 2..<close)
  guard isAddressLike(address), !address.contains(" ") else { return nil }
  let place = Location(path, opening..<close + 1)
  return linkForm(
    place, Wording(nb: "parentes og klammer har byttet plass", en: "parentheses and brackets are swapped"),
    right: "[\(bytes.text(opening + 1..<parenthesis))](\(address))", whole: place)
}

/// `[tekst(https://a.no)`.
private func withoutBracket(
  _ parenthesis: Int, _ range: Range<Int>, _ bytes: [UInt8], _ path: String
) -> Diagnostic? {
  let before = max(range.lowerBound, parenthesis - window)..<parenthesis
  guard let inner = bytes[before].lastIndex(of: .openParenthesis),
    let opening = bytes[before.lowerBound..<inner].lastIndex(of: .openBracket),
    !bytes[opening..<parenthesis].contains(where: { $0 == .closeBracket || $0.isLineEnd })
  else { return nil }
  let (text, address) = (bytes.text(opening + 1..<inner), bytes.text(inner + 1..<parenthesis))
  guard isAddressLike(address), !address.contains(" "), !text.allSatisfy(\.isWhitespace) else { return nil }
  let place = Location(path, opening..<parenthesis + 1)
  return linkForm(
    place,
    Wording(nb: "klammen etter lenketeksten mangler", en: "the bracket after the link text is missing"),
    right: "[\(text)](\(address))", whole: place)
}

/// Whether a text in brackets is an address or the way to a file rather than words.
private func isAddressLike(_ text: String) -> Bool {
  let lower = text.lowercased()
  return ["http", "www.", "mailto:", "tel:", "../", "./", "#"].contains { lower.hasPrefix($0) }
    || [".md", ".pdf", ".jpg", ".jpeg", ".png", ".webp", ".svg", ".docx", ".xlsx", ".csv"].contains {
      lower.hasSuffix($0)
    } || isMailAddress(lower) || telephone(text) != nil
}

/// `tel:` and the digits of a number.
private func telephone(_ text: String) -> String? {
  AddressSlip(text)?.replacement.flatMap { $0.hasPrefix("tel:") ? $0 : nil }
}

private func isMailAddress(_ lower: String) -> Bool {
  lower.contains("@") && AddressSlip(lower)?.replacement == "mailto:" + lower
}

private func linkForm(_ place: Location, _ message: Wording, right: String, whole: Location?) -> Diagnostic {
  Diagnostic(
    .linkForm, message, at: place, help: Wording(nb: "skriv «\(right)»", en: "write “\(right)”"),
    fixIts: whole.map { [FixIt(at: $0, replacement: right)] } ?? [])
}

extension Code {
  package static let linkForm = Code(
    "link-form", .error,
    title: Wording(nb: "Lenken blir ikke en lenke", en: "The link is not read as a link"),
    explanation: Wording(
      nb: "En lenke er teksten i klammer og adressen i parentes rett etter, uten mellomrom.",
      en: "A link is its text in brackets, followed directly by its address in parentheses, without spaces."),
    example: Example(
      wrong: "Se [programmet] (https://www.kongsberg.kommune.no/).",
      right: "Se [programmet](https://www.kongsberg.kommune.no/)."))

  package static let strayMarks = Code(
    "stray-marks", .warning,
    title: Wording(nb: "Stjerner som blir stående", en: "Stars shown in the text"),
    explanation: Wording(
      nb: "Fet skrift trenger to stjerner på hver side, rett inntil ordene. Ellers vises stjernene på siden.",
      en:
        "Bold needs two stars on either side, close to the words. Otherwise the stars are shown on the page."),
    example: Example(wrong: "Dette er ** viktig ** for alle.", right: "Dette er **viktig** for alle."))

  package static let remotePicture = Code(
    "remote-picture", .error,
    title: Wording(nb: "Bildet ligger på et annet nettsted", en: "The picture is on another site"),
    explanation: Wording(
      nb:
        "Bilder må ligge ved siden av teksten. Da kan de lages små nok, og ingen andre får vite hvem som leser.",
      en:
        "Pictures must be beside the text. Then they can be made small enough, and nobody else learns who the readers are."
    ),
    example: Example(
      wrong: "![Folk på torget](https://www.eksempel.no/torget.jpg)", right: "![Folk på torget](torget.jpg)"))

  package static let emptyHeading = Code(
    "empty-heading", .error,
    title: Wording(nb: "Overskriften er tom", en: "The heading is empty"),
    explanation: Wording(
      nb: "En overskrift uten tekst gir et tomt punkt i innholdsfortegnelsen.",
      en: "A heading without text makes an empty item in the table of contents."),
    example: Example(wrong: "##\n\nVelkommen!", right: "## Program\n\nVelkommen!"))

  package static let underlinedHeading = Code(
    "underlined-heading", .warning,
    title: Wording(nb: "Streken lager en overskrift", en: "The line of hyphens makes a heading"),
    explanation: Wording(
      nb: "En linje med bindestreker rett under en tekst gjør teksten til en overskrift.",
      en: "A line of hyphens right below a text makes the text a heading."),
    example: Example(wrong: "Velkommen til oss.\n---\n\nKom!", right: "Velkommen til oss.\n\n---\n\nKom!"))

  package static let indentedText = Code(
    "indented-text", .warning,
    title: Wording(nb: "Innrykket tekst vises som kode", en: "Indented text is shown as code"),
    explanation: Wording(
      nb:
        "Fire mellomrom eller en tabulator foran en linje gjør den til kode, med skrivemaskinskrift og uten linjeskift.",
      en: "Four spaces or a tab before a line make it code, in a typewriter font and without line breaks."),
    example: Example(wrong: "    Programmet begynner tidlig.", right: "Programmet begynner tidlig."))
}

extension Diagnostic {
  static func strayMarks(_ place: Location) -> Diagnostic {
    Diagnostic(
      .strayMarks, Wording(nb: "stjernene blir stående i teksten", en: "the stars are shown in the text"),
      at: place,
      help: Wording(
        nb: "skriv «**viktig**», med stjerner rett inntil ordet på begge sider, eller slett dem",
        en: "write “**important**”, with stars close to the word on both sides, or delete them"))
  }

  static func strikethrough(_ place: Location) -> Diagnostic {
    Diagnostic(
      .strayMarks,
      Wording(nb: "tegnene ~~ blir stående i teksten", en: "the characters ~~ are shown in the text"),
      at: place,
      help: Wording(
        nb: "slett det som ikke gjelder; teksten kan ikke strykes over",
        en: "delete what no longer applies; text cannot be struck through"))
  }

  static func remotePicture(_ place: Location) -> Diagnostic {
    Diagnostic(
      .remotePicture,
      Wording(nb: "bildet ligger på et annet nettsted", en: "the picture is on another site"), at: place,
      help: Wording(
        nb: "last det ned, legg det ved siden av teksten, og skriv bare navnet: ![…](torget.jpg)",
        en: "download it, put it beside the text, and write its name only: ![…](square.jpg)"))
  }

  static func emptyHeading(_ place: Location) -> Diagnostic {
    Diagnostic(
      .emptyHeading, Wording(nb: "overskriften har ingen tekst", en: "the heading has no text"), at: place,
      help: Wording(
        nb: "skriv for eksempel «## Program», eller slett linjen",
        en: "write for example “## Programme”, or delete the line"))
  }

  static func underlinedHeading(_ place: Location, text: String) -> Diagnostic {
    Diagnostic(
      .underlinedHeading,
      Wording(
        nb: "streken under gjør denne linjen til en overskrift",
        en: "the line of hyphens below makes this line a heading"),
      at: place,
      help: Wording(
        nb: "la en linje stå tom over streken; er det en overskrift, skriv «## \(text)»",
        en: "leave an empty line above the hyphens; if it is a heading, write “## \(text)”"))
  }

  static func indentedText(_ place: Location) -> Diagnostic {
    Diagnostic(
      .indentedText,
      Wording(nb: "innrykket gjør teksten til kode", en: "the indentation makes the text code"), at: place,
      help: Wording(
        nb: "slett mellomrommene først på linjen", en: "delete the spaces at the start of the line"))
  }
}
