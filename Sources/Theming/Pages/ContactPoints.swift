import Model
import Templates

/// An address or a number, as a link and as text that can be read from paper.
struct ContactPoint: Sendable {
  let address: String
  let text: String
  /// Whether nobody is there: an address for showing how it looks.
  let isExample: Bool
}

let contactPointView = View<ContactPoint>([
  .text("address") { $0.address },
  .html("text") { $0.breakable },
  .flag("isExample") { $0.isExample },
])

extension ContactPoint {
  fileprivate init(_ address: WebAddress) {
    self.init(address: address.text, text: address.readable, isExample: address.isExample)
  }

  fileprivate init(_ telephone: Telephone) {
    self.init(address: telephone.link, text: telephone.text, isExample: false)
  }

  fileprivate static func points(_ address: WebAddress?, _ telephone: Telephone?) -> [ContactPoint] {
    [address.map { ContactPoint($0) }, telephone.map { ContactPoint($0) }].compactMap(\.self)
  }
}

extension ContactPoint {
  /// Its text, which may be broken after its sign or a slash before it is broken anywhere else.
  fileprivate var breakable: [UInt8] {
    var output: [UInt8] = []
    var rest = text[...]
    while let sign = rest.firstIndex(where: { "@/".contains($0) }) {
      output.append(escaped: String(rest[...sign]))
      output.append(contentsOf: "<wbr>".utf8)
      rest = rest[rest.index(after: sign)...]
    }
    output.append(escaped: String(rest))
    return output
  }
}

extension ContactDetails {
  var points: [ContactPoint] { ContactPoint.points(address, telephone) }
}

extension Edition {
  /// How a site is reached.
  static func contactPoints(of site: PublicSite) -> [ContactPoint] {
    ContactPoint.points(site.site?.contactAddress, site.site?.contactTelephone)
  }

  /// How one reaches those who know an event: as it says itself, or else as the site is reached.
  func contactPoints(of event: Event) -> [ContactPoint] {
    let own = event.contact?.points ?? []
    return own.isEmpty ? contactPoints : own
  }

  /// A letter about a mistake on a page, which names the page; nil when the site cannot be written to by e-mail, or for a page
  /// that has no address.
  func mistakeAddress(_ head: PageHead) -> String? {
    guard let mistakes, !head.addresses.isEmpty else { return nil }
    return mistakes.subject + queryEncoded(head.title) + mistakes.body + queryEncoded(head.address)
  }
}

/// What letters about mistakes have in common: what stands before the title of a page, and before its address.
struct MistakeLetter: Sendable {
  let subject: String
  let body: String

  init?(_ site: PublicSite, _ words: Words, domain: String) {
    guard let address = site.site?.contactAddress?.text, address.lowercased().hasPrefix("mailto:"),
      !address.contains("?")
    else { return nil }
    subject = "\(address)?subject=\(queryEncoded("\(words[.mistakeSubject]): "))"
    body = "&body=\(queryEncoded(domain))"
  }
}

extension Word {
  static let mistakeSubject = Word("mistake-subject")
}
