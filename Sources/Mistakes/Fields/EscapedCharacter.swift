import Content
import Diagnostics

/// `"Info\brosjyre"`: between double quotes a backslash and what follows stand for another character, here one that no
/// text may hold. Nil when none of them does.
///
/// What programs wrote (JSON) may hold line ends and tabs.
func escapedCharacter(in range: Range<Int>, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard range.count > 3, bytes[range.lowerBound] == .doubleQuote else { return nil }
  let isData = path.lowercased().hasSuffix(".json")
  var offset = range.lowerBound + 1
  while offset + 1 < range.upperBound {
    guard bytes[offset] == .backslash else {
      offset += 1
      continue
    }
    let escape = Escape(bytes, at: offset, before: range.upperBound)
    if escape.isForbidden || !isData && (escape.isLikelyLetter || escape.isInvisible) {
      return finding(escape, in: range, bytes, path)
    }
    offset = escape.range.upperBound
  }
  return nil
}

/// A letter's backslash was meant as itself; a code's character was not meant at all.
private func finding(_ escape: Escape, in range: Range<Int>, _ bytes: [UInt8], _ path: String) -> Diagnostic {
  let place = Location(path, escape.range)
  guard escape.isLetter else {
    if escape.isInvisible { return .invisibleCharacter("", at: place) }
    return .controlCharacter(place, fixIt: FixIt(at: place, replacement: escape.isSpace ? " " : ""))
  }
  let inner = bytes.text(range.lowerBound + 1..<range.upperBound - 1)
  let single =
    "'" + inner.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  // Where quotes are escaped, or the text goes on below, single quotes would change more than the backslash.
  let isPlain = !inner.contains("\\\"") && !inner.contains { $0.isNewline }
  return .hiddenByBackslash(
    place, whole: Location(path, range), letter: String(bytes.text(escape.range).dropFirst()),
    quoted: isPlain ? single : nil)
}

/// A backslash between double quotes, and what belongs to it (YAML 1.2 §5.7).
private struct Escape {
  let range: Range<Int>
  /// Whether a letter follows that people write after a backslash in names of folders and the like.
  let isLetter: Bool
  let isForbidden: Bool
  let isSpace: Bool
  let isInvisible: Bool
  /// Whether it is a line end or a tab that stands within a word, where nobody puts one.
  let isLikelyLetter: Bool

  init(_ bytes: [UInt8], at start: Int, before end: Int) {
    let letter = bytes[start + 1]
    let digits = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][letter] ?? 0
    range = start..<min(end, start + 2 + digits)
    let code = UInt32(bytes.text(start + 2..<range.upperBound), radix: 16)
    let scalar = digits > 0 ? code.flatMap(Unicode.Scalar.init) : named[letter]
    isLetter = digits == 0
    let encoded = scalar.map { Array(String($0).utf8) } ?? []
    // A word joiner is written so on purpose, where a line must not break.
    isInvisible = scalar != "\u{2060}" && InvisibleCharacter(encoded, at: 0, before: encoded.count) != nil
    isForbidden = scalar == "\0" || scalar?.isForbidden ?? false
    isSpace = scalar.map { ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) } ?? false
    let isLine = scalar == "\n" || scalar == "\t" || scalar == "\r"
    let next = range.upperBound
    isLikelyLetter =
      isLine && digits == 0 && bytes[start - 1].isWord && next < end && (0x61...0x7A).contains(bytes[next])
  }
}

private let named: [UInt8: Unicode.Scalar] = [
  UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t",
  UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r",
  UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "L"): "\u{2028}",
  UInt8(ascii: "P"): "\u{2029}",
]

extension Diagnostic {
  fileprivate static func hiddenByBackslash(
    _ place: Location, whole: Location, letter: String, quoted: String?
  ) -> Diagnostic {
    Diagnostic(
      .backslashInQuotes,
      Wording(
        nb: "mellom \"-tegn blir \\\(letter) til et usynlig tegn, ikke en skråstrek og «\(letter)»",
        en:
          "between double quotes, \\\(letter) becomes an invisible character, not a backslash and “\(letter)”"
      ),
      at: place,
      help: quoted.map { .write($0) }
        ?? Wording(
          nb: "skriv skråstreken to ganger: \\\\\(letter)", en: "write the backslash twice: \\\\\(letter)"),
      fixIts: quoted.map { [FixIt(at: whole, replacement: $0)] } ?? [])
  }
}
