import Diagnostics
import Model

extension Rule {
  /// Abbreviations that are misspelt, or that few read easily.
  static let abbreviations = Rule(
    .abbreviation,
    phrase: Phrase(
      scope: words.scope, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings,
      // All in capitals it is the name of something: MTP, IFT; with one within a sentence, of somebody: Mao.
      matchInLine: { bytes, start, end, line in
        words.match(bytes, start, end, line).flatMap { match in
          let next = match.range.upperBound < bytes.count ? bytes[match.range.upperBound] : 0x20
          // «bl.a.» is right, and so is «tlf.».
          if match.written.lowercased() == "bl.a", next == UInt8(ascii: ".") { return nil }
          let isName = match.written.first?.isUppercase == true && !bytes.beginsSentence(start, in: line)
          return match.written == match.written.uppercased() || isName ? nil : match
        }
      },
      finding: words.finding))
}

private let words = Phrase.words(
  ["bl. a.", "bl.a"] + longForms.keys.sorted().flatMap { [$0 + ".", $0] }, in: .ownNorwegian
) { match, place in
  let long = longForms[match.written.lowercased().filter { $0 != "." }] ?? "bl.a."
  return Diagnostic(
    .abbreviation,
    Wording(nb: "forkortelsen «\(match.written)»", en: "the abbreviation “\(match.written)”"), at: place,
    help: Wording(nb: "skriv «\(long)»", en: "write “\(long)”"),
    // Whether the full stop also ends the sentence, only the writer knows.
    fixIts: match.written.hasSuffix(".") && long != "bl.a."
      ? []
      : [
        FixIt(
          at: place,
          replacement: match.written.first?.isUppercase == true
            ? long.prefix(1).uppercased() + long.dropFirst() : long)
      ])
}

private let longForms = [
  "feks": "for eksempel", "ihht": "i henhold til", "ifht": "i forhold til", "ift": "i forhold til",
  "mht": "med hensyn til", "mtp": "med tanke på", "ifbm": "i forbindelse med", "iht": "i henhold til",
  "vha": "ved hjelp av", "mao": "med andre ord", "evt": "eventuelt",
  "pga": "på grunn av",
]

extension Code {
  static let abbreviation = Code(
    "abbreviation", .advice, title: Wording(nb: "Tung forkortelse", en: "A clumsy abbreviation"),
    explanation: Wording(
      nb: "Forkortelser som «feks» og «ihht» er skrevet feil eller tunge å lese. Skriv ordene helt ut.",
      en: "Abbreviations such as “feks” and “ihht” are misspelt or hard to read. Write the words out."),
    example: Example(wrong: "feks", right: "for eksempel"))
}
