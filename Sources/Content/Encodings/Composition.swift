/// The text with letters and the marks that stand after them joined into one character (NFC), for Latin letters.
///
/// A Mac writes «å» as «a» and a ring in file names and pasted text (NFD); it is the same letter and must compare so.
package func composed(_ text: String) -> String {
  guard text.utf8.contains(where: isMarkByte) else { return text }
  return String(decoding: composed(Array(text.utf8)[...]), as: UTF8.self)
}

/// Whether combining marks (U+0300–U+036F, in UTF-8 CC 80–CD AF) are among the bytes.
func holdsMarks(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
  bytes.holds(0xCC, in: range) || bytes.holds(0xCD, in: range)
}

private func isMarkByte(_ byte: UInt8) -> Bool { byte == 0xCC || byte == 0xCD }

func composed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var scalars: [Unicode.Scalar] = []
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if let last = scalars.last, let letter = compositions[Pair(letter: last, mark: scalar)] {
      scalars[scalars.count - 1] = letter
    } else {
      scalars.append(scalar)
    }
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  return Array(String(text).utf8)
}

/// The Latin letter without its mark, and nil for one that has none (or is a letter of its own, such as ø).
func withoutMark(_ letter: Unicode.Scalar) -> Unicode.Scalar? { bareLetters[letter] }

private struct Pair: Hashable {
  let letter: Unicode.Scalar
  let mark: Unicode.Scalar
}

/// Each mark, the letters it may stand on, and the joined letters in the same order (Unicode, Latin-1 to Latin B).
private let marks: [(mark: Unicode.Scalar, letters: String, joined: String)] = [
  ("\u{300}", "AEIOUaeiouNnWwYy", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ"),
  ("\u{301}", "AEIOUYaeiouyCcLlNnRrSsZzÆæØøÅåGg", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǼǽǾǿǺǻǴǵ"),
  ("\u{302}", "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
  ("\u{303}", "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
  ("\u{304}", "AaEeIiOoUu", "ĀāĒēĪīŌōŪū"),
  ("\u{306}", "AaEeGgIiOoUu", "ĂăĔĕĞğĬĭŎŏŬŭ"),
  ("\u{307}", "CcEeGgIZz", "ĊċĖėĠġİŻż"),
  ("\u{308}", "AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
  ("\u{30A}", "AaUu", "ÅåŮů"),
  ("\u{30B}", "OoUu", "ŐőŰű"),
  ("\u{30C}", "CcDdEeNnRrSsTtZz", "ČčĎďĚěŇňŘřŠšŤťŽž"),
  ("\u{327}", "CcSsTtGKkLlNnRr", "ÇçŞşŢţĢĶķĻļŅņŖŗ"),
  ("\u{328}", "AaEeIiUu", "ĄąĘęĮįŲų"),
]

private let compositions: [Pair: Unicode.Scalar] = {
  var table: [Pair: Unicode.Scalar] = [:]
  for row in marks {
    for (letter, joined) in zip(row.letters.unicodeScalars, row.joined.unicodeScalars) {
      table[Pair(letter: letter, mark: row.mark)] = joined
    }
  }
  return table
}()

private let bareLetters: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
  compositions.map { ($1, $0.letter) }, uniquingKeysWith: { first, _ in first })
