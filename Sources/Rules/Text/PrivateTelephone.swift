import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// A mobile number that is nobody's at work; the code is that of Mistakes, which finds private e-mail addresses.
  static let privateTelephone = Rule(nodes: [.text]) { passage, index in
    let node = passage.body.nodes[index]
    let range = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
    return mobileNumbers(in: passage.body.text, range).map {
      .mobile(passage.body.text.text($0), at: passage.place($0) ?? passage.block(around: index))
    }
  }

  /// The same in fields, and private e-mail addresses there.
  static let privateContactInField = Rule { site in
    site.heads.filter { !$0.isInternalOnly }.flatMap(\.words).flatMap { words in
      mobileNumbers(in: words.text, words.text.indices).map { range in
        Diagnostic.mobile(words.text.text(range), at: words.place(of: range) ?? words.location)
      }
        + emails(in: words.text).compactMap { range in
          PrivateEmail(words.text.text(range))?.finding(at: words.place(of: range) ?? words.location)
        }
        + disguisedEmails(in: words.text, words.text.indices).map { range, email in
          email.finding(at: words.place(of: range) ?? words.location)
        }
    }
  }
}

/// Norwegian mobile numbers (Nkom: eight digits, the first 4 or 9), written as people write them, without what shows that
/// they are somebody's at work.
private func mobileNumbers(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  guard bytes.holds(UInt8(ascii: "4"), in: range) || bytes.holds(UInt8(ascii: "9"), in: range) else {
    return []
  }
  var found: [Range<Int>] = []
  var offset = range.lowerBound
  while offset < range.upperBound {
    guard bytes[offset] == UInt8(ascii: "4") || bytes[offset] == UInt8(ascii: "9"),
      offset == range.lowerBound || !bytes[offset - 1].isWord && !".,/-:=#".utf8.contains(bytes[offset - 1]),
      let end = mobileNumberEnd(bytes, offset, range)
    else {
      offset += 1
      continue
    }
    if !isAtWork(bytes, offset..<end) { found.append(offset..<end) }
    offset = end
  }
  return found
}

/// `915 12 345`, `91 51 23 45`; `91512345` only after a word that says what it is.
private func mobileNumberEnd(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
  var groups = [0]
  var offset = start
  while offset < range.upperBound, groups.reduce(0, +) < 8 {
    if bytes[offset].isDigit {
      groups[groups.count - 1] += 1
      offset += 1
    } else if let space = spaceWidth(bytes, offset, range), offset + space < range.upperBound,
      bytes[offset + space].isDigit
    {
      groups.append(0)
      offset += space
    } else {
      break
    }
  }
  let isWhole = offset == range.upperBound || !bytes[offset].isWord
  let goesOn =
    offset + 1 < range.upperBound && ".,-/:".utf8.contains(bytes[offset]) && bytes[offset + 1].isDigit
    || spaceWidth(bytes, offset, range).map { offset + $0 < range.upperBound && bytes[offset + $0].isDigit }
      ?? false
  guard isWhole, !goesOn else { return nil }
  switch groups {
  case [3, 2, 3], [2, 2, 2, 2]: return offset
  case [8]: return saysTelephone(bytes, before: start) ? offset : nil
  default: return nil
  }
}

/// The bytes of a space here, a no-break one too.
private func spaceWidth(_ bytes: [UInt8], _ offset: Int, _ range: Range<Int>) -> Int? {
  guard offset < range.upperBound else { return nil }
  if bytes[offset] == 0x20 { return 1 }
  return offset + 1 < range.upperBound && bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0 ? 2 : nil
}

private func saysTelephone(_ bytes: [UInt8], before start: Int) -> Bool {
  let before = bytes.text(Swift.max(0, start - 24)..<start).lowercased()
  return ["tlf", "telefon", "mobil", "mob.", "ring", "sms", "phone", "call", "+47", "0047", "vipps"].contains
  { before.contains($0) }
}

/// Whether an address at work or the name of a post stands near by, in the same text.
private func isAtWork(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let near = Swift.max(0, range.lowerBound - 240)..<Swift.min(bytes.count, range.upperBound + 160)
  let text = bytes.text(near).lowercased()
  if posts.contains(where: { text.contains($0) }) { return true }
  return emails(in: Array(text.utf8)).contains { PrivateEmail(Array(text.utf8).text($0)) == nil }
}

private let posts = [
  "leder", "sjef", "rådgiver", "kontakt", "ansvarlig", "direktør", "koordinator", "vakt", "sentralbord",
  "kundeservice",
  "sekretær", "kontor", "resepsjon", "booking", "manager", "adviser", "advisor", "director", "press",
  "office", "service",
  "styremedlem", "formann", "ordfører", "redaktør", "journalist", "konsulent", "megler", "vertskap",
]

/// What looks like e-mail addresses.
private func emails(in bytes: [UInt8]) -> [Range<Int>] {
  guard bytes.holds(UInt8(ascii: "@"), in: bytes.indices) else { return [] }
  return bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { at in
    let isPart: (UInt8) -> Bool = { $0.isWord || "._%+-".utf8.contains($0) }
    var (start, end) = (at, at + 1)
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return start < at && end > at + 1 ? start..<end : nil
  }
}

extension Diagnostic {
  fileprivate static func mobile(_ written: String, at place: Location) -> Diagnostic {
    .privateContact(
      Wording(
        nb: "«\(written)» ser ut som et privat mobilnummer",
        en: "“\(written)” looks like a private mobile number"),
      at: place)
  }
}
