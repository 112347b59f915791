import Diagnostics
import Model

extension Rule {
  static let siteDomain = Rule(.domainWithoutHTTPS, .exampleDomain, each: Site.self) { site, model in
    guard let domain = site.domain?.text.lowercased() else { return [] }
    let place = site.head.place(of: "domene")
    guard domain.hasPrefix("https://") else {
      return [
        Diagnostic(
          .domainWithoutHTTPS,
          Wording(nb: "domenet begynner ikke med https://", en: "the domain does not begin with https://"),
          at: place,
          help: Wording(
            nb: "skriv for eksempel «https://vekstikongsberg.example»",
            en: "write for example “https://vekstikongsberg.example”"))
      ]
    }
    guard model.isProduction, host(of: domain).hasSuffix(".example") else { return [] }
    return [
      Diagnostic(
        .exampleDomain,
        Wording(nb: "domenet er et eksempel", en: "the domain is an example"), at: place,
        help: Wording(
          nb: "skriv adressen som nettstedet skal ha", en: "write the address the site will have"))
    ]
  }
}

/// The name between `//` and the next `/`, without a port.
func host(of address: String) -> Substring {
  let rest =
    address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).dropFirst(2).first ?? ""
  let name = rest.split(separator: "/").first ?? ""
  return name.split(separator: ":").first ?? ""
}

extension Code {
  static let domainWithoutHTTPS = Code(
    "domain-without-https", .error,
    title: Wording(nb: "Domenet er ikke kryptert", en: "The domain is not https"),
    explanation: Wording(
      nb: "Nettstedet vises bare over https. Adressen må begynne slik.",
      en: "The site is served over https only, so its address must begin with https."),
    example: Example(
      wrong: "domene: http://vekstikongsberg.example", right: "domene: https://vekstikongsberg.example"))

  static let exampleDomain = Code(
    "example-domain", .warning, title: Wording(nb: "Domenet er et eksempel", en: "The domain is an example"),
    explanation: Wording(
      nb:
        "Adresser som slutter på «.example», finnes ikke på nettet (RFC 2606). Lenker og kalendere blir feil.",
      en:
        "Addresses that end in “.example” do not exist on the web (RFC 2606). Links and calendars will be wrong."
    ),
    example: Code.Example(
      wrong: "domene: https://vekstikongsberg.example", right: "domene: https://vekstikongsberg.no"))
}
