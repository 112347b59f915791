import Diagnostics
import Model

extension Rule {
  /// Readers are to find the source, once, under a name, in their language.
  static let sourcesCanBeFound = Rule(
    .sourceTwice, .sourceWithoutName, .sourceRemarkInOneLanguage,
    everyEntry: { head, site in
      guard !head.common.sources.isEmpty, !head.isInternalOnly else { return [] }
      return repeated(head) + unnamed(head) + remarks(head, site)
    })
}

private func repeated(_ head: EntryHead) -> [Diagnostic] {
  var seen: [String: Int] = [:]
  return head.common.sources.enumerated().compactMap { index, source in
    guard let address = source.address?.text else { return nil }
    let bare = address.hasSuffix("/") ? String(address.dropLast()) : address
    guard let first = seen[bare] else {
      seen[bare] = index
      return nil
    }
    return Diagnostic(
      .sourceTwice, Wording(nb: "den samme kilden står to ganger", en: "the same source stands twice"),
      at: head.place(of: "kilder.\(index).adresse"),
      help: Wording(nb: "slett den ene", en: "delete one of them"),
      notes: [
        Note(
          Wording(nb: "den står også her", en: "it is here as well"),
          at: head.place(of: "kilder.\(first).adresse"))
      ])
  }
}

private func unnamed(_ head: EntryHead) -> [Diagnostic] {
  head.common.sources.enumerated().compactMap { index, source in
    guard let title = source.title.values.first?.value.lowercased() else { return nil }
    let isAddress = ["https://", "http://", "www."].contains { title.hasPrefix($0) } || title.isPathOfSite
    guard isAddress || saysNothing(title) else { return nil }
    return Diagnostic(
      .sourceWithoutName,
      isAddress
        ? Wording(nb: "tittelen på kilden er en adresse", en: "the title of the source is an address")
        : Wording(nb: "tittelen sier ikke hva kilden er", en: "the title does not say what the source is"),
      at: head.place(of: "kilder.\(index).tittel"),
      help: Wording(
        nb: "skriv hvem som har skrevet den, og hva den heter; adressen står i «adresse»",
        en: "write who wrote it and what it is called; the address belongs in “url”"))
  }
}

/// «Lenke», «Kilde», «rapport.pdf» and «1» are no names.
private func saysNothing(_ title: String) -> Bool {
  let bare = title.filter {
    $0.isLetter || $0.isNumber || $0.isWhitespace || $0 == "." || $0 == "_" || $0 == "-"
  }
  if noNames.contains(bare.split(whereSeparator: \.isWhitespace).joined(separator: " ")) { return true }
  let isFile = !bare.contains(" ") && fileEndings.contains { bare.hasSuffix($0) }
  return isFile || !bare.isEmpty && bare.allSatisfy(\.isNumber) && bare.count < 4
}

private let noNames: Set<String> = [
  "lenke", "lenken", "link", "her", "here", "kilde", "kilden", "source", "artikkel", "artikkelen", "article",
  "nettside",
  "nettsiden", "nettsted", "website", "web", "side", "siden", "page", "dokument", "dokumentet", "document",
  "pdf", "fil",
  "file", "rapport", "rapporten", "report", "klikk her", "click here", "les mer", "read more", "se her",
  "url", "nett",
  "internett", "internet", "tabell", "table", "statistikk", "statistics", "google", "diverse", "ukjent",
  "unknown",
]

private let fileEndings = [".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".html", ".htm", ".csv"]

/// What stands in brackets after the name of a source is our own remark, which each language needs.
private func remarks(_ head: EntryHead, _ site: SiteModel) -> [Diagnostic] {
  let shown = head.languages.filter(site.languages.published.contains)
  guard shown.count > 1 else { return [] }
  return head.common.sources.enumerated().compactMap { index, source in
    let languages = source.languages.isEmpty ? shown : shown.filter(source.languages.contains)
    guard languages.count > 1, source.title.values.count == 1,
      let (title, own) = source.title.best(for: site.languages.main), let remark = remark(in: title),
      let other = languages.first(where: { $0 != own })
    else { return nil }
    return Diagnostic(
      .sourceRemarkInOneLanguage,
      Wording(
        nb: "«(\(remark))» står slik også på siden på \(other.tag)",
        en: "“(\(remark))” is shown as it is on the page in \(other.tag) as well"),
      at: head.place(of: "kilder.\(index).tittel"),
      help: Wording(
        nb: "skriv tittelen på hvert språk, slik: «{\(own.tag): …, \(other.tag): …}»",
        en: "write the title in each language, like this: “{\(own.tag): …, \(other.tag): …}”"))
  }
}

/// Words in the last brackets of a title, when they are words and neither a name nor a number.
private func remark(in title: String) -> String? {
  guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return nil }
  let inner = title[title.index(after: open)...].dropLast()
  return inner.first?.isLowercase == true && inner.contains(" ") ? String(inner) : nil
}

extension Code {
  static let sourceTwice = Code(
    "source-twice", .warning, title: Wording(nb: "Samme kilde to ganger", en: "The same source twice"),
    explanation: Wording(
      nb: "Den samme adressen er kilde to ganger, så leseren tror at to kilder sier det samme.",
      en: "The same address is a source twice, so readers think that two sources say the same."),
    example: Example(
      wrong:
        "kilder:\n  - {tittel: SSB, adresse: \"https://www.ssb.no/a\"}\n  - {tittel: SSB igjen, adresse: \"https://www.ssb.no/a\"}",
      right: "kilder:\n  - {tittel: SSB, adresse: \"https://www.ssb.no/a\"}"))

  static let sourceWithoutName = Code(
    "source-without-name", .warning,
    title: Wording(nb: "En kilde uten navn", en: "A source without a name"),
    explanation: Wording(
      nb:
        "«Lenke», et filnavn eller en adresse sier ikke hvem som har skrevet kilden. Den som hører siden lest opp, får høre hvert tegn i en adresse.",
      en:
        "“Link”, the name of a file or an address does not say who wrote the source. Whoever listens to the page hears every sign of an address."
    ),
    example: Example(
      wrong: "kilder:\n  - tittel: https://www.ssb.no/a",
      right: "kilder:\n  - {tittel: SSB, adresse: \"https://www.ssb.no/a\"}"))

  static let sourceRemarkInOneLanguage = Code(
    "source-remark-in-one-language", .advice,
    title: Wording(nb: "En merknad om kilden på ett språk", en: "A remark on a source in one language"),
    explanation: Wording(
      nb:
        "Navnet på en kilde er det samme på alle språk, men det dere selv har skrevet i parentes bak, er det ikke.",
      en:
        "The name of a source is the same in all languages, but what you wrote yourselves in brackets after it is not."
    ),
    example: Example(
      wrong: "kilder:\n  - tittel: Om Kongsberg (eldre side uten dato)",
      right:
        "kilder:\n  - tittel: {nb: Om Kongsberg (eldre side uten dato), en: Om Kongsberg (older page without a date)}"
    ))
}
