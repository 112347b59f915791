/// What in an address lets everybody who reads it do what those can do who made it.
package struct AddressKey: Sendable, Hashable {
  /// As it is written.
  package let text: String
  /// Where in the address it stands, in bytes.
  package let range: Range<Int>
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    case password, key
    /// What opens one file or starts one program, for as long as it is valid: Azure SAS, S3, CloudFront, Power Automate.
    case signature
    /// Where a program receives messages from whoever knows the address: a webhook of Slack, Teams or Discord.
    case receiver
  }

  /// Nil for an address that holds none.
  ///
  /// What is percent-encoded is read as it is meant, so that an address within an address, as Outlook's “safe links”
  /// have it, is read too.
  package init?(in address: ArraySlice<UInt8>) {
    guard mayHoldKey(address.prefix(longestAddress)) else { return nil }
    let read = Decoded(address.prefix(longestAddress))
    guard let found = read.password ?? read.issuedKey ?? read.parameter ?? read.receiver else { return nil }
    range = read.offsets[found.range.lowerBound]..<read.offsets[found.range.upperBound]
    text = String(decoding: address[range], as: UTF8.self)
    kind = found.kind
  }
}

/// No address is longer; a picture may be written as one.
private let longestAddress = 8000

/// Whether there is a sign of any kind of key. Every address of every text passes here and few have one, so each byte
/// is looked at once, and nothing is made.
private func mayHoldKey(_ address: ArraySlice<UInt8>) -> Bool {
  var authority: Int?
  var isSignedIn = false
  var start = address.startIndex
  for index in address.indices {
    let byte = address[index]
    if isKeyByte(byte) || byte == 0x2E { continue }
    // What is encoded may be any of the others.
    if byte == 0x25 || byte == 0x3D { return true }
    if index - start >= 20, mayBeIssued(address[start..<index]) { return true }
    start = index + 1
    isSignedIn = isSignedIn || byte == 0x40
    if byte == 0x3A, authority == nil, address[start...].starts(with: [0x2F, 0x2F]) { authority = start + 2 }
  }
  if address.endIndex - start >= 20, mayBeIssued(address[start...]) { return true }
  guard let authority else { return false }
  return isSignedIn || isReceiver(address[authority...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 })
}

/// A word, or several with points between them, one of which begins as an issuer’s keys do.
private func mayBeIssued(_ words: ArraySlice<UInt8>) -> Bool {
  var isStart = true
  for index in words.indices {
    if isStart, words.endIndex - index >= 16 {
      let rest = words[index...]
      if keyStarts.contains(where: { rest.starts(with: $0) { $0 | 0x20 == $1 | 0x20 } }) { return true }
    }
    isStart = words[index] == 0x2E
  }
  return false
}

private let keyStarts = issuedKeyBeginnings.map { Array($0.utf8) }

/// The host is compared by its bytes, whatever stands before it, and after a colon.
private func isReceiver(_ authority: ArraySlice<UInt8>) -> Bool {
  let host = authority.prefix { $0 != 0x3A }
  return receiverHosts.contains { known in
    host.count >= known.count && host.suffix(known.count).elementsEqual(known) { $0 | 0x20 == $1 | 0x20 }
  }
}

private let receiverHosts = receivers.map { Array($0.host.utf8) }

/// The addresses with a scheme in a part of a file, up to a space, a quotation mark or what else ends one.
package func writtenAddresses(in bytes: [UInt8], _ part: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var index = part.lowerBound
  while index + 2 < part.upperBound, let colon = bytes[index..<part.upperBound - 2].firstIndex(of: 0x3A) {
    index = colon
    guard bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F else {
      index += 1
      continue
    }
    let start = bytes[part.lowerBound..<index].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? part.lowerBound
    let end = bytes[index..<part.upperBound].firstIndex { $0 <= 0x20 || endsAddress($0) } ?? part.upperBound
    if start < index { found.append(start..<end) }
    index = max(end, index + 3)
  }
  return found
}

private func endsAddress(_ byte: UInt8) -> Bool { "\"'<>`{}|\\^)],".utf8.contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// What a text in small letters begins with as issuers begin their keys, when it is as long as those.
func issuedBeginning(of text: String) -> String? {
  issuedKeyBeginnings.first { text.hasPrefix($0) && text.utf8.count >= shortestIssuedKey($0) }
}

/// How long a key is at least that begins so: one that begins as names of servers do is known by its length.
package func shortestIssuedKey(_ beginning: String) -> Int { beginning == pointed ? 60 : 16 }

/// How those of SendGrid begin.
private let pointed = "sg."

/// An address without its percent signs, and where each byte of it stands.
private struct Decoded {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int] = []
  private let lower: [UInt8]

  typealias Found = (range: Range<Int>, kind: AddressKey.Kind)

  init(_ address: ArraySlice<UInt8>) {
    var index = address.startIndex
    let end = address.endIndex
    while index < end {
      offsets.append(index)
      if address[index] == 0x25, index + 2 < end, let high = hexadecimal(address[index + 1]),
        let low = hexadecimal(address[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(address[index])
        index += 1
      }
    }
    offsets.append(index)
    lower = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// `name:password@host`.
  var password: Found? {
    guard bytes.contains(0x40), let start = lower.firstRange(of: Array("://".utf8))?.upperBound else {
      return nil
    }
    let authority = bytes[start...].prefix { !"/?#".utf8.contains($0) }
    guard let at = authority.lastIndex(of: 0x40), let colon = authority[..<at].firstIndex(of: 0x3A),
      colon + 1 < at
    else { return nil }
    return (colon + 1..<at, .password)
  }

  /// By how issuers begin theirs.
  var issuedKey: Found? {
    let withPoints = words { isKeyByte($0) || $0 == 0x2E }.filter { lower[$0].starts(with: pointed.utf8) }
    for range in words(where: isKeyByte) + withPoints where range.count >= 20 {
      let text = String(decoding: lower[range], as: UTF8.self)
      guard let beginning = issuedBeginning(of: text), !text.contains("example"),
        text.utf8.contains(where: isDigit)
      else { continue }
      // Amazon’s are of capitals; «akiabakken-…» is a place.
      if beginning == "akia", bytes[range].contains(where: { !isDigit($0) && $0 &- 0x41 >= 26 }) { continue }
      return (range, .key)
    }
    return nil
  }

  /// By the name of a parameter, whose value looks like a key.
  var parameter: Found? {
    let parameters = parameters
    let names = Set(parameters.map(\.name))
    let host = host
    for (name, range) in parameters {
      let value = bytes[range]
      if passwordParameters.contains(name), !isOfMeeting(host), looksLikePassword(value) {
        return (range, .password)
      }
      // Those of maps are for everybody.
      if value.starts(with: "pk.".utf8) { continue }
      if keyParameters.contains(name) || name == "code" && host.hasSuffix(".azurewebsites.net"),
        looksLikeKey(value), name != "key" || !isOfDocuments(host)
      {
        return (range, .key)
      }
      let isSignature =
        fullSignatures.contains(name)
        || signatures.contains(name) && !names.isDisjoint(with: besideSignatures)
      if isSignature, value.count >= 27, looksLikeKey(value) { return (range, .signature) }
    }
    return nil
  }

  /// By where programs receive messages, of which the path is the key.
  var receiver: Found? {
    let host = host
    guard let path = path,
      let known = receivers.first(where: { host == $0.host || host.hasSuffix("." + $0.host) }),
      let sign = lower[path].firstRange(of: Array(known.path.utf8)), sign.lowerBound <= path.lowerBound + 40
    else { return nil }
    let key = sign.upperBound..<path.upperBound
    guard key.count >= 12, bytes[key].contains(where: isDigit) else { return nil }
    return (key, known.isKey ? .key : .receiver)
  }

  private var host: String {
    guard let start = lower.firstRange(of: Array("://".utf8))?.upperBound else { return "" }
    return String(decoding: lower[start...].prefix { !"/?#:".utf8.contains($0) }, as: UTF8.self)
  }

  /// From the slash after the host up to the question.
  private var path: Range<Int>? {
    guard let start = lower.firstRange(of: Array("://".utf8))?.upperBound,
      let slash = bytes[start...].firstIndex(of: 0x2F)
    else { return nil }
    return slash..<(bytes[slash...].firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.count)
  }

  /// Their names in small letters without hyphens and such, and where their values stand.
  private var parameters: [(name: String, value: Range<Int>)] {
    guard bytes.contains(0x3D) else { return [] }
    var found: [(name: String, value: Range<Int>)] = []
    for range in words(where: { !"?&#;".utf8.contains($0) }) {
      guard let sign = bytes[range].firstIndex(of: 0x3D), sign - range.lowerBound <= 40, found.count < 100
      else {
        continue
      }
      let name = lower[range.lowerBound..<sign].filter { !"-_.".utf8.contains($0) }
      found.append((String(decoding: name, as: UTF8.self), sign + 1..<range.upperBound))
    }
    return found
  }

  private func words(where isOfWord: (UInt8) -> Bool) -> [Range<Int>] {
    bytes.split { !isOfWord($0) }.map { $0.startIndex..<$0.endIndex }
  }
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == 0x5F || byte == 0x2D
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  if isDigit(byte) { return byte & 15 }
  return (byte | 0x20) &- 0x61 < 6 ? (byte & 15) + 9 : nil
}

/// Sixteen signs or more, in which capitals, small letters and digits change as they do in no word.
private func looksLikeKey(_ value: ArraySlice<UInt8>) -> Bool {
  guard value.count >= 16, value.allSatisfy({ isKeyByte($0) || "+/=.~!: ".utf8.contains($0) }),
    value.contains(where: isDigit), value.contains(where: isLetter),
    value.split(whereSeparator: { !isLetter($0) && !isDigit($0) }).contains(where: { $0.count >= 8 })
  else { return false }
  if saysWhatItIs(value) { return false }
  let kinds = value.filter { isLetter($0) || isDigit($0) }.map { isDigit($0) ? 0 : $0 & 0x20 | 1 }
  return zip(kinds, kinds.dropFirst()).count { $0 != $1 } >= 5
}

/// «Folketall-Kommune-0604-2027K1», «FolketallKommune0604Kvartal1»: words and numbers that somebody can read, parted by signs or
/// by capitals, where those of a key change within few letters.
private func saysWhatItIs(_ value: ArraySlice<UInt8>) -> Bool {
  let parts = value.split { !isLetter($0) && !isDigit($0) }
  if parts.count > 1, parts.allSatisfy(isWordOrNumber) { return true }
  let signs = parts.reduce(0) { $0 + $1.count }
  let words = parts.reduce(0) { $0 + wordsAndNumbers($1) }
  return signs >= 5 * words
}

/// A word in one case or with a capital, a number, or one after the other: «Tabell07459», «2027K1».
private func isWordOrNumber(_ part: ArraySlice<UInt8>) -> Bool {
  let words = part.split(whereSeparator: isDigit)
  let numbers = part.split(whereSeparator: isLetter)
  return words.allSatisfy { wordsAndNumbers($0) == 1 } && words.count + numbers.count <= 3
    && (words.count <= 1 || numbers.count <= 1) && (numbers.count <= 1 || numbers[0].count == 4)
}

/// How many words and numbers stand in a row of letters and digits: a capital before small letters belongs to their word.
private func wordsAndNumbers(_ row: ArraySlice<UInt8>) -> Int {
  var (count, before): (Int, UInt8?) = (0, nil)
  for byte in row {
    let kind = isDigit(byte) ? 0 : byte & 0x20 | 1
    // From a capital to a small letter.
    if before != kind, !(before == 1 && kind == 0x21) { count += 1 }
    before = kind
  }
  return count
}

private func looksLikePassword(_ value: ArraySlice<UInt8>) -> Bool {
  let text = String(decoding: value, as: UTF8.self).lowercased()
  return (6...64).contains(value.count) && value.contains(where: isDigit) && value.count(where: isLetter) > 1
    && !value.contains { "/<>[]{}$ ".utf8.contains($0) }
    && !["example", "eksempel", "your", "ditt", "xxxx"].contains(where: text.contains)
}

/// Whose passwords are for those who are invited.
private func isOfMeeting(_ host: String) -> Bool {
  ["zoom", "webex", "whereby", "teams.", "meet"].contains(where: host.contains)
}

/// Where `key` is the name of a document.
private func isOfDocuments(_ host: String) -> Bool {
  ["docs", "spreadsheets", "drive", "photos", "sites", "calendar"].contains { host == "\($0).google.com" }
}

private let passwordParameters: Set<String> = ["password", "passord", "passwd", "passphrase", "pwd"]

private let keyParameters: Set<String> = [
  "token", "accesstoken", "authtoken", "apitoken", "refreshtoken", "idtoken", "privatetoken", "sessiontoken",
  "securitytoken", "xamzsecuritytoken", "guestaccesstoken", "tempauth", "jwt", "apikey", "appkey",
  "accesskey",
  "secretkey", "privatekey", "subscriptionkey", "ocpapimsubscriptionkey", "xapikey", "roomkey", "secret",
  "clientsecret", "appsecret", "sharedsecret", "key", "nokkel", "nøkkel", "hemmelig", "hemmelighet",
]

private let fullSignatures: Set<String> = ["xamzsignature", "xgoogsignature"]
private let signatures: Set<String> = ["sig", "signature"]
/// One of which stands beside a signature that opens something: what it is for, and until when.
private let besideSignatures: Set<String> = [
  "sv", "se", "sp", "sr", "expires", "exp", "awsaccesskeyid", "ossaccesskeyid", "googleaccessid", "keypairid",
  "policy",
]

/// Hosts with what their path begins with before the key.
private let receivers: [(host: String, path: String, isKey: Bool)] = [
  ("hooks.slack.com", "/", false), ("webhook.office.com", "/webhookb2/", false),
  ("outlook.office.com", "/webhook/", false), ("outlook.office365.com", "/webhook/", false),
  ("discord.com", "/api/webhooks/", false), ("discordapp.com", "/api/webhooks/", false),
  ("hooks.zapier.com", "/hooks/catch/", false), ("maker.ifttt.com", "/with/key/", false),
  ("hook.eu1.make.com", "/", false), ("hook.eu2.make.com", "/", false), ("hook.us1.make.com", "/", false),
  ("hook.us2.make.com", "/", false),
  ("api.telegram.org", "/bot", true), ("calendar.google.com", "/private-", true),
]
