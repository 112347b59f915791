import Assets
import TestSupport
import Testing

/// The text of PDF files (ISO 32000-1 §9), as the leak gate reads it.
@Suite struct PDFTextTests {
  private let font =
    "5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> endobj"

  private func stream(_ number: Int, _ content: String, _ entries: String = "") -> String {
    "\(number) 0 obj << /Length \(content.utf8.count) \(entries) >> stream\n\(content)\nendstream endobj"
  }

  private func file(_ content: String, _ objects: String..., resources: String = "") -> [UInt8] {
    let page =
      "3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R]"
      + " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> \(resources) >> >> endobj"
    return Array(
      ("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        + ([page, font, stream(4, content)] + objects).joined(separator: "\n") + "\n%%EOF").utf8)
  }

  private func text(_ content: String) -> [String] { documentText(file(content)).paragraphs }

  @Test("Words are joined, parted and put on lines by where they are shown")
  func places() {
    #expect(text("BT /F1 12 Tf 50 700 Td (Kari) Tj ( Nordmann) Tj ET") == ["Kari Nordmann"])
    #expect(text("BT /F1 12 Tf 50 700 Td [(K) 20 (ar) -10 (i) -300 (Nordmann)] TJ ET") == ["Kari Nordmann"])
    #expect(text("BT /F1 12 Tf 14 TL 50 700 Td (En) Tj T* (to) Tj (tre) ' ET") == ["En\nto\ntre"])
    #expect(text("BT /F1 12 Tf 50 700 Td (En) Tj 0 -14 TD (to) Tj 0 -40 Td (Ny) Tj ET") == ["En\nto", "Ny"])
    #expect(
      text("BT /F1 12 Tf 1 0 0 1 50 700 Tm (Navn) Tj 1 0 0 1 300 700 Tm (Mobil) Tj ET") == ["Navn", "Mobil"])
    #expect(text("q .24 0 0 -.24 0 792 cm BT /F1 50 Tf 1 0 0 -1 50 99 Tm (Opp ned) Tj ET Q") == ["Opp ned"])
  }

  @Test("A file of more values than are looked at is read as far as it goes, and that is told")
  func tooLarge() {
    let row = "[" + String(repeating: "1 ", count: 1000) + "]"
    let rows = (0..<5100).map { "\(100 + $0) 0 obj \(row) endobj\n" }
    let bytes = file("BT /F1 12 Tf 50 700 Td (Hemmelig avtale) Tj ET", rows.joined())
    let words = documentText(bytes)
    #expect(words.paragraphs == ["Hemmelig avtale"] && words.isCut)
    #expect(!documentText(file("BT /F1 12 Tf (Hei) Tj ET")).isCut)
  }

  @Test("Letters are those of the font's encoding, its differences, and its own table, which says most")
  func letters() {
    #expect(text("BT /F1 12 Tf (\\370l og \\345r) Tj <20F8> Tj ET") == ["øl og år ø"])
    let differences =
      "6 0 obj << /Type /Font /Subtype /Type1 /Encoding << /Differences [1 /K /aring /uni00F8 /fi /g12] >> >> endobj"
    #expect(
      documentText(file("BT /F2 12 Tf <0102030405> Tj ET", differences)).paragraphs == ["Ka\u{30A}øfi"])
    let composite =
      "6 0 obj << /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 8 0 R /DescendantFonts [7 0 R] >> endobj"
      + " 7 0 obj << /Type /Font /DW 0 /W [3 [500.5 600] 10 12 700] >> endobj"
    let map = """
      1 begincodespacerange <0000> <FFFF> endcodespacerange
      2 beginbfchar <0003> <004B> <0004> <00660069> endbfchar
      2 beginbfrange <000A> <000C> <0061> <0010> <0011> [<00F8> <00E5>] endbfrange
      """
    #expect(
      documentText(
        file("BT /F2 12 Tf <00030004000A000B000C00100011> Tj ET", composite, stream(8, map))
      ).paragraphs == ["Kfiabcøå"])
  }

  @Test(
    "Forms, what is meant by what is shown, and earlier versions are read; pictures among the operators are not"
  )
  func parts() {
    let form = stream(6, "BT /F1 12 Tf 10 10 Td (I skjemaet) Tj ET", "/Type /XObject /Subtype /Form")
    #expect(
      documentText(file("/X Do", form, resources: "/XObject << /X 6 0 R >>")).paragraphs == ["I skjemaet"])
    #expect(text("BT /F1 9 Tf /Span << /ActualText (fi) >> BDC (\\001) Tj EMC (n) Tj ET") == ["fin"])
    #expect(text("BI /W 1 /H 1 ID (BT (nei) Tj\nEI\nBT /F1 9 Tf (ja) Tj ET") == ["ja"])
    let earlier = stream(4, "BT /F1 9 Tf (Numedal Maskin) Tj ET")
    #expect(
      documentText(file("BT /F1 9 Tf (Ny) Tj ET", earlier)).paragraphs.joined(separator: " ")
        == "Ny Numedal Maskin")
  }

  @Test("Titles, notes and chapters are remarks, in any way of writing a string")
  func remarks() {
    let info = "9 0 obj << /Title <FEFF00D8006C> /Author (Kari \\(leder\\)) /Producer (LibreOffice) >> endobj"
    let note = "8 0 obj << /Subtype /Text /Rect [] /Contents 7 0 R >> endobj 7 0 obj (Stryk dette) endobj"
    #expect(documentText(file("", info, note)).remarks.sorted() == ["Kari (leder)", "Stryk dette", "Øl"])
  }

  @Test(
    "A scanned page, letters that nobody knows and what is packed otherwise are told apart from an empty page"
  )
  func unread() {
    let picture = "6 0 obj << /Type /XObject /Subtype /Image /Width 9 /Height 9 >> endobj"
    let resources = "/XObject << /X 6 0 R >>"
    func words(_ content: String) -> DocumentWords {
      documentText(file(content, picture, resources: resources))
    }
    #expect(words("q 595 0 0 842 0 0 cm /X Do Q").pictures == 1)
    #expect(words("q 595 0 0 842 0 0 cm /X Do Q BT /F1 9 Tf (Side 3 av 10) Tj ET").pictures == 1)
    #expect(words("q 595 0 0 842 0 0 cm /X Do Q BT /F1 9 Tf (Tekst fra en skanner) Tj ET").pictures == 0)
    #expect(words("q 60 0 0 60 0 0 cm /X Do Q").pictures == 0)
    #expect(words("").pictures == 0 && !words("").isCut)
    let unknown = "6 0 obj << /Type /Font /Subtype /Type0 /Encoding /Identity-H >> endobj"
    let shown = String(repeating: "0001", count: 30)
    #expect(documentText(file("BT /F2 9 Tf <\(shown)> Tj ET", unknown)).hasUnknownText)
    #expect(!documentText(file("BT /F2 9 Tf <0001> Tj /F1 9 Tf (Punkt) Tj ET", unknown)).hasUnknownText)
    let packed = stream(4, "x", "/Filter /LZWDecode")
    #expect(documentText(file("BT /F1 9 Tf (A) Tj ET", packed)).isCut)
  }

  @Test("ASCII85 and hexadecimal filters are taken off, one after another")
  func filters() {
    let content = "BT /F1 9 Tf (Ja) Tj ET"
    let hex = content.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
    let packed = stream(4, hex, "/Filter [/AHx]")
    #expect(documentText(file("", packed)).paragraphs == ["Ja"])
    // «BT /F1 9 Tf (Ja) Tj ET» by Python's base64.a85encode.
    let a85 = "6<#'\\7PQ#G+B2qq-q[ns+B3(u78s~>"
    #expect(documentText(file("", stream(4, a85, "/Filter /ASCII85Decode"))).paragraphs == ["Ja"])
  }

  @Test("Deep, endless and self-containing files take little processor time")
  func bounds() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let suite = PDFTextTests()
      let loop = suite.stream(6, "/X Do /X Do", "/Subtype /Form /Resources << /XObject << /X 6 0 R >> >>")
      let words = documentText(suite.file("/X Do", loop, resources: "/XObject << /X 6 0 R >>"))
      #expect(words.paragraphs.isEmpty)
      for piece in ["[", "<<", "(", "q ", "BT ", "1 0 0 1 0 0 cm ", "/A <</ActualText (x)>> BDC ", "BI ID "] {
        let content = String(repeating: piece, count: 100_000)
        #expect(documentText(suite.file(content)).paragraphs.count < 2)
      }
    }
  }
}
