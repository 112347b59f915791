/// Whether a text that names a place seems to hold a password or a key: by the words around it, by how issuers begin
/// theirs, or by being long and mixed as nothing that people name is.
package func looksSecret(_ text: String) -> Bool {
  if signsInWithPassword(text) { return true }
  let lower = text.lowercased()
  if lower.contains("-----begin") || assignments.contains(where: lower.contains) { return true }
  let names = lower.split { "/:@=&?, ".contains($0) }
  if names.contains(where: { issuedBeginning(of: String($0)) != nil }) { return true }
  return text.split(whereSeparator: { !isKeyCharacter($0) }).contains(where: isMixed)
}

/// `name:password@host`, also after a scheme.
private func signsInWithPassword(_ text: String) -> Bool {
  let rest = text.firstRange(of: "//").map { text[$0.upperBound...] } ?? text[...]
  guard let at = rest.firstIndex(of: "@") else { return false }
  return rest[..<at].contains(":")
}

private let assignments = [
  "password=", "password:", "passord=", "passord:", "passwd=", "pwd=", "secret=", "secret:", "hemmelig=",
  "token=", "token:",
  "key=", "key:", "nokkel=", "pass=", "pass:", "private key",
]

/// How keys begin of AWS, GitHub, GitLab, Slack, Stripe, Google, JSON Web Tokens, npm, DigitalOcean, OpenAI,
/// Anthropic, Shopify and SendGrid, in small letters.
package let issuedKeyBeginnings = [
  "akia", "ghp_", "gho_", "ghs_", "ghu_", "ghr_", "github_pat_", "glpat-", "glrt-", "xoxb-", "xoxp-", "xoxa-",
  "xoxr-", "xapp-", "sk_live_", "rk_live_", "whsec_", "aizasy", "eyjhbgci", "npm_", "dop_v1_", "sk-proj-",
  "sk-ant-", "shpat_", "sg.",
]

private func isKeyCharacter(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber || "+=_".contains(character))
}

/// Twenty characters or more of small letters, capitals and digits, or thirty-two hexadecimal ones.
private func isMixed(_ word: Substring) -> Bool {
  let bytes = word.utf8
  let digits = bytes.count { (0x30...0x39).contains($0) }
  let capitals = bytes.count { (0x41...0x5A).contains($0) }
  let small = bytes.count { (0x61...0x7A).contains($0) }
  if bytes.count >= 20, digits > 0, capitals > 1, small > 1 { return true }
  let isHexadecimal = bytes.allSatisfy {
    (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0)
  }
  return bytes.count >= 32 && isHexadecimal && digits > 3
}

/// The places in a line of settings that seem to hold a password or a key, comments too: what is assigned to a word for one, what
/// signs in to an address, and what looks like a key.
///
/// A sentence about passwords is none: what is assigned is one word.
package func secrets(inLine line: ArraySlice<UInt8>) -> [Range<Int>] {
  let words = words(of: line)
  return words.indices.compactMap { index in
    let word = String(decoding: line[words[index]], as: UTF8.self)
    let before = index == 0 ? "" : String(decoding: line[words[index - 1]], as: UTF8.self).lowercased()
    return isAssigned(word, after: before, isLast: index == words.count - 1) || isKey(word, after: before)
      ? words[index] : nil
  }
}

/// The places in a text that it calls a password or key itself, with a number in it and after a colon or an equals sign, and
/// what signs in to an address: also in fields, comments and addresses, which nothing else reads.
///
/// Only these two signs are looked for, and then the words that they stand in and before, each once.
func saidSecrets(in text: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var end = 0
  while let sign = text[end...].firstIndex(where: isLabelEnd) {
    let word = wholeWord(around: sign, in: text, after: end)
    addSecrets(in: word, from: sign, of: text, to: &found)
    end = word.upperBound
    guard isLabelEnd(text[end - 1]), namesSecret(nameBefore(end - 1, from: word.lowerBound, in: text)),
      let next = text[end...].firstIndex(where: { !isBetweenWords[Int($0)] })
    else { continue }
    found.append(wholeWord(around: next, in: text, after: next))
  }
  return found.filter { range in range.count >= 4 && text[range].contains { $0 &- 0x30 < 10 } }
}

/// What a word says itself, whose first colon or equals sign is at a place: «passord=x1», «https://kari:password@host».
private func addSecrets(
  in word: Range<Int>, from first: Int, of text: [UInt8], to found: inout [Range<Int>]
) {
  if let at = text[first..<word.upperBound].lastIndex(of: UInt8(ascii: "@")), text[word].contains(0x3A) {
    let user = text[word.lowerBound..<at].firstRange(of: Array("//".utf8))?.upperBound ?? word.lowerBound
    if let colon = text[user..<at].firstIndex(of: 0x3A), colon + 1 < at, !text[user..<at].contains(0x2F) {
      return found.append(colon + 1..<at)
    }
  }
  var start = word.lowerBound
  for place in first..<word.upperBound where isLabelEnd(text[place]) {
    let name = nameBefore(place, from: start, in: text)
    start = place + 1
    guard namesSecret(name) else { continue }
    let rest = text[start..<word.upperBound]
    found.append(start..<(rest.firstIndex { "&#".utf8.contains($0) } ?? word.upperBound))
  }
}

/// The word that a place stands in, of which nothing lies before `start`.
private func wholeWord(around place: Int, in text: [UInt8], after start: Int) -> Range<Int> {
  let isBetween = { (byte: UInt8) in isBetweenWords[Int(byte)] }
  let first = text[start..<place].lastIndex(where: isBetween).map { $0 + 1 } ?? start
  return first..<(text[place...].firstIndex(where: isBetween) ?? text.count)
}

/// The same as secrets of a file.
func saidSecrets(in text: [UInt8], of path: String) -> [WrittenSecret] {
  saidSecrets(in: text).map { range in
    WrittenSecret(String(decoding: text[range], as: UTF8.self), at: Location(path, range))
  }
}

/// A colon or an equals sign; every byte of a file is asked, so no set.
private func isLabelEnd(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x3D }

/// The letters that end before a place: «passord» of «https://x.no/?passord».
private func nameBefore(_ place: Int, from start: Int, in text: [UInt8]) -> String {
  let isOfName = { (byte: UInt8) in
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }
  let begin = text[start..<place].lastIndex { !isOfName($0) }.map { $0 + 1 } ?? start
  return String(decoding: text[begin..<place], as: UTF8.self).lowercased()
}

/// Whether a file holds settings in which somebody may write a password by mistake: such lines of it are never shown.
package func mayHoldSecrets(_ path: String) -> Bool {
  let names = path.lowercased().split(separator: "/")
  let stem = names.last.map { $0.prefix { $0 != "." } } ?? ""
  return ["publisering", "publishing"].contains(stem)
    || names.count > 2 && ["publisering", "publishing"].contains(names[names.count - 2])
}

extension Diagnostic {
  /// The same without words of its file that seem to be a password or a key.
  package var withoutSecrets: Diagnostic {
    guard mayHoldSecrets(location.path) else { return self }
    let texts = [message, help].compactMap(\.self) + notes.map(\.message)
    guard texts.contains(where: { !secrets(inLine: Array($0.nb.utf8)[...]).isEmpty }) else { return self }
    return Diagnostic(code, code.title, at: location)
  }
}

/// Between spaces, quotes, brackets and commas, which no key has.
private func words(of line: ArraySlice<UInt8>) -> [Range<Int>] {
  line.split { isBetweenWords[Int($0)] }.map { $0.startIndex..<$0.endIndex }
}

/// For each byte.
private let isBetweenWords: [Bool] = (UInt8.min...UInt8.max).map { byte in
  byte <= 0x20 || "\"'{}[](),;".utf8.contains(byte) || byte >= 0x80 && byte < 0xA0
}

private func isAssigned(_ word: String, after before: String, isLast: Bool) -> Bool {
  let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
  if parts.count == 2, namesSecret(parts[0].lowercased()), parts[1].count >= 4 { return true }
  let colon = word.split(separator: ":", maxSplits: 1).map(String.init)
  if colon.count == 2, namesSecret(colon[0].lowercased()), !colon[1].hasPrefix("//"), colon[1].count >= 4 {
    return true
  }
  guard before.last == ":" || before.last == "=" else { return false }
  let isMeant =
    word.count >= 4 && !saysNone.contains(word.lowercased()) && (isLast || word.contains(where: \.isNumber))
  return namesSecret(String(before.dropLast())) && isMeant
}

private func isKey(_ word: String, after before: String) -> Bool {
  if signsInWithPassword(word) || word.lowercased().contains("-----begin") { return true }
  let lower = word.lowercased()
  if issuedBeginning(of: lower) != nil { return true }
  // What git and checksums call things is no secret.
  if ["commit", "sha", "sha1", "sha256", "git"].contains(before.filter { $0 != ":" }) { return false }
  return word.split(whereSeparator: { !isKeyCharacter($0) }).contains(where: isMixed)
}

/// Whether a name, in small letters, is that of a password or a key, or ends with it: «db_passord», «x-api-key».
private func namesSecret(_ name: String) -> Bool {
  let plain = name.drop { !$0.isLetter }
  let last = plain.lastIndex { $0 == "-" || $0 == "_" }.map { plain.index(after: $0) } ?? plain.startIndex
  return secretNames.contains(plain[last...])
}

private let secretNames: Set<Substring> = [
  "passord", "password", "passwd", "pwd", "pass", "passphrase", "passfrase", "token", "secret",
  "hemmelighet", "hemmelig", "nøkkel", "nokkel", "key", "apikey",
]

private let saysNone: Set<String> = [
  "ingen", "none", "rclone", "ssh", "nei", "null", "tjener", "server", "hemmelig", "nøkkelring", "keyring",
  "her", "here",
]
