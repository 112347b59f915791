import Diagnostics
import Model

extension Rule {
  /// An old address leads to one page, and no page stands there now.
  static let formerAddressIsFree = Rule(.formerAddressTaken, .formerAddressTwice) { site in
    let heads = site.heads.filter { !$0.common.formerAddresses.isEmpty }
    guard !heads.isEmpty else { return [] }
    let taken = addresses(in: site)
    let base = site.addressing.base
    var first: [String: Location] = [:]
    var findings: [Diagnostic] = []
    for head in heads {
      for (index, former) in head.common.formerAddresses.enumerated() {
        let place = head.place(of: "tidligere-adresser.\(index)")
        let path = base.path(of: base.address(written: former.text))
        let address = base.address(ofFile: path).lowercased()
        // Servers on Windows and macOS take capitals and small letters for the same.
        if AssetFolder.holds(path) {
          findings.append(isReserved(former.text, at: place))
        } else if let owner = taken[address] {
          findings.append(isTaken(former.text, at: place, owner))
        } else if let other = first[address] {
          // Of a copy it is said that it is one.
          guard site.copies[place.path] != other.path, site.copies[other.path] != place.path else { continue }
          findings.append(isDouble(former.text, at: place, other))
        } else {
          first[address] = place
        }
      }
    }
    return findings
  }
}

private func addresses(in site: SiteModel) -> [String: EntryHead] {
  var result: [String: EntryHead] = [:]
  for head in site.heads {
    for language in site.languages.published {
      if let address = site.addresses.address(of: head.id, in: language) {
        result[address.lowercased()] = head
      }
    }
  }
  return result
}

private func isTaken(_ address: String, at place: Location, _ owner: EntryHead) -> Diagnostic {
  Diagnostic(
    .formerAddressTaken,
    Wording(nb: "\(address) er adressen til en side som finnes", en: "\(address) is the address of a page"),
    at: place,
    help: Wording(
      nb: "slett adressen her, eller gi den andre siden en annen",
      en: "delete it here, or give that page another address"),
    notes: [Note(Wording(nb: "siden er denne", en: "this is the page"), at: owner.opening)])
}

private func isReserved(_ address: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .formerAddressTaken,
    Wording(
      nb: "\(address) er satt av til bilder og andre filer",
      en: "\(address) is reserved for pictures and other files"),
    at: place,
    help: Wording(nb: "slett adressen her", en: "delete it here"))
}

private func isDouble(_ address: String, at place: Location, _ other: Location) -> Diagnostic {
  Diagnostic(
    .formerAddressTwice,
    Wording(
      nb: "\(address) er tidligere adresse to steder", en: "\(address) is listed twice as a former address"),
    at: place,
    help: Wording(
      nb: "behold den på siden den skal føre til", en: "keep it on the page it should lead to"),
    notes: [Note(Wording(nb: "står også her", en: "also here"), at: other)])
}

extension Code {
  static let formerAddressTaken = Code(
    "former-address-taken", .error, title: Wording(nb: "Adressen er i bruk", en: "The address is in use"),
    explanation: Wording(
      nb: "En tidligere adresse sender leseren videre hit. Det går ikke når en annen side har adressen nå.",
      en:
        "A former address redirects readers to this page. It cannot do so while another page has that address."
    ),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  tidligere-adresser: [/om-oss/]\ncontent/sider/om-oss.md\n  tittel: Hvem vi er",
      right:
        "content/sider/om.md\n  tidligere-adresser: [/om-prosjektet/]\ncontent/sider/om-oss.md\n  tittel: Hvem vi er"
    ))

  static let formerAddressTwice = Code(
    "former-address-twice", .error,
    title: Wording(nb: "Tidligere adresse to steder", en: "A former address twice"),
    explanation: Wording(
      nb: "En gammel adresse kan bare føre til én side.", en: "An old address can lead to only one page."),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  tidligere-adresser: [/gammel/]\ncontent/sider/pris.md\n  tittel: Priser\n  tidligere-adresser: [/gammel/]",
      right:
        "content/sider/om.md\n  tidligere-adresser: [/gammel/]\ncontent/sider/pris.md\n  tittel: Priser\n  tidligere-adresser: [/priser/]"
    ))
}
