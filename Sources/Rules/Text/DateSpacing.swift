import Diagnostics
import Model

extension Rule {
  /// `14.mars` needs a space (Språkrådet).
  static let dateSpacing = Rule(
    .dateSpacing,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array(0x30...0x39),
      secondBytes: Array(0x30...0x39) + Array(".".utf8), match: tightDate,
      finding: { match, place in
        guard match.beginsLine, let instead = match.instead else {
          return .form(.dateSpacing, match, at: place)
        }
        // With a plain space the line would begin a list, and the date would be its number.
        var finding = Diagnostic.form(.dateSpacing, match, at: place)
        finding.fixIts = [FixIt(at: place, replacement: instead.replacing(" ", with: "\u{A0}"))]
        return finding
      }))
}

private let tightDate: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  let point = bytes.digits(from: start, before: end)
  guard point - start <= 2, point + 3 < end, bytes[point] == UInt8(ascii: "."), !bytes[point + 1].isDigit,
    let month = months.first(where: {
      bytes.holds($0, at: point + 1, before: end) && bytes.isWordEnd(point + 1 + $0.count, before: end)
    })
  else { return nil }
  let range = start..<point + 1 + month.count
  return Phrase.Match(
    range: range, written: bytes.text(range),
    instead: bytes.text(start..<point) + ". " + bytes.text(point + 1..<range.upperBound).lowercased())
}

private let months: [[UInt8]] = [
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
  "desember",
].map { Array($0.utf8) }

extension Diagnostic {
  /// A finding about how something is written, with the right form.
  static func form(_ code: Code, _ match: Phrase.Match, at place: Location) -> Diagnostic {
    Diagnostic(
      code, Wording(nb: "«\(match.written)»", en: "“\(match.written)”"), at: place,
      help: match.instead.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") },
      fixIts: match.instead.map { [FixIt(at: place, replacement: $0)] } ?? [])
  }
}

extension Code {
  static let dateSpacing = Code(
    "date-spacing", .advice, title: Wording(nb: "Mellomrom i datoen", en: "Space missing in a date"),
    explanation: Wording(
      nb: "Etter punktumet i en dato står det mellomrom.",
      en: "A space follows the full stop in a Norwegian date."),
    example: Example(wrong: "14.mars", right: "14. mars"))
}
