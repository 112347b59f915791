import Content
import Diagnostics
import Model

extension Rule {
  /// Whoever’s consent is withdrawn or over is named nowhere else either. What rests on the consent is taken out by
  /// itself, but other texts name people too, and nothing in them says so.
  ///
  /// Who is named in an office that is held on behalf of others may stand («ordfører Kari Hansen»). A profession excuses
  /// nothing: «ingeniør Kari Hansen flyttet hit med mann og to barn» is the very story that was withdrawn, and a warning too many
  /// is answered by a new consent or a file in `personer`, while the name of whoever has asked to be taken out stays unseen for ever.
  ///
  /// A warning: an error would keep the site from being made, and so keep up the story that the withdrawal is to take
  /// away.
  static let namesRestOnConsent = Rule(.namedWithoutConsent) { site in
    let people = PeopleWithoutConsent(site)
    guard !people.isEmpty else { return [] }
    return site.heads.filter { site.isPublic($0.id) && !$0.isInternalOnly }.flatMap { head in
      people.named(in: head, of: site)
    }
  }
}

/// Those who have said yes once, and whose yes holds no longer.
struct PeopleWithoutConsent {
  private let people: SoughtNames
  private let inAddresses: NamesInAddresses
  private var consents: [PersonName: Entry<Consent>] = [:]
  var isEmpty: Bool { consents.isEmpty }

  init(_ site: SiteModel) {
    let today = site.moment.today
    let isProduction = site.moment.strictness == .production
    let all = site.all(Consent.self).filter {
      !$0.head.isUnreadable && !(isProduction && $0.common.isExample == true)
    }
    let over = all.filter { $0.internalFacts.isOver(on: today) }
    guard !over.isEmpty else {
      people = SoughtNames([])
      inAddresses = NamesInAddresses([])
      return
    }
    let named = NamesOfOthers(site, all)
    var names: [PersonName] = []
    for consent in over {
      for name in PersonName.all(in: consent.internalFacts.person ?? "") where !named.holds(name) {
        guard consents.updateValue(consents[name] ?? consent, forKey: name) == nil else { continue }
        names.append(name)
      }
    }
    people = SoughtNames(names, inShort: names.filter { !named.mayBeMeant(by: $0) })
    inAddresses = NamesInAddresses(names)
  }

  /// Where an open entry names one of them: in each field, paragraph, heading and row of a table.
  func named(in head: EntryHead, of site: SiteModel) -> [Diagnostic] {
    let fields = head.words.filter { isShown($0, head, site) && mayName($0.text) }.flatMap { words in
      found(in: words.text).map { Named($0, words.language) { words.place(of: $0) ?? words.location } }
    }
    let texts = head.shownTexts.filter { site.hiding(head.id, in: $0.language) == nil }
      .flatMap { text in
        text.blocksWithWords.flatMap { block in
          found(in: text, block, site.withheldPictures).map { found in
            Named(found, text.language) { _ in text.place(ofWords: found.written, in: block) }
          }
        }
          + text.titlesOfLinks.filter { mayName($0.words) }.flatMap { title in
            found(in: title.words).map { Named($0, text.language) { _ in title.place } }
          }
      }
    let addresses = head.addresses(of: site).compactMap { address in
      inAddresses.name(in: address.written).map { Named($0, in: address) }
    }
    let all = fields + texts + addresses
    // Who is said to speak for an office in the text does so in its title too.
    return all.filter { named in
      !all.contains { $0.found.isInOffice && $0.found.name == named.found.name && $0.speaks(named.language) }
    }.map { $0.finding(consents[$0.found.name]) }
  }

  /// Where a document names one of them: each once, since nobody can tell on which of its lines.
  func named(in paragraphs: [String], of path: String) -> [Diagnostic] {
    var known: Set<PersonName> = []
    let all = DocumentPassage.all(in: paragraphs).flatMap { passage in
      mayName(passage.bytes) ? found(in: passage.bytes).filter { passage.shows($0.range) } : []
    }
    return all.filter { !$0.isInOffice && known.insert($0.name).inserted }.filter { one in
      !all.contains { $0.isInOffice && $0.name == one.name }
    }.map { Named($0, nil) { _ in .file(path) }.finding(consents[$0.name]) }
  }

  /// Whether one of the words stands in it; most texts have none.
  private func mayName(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      // «solfrid.tjonnas@firma.no»
      if bytes[start] == UInt8(ascii: "@") { return true }
      var end = start
      while end < bytes.count, bytes.isOfName(at: end) { end += 1 }
      if end > start, bytes[start].mayBeCapital,
        people.mayBegin(with: String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
      {
        return true
      }
      start = Swift.max(end, start + 1)
    }
    return false
  }

  /// Each once, though the cells of a row are read in both orders.
  private func found(in text: EntryText, _ block: Int, _ withheld: Set<String>) -> [Found] {
    var known: Set<PersonName> = []
    return text.parts(of: block, withheld: withheld).filter(mayName).flatMap(found).filter {
      known.insert($0.name).inserted || $0.isInOffice
    }
  }

  private func found(in bytes: [UInt8]) -> [Found] {
    let text = String(decoding: bytes, as: UTF8.self)
    let words = writtenWords(in: text)
    var known: Set<PersonName> = []
    let named = words.names(of: people).compactMap { named -> Found? in
      guard !words.isCredited(named.words) else { return nil }
      let isInOffice = words.isInOffice(named.words, .onBehalfOfOthers)
      guard known.insert(named.name).inserted || isInOffice else { return nil }
      let range =
        words[named.words.lowerBound].range.lowerBound..<words[named.words.upperBound].range.upperBound
      return Found(named.name, range, in: text, isInOffice: isInOffice)
    }
    return named
      + inAddresses.names(in: text).filter { known.insert($0.name).inserted }.map {
        Found($0.name, $0.range, in: text)
      }
  }
}

/// What a picture that is taken out says is not shown, and who took a picture is named by law (the Copyright Act,
/// section 5).
private func isShown(_ words: FieldWords, _ head: EntryHead, _ site: SiteModel) -> Bool {
  if words.field.hasSuffix("kreditering") { return false }
  if words.field == "bilde-alt",
    site.picture(of: head).map({ site.withheldPictures.contains($0.sha256) }) ?? false
  {
    return false
  }
  return words.language.map { site.hiding(head.id, in: $0) == nil } ?? true
}

/// The names that may stand all the same: of those with another consent, of people in the register, of businesses and
/// places.
struct NamesOfOthers {
  private let names: SoughtNames
  private let all: [PersonName]

  init(_ site: SiteModel, _ consents: [Entry<Consent>]) {
    let given = consents.filter {
      $0.internalFacts.holds(on: site.moment.today) && $0.internalFacts.isForSite(site)
    }.compactMap(\.internalFacts.person)
    let open = site.heads.filter {
      [Person.kindID, Partner.kindID].contains($0.id.kind) && site.isPublic($0.id)
    }
    .flatMap { $0.common.title.values.map(\.value) }
    let events = site.all(Event.self).flatMap { $0.place?.name.values.map(\.value) ?? [] }
    all = (given + open + events).flatMap(PersonName.all)
    names = SoughtNames(all)
  }

  /// Whether «K. Hansen» or «Kari H.» may be one of these as well as somebody of that name.
  func mayBeMeant(by name: PersonName) -> Bool {
    all.contains { other in
      other.first.first == name.first.first && other.last == name.last
        || other.first == name.first && other.last.first == name.last.first
    }
  }

  func holds(_ name: PersonName) -> Bool {
    names.named(name.first, name.last).contains(where: name.agrees)
  }
}

/// A name in a text, and how it is written there.
private struct Found {
  let name: PersonName
  let written: String
  /// In the bytes of the text.
  let range: Range<Int>
  let isInOffice: Bool
  let address: AddressOfEntry.Kind?
  /// «K. Hansen», which others may be called too.
  var isShort: Bool {
    let words = written.split(separator: " ")
    return address == nil && words.count == 2 && words.contains { $0.filter(\.isLetter).count == 1 }
  }

  init(_ name: PersonName, _ range: Range<String.Index>, in text: String, isInOffice: Bool = false) {
    self.name = name
    written = String(text[range])
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    self.range = start..<start + written.utf8.count
    self.isInOffice = isInOffice
    address = nil
  }

  init(_ name: PersonName, in address: AddressOfEntry) {
    self.name = name
    written = address.written
    range = 0..<written.utf8.count
    isInOffice = false
    self.address = address.kind
  }
}

private struct Named {
  let found: Found
  let language: Language?
  private let place: Location

  init(_ found: Found, _ language: Language?, at place: (Range<Int>) -> Location) {
    self.found = found
    self.language = language
    self.place = place(found.range)
  }

  init(_ name: PersonName, in address: AddressOfEntry) {
    found = Found(name, in: address)
    language = address.language
    place = address.place
  }

  func speaks(_ other: Language?) -> Bool { language == nil || other == nil || language == other }

  func finding(_ consent: Entry<Consent>?) -> Diagnostic {
    let ending = consent.map { $0.internalFacts.ending } ?? Wording(nb: "gjelder ikke", en: "is not valid")
    let said =
      found.isShort
      ? Wording(
        nb: "«\(found.written)» kan være en som er registrert, men samtykket \(ending.nb)",
        en: "“\(found.written)” may be somebody whose consent \(ending.en)")
      : Wording(
        nb: "«\(found.written)» står her, men samtykket \(ending.nb)",
        en: "“\(found.written)” is named here, but the consent \(ending.en)")
    return Diagnostic(
      .namedWithoutConsent, said,
      at: place,
      help: found.address.map(\.help)
        ?? Wording(
          nb:
            "ta ut navnet og det som ellers viser hvem det er, eller hent inn et nytt samtykke og registrer det; er det en annen med samme navn, registrer samtykket fra den personen",
          en:
            "leave out the name and what else shows who it is, or ask for a new consent and record it; if it is somebody else of that name, record the consent of that person"
        ),
      notes: consent.map {
        [Note(Wording(nb: "samtykket er her", en: "the consent is here"), at: $0.head.opening)]
      } ?? [])
  }
}

extension AddressOfEntry.Kind {
  fileprivate var help: Wording {
    switch self {
    case .own:
      Wording(
        nb:
          "gi siden en adresse uten navnet, og ta ikke vare på den gamle i «tidligere-adresser», for der ligger navnet fortsatt åpent; er det en annen med samme navn, registrer samtykket fra den personen",
        en:
          "give the page an address without the name, and do not keep the old one in “former-addresses”, where the name would still be public; if it is somebody else of that name, record the consent of that person"
      )
    case .link:
      Wording(
        nb:
          "ta bort lenken: navnet står i adressen; er det en annen med samme navn, registrer samtykket fra den personen",
        en:
          "remove the link: the name is in its address; if it is somebody else of that name, record the consent of that person"
      )
    }
  }
}

extension Consent.Internal {
  fileprivate var ending: Wording {
    if let withdrawn {
      return Wording(nb: "er trukket \(withdrawn.iso)", en: "was withdrawn on \(withdrawn.iso)")
    }
    let last = expiry?.iso ?? ""
    return Wording(nb: "gikk ut \(last)", en: "ended on \(last)")
  }
}

extension EntryText {
  /// What browsers show over a link: [her](side.md "Solfrid Tjønnås").
  fileprivate var titlesOfLinks: [(words: [UInt8], place: Location)] {
    body.nodes.indices.compactMap { index in
      let node = body.nodes[index]
      guard node.kind == .link, !node.title.isEmpty else { return nil }
      return (Array(body.text[Int(node.title.lowerBound)..<Int(node.title.upperBound)]), place(index))
    }
  }

  /// What holds words of its own.
  fileprivate var blocksWithWords: [Int] {
    body.nodes.indices.filter { index in
      switch body.nodes[index].kind {
      case .paragraph, .heading, .tableCell, .tableRow, .codeBlock: true
      case .document, .blockQuote, .bulletList, .orderedList, .item, .taskItem, .thematicBreak, .table,
        .tableHeader, .footnoteDefinition, .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link,
        .image,
        .footnoteReference, .rawHTMLBlock, .rawHTML, .directive, .role:
        false
      }
    }
  }

  /// The words of a block; of a row what two cells beside each other say together, where each is one word.
  fileprivate func parts(of block: Int, withheld: Set<String>) -> [[UInt8]] {
    guard body.nodes[block].kind == .tableRow else { return [shownBytes(of: block, withheld: withheld)] }
    let cells = (block..<Int(body.nodes[block].end)).filter { body.nodes[$0].kind == .tableCell }
      .map { shownBytes(of: $0, withheld: withheld).filter { $0 != .space } }
    return zip(cells, cells.dropFirst()).flatMap { one, other in
      [[one, other], [other, one]].map { pair in Array(pair.joined(separator: [.space])) }
    }
  }

  /// Without the words of pictures that are taken out.
  private func shownBytes(of block: Int, withheld: Set<String>) -> [UInt8] {
    guard !withheld.isEmpty else { return body.plainBytes(of: block) }
    return body.plainBytes(of: block) { index in
      guard body.nodes[index].kind == .image, let asset = targets[Int32(index)]?.asset else { return nil }
      return withheld.contains(asset.sha256) ? [] : nil
    }
  }

  /// Where these words stand in a block; all of it where they do not stand together.
  func place(ofWords words: String, in block: Int) -> Location {
    let wanted = Array(words.utf8)
    for index in block..<max(block + 1, Int(body.nodes[block].end)) where body.nodes[index].kind == .text {
      let literal = body.nodes[index].literal
      let range = Int(literal.lowerBound)..<Int(literal.upperBound)
      let start = range.first {
        body.text[$0] == wanted[0] && body.text[$0..<range.upperBound].starts(with: wanted)
      }
      if let start, let source = body.sourceMap.source(of: start..<start + wanted.count) {
        return Location(path, source)
      }
    }
    return place(block)
  }
}

extension [UInt8] {
  /// Letters, and what hyphens join; «, ’ and their like begin with one of two bytes, and are taken as the end of a
  /// word.
  fileprivate func isOfName(at index: Int) -> Bool {
    var lead = index
    // The bytes that go on with a character follow the one that it begins with, in UTF-8 at most three.
    while lead > 0, index - lead < 3, self[lead] < 0xC0, self[lead] >= 0x80 { lead -= 1 }
    switch self[lead] {
    case 0x80..<0xC3, 0xE2, 0xF0...: return false
    default: return self[index].isWord || self[index] == UInt8(ascii: "-") || lead < index
    }
  }
}

extension UInt8 {
  fileprivate var mayBeCapital: Bool { (0x41...0x5A).contains(self) || self >= 0xC3 }
}

extension Code {
  static let namedWithoutConsent = Code(
    "named-without-consent", .warning,
    title: Wording(nb: "Navn uten samtykke", en: "A name without a consent"),
    explanation: Wording(
      nb:
        "Når et samtykke er trukket eller gått ut, går siden som bygger på det, bort av seg selv. Navnet kan stå i andre tekster også: i en annen nyhet, en tittel, en bildetekst, en liste. De tas ikke ut av seg selv, og det er ingen feil som stopper byggingen: da ble den gamle utgaven liggende, med historien i. Den som har et annet samtykke som gjelder, eller en åpen fil i «personer», kan stå. Det kan også den som er nevnt i et verv for andre, som en ordfører eller en daglig leder; et yrke er ikke nok.",
      en:
        "When a consent is withdrawn or has expired, the page that rests on it goes by itself. The name may stand in other texts too: in other news, a title, the text of a picture, a list. Those are not taken out by themselves, and it is no error that stops a build: then the old site would stay, with the story in it. Whoever has another consent that holds, or an open file in “personer”, may be named. So may whoever is named in an office held on behalf of others, such as a mayor or a general manager; a profession is not enough."
    ),
    example: Example(
      wrong:
        "content/sider/om.md\n  Kari Hansen flyttet hit i 2026.\ncontent/intern/samtykker/kari.yml\n  person: Kari Hansen\n  trukket: 2027-02-01",
      right:
        "content/sider/om.md\n  En av dem flyttet hit i 2026.\ncontent/intern/samtykker/kari.yml\n  person: Kari Hansen\n  trukket: 2027-02-01"
    ))
}
