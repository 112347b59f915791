import Assets
import Diagnostics
import TestSupport
import Testing

/// What a PDF carries that no page of it shows, wherever a program keeps it.
@Suite struct UnshownPDFTests {
  private let name = "Voltdal Energi AS"

  private func file(_ objects: String, after: String = "") -> [UInt8] {
    Array(
      ("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] >> endobj\n"
        + "4 0 obj << /Type /Page /Parent 2 0 R >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R >> endobj\n"
        + objects + "\ntrailer << /Root 1 0 R >>\n%%EOF\n" + after).utf8)
  }

  private func stream(_ number: Int, _ content: String, _ entries: String = "") -> String {
    "\(number) 0 obj << /Length \(content.utf8.count) \(entries) >> stream\n\(content)\nendstream endobj"
  }

  private func place(_ objects: String, after: String = "") -> DocumentPlace? {
    documentText(file(objects, after: after)).placed.first { $0.text.contains("Voltdal Energi") }?.place
  }

  @Test(
    "Properties, also own ones and XMP, are told from notes, fields, bookmarks, layers, links and names of files"
  )
  func kinds() {
    for (object, expected) in [
      ("9 0 obj << /Title (Plan) /Kunde (\(name)) >> endobj", DocumentPlace.properties),
      ("9 0 obj << /Creator (\(name)) >> endobj", .properties),
      (
        stream(9, "<x:xmpmeta xmlns:x='a'><d>\(name)</d></x:xmpmeta>", "/Type /Metadata /Subtype /XML"),
        .properties
      ),
      (stream(9, "<x:xmpmeta xmlns:x='a' credit='\(name)'/>", "/Type /Metadata /Subtype /XML"), .properties),
      ("9 0 obj << /Subtype /Text /Rect [0 0 9 9] /Contents (Spør \(name)) >> endobj", .comment),
      ("9 0 obj << /FT /Tx /V (\(name)) >> endobj", .data),
      ("9 0 obj << /FT /Ch /Opt [(Annet) (\(name))] >> endobj", .data),
      ("9 0 obj << /Title (\(name)) /Parent 8 0 R /Dest [3 0 R] >> endobj", .name),
      ("9 0 obj << /Type /OCG /Name (\(name)) >> endobj", .name),
      ("9 0 obj << /S /URI /URI (https://x.no/Voltdal Energi) >> endobj", .link),
      ("9 0 obj << /S /GoToR /F (K:\\\\Partnere\\\\\(name)\\\\avtale.pdf) >> endobj", .link),
      ("9 0 obj << /S /Figure /Alt (Kart for \(name)) >> endobj", .alternative),
      ("9 0 obj << /S /JavaScript /JS (app.alert('\(name)')) >> endobj", .script),
      (stream(9, "app.alert('\(name)')") + " 8 0 obj << /S /JavaScript /JS 9 0 R >> endobj", .script),
      ("9 0 obj << /Type /Filespec /F (\(name).txt) /EF << /F 8 0 R >> >> endobj", .fileName),
      ("% fra \(name)\n9 0 obj << >> endobj", .elsewhere),
    ] { #expect(place(object) == expected, "\(object)") }
    #expect(place("", after: "rest: \(name)\n") == .elsewhere)
  }

  @Test("Pages are numbered as they follow each other, not as they are written")
  func pages() {
    let content = "BT /F1 12 Tf (Voltdal Energi) Tj ET"
    let font = "/Resources << /Font << /F1 << /Type /Font /Encoding /WinAnsiEncoding >> >> >>"
    let later =
      "4 0 obj << /Type /Page /Parent 2 0 R /Contents 9 0 R \(font) >> endobj\n" + stream(9, content)
    #expect(place(later) == .page(2))
  }

  @Test("A file within a PDF is read, of whatever name and packed or not, and what a photo says of itself")
  func embedded() {
    let spec = "8 0 obj << /Type /Filespec /UF (liste.csv) /EF << /F 9 0 R >> >> endobj\n"
    #expect(place(spec + stream(9, "navn;sum\n\(name);1")) == .embedded("liste.csv"))
    #expect(place(stream(9, "navn;sum\n\(name);1", "/Type /EmbeddedFile")) == .embedded(""))
    let inner = "%PDF-1.4 1 0 obj << /Title (\(name)) >> endobj"
    #expect(place(spec + stream(9, inner, "/Type /EmbeddedFile")) == .embedded("liste.csv"))
    let packed = documentText(file(spec + stream(9, "x", "/Filter /Crypt")))
    #expect(packed.isCut)
  }

  @Test(
    "A program in a PDF is said, but for how a form writes numbers; rows behind a pivot table unless its sheet is shown"
  )
  func hidden() {
    func said(_ bytes: [UInt8], _ path: String) -> [String] {
      inspectDocument(bytes, path: path).map { "\($0.code.name): \($0.message.nb)" }
    }
    let program = ["hidden-in-document: dokumentet har med seg et program (JavaScript)"]
    #expect(said(file("9 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj"), "a.pdf") == program)
    #expect(
      said(file("9 0 obj << /AA << /O << /S /JavaScript /JS 8 0 R >> >> >> endobj"), "a.pdf") == program)
    #expect(said(file("9 0 obj << /S /JavaScript /JS (AFNumber_Format\\(0, 1\\);) >> endobj"), "a.pdf") == [])
    func workbook(_ source: String, _ others: String = "") -> [UInt8] {
      zip([
        (name: "[Content_Types].xml", text: "<Types/>"),
        (
          name: "xl/pivotCache/pivotCacheDefinition1.xml",
          text: "<p xmlns:r=\"r\"><cacheSource \(source)</cacheSource></p>"
        ),
        (
          name: "xl/workbook.xml",
          text: "<w><sheet name=\"Data\"/>\(others)</w>"
        ),
      ])
    }
    let sheet = { (name: String) in "type=\"worksheet\"><worksheetSource ref=\"A1:B9\" \(name)/>" }
    let rows = "hidden-in-document: dokumentet har med seg radene bak en pivottabell"
    #expect(said(workbook(sheet("sheet=\"Data\"")), "a.xlsx") == [])
    #expect(said(workbook(sheet("name=\"Tabell1\"")), "a.xlsx") == [])
    #expect(said(workbook(sheet("sheet=\"Slettet\"")), "a.xlsx") == [rows])
    #expect(said(workbook(sheet("sheet=\"Data\" r:id=\"rId1\"")), "a.xlsx") == [rows])
    #expect(said(workbook("type=\"external\" connectionId=\"1\">"), "a.xlsx") == [rows])
    #expect(
      said(workbook(sheet("sheet=\"Lønn\""), "<sheet name=\"Lønn\" state=\"hidden\"/>"), "a.xlsx") == [
        "hidden-in-document: dokumentet har med seg skjulte ark og radene bak en pivottabell"
      ])
  }
}
