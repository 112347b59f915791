import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// `kl 18` needs a full stop and a space, `18:30` a full stop between its numbers: kl. 18.30 (Språkrådet).
  static let clockForm = Rule(
    .clockForm,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array("kK012".utf8), secondBytes: Array("lL0123456789".utf8),
      match: { bytes, start, end in
        bytes[start].isDigit ? loneTime(bytes, start, end) : clock(bytes, start, end)
      },
      finding: { match, place in
        Diagnostic.form(.clockForm, match, at: place)
      }))
}

/// `kl 18`, `kl.18.30`, `kl 1830`, `kl: 18:30`, `kl. 18:30–20:00`; nil when it is written as it should be.
private func clock(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard bytes.holds([0x6B, 0x6C], at: start, before: end) else { return nil }
  var offset = start + 2
  if offset < end, ".:".utf8.contains(bytes[offset]) { offset += 1 }
  let gap = bytes.spaceEnd(offset, before: end)
  guard let span = timeSpan(bytes, gap, end, mayBeTight: true) else { return nil }
  let isRight =
    bytes[start + 2] == UInt8(ascii: ".") && gap > offset && bytes.text(gap..<span.end) == span.form
  return isRight ? nil : match(bytes, start..<span.end, bytes.text(start..<start + 2) + ". " + span.form)
}

/// `18:30`, `18:30–20:00`: a time of two and two digits, and no ratio or result.
private func loneTime(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard start + 4 < end, bytes[start + 2] == UInt8(ascii: ":"), "05".utf8.contains(bytes[start + 4]),
    let span = timeSpan(bytes, start, end, mayBeTight: false), !followsNumber(bytes, start)
  else { return nil }
  // 11:40 AM is English, whatever the page says that it is.
  let next = bytes.spaceEnd(span.end, before: end)
  guard !["am", "pm"].contains(bytes.text(next..<min(next + 2, end)).lowercased()) else { return nil }
  let word = wordBefore(bytes, start)
  guard !ratioWords.contains(word) else { return nil }
  let hasWord = ["kl", "klokka", "klokken", "klokkeslettet"].contains(word) || followsTime(bytes, start)
  return match(bytes, start..<span.end, (hasWord ? "" : "kl. ") + span.form)
}

private func match(_ bytes: [UInt8], _ range: Range<Int>, _ instead: String) -> Phrase.Match {
  Phrase.Match(range: range, written: bytes.text(range), instead: instead)
}

/// One time or two with a dash between them, with points in them.
private func timeSpan(
  _ bytes: [UInt8], _ start: Int, _ end: Int, mayBeTight: Bool
) -> (end: Int, form: String)? {
  guard let first = time(bytes, start, end, mayBeTight) else { return nil }
  let space = bytes.spaceEnd(first.end, before: end)
  let dash = ["–", "-"].map { Array($0.utf8) }.first { bytes.holds($0, at: space, before: end) }
  guard let dash else { return first }
  let next = bytes.spaceEnd(space + dash.count, before: end)
  guard let second = time(bytes, next, end, mayBeTight), bytes.text(next..<second.end) != second.form else {
    return first
  }
  return (second.end, first.form + bytes.text(first.end..<next) + second.form)
}

/// `18`, `18.30`, `18:30` and, after «kl.», `1830`, in the form with a point.
private func time(
  _ bytes: [UInt8], _ start: Int, _ end: Int, _ mayBeTight: Bool
) -> (end: Int, form: String)? {
  let digits = bytes.digits(from: start, before: end)
  if digits - start == 4, mayBeTight, isTime(bytes.text(start..<start + 2), bytes.text(start + 2..<digits)),
    bytes.isWordEnd(digits, before: end)
  {
    return (digits, bytes.text(start..<start + 2) + "." + bytes.text(start + 2..<digits))
  }
  guard (1...2).contains(digits - start) else { return nil }
  let hour = bytes.text(start..<digits)
  let last = digits < end ? bytes.digits(from: digits + 1, before: end) : digits
  let hasMinutes = last == digits + 3 && ".:".utf8.contains(bytes[digits])
  if hasMinutes, isTime(hour, bytes.text(digits + 1..<last)), !bytes.continues(last, before: end) {
    return (last, hour + "." + bytes.text(digits + 1..<last))
  }
  return mayBeTight && bytes.isWordEnd(digits, before: end) ? (digits, hour) : nil
}

private func isTime(_ hour: String, _ minute: String) -> Bool {
  let (hours, minutes) = (digitValue(of: hour) ?? 99, digitValue(of: minute) ?? 99)
  return hours < 24 && minutes < 60 || hours == 24 && minutes == 0
}

/// Words before two numbers with a colon that are a ratio or a result.
private let ratioWords: Set<String> = [
  "forhold", "forholdet", "målestokk", "format", "formatet", "vant", "tapte", "slo", "ledet", "seier", "tap",
  "uavgjort", "resultat", "resultatet", "stilling", "stillingen", "sto", "endte", "kapittel", "vers",
]

/// `1:18:30` and `4,18:30` are no times of day.
private func followsNumber(_ bytes: [UInt8], _ start: Int) -> Bool {
  start > 1 && ":.,/".utf8.contains(bytes[start - 1])
}

/// «18.00 / 18:30», «18.00 og 18:30»: the second of two times has its word from the first.
private func followsTime(_ bytes: [UInt8], _ start: Int) -> Bool {
  let space = UInt8(ascii: " ")
  var end = bytes[..<start].lastIndex { $0 != space } ?? 0
  if bytes[end] == UInt8(ascii: "/") {
    end = bytes[..<end].lastIndex { $0 != space } ?? 0
  } else if ["og", "eller"].contains(wordBefore(bytes, start)) {
    let word = bytes[...end].lastIndex { $0 == space } ?? 0
    end = bytes[..<word].lastIndex { $0 != space } ?? 0
  } else {
    return false
  }
  let first = bytes[...end].lastIndex { !$0.isDigit && !".:".utf8.contains($0) }.map { $0 + 1 } ?? 0
  // Nothing, where it ends in no digit: «lørdag og 18:30».
  let parts = bytes[first..<end + 1].split { !$0.isDigit }
  return parts.count == 2 && (1...2).contains(parts[0].count) && parts[1].count == 2
}

private func wordBefore(_ bytes: [UInt8], _ start: Int) -> String {
  var end = start
  while end > 0, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
  var first = end
  while first > 0, bytes[first - 1].isWord { first -= 1 }
  return bytes.text(first..<end).lowercased()
}

extension [UInt8] {
  /// Past one space, a no-break one too.
  func spaceEnd(_ start: Int, before end: Int) -> Int {
    if start < end, self[start] == UInt8(ascii: " ") { return start + 1 }
    return holds([0xC2, 0xA0], at: start, before: end) ? start + 2 : start
  }

  /// Whether no letter goes on here; a dash, of bytes beyond ASCII, may.
  func endsNumber(_ offset: Int, before end: Int) -> Bool {
    offset >= end || !self[offset].isWord || holds(Array("–".utf8), at: offset, before: end)
  }

  /// Whether a word or a third number goes on here.
  fileprivate func continues(_ offset: Int, before end: Int) -> Bool {
    guard offset < end else { return false }
    if self[offset].isWord { return self[offset] < 0x80 }
    return offset + 1 < end && ".:".utf8.contains(self[offset]) && self[offset + 1].isDigit
  }
}

extension Code {
  static let clockForm = Code(
    "clock-form", .advice,
    title: Wording(nb: "Klokkeslett i en annen form", en: "A time of day in another format"),
    explanation: Wording(
      nb: "Klokkeslett skrives «kl. 18.30»: «kl.» med punktum og mellomrom, og punktum mellom tallene.",
      en:
        "Times of day in Norwegian are written “kl. 18.30”: with a full stop and a space, and a full stop between the numbers."
    ),
    example: Example(wrong: "kl 18", right: "kl. 18"))
}
