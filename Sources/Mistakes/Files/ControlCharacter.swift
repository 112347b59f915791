import Content
package import Diagnostics

/// Characters that no text may hold, as they stand in a file; those beside one another are one finding.
func controlCharacters(in bytes: [UInt8], besides broken: [Range<Int>], _ path: String) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  for character in forbiddenCharacters(in: bytes.span) {
    guard !broken.contains(where: { $0.contains(character.range.lowerBound) }) else { continue }
    let place = Location(path, character.range)
    let fixIt = FixIt(at: place, replacement: character.isSpace ? " " : "")
    if let last = findings.indices.last,
      findings[last].location.range.upperBound == character.range.lowerBound
    {
      findings[last].location.range = findings[last].location.range.lowerBound..<character.range.upperBound
      findings[last].fixIts.append(fixIt)
    } else if findings.count < ControlCharacterBound.findings {
      findings.append(.controlCharacter(place, fixIt: fixIt))
    }
  }
  return findings
}

extension BrokenField {
  /// One that libyaml stopped at, in fields that are no file of their own.
  var controlCharacter: Diagnostic? {
    guard says("control characters are not allowed"),
      let character = ForbiddenCharacter(bytes.span, at: min(problem.offset, bytes.count - 1))
    else { return nil }
    let place = Location(path, character.range)
    return .controlCharacter(place, fixIt: FixIt(at: place, replacement: character.isSpace ? " " : ""))
  }
}

/// A file with more of them is damaged, and the first ones say so.
enum ControlCharacterBound {
  static let findings = 20
}

extension Code {
  package static let controlCharacter = Code(
    "control-character", .error,
    title: Wording(nb: "Usynlig styretegn", en: "An invisible control character"),
    explanation: Wording(
      nb:
        "Et tegn som ikke kan skrives, har fulgt med da teksten ble limt inn. Slett det, eller skriv ordet på nytt.",
      en:
        "A character that cannot be typed came along when the text was pasted. Delete it, or retype the word."
    ), example: Code.Example(wrong: "tittel: Bolig\u{7F}dag", right: "tittel: Boligdag"))
}

extension Diagnostic {
  /// `fixIt` is nil where the character is written as another, such as `&#12;` in a text.
  static func controlCharacter(_ place: Location, fixIt: FixIt?) -> Diagnostic {
    Diagnostic(
      .controlCharacter,
      Wording(nb: "her står et usynlig styretegn", en: "there is an invisible control character here"),
      at: place,
      help: Wording(nb: "slett tegnet", en: "delete the character"), fixIts: fixIt.map { [$0] } ?? [])
  }
}
