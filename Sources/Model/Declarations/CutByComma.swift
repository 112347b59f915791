import Content
import Diagnostics

extension FieldReader {
  /// In braces a comma ends a value: `{periode: 2026, verdi: 1,3}` has the value 1, and a field «3» that nobody meant.
  ///
  /// Nil when what is unknown is no such rest of a value.
  func restOfValue(
    _ entry: YAMLNode.Entry, after written: ArraySlice<YAMLNode.Entry>, hasLikelyField: Bool
  ) -> Diagnostic? {
    guard entry.value.isEmpty, !hasLikelyField, isFollowedByNextField(entry.keyRange.upperBound),
      let before = valueBefore(entry, written)
    else { return nil }
    let range = before.value.range.lowerBound..<entry.keyRange.upperBound
    let value = String(decoding: source[range], as: UTF8.self)
    let isNumber = isWhole(before.value.scalar?.text) && isWhole(entry.key) && !value.contains(" ")
    // 1,300 may be a thousand and three hundred.
    let isCertain = isNumber && !entry.key.hasPrefix("-") && entry.key.utf8.count < 3
    return Diagnostic(
      .unknownField,
      Wording(
        nb: "«\(before.key)» slutter ved kommaet, så «\(entry.key)» ble lest som et felt",
        en: "“\(before.key)” ends at the comma, so that “\(entry.key)” was read as a field"),
      at: location(entry.keyRange),
      help: isNumber
        ? Wording(
          nb: "skriv \"\(value)\" i anførselstegn, eller hvert felt på sin linje",
          en: "write \"\(value)\" in quotation marks, or each field on its own line")
        : Wording(
          nb: "sett anførselstegn rundt hele «\(before.key)», eller skriv hvert felt på sin linje",
          en: "put all of “\(before.key)” in quotation marks, or write each field on its own line"),
      fixIts: isCertain ? [FixIt(at: location(range), replacement: "\"\(value)\"")] : [])
  }

  /// The field that a comma has cut: the nearest one before that has a value, with nothing but commas in between.
  private func valueBefore(
    _ entry: YAMLNode.Entry, _ written: ArraySlice<YAMLNode.Entry>
  ) -> YAMLNode.Entry? {
    guard let before = written.last(where: { !$0.value.isEmpty }),
      let scalar = before.value.scalar, scalar.style == .plain,
      before.value.range.upperBound < entry.keyRange.lowerBound,
      source[before.value.range.upperBound] == UInt8(ascii: ","),
      !source[before.value.range.upperBound..<entry.keyRange.lowerBound].contains(UInt8(ascii: "\n"))
    else { return nil }
    return before
  }

  private func isFollowedByNextField(_ position: Int) -> Bool {
    let next = source[position...].first { $0 != UInt8(ascii: " ") }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
  }
}

/// Digits, with or without a minus.
private func isWhole(_ text: String?) -> Bool {
  guard let text else { return false }
  let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
  return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
