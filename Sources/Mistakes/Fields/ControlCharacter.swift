import Content
package import Diagnostics

extension BrokenField {
  var controlCharacter: Diagnostic? {
    guard says("control characters are not allowed") else { return nil }
    let end = bytes.skip(from: min(problem.offset + 1, range.upperBound), to: range.upperBound) {
      $0 & 0xC0 == 0x80
    }
    return .controlCharacter(Location(path, min(problem.offset, end)..<end))
  }
}

extension Code {
  package static let controlCharacter = Code(
    "control-character", .error,
    title: Wording(nb: "Usynlig tegn i feltet", en: "An invisible character in the field"),
    explanation: Wording(
      nb:
        "Et tegn som ikke kan skrives, har fulgt med da teksten ble limt inn. Slett det, eller skriv ordet på nytt.",
      en:
        "A character that cannot be typed came along when the text was pasted. Delete it, or retype the word."
    ), example: Code.Example(wrong: "tittel: Bolig\u{7F}dag", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func controlCharacter(_ place: Location) -> Diagnostic {
    Diagnostic(
      .controlCharacter, Wording(nb: "her står et usynlig tegn", en: "there is an invisible character here"),
      at: place,
      help: Wording(nb: "slett tegnet", en: "delete the character"),
      fixIts: [FixIt(at: place, replacement: "")])
  }
}
