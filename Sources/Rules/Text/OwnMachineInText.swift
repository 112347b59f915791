import Diagnostics
import Mistakes

extension Rule {
  /// `K:\felles\plan.docx`, `C:/Users/kari/plan.docx`, `file:///…` and `\\server\felles`: where a file lies that no
  /// reader can open.
  static let ownMachineInText = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: drives + [UInt8(ascii: "\\")],
      secondBytes: [UInt8(ascii: ":"), UInt8(ascii: "\\")] + namesOfMachines,
      beginnings: beginnings,
      match: { bytes, start, end in
        guard mayBePath(bytes, start, end) else { return nil }
        let last =
          bytes[start..<min(end, start + 260)].firstIndex { $0 <= 0x20 || "<>|\"".utf8.contains($0) } ?? end
        guard isPath(bytes[start..<last]) else { return nil }
        let path = bytes[start..<last].prefixThroughWord
        return Phrase.Match(range: start..<path, written: bytes.text(start..<path))
      },
      finding: { match, place in
        var finding = Diagnostic(
          .unsafeAddress,
          Wording(
            nb: "«\(match.written)» ligger på en maskin eller i et nett som leserne ikke kommer til",
            en: "“\(match.written)” is on a computer or in a network that readers cannot reach"),
          at: place,
          help: Wording(
            nb:
              "legg filen ved siden av teksten og skriv en lenke til den: [planen](plan.pdf), eller slett filbanen",
            en:
              "put the file next to the text and write a link to it: [the plan](plan.pdf), or delete the path"
          ))
        finding.severity = .warning
        return finding
      }))
}

private let drives = inBothCases(Array(0x61...0x7A))
private let namesOfMachines = inBothCases(Array(0x61...0x7A)) + Array(0x30...0x39)

/// What names of folders begin with, before which Markdown takes a backslash for an escape and leaves it out: `C:\_felles`.
private let escaped = Array("_#!$~&".utf8)

private let beginnings: [[UInt8]] =
  drives.flatMap { drive in (Array("\\/".utf8) + escaped).map { [drive, UInt8(ascii: ":"), $0] } }
  + [Array("file".utf8)] + ([UInt8(ascii: "\\")] + namesOfMachines).map { [UInt8(ascii: "\\"), $0] }

/// «C:», «\\» and «file:»: nearly all other words end here.
private func mayBePath(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
  guard start + 4 < end else { return false }
  return bytes[start] == UInt8(ascii: "\\") || bytes[start + 1] == UInt8(ascii: ":")
    || bytes[start + 4] == UInt8(ascii: ":")
}

/// Whether what stands up to the next space is a path of Windows, of a shared disk or of a file.
private func isPath(_ word: ArraySlice<UInt8>) -> Bool {
  let bytes = Array(word)
  guard bytes.count > 4 else { return false }
  if bytes.holds(Array("file:/".utf8), at: 0, before: bytes.count) { return true }
  let signs = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\\") || bytes[$0] == UInt8(ascii: "/") }
  if bytes[1] == UInt8(ascii: ":"), escaped.contains(bytes[2]) { return bytes[3].isWord && !bytes[3].isDigit }
  if bytes[1] == UInt8(ascii: ":") {
    // `a:/b` may be a choice between two; a path goes on, or names a file.
    return bytes[3].isWord
      && (bytes[2] == UInt8(ascii: "\\") || signs.count > 1 || bytes.contains(UInt8(ascii: ".")))
  }
  guard bytes[0] == UInt8(ascii: "\\") else { return false }
  // What is written with two may be read as one.
  let name = bytes[1] == UInt8(ascii: "\\") ? 2 : 1
  let backslash = bytes[name...].firstIndex(of: UInt8(ascii: "\\"))
  guard let sign = backslash ?? (name == 1 ? bytes[name...].firstIndex(where: escaped.contains) : nil),
    sign + 2 < bytes.count
  else { return false }
  return sign - name > 2 && bytes[name..<sign].allSatisfy { $0.isWord || ".-_$".utf8.contains($0) }
    && bytes[sign + 1].isWord && bytes[sign + 2].isWord && !bytes.contains { "{}^[]()+*|".utf8.contains($0) }
}

extension ArraySlice<UInt8> {
  /// Where it ends without the signs of its sentence.
  fileprivate var prefixThroughWord: Int {
    (lastIndex { !".,;:!?)»".utf8.contains($0) } ?? startIndex) + 1
  }
}
