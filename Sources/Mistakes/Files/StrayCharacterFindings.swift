import Content
package import Diagnostics

extension Code {
  package static let brokenLetters = Code(
    "broken-letters", .error, title: Wording(nb: "Ødelagte bokstaver", en: "Broken letters"),
    explanation: Wording(
      nb: "Teksten ble lagret i ett tegnsett og lest i et annet, så æ, ø og å ble til andre tegn.",
      en: "The text was saved in one encoding and read in another, so that æ, ø and å became other signs."),
    example: Code.Example(wrong: "Velkommen pÃ¥ besøk", right: "Velkommen på besøk"))

  package static let invisibleCharacter = Code(
    "invisible-character", .warning, title: Wording(nb: "Usynlig tegn", en: "An invisible character"),
    explanation: Wording(
      nb: "Myke bindestreker og tegn uten bredde følger med fra Word. De ødelegger søk og opplesing.",
      en: "Soft hyphens and characters of no width come along from Word. They break search and reading aloud."
    ), example: Code.Example(wrong: "Kongs\u{AD}berg", right: "Kongsberg"))
}

extension Diagnostic {
  package static func brokenLetters(_ written: String, meant: String?, at place: Location) -> Diagnostic {
    Diagnostic(
      .brokenLetters,
      Wording(nb: "«\(written)» har ødelagte bokstaver", en: "“\(written)” holds broken letters"),
      at: place,
      help: meant.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") }
        ?? Wording(nb: "skriv ordet på nytt", en: "write the word anew"),
      fixIts: meant.map { [FixIt(at: place, replacement: $0)] } ?? [])
  }

  package static func invisibleCharacter(_ written: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .invisibleCharacter,
      written == "\u{AD}"
        ? Wording(nb: "usynlig tegn i teksten (myk bindestrek)", en: "an invisible character (a soft hyphen)")
        : Wording(
          nb: "usynlig tegn i teksten (uten bredde)", en: "an invisible character (of no width)"),
      at: place, help: Wording(nb: "slett tegnet", en: "delete the character"),
      fixIts: [FixIt(at: place, replacement: "")])
  }
}

/// What is said of the characters of one field: broken letters by the word, invisible characters all together.
func strayFindings(_ strays: [StrayCharacter], _ bytes: [UInt8], _ path: String) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var hidden: Int?
  for stray in strays {
    let place = Location(path, stray.range)
    switch stray.kind {
    case .brokenLetters(let meant):
      findings.append(.brokenLetters(bytes.text(stray.range), meant: meant, at: place))
    case .invisible:
      guard let first = hidden else {
        hidden = findings.count
        findings.append(.invisibleCharacter(bytes.text(stray.range), at: place))
        continue
      }
      findings[first].fixIts.append(FixIt(at: place, replacement: ""))
    }
  }
  return findings
}
