import Content
import Diagnostics
import Model
import Testing
import Writing

/// What stands in one line of an internal file may be several things, each of which is told of.
@Suite struct LeaksOfOneLineTests {
  private static let line =
    "Vi har sagt ja til Voltdal Energi og 61 350 kroner. Styret mener at lederen bør slutte etter sommeren."

  private func kinds(_ page: String) async -> [Leak.Kind] {
    await gate([Self.line]).scan(Array(page.utf8), of: "a.html").map(\.kind)
  }

  @Test("Two sentences, and two names or sums apart from their sentence, are two leaks")
  func several() async {
    #expect(await kinds("Voltdal Energi sier ja. Det koster 61 350 kroner.") == [.name, .number])
    #expect(await kinds(Self.line) == [.text, .text])
    #expect(
      await kinds("Styret mener at lederen bør slutte etter sommeren. 61 350 kroner") == [.text, .number])
  }

  @Test("A sentence and what stands in it are one leak")
  func one() async {
    #expect(await kinds("Vi har sagt ja til Voltdal Energi og 61 350 kroner.") == [.text])
    #expect(await kinds("Hos Voltdal Energi, VOLTDAL ENERGI") == [.name])
  }

  @Test("Each is a finding of its own, once for all pages that have it")
  func findings() async {
    let gate = await gate([Self.line])
    let pages = ["a": "Voltdal Energi", "b": "61 350 kroner, Voltdal Energi", "c": "61 350 kroner"]
    let found = pages.keys.sorted().flatMap { path in
      gate.findings(in: [SaidText(pages[path] ?? "", in: path)])
    }
    #expect(found.count == 4)
    let once = oncePerText(found)
    #expect(once.count == 2 && once.allSatisfy { $0.notes.count == 2 }, "\(once)")
  }
}

/// A sum that only the project has is found in words as well as in digits.
@Suite struct SumsInWordsTests {
  private func found(_ sum: String, _ page: String, open: [SourceFile] = []) async -> [Leak] {
    var confidential = Confidential()
    confidential.texts = [
      ConfidentialText(
        [Secret(text: sum, origin: .file("content/intern/partnere/x.yml"))], .sum, .confided)
    ]
    confidential.openFiles = open
    return await LeakGate(confidential, jobs: 1).scan(Array(page.utf8), of: "a.html")
  }

  @Test(
    "In Norwegian and English, joined or not",
    arguments: [
      ("27500", "tjuesju tusen fem hundre kroner"), ("27500", "Tjuesju&nbsp;tusen fem <b>hundre</b> kroner"),
      ("27500", "syv og tjuesyv tusen femhundre kr"), ("27500", "twenty-seven thousand five hundred"),
      ("61350", "sekstien tusen tre hundre og femti"), ("61350", "sekstien tusen trehundre femti"),
      ("61350", "sixty-one thousand, three hundred and fifty"),
      ("143017", "hundre og førtitre tusen og sytten"),
      ("143017", "ett hundre førtitre tusen sytten"),
      ("1250300", "en million to hundre og femti tusen tre hundre"),
      ("2310000", "to millioner tre hundre og ti tusen"), ("12111", "tolv tusen ett hundre og elleve"),
      ("101100", "one hundred and one thousand one hundred"),
      ("27500", "tjuesju tusen og fem hundre kroner"), ("27500", "twenty-seven thousand and five hundred"),
      ("61350", "sekstien tusen og tre hundre og femti"), ("1310000", "en million og tre hundre og ti tusen"),
      ("31500", "trettiett tusen og femhundre"),
      (
        "918273641",
        "nine hundred and eighteen million two hundred and seventy-three thousand six hundred and forty-one"
      ),
    ])
  func words(sum: String, page: String) async {
    let leaks = await found(sum, "<p>De gir \(page) til oss.</p>")
    #expect(leaks.map(\.kind) == [.number] && leaks.first?.words.isEmpty == false, "\(leaks)")
  }

  @Test(
    "Round sums, other sums and longer ones are none",
    arguments: [
      ("50000", "femti tusen kroner"), ("100000", "hundre tusen kroner"),
      ("27500", "tjuesju tusen seks hundre"), ("27500", "tjuesju tusen og fem"),
      ("27500", "hundre og tjuesju tusen femhundretall"), ("27500", "tjuesju tusen"),
    ])
  func others(sum: String, page: String) async { #expect(await found(sum, page).isEmpty) }

  @Test("What two open entries say is open")
  func open() async {
    let files = ["a", "b"].map {
      SourceFile(path: "content/sider/\($0).md", bytes: Array("tjuesju tusen fem hundre kroner".utf8))
    }
    #expect(await found("27500", "tjuesju tusen fem hundre kroner", open: files).isEmpty)
  }
}
