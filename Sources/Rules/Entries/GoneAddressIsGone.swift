import Diagnostics
import Model

extension Rule {
  /// What is said to be gone is an address that the site may have had, and nothing stands there or leads on from there:
  /// such a line would let it be lost by mistake later, and nobody would be asked.
  static let goneAddressIsGone = Rule(.goneAddressIsThere, .goneIsNoAddress, each: Publication.self) {
    publication, site in
    guard publication.gone.contains(where: { $0.address != nil }) else { return [] }
    let addresses = PresentAddresses(of: site)
    let standings = publication.gone.map { $0.address.flatMap { addresses.standing(of: $0.text) } }
    let leftOver = Set(standings.indices.filter { standings[$0]?.isOfNoUse == true })
    let list = GoneList(in: publication.head, site)
    return standings.enumerated().compactMap { index, standing in
      let place = publication.head.place(of: "borte.\(index).adresse")
      return standing.map { $0.finding(at: place, removal: list?.removal(of: index, among: leftOver)) }
    }
  }
}

/// Why a line says nothing, or something that is not so.
private enum GoneStanding {
  /// A page is there, or a place on one.
  case there(String, EntryHead?)
  /// A former address leads on from there.
  case leadsOn(String, EntryHead)
  /// It is on the site, and written as from elsewhere: with scheme and host.
  case whole(path: String)
  case elsewhere
  case unusable

  /// Whether the site and its publishing are as before, for now, when the line is removed.
  var isOfNoUse: Bool {
    switch self {
    case .there, .leadsOn, .elsewhere: true
    case .whole, .unusable: false
    }
  }
}

/// What readers find on the site now, whatever the case of letters, which servers on Windows and macOS do not tell apart.
private struct PresentAddresses {
  private let site: SiteModel
  private var pages: [String: (head: EntryHead, language: Language)] = [:]
  private var former: [String: EntryHead] = [:]
  private let fronts: Set<String>

  init(of site: SiteModel) {
    self.site = site
    let base = site.addressing.base
    fronts = Set(site.languages.published.map { site.addressing.top(in: $0) })
    for head in site.heads where site.isPublic(head.id) {
      for language in site.languages.published where site.hiding(head.id, in: language) == nil {
        guard let address = site.addresses.address(of: head.id, in: language) else { continue }
        pages[address.lowercased()] = (head, language)
      }
      for address in head.common.formerAddresses {
        former[slashed(base.address(written: address.text)).lowercased()] = head
      }
    }
  }

  /// Nil for what may well be gone: an address where there is nothing, and an identifier of a feed or a calendar.
  func standing(of written: String) -> GoneStanding? {
    guard written.first == "/" else { return isIdentifier(written) ? nil : standing(ofOther: written) }
    guard !written.contains(where: { $0 == "?" || $0.isWhitespace }) else { return .unusable }
    let parts = site.addressing.base.address(written: written).split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = slashed(String(parts[0]))
    let page = address.lowercased()
    if parts.count == 2 { return standing(ofPlace: String(parts[1]), on: page, written) }
    if let owner = pages[page] { return .there(address, owner.head) }
    if fronts.contains(page) { return .there(address, nil) }
    return former[page].map { .leadsOn(address, $0) }
  }

  /// Of a place on a page, which is an entry of a list, or a heading.
  private func standing(ofPlace anchor: String, on page: String, _ written: String) -> GoneStanding? {
    if let owner = pages["\(page)#\(anchor)".lowercased()] { return .there(written, owner.head) }
    if let owner = pages[page] {
      return site.hasHeading(anchor, on: owner.head.id, in: owner.language)
        ? .there(written, owner.head) : nil
    }
    return former[page].map { .leadsOn(written, $0) }
  }

  private func standing(ofOther written: String) -> GoneStanding {
    guard ["https://", "http://"].contains(where: written.lowercased().hasPrefix) else { return .unusable }
    let origin = site.site?.facts.domain?.origin ?? ""
    guard !origin.isEmpty, written.hasPrefix(origin) else { return .elsewhere }
    let path = String(written.dropFirst(origin.count))
    if path.isEmpty { return .whole(path: "/") }
    return path.first == "/" ? .whole(path: path) : .elsewhere
  }
}

/// As pages are written: with a slash at the end, where there is no file's ending.
private func slashed(_ address: String) -> String {
  let isFile = address.split(separator: "/").last?.contains(".") == true
  return isFile || address.last == "/" ? address : address + "/"
}

/// A UUID (RFC 9562 §4), by itself or as a URN: what articles and events are known by.
private func isIdentifier(_ text: String) -> Bool {
  let plain = text.lowercased().hasPrefix("urn:uuid:") ? text.dropFirst("urn:uuid:".count) : text[...]
  let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
  return parts.map(\.count) == [8, 4, 4, 4, 12]
    && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
}

extension GoneStanding {
  fileprivate func finding(at place: Location, removal: FixIt?) -> Diagnostic {
    let remove = Wording(nb: "slett linjen", en: "delete the line")
    let fixIts = removal.map { [$0] } ?? []
    switch self {
    case .there(let address, let head):
      return Diagnostic(
        .goneAddressIsThere,
        Wording(
          nb: "\(address) er borte her, og finnes på nettstedet",
          en: "\(address) is gone here, and is there on the site"),
        at: place, help: remove,
        notes: head.map { [Note(Wording(nb: "den er her", en: "it is here"), at: $0.opening)] } ?? [],
        fixIts: fixIts)
    case .leadsOn(let address, let head):
      return Diagnostic(
        .goneAddressIsThere,
        Wording(
          nb: "\(address) er borte her, og fører videre til en side",
          en: "\(address) is gone here, and leads on to a page"),
        at: place, help: remove,
        notes: [
          Note(
            Wording(nb: "den er tidligere adresse her", en: "it is a former address here"), at: head.opening)
        ], fixIts: fixIts)
    case .whole(let path):
      return Diagnostic(
        .goneIsNoAddress, .noAddress, at: place,
        help: Wording(nb: "skriv \(path)", en: "write \(path)"),
        fixIts: [FixIt(at: place, replacement: path)])
    case .elsewhere: return Diagnostic(.goneIsNoAddress, .noAddress, at: place, help: remove, fixIts: fixIts)
    case .unusable:
      return Diagnostic(
        .goneIsNoAddress, .noAddress, at: place,
        help: Wording(
          nb: "skriv den slik meldingen om den viste den, med / først: /boligdagen/",
          en: "write it as the finding about it showed it, with / first: /boligdagen/"))
    }
  }
}

extension Wording {
  fileprivate static let noAddress = Wording(
    nb: "dette er ingen adresse på nettstedet", en: "this is no address of the site")
}

extension Code {
  static let goneAddressIsThere = Code(
    "gone-address-is-there", .warning,
    title: Wording(nb: "Det som skal være borte, finnes", en: "What is said to be gone is there"),
    explanation: Wording(
      nb:
        "Under «borte» i publisering.yml står adresser som er borte med vilje, så publiseringen ikke stopper for dem. Blir linjen stående når adressen er i bruk igjen, kan siden bli slettet ved et uhell uten at noen får vite det.",
      en:
        "“gone” in publisering.yml lists addresses that are gone on purpose, so that publishing does not stop for them. If the line stays when the address is in use again, the page can be deleted by mistake without anybody hearing of it."
    ),
    example: Code.Example(
      wrong:
        "content/publisering.yml\n  borte: [{adresse: /om-oss/}]\ncontent/sider/om-oss.md\n  tittel: Hvem vi er",
      right:
        "content/publisering.yml\n  borte: [{adresse: /om/}]\ncontent/sider/om-oss.md\n  tittel: Hvem vi er")
  )

  static let goneIsNoAddress = Code(
    "gone-is-no-address", .warning,
    title: Wording(nb: "Ingen adresse på nettstedet", en: "No address of the site"),
    explanation: Wording(
      nb:
        "Under «borte» i publisering.yml står det som lå på nettstedet: en adresse som begynner med /, med # for et sted på en side, eller id-en til en artikkel eller et arrangement. En linje med noe annet har ingen virkning.",
      en:
        "“gone” in publisering.yml lists what lay on the site: an address that begins with /, with # for a place on a page, or the id of an article or an event. A line with anything else has no effect."
    ),
    example: Code.Example(
      wrong: "borte: [{adresse: 'https://x.example/boligdagen/'}]", right: "borte: [{adresse: /boligdagen/}]")
  )
}
