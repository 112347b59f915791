import Diagnostics
import Model

extension Rule {
  /// Who has agreed to a newsletter has not agreed to the website, and who has agreed to an interview without a picture, to no
  /// picture. A consent that names no channel is for all of them.
  static let consentCoversSite = Rule(.consentNotForSite) { site in
    let others = site.all(Consent.self).filter { !$0.internalFacts.isForSite(site) }
    let wordless = site.all(Consent.self).filter {
      $0.internalFacts.isForSite(site) && $0.internalFacts.subject.map(saysNoPicture) ?? false
    }
    guard !others.isEmpty || !wordless.isEmpty else { return [] }
    var pictures: [EntryID: [ConsentKey]] = [:]
    for head in site.heads where site.isPublic(head.id) {
      for key in head.pictureFacts.compactMap(\.consent) { pictures[key.id, default: []].append(key) }
    }
    func shownPictures(_ consent: EntryHead) -> [Note] {
      (pictures[consent.id] ?? []).map {
        Note(Wording(nb: "dette bildet blir vist", en: "this picture is shown"), at: $0.location)
      }
    }
    let ofNoPictures = wordless.compactMap { consent -> Diagnostic? in
      let shown = shownPictures(consent.head)
      return shown.isEmpty
        ? nil : .consentNotForPictures(consent.head, consent.internalFacts.subject ?? "", shown)
    }
    return ofNoPictures
      + others.compactMap { consent in
        let pages = (site.referrers[consent.head.id] ?? []).filter(site.isPublic).compactMap(site.head).map {
          Note(Wording(nb: "denne siden er åpen", en: "this page is public"), at: $0.opening)
        }
        let shown = shownPictures(consent.head)
        return pages.isEmpty && shown.isEmpty ? nil : .consentNotForSite(consent.head, pages, pictures: shown)
      }
  }
}

/// «Intervju uten bilde», «Bare tekst», «Kun til internt bruk». What is for pictures somewhere, is: «Bilde, ikke bilder av barna».
private func saysNoPicture(_ subject: String) -> Bool {
  let words = subject.inSmallLetters.words
  let isLimited = words.contains { ["kun", "bare", "only"].contains($0) }
  let isInternal = zip(words, words.dropFirst()).contains {
    ["internt", "internal"].contains($0) && ["bruk", "use"].contains($1)
  }
  if isInternal, isLimited { return true }
  let isDenied = words.indices.filter { picturesInConsents.contains(words[$0]) }.map { index in
    let before = words[..<index].suffix(2)
    // «Ikke bare bilder, men også film»
    return before.contains(where: noneOf.contains)
      && !before.contains { ["kun", "bare", "only"].contains($0) }
  }
  if !isDenied.isEmpty { return isDenied.allSatisfy { $0 } }
  if isInternal { return !words.contains { $0.hasPrefix("ekstern") || $0 == "external" } }
  guard let first = words.first, ["kun", "bare", "only"].contains(first) else { return false }
  return words.dropFirst().first.map { onlyWords.contains($0) } ?? false
    && !words.contains { ["film", "video", "foto"].contains($0) }
}

private let picturesInConsents: Set<String> = [
  "bilde", "bilder", "bildet", "bildene", "foto", "fotoet", "fotografi", "fotografier", "portrett",
  "portretter", "picture", "pictures", "photo", "photos", "portrait", "portraits",
]
private let noneOf: Set<String> = ["uten", "utan", "ikke", "ikkje", "ingen", "without", "no", "not"]
private let onlyWords: Set<String> = [
  "tekst", "intervju", "intervjuet", "sitat", "lyd", "lydopptak", "text", "interview", "quote", "audio",
]

extension Diagnostic {
  fileprivate static func consentNotForPictures(
    _ consent: EntryHead, _ subject: String, _ shown: [Note]
  ) -> Diagnostic {
    Diagnostic(
      .consentNotForSite,
      Wording(
        nb: "samtykket gjelder «\(subject)», men et bilde bygger på det",
        en: "the consent is for “\(subject)”, but a picture rests on it"),
      at: consent.place(of: "hva"),
      help: Wording(
        nb: "er det gitt for bilder også, skriv det i «hva»; ellers bytt bildet",
        en: "if it was given for pictures too, say so in “what”; else use another picture"),
      notes: shown)
  }

  fileprivate static func consentNotForSite(
    _ consent: EntryHead, _ pages: [Note], pictures: [Note]
  ) -> Diagnostic {
    let (rests, takeAway) =
      pages.isEmpty
      ? (Wording(nb: "et bilde", en: "a picture"), Wording(nb: "bytt bildet", en: "use another picture"))
      : (Wording(nb: "en side", en: "a page"), Wording(nb: "ta ned siden", en: "take the page down"))
    return Diagnostic(
      .consentNotForSite,
      Wording(
        nb: "nettstedet er ikke blant kanalene i samtykket, men \(rests.nb) bygger på det",
        en: "the website is not among the channels of the consent, but \(rests.en) rests on it"),
      at: consent.place(of: "kanaler"),
      help: Wording(
        nb: "er det gitt for nettstedet også, skriv «nettsted» i «kanaler»; ellers \(takeAway.nb)",
        en: "if it was given for the website too, write “website” in “channels”; else \(takeAway.en)"),
      notes: pages + pictures)
  }
}

extension Consent.Internal {
  /// Whether it names the website, or no channel at all.
  func isForSite(_ site: SiteModel) -> Bool {
    channels.isEmpty || channels.contains { isSite($0, site) }
  }
}

/// Channels are written in people's own words.
private func isSite(_ channel: String, _ site: SiteModel) -> Bool {
  let written = channel.lowercased()
  let words = written.split { !$0.isLetter }.map(String.init)
  // «Nyhetsbrev, ikke nettstedet», «alt unntatt internett»; what comes after such a word is no channel, and what stands before it is.
  let named = words.prefix { !exceptions.contains($0) }
  let joined = named.joined()
  return wordsForSites.contains { joined.contains($0) } || !wholeWordsForSites.isDisjoint(with: named)
    || named.count == words.count && isEverything(words)
}

/// «Alle», «alle våre kanaler»; not «alle sosiale medier».
private func isEverything(_ words: [String]) -> Bool {
  guard let first = words.first, ["alle", "all", "alt", "everything"].contains(first) else { return false }
  return words.dropFirst().allSatisfy(ofAllChannels.contains)
}

private let ofAllChannels: Set<String> = [
  "våre", "kommunens", "prosjektets", "kanaler", "kanalar", "kanalene", "flater", "plattformer", "steder",
  "bruk",
  "our", "channels", "platforms", "uses",
]

private let exceptions: Set<String> = [
  "ikke", "ikkje", "aldri", "unntatt", "unnateke", "bortsett", "uten", "utenom", "ingen", "not", "never",
  "except",
  "but", "no", "without",
]

private let wordsForSites = [
  "nettsted", "nettstad", "nettside", "nettsida", "hjemmeside", "heimeside", "internett", "internet",
  "website",
  "webside", "websida", "online", "vekstikongsberg",
]

private let wholeWordsForSites: Set = ["nett", "nettet", "web", "weben"]

extension Code {
  static let consentNotForSite = Code(
    "consent-not-for-website", .warning,
    title: Wording(nb: "Samtykket gjelder ikke nettstedet", en: "The consent is not for the website"),
    explanation: Wording(
      nb:
        "Et samtykke gjelder de kanalene det nevner. Står nettstedet ikke blant dem, kan ikke historien eller bildet vises der, selv om samtykket ikke har gått ut. Uten «kanaler» gjelder det alle.",
      en:
        "A consent is for the channels that it names. When the website is not among them, neither the story nor the picture may be shown there, though the consent has not expired. Without “channels” it is for all."
    ),
    example: Example(
      wrong:
        "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  kanaler: [nyhetsbrev]\n  utloper: 2029-12-31",
      right:
        "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  kanaler: [nyhetsbrev, nettsted]\n  utloper: 2029-12-31"
    ))
}
