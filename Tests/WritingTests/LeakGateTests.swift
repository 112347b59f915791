import Content
import Diagnostics
import Model
import Testing
import Writing

/// A gate for texts that stand in one internal file.
func gate(
  _ texts: [String], form: ConfidentialText.Form = .prose, openFiles: [SourceFile] = [],
  openNames: [String] = [], openValues: [String] = [], allowed: [String] = []
) async -> LeakGate {
  var confidential = Confidential()
  confidential.texts = texts.map {
    ConfidentialText([Secret(text: $0, origin: .file("content/intern/x.yml"))], form)
  }
  confidential.openNames = openNames
  confidential.openValues = openValues
  confidential.openFiles = openFiles
  confidential.allowed = allowed.map {
    AllowedCoincidence(text: $0, place: .file("content/intern/tillatte-tekster/x.yml"))
  }
  return await LeakGate(confidential, jobs: 1)
}

@Suite struct LeakGateTests {
  private static let sentence =
    "Møtet med Kari Nordåsen (912 34 567, kari@exa.example) endte i et «nei» til kr 150 000 for året 2028."

  private func leaks(
    _ page: String, _ path: String = "a/index.html", in text: String = sentence
  ) async -> Bool {
    await !gate([text]).scan(Array(page.utf8), of: path).isEmpty
  }

  private static let plain =
    "Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet etter nyttår, og ber om å få beløpet igjen."

  @Test(
    "A sentence is found however it is pasted",
    arguments: [
      "<p>\(plain)</p>", "<p>\(plain.uppercased())</p>", "<p>\(plain.lowercased())</p>",
      "<p>Partneren har varslet at <strong>avtalen</strong> om messen på Krona ikke blir</p>",
      "<p>Part<em>ner</em>en har varslet at avta<b>len om</b> messen på Krona ikke blir</p>",
      "<p>Part\u{AD}neren har var\u{AD}slet at avtalen om messen på Krona</p>",
      "<p>Part&shy;neren har var&#173;slet at avtalen om messen på Krona</p>",
      "<p>Partne\u{200B}ren har\u{2060} varslet at \u{200D}avtalen om messen på Krona</p>",
      "<p>ikke blir fornyet etter nyttår, og ber om å få beløpet</p>",
      "<p>Først dette: partneren har varslet at avtalen om messen på Krona.</p>",
      "<p>Partneren, har varslet, at avtalen – om messen på Krona; ikke blir …</p>",
      "<p>Partneren\u{A0}har&nbsp;varslet&#160;at\u{202F}avtalen\u{2009}om messen på Krona</p>",
      "<p>Partneren\n  har\nvarslet\r\n  at avtalen om\tmessen på Krona</p>",
      "<p>avtalen om ”messen på Krona” ikke blir fornyet etter nyttår</p>",
      "<p>avtalen om &quot;messen på Krona&quot; ikke blir fornyet etter nyttår</p>",
      "<p>avtalen om messen p&aring; Krona ikke blir fornyet etter nytt&#xE5;r</p>",
      "<p>avtalen om messen pa\u{30A} Krona ikke blir fornyet etter nytta\u{30A}r</p>",
      "<p>ａvtalen om messen på Krona ikke blir fornyet etter nyttår</p>",
      "<img alt=\"Partneren har varslet at avtalen om messen på Krona\">",
      "<title>Partneren har varslet at avtalen om messen på Krona – Vekst</title>",
      "<meta name=\"description\" content=\"Partneren har varslet at avtalen om messen på Krona\">",
      "<a href=\"/aktuelt/partneren-har-varslet-at-avtalen-om-messen-pa-krona/\">her</a>",
      "<a href=\"https://x.example/?q=messen%20p%C3%A5%20Krona%20ikke%20blir%20fornyet%20etter%20nytt%C3%A5r\">her</a>",
      "<p>Partneren har varslet at <a href=\"https://exa.example/om\">avtalen om messen</a> på Krona ikke</p>",
      "<ul><li>Partneren har varslet</li>\n<li>at avtalen om messen på Krona</li></ul>",
      "<content type=\"html\">&lt;p&gt;Partneren har &lt;b&gt;varslet&lt;/b&gt; at avtalen om messen</content>",
      "{\"text\":\"messen p\\u00e5 Krona ikke\\nblir fornyet etter nytt\\u00e5r\"}",
      "SUMMARY:Partneren har varslet\\, at avtalen om mes\r\n sen på Krona\\nikke blir",
      "/aktuelt/partneren-har-varslet-at-avtalen-om-messen/ /ny/ 301",
    ])
  func sentence(page: String) async { #expect(await leaks(page, in: Self.plain)) }

  @Test(
    "The telling parts of a sentence are found by themselves",
    arguments: [
      "Hilsen Kari Nordåsen.", "hilsen kari nordåsen", "<b>Kari</b> Nordåsen",
      "/media/kari-nordasen-1234.jpg",
      "ring 91234567", "ring +47 912 34 567", "ring 004791234567", "<a href=\"tel:+4791234567\">ring</a>",
      "ring 91 23 45 67", "ring 912-34-567", "ring 912&nbsp;34&nbsp;567",
      "kr 150 000", "150.000,-", "150 000 kroner", "NOK 150,000", "150000 kr", "kr 150&nbsp;000,00",
      "<a href=\"mailto:kari@exa.example\">e-post</a>", "KARI@EXA.EXAMPLE", "kari%40exa.example",
    ])
  func parts(page: String) async { #expect(await leaks(page)) }

  @Test(
    "What is only alike is no leak",
    arguments: [
      "<p>Møtet med styret endte i et «nei».</p>", "<p>Kari Nordmann og Ola Nordåsen</p>", "Møtet med Kari",
      "150 000 innbyggere", "kr 1 150 000", "kr 150 000 000", "telefon 912 34 568", "år 2028",
      "9123456789012",
    ])
  func alike(page: String) async { #expect(await !leaks(page)) }

  @Test("A file's name is searched too, and a picture's bytes are not")
  func fileNames() async {
    #expect(await leaks("", "media/motet-med-kari-nordasen-endte-i-et-nei.webp"))
    #expect(await !leaks(Self.sentence, "media/a.webp"))
  }

  @Test("A short value, a file's name and a bare sum are found whole")
  func short() async {
    for (text, form, page, isFound) in [
      ("Logo på skiltet", ConfidentialText.Form.fact, "<li>logo på <i>skiltet</i></li>", true),
      ("Logo på skiltet", .fact, "<li>logo på skiltene</li>", false),
      ("Logo på skiltet", .prose, "<li>logo på skiltet</li>", false),
      ("avtale-med-exa", .fileName, "<a href=\"/filer/avtale-med-exa.pdf\">", true),
      ("2027-t2", .fileName, "<a href=\"/2027-t2/\">", false),
      ("143000", .sum, "143 000 kroner", true), ("143000", .sum, "143 000 besøk", false),
      ("918273", .sum, "918 273", true), ("9000", .sum, "kr 9 000", false),
    ] {
      let found = await !gate([text], form: form).scan(Array(page.utf8), of: "a.html").isEmpty
      #expect(found == isFound, "\(text) in \(page)")
    }
  }

  @Test("The name of a file is said to be one, and no text of it")
  func fileNameIsNamed() async {
    let page = Array("<a href=\"/avtale-med-exa/\">".utf8)
    let name = await gate(["avtale-med-exa"], form: .fileName).scan(page, of: "a.html")
    #expect(name.map(\.kind) == [.fileName])
    #expect(await gate(["avtale med exa"], form: .fact).scan(page, of: "a.html").map(\.kind) == [.text])
    #expect(
      await gate(["avtale-med-exa"], form: .fileName, allowed: ["avtale-med-exa"]).scan(page, of: "a").isEmpty
    )
  }

  @Test("Names of what is shown, and names and sums that several open entries have, are no leak")
  func open() async {
    let text = "Notatet fra Kongsberg Næringsforum sier at Exa Invest vil gi kr 150 000 neste år."
    func found(_ page: String, names: [String] = [], in files: [String] = []) async -> Bool {
      let sources = files.enumerated().map {
        SourceFile(path: "content/sider/\($0.offset).md", bytes: Array($0.element.utf8))
      }
      return await !gate([text], openFiles: sources, openNames: names).scan(Array(page.utf8), of: "a.html")
        .isEmpty
    }
    #expect(await found("Kongsberg Næringsforum"))
    #expect(await !found("Kongsberg Næringsforum", names: ["Kongsberg Næringsforum"]))
    #expect(await found("Exa Invest", in: ["Hos Exa Invest."]))
    #expect(await !found("Exa Invest", in: ["Hos Exa Invest.", "Exa Invest i Oslo"]))
    #expect(await !found("150 000 kr", in: ["I år 150 000 kroner.", "Det er kr 150.000,-"]))
    let half = "sier at Exa Invest vil gi kr 150 000 neste år"
    #expect(await found(half, in: [half, half + "!"]), "a sentence is not made open by being pasted")
  }

  @Test("A short value that is shown opens itself as it stands, and nothing that is pasted into it")
  func openValues() async {
    let text = "Ring Kari Nordåsen på 912 34 567 eller Exa Forum på 32 86 60 00."
    func found(_ page: String, values: [String] = [], titles: [String] = []) async -> Bool {
      await !gate([text], openNames: titles, openValues: values).scan(Array(page.utf8), of: "a.html").isEmpty
    }
    for (value, isFound) in [
      ("Exa Forum", false), ("+47 32 86 60 00", false), ("32866000", false), ("Hilsen Kari Nordåsen", true),
      ("Ring 912 34 567 i dag", true),
    ] { #expect(await found(value, values: [value]) == isFound, "\(value)") }
    #expect(await !found("Møt Exa Forum på torget", titles: ["Møt Exa Forum på torget"]))
    #expect(await found("Ring 912 34 567", titles: ["Ring 912 34 567"]))
  }

  @Test(
    "Names of companies and the ends of a span are found; what an office is reached at is no secret",
    arguments: [
      ("Vi snakker med Gyvada AS om et lån.", "Takk til GYVADA AS", true),
      ("Vi snakker med Foråte Ltd. om et lån.", "<b>Foråte</b> Ltd", true),
      ("Et AS er et aksjeselskap.", "Et AS", false),
      ("Partneren gir kr 187 500.", "mellom kr 100 000–187 500", true),
      ("Partneren gir kr 187 500.", "187 500–200 000 kroner", true),
      ("Partneren gir kr 150 000.", "kr 100 000–150 000", true),
      ("Partneren gir 100 000–150 000 kroner.", "100 000 kroner", true),
      ("Partneren gir kr 500 200.", "kr 15 500–200 000", false),
      ("Ring +4791234567 før fredag.", "912 34 567", true), ("Ring 004791234567 nå.", "91 23 45 67", true),
      ("Skriv til post@exa.example om det.", "post@exa.example", false),
      ("Skriv til kari@exa.example om det.", "kari@exa.example", true),
    ])
  func telling(secret: String, page: String, isFound: Bool) async {
    #expect(await leaks(page, in: secret) == isFound, "\(secret) in \(page)")
  }

  @Test("A new edition of what is not shown may have its sentences; a page with one of them may not")
  func editions() async {
    let sentences = [
      "Den første setningen er ganske lang og god.", "Den andre setningen er også ganske lang.",
      "Den tredje setningen handler om noe annet.", "Den fjerde setningen står bare i utkastet.",
    ]
    func found(_ open: [String]) async -> Bool {
      var confidential = Confidential()
      confidential.texts = sentences.map {
        ConfidentialText([Secret(text: $0, origin: .file("content/sider/ny.md"))], .prose)
      }
      let bytes = Array(open.joined(separator: " ").utf8)
      confidential.openFiles = [SourceFile(path: "content/sider/gammel.md", bytes: bytes)]
      return await !LeakGate(confidential, jobs: 1).scan(bytes, of: "a.html").isEmpty
    }
    #expect(await !found(Array(sentences.prefix(3))))
    #expect(await found(Array(sentences.prefix(2))))
    #expect(await found([sentences[3]]))
  }

  @Test(
    "Of what has been public, the words that open entries say are open, and no others",
    arguments: [
      (
        ["Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet"],
        "Partneren har varslet at avtalen om messen på Krona ikke blir fornyet", false
      ),
      (["Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet"], plain, true),
      (
        ["Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet"],
        "etter nyttår, og ber om å få beløpet igjen", false
      ),
      ([plain], plain, false), ([], plain, true),
      (
        [
          "Partneren har varslet at avtalen om «messen på Krona» ikke blir",
          "ikke blir fornyet etter nyttår, og ber om å få beløpet igjen.",
        ], plain, false
      ),
      (["Noe helt annet, som ingen har sagt før, og som er langt nok."], plain, true),
    ])
  func published(said: [String], page: String, isFound: Bool) async {
    var confidential = Confidential()
    confidential.texts = [
      ConfidentialText([Secret(text: Self.plain, origin: .file("content/sider/x.md"))], .published)
    ]
    confidential.said = said.map { SaidText($0, in: "content/sider/y.md") }
    let found = await LeakGate(confidential, jobs: 1).scan(Array(page.utf8), of: "a.html")
    #expect(found.isEmpty != isFound, "\(said) on \(page)")
  }

  @Test(
    "What an open file says of a draft is no secret, with the names in it; the rest of the draft is, and so is anything else",
    arguments: [("content/sider/x.md", true), ("content/intern/x.yml", false)])
  func quoted(path: String, isDraft: Bool) async {
    let (said, rest) = (
      "Kari Nordåsen åpner den nye hallen ved elva i september.",
      "Hallen er utleid til en bedrift som ingen har hørt om ennå."
    )
    var confidential = Confidential()
    confidential.texts = [said, rest].enumerated().map { index, text in
      ConfidentialText(
        [Secret(text: text, origin: Location(path, index..<index + 1))], .prose,
        isDraft ? .unfinished : .confided)
    }
    confidential.openFiles = [SourceFile(path: "content/sider/y.md", bytes: Array(said.utf8))]
    let gate = await LeakGate(confidential, jobs: 1)
    #expect(gate.scan(Array(said.utf8), of: "a.html").isEmpty == isDraft)
    #expect(!gate.scan(Array(rest.utf8), of: "a.html").isEmpty)
  }

  @Test(
    "What a draft is called is no secret where an open file says the same; what has its day to come is one",
    arguments: [
      ("Se [Bli partner nå](../sider/partner.md).", true, true), ("Vi sier bli partner nå.", true, true),
      ("Vi sier bli med nå.", true, false), ("Se [Bli partner nå](../sider/partner.md).", false, false),
      ("Vi sier bli partner nå.", false, false),
    ])
  func titleOfDraft(said: String, isDraft: Bool, isOpen: Bool) async {
    var confidential = Confidential()
    let path = "content/sider/partner.md"
    confidential.texts = [
      ConfidentialText(
        [Secret(text: "Bli partner nå", origin: Location(path, 0..<1))], .fact,
        isDraft ? .unfinished : .confided)
    ]
    confidential.openFiles = [SourceFile(path: "content/sider/y.md", bytes: Array(said.utf8))]
    let gate = await LeakGate(confidential, jobs: 1)
    #expect(gate.scan(Array("<p>Se Bli partner nå.</p>".utf8), of: "a.html").isEmpty == isOpen)
  }

  /// A gate for a text of a draft or of what has its day to come, beside open values and files.
  private func gateBeside(
    for texts: [String], isDraft: Bool, openValues: [String] = [], openFiles: [String] = []
  ) async -> LeakGate {
    var confidential = Confidential()
    let path = "content/arrangementer/x.en.md"
    confidential.texts = texts.enumerated().map { index, text in
      ConfidentialText(
        [Secret(text: text, origin: Location(path, index..<index + 1))], .prose,
        isDraft ? .unfinished : .mentioned)
    }
    confidential.openValues = openValues
    confidential.openFiles = openFiles.enumerated().map {
      SourceFile(path: "content/arrangementer/y\($0).en.md", bytes: Array($1.utf8))
    }
    return await LeakGate(confidential, jobs: 1)
  }

  @Test(
    "A name that others state in a field is no secret, nor is its end without its article",
    arguments: [
      ("The Example House", "The Example House", "The Example House", false),
      ("The Example House", "The Example House", "at Example House", false),
      ("Det Lille Teater", "Det Lille Teater", "I dag på Det Lille Teater.", false),
      // Another value that only holds the name opens nothing.
      ("The Secret House", "The Example House", "The Secret House", true),
      // Nor does one that is pasted open more than itself, but for its article.
      ("Hos Kari Nordåsen", "Hos Kari Nordåsen", "Kari Nordåsen", true),
      ("Ring Kari Nordåsen", "Ring Kari Nordåsen", "Kari Nordåsen", true),
      ("Ring Kari Nordåsen", "Hos Kari Nordåsen", "Kari Nordåsen", true),
      ("Kari Nordåsen", "Hos Kari Nordåsen", "Kari Nordåsen", true),
    ])
  func statedName(secret: String, value: String, page: String, isFound: Bool) async {
    for isDraft in [true, false] {
      let gate = await gateBeside(for: [secret], isDraft: isDraft, openValues: [value])
      #expect(gate.scan(Array(page.utf8), of: "a.html").isEmpty != isFound, "\(secret), \(page), \(isDraft)")
    }
  }

  @Test("The end of a name is a secret when it is a name by itself elsewhere, whichever comes first")
  func endByItself() async {
    for texts in [["Hos Kari Nordåsen", "kalt Kari Nordåsen"], ["kalt Kari Nordåsen", "Hos Kari Nordåsen"]] {
      let gate = await gateBeside(for: texts, isDraft: true, openValues: ["Hos Kari Nordåsen"])
      #expect(!gate.scan(Array("Kari Nordåsen".utf8), of: "a.html").isEmpty, "\(texts)")
    }
  }

  @Test(
    "An open file with a sentence of a draft still shows that a name is known; two with one of a secret do not"
  )
  func evidenceBesideSentence() async {
    let sentence = "Dette er et oppdiktet arrangement som viser hvordan det ser ut."
    let files = Array(repeating: "\(sentence)\n\nVi møtes hos Kari Nordåsen.", count: 2)
    for isDraft in [true, false] {
      let gate = await gateBeside(
        for: [sentence, "Vi spør Kari Nordåsen."], isDraft: isDraft, openFiles: files)
      #expect(gate.scan(Array("hos Kari Nordåsen".utf8), of: "a.html").isEmpty == isDraft)
    }
  }

  @Test(
    "A sum is found when its size is a word, and exact; so many of something else are none",
    arguments: [
      ("143000", "143 tusen kroner", true), ("143000", "0,143 millioner kroner", true),
      ("143000", "0.143 million kroner", true), ("143000", "kr 143 tusen", true), ("143000", "143 tkr", true),
      ("143000", "143,0 tusen norske kroner", true), ("143000000", "143 mill. kr", true),
      ("143000000", "143 mkr", true), ("1250000", "1,25 mill. kroner", true),
      ("1250000", "1 250 tusen kroner", true), ("143500", "143,5 tusen kroner", true),
      ("2000000000", "2 mrd. kroner", true), ("143000", "NOK 143 thousand", true),
      ("143000", "100–143 tusen kroner", true), ("1500000", "i 2027 1,5 mill. kr", true),
      ("5000000", "i 2027, 5 mill. kroner", true), ("143000", "15.9.2027 143 tusen kroner", true),
      ("1250500", "1 250,5 tusen kroner", true), ("1500000", "11,5 mill. kr", false),
      ("500000", "2027 1 500 tusen kroner", false), ("1500000", "i 2027 1,5 mill. besøk", false),
      ("143000", "143 tusen besøk", false), ("143000", "143 millioner kroner", false),
      ("143000", "143 tusen kilometer", false), ("143000", "1 143 tusen kroner", false),
      ("143000", "143,5 tusen kroner", false), ("143000", "0,1435 millioner kroner", false),
      ("143000", "143 kroner og tusen takk", false), ("9000", "9 tusen kroner", false),
    ])
  func sumInWords(sum: String, page: String, isFound: Bool) async {
    let found = await gate([sum], form: .sum).scan(Array("<p>Vi fikk \(page) i år</p>".utf8), of: "a.html")
    #expect(found.isEmpty != isFound, "\(sum) as \(page)")
  }

  @Test("A sum that the secret itself writes with a word is found in digits")
  func sumOfWords() async {
    let gate = await gateBeside(for: ["De betaler 143 tusen kroner for plassen."], isDraft: false)
    #expect(!gate.scan(Array("kr 143 000".utf8), of: "a.html").isEmpty)
    #expect(!gate.scan(Array("0,143 mill. kroner".utf8), of: "a.html").isEmpty)
    #expect(gate.scan(Array("kr 143".utf8), of: "a.html").isEmpty)
  }

  @Test("What an open entry says opens no draft, comment or internal text")
  func saidIsNotEnough() async {
    for form in [ConfidentialText.Form.prose, .fact, .sentences] {
      var confidential = Confidential()
      confidential.texts = [
        ConfidentialText([Secret(text: Self.plain, origin: .file("content/sider/x.md"))], form)
      ]
      confidential.said = [SaidText(Self.plain, in: "content/sider/y.md")]
      let found = await LeakGate(confidential, jobs: 1).scan(Array(Self.plain.utf8), of: "a.html")
      #expect(!found.isEmpty, "\(form)")
    }
  }

  @Test(
    "What is allowed passes, also as a part of a sentence; an allowance for nothing is reported at its place")
  func allowed() async {
    let page = Array("kr 150.000,- og Kari Nordåsen".utf8)
    let file = [SourceFile(path: "content/sider/a.md", bytes: page)]
    let both = await gate([Self.sentence], openFiles: file, allowed: ["150 000 kroner", "Kari Nordåsen"])
    #expect(both.scan(page, of: "a.html").isEmpty && both.findings.isEmpty)
    let one = await gate([Self.sentence], openFiles: file, allowed: ["Kari Nordåsen"])
    #expect(one.scan(page, of: "a.html").map(\.kind) == [.number])
    let none = await gate([Self.sentence], openFiles: file, allowed: ["Per Nordåsen"])
    #expect(none.findings.map(\.code.name) == ["unused-allowance"])
    #expect(none.findings.map(\.location.path) == ["content/intern/tillatte-tekster/x.yml"])
  }
}
