import Content
package import Diagnostics

/// Links that stayed text, since a space, a bracket or the address is out of place; with the bytes that each takes.
func brokenLinks(in range: Range<Int>, _ bytes: [UInt8], _ path: String) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var offset = range.lowerBound
  while offset < range.upperBound {
    let finding: Diagnostic? =
      switch bytes[offset] {
      case .closeBracket where bytes.isEscaped(offset), .closeParenthesis where bytes.isEscaped(offset): nil
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
  guard isPicture || opening + 1 < bracket, !bytes.isEscaped(opening) else { return nil }
  guard bracket + 1 < range.upperBound else { return nil }
  let start = isPicture ? opening - 1 : opening
  let text = bytes.text(opening + 1..<bracket)
  if bytes[bracket + 1] == .openBracket { return reference(start..<bracket, text, range, bytes, path) }
  let next = bytes.skip(from: bracket + 1, to: range.upperBound) { $0 == .space }
  guard next < range.upperBound, bytes[next] == .openParenthesis else { return nil }
  let end = min(range.upperBound, next + window)
  let close = closing(of: next, before: end, bytes)
  let address = bytes.text(bytes.trimmed(next + 1..<close))
  if isPicture, next == bracket + 1, close < end, let name = withoutSize(address) {
    return .sizedPicture(Location(path, start..<close + 1), right: "![\(text)](\(name))")
  }
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
  let right = "\(isPicture ? "!" : "")[\(text)](\(withoutSpaces(address)))"
  let place = Location(path, start..<close + 1)
  let word = bytes[next..<bytes.skip(from: next, to: end) { $0 > .space }]
  if next == bracket + 1, let last = word.lastIndex(of: .closeParenthesis),
    let paired = withoutLoneParentheses(bytes.text(next + 1..<last))
  {
    let place = Location(path, start..<last + 1)
    return linkForm(
      place,
      Wording(
        nb: "adressen har en parentes som mangler den andre i paret",
        en: "the address has a parenthesis without its other half"),
      right: "\(isPicture ? "!" : "")[\(text)](\(paired))", whole: place)
  }
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

/// `a%28b.html` of `a(b.html`, which ends no link; nil for an address whose parentheses go in pairs, or which has spaces.
private func withoutLoneParentheses(_ address: String) -> String? {
  guard !address.contains(" "), address.count(where: { $0 == "(" }) > address.count(where: { $0 == ")" })
  else { return nil }
  return address.replacing("(", with: "%28").replacing(")", with: "%29")
}

/// The name in `torget.jpg =300x200`; nil for a picture without a size.
private func withoutSize(_ address: String) -> String? {
  let words = address.split(separator: " ")
  guard words.count == 2, let size = words.last, size.first == "=" else { return nil }
  let numbers = size.dropFirst().split(separator: "x", omittingEmptySubsequences: false)
  guard (1...2).contains(numbers.count), numbers.contains(where: { !$0.isEmpty }),
    numbers.allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == "%" || $0 == "*" } })
  else { return nil }
  return String(words[0])
}

/// The parenthesis that closes the one at `opening`, others within it passed over; where they do not match, the first.
private func closing(of opening: Int, before end: Int, _ bytes: [UInt8]) -> Int {
  var depth = 0
  var offset = opening
  while offset < end, !bytes[offset].isLineEnd {
    if bytes[offset] == .openParenthesis { depth += 1 }
    if bytes[offset] == .closeParenthesis { depth -= 1 }
    if depth == 0 { return offset }
    offset += 1
  }
  return bytes.skip(from: opening + 1, to: end) { $0 != .closeParenthesis && !$0.isLineEnd }
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
        en: "the address of a link goes in parentheses, not in brackets")
      : Wording(
        nb: "teksten sier ikke hvilken adresse «\(name.isEmpty ? text : name)» står for",
        en: "the text does not say what address “\(name.isEmpty ? text : name)” stands for"),
    right: "\(isPicture ? "!" : "")[\(text)](\(isAddress ? name : "https://…"))",
    whole: isAddress ? place : nil)
}

/// What an address with spaces was meant as.
private func withoutSpaces(_ address: String) -> String {
  let lower = address.lowercased()
  if let titled = withTitleClosed(address) { return titled }
  if lower.hasPrefix("#") { return "#" + anchor(of: String(address.dropFirst())) }
  if isMailAddress(lower) { return "mailto:" + address }
  if let number = telephone(address) { return number }
  if lower.hasSuffix(".md"), lower.contains(" ") { return lower.replacing(" ", with: "-") }
  if lower.hasPrefix("tel:") || lower.hasPrefix("mailto:") {
    // What is to be written in the letter keeps its spaces.
    let query = address.firstIndex(of: "?") ?? address.endIndex
    return address[..<query].filter { $0 != " " } + address[query...].replacing(" ", with: "%20")
  }
  return address.replacing(" ", with: "%20")
}

/// `side.md "Våre verdier"` of `side.md "Våre verdier`, where the quote that ends the title is missing; nil for what has none.
private func withTitleClosed(_ address: String) -> String? {
  guard let space = address.firstIndex(of: " "),
    let quote = address[space...].firstIndex(where: { $0 != " " }),
    address[quote] == "\"", address.count(where: { $0 == "\"" }) == 1,
    address.index(after: quote) < address.endIndex
  else { return nil }
  return address + "\""
}

/// `(tekst)[https://a.no]` and `(https://a.no)[tekst]`.
private func swapped(_ parenthesis: Int, _ range: Range<Int>, _ bytes: [UInt8], _ path: String) -> Diagnostic?
{
  guard parenthesis + 1 < range.upperBound, bytes[parenthesis + 1] == .openBracket,
    let opening = bytes[max(range.lowerBound, parenthesis - window)..<parenthesis].lastIndex(
      of: .openParenthesis), !bytes.isEscaped(opening)
  else { return nil }
  let close = bytes.skip(from: parenthesis + 2, to: min(range.upperBound, parenthesis + window)) {
    $0 != .closeBracket && !$0.isLineEnd
  }
  guard close < range.upperBound, bytes[close] == .closeBracket else { return nil }
  let (first, second) = (bytes.text(opening + 1..<parenthesis), bytes.text(parenthesis + 2..<close))
  let place = Location(path, opening..<close + 1)
  if isAddressLike(second), !second.contains(" ") {
    return linkForm(
      place, Wording(nb: "parentes og klammer har byttet plass", en: "parentheses and brackets are swapped"),
      right: "[\(first)](\(second))", whole: place)
  }
  // `(se side 3.md)[1]` and `(a.md)[^1]` are no links.
  guard second.contains(where: \.isLetter), second.first != "^" else { return nil }
  if isAddressLike(first), !first.contains(" ") {
    return linkForm(
      place, Wording(nb: "adressen og teksten har byttet plass", en: "the address and the text are swapped"),
      right: "[\(second)](\(first))", whole: place)
  }
  return bracketsAfterParenthesis(place, first, second, bytes)
}

/// `(skjemaet)[om-prosjektet]`, `(vg.no)[VG]` and `(skjemaet)[her]`: written as a link, and shown with its brackets. Only the writer
/// knows where it is to lead.
private func bracketsAfterParenthesis(
  _ place: Location, _ first: String, _ second: String, _ bytes: [UInt8]
) -> Diagnostic? {
  let (start, end) = (place.range.lowerBound, place.range.upperBound)
  // `f(x)[y]`, `(red.)[sic]` and `(kart)[her][kart]` are something else.
  guard start == 0 || !bytes[start - 1].isWord, end == bytes.count || !"([".utf8.contains(bytes[end]),
    [first, second].allSatisfy({ $0.count { $0.isLetter } > 1 }),
    !["sic", "x"].contains(second.lowercased()), !isRemark(second), !first.contains(where: \.isNumber)
  else { return nil }
  let (text, address) =
    switch (mayBeAddress(first), mayBeAddress(second)) {
    case (true, false): (second, first)
    case (false, true): (first, second)
    case (true, true), (false, false): (first, "https://…")
    }
  var finding = linkForm(
    place,
    Wording(
      nb: "en lenke har teksten i klammer og adressen i parentes etter, og her er det omvendt",
      en:
        "a link has its text in brackets and its address in parentheses after it; here it is the other way round"
    ),
    right: "[\(text)](\(address))", whole: nil)
  finding.severity = .warning
  return finding
}

/// `[red.anm.]`, `[side 4]`: what an editor adds, or where in a source it stands.
private func isRemark(_ text: String) -> Bool {
  let words = text.lowercased().split { !$0.isLetter }
  return words.contains {
    ["red", "anm", "side", "sidene", "ed", "note", "page", "pages", "kap", "vår"].contains($0)
  }
}

/// Whether one word may be meant as an address: `vg.no/sport`, `om-prosjektet`, `/kart/`.
private func mayBeAddress(_ text: String) -> Bool {
  guard !text.contains(where: \.isWhitespace) else { return false }
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  if text.contains("/") || parts.count > 1 && parts.allSatisfy({ $0.count > 1 }) { return true }
  return text.contains("-") && text.allSatisfy { $0 == "-" || $0.isNumber || $0.isLowercase }
}

/// `[tekst(https://a.no)`.
private func withoutBracket(
  _ parenthesis: Int, _ range: Range<Int>, _ bytes: [UInt8], _ path: String
) -> Diagnostic? {
  let before = max(range.lowerBound, parenthesis - window)..<parenthesis
  guard let inner = bytes[before].lastIndex(of: .openParenthesis),
    let opening = bytes[before.lowerBound..<inner].lastIndex(of: .openBracket),
    !bytes[opening..<parenthesis].contains(where: { $0 == .closeBracket || $0.isLineEnd }),
    !bytes.isEscaped(opening), !bytes.isEscaped(inner)
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
func isAddressLike(_ text: String) -> Bool {
  let lower = text.lowercased()
  return ["http", "www.", "mailto:", "tel:", "../", "./", "#"].contains { lower.hasPrefix($0) }
    || fileEndings.contains { lower.hasSuffix($0) } || isMailAddress(lower) || telephone(text) != nil
}

/// Of files that people put beside a text.
private let fileEndings = [
  ".md", ".pdf", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".svg", ".doc", ".docx", ".xls",
  ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".zip", ".mp3", ".mp4", ".mov", ".ics",
  ".html", ".htm", ".php", ".aspx",
]

/// `tel:` and the digits of a number.
private func telephone(_ text: String) -> String? {
  MistypedAddress(text)?.replacement.flatMap { $0.hasPrefix("tel:") ? $0 : nil }
}

private func isMailAddress(_ lower: String) -> Bool {
  lower.contains("@") && MistypedAddress(lower)?.replacement == "mailto:" + lower
}

func linkForm(_ place: Location, _ message: Wording, right: String, whole: Location?) -> Diagnostic {
  Diagnostic(
    .linkForm, message, at: place, help: Wording(nb: "skriv «\(right)»", en: "write “\(right)”"),
    fixIts: whole.map { [FixIt(at: $0, replacement: right)] } ?? [])
}

extension Diagnostic {
  fileprivate static func sizedPicture(_ place: Location, right: String) -> Diagnostic {
    linkForm(
      place,
      Wording(
        nb: "det kan ikke stå noen størrelse i et bilde; nettstedet lager de størrelsene som trengs",
        en: "a picture has no size here; the site makes the sizes that are needed"),
      right: right, whole: place)
  }
}

extension Code {
  package static let linkForm = Code(
    "link-form", .error,
    title: Wording(nb: "Lenken blir ikke en lenke", en: "The link is not read as a link"),
    explanation: Wording(
      nb: "En lenke er teksten i klammer og adressen i parentes rett etter, uten mellomrom.",
      en: "A link is its text in brackets and its address in parentheses right after, without spaces."),
    example: Example(
      wrong: "Se [programmet] (https://www.kongsberg.kommune.no/).",
      right: "Se [programmet](https://www.kongsberg.kommune.no/)."))
}
