import Content
import Foundation
import Model
import Testing

@Suite struct LeakTests {
  /// Every internal field of every kind, each with a value that stands nowhere else.
  private let internalFiles = writtenByHand + frozen

  /// A report that is frozen, and what was written down of it.
  private static let frozen: String = {
    let lines = ["en", "to", "tre", "fire", "fem"].map { "KANARIFUGL frosset \($0)" }
    let snapshot = """
      {
        "format": 1,
        "rapportperiode": "2026-T3",
        "frosset": "2027-02-01",
        "rapport": "2026-t3",
        "verktoy": "KANARIFUGL utgave",
        "commit": "KANARIFUGL commit",
        "nettsted": {"nb":"KANARIFUGL nettsted"},
        "sendt": "2027-02-01",
        "arkivreferanse": "KANARIFUGL 27/1",
        "tekster": [
          {"sprak":"nb","tittel":"KANARIFUGL årsrapport","sammendrag":"KANARIFUGL kort.","linjer":[\(lines.map { "\"\($0)\"" }.joined(separator: ","))],"tekst":"KANARIFUGL frosset tekst som ingen utenfor skal lese","tekst-sha256":"\(sha256([]))"}
        ],
        "felt": [
          {"sprak":"nb","felt":"periode","verdi":"2026-T3"},
          {"sprak":"nb","felt":"sendt","verdi":"2027-02-01"},
          {"sprak":"nb","felt":"arkivreferanse","verdi":"KANARIFUGL 27/1"},
          {"sprak":"nb","felt":"eier","verdi":"KANARIFUGL eier"}
        ],
        "per": "2026-12-31",
        "maltall": [
          {"id":"tall","tittel":{"nb":"KANARIFUGL måltall"},"lys":"grey","grunn":"noValue"}
        ],
        "aktiviteter": [
          {"id":"tiltak","tittel":{"nb":"KANARIFUGL aktivitet"},"lys":"red","status":"avviker","budsjett":918273653,"avviksarsak":"KANARIFUGL årsak","tiltak":"KANARIFUGL botemiddel"}
        ],
        "penger": {"ar":2026,"lys":"red","avtalt-penger":918273654},
        "avtaler": [
          {"id":"bedrift","tittel":{"nb":"KANARIFUGL bedrift"},"avtalt":918273655,"tilstand":"running"}
        ],
        "personer": [
          {"id":"kari","navn":{"nb":"KANARIFUGL Nordmann"},"verv":"leder"}
        ],
        "moter": [
          {"id":"mote","tittel":{"nb":"KANARIFUGL møte"},"dato":"2026-12-01","tilstand":"held"}
        ],
        "filer": [
          {"fil":"KANARIFUGL/fil.md","sha256":"00"}
        ],
        "ogsa-frosset": [{"periode":"2026-T3"}],
        "rettet": [{"oppforing":"kpi/saker","felt":"definisjon","sa":"KANARIFUGL sa det","tillegg":1}],

      """
    let file = snapshot.dropLast()
    return """

      -- content/intern/rapporter/2026-t3.md --
      ---
      tittel: KANARIFUGL årsrapport
      sammendrag: KANARIFUGL kort.
      periode: 2026-T3
      sendt: 2027-02-01
      frosset: 2027-02-01
      arkivreferanse: KANARIFUGL 27/1
      eier: KANARIFUGL eier
      linjer: [\(lines.joined(separator: ", "))]
      ---
      -- content/intern/oyeblikksbilder/2026-t3.json --
      \(file)
        "kontrollsum": "\(sha256(Array((file + "\n").utf8)))"
      }
      """
  }()

  private static let writtenByHand = """
    -- content/intern/kampanjer/hjem.yml --
    budsjett: 918273641
    resultater:
      - kanal: KANARIFUGL kanal
        resultat: KANARIFUGL resultat i kanalen
    -- content/aktuelt/historie.md --
    ---
    tittel: En historie
    sammendrag: Om å flytte.
    type: historie
    dato: 2027-01-01
    utloper: 2028-01-01
    kampanje: hjem
    ---

    Vi flyttet.
    -- content/intern/aktuelt/historie.yml --
    samtykke: kanarifugl-samtykke
    -- content/intern/samtykker/kanarifugl-samtykke.yml --
    person: KANARIFUGL person
    hva: KANARIFUGL hva
    kanaler: [KANARIFUGL kanal to]
    dato: 2027-01-01
    utloper: 2028-01-01
    trukket: 2027-12-24
    -- content/arrangementer/fest.md --
    ---
    tittel: Fest
    sammendrag: En fest.
    start: 2027-06-17 18:30
    slutt: 2027-06-17 20:30
    arrangor: Kommunen
    sted: {navn: Torget}
    ---
    -- content/intern/tillatte-tekster/en.yml --
    tekst: KANARIFUGL tillatt tekst
    grunn: KANARIFUGL grunn
    -- content/intern/arrangementer/fest.yml --
    budsjett: 918273642
    deltakere: 918273643
    -- content/maltall/tall.yml --
    tittel: Et tall
    definisjon: Alle som har flyttet hit, minus alle som har flyttet ut.
    kilde: Folkeregisteret
    periode: arlig
    -- content/intern/maltall/tall.yml --
    kommentar: KANARIFUGL kommentar til styringsgruppa
    neste-steg: KANARIFUGL neste steg for måltallet
    -- content/partnere/bedrift.yml --
    tittel: Bedrift AS
    -- content/intern/partnere/bedrift.yml --
    sum: 918273644
    form: varer
    verdsetting: KANARIFUGL verdsetting av varene
    ar: {2027: {avtalt: 918273648, levert: 918273647, godkjent: 918273646, betalt: 918273645}}
    fra: 2027-01-01
    til: 2027-12-31
    oppsigelse: KANARIFUGL oppsigelse
    kontakt: KANARIFUGL kontakt@eksempel.no
    motytelse: KANARIFUGL motytelse
    -- content/personer/kari.yml --
    tittel: Kari Nordmann
    rolle: Leder
    verv: leder
    -- content/intern/personer/kari.yml --
    kontakt: KANARIFUGL telefon 900 00 000
    -- content/handlingsplan/tiltak.yml --
    tittel: Et tiltak
    akse: vekst
    status: avviker
    status-dato: 2027-02-20
    -- content/intern/handlingsplan/tiltak.yml --
    budsjett: 918273650
    brukt: 918273649
    avviksarsak: KANARIFUGL årsak til avviket
    risiko: KANARIFUGL risiko for tiltaket
    tiltak: KANARIFUGL tiltak mot avviket
    beslutninger:
      - sak: KANARIFUGL sak som skal avgjøres
        innen: 2027-06-01
    -- content/arshjul/mote.yml --
    tittel: Et møte
    type: styringsgruppe
    dato: 2027-03-10
    -- content/intern/arshjul/mote.yml --
    saksliste: [KANARIFUGL sak]
    referat: KANARIFUGL referat fra møtet
    deltakere: 918273651
    beslutninger:
      - sak: KANARIFUGL sak til møtet
        avgjort: 2027-02-01
        vedtak: KANARIFUGL vedtak i møtet
    -- content/kommunikasjonsstrategi.yml --
    tittel: Kommunikasjonsstrategi
    deler:
      - {del: situasjonsanalyse, status: under-arbeid}
      - {del: mal, status: under-arbeid}
      - {del: malgrupper, status: under-arbeid}
      - {del: organisering, status: under-arbeid}
      - {del: strategi, status: under-arbeid}
      - {del: implementering, status: under-arbeid}
      - {del: maltall, status: under-arbeid}
    -- content/intern/kommunikasjonsstrategi.yml --
    detaljer: KANARIFUGL detaljer i strategien
    budsjett: 918273652
    -- content/intern/rapporter/2027-t1.md --
    ---
    tittel: KANARIFUGL rapport
    sammendrag: KANARIFUGL sammendrag av rapporten som ingen utenfor prosjektet skal se
    periode: 2027-T1
    linjer: [KANARIFUGL linje en, KANARIFUGL to, KANARIFUGL tre, KANARIFUGL fire, KANARIFUGL fem]
    ---

    KANARIFUGL tekst i en rapport som ikke er sendt, og **KANARIFUGL i fet skrift, med mange nok ord etter seg**.
    -- content/sider/utkast.md --
    ---
    tittel: KANARIFUGL utkast
    sammendrag: KANARIFUGL utkast.
    utkast: ja
    ---
    -- content/sider/senere.md --
    ---
    tittel: KANARIFUGL senere
    sammendrag: KANARIFUGL senere.
    publiseres: 2027-12-01
    ---
    -- content/arrangementer/fest.en.md --
    ---
    title: KANARIFUGL party
    summary: KANARIFUGL party in town.
    organizer: KANARIFUGL club
    draft: yes
    ---

    KANARIFUGL text.
    -- content/personer/ola.yml --
    tittel: Ola Nordmann
    rolle: {nb: Nestleder, en: KANARIFUGL deputy}
    verv: medlem
    utkast: {nb: nei, en: ja}
    """

  @Test("The canaries sing in every internal field there is")
  func everyFieldHasCanary() {
    for kind in AnyKind.all {
      for field in kind.internalFields {
        let isThere = internalFiles.split(separator: "-- content/intern/").contains { part in
          part.hasPrefix(kind.folder.nb)
            && (part.contains("\n\(field.name.nb):") || part.contains("\n  \"\(field.name.nb)\":"))
        }
        #expect(isThere, "\(kind.id.name).\(field.name.en) has no canary")
      }
    }
  }

  @Test(
    "No internal value, draft or embargoed text is in any byte of the public site; the status page has them")
  func canaries() throws {
    let workshop = try Workshop(smallSite + internalFiles)
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(run.status == 0, "\(run.errors)")
    let site = try workshop.site("public")
    #expect(site["aktuelt/historie/index.html"] != nil && site["arrangementer/fest/index.html"] != nil)
    for (path, data) in site {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.localizedCaseInsensitiveContains("kanarifugl"), "\(path)")
      let digits = text.filter(\.isNumber)
      #expect(!digits.contains("9182736"), "\(path)")
      #expect(!path.localizedCaseInsensitiveContains("kanarifugl"))
    }
    let status = try workshop.site("internal").values.map { String(decoding: $0, as: UTF8.self) }.joined()
    for canary in ["KANARIFUGL kommentar", "KANARIFUGL årsak", "KANARIFUGL linje en", "KANARIFUGL sak som"] {
      #expect(status.contains(canary))
    }
  }

  @Test("An internal text that somebody pastes into a public page stops the build, and the old site stays")
  func pasted() throws {
    let workshop = try Workshop(smallSite + internalFiles)
    #expect(try workshop.run("build", "--as-of", "2027-03-01").status == 0)
    let old = try workshop.site("public")
    try workshop.write(
      "---\ntittel: Lekkasje\nsammendrag: Om et møte.\nseksjon: flytt-hit\n---\n\nLes KANARIFUGL referat\nfra møtet her.\n",
      to: "content/sider/lekkasje.md")
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(run.status == 1 && run.errors.contains("leaked-internal-text"), "\(run.errors)")
    #expect(run.errors.contains("content/intern/arshjul/mote.yml"))
    #expect(try workshop.site("public") == old)
  }

  @Test(
    "What only the project has stops the build when it is pasted, whether from a field or from a text",
    arguments: [
      (
        "KANARIFUGL sammendrag av rapporten\nsom ingen utenfor prosjektet skal se",
        "content/intern/rapporter/2027-t1.md"
      ),
      ("KANARIFUGL tekst i en rapport\nsom ikke er sendt, og", "content/intern/rapporter/2027-t1.md"),
      ("KANARIFUGL i fet skrift, med *mange* nok ord etter seg", "content/intern/rapporter/2027-t1.md"),
      ("KANARIFUGL i mager skrift, med noen få ord etter seg", nil),
      ("KANARIFUGL i fet skrift, med mange nok ord etter seg", "content/intern/rapporter/2027-t1.md"),
      ("`KANARIFUGL i fet skrift, med mange nok ord etter seg`", "content/intern/rapporter/2027-t1.md"),
    ])
  func pastedFromInternalOnly(text: String, origin: String?) throws {
    let workshop = try Workshop(smallSite + internalFiles)
    try workshop.write(
      "---\ntittel: Lekkasje\nsammendrag: Om et møte.\nseksjon: flytt-hit\n---\n\nLes \(text) her.\n",
      to: "content/sider/lekkasje.md")
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    guard let origin else {
      return #expect(run.status == 0, "other words are not the same text: \(run.errors)")
    }
    #expect(run.status == 1 && run.errors.contains("leaked-internal-text"), "\(run.errors)")
    #expect(run.errors.contains(origin))
    #expect(try workshop.site("public").isEmpty)
  }

  @Test("An internal text in what only the server reads stops the build too, and check finds it")
  func server() throws {
    let workshop = try Workshop(smallSite + internalFiles)
    #expect(try workshop.run("build", "--as-of", "2027-03-01").status == 0)
    let (site, server) = (try workshop.site("public"), try workshop.site("delivery"))
    try workshop.write(
      "sum: 1\nform: varer\nverdsetting: gzip_proxied any;\n", to: "content/intern/partnere/bedrift.yml")
    try workshop.write("tittel: Bedriften AS\n", to: "content/partnere/bedrift.yml")
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(run.status == 1 && run.errors.contains("/nginx.conf  [leaked-internal-text]"), "\(run.errors)")
    #expect(try workshop.site("public") == site && workshop.site("delivery") == server)
    let check = try workshop.run("check", "--as-of", "2027-03-01")
    #expect(check.status == 1 && check.output.contains("/nginx.conf  [leaked-internal-text]"))
  }

  @Test(
    "A file that is called by a confidential name makes the name no open one; that its title says it does",
    arguments: [
      ("sider/trine-kanarifuglsen.md", "Prøve", false), ("sider/kanarifuglsen-trine.md", "Om møtet", false),
      ("aktuelt/trine-kanarifuglsen.md", "Nyheter", false),
      ("sider/trine-kanarifuglsen.md", "Trine Kanarifuglsen", true),
    ])
  func fileWithName(path: String, title: String, isOpen: Bool) throws {
    let workshop = try Workshop(smallSite + internalFiles)
    try workshop.write(
      "sum: 1\nform: varer\nkontakt: Trine Kanarifuglsen\n", to: "content/intern/partnere/bedrift.yml")
    try workshop.write("tittel: Bedriften AS\n", to: "content/partnere/bedrift.yml")
    try workshop.write(
      "---\ntittel: \(title)\nsammendrag: Kort.\ndato: 2027-02-01\n---\n\nTekst.\n", to: "content/\(path)")
    try workshop.write(
      "---\ntittel: Takk\nsammendrag: Takk til mange.\n---\n\nTakk til Trine Kanarifuglsen.\n",
      to: "content/sider/takk.md")
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(run.errors.contains("leaked-internal-text") != isOpen, "\(run.errors)")
  }

  @Test(
    "Without the internal folder the site is the same to the byte, but for what rests on a consent, which is named"
  )
  func withoutInternal() throws {
    let options = ["--as-of", "2027-09-15", "--no-search", "--no-compress"]
    let alone = try Workshop(copying: "content")
    try FileManager.default.removeItem(atPath: alone.path + "/content/intern")
    let run = try alone.run(words: ["build", "--format", "oneline"] + options)
    #expect(run.status == 0, "\(run.errors)")
    let named = run.output.split(separator: "\n").filter { $0.contains("[consent-not-at-hand]") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(named == ["content/aktuelt/eksempel-vi-flyttet.md"])
    // The same entries hidden in another way, everything internal at hand.
    let whole = try Workshop(copying: "content")
    for path in named {
      let text = try String(contentsOfFile: whole.path + "/" + path, encoding: .utf8)
      try whole.write(text.replacing("---\n", with: "---\nutkast: ja\n", maxReplacements: 1), to: path)
    }
    #expect(try whole.run(words: ["build"] + options).status == 0)
    let (one, other) = (try alone.site("public"), try whole.site("public"))
    #expect(one.keys.sorted() == other.keys.sorted() && one.count > 150)
    for (path, bytes) in one where bytes != other[path] { Issue.record("\(path) differs") }
  }

  @Test(
    "A translation of the project's own that becomes a draft is no leak where open files say the same",
    arguments: [
      "sider/flytt-hit", "sider/fakta-om-kongsberg", "hovedomrader/innbyggere",
    ])
  func draftTranslation(name: String) throws {
    let workshop = try Workshop(copying: "content")
    let path = "content/\(name).en.md"
    let text = try String(contentsOfFile: workshop.path + "/" + path, encoding: .utf8)
    try workshop.write(text.replacing("---\n", with: "---\nutkast: ja\n", maxReplacements: 1), to: path)
    let run = try workshop.run("check", "--as-of", "2027-09-15", "--format", "oneline")
    #expect(!run.output.contains("leaked-internal-text"), "\(run.output)")
  }

  @Test("A picture whose consent is in the internal folder is named too")
  func pictureWithoutInternal() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(
      "---\ntittel: Om\nsammendrag: Om oss.\nbilder: [{fil: torget.jpg, samtykke: kari}]\n---\n\nTekst.\n",
      to: "content/sider/om.md")
    let run = try workshop.run("check", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(run.output.contains("content/sider/om.md:4:38: ADVARSEL bildet vises ikke: samtykket ligger i"))
  }

  @Test("Who publishes the numbers of a measure that waits is no secret, and what it says of itself is")
  func sourceOfWaitingMeasure() throws {
    let workshop = try Workshop(smallSite)
    func write(_ definition: String) throws {
      try workshop.write(
        "tittel: Ventetall\ndefinisjon: \(definition)\nkilde: Nordisk Byanalyse\nperiode: arlig\npubliseres: 2027-05-01\n",
        to: "content/maltall/vent.yml")
    }
    try workshop.write(
      "---\ntittel: Om\nsammendrag: Om oss.\n---\n\nRapporten er laget av Nordisk Byanalyse. Hotellet får nitti rom ved elva.\n",
      to: "content/sider/om.md")
    try write("Antall som venter.")
    let open = try workshop.run("check", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(!open.output.contains("leaked-internal-text"), "\(open.output)")
    try write("Hotellet får nitti rom ved elva.")
    let leaked = try workshop.run("check", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(leaked.output.contains("leaked-internal-text"), "\(leaked.output)")
  }
}
