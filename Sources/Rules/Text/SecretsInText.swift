import Diagnostics

extension Rule {
  /// A key as issuers write theirs, and a password beside whom it signs in: nobody can mean readers to have these.
  static let secretInText = Rule(
    .secretInText,
    phrase: secrets(keys, { _, place in .secretInText(at: place) }) { bytes, start, word, end in
      if word.index < keyBeginnings.count {
        return keyEnd(bytes, start, word.end).map { SaidSecret(range: start..<$0, saidAs: .key) }
      }
      guard bytes.isWordEnd(word.end, before: bytes.count),
        let value = SecretValue(bytes, after: word.end, before: end), value.isMixed
      else { return nil }
      let isPassword = word.index < keyBeginnings.count + passwordWords.count
      let isSure = isPassword ? signsIn(bytes, before: start) : value.range.count >= 16
      return isSure ? SaidSecret(range: value.range, saidAs: .ofUser) : nil
    })

  /// «Passord: Sommer2027!», «Koden til døra er 4711»: perhaps for those who are to come, perhaps for those who work
  /// there.
  static let passwordInText = Rule(
    .passwordInText,
    phrase: secrets(passwords, { _, place in .passwordInText(at: place) }, secret: password))
}

/// The password or code whose name begins at `start`.
@Sendable private func password(
  in bytes: [UInt8], _ start: Int, _ word: (index: Int, end: Int), _ end: Int
) -> SaidSecret? {
  guard bytes.isWordEnd(word.end, before: bytes.count) else { return nil }
  let value =
    word.index < passwordWords.count
    ? SecretValue(bytes, after: word.end, before: end).flatMap { $0.isMixed ? $0.range : nil }
    : code(bytes, after: word.end, isOfThing: word.index >= passwordWords.count + codeWords.count)
  return value.map { SaidSecret(range: $0, saidAs: .ofSomebody) }
}

/// What may be secret, and beside what it is said.
private struct SaidSecret {
  let range: Range<Int>
  let saidAs: SaidAs
}

/// What a password or a key is said as: what stands around it may say that it is no secret.
enum SaidAs: Sendable {
  /// Nothing around it excuses it.
  case key
  /// With the name of whom it lets in.
  case ofUser
  case ofSomebody
}

/// The secret after a word, which begins at `start` in what ends at `end`.
private typealias SecretSearch =
  @Sendable (
    _ bytes: [UInt8], _ start: Int, _ word: (index: Int, end: Int), _ end: Int
  ) -> SaidSecret?

/// What begins with one of some words; which of it is secret, is asked of what follows them, which may stand in other nodes.
private func secrets(
  _ words: WordTable, _ finding: @escaping @Sendable (Phrase.Match, Location) -> Diagnostic,
  secret: @escaping SecretSearch
) -> Phrase {
  Phrase(
    scope: .allText, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
    beginnings: words.beginnings,
    match: { bytes, start, last in
      var found: SaidSecret?
      let word = words.first(in: bytes, at: start, before: last) { word, wordEnd in
        found = secret(bytes, start, (word, wordEnd), last)
        return found != nil
      }
      guard word != nil, let found else { return nil }
      return Phrase.Match(
        range: start..<min(found.range.upperBound, last), written: "", secret: found.range,
        saidAs: found.saidAs)
    },
    finding: finding
  ).soughtInOthers
}

private let keyBeginnings = issuedKeyBeginnings + ["-----begin"]
private let passwordWords = [
  "passord", "passordet", "password", "passphrase", "passfrase", "passwd", "pwd", "passkode", "passkoden",
  "passcode",
]
private let keyWords = [
  "api-nøkkel", "api-nøkkelen", "api key", "api-key", "apikey", "token", "tokenet", "client secret",
]
private let keys = WordTable((keyBeginnings + passwordWords + keyWords).map { Array($0.utf8) })

private let codeWords = [
  "pin-kode", "pin-koden", "pinkode", "pinkoden", "pin", "dørkode", "dørkoden", "alarmkode", "alarmkoden",
  "adgangskode", "adgangskoden", "portkode", "portkoden", "pin code", "door code", "alarm code",
  "access code",
  "gate code",
]
/// After which the thing stands that is opened.
private let codesOfThings = [
  "koden til", "kode til", "koden på", "the code for", "the code to", "the code of",
]
private let passwords = WordTable((passwordWords + codeWords + codesOfThings).map { Array($0.utf8) })

/// The keys in a part of a file, where words begin with one as issuers write theirs.
func issuedKeys(in bytes: [UInt8], _ part: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = part.lowerBound
  while start < part.upperBound {
    var end: Int?
    if start == 0 || !bytes[start - 1].isWord {
      // Discarded: only where it ends is asked.
      _ = issuedKeyTable.first(in: bytes, at: start, before: part.upperBound) { _, wordEnd in
        end = keyEnd(bytes, start, wordEnd)
        return end != nil
      }
    }
    if let end { found.append(start..<end) }
    start = end ?? start + 1
  }
  return found
}

private let issuedKeyTable = WordTable(keyBeginnings.map { Array($0.utf8) })

/// The passwords and codes that a part of a file says, as a text would; sure are those beside whom they sign in.
func saidPasswords(in bytes: [UInt8], _ part: Range<Int>) -> [(range: Range<Int>, isSure: Bool)] {
  let text = Array(bytes[part])
  var found: [(range: Range<Int>, isSure: Bool)] = []
  var start = 0
  while start < text.count {
    var (secret, isPassword): (Range<Int>?, Bool) = (nil, false)
    if start == 0 || !text[start - 1].isWord || text[start - 1] == UInt8(ascii: "_") {
      // Discarded: only what it is the name of is asked.
      _ = passwords.first(in: text, at: start, before: text.count) { word, wordEnd in
        // A name in JSON stands in quotation marks.
        let isQuoted = word < passwordWords.count && text[wordEnd...].first == UInt8(ascii: "\"")
        let said = password(in: text, start, (word, isQuoted ? wordEnd + 1 : wordEnd), text.count)
        secret = said.flatMap {
          let place = PasswordPlace.lines(of: text, text.indices, around: start)
          return isExampleOrForGuests(text, start, $0.range, $0.saidAs, place) ? nil : $0.range
        }
        isPassword = word < passwordWords.count
        return secret != nil
      }
    }
    if let secret {
      let place = part.lowerBound + secret.lowerBound..<part.lowerBound + secret.upperBound
      found.append((place, isPassword && signsIn(text, before: start)))
    }
    start = max(start + 1, secret?.upperBound ?? 0)
  }
  return found
}

/// From the word for each password or code in a part of a text to where it ends, whosever it is.
func otherSecrets(in bytes: [UInt8], _ part: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = part.lowerBound
  while start < part.upperBound {
    var end: Int?
    if start == part.lowerBound || !bytes[start - 1].isWord {
      // Discarded: only where it ends is asked.
      _ = passwords.first(in: bytes, at: start, before: part.upperBound) { word, wordEnd in
        end = password(in: bytes, start, (word, wordEnd), part.upperBound)?.range.upperBound
        return end != nil
      }
    }
    if let end { found.append(start..<end) }
    start = max(start + 1, end ?? 0)
  }
  return found
}

/// Whether a cell of a table says that a password stands beside or below it: «Passord», «Passord til Facebook».
func isNameOfPassword(_ cell: String) -> Bool {
  guard cell.utf8.count <= 40 else { return false }
  let words = cell.lowercased().words
  // «Glemt passord» is what somebody asked for help with.
  guard words.count <= 4, words.first.map({ !aboutPasswords.contains($0) }) ?? false,
    !guestWords.contains(where: cell.lowercased().contains)
  else { return false }
  return passwordWords.contains { $0 == words.first || $0 == words.last }
}

private let aboutPasswords: Set<String> = [
  "glemt", "glemte", "gløymt", "mistet", "bytte", "byttet", "bytt", "endre", "endret", "nullstille",
  "nullstilt",
  "tilbakestille", "antall", "uten", "feil", "forgot", "forgotten", "lost", "reset", "changed", "wrong",
  "number",
]

/// One word of letters and digits, as few cells of a table are; no part of a year, «2027kv1», nor a day.
func looksLikePassword(_ cell: String) -> Bool {
  let bytes = Array("=".utf8) + Array(cell.utf8)
  guard let value = SecretValue(bytes, after: 0, before: bytes.count), value.isMixed else { return false }
  return value.range.count >= 6 && !cell.contains(" ") && !isPartOfYear(cell)
}

/// Whether a word for a password or a key stands right before, with an equals sign.
func isNamedSecret(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let lead = bytes.text(max(0, range.lowerBound - 20)..<range.lowerBound).lowercased()
  return (passwordWords + keyWords).contains { lead.hasSuffix($0 + "=") }
}

/// Where a key ends that begins as issuers write theirs; nil where the words are only about such keys.
private func keyEnd(_ bytes: [UInt8], _ start: Int, _ beginning: Int) -> Int? {
  if bytes[start] == UInt8(ascii: "-") {
    let header = bytes.text(start..<min(bytes.count, start + 48))
    return header.contains("PRIVATE KEY-----") ? beginning : nil
  }
  let limit = min(bytes.count, beginning + 300)
  let last = bytes[beginning..<limit].firstIndex { !$0.isWord && !"_-.".utf8.contains($0) } ?? limit
  let digits = bytes[beginning..<last].count(where: \.isDigit)
  let letters = bytes[beginning..<last].count { !$0.isDigit && $0.isWord }
  let isExample = bytes.text(start..<last).lowercased().contains("example")
  let shortest = max(20, shortestIssuedKey(bytes.text(start..<beginning).lowercased()))
  return last - start >= shortest && digits > 0 && letters > 1 && !isExample ? last : nil
}

/// Whether somebody is named who signs in with what follows.
private func signsIn(_ bytes: [UInt8], before start: Int) -> Bool {
  let before = bytes.text(max(0, start - 80)..<start).lowercased()
  return ["brukernavn", "brukarnamn", "username", "user name", "bruker", "brukar", "user", "login"].contains {
    name in
    [":", " er ", " is ", " = ", "="].contains { before.contains(name + $0) }
  } || namesWhoSignsIn(before)
}

/// What is said to be a password or a key.
private struct SecretValue {
  let range: Range<Int>
  /// Letters with digits among them.
  let isMixed: Bool

  /// After a colon, an equals sign, «er» or «is»: one word, up to a space or a comma. After a space alone, «passord
  /// krona2027», one that ends what is said and has two digits or more.
  init?(_ bytes: [UInt8], after label: Int, before end: Int) {
    let bare = bytes[label..<min(bytes.count, label + 1)].first == 0x20 ? label + 1 : nil
    guard let first = valueStart(bytes, label) ?? bare else { return nil }
    let isBare = first == bare
    // The next paragraph follows right after this one; what is bold has an end of its own.
    let ownEnd = isBare && first < end ? end : bytes.count
    let limit = min(ownEnd, first + 200)
    var last = bytes[first..<limit].firstIndex { $0 <= 0x20 || ",;\"`".utf8.contains($0) } ?? limit
    while last > first, ".)]}:!?'*_".utf8.contains(bytes[last - 1]) { last -= 1 }
    guard last - first >= 4 else { return nil }
    let value = bytes[first..<last]
    let (digits, letters) = (value.count(where: \.isDigit), value.count { $0.isWord && !$0.isDigit })
    // «2-faktor», «MFA/2FA», addresses and shares are no passwords.
    let isOther = value.contains { "/@%()<>[]".utf8.contains($0) }
    let isCompound =
      value.first?.isDigit == true && value.contains(UInt8(ascii: "-")) && digits < 3
    let lower = bytes.text(first..<last).lowercased()
    let standsForOne = ["your", "mypass", "example", "eksempel", "changeme", "xxxx"].contains(
      where: lower.contains)
    range = first..<last
    let endsSentence =
      last >= ownEnd || ".,;!)\n".utf8.contains(bytes[last])
      || bytes.text(last..<min(bytes.count, last + 5)).hasPrefix(" og ")
      || bytes.text(last..<min(bytes.count, last + 5)).hasPrefix(" and ")
    let isSaid = !isBare || digits > 1 && value.count > 5 && endsSentence
    let isSpokenOf = isOnlySpokenOf(bytes, last) || isCase(value) && saysMoreOfIt(bytes, last)
    isMixed = isSaid && digits > 0 && letters > 1 && !isOther && !isCompound && !standsForOne && !isSpokenOf
  }
}

/// Where a value begins after `: `, ` = `, ` er `, with or without a quotation mark.
private func valueStart(_ bytes: [UInt8], _ label: Int) -> Int? {
  let rest = bytes.text(label..<min(bytes.count, label + 16)).lowercased()
  guard let lead = [": ", ":", " er: ", " er ", " is: ", " is ", " = ", "="].first(where: rest.hasPrefix)
  else {
    return nil
  }
  let quotes = " \"'`«“".utf8
  return bytes[(label + lead.utf8.count)...].prefix(6).firstIndex { !quotes.contains($0) }
}

/// `PIN-kode: 4711`, «Koden til døra er 4711»: four to eight digits, and nothing else.
private func code(_ bytes: [UInt8], after label: Int, isOfThing: Bool) -> Range<Int>? {
  guard let first = isOfThing ? codeStart(bytes, label) : valueStart(bytes, label) else { return nil }
  let last = bytes.digits(from: first, before: bytes.count)
  let goesOn = last < bytes.count && (bytes[last].isWord || "-/:".utf8.contains(bytes[last]))
  return (4...8).contains(last - first) && !goesOn && !isOnlySpokenOf(bytes, last) ? first..<last : nil
}

/// «Koden til emnet er 4711» is of a course.
private func codeStart(_ bytes: [UInt8], _ label: Int) -> Int? {
  let rest = bytes.text(label..<min(bytes.count, label + 60))
  let verbs = [" er ", " is ", ":"].compactMap { rest.firstRange(of: $0)?.lowerBound }
  guard let verb = verbs.min() else { return nil }
  let thing = rest[..<verb].lowercased()
  guard thing.words.contains(where: isLocked), !thing.contains(where: { ".,!?".contains($0) }) else {
    return nil
  }
  return valueStart(bytes, label + rest[..<verb].utf8.count)
}

/// «Porten», «garasjeporten», «ytterdøra»: not «rapporten», though it ends so.
private func isLocked(_ word: String) -> Bool {
  lockedThings.contains { word.hasPrefix($0) } || lockedEnds.contains { word.hasSuffix($0) && word != $0 }
}

private let lockedThings = [
  "dør", "alarm", "port", "nøkkel", "nøkler", "lås", "bommen", "safe", "lager", "kontor", "door", "gate",
  "lock",
  "key",
]
/// A compound joins its parts with an e.
private let lockedEnds = [
  "døra", "døren", "dørene", "låsen", "bommen", "boksen", "skapet", "alarmen", "lageret", "kontoret", "eport",
  "eporten", "rommet",
]

extension Code {
  static let secretInText = Code(
    "secret-in-text", .error,
    title: Wording(nb: "Passord eller nøkkel i teksten", en: "A password or key in the text"),
    explanation: Wording(
      nb:
        "Et passord sammen med brukernavnet, eller en nøkkel til en tjeneste, gir alle som leser, samme tilgang som dere har.",
      en:
        "A password beside its user name, or a key to a service, lets everybody who reads it do what you can do."
    ),
    example: Example(
      wrong: "Brukernavn: vekst, passord: Sommer2027!", right: "Spør prosjektlederen om tilgang."))

  static let passwordInText = Code(
    "password-in-text", .warning,
    title: Wording(nb: "Noe som ligner et passord", en: "What looks like a password"),
    explanation: Wording(
      nb:
        "Passord og koder til dører og alarmer blir liggende på nettet så alle kan lese dem. Er det til gjestene, så si det ved siden av: «gjestenett», «møte-ID».",
      en:
        "Passwords and codes for doors and alarms stay on the web for everybody to read. If one is for guests, say so beside it: “guest network”, “meeting ID”."
    ),
    example: Example(wrong: "Passord: Sommer2027!", right: "Spør prosjektlederen om passordet."))
}

extension Diagnostic {
  /// What is secret is not repeated in what is said.
  fileprivate static func secretInText(at place: Location) -> Diagnostic {
    Diagnostic(
      .secretInText,
      Wording(
        nb: "her står et passord eller en nøkkel som alle kan lese",
        en: "this is a password or a key that everybody can read"), at: place,
      help: Wording(
        nb: "slett det, og bytt det straks: det ligger også i historikken",
        en: "delete it, and change it at once: it is in the history as well"))
  }

  fileprivate static func passwordInText(at place: Location) -> Diagnostic {
    Diagnostic(
      .passwordInText,
      Wording(nb: "dette ligner et passord eller en kode", en: "this looks like a password or a code"),
      at: place,
      help: Wording(
        nb: "slett det og bytt det, hvis det ikke er til dem som leser",
        en: "delete it and change it, unless it is for those who read"))
  }
}
