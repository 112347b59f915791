import Content
package import Diagnostics
package import Model

/// What earlier releases had that this site has no longer, and of which the content does not say why: nothing leads on from
/// there, and nobody has said that it is gone.
///
/// What an entry loses by being hidden (a draft, an expiry, a consent) is lost on purpose. So is what rested on a consent when its file
/// is deleted: nothing is to lead on from there, and its address, which bears a name, is to be written down nowhere.
package func findLostNames(
  since earlier: ReleaseRecord, in now: Ledger, of site: SiteModel
) -> [Diagnostic] {
  let gone = Set(site.goneNames)
  let renamed = Renamed(earlier, site)
  let notes = earlier.consentNotes
  var rest = lost(since: earlier, in: now, of: site, renamed)
  var moves: [Diagnostic] = []
  for folder in earlier.everything.folders(of: earlier.top) {
    guard let moved = movedSite(rest, from: folder, now, site) else { continue }
    moves.append(moved.finding)
    rest.removeAll { moved.names.contains($0.name) }
  }
  return moves + findings(rest, renamed, site, isUnnoted: earlier.isOfFirstForm && notes.isEmpty)
    + forgotten(since: earlier, in: now, gone, at: site.publishingPlace)
}

/// The addresses among them, in order.
package func lostAddresses(since earlier: ReleaseRecord, in now: Ledger, of site: SiteModel) -> [String] {
  lost(since: earlier, in: now, of: site, Renamed(earlier, site)).filter { $0.name.kind == .address }
    .map(\.name.text)
}

private func lost(
  since earlier: ReleaseRecord, in now: Ledger, of site: SiteModel, _ renamed: Renamed
) -> [(name: Ledger.Name, owner: Ledger.Owner)] {
  let notes = earlier.consentNotes
  return earlier.everything.lost(in: now, gone: Set(site.goneNames)).filter { name, owner in
    guard let entry = owner.entry else { return true }
    let isDeleted = site.head(entry) == nil && renamed.successor(of: entry) == nil
    if isDeleted, rested(entry, onConsentBy: notes) { return false }
    return site.hiding(entry, in: owner.language) == nil
  }
}

/// What is said of names that are lost, place by place; of a release that noted no consents, that it did not.
private func findings(
  _ lost: [(name: Ledger.Name, owner: Ledger.Owner)], _ renamed: Renamed, _ site: SiteModel, isUnnoted: Bool
) -> [Diagnostic] {
  let places = Dictionary(grouping: lost) { $0.owner.entry }
  return places.flatMap { entry, names in
    let found = findings(names, of: entry, renamed, site)
    let isDeleted = entry.map { site.head($0) == nil && renamed.successor(of: $0) == nil } ?? false
    return isUnnoted && isDeleted ? found.map { $0.sayingUnnoted(at: site.placeOfGone) } : found
  }.sortedByPlace()
}

extension Diagnostic {
  /// That the release was made by an older tool, which did not note what rests on a consent: it is asked this once.
  ///
  /// Where `place` is nil there is no file yet in which to write it.
  fileprivate func sayingUnnoted(at place: Location?) -> Diagnostic {
    var finding = self
    finding.notes.append(
      Note(
        Wording(
          nb:
            "utgaven leserne ser, er publisert av et eldre verktøy, som ikke noterte hva som bygger på et samtykke; er siden slettet fordi et samtykke er trukket, skriv adressen under «borte»\(place == nil ? " i en ny fil, content/publisering.yml" : ""): en adresse med et navn i kommer ikke med i filene til tjeneren, og det blir ikke spurt om dette igjen",
          en:
            "the release that readers see was published by an older tool, which did not note what rests on a consent; if the page was deleted because a consent was withdrawn, write the address under “gone”\(place == nil ? " in a new file, content/publisering.yml" : ""): an address with a name in it is not put into the files for the server, and this is not asked again"
        ), at: place ?? finding.location))
    return finding
  }
}

/// What in the content still uses the former name of a file that was renamed since an earlier release, each with its fix.
package func findOutdatedLinks(since earlier: ReleaseRecord, of site: SiteModel) -> [Diagnostic] {
  let renamed = Renamed(earlier, site)
  return linksToRenamed(renamed.successors, addresses: renamed.addresses(in: earlier.ledger, site), in: site)
}

extension SiteModel {
  /// Where the list of what is gone is, or would be added; nil where there is no such file.
  fileprivate var placeOfGone: Location? { all(Publication.self).first?.head.place(of: "borte") }
}

extension Ledger {
  /// The names that are not in another, but for those that are gone on purpose; in order. A place on a page, and an
  /// identifier, go with their page.
  package func lost(in now: Ledger, gone: Set<String>) -> [(name: Name, owner: Owner)] {
    let stillThere = { (page: String) in now.names[Name(kind: .address, text: page)] != nil }
    return names.filter { name, owner in
      if now.names[name] != nil || gone.contains(name.text) { return false }
      switch name.kind {
      case .address: return true
      case .anchor, .feed, .event: return stillThere(owner.page)
      }
    }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      .filter { name, owner in !leadsOn(name, owner, now) }
  }

  /// Whether a page that only says where its entry has gone stands there now: what was on it is found by way of it.
  private func leadsOn(_ name: Name, _ owner: Owner, _ now: Ledger) -> Bool {
    guard name.kind != .address, let there = now.names[Name(kind: .address, text: owner.page)] else {
      return false
    }
    return there.isFormer
  }
}

extension SiteModel {
  /// What somebody has said is gone, as it is written and as the site has it.
  package var goneNames: [String] {
    all(Publication.self).flatMap(\.gone).compactMap(\.address?.text).flatMap { text in
      text.first == "/" ? [text, addressing.base.address(written: text)] : [text]
    }
  }
}

extension Ledger {
  /// The folders of the domain that the whole site lay in: the last one, and those that led on to it.
  func folders(of top: String) -> [BasePath] {
    let former = names.filter { name, owner in
      name.kind == .address && owner.isFormer && owner.page == top && name.text != top
    }
    return ([top] + former.map(\.key.text).sorted()).compactMap { BasePath($0) }
  }

  /// Which of some names are those of a site that lay in another folder of the domain, and are here below this one.
  func moved(_ lost: [Name], from before: BasePath, to base: BasePath) -> Set<Name> {
    guard before != base else { return [] }
    return Set(
      lost.filter { name in
        name.kind == .address && name.text.hasPrefix(before.text)
          && names[Name(kind: .address, text: base.address(ofFile: before.path(of: name.text)))] != nil
      })
  }
}

/// One finding for all that is lost because the whole site lies in another folder now.
private func movedSite(
  _ lost: [(name: Ledger.Name, owner: Ledger.Owner)], from before: BasePath?, _ now: Ledger, _ site: SiteModel
) -> (finding: Diagnostic, names: Set<Ledger.Name>)? {
  let base = site.addressing.base
  guard let before, let entry = site.site else { return nil }
  let names = now.moved(lost.map(\.name), from: before, to: base)
  guard !names.isEmpty else { return nil }
  let written = entry.facts.formerFolders.map(\.text) + [before.text]
  let line = "tidligere-mapper: [\(written.joined(separator: ", "))]"
  let place = entry.head.place(of: "domene")
  let count = counted(names.count, "adresse", "adresser")
  // A list that is there is written in its own way.
  let isFixed = written.count == 1 && !place.range.isEmpty
  let finding = Diagnostic(
    .lostAddress,
    Wording(
      nb: "nettstedet er flyttet fra «\(before.text)» til «\(base.text)», og \(count) der fører ingen steder",
      en:
        "the site has moved from “\(before.text)” to “\(base.text)”, and \(names.count == 1 ? "1 address" : "\(names.count) addresses") there lead nowhere"
    ),
    at: place,
    help: Wording(
      nb: "skriv «\(line)», så fører de til det samme i den nye",
      en: "write “\(line)”, and they lead to the same in the new one"),
    fixIts: isFixed
      ? [
        FixIt(
          at: Location(place.path, place.range.upperBound..<place.range.upperBound),
          replacement: "\n" + line)
      ] : [])
  return (finding, names)
}

private func findings(
  _ names: [(name: Ledger.Name, owner: Ledger.Owner)], of entry: EntryID?, _ renamed: Renamed,
  _ site: SiteModel
) -> [Diagnostic] {
  let addresses = names.filter { $0.name.kind == .address }.map(\.name.text)
  // What lies beside a page, its calendar and its figures, is found again by way of the page.
  let pages = addresses.filter { $0.hasSuffix("/") }
  if let entry, !pages.isEmpty, let head = renamed.successor(of: entry) {
    return [moved(pages, to: head, site)]
  }
  let place =
    entry.flatMap { site.head($0)?.opening } ?? .file("content/nettsted.yml")
  return names.map { lost($0.name, at: place) }
}

private func moved(_ addresses: [String], to head: EntryHead, _ site: SiteModel) -> Diagnostic {
  let base = site.addressing.base
  let line = "tidligere-adresser: [\(addresses.map { "/" + base.path(of: $0) }.joined(separator: ", "))]"
  let title = head.place(of: "tittel")
  let isPlain = head.path.hasSuffix(".md") && title.path == head.path && !title.range.isEmpty
  let fixIt =
    isPlain ? redirect(addresses.map { "/" + base.path(of: $0) }, from: head, title, line, site) : nil
  return Diagnostic(
    .lostAddress,
    Wording(
      nb: "filen har fått nytt navn, og ingenting fører fra \(addresses[0]) til siden",
      en: "the file was renamed, and nothing leads from \(addresses[0]) to the page"),
    at: fixIt == nil ? head.opening : title,
    help: Wording(nb: "skriv «\(line)»", en: "write “\(line)”"),
    fixIts: fixIt.map { [$0] } ?? [])
}

/// Writes the former addresses after the title, or at the beginning of the list that is there.
private func redirect(
  _ addresses: [String], from head: EntryHead, _ title: Location, _ line: String, _ site: SiteModel
) -> FixIt? {
  guard !head.common.formerAddresses.isEmpty else {
    return FixIt(
      at: Location(title.path, title.range.upperBound..<title.range.upperBound), replacement: "\n" + line)
  }
  let first = head.place(of: "tidligere-adresser.0")
  let place = head.place(of: "tidligere-adresser")
  guard let source = site.tree.documents.first(where: { $0.path == head.path })?.source else { return nil }
  // A list in brackets; one with a line for each has each in a place of its own.
  if place.path == head.path, source.indices.contains(place.range.lowerBound),
    source[place.range.lowerBound] == UInt8(ascii: "[")
  {
    let start = place.range.lowerBound + 1
    return FixIt(
      at: Location(head.path, start..<start), replacement: addresses.joined(separator: ", ") + ", ")
  }
  guard first.path == head.path, !first.range.isEmpty,
    let dash = source[..<first.range.lowerBound].lastIndex(of: UInt8(ascii: "-")),
    let newline = source[..<dash].lastIndex(of: 0x0A)
  else { return nil }
  let opening = String(decoding: source[(newline + 1)..<first.range.lowerBound], as: UTF8.self)
  let lines = addresses.map { opening + $0 + "\n" }.joined()
  return FixIt(at: Location(head.path, (newline + 1)..<(newline + 1)), replacement: lines)
}

private func lost(_ name: Ledger.Name, at place: Location) -> Diagnostic {
  let declare = Wording(
    nb: "skriv «borte: [{adresse: \(quoted(name.text))}]» i publisering.yml",
    en: "write “gone: [{address: \(quoted(name.text))}]” in publisering.yml")
  switch name.kind {
  case .address:
    return Diagnostic(
      .lostAddress,
      Wording(
        nb: "adressen \(name.text) var publisert, og er borte",
        en: "the address \(name.text) was published, and is gone"),
      at: place,
      help: Wording(
        nb: "skriv den i «tidligere-adresser» på siden som skal ta over, eller \(declare.nb)",
        en: "write it in “former-addresses” of the page that takes over, or \(declare.en)"))
  case .anchor:
    return Diagnostic(
      .lostAddress,
      Wording(
        nb: "stedet \(name.text) var publisert, og er borte",
        en: "the place \(name.text) was published, and is gone"),
      at: place,
      help: Wording(
        nb: "gi overskriften navnet den hadde, eller \(declare.nb)",
        en: "give the heading the name it had, or \(declare.en)"))
  case .feed, .event:
    return Diagnostic(
      .lostIdentifier,
      Wording(
        nb: "id-en \(name.text) er borte, men siden er der: abonnenter får den én gang til",
        en: "the id \(name.text) is gone, but the page is there: subscribers get it once more"),
      at: place,
      help: Wording(
        nb: "gi filen navnet den hadde, eller \(declare.nb)",
        en: "give the file the name it had, or \(declare.en)"))
  }
}

/// A text as YAML wants it inside brackets.
private func quoted(_ text: String) -> String {
  text.contains { "#:,[]{}".contains($0) } ? "'\(text)'" : text
}

/// Which entries are earlier ones under another name: of the same kind and title, one for one.
private struct Renamed {
  let successors: [EntryID: EntryHead]

  init(_ earlier: ReleaseRecord, _ site: SiteModel) {
    let before = Set(earlier.shown.map(\.id))
    let there = Set(site.heads.map(\.id))
    let new = Dictionary(grouping: site.heads.filter { !before.contains($0.id) && site.hidden[$0.id] == nil })
    {
      $0.id.kind
    }
    let old = Dictionary(grouping: earlier.shown.filter { !there.contains($0.id) }) { $0.id.kind }
    var successors: [EntryID: EntryHead] = [:]
    for (kind, entries) in old {
      let byTitle = Dictionary(grouping: new[kind] ?? []) {
        Titled($0.common.title.values.map { ($0.language, $0.value) })
      }
      for (titles, same) in Dictionary(
        grouping: entries, by: { Titled($0.titles.map { ($0.key, $0.value) }) })
      {
        guard same.count == 1, let heads = byTitle[titles], heads.count == 1 else { continue }
        successors[same[0].id] = heads[0]
      }
    }
    self.successors = successors
  }

  /// Where readers find now what they found at each address of such an entry.
  func addresses(in ledger: Ledger, _ site: SiteModel) -> [String: String] {
    guard !successors.isEmpty else { return [:] }
    return Dictionary(
      ledger.names.compactMap { name, owner in
        guard name.kind == .address, let head = owner.entry.flatMap({ successors[$0] }) else { return nil }
        return site.addresses.address(of: head.id, in: owner.language).map { (name.text, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func successor(of id: EntryID) -> EntryHead? { successors[id] }

  private struct Titled: Hashable {
    let words: Set<[String]>

    init(_ titles: [(Language, String)]) { words = Set(titles.map { [$0.0.tag, $0.1] }) }
  }
}

extension Code {
  package static let lostAddress = Code(
    "lost-address", .error,
    title: Wording(nb: "En publisert adresse er borte", en: "A published address is gone"),
    explanation: Wording(
      nb:
        "Andre har lenket til adressen, lagret den eller skrevet den ut. En adresse som har vært publisert, fører alltid et sted, eller noen har sagt at den er borte. Det som er skjult (utkast, utløp, samtykke), regnes ikke med.",
      en:
        "Others have linked to the address, saved it or printed it. An address that was published always leads somewhere, or somebody has said that it is gone. What is hidden (a draft, an expiry, a consent) does not count."
    ),
    steps: Wording(
      nb:
        "Skriv den gamle adressen i «tidligere-adresser» på siden som tar over. Er det ingen slik side, skriv adressen under «borte» i content/publisering.yml, med en grunn.",
      en:
        "Write the old address in “former-addresses” of the page that takes over. If there is no such page, write the address under “gone” in content/publisering.yml, with a reason."
    ))

  package static let lostIdentifier = Code(
    "lost-identifier", .error,
    title: Wording(nb: "En id i en strøm eller kalender er borte", en: "An id in a feed or calendar is gone"),
    explanation: Wording(
      nb:
        "Nyhetslesere og kalendere kjenner en artikkel og et arrangement på en id, som kommer av filnavnet. Får filen et annet navn, kommer det samme én gang til hos alle som abonnerer.",
      en:
        "News readers and calendars know an article and an event by an id, which comes from the file's name. When the file is renamed, everybody who subscribes gets the same once more."
    ),
    steps: Wording(
      nb:
        "Gi filen navnet den hadde, eller skriv id-en under «borte» i content/publisering.yml, med en grunn.",
      en:
        "Give the file the name it had, or write the id under “gone” in content/publisering.yml, with a reason."
    ))
}

/// Every code that comparing with an earlier release can report.
package let publishingCodes: [Code] = [
  .lostAddress, .lostIdentifier, .goneForgotten, .previousWithoutAddresses, .pageHeld, .pageNotHeld,
]
