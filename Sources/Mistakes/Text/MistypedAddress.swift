import Content
package import Diagnostics

/// What is wrong with an address that somebody typed, and what was meant where that is certain or likely.
package struct MistypedAddress: Sendable {
  package let message: Wording
  package let help: Wording
  /// What was certainly meant.
  package let replacement: String?

  /// Nil for an address that looks right, and for the way to a file of the content.
  package init?(_ written: String) {
    if isPlainlyRight(written) { return nil }
    let lower = written.lowercased()
    if let right = corrected(written, lower) {
      self.init(written, "skriv «\(right)»", "write “\(right)”", right)
    } else if hasPassword(lower) {
      self.init(
        message: Wording(
          nb: "adressen har et brukernavn og et passord i seg",
          en: "the address has a user name and a password in it"),
        help: Wording(
          nb: "slett det som står mellom «//» og «@», og bytt passordet: det ligger i filen og i historikken",
          en:
            "delete what is between “//” and “@”, and change the password: it is in the file and in the history"
        ),
        replacement: nil)
    } else if isOwnMachine(lower) {
      self.init(
        message: Wording(
          nb: "«\(written)» ligger på din egen maskin eller i et lukket nett",
          en: "“\(written)” is on your own computer or in a closed network"),
        help: Wording(
          nb: "legg filen ved siden av teksten og skriv bare navnet, for eksempel «\(ownName(lower))»",
          en: "put the file next to the text and write its name only, such as “\(ownName(lower))”"),
        replacement: nil)
    } else if isLocalHost(lower) {
      self.init(
        message: Wording(
          nb: "«\(written)» virker bare på din egen maskin eller i et lukket nett",
          en: "“\(written)” works only on your own computer or in a closed network"),
        help: Wording(
          nb: "skriv adressen som leserne bruker, for eksempel «https://www.eksempel.no/»",
          en: "write the address that readers use, such as “https://www.example.org/”"), replacement: nil)
    } else if lower.hasPrefix("mailto:"), !isEmail(written.dropFirst(7).prefix { $0 != "?" }) {
      self.init(
        written, "skriv hele e-postadressen uten mellomrom, for eksempel «mailto:post@eksempel.no»",
        "write the whole address without spaces, such as “mailto:post@example.org”", nil)
    } else if lower.hasPrefix("http"), let host = host(of: lower), !isHost(host) {
      self.init(
        written, "se etter en skrivefeil i «\(host)»; slik ser det ut: «www.eksempel.no»",
        "look for a typing error in “\(host)”; it looks like “www.example.org”", nil)
    } else {
      return nil
    }
  }

  private init(message: Wording, help: Wording, replacement: String?) {
    self.message = message
    self.help = help
    self.replacement = replacement
  }

  private init(_ written: String, _ nb: String, _ en: String, _ replacement: String?) {
    self.init(
      message: Wording(nb: "«\(written)» er ikke en adresse", en: "“\(written)” is not an address"),
      help: Wording(nb: nb, en: en), replacement: replacement)
  }
}

/// Nearly all addresses: the way to a text of the content, or a host of small letters. The rest is looked at closely.
private func isPlainlyRight(_ written: String) -> Bool {
  let bytes = Array(written.utf8)
  if bytes.starts(with: "https://", at: 0, before: bytes.count) {
    return hasPlainHost(bytes, from: 8) && (bytes.last == .slash || bytes.last.map(isSmall) == true)
      && !bytes.starts(with: ".local/", at: bytes.count - 7, before: bytes.count)
  }
  guard let first = bytes.first, first == 0x2E || isSmall(first), bytes.count > 3 else { return false }
  let end = bytes.firstOffset(of: .hash, in: bytes.indices) ?? bytes.count
  return bytes.starts(with: ".md", at: end - 3, before: end)
    && !bytes.starts(with: "http", at: 0, before: bytes.count)
    && !bytes.starts(with: "www.", at: 0, before: bytes.count)
    && bytes.allSatisfy {
      isSmall($0) || $0 == 0x2E || $0 == .slash || $0 == .hash || $0 == UInt8(ascii: "_")
    }
}

/// Whether names of small letters with points between them stand up to the first slash, the first of them no number and the
/// last longer than a letter, and not that of a network at home.
private func hasPlainHost(_ bytes: [UInt8], from start: Int) -> Bool {
  let end = bytes.skip(from: start, to: bytes.count) { $0 != .slash }
  guard start < end, bytes[start] > 0x39 else { return false }
  var name = start
  for offset in start..<end {
    if bytes[offset] == 0x2E {
      guard offset > name else { return false }
      name = offset + 1
    } else if !isSmall(bytes[offset]) {
      return false
    }
  }
  let isLocal = end - name == 5 && bytes.starts(with: "local", at: name, before: end)
  return name > start && end - name > 1 && !isLocal
}

private func isSmall(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte) || byte.isDigit || byte == UInt8(ascii: "-")
}

/// The address without what certainly does not belong to it, or with what certainly does.
private func corrected(_ written: String, _ lower: String) -> String? {
  if lower.hasPrefix("("), lower.hasSuffix(")") { return String(written.dropFirst().dropLast()) }
  if lower.hasPrefix("<"), lower.hasSuffix(">") { return String(written.dropFirst().dropLast()) }
  for quote in ["“", "”", "«", "»", "\""] where lower.hasPrefix(quote) || lower.hasSuffix(quote) {
    let core = written.drop { "“”«»\"".contains($0) }
    return String(core.prefix { !"“”«»\"".contains($0) })
  }
  for doubled in ["https://https://", "http://https://", "https://http://"] where lower.hasPrefix(doubled) {
    return "https://" + written.dropFirst(doubled.count)
  }
  let misspelt = [
    "htps://", "htttps://", "httos://", "hhtps://", "htpps://", "https//", "http//", "https:\\\\", "https.//",
  ]
  if let start = misspelt.first(where: { lower.hasPrefix($0) }) {
    return "https://" + written.dropFirst(start.count)
  }
  if lower.hasPrefix("https:"), !lower.hasPrefix("https://") {
    return "https://" + written.dropFirst(6).drop { $0 == "/" || $0 == " " }
  }
  if lower.hasPrefix("http:"), !lower.hasPrefix("http://") {
    return "http://" + written.dropFirst(5).drop { $0 == "/" || $0 == " " }
  }
  // `https://post@kongsberg.no` names a user of a machine, which nobody means.
  for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
    let rest = written.dropFirst(scheme.count)
    let mail = rest.last == "/" ? rest.dropLast() : rest
    if isEmail(mail) { return "mailto:" + mail }
  }
  if lower.hasPrefix("mailto:"), written.dropFirst(7).first.map({ " /".contains($0) }) ?? false {
    return "mailto:" + written.dropFirst(7).drop { " /".contains($0) }
  }
  if lower.hasPrefix("tel:"), written.contains(where: { " ()".contains($0) }) {
    return "tel:" + written.dropFirst(4).filter { !" ()".contains($0) }
  }
  if isEmail(written[...]) { return "mailto:" + written }
  if let mail = mailMeant(lower.hasPrefix("mailto:") ? String(written.dropFirst(7)) : written) {
    return "mailto:" + mail
  }
  let digits = written.filter { $0 != " " }
  if (8...15).contains(digits.count), digits.first == "+" || digits.count == 8,
    digits.drop(while: { $0 == "+" }).allSatisfy({ ("0"..."9").contains($0) })
  {
    return "tel:" + (digits.first == "+" ? digits : "+47" + digits)
  }
  if lower.hasPrefix("www."), isHost(String(lower.prefix { $0 != "/" && $0 != "?" })) {
    return "https://" + written
  }
  return nil
}

/// `https://kari:hemmelig@www.eksempel.no/` (RFC 3986 §3.2.1).
private func hasPassword(_ lower: String) -> Bool {
  guard lower.hasPrefix("http"), let start = lower.firstRange(of: "://") else { return false }
  let authority = lower[start.upperBound...].prefix { !"/?#".contains($0) }
  guard let at = authority.lastIndex(of: "@") else { return false }
  return authority[..<at].contains(":")
}

private func isEmail(_ text: Substring) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  return parts.count == 2 && !parts[0].isEmpty && isHost(String(parts[1]))
    && !text.contains { " /:?".contains($0) }
}

/// The address that was meant by `post@kommunen,no`, `post@@kommunen.no` or `post[at]kommunen.no`; nil for one that
/// is right, and for what is no mail address.
func mailMeant(_ written: String) -> String? {
  guard !written.contains(where: { " /:?".contains($0) }), written.utf8.count < 200 else { return nil }
  var plain = written
  for sign in signsForAt { plain = plain.replacing(sign, with: "@") }
  guard let at = plain.firstIndex(of: "@") else { return nil }
  let box = plain[..<at]
  let host = plain[at...].drop { $0 == "@" }
  let names = host.split(omittingEmptySubsequences: true) { ".,;".contains($0) }
  let meant = box + "@" + names.joined(separator: ".")
  // What ends with a sign may end a sentence, and two addresses with a comma between them are two.
  guard meant != written, box.last != ".", !names.joined().contains("@"), isEmail(meant[...]),
    names.last?.allSatisfy({ $0.isASCII && $0.isLetter }) == true, box.allSatisfy(isOfMailbox)
  else { return nil }
  return String(meant)
}

private let signsForAt = [
  "[at]", "(at)", "{at}", "(a)", "[a]", "(krøllalfa)", "[krøllalfa]", "(alfakrøll)", "[alfakrøll]",
]

private func isOfMailbox(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber) || "._%+-".contains(character)
}

/// The last name of a path, when it is one of a file.
private func ownName(_ lower: String) -> String {
  let name = lower.split { "/\\".contains($0) }.last.map(String.init) ?? ""
  return name.contains(".") && !name.contains(" ") && !name.contains("%") ? name : "program.pdf"
}

/// A path of Windows, macOS or a shared disk, or a `file:` address.
private func isOwnMachine(_ lower: String) -> Bool {
  let letters = Array(lower.utf8.prefix(3))
  let isDrive = letters.count == 3 && letters[1] == .colon && (letters[2] == .backslash || letters[2] == 0x2F)
  return isDrive
    || ["file:", "\\\\", "/users/", "/home/", "~/", "/volumes/"].contains { lower.hasPrefix($0) }
}

private func isLocalHost(_ lower: String) -> Bool {
  guard let host = host(of: lower) else { return false }
  return host == "localhost" || ["127.", "192.168.", "10."].contains { host.hasPrefix($0) }
    || host.hasSuffix(".local") || (!host.contains(".") && isHost(host + ".no"))
}

private func host(of lower: String) -> String? {
  guard let start = lower.firstRange(of: "://") else { return nil }
  return String(lower[start.upperBound...].prefix { !"/?#:".contains($0) })
}

/// Names with points between them; the last has letters.
private func isHost(_ host: String) -> Bool {
  let names = host.split(separator: ".", omittingEmptySubsequences: false)
  guard names.count > 1, let last = names.last, last.count > 1,
    last.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
  else { return false }
  return names.allSatisfy {
    !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}
