package import Diagnostics

/// An e-mail address at one of the services where people have their private ones.
package struct PrivateEmail: Sendable {
  package let address: String

  package init?(_ address: some StringProtocol) {
    let parts = address.lowercased().split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, isPrivate(String(parts[1])) else { return nil }
    self.address = String(address)
  }

  /// The one that a `mailto:` address leads to.
  package init?(inAddress written: String) {
    guard let first = written.utf8.first, first | 0x20 == UInt8(ascii: "m"),
      written.lowercased().hasPrefix("mailto:")
    else { return nil }
    self.init(written.dropFirst(7).prefix { $0 != "?" })
  }

  package func finding(at place: Location) -> Diagnostic {
    .privateContact(
      Wording(
        nb: "«\(address)» er en privat e-postadresse", en: "“\(address)” is a private e-mail address"),
      at: place)
  }
}

private func isPrivate(_ domain: String) -> Bool {
  services.contains(domain)
    || families.contains { domain.hasPrefix($0) && !domain.dropFirst($0.count).isEmpty }
}

private let services: Set<String> = [
  "outlook.com", "live.com", "live.no", "msn.com", "icloud.com", "me.com", "mac.com", "online.no", "start.no",
  "getmail.no", "lyse.net", "altibox.no", "broadpark.no", "frisurf.no", "c2i.net", "tele2.no", "epost.no",
  "sensewave.com",
  "bluezone.no", "nextgentel.com", "enivest.net", "ebnett.no", "proton.me", "protonmail.com", "gmx.com",
  "gmx.net",
  "gmx.de", "aol.com", "mail.com", "ymail.com", "gmail.com", "googlemail.com",
]

/// Services with a domain for each country.
private let families = ["hotmail.", "yahoo.", "gmail."]

extension Code {
  package static let privateContact = Code(
    "private-contact", .warning,
    title: Wording(nb: "Privat telefon eller e-post", en: "A private telephone or e-mail"),
    explanation: Wording(
      nb:
        "Et mobilnummer eller en privat e-postadresse er en personopplysning, og blir liggende på nettet. Bruk et felles nummer eller en jobbadresse.",
      en:
        "A mobile number or a private e-mail address is personal data, and stays on the web. Use a shared number or an address at work."
    ),
    example: Example(
      wrong: "Spør Kari på [kari@gmail.com](mailto:kari@gmail.com).",
      right: "Spør på [post@kongsberg.kommune.no](mailto:post@kongsberg.kommune.no)."))
}

extension Diagnostic {
  package static func privateContact(_ message: Wording, at place: Location) -> Diagnostic {
    Diagnostic(
      .privateContact, message, at: place,
      help: Wording(
        nb: "skriv et felles nummer eller en jobbadresse, eller slett det",
        en: "write a shared number or an address at work, or delete it"))
  }
}
