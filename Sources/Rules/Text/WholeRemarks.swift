import Diagnostics
import Model

extension Rule {
  /// A field that says «(internt)» or «Sjekk med Kari», and no more.
  static let wholeRemarks = Rule(
    phrase: Phrase(
      scope: .allProse, firstBytes: remarks.firstBytes, secondBytes: remarks.secondBytes,
      beginnings: remarks.beginnings, match: remark,
      finding: { match, place in
        guard isInternal(match.written) else {
          return .notForReaders(match.written, at: place).withSeverity(.warning)
        }
        return Diagnostic(
          .notForReaders,
          Wording(
            nb: "alle kan lese feltet, og verdien er «\(match.written)»",
            en: "everybody can read the field, and its value is “\(match.written)”"),
          at: place,
          help: Wording(
            nb:
              "skriv hvem det er for; er det bare for prosjektet, skriv \(write: "utkast", "ja"), eller flytt filen til «content/intern/»",
            en:
              "write whom it is for; if it is for the project alone, write \(write: "draft", "yes"), or move the file to “content/intern/”"
          )
        ).withSeverity(.warning)
      }))
}

private let remark: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  guard let found = remarks.whole(in: bytes, at: start, before: end) else { return nil }
  let match = Phrase.Match(range: start..<found.end, written: bytes.text(start..<found.end))
  if found.word < internalWords.count { return isAll(bytes, start..<found.end) ? match : nil }
  guard end == bytes.count else { return nil }
  // «Spør Kari», and not «Spør oss» or a sentence.
  let rest = bytes.text(found.end..<min(end, found.end + 40)).split(separator: " ")
  let isName = rest.first?.first?.isUppercase == true && rest.count < 3
  let whole = start..<bytes.count
  return isName && isAll(bytes, whole) ? Phrase.Match(range: whole, written: bytes.text(whole)) : nil
}

/// Whether there is nothing else, but for brackets and signs around it: so it is in fields alone.
private func isAll(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  range.lowerBound < 3 && bytes.count - range.upperBound < 3
    && (bytes[..<range.lowerBound] + bytes[range.upperBound...]).allSatisfy { "()[] .!*".utf8.contains($0) }
}

private func isInternal(_ written: String) -> Bool { internalWords.contains(written.inSmallLetters) }

private let internalWords = [
  "kun internt", "bare internt", "kun intern", "internt", "intern", "internal only",
  "internal", "konfidensielt", "konfidensiell", "fortrolig",
  "confidential", "hemmelig",
]

private let tasksForOthers = ["sjekk med", "avklar med", "spør", "hør med", "check with", "ask"]

private let remarks = WordTable((internalWords + tasksForOthers).map { Array($0.utf8) })
