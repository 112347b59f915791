import Diagnostics
import Model
import Testing
import Writing

/// Sums that stand without a word for kroner, and what else may be as many.
@Suite struct CountedThingsTests {
  private func isFound(_ sum: String, _ page: String) async -> Bool {
    await !gate([sum], form: .sum).scan(Array(page.utf8), of: "a.html").isEmpty
  }

  @Test(
    "An exact sum is found by itself",
    arguments: [
      "Vi har brukt 61 350 av 287 500 på kampanjen.", "Vi har brukt 61350.", "Det kostet 61.350",
      "<td>61 350</td>",
      "<td>61 350</td><td>Annonser</td>", "Brukt: 61 350, og mer kommer", "61,350 of 287,500 was spent",
      "{\"value\":61350}", "Brukt (61 350)", "61&nbsp;350 er brukt", "61 350 kroner til innbyggere",
      "data-sum=\"61350\"", "<a title=\"61 350\">", "Vi fikk 40 besøkende. Det kostet 61 350.",
      "De 61 350 dekkes av partneren.", "Det er 61 350 igjen.", "Vi bruker 61 350 skattekroner på det.",
      "De 61 350 kommer fra partneren.",
      "De fikk 61 350 tidligere i år.", "Av dette er 61 350 tilsvarende i fjor.",
      "61 350 gjenstår, 61 350 senere",
      "Innbyggere fikk i fjor 61 350.", "Ansatte fikk utbetalt 61 350.",
      "Besøkende og partnere betalte 61 350.", "Alle boliger fikk støtte på 61 350.",
      "Gjester brukte i alt 61 350.", "Utgifter til ansatte: 61 350", "Støtte til boliger i 2026: 61 350",
      "Boliger på Labro koster 61 350.", "Vi ga besøkende i alt 61 350.", "People got 61,350.",
      "Antall møter vokste og kostet 61 350.",
      "Det ble 61 350 dyrere enn planlagt.", "Det ble 61 350 billigere.", "Det er 61 350 rimeligere.",
      "Vi sparte 61 350 sammenhengende.", "Det er 61 350 lønnsommere.", "61 350 kjappere enn før",
      "Det ble 61 350 mindre enn planlagt.", "Vi fikk 61 350 mindre støtte.", "61 350 nye kroner",
      "Ansatte som fikk støtte i fjor: 61 350", "Boliger solgt i 2026 kostet: 61 350",
      "Innbyggere i distriktet, tilskudd: 61 350", "Vi har 7 ansatte. 1. januar betalte vi 61 350.",
      "Annonser gjennom hele sesongen: 61 350", "Lønn til ansatte gjennom året: 61 350",
      "61 350 avgjørende", "Det er 61 350 flere enn i fjor.",
    ])
  func exact(page: String) async { #expect(await isFound("61350", page), "\(page)") }

  @Test(
    "What the number is said to count is no sum, and the digits of a longer sign are none",
    arguments: [
      "Vi er 61 350 innbyggere.", "Byen har 61 350 flere innbyggere enn i 2010.", "61 350 færre besøkende",
      "I 2026 var det 61 350 besøkende på museene.", "61 350 m² gulv",
      "61 350 liter",
      "61&nbsp;350&nbsp;besøkende", "<strong>61 350</strong> besøkende",
      "61 350 av 287 500 innbyggere svarte",
      "Antall besøkende: 61 350", "Folketallet er 61 350", "style-3f61350a.css", "/-/bilder/a61350b.webp",
      "61 350 arbeidsplasser", "61 350 elever", "61 350 passasjerer", "61 350 sysselsatte",
      "61 350 besøk i fjor", "61 350 gjester", "61 350 hours and 61 350 people", "Besøkende: 61 350",
      "I 2026 var antall besøkende på museene våre 61 350.", "Antall besøkende økte til 61 350.",
      "Besøkende på museene i 2026: 61 350", "Besøkende i Kongsberg er 61 350",
      "Innbyggertallet passerte 61 350.",
      "Antall ansatte som fikk kurs: 61 350", "Innbyggere: 61 350", "61 350 kunstnere", "61 350 tilreisende",
      "61 350 fastboende", "61 350 krigere", "61 350 brukere", "61 350 pårørende",
      "Innbyggere per 1. januar 2027: 61 350", "Innbyggere pr. 31. desember 2026: 61 350",
      "Besøkende gjennom hele sesongen: 61 350", "61 350 mindre søppelsekker",
      "Lesere siden starten i mars: 61 350", "<td>Besøkende under festivalen i fjor: 61 350</td>",
      "Residents as of 1 January 2027: 61,350", "61 350 nye innbyggere", "61 350 brukte plastposer",
      "61 350 små planter",
      "61 350 000", "Population 61,350", "61 350 visitors", "61 350–70 000 besøkende",
    ])
  func counted(page: String) async { #expect(await !isFound("61350", page), "\(page)") }

  @Test("Whole thousands are found beside a word for kroner alone, five digits or six by themselves too")
  func round() async {
    for (sum, page, expected) in [
      ("143750", "Vi fikk 143 750 i år", true), ("143750", "143 750 besøkende", false),
      ("287500", "av 287 500", true), ("287500", "287 500 nordmenn", false), ("287500", "287 500 kr", true),
      ("143000", "Vi fikk 143 000 i år", false), ("143000", "143 000 kroner", true),
      ("50000", "50 000 i alt", false),
    ] {
      #expect(await isFound(sum, page) == expected, "\(sum): \(page)")
    }
  }
}

/// Short values that say what any sentence says.
@Suite struct OrdinaryPhrasesTests {
  private func isFound(_ value: String, _ page: String) async -> Bool {
    var confidential = Confidential()
    confidential.texts = [
      ConfidentialText([Secret(text: value, origin: .file("content/intern/x.yml"))], .fact, .confided)
    ]
    return await !LeakGate(confidential, jobs: 1).scan(Array(page.utf8), of: "a.html").isEmpty
  }

  @Test(
    "Four common words are found where they stand by themselves, and not within a sentence",
    arguments: [
      ("Ny leverandør fra mars.", "<p>Ny leverandør fra mars leverer brosjyrene.</p>", false),
      ("Ny leverandør fra mars.", "<p>Vi får ny leverandør fra mars.</p>", false),
      ("Ny leverandør fra mars.", "<li>Ny leverandør fra mars</li>", true),
      ("Ny leverandør fra mars.", "<p>Tiltak: ny leverandør fra mars.</p>", true),
      ("Ny leverandør fra mars.", "content=\"Ny leverandør fra mars.\"", true),
      ("Møte i neste uke", "<p>Vi har møte i neste uke.</p>", false),
      ("Flere annonser på nett", "<p>Det blir flere annonser på nett i vår.</p>", false),
      ("Voltdal kraftlag på Labro", "<p>Hos Voltdal kraftlag på Labro er det strøm.</p>", true),
      ("Ny avtale med Eidos", "<p>De har ny avtale med Eidos nå.</p>", true),
      ("Ny leverandør av strøm fra mars", "<p>Vi får ny leverandør av strøm fra mars av.</p>", true),
      ("Ny rabatt 25 prosent", "<p>Det gir ny rabatt 25 prosent på alt.</p>", true),
    ])
  func phrases(value: String, page: String, expected: Bool) async {
    #expect(await isFound(value, page) == expected, "\(value): \(page)")
  }
}
