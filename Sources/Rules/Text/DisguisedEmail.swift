import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// A private e-mail address that is written so that machines shall not see it: «kari (at) gmail.com». People do, and so do the
  /// machines that look for addresses.
  static let disguisedEmail = Rule(nodes: [.text]) { passage, index in
    let node = passage.body.nodes[index]
    let range = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
    return disguisedEmails(in: passage.body.text, range).map { range, email in
      email.finding(at: passage.place(range) ?? passage.block(around: index))
    }
  }
}

/// «kari (at) gmail.com», «kari [krøllalfa] gmail punktum com», «kari(@)gmail.com», «kari @ gmail.com».
func disguisedEmails(in bytes: [UInt8], _ range: Range<Int>) -> [(range: Range<Int>, email: PrivateEmail)] {
  var found: [(range: Range<Int>, email: PrivateEmail)] = []
  guard mayHoldSign(bytes, range) else { return [] }
  var offset = range.lowerBound
  while offset < range.upperBound {
    guard mayBeginSign(bytes, offset, range), let sign = sign(bytes, offset, range),
      let name = nameBefore(bytes, sign.lowerBound, range),
      let host = host(bytes, after: sign.upperBound, range),
      let email = PrivateEmail("\(bytes.text(name))@\(host.text)")
    else {
      offset += 1
      continue
    }
    found.append((name.lowerBound..<host.end, email))
    offset = host.end
  }
  return found
}

/// Whether a sign may stand there, or what stands for it: nearly all texts have neither a bracket nor «krøll».
private func mayHoldSign(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  if bytes.holds(UInt8(ascii: "("), in: range) || bytes.holds(UInt8(ascii: "["), in: range)
    || bytes.holds(UInt8(ascii: "{"), in: range) || bytes.holds(UInt8(ascii: "@"), in: range)
  {
    return true
  }
  var start = range.lowerBound
  while let letter = bytes.firstOffset(of: 0xC3, in: start..<range.upperBound) {
    // Ø and ø, after «kr» and before «l».
    if letter >= range.lowerBound + 2, letter + 2 < range.upperBound, bytes[letter + 1] | 0x20 == 0xB8,
      bytes[letter + 2] | 0x20 == UInt8(ascii: "l"), bytes[letter - 1] | 0x20 == UInt8(ascii: "r")
    {
      return true
    }
    start = letter + 1
  }
  return false
}

/// A bracket, the sign itself, or a word that begins as one of `words` does.
private func mayBeginSign(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
  let second: UInt8
  switch bytes[start] {
  case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "@"): return true
  case UInt8(ascii: "k"), UInt8(ascii: "K"): second = UInt8(ascii: "r")
  case UInt8(ascii: "a"), UInt8(ascii: "A"): second = UInt8(ascii: "l")
  default: return false
  }
  return start > range.lowerBound && bytes[start - 1] == 0x20 && start + 1 < range.upperBound
    && bytes[start + 1] | 0x20 == second
}

/// The sign, or what stands for it: in brackets, as a word, or between spaces. «At» and «a» without brackets are words of their own.
private func sign(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Range<Int>? {
  if let closing = closing(of: bytes[start]) {
    let end = bytes[start..<min(range.upperBound, start + 16)].firstIndex(of: closing)
    guard let end, bracketed.contains(word(bytes, start + 1..<end)) else { return nil }
    return start..<end + 1
  }
  if bytes[start] == UInt8(ascii: "@") {
    let isApart = start > range.lowerBound && bytes[start - 1] == 0x20
    return isApart && start + 1 < range.upperBound && bytes[start + 1] == 0x20 ? start..<start + 1 : nil
  }
  guard start > range.lowerBound, bytes[start - 1] == 0x20 else { return nil }
  let end = bytes[start..<range.upperBound].firstIndex(of: 0x20) ?? range.upperBound
  return end - start <= 16 && words.contains(word(bytes, start..<end)) ? start..<end : nil
}

private func closing(of bracket: UInt8) -> UInt8? {
  switch bracket {
  case UInt8(ascii: "("): UInt8(ascii: ")")
  case UInt8(ascii: "["): UInt8(ascii: "]")
  case UInt8(ascii: "{"): UInt8(ascii: "}")
  default: nil
  }
}

private let words: Set<String> = ["krøllalfa", "alfakrøll", "krøllalfategn"]
private let bracketed = words.union(["at", "a", "@", "snabel-a", "æt", "ett", "krøll"])

private func word(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  bytes.text(range).lowercased().filter { $0 != " " }
}

/// What stands right before the sign, with a space between or none: the name of the box.
private func nameBefore(_ bytes: [UInt8], _ sign: Int, _ range: Range<Int>) -> Range<Int>? {
  var end = sign
  while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
  guard sign - end <= 1 else { return nil }
  var start = end
  while start > range.lowerBound, bytes[start - 1].isWord || "._%+-".utf8.contains(bytes[start - 1]) {
    start -= 1
  }
  return start < end ? start..<end : nil
}

/// The name of the service after the sign, its dots as signs or as words.
private func host(_ bytes: [UInt8], after sign: Int, _ range: Range<Int>) -> (text: String, end: Int)? {
  var start = sign
  if start < range.upperBound, bytes[start] == 0x20 { start += 1 }
  guard let first = label(bytes, start, range) else { return nil }
  var (text, end) = (bytes.text(start..<first), first)
  while let dot = dot(bytes, end, range), let next = label(bytes, dot, range) {
    text += "." + bytes.text(dot..<next)
    end = next
  }
  return (text.lowercased(), end)
}

private func label(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
  var end = start
  while end < range.upperBound, bytes[end].isWord || bytes[end] == UInt8(ascii: "-") { end += 1 }
  return end > start ? end : nil
}

/// Where what follows a dot begins.
private func dot(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
  guard start < range.upperBound else { return nil }
  if bytes[start] == UInt8(ascii: ".") { return start + 1 }
  let rest = bytes.text(start..<min(range.upperBound, start + 14)).lowercased()
  let written = dots.first { rest.hasPrefix($0) }
  return written.map { start + $0.utf8.count }
}

private let dots =
  ["dot", "punktum", "prikk", "."].flatMap { word in
    [("(", ")"), ("[", "]"), ("{", "}")].flatMap { ["\($0)\(word)\($1)", " \($0)\(word)\($1) "] }
  } + [" dot ", " punktum ", " prikk "]
