import Foundation
import Testing

@Suite("A language is what its files of words say")
struct LanguageBuildTests {
  @Test("German comes by two files of words and a line of the site's own: pages, feeds, calendars, status")
  func german() throws {
    let workshop = try germanSite()
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let site = try texts(in: workshop, "public")
    let front = site["de/index.html"] ?? ""
    #expect(front.contains("<html lang=\"de\">") && front.contains("content=\"de_DE\""))
    #expect(
      site["index.html"]?.contains(
        "<link rel=\"alternate\" hreflang=\"de\" href=\"https://vekst.example/de/\">")
        == true)
    #expect(site["sitemap.xml"]?.contains("hreflang=\"de\"") == true)
    let page = site["de/hierher/index.html"] ?? ""
    for text in [
      "1.234,5", "250.000\u{A0}NOK", "17.\u{A0}Juni\u{A0}2027", "aria-label=\"Tabelle\"",
      "aria-label=\"Anmerkungen\"", "Zurück zum Text",
    ] { #expect(page.contains(text), "\(text)") }
    let event = site["de/veranstaltungen/boligdag/index.html"] ?? ""
    #expect(event.contains("17.\u{A0}Juni\u{A0}2027, 18.30–\u{2060}21\u{A0}Uhr<"))
    #expect(event.contains(">Donnerstag<"))
    #expect(front.contains("\"inLanguage\":\"de\""))
    #expect(site["de/feed.xml"]?.contains("xml:lang=\"de\"") == true)
    #expect(site["de/kalender-alle.ics"]?.contains("SUMMARY:Tag der Wohnung") == true)
    #expect(site["kampanjer/hjem/index.html"] != nil && site["en/index.html"] != nil)
    #expect(site["de/a-bis-z/index.html"]?.contains("<html lang=\"de\">") == true)
  }

  @Test("German is sorted as German is: ä as a, ö as o, ü as u, ß as ss")
  func sorting() throws {
    let workshop = try germanSite()
    #expect(try workshop.run("build", "--as-of", "2027-03-01").status == 0)
    let index = try texts(in: workshop, "public")["de/a-bis-z/index.html"] ?? ""
    let names = ["Ärzte", "Azubis", "Österreich", "Otto", "Straße", "Stratus", "Übung", "Umwelt"]
    let places = names.map { index.firstRange(of: ">\($0)<")?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(index.contains("id=\"buchstabe-o\"") && !index.contains("buchstabe-ö"))
  }

  @Test("The status page is in German too, and leads to the others")
  func status() throws {
    let workshop = try germanSite()
    #expect(try workshop.run("build", "--as-of", "2027-03-01").status == 0)
    let status = try texts(in: workshop, "internal")
    let german = status["de/index.html"] ?? ""
    #expect(german.contains("<html lang=\"de\">") && german.contains("Stand des Projekts"))
    #expect(german.contains("href=\"../en/index.html\" hreflang=\"en\" lang=\"en\">English</a>"))
    #expect(german.contains("href=\"../index.html\" hreflang=\"nb\" lang=\"nb\">Norsk</a>"))
    #expect(
      german.contains("Stand: 1.\u{A0}März\u{A0}2027, 00\u{A0}Uhr"))
    #expect(status["de/befunde/index.html"] != nil)
    #expect(
      status["index.html"]?.contains("href=\"de/index.html\" hreflang=\"de\" lang=\"de\">Deutsch</a>") == true
    )
  }

  @Test("What a language lacks is found at its place, and nothing is published")
  func missing() throws {
    let workshop = try germanSite()
    try workshop.shell("rm themes/kongsberg/words/de.yml")
    let without = try workshop.run("check", "--format", "oneline")
    #expect(without.output.contains("content/nettsted.yml:4:21: FEIL "), "\(without.output)")
    #expect(without.output.contains("utseendet har ingen ord på språket «de»"))
    let other = try germanSite()
    try other.shell("sed -i '/^months:/d' themes/kongsberg/words/de.yml")
    let run = try other.run("check", "--format", "oneline")
    #expect(run.output.contains("themes/kongsberg/words/de.yml"))
    #expect(run.output.contains("ordet «months» mangler på språket de"))
    let third = try germanSite()
    try third.shell("sed -i '/^light-green:/d' themes/kongsberg/status-words/de.yml")
    #expect(try third.run("build", "--format", "oneline").output.contains("ordet «light-green» mangler"))
  }

  private func texts(in workshop: Workshop, _ folder: String) throws -> [String: String] {
    try workshop.site(folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The small site, with German by its three changes, and German texts.
  private func germanSite() throws -> Workshop {
    let workshop = try Workshop(smallSite.replacing("sprakvalg: [nb, en]", with: "sprakvalg: [nb, en, de]"))
    for (folder, own) in [("words", germanWords), ("status-words", germanStatusWords)] {
      let path = "themes/kongsberg/\(folder)/"
      let nb = try String(contentsOfFile: workshop.path + "/" + path + "nb.yml", encoding: .utf8)
      try workshop.write(translated(nb, by: own), to: path + "de.yml")
    }
    try workshop.write(germanPage, to: "content/sider/flytt-hit.de.md")
    try workshop.write(event("Boligdag"), to: "content/arrangementer/boligdag.md")
    try workshop.write(
      "---\ntittel: Tag der Wohnung\nsammendrag: Kommen Sie.\narrangor: Gemeinde\n---\n",
      to: "content/arrangementer/boligdag.de.md")
    for (index, name) in ["Umwelt", "Übung", "Stratus", "Straße", "Otto", "Österreich", "Azubis", "Ärzte"]
      .enumerated()
    {
      try workshop.write(
        "---\ntittel: Side \(index)\nsammendrag: Kort.\n---\n", to: "content/sider/side-\(index).md")
      try workshop.write(
        "---\ntittel: \(name)\nsammendrag: Kurz.\n---\n", to: "content/sider/side-\(index).de.md")
    }
    return workshop
  }

  private func event(_ title: String) -> String {
    """
    ---
    tittel: \(title)
    sammendrag: Kom.
    start: 2027-06-17T18:30
    slutt: 2027-06-17T21:00
    arrangor: Kommunen
    sted: {navn: Torget}
    ---

    """
  }

  /// The bokmål file with German for the words that are looked for; the others stay as they are, since any text will do.
  private func translated(_ nb: String, by own: [String: String]) -> String {
    nb.split(separator: "\n").filter { !$0.hasPrefix("in-language-") }.map { line in
      let key = line.prefix { $0 != ":" }
      return own[String(key)].map { "\(key): \($0)" } ?? String(line)
    }.joined(separator: "\n") + "\n"
  }
}

private let germanPage = """
  ---
  tittel: Umziehen
  sammendrag: Kommen Sie nach Kongsberg.
  adresse: hierher
  ---

  Es sind {tall}`1234.5` Wohnungen für {kr}`250000`, ab {dato}`2027-06-17`.[^1]

  | Jahr | Zahl |
  |---|---|
  | 2027 | 4 |

  [^1]: Eine Anmerkung.

  """

private let germanWords = [
  "language-name": "Deutsch", "locale": "de_DE", "table": "Tabelle", "notes": "Anmerkungen",
  "back-to-text": "Zurück zum Text",
  "months": "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember",
  "months-short": "Jan., Feb., März, Apr., Mai, Juni, Juli, Aug., Sep., Okt., Nov., Dez.",
  "weekdays": "Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag",
  "form-weekday-and-date": "\"{weekday}, {date}\"", "form-date-and-time": "\"{date}, {time}\"",
  "form-whole-hour": "\"{hour}\"", "form-time": "\"{clock}\\_Uhr\"",
  "form-times": "\"{from}–\\u2060{to}\\_Uhr\"", "form-kroner": "\"{amount}\\_NOK\"",
  "decimal-mark": "\",\"", "group-mark": "\".\"", "grouped-from": "4", "sorting": "\"\"",
  "address-events": "veranstaltungen", "address-calendar": "kalender-alle", "address-index": "a-bis-z",
  "address-letter": "buchstabe",
]

private let germanStatusWords = [
  "language-name": "Deutsch", "title": "Stand des Projekts", "as-of": "Stand", "address-findings": "befunde",
]
