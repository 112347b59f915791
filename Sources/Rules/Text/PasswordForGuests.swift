import Model

/// Where a password stands: the paragraph, cell or line, and the one before it.
struct PasswordPlace {
  let block: Range<Int>
  let before: Range<Int>

  /// How far from a password its paragraph is read, in bytes.
  static let reach = 1000

  /// In a part of a text whose lines are parted by line feeds.
  static func lines(of bytes: [UInt8], _ part: Range<Int>, around start: Int) -> PasswordPlace {
    // No more of a long line is asked for.
    let (first, last) = (max(part.lowerBound, start - reach), min(part.upperBound, start + reach))
    let begin = bytes[first..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? first
    let end = bytes[start..<last].firstIndex(of: 0x0A) ?? last
    let earliest = max(part.lowerBound, begin - 1 - reach)
    let before = bytes[earliest..<max(earliest, begin - 1)]
    let former = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? earliest
    return PasswordPlace(block: begin..<end, before: former..<begin)
  }
}

/// A bad password in a text about passwords, and one that those get who come as guests: the sentence and what is near
/// say so. What is said of another password beside it says nothing of this one.
func isExampleOrForGuests(
  _ bytes: [UInt8], _ start: Int, _ secret: Range<Int>, _ saidAs: SaidAs, _ place: PasswordPlace
) -> Bool {
  if case .key = saidAs { return false }
  let block = place.block
  // The next paragraph follows right after this one.
  let last =
    secret.lowerBound < block.upperBound ? min(secret.upperBound, block.upperBound) : secret.upperBound
  let first = max(block.lowerBound, start - 60)
  let lead = bytes.text(min(first, start)..<start).lowercased().split { ".!?\n:".contains($0) }.last ?? ""
  // «Har du et brukernavn der passordet er …, bør du bytte det» warns of a password that many have.
  let after = bytes.text(last..<max(last, sentenceEnd(bytes, last, max(last, block.upperBound)))).lowercased()
  if supposing.contains(where: lead.drop(while: { $0 == " " }).hasPrefix),
    after.words.contains(where: changing.contains)
  {
    return true
  }
  if exampleWords.contains(where: lead.contains) { return true }
  let value = bytes.text(min(secret.lowerBound, last)..<last).lowercased()
  return value.contains("gjest") || value.contains("guest")
    || isForGuests(bytes, leading(bytes, start, saidAs, place))
    || isForGuests(bytes, [start..<max(start, secret.lowerBound), following(bytes, last, block)])
}

private func isForGuests(_ bytes: [UInt8], _ parts: [Range<Int>]) -> Bool {
  parts.contains { part in
    let words = bytes.text(part).lowercased()
    return guestWords.contains(where: words.contains)
  }
}

/// What stands before a password, from the last one on; in the paragraph before it too, where the password has no user of its
/// own: «Gjestenett» is a heading.
private func leading(_ bytes: [UInt8], _ start: Int, _ saidAs: SaidAs, _ place: PasswordPlace) -> [Range<Int>]
{
  let first = min(start, max(place.block.lowerBound, start - 80))
  if let last = otherSecrets(in: bytes, max(place.block.lowerBound, start - 200)..<start).last {
    return [max(first, min(last.upperBound, start))..<start]
  }
  guard case .ofSomebody = saidAs, first == place.block.lowerBound, !place.before.isEmpty else {
    return [first..<start]
  }
  let left = 80 - (start - first)
  let before = max(place.before.lowerBound, place.before.upperBound - max(0, left))..<place.before.upperBound
  return otherSecrets(in: bytes, place.before).isEmpty ? [before, first..<start] : [first..<start]
}

/// What stands after a password, up to the sentence that has the next one.
private func following(_ bytes: [UInt8], _ last: Int, _ block: Range<Int>) -> Range<Int> {
  let end = max(last, min(block.upperBound, last + 60))
  guard let next = otherSecrets(in: bytes, last..<max(last, min(block.upperBound, last + 100))).first else {
    return last..<end
  }
  let sentence = bytes[last..<max(last, min(next.lowerBound, end))].lastIndex { ".,;!?\n".utf8.contains($0) }
  return last..<(sentence ?? last)
}

private let exampleWords = [
  "eksempel", "f.eks", "dårlig", "svak ", "svake ", "svakt ", "god ", "gode ", "godt ", "sterk ", "sterke ",
  "sterkt ", "vanlig", "lett å gjette", "example", "e.g.", "weak",
  "strong", "bad ", "common",
]
private let supposing = ["har du", "hvis", "dersom", "om du", "bruker du", "if", "do you", "er "]
private let changing: Set<String> = [
  "bytt", "bytte", "bytter", "endre", "endrer", "skift", "skifte", "change", "replace",
]
/// Also of a cell of a table that says what stands beside it.
let guestWords = [
  "gjest", "møte-id", "møteid", "zoom", "webinar", "guest", "meeting id", "publikum", "åpent nett",
  "besøkende", "trådløs", "wi-fi", "wifi", "opptak", "teams", "deltaker", "deltakar",
  "visitor",
]
