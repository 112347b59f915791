import Content
package import Diagnostics

extension TextCheck {
  /// Web and e-mail addresses that stand in a text as they are, which makes no links of them.
  ///
  /// `taken` are links that stayed text and misspelt addresses, with findings of their own. Addresses are looked for in the text as it is read,
  /// where no escape stands in them.
  func bareAddresses(in node: Int, besides taken: [Range<Int>]) -> [Diagnostic] {
    let bytes = document.text
    let range = document.literalRange(node)
    var findings: [Diagnostic] = []
    var searched = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      guard byte == UInt8(ascii: "@") || byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w") else {
        offset += 1
        continue
      }
      let email =
        byte == UInt8(ascii: "@") ? bytes.email(around: offset, in: searched..<range.upperBound) : nil
      guard email != nil || bytes.startsAddress(at: offset, in: range) else {
        offset += 1
        continue
      }
      let address = email ?? bytes.address(at: offset, before: range.upperBound)
      let place = document.sourceMap.source(of: address)
      let isTaken = place.map { place in
        taken.contains { $0.contains(place.lowerBound) || $0.upperBound == place.lowerBound }
      }
      if isTaken != true {
        findings.append(
          bareAddress(bytes.text(address), isEmail: email != nil, at: place))
      }
      offset = max(address.upperBound, offset + 1)
      searched = offset
    }
    return findings
  }

  private func bareAddress(_ address: String, isEmail: Bool, at place: Range<Int>?) -> Diagnostic {
    let location = place.map { Location(path, $0) } ?? block
    if isEmail, let own = PrivateEmail(address) { return own.finding(at: location) }
    if !isEmail, let tracked = TrackedAddress(address) {
      var finding = tracked.finding(at: location)
      finding.severity = .error
      if place == nil { finding.fixIts = [] }
      return finding
    }
    return isEmail
      ? .bareEmail(location, address: address, written: place.map { source.text($0) })
      : .bareAddress(location, address: address)
  }
}

extension [UInt8] {
  fileprivate func address(at start: Int, before limit: Int) -> Range<Int> {
    var end = skip(from: start, to: limit) { !$0.isWhiteSpace && $0 != .less && $0 != .greater }
    while let sign = sentenceSign(start..<end) { end -= sign }
    return start..<end
  }

  /// How many bytes the last sign has when it belongs to the sentence rather than to the address: `)` and `]` do when
  /// none was opened in it.
  private func sentenceSign(_ address: Range<Int>) -> Int? {
    guard let last = self[address].last else { return nil }
    if last == .closeParenthesis { return self[address].contains(.openParenthesis) ? nil : 1 }
    if last == .closeBracket { return self[address].contains(.openBracket) ? nil : 1 }
    if ".,;:!?'\"*_|".utf8.contains(last) { return 1 }
    return ["»", "«", "”", "“", "„", "’", "‘", "›", "…", "–", "—", "\u{A0}"].lazy.map(\.utf8)
      .first { self[address].suffix($0.count).elementsEqual($0) }?.count
  }

  fileprivate func startsAddress(at offset: Int, in range: Range<Int>) -> Bool {
    let end = range.upperBound
    switch self[offset] {
    case UInt8(ascii: "h"):
      guard
        starts(with: "https://", at: offset, before: end) || starts(with: "http://", at: offset, before: end)
      else { return false }
    case UInt8(ascii: "w"):
      guard starts(with: "www.", at: offset, before: end) else { return false }
    default: return false
    }
    let host = skip(from: offset, to: end) { $0 != .colon && $0 != .slash && $0 != .point }
    let name = skip(from: host, to: end) { $0 == .colon || $0 == .slash || $0 == .point }
    guard name < end, self[name].isWord else { return false }
    return offset == range.lowerBound || !self[offset - 1].isWord
  }

  /// `post@eksempel.no` around its `@`, with `mailto:` when that stands before it.
  fileprivate func email(around sign: Int, in range: Range<Int>) -> Range<Int>? {
    var start = sign
    while start > range.lowerBound, self[start - 1].isMailbox { start -= 1 }
    var end = skip(from: sign + 1, to: range.upperBound) {
      $0.isASCIILetter || $0.isDigit || $0 == .dash || $0 == .point
    }
    while end > sign, self[end - 1] == .point || self[end - 1] == .dash { end -= 1 }
    guard start < sign, end > sign, end == range.upperBound || !self[end].isWord else { return nil }
    let names = self[sign + 1..<end].split(separator: .point, omittingEmptySubsequences: false)
    guard names.count > 1, names.allSatisfy({ !$0.isEmpty }), let last = names.last, last.count > 1,
      last.allSatisfy(\.isASCIILetter)
    else { return nil }
    let scheme = start - 7
    return
      (scheme >= range.lowerBound && starts(with: "mailto:", at: scheme, before: start) ? scheme : start)..<end
  }
}

extension UInt8 {
  fileprivate static let point = UInt8(ascii: ".")

  var isMailbox: Bool { isASCIILetter || isDigit || "._%+-".utf8.contains(self) }
}

extension Code {
  package static let bareAddress = Code(
    "bare-address", .error,
    title: Wording(nb: "Nettadresse uten lenketekst", en: "An address without a link text"),
    explanation: Wording(
      nb: "En nettadresse i teksten blir ikke til en lenke. Lenketeksten skal si hva leseren kommer til.",
      en: "A bare address is not a link. The link text says what the reader will find."),
    example: Code.Example(
      wrong: "Les om Boligdag på https://www.kongsberg.kommune.no/",
      right: "Les om [Boligdag hos kommunen](https://www.kongsberg.kommune.no/)"))
}

extension Diagnostic {
  static func bareAddress(_ place: Location, address written: String) -> Diagnostic {
    let address = written.contains("://") || written.contains("@") ? written : "https://" + written
    return Diagnostic(
      .bareAddress, Wording(nb: "nettadressen mangler lenketekst", en: "the address has no link text"),
      at: place,
      help: Wording(
        nb: "skriv [hva leseren finner der](\(address))", en: "write [what is found there](\(address))"))
  }

  /// An e-mail address may be its own link text: that is where the link leads. `written` is how it stands in the file,
  /// nil when that is not certain.
  static func bareEmail(_ place: Location, address: String, written: String?) -> Diagnostic {
    let plain = { (text: String) in text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text }
    let right = "[\(plain(written ?? address))](mailto:\(plain(address)))"
    var finding = Diagnostic(
      .bareAddress,
      Wording(nb: "e-postadressen blir ikke en lenke", en: "the e-mail address is not a link"),
      at: place, help: Wording(nb: "skriv \(right)", en: "write \(right)"),
      fixIts: written == nil ? [] : [FixIt(at: place, replacement: right)])
    finding.severity = .warning
    return finding
  }
}
