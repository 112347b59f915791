import Content
package import Diagnostics

extension ComponentText {
  /// `{arrangement}´boligdag´`, with other quotes than backticks or a space between.
  func rolesWithoutBackticks(_ node: MarkdownNode) -> [Diagnostic] {
    let range = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    guard range.upperBound <= bytes.count, bytes.holds(.openBrace, in: range) else { return [] }
    return range.filter { bytes[$0] == .openBrace }.compactMap {
      roleWithoutBackticks(at: $0, before: range.upperBound)
    }
  }

  private func roleWithoutBackticks(at start: Int, before limit: Int) -> Diagnostic? {
    guard start == 0 || !"{:'`".utf8.contains(bytes[start - 1]), start < 2 || bytes[start - 1] < 0x80,
      let end = bytes[start..<min(limit, start + 40)].firstIndex(of: .closeBrace)
    else { return nil }
    let name = bytes.text(start + 1..<end).filter { $0 != "{" }
    let place = Location(path, start..<end + 1)
    if vocabulary.isRole(name) {
      return isMeantAsRole(bytes[(end + 1)...]) ? .roleForm(name, at: place) : nil
    }
    return vocabulary.component(name) != nil && isAlone(place.range) ? .componentInLine(name, at: place) : nil
  }

  /// Whether nothing else stands on the line.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let before = bytes[..<range.lowerBound].last { $0 != .space } ?? .newline
    let after = bytes[range.upperBound...].first { $0 != .space } ?? .newline
    return before == .newline && after.isLineEnd
  }
}

/// A name right after the brace, or a quote after it: a name in braces alone may be any placeholder.
private func isMeantAsRole(_ rest: ArraySlice<UInt8>) -> Bool {
  guard let first = rest.first else { return false }
  if first.isASCIILetter { return true }
  let after = rest.drop { $0 == .space }
  return ["`", "'", "\"", "´", "‘", "’", "“", "”", "«"].contains { after.starts(with: $0.utf8) }
}

extension Code {
  package static let roleForm = Code(
    "role-form", .error,
    title: Wording(nb: "Klammene blir stående i teksten", en: "The braces remain in the text"),
    explanation: Wording(
      nb: "En rolle er navnet i krøllparenteser og rett etter en tekst mellom to «`» (grav aksent).",
      en: "A role is its name in braces, followed directly by a text between two backticks."),
    example: Example(wrong: "Kom på {arrangement} 'boligdag'.", right: "Kom på {arrangement}`boligdag`."))
}

extension Diagnostic {
  fileprivate static func roleForm(_ name: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .roleForm, staysText(name), at: place,
      help: Wording(
        nb: "skriv «{\(name)}`…`», med grav aksent (`) rett etter klammen og etter navnet",
        en: "write “{\(name)}`…`”, with a backtick right after the brace and after the name"))
  }

  fileprivate static func componentInLine(_ name: String, at place: Location) -> Diagnostic {
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
