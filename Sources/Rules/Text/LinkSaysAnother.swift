import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// `[32 86 60 00](tel:32866001)`: who reads the number calls another than who presses it.
  static let linkSaysAnother = Rule(.linkSaysAnother, nodes: [.link]) { passage, index in
    // Most links say what they lead to in words.
    guard passage.body.mayShowAddress(index) else { return [] }
    let address = passage.body.string(passage.body.nodes[index].literal)
    let text = passage.body.plainText(of: index)
    // An address that is none has a finding of its own, which says what to write.
    guard let said = written(text, where: address), said.shown != said.meant, MistypedAddress(address) == nil
    else {
      return []
    }
    return [
      Diagnostic(
        .linkSaysAnother,
        Wording(
          nb: "lenken sier «\(said.shown)», men fører til «\(said.meant)»",
          en: "the link says “\(said.shown)”, but leads to “\(said.meant)”"),
        at: passage.place(index),
        help: Wording(
          nb: "rett det som er feil, så de er like",
          en: "correct the one that is wrong, so that they are alike"))
    ]
  }
}

extension MarkdownDocument {
  /// Whether a link leads to what may also stand as its text: to a number, or to an address with a sign that words do not have.
  fileprivate func mayShowAddress(_ link: Int) -> Bool {
    let literal = nodes[link].literal
    guard literal.lowerBound < literal.upperBound else { return false }
    let sign: UInt8
    switch text[Int(literal.lowerBound)] | 0x20 {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "h"): sign = UInt8(ascii: ".")
    case UInt8(ascii: "m"): sign = UInt8(ascii: "@")
    default: return false
    }
    return (link..<Int(nodes[link].end)).contains { index in
      guard [.text, .code, .role].contains(nodes[index].kind) else { return false }
      return text.holds(sign, in: Int(nodes[index].literal.lowerBound)..<Int(nodes[index].literal.upperBound))
    }
  }
}

/// A telephone number, an e-mail address or a domain as the text shows it and as the link has it; nil when the text shows none.
private func written(_ text: String, where address: String) -> (shown: String, meant: String)? {
  let lower = address.lowercased()
  if lower.hasPrefix("tel:") {
    let (shown, meant) = (national(text), national(address.dropFirst(4)))
    let isNumber = text.allSatisfy { $0.isNumber || $0.isWhitespace || "+()-.".contains($0) }
    return isNumber && shown.count > 4 ? (shown, meant) : nil
  }
  if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return hosts(text, lower) }
  guard lower.hasPrefix("mailto:") else { return nil }
  let shown = text.lowercased().split(whereSeparator: \.isWhitespace)
  guard shown.count == 1, shown[0].contains("@") else { return nil }
  let meant = String(lower.dropFirst(7).prefix { $0 != "?" })
  return (String(shown[0]), meant.replacing("%40", with: "@"))
}

/// The domain that the text of a link is, and the one that it leads to; nil when the text is none, or one is part of the other.
private func hosts(_ text: String, _ address: String) -> (shown: String, meant: String)? {
  let written = text.lowercased()
  guard !written.contains(where: \.isWhitespace), written.contains("."),
    !written.contains("@"), written.utf8.allSatisfy({ $0 < 0x80 }), text != text.uppercased(),
    let shown = machine(written), let meant = machine(address), isDomain(shown)
  else { return nil }
  if shortNames[meant] == shown || shortNames[shown] == meant { return nil }
  let isPart = shown == meant || meant.hasSuffix("." + shown) || shown.hasSuffix("." + meant)
  return isPart ? nil : (shown, meant)
}

/// One service under two domains.
private let shortNames = [
  "youtu.be": "youtube.com", "x.com": "twitter.com", "fb.com": "facebook.com", "fb.me": "facebook.com",
]

/// The name of a machine, of an address or of what is written without `https://`; without `www.`, nil when there is none.
private func machine(_ address: String) -> String? {
  let name = host(of: address.contains("://") ? address : "https://" + address)
  let bare = name.hasPrefix("www.") ? name.dropFirst(4) : name
  return bare.isEmpty ? nil : String(bare)
}

/// `kongsberg.kommune.no`, and no «kl.18» and no file name: letters, signs and a known ending.
private func isDomain(_ host: String) -> Bool {
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, let ending = labels.last, endings.contains(String(ending)) else { return false }
  return labels.allSatisfy { label in
    !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }
}

private let endings: Set<String> = [
  "no", "com", "org", "net", "eu", "se", "dk", "info", "io", "uk", "de", "museum", "gov", "edu",
]

/// The digits of a number, without Norway's own code in front.
private func national(_ text: some StringProtocol) -> String {
  let digits = String(text.filter { $0.isASCII && $0.isNumber || $0 == "+" })
  for code in ["+47", "0047"] where digits.hasPrefix(code) { return String(digits.dropFirst(code.count)) }
  return digits
}

extension Code {
  static let linkSaysAnother = Code(
    "link-says-another", .warning,
    title: Wording(
      nb: "Lenken sier ett og fører til noe annet", en: "The link says one thing and leads to another"),
    explanation: Wording(
      nb:
        "Den som skriver av nummeret eller adressen, når en annen enn den som trykker. Som oftest er bare den ene rettet.",
      en:
        "Whoever copies the number or the address reaches another than who presses it. Usually only one of the two was corrected."
    ),
    example: Example(wrong: "[32 86 60 00](tel:32866001)", right: "[32 86 60 00](tel:32866000)"))
}
