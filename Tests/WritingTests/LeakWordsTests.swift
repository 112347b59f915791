import Content
import Diagnostics
import Model
import Testing
import Writing

/// What a leak is said to be, and what of a report that is not sent a sent one may say as well.
@Suite struct LeakWordsTests {
  @Test(
    "A leak names the first words that the page shows, as they were written, and no others",
    arguments: [
      ("messen på Krona ikke blir fornyet etter nyttår", "messen på Krona» ikke blir fornyet …"),
      ("<p>ikke blir <b>fornyet</b> etter nyttår og ber om</p>", "ikke blir fornyet etter nyttår, og …"),
      ("Kari Nordåsen", "Kari Nordåsen"), ("kr 150 000 i alt", "150 000"),
    ])
  func words(page: String, expected: String) async {
    let texts = [
      "Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet etter nyttår, og ber om mer.",
      "Ring Kari Nordåsen om de 150 000 kroner.",
    ]
    let found = await gate(texts).scan(Array(page.utf8), of: "a.html")
    #expect(found.map(\.words) == [expected], "\(page)")
  }

  @Test("Of many leaks from one text each is quoted by its own words, wherever in it they stand")
  func many() async {
    let names = (1000..<1600).map { number in
      String(String(number).utf8.map { Character(Unicode.Scalar($0 + 0x31)) })
    }
    let pieces = names.indices.map { index in
      let name = names[index]
      return Secret(
        text: "Laget \(name)lia møter \(name)elva ved \(name)berget klokka åtte. ",
        origin: Location("content/intern/a.md", index..<index + 1))
    }
    var confidential = Confidential()
    confidential.texts = [ConfidentialText(pieces, .prose)]
    let gate = await LeakGate(confidential, theme: [], jobs: 1)
    let page = pieces.map { "<p>\($0.text)</p>" }.joined()
    let words = Set(gate.scan(Array(page.utf8), of: "a.html").map(\.words))
    #expect(words == Set(names.map { "Laget \($0)lia møter \($0)elva ved \($0)berget …" }))
  }

  @Test(
    "A report that is not sent may say what a sent one says; what is new in it is found, and so is a new number",
    arguments: [
      ("Det kom 42 skriftlige henvendelser fra tilflyttere i dette tertialet.", false),
      ("I våres kom det 42 skriftlige henvendelser fra tilflyttere i dette tertialet", false),
      ("Bildebanken venter fortsatt på bilder fra de fire kommunene.", false),
      ("Det kom 57 skriftlige henvendelser fra tilflyttere i dette tertialet.", true),
      ("Vi fikk 57 skriftlige henvendelser fra tilflyttere i dette tertialet", true),
      ("Styringsgruppa må velge mellom messe og annonser på nett.", true),
    ])
  func reports(page: String, isFound: Bool) async {
    let sent = [
      "Det kom 42 skriftlige henvendelser fra tilflyttere i dette tertialet.",
      "Bildebanken venter fortsatt på bilder fra de fire kommunene.",
    ]
    let unsent = [
      "Det kom 57 skriftlige henvendelser fra tilflyttere i dette tertialet.",
      "Bildebanken venter fortsatt på bilder fra de fire kommunene.",
      "Styringsgruppa må velge mellom messe og annonser på nett.",
    ]
    var confidential = Confidential()
    confidential.texts = unsent.enumerated().map { index, text in
      ConfidentialText(
        [Secret(text: text, origin: Location("content/intern/rapporter/2027-t2.md", index..<index + 1))],
        .report)
    }
    confidential.sentReports = sent.map { SaidText($0, in: "content/rapporter/2027-t1.md") }
    let found = await LeakGate(confidential, jobs: 1).scan(Array(page.utf8), of: "a.html")
    #expect(found.isEmpty != isFound, "\(page)")
  }

  @Test("What another internal file says as well is as secret as there, whatever a sent report says")
  func notes() async {
    let said = "Bildebanken venter fortsatt på bilder fra de fire kommunene."
    var confidential = Confidential()
    confidential.texts = [("rapporter/2027-t2.md", ConfidentialText.Form.report), ("x.yml", .prose)].map {
      ConfidentialText([Secret(text: said, origin: .file("content/intern/\($0)"))], $1)
    }
    confidential.sentReports = [SaidText(said, in: "content/rapporter/2027-t1.md")]
    let found = await LeakGate(confidential, jobs: 1).scan(Array(said.utf8), of: "a.html")
    #expect(found.map(\.origin.path) == ["content/intern/x.yml"])
  }
}
