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

extension Rule {
  /// Where the site has lain before is a folder that it may have lain in, and another than the one that it lies in.
  static let formerFolderIsAnother = Rule(.formerFolder, each: Site.self) { site, _ in
    let now = BasePath(of: site.domain)
    return site.formerFolders.enumerated().compactMap { index, folder in
      let base = BasePath(folder.text)
      guard base == nil || base == now else { return nil }
      return Diagnostic(
        .formerFolder,
        base == nil
          ? Wording(
            nb: "nettstedet kan ikke ha ligget i «\(folder.text)»",
            en: "the site cannot have lain in “\(folder.text)”")
          : Wording(
            nb: "«\(folder.text)» er mappen nettstedet ligger i nå",
            en: "“\(folder.text)” is the folder that the site lies in now"),
        at: site.head.place(of: "tidligere-mapper.\(index)"),
        help: Wording(
          nb: "skriv mappen nettstedet lå i før, eller slett den: / er toppen av domenet",
          en: "write the folder that the site lay in before, or delete it: / is the top of the domain"))
    }
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

  static let formerFolder = Code(
    "former-folder-is-none", .error,
    title: Wording(
      nb: "Nettstedet har ikke flyttet fra den mappen", en: "The site has not moved from that folder"),
    explanation: Wording(
      nb:
        "Når hele nettstedet får en annen mappe på domenet, fører adressene i den gamle videre. Da står den gamle i «tidligere-mapper»: / når nettstedet lå øverst på domenet, /vekst/ når det lå i mappen «vekst». Mappen det ligger i nå, står i «domene».",
      en:
        "When the whole site gets another folder of its domain, addresses in the old one lead on. The old one is then written in “former-folders”: / when the site lay at the top of the domain, /vekst/ when it lay in the folder “vekst”. The folder that it lies in now is in “domain”."
    ),
    example: Code.Example(
      wrong: "domene: https://kommunen.example/vekst\ntidligere-mapper: [/vekst/]",
      right: "domene: https://kommunen.example/vekst\ntidligere-mapper: [/]"))

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
