import Diagnostics
import Model

extension Rule {
  static let siteDomain = Rule(.domainWithoutHTTPS, .domainFolder, .exampleDomain, each: Site.self) {
    site, model in
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
    if let folder = site.domain?.afterHost, BasePath(folder) == nil { return [notAFolder(folder, at: place)] }
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

private func notAFolder(_ written: Substring, at place: Location) -> Diagnostic {
  Diagnostic(
    .domainFolder,
    Wording(
      nb: "nettstedet kan ikke ligge i «\(written)» på domenet",
      en: "the site cannot lie in “\(written)” on its domain"),
    at: place,
    help: Wording(
      nb: "skriv bare domenet, og mappen hvis nettstedet ligger i en: https://kommunen.example/vekst",
      en: "write the domain alone, and the folder if the site lies in one: https://kommunen.example/vekst"))
}

/// The name between `//` and what comes after it, without a port; empty when there is none.
func host(of address: String) -> Substring {
  let rest =
    address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).dropFirst(2).first ?? ""
  return rest.prefix { !"/:?#".contains($0) }
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

  static let domainFolder = Code(
    "invalid-domain-folder", .error,
    title: Wording(
      nb: "Nettstedet kan ikke ligge der på domenet", en: "The site cannot lie there on its domain"),
    explanation: Wording(
      nb:
        "Adressen til nettstedet er domenet, og mappen når nettstedet ligger i en. Den har ikke filnavn, spørsmålstegn eller #, og en mappe har bare bokstavene a–z, tall, bindestrek og understrek i navnet.",
      en:
        "The address of the site is its domain, and the folder when the site lies in one. It has no file name, question mark or #, and the name of a folder has only the letters a–z, digits, hyphens and underscores."
    ),
    example: Code.Example(
      wrong: "domene: https://kommunen.example/vekst/index.html",
      right: "domene: https://kommunen.example/vekst"))

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
