import Content
package import Diagnostics

/// An address that goes through a mail filter or a service that counts clicks, or that carries whom it was sent to.
package struct TrackedAddress: Sendable {
  /// The address without the detour; nil when only a click on it can tell.
  package let direct: String?
  /// Whether `direct` certainly leads to the same page.
  package let isCertain: Bool
  /// Whether all that it carries is the name of the program that found it.
  private var isFromTool = false

  /// Nil for an address that leads straight to its page.
  package init?(_ written: String) {
    if isPlainlyDirect(written) { return nil }
    guard let address = Pieces(written) else { return nil }
    if let detour = detours.first(where: { address.goesThrough($0.host) }) {
      direct = detour.target(address, written)
      isCertain = direct != nil
    } else if let clean = address.withoutTracking(written) {
      (direct, isCertain) = clean
      isFromTool = address.isFromTool
    } else {
      return nil
    }
  }

  /// What to say of it where it is written.
  package func finding(at place: Location) -> Diagnostic {
    var finding = Diagnostic(
      .trackedAddress,
      isFromTool
        ? Wording(
          nb: "adressen sier at et KI-verktøy fant den", en: "the address says that an AI tool found it")
        : Wording(
          nb:
            "lenken går gjennom et e-postfilter eller en sporing, og kan bære med seg hvem den ble sendt til",
          en: "the link goes through a mail filter or a tracker, and may carry whom it was sent to"),
      at: place,
      help: direct.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") }
        ?? Wording(
          nb: "åpne lenken, og kopier adressen fra nettleseren",
          en: "open the link, and copy the address from the browser"),
      fixIts: isCertain ? direct.map { [FixIt(at: place, replacement: $0)] } ?? [] : [])
    if isFromTool { finding.severity = .warning }
    return finding
  }
}

/// A service that sends readers on, and how its addresses hold the one that is meant.
private struct Detour {
  enum Form {
    /// The value of one of these parameters.
    case parameter([String])
    /// `/v3/__https://a.no/b__;…`.
    case underscores
    /// `u=https-3A__a.no_b`.
    case dashes
    case unknown
  }

  let host: String
  let form: Form

  func target(_ address: Pieces, _ written: String) -> String? {
    let found: String? =
      switch form {
      case .parameter(let names):
        names.lazy.compactMap { name in address.parameters.first { $0.name == name }?.value }.first.map(
          percentDecoded)
      case .underscores: betweenUnderscores(written)
      case .dashes:
        address.parameters.first { $0.name == "u" }.map {
          percentDecoded($0.value.replacing("_", with: "/").replacing("-", with: "%"))
        }
      case .unknown: nil
      }
    guard let found, found.hasPrefix("https://") || found.hasPrefix("http://"), TrackedAddress(found) == nil
    else {
      return nil
    }
    return found.map { " ()<>\"".contains($0) ? percentEncoded($0) : String($0) }.joined()
  }
}

/// By the end of the host's name.
private let detours: [Detour] = [
  Detour(host: "safelinks.protection.outlook.com", form: .parameter(["url"])),
  Detour(host: "urldefense.com", form: .underscores),
  Detour(host: "urldefense.proofpoint.com", form: .dashes),
  Detour(host: "urldefense.us", form: .underscores),
  Detour(host: "linkprotect.cudasvc.com", form: .parameter(["a"])),
  Detour(host: "fireeye.com", form: .parameter(["u"])), Detour(host: "mimecast.com", form: .unknown),
  Detour(host: "mimecastprotect.com", form: .unknown),
  Detour(host: "clicktime.symantec.com", form: .parameter(["u"])),
  Detour(host: "secure-web.cisco.com", form: .unknown), Detour(host: "protection.sophos.com", form: .unknown),
  Detour(host: "l.facebook.com", form: .parameter(["u"])),
  Detour(host: "lm.facebook.com", form: .parameter(["u"])),
  Detour(host: "l.instagram.com", form: .parameter(["u"])), Detour(host: "lnkd.in", form: .unknown),
  Detour(host: "t.co", form: .unknown), Detour(host: "list-manage.com", form: .unknown),
  Detour(host: "mandrillapp.com", form: .unknown), Detour(host: "sendgrid.net", form: .unknown),
  Detour(host: "hubspotlinks.com", form: .unknown), Detour(host: "anpdm.com", form: .unknown),
  Detour(host: "mlsend.com", form: .unknown), Detour(host: "rs6.net", form: .unknown),
  Detour(host: "createsend.com", form: .unknown), Detour(host: "awstrack.me", form: .unknown),
]

/// The last two names of each of them.
private let detourDomains = Set(detours.map { domain(of: Array($0.host.utf8)[...]) })

private func domain(of host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let last = host.lastIndex(of: UInt8(ascii: ".")) ?? host.startIndex
  let before = host[..<last].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? host.startIndex
  return host[before...]
}

/// Nearly all addresses: no web address, or one without parameters at a host in small letters that is no detour.
private func isPlainlyDirect(_ written: String) -> Bool {
  guard let first = written.utf8.first else { return true }
  guard first | 0x20 == UInt8(ascii: "h") else { return true }
  guard written.hasPrefix("https://"), !written.utf8.contains(UInt8(ascii: "?")) else { return false }
  let host = written.utf8.dropFirst(8).prefix { $0 == 0x2E || $0 == .dash || $0 >= 0x61 && $0 <= 0x7A }
  let next = written.utf8.dropFirst(8 + host.count).first
  guard next == nil || next == .slash else { return false }
  return !detourDomains.contains(domain(of: Array(host)[...]))
}

/// What newsletters and advertisements put into addresses, and no page needs.
private let trackers: Set<String> = [
  "mc_eid", "mc_cid", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "ck_subscriber_id", "fbclid", "gclid", "dclid",
  "msclkid",
  "igshid", "yclid", "twclid", "elqtrackid", "trk_contact", "__s", "oly_enc_id", "oly_anon_id",
]

/// The parts of a web address.
private struct Pieces {
  let host: String
  let path: String
  let parameters: [(name: String, value: String)]

  init?(_ written: String) {
    let lower = written.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), let start = written.firstRange(of: "://")
    else {
      return nil
    }
    let rest = written[start.upperBound...]
    host = rest.prefix { !"/?#:".contains($0) }.lowercased()
    path = String(rest.drop { !"/?#".contains($0) }.prefix { !"?#".contains($0) })
    let query = rest.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
    parameters = query.split(separator: "&").map { pair in
      let name = pair.prefix { $0 != "=" }
      return (String(name), String(pair.dropFirst(name.count + 1)))
    }
  }

  func goesThrough(_ service: String) -> Bool { host == service || host.hasSuffix("." + service) }

  /// The address without what follows readers; nil when there is nothing of the kind.
  func withoutTracking(_ written: String) -> (String?, Bool)? {
    let isSearch = host.hasPrefix("www.google.") && path == "/url"
    if isSearch, let target = parameters.first(where: { ["q", "url"].contains($0.name) })?.value {
      return (percentDecoded(target), true)
    }
    let holdsAddress = isFromTool || parameters.contains { isMail($0.value) }
    let kept = parameters.filter { parameter in
      let name = parameter.name.lowercased()
      return !trackers.contains(name) && !isMail(parameter.value) && !(holdsAddress && name.hasPrefix("utm_"))
    }
    guard kept.count < parameters.count else { return nil }
    let query = kept.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }.joined(separator: "&")
    let before = written.prefix { $0 != "?" }
    let anchor = written.drop { $0 != "#" }
    return (before + (query.isEmpty ? "" : "?" + query) + anchor, isFromTool || !holdsAddress)
  }

  /// The programs that write texts say so of themselves: `utm_source=chatgpt.com`.
  private func isTool(_ value: String) -> Bool {
    let name = value.lowercased().prefix { $0 != "." }
    return ["chatgpt", "openai", "perplexity", "copilot", "gemini", "claude", "bard", "mistral"].contains {
      name == $0
    }
  }

  /// Where that is all: nobody's address, and no number of a receiver's.
  var isFromTool: Bool {
    parameters.contains { $0.name.lowercased() == "utm_source" && isTool($0.value) }
      && !parameters.contains { parameter in
        let name = parameter.name.lowercased()
        return isMail(parameter.value) || trackers.contains(name) && !name.hasPrefix("utm_")
      }
  }

  private func isMail(_ value: String) -> Bool {
    let parts = percentDecoded(value).split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].contains("/")
  }
}

private func betweenUnderscores(_ written: String) -> String? {
  guard let start = written.firstRange(of: "__"), let end = written[start.upperBound...].firstRange(of: "__")
  else {
    return nil
  }
  let inner = String(written[start.upperBound..<end.lowerBound])
  // A star stands for a character that is listed after the address; which one, only the service knows for sure.
  return inner.contains("*") ? nil : inner
}

private func percentDecoded(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var offset = 0
  while offset < bytes.count {
    if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count,
      let byte = UInt8(String(decoding: bytes[offset + 1...offset + 2], as: UTF8.self), radix: 16)
    {
      result.append(byte)
      offset += 3
    } else {
      result.append(bytes[offset])
      offset += 1
    }
  }
  return String(validating: result, as: UTF8.self) ?? text
}

private func percentEncoded(_ character: Character) -> String {
  character.utf8.map { "%" + (String($0, radix: 16, uppercase: true)) }.joined()
}

extension Code {
  package static let trackedAddress = Code(
    "tracked-address", .error,
    title: Wording(nb: "Lenken går en omvei", en: "The link takes a detour"),
    explanation: Wording(
      nb:
        "Lenker som er kopiert fra e-post, går ofte gjennom et filter eller en sporing. De kan bære med seg e-postadressen til den som fikk brevet, og slutter å virke.",
      en:
        "Links copied from e-mails often go through a filter or a tracker. They may carry the e-mail address of whoever got the letter, and stop working."
    ),
    example: Example(
      wrong:
        "Se [programmet](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.kongsberg.kommune.no%2F&data=kari).",
      right: "Se [programmet](https://www.kongsberg.kommune.no/)."))
}
