import Content
import Diagnostics
import Model
import Testing
import Writing

/// What opens a name that is to be kept, and what does not.
@Suite struct KeptNameTests {
  /// Whether «Voltdal Energi», of a text of this standing, is found on a page that says it.
  private func isFound(
    _ standing: ConfidentialText.Standing, _ form: ConfidentialText.Form = .fact,
    _ change: (inout Confidential) -> Void
  ) async -> Bool {
    var confidential = Confidential()
    let path = standing == .confided ? "content/intern/x.yml" : "content/partnere/voltdal.yml"
    confidential.texts = [
      ConfidentialText([Secret(text: "Voltdal Energi", origin: Location(path, 0..<1))], form, standing)
    ]
    change(&confidential)
    let gate = await LeakGate(confidential, jobs: 1)
    return !gate.scan(Array("<p>Hos Voltdal Energi i dag.</p>".utf8), of: "a.html").isEmpty
  }

  @Test(
    "A company is found without its form, and a name in the genitive; a longer word is another name",
    arguments: [
      ("Voltdal Energi AS", "Voltdal Energi", true), ("Voltdal Energi AS", "Voltdal Energis", true),
      ("Voltdal Energi AS", "#VoltdalEnergi", true), ("Sølvbyen Bakeri ANS", "Sølvbyen Bakeri", true),
      ("Voltdal Energi", "Voltdal Energis", true), ("Ragnhild Mykløy", "Ragnhild Mykløys", true),
      ("Voltdal Energi AS", "Voltdal", false), ("Voltdal AS", "Voltdal", false),
      ("Voltdal Energi", "Voltdal Energisk", false), ("Voltdal Energi", "Voltdal Energi-messen", true),
      ("Voltdal Energi", "V\u{43E}ltd\u{430}l \u{415}n\u{435}rgi", true),
      ("Voltdal Energi", "Voltdal En\u{3B5}rgi", true),
      ("Voltdal Energi", "𝐕𝐨𝐥𝐭𝐝𝐚𝐥 𝑬𝒏𝒆𝒓𝒈𝒊", true), ("Voltdal Energi", "Волтдал Енерги", false),
    ])
  func forms(name: String, said: String, isFound: Bool) async {
    var confidential = Confidential()
    let origin = Location("content/partnere/voltdal.yml", 0..<1)
    confidential.texts = [ConfidentialText([Secret(text: name, origin: origin)], .fact, .unannounced)]
    let gate = await LeakGate(confidential, jobs: 1)
    #expect(gate.scan(Array("<p>Hos \(said) i dag.</p>".utf8), of: "a.html").isEmpty != isFound)
  }

  private func file(_ number: Int, _ text: String) -> SourceFile {
    SourceFile(path: "content/sider/\(number).md", bytes: Array(text.utf8))
  }

  @Test(
    "A field of one open entry opens no name that is to be kept, nor does a part of its title",
    arguments: [ConfidentialText.Standing.confided, .unannounced])
  func field(standing: ConfidentialText.Standing) async {
    #expect(await isFound(standing) { $0.openValues = ["Voltdal Energi"] })
    #expect(await isFound(standing) { $0.openNames = ["Voltdal Energi inviterer"] })
    #expect(await isFound(standing) { $0.openFiles = [file(1, "arrangor: Voltdal Energi")] })
    #expect(await !isFound(.mentioned) { $0.openValues = ["Voltdal Energi"] })
    #expect(await !isFound(.mentioned) { $0.openNames = ["Voltdal Energi inviterer"] })
  }

  @Test(
    "What a shown partner or person is called is open, also a part of it; another title opens all but those")
  func titles() async {
    for standing in [ConfidentialText.Standing.confided, .unannounced] {
      #expect(await !isFound(standing) { $0.openPeople = ["Voltdal Energi"] })
      #expect(await !isFound(standing) { $0.openPeople = ["Voltdal Energi AS"] })
      #expect(await isFound(standing) { $0.openPeople = ["Numedal Energi"] })
      #expect(
        await !isFound(standing) {
          $0.pastPeople = ["Voltdal Energi"]; $0.pastValues = ["x"]
        })
    }
    #expect(await !isFound(.confided) { $0.openTitles = ["Voltdal Energi"] })
    #expect(await isFound(.confided) { $0.openTitles = ["Voltdal Energi inviterer"] })
    #expect(await isFound(.unannounced) { $0.openTitles = ["Voltdal Energi"] })
  }

  @Test("Two open entries show that a name is known, in a title as in a text; two files of one entry do not")
  func two() async {
    for standing in [ConfidentialText.Standing.confided, .unannounced] {
      #expect(
        await !isFound(standing) {
          $0.openFiles = [file(1, "arrangor: Voltdal Energi"), file(2, "Hos Voltdal Energi.")]
        })
      let languages = ["content/sider/a.md", "content/sider/a.en.md"].map {
        SourceFile(path: $0, bytes: Array("Voltdal Energi".utf8))
      }
      #expect(await isFound(standing) { $0.openFiles = languages })
    }
  }

  @Test("A draft's name is no secret where one open file has it, unless something else keeps it")
  func draft() async {
    #expect(await !isFound(.unfinished) { $0.openFiles = [file(1, "Hos Voltdal Energi.")] })
    #expect(await isFound(.unfinished) { $0.openFiles = [file(1, "Hos Numedal Energi.")] })
    for isFirst in [true, false] {
      let found = await isFound(.unfinished) {
        let kept = ConfidentialText(
          [Secret(text: "Voltdal Energi", origin: .file("content/aktuelt/ny.md"))], .fact, .confided)
        $0.texts.insert(kept, at: isFirst ? 0 : 1)
        $0.openFiles = [file(1, "Hos Voltdal Energi.")]
      }
      #expect(found, "the draft first: \(!isFirst)")
    }
  }

  @Test("A short value that is no name is opened by a field that says the same")
  func phrase() async {
    for (value, isFound) in [("Kongsberg kommune", false), ("Kongsberg Kommune", true)] {
      let text = ConfidentialText(
        [Secret(text: value, origin: .file("content/intern/x.yml"))], .fact, .confided)
      var confidential = Confidential()
      confidential.texts = [text]
      confidential.openValues = [value]
      let found = await LeakGate(confidential, jobs: 1).scan(Array(value.utf8), of: "a.html")
      #expect(found.isEmpty != isFound, "\(value)")
    }
  }

  @Test("An e-mail address that an open entry gives in a field is open, whoever notes it")
  func mail() async {
    var confidential = Confidential()
    confidential.texts = [
      ConfidentialText(
        [Secret(text: "Ring kari@exa.example", origin: .file("content/intern/x.yml"))], .prose, .confided)
    ]
    let page = Array("kari@exa.example".utf8)
    #expect(await !LeakGate(confidential, jobs: 1).scan(page, of: "a.html").isEmpty)
    confidential.openValues = ["kari@exa.example"]
    #expect(await LeakGate(confidential, jobs: 1).scan(page, of: "a.html").isEmpty)
  }

  @Test("Words to search by and addresses show of no name that it is known, but of a draft's")
  func unsaid() async {
    let files = [file(1, "Voltdal Energi"), file(2, "https://voltdal-energi.example/")]
    for standing in [ConfidentialText.Standing.confided, .unannounced] {
      #expect(await isFound(standing) { $0.unsaid = files })
      #expect(
        await isFound(standing) {
          $0.unsaid = files
          $0.openFiles = [file(3, "Hos Voltdal Energi.")]
        })
    }
    #expect(await !isFound(.unfinished) { $0.unsaid = [files[0]] })
  }

  @Test(
    "Whoever an open file names by a public office is known; who leads a company is not",
    arguments: [
      ("Ordfører Line Spiten klippet snora.", false), ("sa ordfører Line Spiten i går", false),
      ("Line Spiten, ordfører i Kongsberg, åpner.", false), ("Line Spiten (ordfører) åpner", false),
      ("statsråd Line Spiten kom", false), ("Næringsminister Line Spiten kom", false),
      ("Mayor Line Spiten cut the ribbon", false), ("Ordføreren Line Spiten kom", false),
      ("direktør Line Spiten åpner", true), ("Line Spiten åpner", true),
      ("Line Spiten, ordføreren og andre", true),
      ("Takk til ordfører Kari Nordåsen og Line Spiten.", true), ("ordførerkandidat Line Spiten", true),
      ("Ordfører, Line Spiten og andre", true),
    ])
  func office(said: String, isFound: Bool) async {
    var confidential = Confidential()
    confidential.texts = [
      ConfidentialText(
        [Secret(text: "Ordfører Line Spiten ledet møtet.", origin: .file("content/intern/x.yml"))], .prose,
        .confided)
    ]
    confidential.openFiles = [file(1, said)]
    let found = await LeakGate(confidential, jobs: 1).scan(Array("Line Spiten".utf8), of: "a.html")
    #expect(found.isEmpty != isFound, "\(said)")
  }

  @Test("An earlier edition opens what it says itself, and nothing else")
  func edition() async {
    let texts = [
      "Festivalen samler musikere fra hele landet i fire dager.", "Vi åpner med Elvelangs Storband.",
      "I år kommer også Voltdal Energi med penger til alt dette.",
    ]
    var confidential = Confidential()
    let path = "content/arrangementer/jazz-2028.md"
    confidential.texts = texts.enumerated().map { index, text in
      ConfidentialText([Secret(text: text, origin: Location(path, index..<index + 1))], .prose, .confided)
    }
    let earlier = "content/arrangementer/jazz-2027.md"
    confidential.editions = [path: [earlier]]
    confidential.openFiles = [
      SourceFile(path: earlier, bytes: Array(texts.prefix(2).joined(separator: " ").utf8))
    ]
    let gate = await LeakGate(confidential, jobs: 1)
    for (index, text) in texts.enumerated() {
      #expect(gate.scan(Array(text.utf8), of: "a.html").isEmpty == (index < 2), "\(text)")
    }
  }

  @Test("The name of a file makes no word of a name a common one")
  func fileName() async {
    var confidential = Confidential()
    let path = "content/aktuelt/voltdal.md"
    confidential.texts = [
      ConfidentialText([Secret(text: "voltdal", origin: .file(path))], .fileName, .confided),
      ConfidentialText([Secret(text: "Voltdal Energi blir partner", origin: .file(path))], .fact, .confided),
    ]
    let found = await LeakGate(confidential, jobs: 1).scan(Array("Voltdal Energi".utf8), of: "a.html")
    #expect(!found.isEmpty)
  }

  @Test("The end of a name that an open entry has in the same field is no name by itself")
  func endOfShared() async {
    let path = "content/arrangementer/x.md"
    for (value, isFound) in [("Grand Hotel Kongsberg", false), ("Lille Scene", true)] {
      var confidential = Confidential()
      confidential.texts = [
        ConfidentialText(
          [Secret(text: "Grand Hotel Kongsberg", origin: Location(path, 0..<1))], .prose, .confided)
      ]
      confidential.openValues = [value]
      confidential.shared = [path: [value]]
      let page = Array("Vi møtes på Grand Hotel Kongsberg.".utf8)
      #expect(await LeakGate(confidential, jobs: 1).scan(page, of: "a.html").isEmpty != isFound, "\(value)")
    }
  }

  @Test("A value that an open entry has in the same field is not kept, whatever the file says of it besides")
  func shared() async {
    let path = "content/arrangementer/x.md"
    for (value, isFound) in [("Store Scene", false), ("Lille Scene", true)] {
      var confidential = Confidential()
      confidential.texts = ["Store Scene", "Vi møtes på Store Scene."].enumerated().map { index, text in
        ConfidentialText([Secret(text: text, origin: Location(path, index..<index + 1))], .prose, .confided)
      }
      confidential.openValues = ["Store Scene"]
      confidential.shared = [path: [value]]
      let found = await LeakGate(confidential, jobs: 1).scan(Array("Store Scene".utf8), of: "a.html")
      #expect(found.isEmpty != isFound, "\(value)")
    }
  }

  /// Whether what waits is found on a page that says its only sentence, where open files say what is given.
  private func isSentenceFound(_ said: [String], waiting path: String, in folder: String) async -> Bool {
    var confidential = Confidential()
    confidential.texts = [
      ConfidentialText([Secret(text: Self.standard, origin: Location(path, 0..<1))], .prose, .confided)
    ]
    confidential.openFiles = said.enumerated().map { index, text in
      SourceFile(path: "content/\(folder)/\(index).md", bytes: Array("Hei. \(text)".utf8))
    }
    return await !LeakGate(confidential, jobs: 1).scan(Array("<p>\(Self.standard)</p>".utf8), of: "a.html")
      .isEmpty
  }
  private static let standard = "Vi serverer kaffe og kaker, og det er gratis å delta for alle som vil."

  @Test("A sentence that three open entries of its kind say word for word is a standard one")
  func standardSentence() async {
    let path = "content/arrangementer/x.md"
    let three = Array(repeating: Self.standard, count: 3)
    #expect(await !isSentenceFound(three, waiting: path, in: "arrangementer"))
    #expect(await isSentenceFound(Array(three.dropLast()), waiting: path, in: "arrangementer"))
    #expect(await isSentenceFound(three, waiting: path, in: "aktuelt"))
    #expect(
      await isSentenceFound(three, waiting: "content/intern/arrangementer/x.md", in: "intern/arrangementer"))
    let part = "Det er gratis å delta for alle som vil."
    #expect(await isSentenceFound(Array(three.dropLast()) + [part], waiting: path, in: "arrangementer"))
  }
}
