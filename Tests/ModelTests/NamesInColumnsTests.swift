import Diagnostics
import Model
import TestSupport
import Testing

@Suite("Names whose parts stand in columns of their own")
struct NamesInColumnsTests {
  private func texts(_ files: String) async -> [String] {
    confidential(in: await resolved(files).value).texts.map { $0.pieces.map(\.text).joined() }
  }

  @Test(
    "Both parts of a name are looked for together, in files and in texts",
    arguments: [
      "-- content/intern/deltakere.csv --\nEtternavn;Rolle;Fornavn\nHallgrimsen;Økonom;Torunn\n",
      "-- content/intern/deltakere.csv --\nlast name,first name\nHallgrimsen,Torunn\n",
      "-- content/intern/rapporter/a.md --\n---\ntittel: A\nsammendrag: A.\nperiode: 2027-T1\n---\n\n| Etternavn | Fornavn |\n|---|---|\n| Hallgrimsen | Torunn |\n",
    ])
  func together(files: String) async {
    let found = await texts(files)
    #expect(found.contains("Torunn Hallgrimsen"))
    #expect(found.contains("Hallgrimsen Torunn"))
  }

  @Test(
    "A middle name may be said or not, and each person in a row has parts of their own",
    arguments: [
      (
        "Fornavn;Mellomnavn;Etternavn\nTorunn;Moe;Hallgrimsen",
        ["Torunn Hallgrimsen", "Torunn Moe Hallgrimsen"]
      ),
      ("First;Last\nTorunn;Hallgrimsen", ["Torunn Hallgrimsen"]),
      (
        "Elevens_fornavn;Elevens_etternavn;Mors_fornavn;Mors_etternavn\nTorunn;Hallgrimsen;Ingerd;Vassli",
        ["Torunn Hallgrimsen", "Ingerd Vassli"]
      ),
      ("Navn;Etternavn\nTorunn;Hallgrimsen", ["Torunn Hallgrimsen"]),
      ("Bedriftsnavn;Kontaktnavn\nTorunn;Hallgrimsen", []),
      ("Fornavn;Etternavn\nTorunn;", []),
    ])
  func parts(_ rows: String, _ names: [String]) async {
    let found = await texts("-- content/intern/deltakere.csv --\n\(rows)\n")
    #expect(found.filter { $0.contains(" ") } == names)
  }

  @Test(
    "What is no name in two columns is not put together",
    arguments: [
      "-- content/intern/deltakere.csv --\nNavn;Sted\nHallgrimsen;Kongsberg\n",
      "-- content/intern/deltakere.csv --\nFornavn;Etternavn\n12;34\n",
      "-- content/intern/deltakere.csv --\nIndustri;Reiseliv\nHallgrimsen;Torunn\n",
    ])
  func apart(files: String) async {
    #expect(await texts(files).allSatisfy { !$0.contains(" ") })
  }
}
