import Content
package import Diagnostics

extension ComponentText {
  /// `{arrangement}´boligdag´` and `{dato}2027-06-17`: with other quotes than backticks, a space between, or none at all.
  func rolesWithoutBackticks(_ node: MarkdownNode) -> [Diagnostic] {
    let range = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    guard range.upperBound <= bytes.count, bytes.holds(.openBrace, in: range) else { return [] }
    return range.filter { bytes[$0] == .openBrace }.compactMap {
      roleWithoutBackticks(at: $0, before: range.upperBound)
    }
  }

  private func roleWithoutBackticks(at start: Int, before limit: Int) -> Diagnostic? {
    guard start == 0 || !"{:'`\\".utf8.contains(bytes[start - 1]), start < 2 || bytes[start - 1] < 0x80,
      let end = bytes[start..<min(limit, start + longestName)].firstIndex(of: .closeBrace)
    else { return nil }
    let name = bytes.text(start + 1..<end).filter { $0 != "{" }
    let place = Location(path, start..<end + 1)
    if isAlone(place.range), vocabulary.component(name) != nil { return .componentInLine(name, at: place) }
    if let role = writtenRole(place.range, before: limit) { return .roleForm(role, path) }
    if vocabulary.isRole(name) {
      return isQuote(after: end + 1) ? .roleForm(WrittenRole(name: name, place: place.range), path) : nil
    }
    let isName = bytes[start + 1].isWord && (end + 1 == bytes.count || bytes[end + 1] != .closeBrace)
    return isName && vocabulary.component(name) != nil ? .componentInLine(name, at: place) : nil
  }

  /// A role of which nothing has been read: its braces, and what was to stand between backticks, in them or after them.
  func writtenRole(_ braces: Range<Int>, before limit: Int) -> WrittenRole? {
    let (start, end) = (braces.lowerBound + 1, braces.upperBound - 1)
    let nameEnd = bytes.skip(from: start, to: end) { $0.isWord || $0 == .dash }
    let name = bytes.text(start..<nameEnd)
    guard nameEnd > start, vocabulary.isRole(name) else { return nil }
    if nameEnd < end {
      let argument = bytes.skip(from: nameEnd, to: end) { ":= ".utf8.contains($0) }
      guard argument > nameEnd else { return nil }
      return WrittenRole(name: name, place: braces, argument: bytes.text(argument..<end))
    }
    // «{{dato}}» is a hole that a program was to fill.
    guard braces.upperBound == bytes.count || bytes[braces.upperBound] != .closeBrace else { return nil }
    if isQuote(after: braces.upperBound) { return nil }
    let rest = braces.upperBound..<argumentEnd(from: braces.upperBound, to: limit)
    guard !rest.isEmpty else { return WrittenRole(name: name, place: braces) }
    return WrittenRole(
      name: name, place: braces.lowerBound..<rest.upperBound, argument: bytes.text(rest),
      isWhole: !goesOn(at: rest.upperBound))
  }

  /// Where a name, a day or a number ends, without the point that ends the sentence.
  private func argumentEnd(from start: Int, to limit: Int) -> Int {
    var end = bytes.skip(from: start, to: limit) { $0.isWord && $0 < 0x80 || "-.,".utf8.contains($0) }
    while end > start, "-.,".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Whether what is written right after may belong to it: «15 000», «15000–20000», «to ord».
  private func goesOn(at end: Int) -> Bool {
    guard end < bytes.count, bytes[end] >= 0x80 || bytes[end] == .space else { return false }
    return bytes[end] >= 0x80 || end + 1 < bytes.count && bytes[end + 1].isDigit
  }

  /// Whether nothing else stands on the line.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let before = bytes[..<range.lowerBound].last { $0 != .space } ?? .newline
    let after = bytes[range.upperBound...].first { $0 != .space } ?? .newline
    return before == .newline && after.isLineEnd
  }

  private func isQuote(after end: Int) -> Bool {
    let after = bytes[end...].drop { $0 == .space }
    return ["`", "'", "\"", "´", "‘", "’", "“", "”", "«"].contains { after.starts(with: $0.utf8) }
  }
}

/// A role as somebody wrote it.
struct WrittenRole {
  var name: String
  /// What the finding points to: the braces, and what was to stand between backticks.
  var place: Range<Int>
  /// Nil where nothing, or something unknown, follows.
  var argument: String?
  /// Whether the argument ends where it seems to.
  var isWhole = true

  /// What it was to be.
  var right: String? { argument.map { "{\(name)}`\($0)`" } }

  /// Whether its argument is of the form that a name, a day or a number has; words in another language may go on.
  var isCertain: Bool {
    guard let argument, isWhole, !name.contains("-"), argument.contains(where: \.isASCII) else {
      return false
    }
    return argument.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.,".contains($0)) }
  }
}

/// In bytes, with the braces.
private let longestName = 40

extension Code {
  package static let roleForm = Code(
    "role-form", .error,
    title: Wording(nb: "Klammene blir stående i teksten", en: "The braces remain in the text"),
    explanation: Wording(
      nb:
        "En rolle er navnet i krøllparenteser og rett etter en tekst mellom to «`» (grav aksent). Skal klammene selv stå i teksten, skriv «\\{».",
      en:
        "A role is its name in braces, followed directly by a text between two backticks. For braces that readers are to see, write “\\{”."
    ),
    example: Example(wrong: "Kom på {arrangement} 'boligdag'.", right: "Kom på {arrangement}`boligdag`."))
}

extension Diagnostic {
  static func roleForm(_ role: WrittenRole, _ path: String) -> Diagnostic {
    let place = Location(path, role.place)
    guard let right = role.right, role.isCertain else {
      return Diagnostic(
        .roleForm, staysText(role.name), at: place,
        help: Wording(
          nb: "skriv «{\(role.name)}`…`», med grav aksent (`) rett etter klammen og etter navnet",
          en: "write “{\(role.name)}`…`”, with a backtick right after the brace and after the name"))
    }
    return Diagnostic(
      .roleForm, staysText(role.name), at: place,
      help: Wording(
        nb: "skriv «\(right)», med grav aksent (`) på begge sider",
        en: "write “\(right)”, with a backtick on either side"),
      fixIts: [FixIt(at: place, replacement: right)])
  }

  static func componentInLine(_ name: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .roleForm, staysText(name), at: place,
      help: Wording(
        nb: "skriv «```{\(name)}» på egen linje, og «```» på neste",
        en: "write “```{\(name)}” on a line of its own, and “```” on the next"))
  }

  private static func staysText(_ name: String) -> Wording {
    Wording(nb: "«{\(name)}» blir stående som tekst", en: "“{\(name)}” remains as text")
  }
}
