import Content
import Diagnostics

/// An address of the web as it is looked for, without what nearly all begin with: `voltdal.no/om`.
struct SoughtAddress: Hashable {
  let host: String
  /// The way to the page, its question with it; empty for the first page.
  let path: String

  /// Nil for what is no address of the web.
  init?(_ written: String) {
    var rest = written.lowercased()[...]
    guard let scheme = ["https://", "http://"].first(where: rest.hasPrefix) else { return nil }
    rest = rest.dropFirst(scheme.count)
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    let name = rest.prefix { !"/?#:".contains($0) }
    guard name.contains("."), !name.contains("@") else { return nil }
    host = String(name)
    var way = withoutTracking(
      rest.dropFirst(name.count).drop { $0 == ":" || $0.isNumber }.prefix { $0 != "#" })
    while way.last == "/" || way.last == "?" { way.removeLast() }
    path = String(way)
  }

  var whole: String { host + path }

  /// Whether a word or a number of its way says which page it is; «/pamelding» is one of every place.
  ///
  /// A year tells no page, and neither does a word that is known: `known` are those of places, hosts and towns, as addresses spell
  /// them.
  func tellsPage(besides known: Set<String>) -> Bool {
    path.split { "/?&=.-_".contains($0) }.contains {
      $0.count > 1 && !wordsOfEveryPlace.contains($0) && !isYear($0) && !known.contains(String($0))
    }
  }

  /// Whether those who have the address are let in: a meeting, a shared document.
  var letsIn: Bool { !path.isEmpty && host.isWithin(hostsOfMeetings) }

  /// Whether many have their pages there, so that the name of the machine says nothing of any of them.
  var isOfMany: Bool { host.isWithin(hostsOfMany) || host.hasSuffix(".kommune.no") }
}

/// The way to a page without what says how its reader came there: `?ref=newsletter`.
private func withoutTracking(_ way: Substring) -> Substring {
  guard let mark = way.firstIndex(of: "?") else { return way }
  let parameters = way[way.index(after: mark)...].split(separator: "&")
  let kept = parameters.filter { parameter in
    let name = parameter.prefix { $0 != "=" }
    return !name.hasPrefix("utm_") && !wordsOfTracking.contains(String(name))
  }
  guard kept.count < parameters.count else { return way }
  return way[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
}

private let wordsOfTracking: Set<String> = [
  "ref", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "twclid", "source", "src",
  "share", "si",
  "_hsenc", "_hsmi", "mkt_tok",
]

/// Whether what a text leads to is to be looked for wherever it is written.
func letsIn(_ address: String) -> Bool { addressThatLetsIn(address) != nil }

/// An address in a text, signs around it and all, as it is looked for when whoever has it is let in by it.
package func addressThatLetsIn(_ written: String) -> String? {
  guard let start = written.firstRange(of: "http")?.lowerBound else { return nil }
  let end = written[start...].prefix { !"()<>[]\"«»,;".contains($0) }.reversed().drop { ".!:".contains($0) }
  let address = SoughtAddress(String(end.reversed()))
  return address.flatMap { $0.letsIn ? $0.whole : nil }
}

/// Where the addresses of a field lead.
enum Leading: Sendable {
  /// To what others may lead to as well, such as a source.
  case elsewhere
  /// To the pages of whom the entry is about.
  case website
  /// To where one takes part: registers, follows it, asks.
  case participation

  init(of field: FieldDescription?, within outer: Leading) {
    switch field?.name.nb {
    case "nettsted": self = .website
    case "pamelding", "nettadresse", "kontakt", "handling": self = .participation
    default: self = outer
    }
  }
}

private func isYear(_ word: Substring) -> Bool {
  word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
}

/// What hidden entries lead to, until it is known what open ones do.
struct LeadingAddresses {
  /// The words that places, hosts of events and the area are called by, as addresses spell them: a page of theirs is there whatever
  /// waits.
  var knownWords: Set<String> = []
  private var open: Set<String> = []
  private var kept: [ConfidentialText] = []

  mutating func add(_ address: SoughtAddress, _ leading: Leading, at place: Location, _ reading: FieldReading)
  {
    // The name of a machine of many is nobody's.
    let isHost = leading == .website && !address.isOfMany
    guard isHost || address.tellsPage(besides: knownWords) else { return }
    let text = isHost ? address.host : address.whole
    switch reading.secrecy {
    case .open, .past, .left: open.insert(text)
    case .secret where reading.standing > .mentioned:
      kept.append(ConfidentialText(text, at: place, .address, reading.standing))
    case .secret, .withdrawn, .consented, .unlisted: break
    }
  }

  /// The name of the machine that letters go to, of somebody who is called so; «gmail.com» is nobody's.
  mutating func add(mailIn text: String, of names: [String], at place: Location) {
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;:<>()[]«»\"/?".contains($0) }) {
      let parts = word.lowercased().split(separator: "@")
      guard parts.count == 2, parts[1].contains(".") else { continue }
      let host = parts[1].reversed().drop { $0 == "." }.reversed()
      guard !String(host).isWithin(hostsOfMany), tells(String(host), names) else { continue }
      kept.append(ConfidentialText(String(host), at: place, .address, .unannounced))
    }
  }

  /// Those that no open entry leads to in such a field.
  var texts: [ConfidentialText] { kept.filter { !open.contains($0.pieces[0].text) } }

  /// Whether a host is called as somebody is: by the whole name, or by a word of at least four letters that few have in theirs.
  private func tells(_ host: String, _ names: [String]) -> Bool {
    let parts = host.split { ".-".contains($0) }.dropLast().map(String.init)
    return names.map(slugOf).contains { name in
      let words = name.split(separator: "-").map(String.init)
      let joined = words.joined()
      return parts.contains { part in
        part == joined || part.count >= 4 && joined.hasPrefix(part) && !wordsOfManyNames.contains(part)
          || words.contains { $0.count >= 4 && !wordsOfManyNames.contains($0) && part.hasPrefix($0) }
      }
    }
  }
}

extension String {
  fileprivate func isWithin(_ hosts: Set<String>) -> Bool {
    var rest = self[...]
    while true {
      if hosts.contains(String(rest)) { return true }
      guard let dot = rest.firstIndex(of: ".") else { return false }
      rest = rest[rest.index(after: dot)...]
    }
  }
}

private let hostsOfMeetings: Set<String> = [
  "teams.microsoft.com", "teams.live.com", "zoom.us", "meet.google.com", "whereby.com", "webex.com",
  "meet.jit.si", "docs.google.com", "drive.google.com", "forms.gle", "forms.office.com", "sharepoint.com",
  "onedrive.live.com", "1drv.ms", "dropbox.com", "wetransfer.com", "we.tl",
]

private let hostsOfMany: Set<String> = hostsOfMeetings.union([
  "facebook.com", "fb.com", "fb.me", "instagram.com", "linkedin.com", "youtube.com", "youtu.be", "vimeo.com",
  "x.com",
  "twitter.com", "tiktok.com", "snapchat.com", "threads.net", "bsky.app", "google.com", "g.page",
  "wikipedia.org",
  "proff.no", "brreg.no", "gulesider.no", "1881.no", "finn.no", "nrk.no", "regjeringen.no", "eventbrite.com",
  "eventbrite.no", "ticketmaster.no", "billettservice.no", "checkin.no", "deltager.no", "hoopla.no",
  "spond.com",
  "letsreg.com", "tikkio.com", "linktr.ee", "bit.ly", "github.com", "sites.google.com", "issuu.com",
  "medium.com",
])

/// Words that many have in their names.
private let wordsOfManyNames: Set<String> = [
  "norsk", "norske", "norge", "norges", "norway", "norwegian", "nordic", "nordisk", "norden", "visit",
  "innovasjon",
  "innovation", "kongsberg", "buskerud", "numedal", "viken", "oslo", "drammen", "energi", "bygg", "eiendom",
  "industri",
  "teknologi", "kultur", "reise", "regnskap", "forum", "senter", "nasjonal", "statens", "konsulent",
  "gruppen", "group",
  "invest", "bedrift", "handel", "hotell", "lokal", "region",
]

extension SiteModel {
  /// What the area, the places of events and those who hold open ones are called, as addresses spell it.
  var wordsOfPlaces: Set<String> {
    let places = all(Event.self).flatMap { $0.place?.name.values ?? [] }
    let organizers = all(Event.self).filter { isPublic($0.head.id) }.flatMap(\.organizer.values)
    let names = places + organizers + (site?.facts.area.values ?? [])
    return Set(names.flatMap { slugOf($0.value).split(separator: "-").map(String.init) })
  }
}

/// What pages of many places are called.
private let wordsOfEveryPlace: Set<Substring> = [
  "arrangementer", "arrangement", "kalender", "pamelding", "paamelding", "billetter", "billett", "kontakt",
  "oss",
  "program", "programmet", "events", "event", "calendar", "booking", "bestill", "kurs", "nyheter", "aktuelt",
  "om",
  "tickets", "ticket", "register", "registration", "live", "direkte", "stream", "webinar", "no", "nb", "nn",
  "en",
  "meld", "deg", "pa", "skjema", "forms", "form", "index", "html", "htm", "php", "aspx", "home", "hjem",
  "about",
  "contact", "us", "news", "hva", "skjer", "id", "kjop", "signup", "sign", "up", "join", "default",
  "nettbutikk", "kultur", "venue", "scene", "naring", "bibliotek", "kino", "sesong", "konserter",
  "forestillinger",
]
