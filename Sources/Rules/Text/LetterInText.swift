import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// «Hei Per! Som avtalt …», «Vennlig hilsen, Kari»: how letters begin and end; the code is that of Mistakes, which
  /// finds their heads.
  static let letterInText = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings,
      matchInLine: { bytes, start, end, line in
        guard let found = words.whole(in: bytes, at: start, before: end),
          bytes.beginsSentence(start, in: line),
          start == line || !"\"«“".utf8.contains(where: { bytes[start - 1] == $0 })
        else { return nil }
        let isLetter =
          switch found.word {
          case ..<greetings.count: greets(bytes, found.end, end)
          case ..<(greetings.count + closings.count): closes(bytes, start, found.end, end)
          default: true
          }
        return isLetter ? Phrase.Match(range: start..<found.end, written: bytes.text(start..<found.end)) : nil
      },
      finding: { match, place in .letterInText(match.written, at: place) }))
}

private let greetings = ["hei", "hallo", "heisann", "kjære", "hi", "hello", "dear"]
private let closings = [
  "mvh", "m.v.h", "m.v.h.", "med vennlig hilsen", "vennlig hilsen", "beste hilsen", "med venleg helsing",
  "venleg helsing", "best regards", "kind regards", "warm regards", "yours sincerely", "with best regards",
  "hilsen",
]
private let sentences = [
  "vedlagt følger", "vedlagt finner du", "vedlagt er", "please find attached", "attached is",
  "attached please",
  "viser til e-post", "viser til telefonsamtale", "viser til hyggelig", "takk for e-posten",
  "takk for hyggelig",
  "thank you for your e-mail", "thank you for your email", "thanks for your email",
]
private let words = WordTable((greetings + closings + sentences).map { Array($0.utf8) })

/// Whether a name follows that is greeted, and then what one tells only the one who gets the letter, or nothing on
/// the line.
private func greets(_ bytes: [UInt8], _ word: Int, _ end: Int) -> Bool {
  let rest = bytes.text(word..<min(bytes.count, word + 200))
  guard rest.first == " ", let sign = rest.firstIndex(where: { ",!.?:\n".contains($0) }),
    ",!.".contains(rest[sign])
  else { return false }
  let names = rest[..<sign].split(separator: " ")
  guard (1...2).contains(names.count), names.allSatisfy({ isFirstName(String($0)) }) else { return false }
  let signEnd = word + rest[...sign].utf8.count
  if rest[sign] == ",", signEnd >= end { return true }
  let said = rest[rest.index(after: sign)...].lowercased()
  // «Kjære Kongsberg! Nå kan du bli med» asks nobody for anything.
  let asks = said.split { ".!?\n".contains($0) }.contains { part in
    let words = part.drop { $0 == " " }
    return asked.contains(where: words.hasPrefix)
  }
  return asks || toOne.contains(where: said.contains)
}

private let toOne = [
  "som avtalt", "vedlagt", "takk for sist", "takk for e-post", "takk for hyggelig", "sender jeg",
  "jeg sender",
  "viser til", "her kommer teksten", "her er teksten", "as agreed", "attached",
  "thank you for your",
  "i am sending", "i'm sending", "here is the text",
]

private let asked = ["kan du", "kunne du", "can you", "could you"]

/// Whether a name follows, or nothing: «Vennlig hilsen, Kari». What is written to all as a letter may end as one.
private func closes(_ bytes: [UInt8], _ start: Int, _ last: Int, _ end: Int) -> Bool {
  let rest = bytes.text(last..<min(end, last + 40)).drop { " ,.!:\n".contains($0) }
  // «Hilsen» alone is a heading as well.
  let isShort = last - start == "hilsen".utf8.count
  let isSigned = rest.isEmpty && !isShort || isFirstName(String(rest.prefix { !",\n".contains($0) }))
  return isSigned && !isOpenLetter(bytes[..<start])
}

/// «Kjære innbyggere», «Hei, naboer!», «Dear friends»: in small letters those are greeted who read, and no one person.
private func isOpenLetter(_ before: ArraySlice<UInt8>) -> Bool {
  let text = before.prefix(4000)
  return text.indices.contains { offset in
    guard (0x41...0x5A).contains(text[offset]),
      let greeting = greetingBytes.first(where: { text.greets($0, at: offset) })
    else { return false }
    let next = text[(offset + greeting.count)...].drop { $0 == UInt8(ascii: ",") }.prefix(2)
    return next.first == 0x20 && next.last.map { (0x61...0x7A).contains($0) } ?? false
  }
}

private let greetingBytes = greetings.map { Array($0.utf8) }

extension ArraySlice<UInt8> {
  /// Whether a greeting stands at an offset, with a capital.
  fileprivate func greets(_ greeting: [UInt8], at offset: Int) -> Bool {
    self[offset] | 0x20 == greeting[0] && self[(offset + 1)...].starts(with: greeting.dropFirst())
  }
}

extension EntryText {
  /// Whether what stands here as in a letter is one to a whole town, which the text greets before all else: «Kjære
  /// Kongsberg!».
  func isLetter(to towns: Set<String>, _ match: Phrase.Match) -> Bool {
    guard !towns.isEmpty, !sentences.contains(match.written.lowercased()),
      let first = body.nodes.first(where: { $0.kind == .text })
    else { return false }
    let start = Int(first.literal.lowerBound)
    let said = body.text.text(start..<Swift.min(body.text.count, start + 60)).lowercased()
    guard let word = greetings.first(where: said.hasPrefix) else { return false }
    let greeted = said.dropFirst(word.count).prefix { !"!.\n".contains($0) }
    return String(greeted).words.contains(where: towns.contains)
  }
}
