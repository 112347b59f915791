import Content
import Diagnostics
import Model

extension Rule {
  /// «-----Opprinnelig melding-----», «Side 1 av 3», «Radetiketter», «1,2E+06»: lines and cells that a program has put around what was
  /// copied out of it, and that say nothing else.
  static let linesOfPrograms = Rule(nodes: [.paragraph, .heading, .tableCell]) { passage, index in
    let body = passage.body
    guard index >= passage.quotedUntil, index + 1 < body.nodes.count, body.nodes[index].end > index + 1,
      body.nodes[index].source.count < longest
    else { return [] }
    let line = body.plainBytes(of: index)
    guard line.count < longest, residue.isAnywhere(in: line) else { return [] }
    let written = String(decoding: line, as: UTF8.self)
    let isCell = body.nodes[index].kind == .tableCell
    guard isOfProgram(written, isCell: isCell) else { return [] }
    return [.perhapsNotForReaders(written, at: passage.place(index))]
  }
}

private let longest = 80

private func isOfProgram(_ written: String, isCell: Bool) -> Bool {
  let words = written.inSmallLetters.words
  if lines.contains(words.joined(separator: " ")) { return true }
  if isPageNumber(words) || isShortened(written) { return true }
  if isCell, ["(tom)", "(blank)"].contains(written.inSmallLetters) { return true }
  return written.utf8.count > 2 && written.allSatisfy { $0 == "?" }
}

private let lines: Set<String> = [
  "opprinnelig melding", "videresendt melding", "original message", "forwarded message",
  "begin forwarded message", "start på videresendt melding", "få outlook for android", "få outlook for ios",
  "get outlook for android", "get outlook for ios", "sendt fra outlook for android",
  "sendt fra outlook for ios",
  "sent from outlook for ios", "sendt fra min ipad", "sendt fra min samsung", "sendt fra min mobil",
  "sent from my iphone", "sent from my ipad", "radetiketter", "kolonneetiketter", "row labels",
  "column labels",
  "klar for godkjenning", "klar til godkjenning", "pressemelding klar for godkjenning",
  "pressemelding til godkjenning", "pressemelding til gjennomlesing", "til gjennomlesing",
  "til gjennomlesning",
  "til korrektur", "nb ikke publisert ennå", "ikke publisert ennå", "not published yet",
]

/// «Side 1 av 3», “Page 1 of 3”.
private func isPageNumber(_ words: [String]) -> Bool {
  words.count == 4 && (words[0] == "side" && words[2] == "av" || words[0] == "page" && words[2] == "of")
    && words[1].allSatisfy(\.isNumber) && words[3].allSatisfy(\.isNumber)
}

/// «1,2E+06», as a spreadsheet shows a number for which its column is too narrow.
private func isShortened(_ written: String) -> Bool {
  let parts = written.split(separator: "E", omittingEmptySubsequences: false)
  guard parts.count == 2, let sign = parts[1].first, "+-−".contains(sign) else { return false }
  let digits = parts[0].filter { $0 != "," && $0 != "." }
  return (1...12).contains(digits.count) && digits.allSatisfy(\.isNumber) && parts[1].count == 3
    && parts[1].dropFirst().allSatisfy(\.isNumber)
}

/// One of these stands in every such line.
private let residue = PartsOfWords([
  "melding", "message", "outlook", "sendt fra", "sent from", "side ", "page ", "etiketter", "labels", "(tom)",
  "(blank)", "godkjenning", "gjennomles", "korrektur", "publi", "e+0", "e-0", "e+1", "???",
])
