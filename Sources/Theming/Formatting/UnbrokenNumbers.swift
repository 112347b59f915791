/// Words as a line may be broken: never inside `kr 15 000–200 000` or `kl. 18.00`, whose spaces an editor writes like any
/// others.
func unbroken(_ text: String) -> String {
  guard text.utf8.span.mayBeBroken else { return text }
  return String(decoding: unbroken(Array(text.utf8)[...]), as: UTF8.self)
}

/// The same of UTF-8.
func unbroken(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard text.span.mayBeBroken else { return text }
  let old = Array(text)
  var new: [UInt8] = []
  new.reserveCapacity(old.count + 16)
  var copied = 0
  for index in old.indices where index + 1 < old.count && old[index + 1].isDigit {
    if old[index] == 0x20 {
      guard isGrouped(old, after: index) || isCurrency(old[..<index]) || isClock(old[..<index])
      else { continue }
      new += old[copied..<index]
      new.append("\u{A0}")
      copied = index + 1
    } else if old[index] == 0x93, isSpan(old, index) {
      new += old[copied..<index - 2]
      new.append("\u{2060}–\u{2060}")
      copied = index + 1
    }
  }
  guard copied > 0 else { return text }
  return (new + old[copied...])[...]
}

extension Span<UInt8> {
  /// Whether a digit stands after a space or after the last byte of a dash.
  fileprivate var mayBeBroken: Bool {
    var before: UInt8 = 0
    for index in indices {
      let byte = self[index]
      if byte.isDigit, before == 0x20 || before == 0x93 { return true }
      before = byte
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}

/// Whether a dash (U+2013, `E2 80 93`) ends at `index`, with a digit before it.
private func isSpan(_ text: [UInt8], _ index: Int) -> Bool {
  index > 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2 && text[index - 3].isDigit
}

/// Whether a space stands between a digit and exactly three of them.
private func isGrouped(_ text: [UInt8], after index: Int) -> Bool {
  guard index > 0, text[index - 1].isDigit else { return false }
  return text[(index + 1)...].prefix(while: \.isDigit).count == 3
}

private func isCurrency(_ before: ArraySlice<UInt8>) -> Bool {
  guard before.last == UInt8(ascii: "r") || before.last == UInt8(ascii: "K") else { return false }
  let end = String(decoding: before.suffix(16), as: UTF8.self).unicodeScalars.suffix(4)
  let word = String(String.UnicodeScalarView(end)).split { !$0.isLetter }.last
  return word == "kr" || word == "NOK"
}

/// Whether `kl.` or `kl` ends here, as a word of its own.
private func isClock(_ before: ArraySlice<UInt8>) -> Bool {
  let word = before.last == UInt8(ascii: ".") ? before.dropLast() : before
  guard word.suffix(2).elementsEqual("kl".utf8) || word.suffix(2).elementsEqual("Kl".utf8) else {
    return false
  }
  return word.dropLast(2).last.map { $0 < 0x41 } ?? true
}
