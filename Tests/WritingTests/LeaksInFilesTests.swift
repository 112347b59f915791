import Content
import Diagnostics
import Model
import TestSupport
import Testing
import Writing

/// What is found in files that are packed, and in what a withdrawn consent leaves behind.
@Suite struct LeaksInFilesTests {
  @Test(
    "The words of a PDF are searched, over its lines and in its properties; of a damaged one they are not")
  func pdf() async {
    let content =
      "BT /F1 12 Tf 14 TL 50 700 Td (Partneren har varslet at av-) Tj T* (talen om messen p\\345 Krona) Tj ET"
    let text =
      "%PDF-1.4 1 0 obj << /Title (Numedal Maskin) >> endobj 2 0 obj << /Type /Page /Contents 3 0 R /Resources"
      + " << /Font << /F1 << /Type /Font /Encoding /WinAnsiEncoding >> >> >> >> endobj"
      + " 3 0 obj << >> stream\n\(content)\nendstream endobj"
    let gate = await WritingTests.gate([
      "Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet etter nyttår.",
      "Vi snakker med Numedal Maskin.",
    ])
    #expect(gate.scan(Array(text.utf8), of: "filer/plan.pdf").map(\.kind) == [.text, .name])
    #expect(gate.scan(Array(text.utf8.prefix(60)), of: "filer/plan.pdf").map(\.kind) == [.name])
    #expect(gate.scan(Array(text.utf8), of: "filer/plan.png").isEmpty)
  }

  @Test("The words of an Office file are searched as a page is; a damaged one and a picture are not")
  func office() async {
    let words =
      "<w:p xmlns:w='w'><w:r><w:t>Partneren har varslet at avta</w:t></w:r><w:r><w:t>len om messen på Krona</w:t></w:r></w:p>"
    let file = zip([
      (name: "[Content_Types].xml", text: "<Types/>"), (name: "word/document.xml", text: words),
    ])
    let gate = await WritingTests.gate([
      "Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet etter nyttår."
    ])
    #expect(gate.scan(file, of: "filer/avtale.docx").map(\.kind) == [.text])
    #expect(gate.scan(file, of: "filer/AVTALE.DOCX").map(\.kind) == [.text])
    #expect(gate.scan(Array(file.dropLast(30)), of: "filer/avtale.docx").isEmpty)
    #expect(gate.scan(file, of: "filer/avtale.png").isEmpty)
    let sheet = zip([
      (
        name: "xl/sharedStrings.xml",
        text: "<sst><si><t>Ring Kari Nordåsen</t></si><si><t>Torget</t></si></sst>"
      ),
      (name: "xl/worksheets/sheet1.xml", text: "<sheetData><c><v>150000</v></c></sheetData>"),
    ])
    let names = await WritingTests.gate(["Ring Kari Nordåsen i morgen."])
    #expect(names.scan(sheet, of: "tall.xlsx").map(\.kind) == [.name])
    let slides = zip([(name: "ppt/comments/c1.xml", text: "<a><t>Kari Nordåsen må se på dette</t></a>")])
    #expect(names.scan(slides, of: "a.pptx").map(\.kind) == [.name])
  }

  @Test("What rests on a withdrawn consent keeps its sentences, and no name that one open file has")
  func withdrawn() async {
    let path = "content/aktuelt/kari.md"
    for isWithdrawn in [true, false] {
      var confidential = Confidential()
      confidential.texts = [
        ConfidentialText([Secret(text: "Kari Nordåsen", origin: Location(path, 0..<1))], .fact),
        ConfidentialText(
          [
            Secret(
              text: "Her bor Kari Nordåsen med to hunder og en gammel traktor.", origin: Location(path, 1..<2)
            )
          ],
          .prose),
      ]
      if isWithdrawn { confidential.withdrawn = [path] }
      confidential.openFiles = [
        SourceFile(path: "content/sider/y.md", bytes: Array("Kari Nordåsen klippet snora.".utf8))
      ]
      let gate = await LeakGate(confidential, jobs: 1)
      #expect(gate.scan(Array("Kari Nordåsen klippet snora.".utf8), of: "a.html").isEmpty == isWithdrawn)
      #expect(!gate.scan(Array("med to hunder og en gammel traktor".utf8), of: "a.html").isEmpty)
    }
  }
}
