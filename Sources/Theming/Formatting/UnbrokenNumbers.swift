/// Words as a line may be broken: never inside `kr 15 000–200 000`, whose spaces an editor writes like any others.
func unbroken(_ text: String) -> String {
  guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text }
  let old = Array(text.unicodeScalars)
  var new = String.UnicodeScalarView()
  for (index, scalar) in old.enumerated() {
    let next = index + 1 < old.count ? old[index + 1] : " "
    let isBeforeDigit = ("0"..."9").contains(next)
    if scalar == " ", isBeforeDigit, isGrouped(old, after: index) || isCurrency(old[..<index]) {
      new.append("\u{A0}")
    } else if scalar == "–", isBeforeDigit, index > 0, ("0"..."9").contains(old[index - 1]) {
      new.append(contentsOf: "\u{2060}–\u{2060}".unicodeScalars)
    } else {
      new.append(scalar)
    }
  }
  return String(new)
}

/// Whether a space stands between a digit and exactly three of them.
private func isGrouped(_ text: [Unicode.Scalar], after index: Int) -> Bool {
  guard index > 0, ("0"..."9").contains(text[index - 1]) else { return false }
  return text[(index + 1)...].prefix { ("0"..."9").contains($0) }.count == 3
}

private func isCurrency(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
  let word = String(String.UnicodeScalarView(before.suffix(4))).split { !$0.isLetter }.last.map(String.init)
  return (word == "kr" || word == "NOK") && before.last.map { $0 == "r" || $0 == "K" } == true
}
