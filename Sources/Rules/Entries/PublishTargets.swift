import Content
package import Diagnostics
import Model

extension Rule {
  /// Where a site is published is written whole, without secrets, and the internal one is never open.
  static let publishTargets = Rule(
    .invalidTarget, .internalTargetOpen, each: Publication.self
  ) {
    publication, site in
    let domain = site.site?.facts.domain
    let base = BasePath(of: domain)
    var names: Set<String> = []
    return publication.targets.enumerated().flatMap { index, target -> [Diagnostic] in
      let place = { (field: String) in publication.head.place(of: "steder.\(index).\(field)") }
      guard target.texts.allSatisfy({ $0.1.map(looksSecret) != true }) else { return [] }
      var findings = target.problems.map { invalid($0.field, $0.help, at: place($0.field)) }
      if let name = target.name?.text, !names.insert(name).inserted {
        findings.append(
          invalid(
            "navn",
            Wording(nb: "to steder kan ikke hete det samme", en: "two targets cannot have the same name"),
            at: place("navn")))
      }
      // Another host may be what stands behind the one that readers use.
      if let address = target.address, address.isPlainSite, target.site == .open,
        WebAddress(address.text).origin == domain?.origin, BasePath(of: WebAddress(address.text)) != base
      {
        findings.append(invalid("adresse", .otherFolder(base), at: place("adresse")))
      }
      if target.site == .status, let help = target.opening {
        findings.append(open(help, at: place(target.signIn == nil ? "innhold" : "innlogging")))
      }
      return findings
    }
  }

  /// No password or key stands anywhere in the file, not in a comment either, nor in one that cannot be read otherwise.
  static let publishingHasNoSecret = Rule(.secretInPublishing) { site in
    var findings: [Diagnostic] = []
    for publication in site.all(Publication.self) {
      for (index, target) in publication.targets.enumerated() {
        findings += target.texts.compactMap { field, text in
          text.map(looksSecret) == true
            ? secret(
              Wording(nb: "«\(field)»", en: "“\(field)”"),
              at: publication.head.place(of: "steder.\(index).\(field)")) : nil
        }
      }
    }
    for register in site.tree.registers where mayHoldSecrets(register.path) {
      let said = findings.map(\.location.range)
      findings += secretPlaces(in: register.source).filter { place in !said.contains { $0.overlaps(place) } }
        .map {
          secret(Wording(nb: "linjen", en: "the line"), at: Location(register.path, $0))
        }
    }
    return findings
  }

  /// No two targets are one place, lie in each other, or are found at one address.
  static let publishTargetsAreApart = Rule(.targetsMeet, each: Publication.self) { publication, _ in
    let targets = publication.targets
    var findings: [Diagnostic] = []
    for (index, target) in targets.enumerated() {
      for (other, earlier) in targets[..<index].enumerated() {
        guard let (field, theirs) = target.fieldsInCommon(with: earlier) else { continue }
        findings.append(
          meeting(
            field, at: publication.head.place(of: "steder.\(index).\(field)"),
            besides: publication.head.place(of: "steder.\(other).\(theirs)")))
        break
      }
    }
    return findings
  }
}

extension PublishTarget {
  /// What programs are given, by field.
  fileprivate var texts: [(String, String?)] {
    [
      ("navn", name?.text), ("mappe", folder?.text), ("vert", host?.text), ("adresse", address?.text),
      ("liste", ledger?.text),
    ]
  }

  /// Why everybody could read the status page here, as what to write instead; nil when something keeps others out.
  fileprivate var opening: Wording? {
    guard let signIn else {
      return Wording(
        nb:
          "skriv hva som holder andre ute: \(write: "innlogging", "tjener"), «lukket-nett» eller «last-side»",
        en: "write what keeps others out: \(write: "sign-in", "server"), “closed-network” or “sealed-page”")
    }
    guard let method, signIn != .sealed, method.isOpenToAll else { return nil }
    return Wording(
      nb:
        "\(method.name.nb) viser alt til alle; lås siden (\(write: "innlogging", "last-side")), eller legg den på egen tjener eller azure-static-web-apps",
      en:
        "\(method.name.en) shows everything to everybody; seal the page (\(write: "sign-in", "sealed-page")), or publish it to a server of your own or azure-static-web-apps"
    )
  }

  fileprivate var problems: [(field: String, help: Wording)] {
    var problems: [(field: String, help: Wording)] = []
    if let name = name?.text, !isSlugLike(name) {
      problems.append(
        ("navn", Wording(nb: "bruk bare a–z, tall og bindestrek", en: "use only a–z, digits and hyphens")))
    }
    if folder != nil, TargetPlace(self) == nil { problems.append((wrongPart, placeHelp)) }
    if let place = TargetPlace(self), place.names.contains(where: { $0.lowercased() == ".git" }) {
      problems.append(("mappe", Self.gitHelp))
    }
    if method != .rclone, let place = TargetPlace(self), place.isOfOthers {
      problems.append(("mappe", Self.ownFolderHelp))
    }
    if method == .rclone {
      let isList = ledger.map { TargetPlace(remote: $0.text) != nil } ?? false
      if !isList { problems.append((ledger == nil ? "slag" : "liste", Self.ledgerHelp)) }
      if let place = TargetPlace(self), let list = ledger.flatMap({ TargetPlace(remote: $0.text) }),
        place.meets(list)
      {
        problems.append(("liste", Self.ledgerHelp))
      }
    }
    if host != nil, method != .folder {
      problems.append(
        ("vert", Wording(nb: "bare en mappe ligger på en vert", en: "only a folder lies on a host")))
    }
    if let kept = keptReleases?.atMost(100), !(2...50).contains(kept) {
      problems.append(
        ("utgaver", Wording(nb: "skriv et tall fra 2 til 50", en: "write a number from 2 to 50")))
    }
    if let port = port?.atMost(100_000), !(1...65_535).contains(port) {
      problems.append(
        ("port", Wording(nb: "skriv et tall fra 1 til 65 535", en: "write a number from 1 to 65 535")))
    }
    if port != nil, host == nil, method == .folder, !problems.contains(where: { $0.field == "port" }) {
      problems.append(("port", Self.portHelp))
    }
    if site == .open, signIn != nil {
      problems.append(("innlogging", Self.openSignInHelp))
    }
    if let address, !address.isPlainSite {
      problems.append(
        (
          "adresse",
          Wording(
            nb: "skriv adressen til forsiden: https://vekstikongsberg.example",
            en: "write the address of the front page: https://vekstikongsberg.example")
        ))
    }
    return problems
  }

  private var wrongPart: String {
    var here = self
    here.host = nil
    return host != nil && TargetPlace(here) != nil ? "vert" : "mappe"
  }

  private var placeHelp: Wording {
    if wrongPart == "vert" {
      return Wording(
        nb: "skriv maskinen slik ssh gjør: navn@tjener.example",
        en: "write the machine as ssh does: name@server.example")
    }
    return method == .rclone
      ? Wording(
        nb: "skriv navnet rclone har på lageret, kolon og mappen: sky:nettsted",
        en: "write rclone's name of the remote, a colon and the folder: cloud:site")
      : Wording(
        nb: "skriv hele veien fra /, uten «..», mellomrom og spesialtegn: /srv/www/vekst",
        en: "write the whole path from /, without “..”, spaces and special characters: /srv/www/vekst")
  }

  private static let gitHelp = Wording(
    nb: "i .git har git historien til prosjektet; skriv en mappe som bare er til nettstedet: /srv/www/vekst",
    en: "git keeps the project’s history in .git; write a folder that is for the site alone: /srv/www/vekst")

  private static let ownFolderHelp = Wording(
    nb:
      "her har maskinen eller programmer sitt eget; skriv en mappe som bare er til nettstedet: /srv/www/vekst",
    en:
      "the machine or programs keep their own things here; write a folder that is for the site alone: /srv/www/vekst"
  )

  private static let portHelp = Wording(
    nb: "skriv også «vert», maskinen ssh skal til; uten den er mappen på denne maskinen",
    en: "write “host” too, the machine that ssh is to go to; without it the folder is on this machine")

  private static let openSignInHelp = Wording(
    nb:
      "ta bort linjen: nettstedet er åpent for alle; «innlogging» gjelder bare statussiden («innhold: statusside»)",
    en:
      "remove the line: the site is open to everybody; “sign-in” is for the status page alone (“content: status-page”)"
  )

  private static let ledgerHelp = Wording(
    nb: "skriv i «liste» et sted som leserne ikke når: sky:nettsted-liste",
    en: "write in “ledger” a place that readers cannot reach: cloud:site-list")

  /// The fields by which two targets meet: this one's, and the other's.
  fileprivate func fieldsInCommon(with other: PublishTarget) -> (own: String, others: String)? {
    for (own, place) in places {
      if let met = other.places.first(where: { place.meets($0.place) }) { return (own, met.field) }
    }
    guard let address, let theirs = other.address else { return nil }
    return address.comparable == theirs.comparable ? ("adresse", "adresse") : nil
  }

  private var places: [(field: String, place: TargetPlace)] {
    let list = ledger.flatMap { TargetPlace(remote: $0.text) }
    return [TargetPlace(self).map { ("mappe", $0) }, list.map { ("liste", $0) }].compactMap(\.self)
  }
}

extension Wording {
  /// The site leads to its own pages by the folder of its domain, wherever it lies.
  fileprivate static func otherFolder(_ base: BasePath) -> Wording {
    base == .top
      ? Wording(
        nb:
          "sidene lenker til hverandre fra toppen av domenet («domene» i nettsted.yml); skriv adressen uten mappe",
        en:
          "pages link to each other from the top of the domain (“domain” in site.yml); write the address without a folder"
      )
      : Wording(
        nb:
          "sidene lenker til hverandre under «\(base.text)» («domene» i nettsted.yml); adressen må ende på det samme",
        en:
          "pages link to each other below “\(base.text)” (“domain” in site.yml); the address must end in the same"
      )
  }
}

extension MachineText {
  /// A scheme, a host, perhaps folders, and nothing after them.
  fileprivate var isPlainSite: Bool {
    guard let start = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.dropFirst(start.count)
    return !rest.isEmpty && rest.first != "/"
      && rest.allSatisfy { $0.isLetter || $0.isASCII && $0.isNumber || "./-_~:[]".contains($0) }
  }

  fileprivate var comparable: String {
    var plain = text.lowercased()[...]
    for scheme in ["https://", "http://"] where plain.hasPrefix(scheme) {
      plain = plain.dropFirst(scheme.count)
    }
    if plain.hasPrefix("www.") { plain = plain.dropFirst(4) }
    while plain.last == "/" || plain.last == "." { plain = plain.dropLast() }
    return String(plain)
  }
}

private func isSlugLike(_ text: String) -> Bool {
  !text.isEmpty && text.first != "-"
    && text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-")
    }
}

private func secretPlaces(in bytes: [UInt8]) -> [Range<Int>] {
  bytes.split { $0 == 0x0A || $0 == 0x0D }.flatMap { secrets(inLine: $0) }
}

private func secret(_ what: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .secretInPublishing,
    Wording(
      nb: "\(what.nb) ser ut til å ha et passord eller en nøkkel",
      en: "\(what.en) seems to hold a password or key"),
    at: place,
    help: Wording(
      nb: "ta det bort, og bytt det ut der det brukes: ssh og rclone har sine egne steder for slikt",
      en: "remove it, and replace it where it is used: ssh and rclone have their own places for such things"))
}

private func invalid(_ field: String, _ help: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .invalidTarget,
    Wording(nb: "«\(field)» kan ikke brukes til å publisere", en: "“\(field)” cannot be used for publishing"),
    at: place, help: help)
}

private func open(_ help: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .internalTargetOpen,
    Wording(nb: "alle ville kunne lese statussiden her", en: "everybody could read the status page here"),
    at: place, help: help)
}

private func meeting(_ field: String, at place: Location, besides other: Location) -> Diagnostic {
  let isAddress = field == "adresse"
  return Diagnostic(
    .targetsMeet,
    isAddress
      ? Wording(
        nb: "to steder har samme adresse, så leserne finner bare ett av dem",
        en: "two targets have the same address, so readers find only one of them")
      : Wording(
        nb: "to steder er det samme, eller det ene ligger i det andre",
        en: "two targets are the same place, or one lies in the other"),
    at: place,
    help: isAddress
      ? Wording(
        nb: "skriv den adressen som leserne bruker for dette stedet, eller ta bort linjen",
        en: "write the address that readers use for this target, or remove the line")
      : field == "liste"
        ? Wording(
          nb: "skriv i «liste» et sted som ikke hører til noe annet: sky:nettsted-liste",
          en: "write in “ledger” a place that belongs to nothing else: cloud:site-list")
        : Wording(nb: "gi dem hver sin mappe", en: "give each a folder of its own"),
    notes: [Note(Wording(nb: "det andre er dette", en: "this is the other"), at: other)])
}

extension Code {
  /// Reported by Commands too, of a folder that only the disk says is the project’s own.
  package static let invalidTarget = Code(
    "invalid-target", .error,
    title: Wording(nb: "Stedet kan ikke publiseres til", en: "The target cannot be published to"),
    explanation: Wording(
      nb:
        "Det som står i publisering.yml, blir gitt til programmer som skriver på tjenere. Derfor må mappen stå helt ut, fra / og uten «..», og navn har bare bokstavene a–z, tall, punktum, bindestrek og understrek. Adressen til nettstedet ender på samme mappe som domenet, for dit lenker sidene.",
      en:
        "What is written in publisering.yml is given to programs that write on servers. So the folder must be written whole, from / and without “..”, and names have only the letters a–z, digits, full stops, hyphens and underscores. The address of the site ends in the folder of the domain, since that is where pages lead."
    ),
    example: Code.Example(
      wrong: "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: ../www}]",
      right: "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www/vekst}]"))

  static let internalTargetOpen = Code(
    "internal-target-open", .error,
    title: Wording(nb: "Statussiden ville ligge åpent", en: "The status page would be open to all"),
    explanation: Wording(
      nb:
        "Statussiden er bare for prosjektet. Den legges ikke ut før det står hva som holder andre ute: at tjeneren ber om innlogging, at nettet er lukket, eller at siden er låst (story build --seal).",
      en:
        "The status page is for the project only. It is not published until it is written what keeps others out: that the server asks people to sign in, that the network is closed, or that the page is sealed (story build --seal)."
    ),
    example: Code.Example(
      wrong: "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: /srv/www/status}]",
      right:
        "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: /srv/www/status, innlogging: tjener}]"
    ))

  static let targetsMeet = Code(
    "targets-meet", .error,
    title: Wording(nb: "To steder er det samme", en: "Two targets are one place"),
    explanation: Wording(
      nb:
        "Det åpne nettstedet og statussiden kan aldri ligge samme sted, eller det ene i det andre, for da kan alle lese det interne. Heller ikke to utgaver av samme nettsted kan det: den ene ville slette den andre.",
      en:
        "The public site and the status page can never be in one place, or one in the other, since everybody could then read what is internal. Nor can two copies of one site: one would delete the other."
    ),
    example: Code.Example(
      wrong:
        "steder:\n  - {navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www}\n  - {navn: status, innhold: statusside, slag: mappe, mappe: /srv/www/status, innlogging: tjener}",
      right:
        "steder:\n  - {navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www/vekst}\n  - {navn: status, innhold: statusside, slag: mappe, mappe: /srv/www/status, innlogging: tjener}"
    ))

  package static let secretInPublishing = Code(
    "secret-in-publishing", .error,
    title: Wording(nb: "Passord eller nøkkel i publisering.yml", en: "A password or key in publisering.yml"),
    explanation: Wording(
      nb:
        "Alle som kan se innholdet, kan lese filen, også senere. Passord og nøkler ligger hos programmene som bruker dem (ssh, rclone), aldri her. Et som har stått her, må byttes ut.",
      en:
        "Everybody who can see the content can read the file, also later. Passwords and keys are kept by the programs that use them (ssh, rclone), never here. One that has been here must be replaced."
    ),
    example: Code.Example(
      wrong:
        "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www/vekst, vert: 'nett:Hemmelig1@tjener.no'}]",
      right:
        "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www/vekst, vert: nett@tjener.no}]"
    ))
}
