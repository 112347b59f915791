import Diagnostics
import Model
import TestSupport
import Testing

@Suite("What anybody can read is no secret of a report")
struct OpenTextsTests {
  /// What is looked for, with a next step in the plan and the line of an internal report about it.
  private func texts(step: String, line: String) async -> [String] {
    let plan = "-- content/handlingsplan/a.yml --\ntittel: Boligdag\nakse: vekst\nneste-steg: \(step)\n"
    let report =
      "-- content/intern/rapporter/2027-t1.md --\n---\ntittel: Rapport\nsammendrag: S.\nperiode: 2027-T1\n---\n\n\(line)\n"
    return confidential(in: await resolved(plan + report).value).texts.map { $0.pieces.map(\.text).joined() }
  }

  @Test(
    "A step that has got or lost its full stop since the report was written is the same step",
    arguments: [
      ("Velge lokale til våren", "Boligdag: Velge lokale til våren."),
      ("Velge lokale til våren.", "Boligdag: Velge lokale til våren"),
      ("Velge lokale til våren.", "Boligdag: Velge lokale til våren."),
      ("Velge lokale til våren", "Velge lokale til våren."),
    ])
  func stops(_ step: String, _ line: String) async {
    #expect(await !texts(step: step, line: line).contains { $0.contains("lokale") })
  }

  @Test(
    "What is worded otherwise is still looked for",
    arguments: ["Velge lokale på Krona.", "Velge lokale til våren?"])
  func others(_ line: String) async {
    #expect(
      await texts(step: "Velge lokale til våren", line: "Boligdag: " + line).contains {
        $0.contains("lokale")
      })
  }

  @Test("What an organiser is called is open; a word to search by opens nothing")
  func keywords() async {
    let page =
      "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\nsokeord: Voltdal Energi\n---\n\nTekst.\n"
    let event =
      "-- content/arrangementer/b.md --\n---\ntittel: B\nsammendrag: B.\narrangor: Numedal Maskin\nstart: 2027-06-10\n---\n\nTekst.\n"
    let open = confidential(in: await resolved(page + event).value).openValues
    #expect(open.contains("Numedal Maskin"))
    #expect(!open.contains("Voltdal Energi"))
  }
}
