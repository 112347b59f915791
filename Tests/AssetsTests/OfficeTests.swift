import Assets
import Diagnostics
import TestSupport
import Testing

@Suite struct OfficeTests {
  private let types = ("[Content_Types].xml", "<Types/>")

  private func found(_ parts: [(String, String)], _ name: String = "a.docx") -> [String] {
    inspectDocument(zip(parts.map { (name: $0.0, text: $0.1) }), path: name).map {
      "\($0.code.name): \($0.message.nb)"
    }
  }

  private func word(_ inner: String) -> String {
    "<w:x xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\(inner)</w:x>"
  }

  @Test("Comments and tracked changes are counted by their authors")
  func reviewed() {
    let comments = word(
      "<w:comment w:author=\"Kari\"/><w:comment w:author=\"Ola\"/><w:comment w:author=\"Kari\"/>")
    let changes = word("<w:ins w:author=\"Ola\"/><w:rPr><w:rPrChange w:author=\"Ola\"/></w:rPr>")
    #expect(
      found([
        types, ("word/document.xml", word("<w:p/>")), ("word/comments.xml", comments),
        ("word/footer1.xml", changes),
      ])
        == ["reviewed-document: dokumentet har 3 kommentarer (Kari 2, Ola 1) og 2 sporede endringer (Ola 2)"])
    #expect(found([types, ("word/document.xml", word("<w:p><w:t>Ren</w:t></w:p>"))]) == [])
  }

  @Test("A spreadsheet's notes and conversations are counted once, and what is hidden is reported")
  func excel() {
    let parts = [
      types,
      (
        "xl/workbook.xml",
        "<workbook><absPath url=\"C:\\Users\\kari\\\"/><sheet state=\"veryHidden\"/><sheet/></workbook>"
      ),
      (
        "xl/comments1.xml",
        "<comments><authors><author>Kari</author><author>tc={1}</author></authors><comment authorId=\"0\"/><comment authorId=\"1\"/></comments>"
      ),
      ("xl/threadedComments/a.xml", "<a><threadedComment personId=\"{P}\"/></a>"),
      ("xl/persons/person.xml", "<a><person displayName=\"Per\" id=\"{P}\"/></a>"),
    ]
    #expect(
      found(parts) == [
        "reviewed-document: dokumentet har 2 kommentarer (Kari 1, Per 1)",
        "document-author: dokumentet forteller mer enn det viser: C:\\Users\\kari\\ (mappe)",
        "hidden-in-document: dokumentet har med seg skjulte ark",
      ])
  }

  @Test("Slides tell of comments, of notes that somebody has written, and of files behind their charts")
  func powerPoint() {
    let number = "<p:notes xmlns:p=\"p\" xmlns:a=\"a\"><a:fld><a:t>4</a:t></a:fld></p:notes>"
    #expect(found([types, ("ppt/notesSlides/n.xml", number)]) == [])
    let parts = [
      types, ("ppt/comments/c.xml", "<l><cm authorId=\"{A}\"/></l>"),
      ("ppt/authors.xml", "<l><author id=\"{A}\" name=\"Kari\"/></l>"),
      ("ppt/notesSlides/n.xml", "<n xmlns:a=\"a\"><a:t>Si ikke dette</a:t></n>"),
      ("ppt/embeddings/a.xlsx", "x"),
      ("ppt/slides/slide1.xml", "<sld show=\"0\"/>"),
    ]
    #expect(
      found(parts) == [
        "reviewed-document: dokumentet har 1 kommentar (Kari 1)",
        "hidden-in-document: dokumentet har med seg notater til den som holder foredraget og skjulte lysbilder og innebygde filer",
      ])
  }

  @Test("Names, companies and folders that the programs write are reported with what they are")
  func people() {
    let core =
      "<c xmlns:d=\"d\"><d:creator>Kari  Nordmann</d:creator><lastModifiedBy>Ola</lastModifiedBy></c>"
    let custom = "<p><property name=\"_AuthorEmail\"><lpwstr>kari@eksempel.no</lpwstr></property></p>"
    let rels =
      "<r><Relationship TargetMode=\"External\" Target=\"file:///C:\\kari\\mal.dotx\"/><Relationship TargetMode=\"External\" Target=\"https://eksempel.no\"/></r>"
    #expect(
      found([
        types, ("docProps/core.xml", core),
        ("docProps/app.xml", "<p><Company>Bedrift</Company><Manager>Per</Manager></p>"),
        ("docProps/custom.xml", custom), ("word/_rels/settings.xml.rels", rels),
      ]) == [
        "document-author: dokumentet forteller mer enn det viser: Kari Nordmann (forfatter), Ola (sist lagret av), Bedrift (firma), Per (leder), kari@eksempel.no (egenskapen «_AuthorEmail»), file:///C:\\kari\\mal.dotx (mappe)"
      ])
  }

  @Test("LibreOffice's documents are read the same way")
  func openDocument() {
    let content = """
      <d xmlns:dc="d"><annotation><dc:creator>Kari</dc:creator><p>Nei</p></annotation>
      <changed-region><change-info><dc:creator>Ola</dc:creator></change-info></changed-region>
      <notes><p>Husk</p></notes></d>
      """
    let meta =
      "<m xmlns:dc=\"d\"><initial-creator>Kari</initial-creator><dc:creator>Ola</dc:creator><printed-by>Per</printed-by></m>"
    #expect(
      found([("content.xml", content), ("meta.xml", meta), ("Versions/1", "x")], "a.odp") == [
        "reviewed-document: dokumentet har 1 kommentar (Kari 1) og 1 sporet endring (Ola 1)",
        "document-author: dokumentet forteller mer enn det viser: Kari (forfatter), Ola (sist lagret av), Per (skrevet ut av)",
        "hidden-in-document: dokumentet har med seg notater til den som holder foredraget og tidligere utgaver",
      ])
    #expect(found([("content.xml", "<d><tracked-changes/></d>"), ("meta.xml", "<m/>")], "a.odt") == [])
  }

  @Test("What is locked, damaged, too large or something else is said, and nothing is made of it")
  func unreadable() {
    func reason(_ bytes: [UInt8]) -> String? {
      inspectDocument(bytes, path: "a.docx").first { $0.code.name == "unreadable-document" }?.message.en
    }
    let document = ZipPart(name: "word/document.xml", bytes: Array("<a/>".utf8))
    func with(_ change: (inout ZipPart) -> Void) -> String? {
      var changed = document
      change(&changed)
      return reason(zip([ZipPart(name: "[Content_Types].xml", bytes: Array("<T/>".utf8)), changed]))
    }
    let (locked, damaged) = ("it is locked, or of an older format", "it is not whole")
    let cases: [(String?, String)] = [
      (with { $0.flags = 1 }, locked), (reason([0xD0, 0xCF, 0x11, 0xE0, 0]), locked),
      (with { $0.checksum = 1 }, damaged), (with { $0.size = 9 }, damaged), (with { $0.method = 8 }, damaged),
      (with { $0.size = 1 << 30 }, "it is too large when unpacked"),
      (with { $0.method = 99 }, "it is not what its name says"),
      (reason(Array("PK\u{3}\u{4}".utf8)), damaged),
      (reason(Array("tekst".utf8)), "it is not what its name says"),
      (reason(zip([(name: "a.txt", text: "a")])), "it is not what its name says"),
      (
        reason(
          zip([
            (name: "content.xml", text: "\u{1}<<"),
            (name: "META-INF/manifest.xml", text: "<m><encryption-data/></m>"),
          ])), locked
      ),
      (reason(zip([(name: "content.xml", text: "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")])), damaged),
    ]
    for (found, expected) in cases {
      #expect(found?.hasSuffix(expected) == true, "\(found ?? "nil") \(expected)")
    }
    #expect(inspectDocument(Array("BEGIN:VCALENDAR\r\n".utf8), path: "a.ics").isEmpty)
  }

  @Test("Files that share their bytes would be unpacked again and again, and are not unpacked at all")
  func overlapping() {
    let types = ZipPart(name: "[Content_Types].xml", bytes: Array("<T/>".utf8))
    let text = Array("<c>\(String(repeating: " ", count: 10_000))</c>".utf8)
    let same = (0..<20).map { ZipPart(name: "word/\($0).xml", bytes: text, isAtStart: $0 > 0) }
    #expect(inspectDocument(zip(same.prefix(1) + [types]), path: "a.docx") == [])
    #expect(
      inspectDocument(zip(same + [types]), path: "a.docx").map(\.code.name) == [
        "unreadable-document"
      ])
  }

  @Test("Many authors, parts and nested elements take little processor time")
  func many() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let many = 100_000
      let authors = (0..<many).map { "<author>A\($0)</author>" }.joined()
      let comments = "<c>\(authors)\(String(repeating: "<comment authorId='9'/>", count: many))</c>"
      let long = "xl/" + String(repeating: "a", count: 60_000) + ".xml"
      let found = inspectDocument(
        zip([
          (name: "[Content_Types].xml", text: "<T/>"), (name: "xl/comments1.xml", text: comments),
          (name: long, text: comments),
        ]),
        path: "a.xlsx")
      #expect(found.map(\.message.nb) == ["dokumentet har 200000 kommentarer (A9 200000)"])
      let deep = String(repeating: "<p>", count: 900)
      let leaves = String(repeating: "<span>x</span>", count: many)
      let text = "<c>\(deep)\(leaves)\(String(repeating: "</p>", count: 900))</c>"
      let parts = (0..<5_000).map { (name: "p\($0).xml", text: "<c><annotation/></c>") }
      #expect(inspectDocument(zip([(name: "content.xml", text: text)] + parts), path: "a.odt").count == 1)
    }
  }

  @Test("The words of a document come in its paragraphs, whatever program wrote it")
  func words() {
    let sheet = "<si><r><t>Exa </t></r><r><t>Invest</t></r></si><si><t>Sum</t></si>"
    let slide = "<p:txBody xmlns:p=\"p\"><a:p xmlns:a=\"a\"><a:r><a:t>Lysbilde</a:t></a:r></a:p></p:txBody>"
    let open =
      "<o xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><text:p>Et <text:span>referat</text:span><text:s/>her</text:p></o>"
    for (parts, text) in [
      (
        [
          types,
          (
            "word/document.xml",
            word("<w:p><w:r><w:t>Avta</w:t></w:r>\n<w:r><w:t>len</w:t></w:r></w:p><w:p><w:t>To</w:t></w:p>")
          ), ("word/comments.xml", word("<w:p><w:t>Nei.</w:t></w:p>")), ("docProps/core.xml", "<t>Kari</t>"),
        ], ["Avtalen", "To", "Nei."]
      ),
      ([types, ("xl/sharedStrings.xml", "<sst>\(sheet)</sst>")], ["Exa Invest", "Sum"]),
      ([types, ("ppt/slides/slide1.xml", slide)], ["Lysbilde"]),
      ([("content.xml", open)], ["Et referat her"]),
      ([types, ("word/document.xml", "<a><t>Kuttet")], ["Kuttet"]),
    ] { #expect(documentText(zip(parts.map { (name: $0.0, text: $0.1) })).paragraphs == text) }
    #expect(documentText(Array("PK og ikke mer".utf8)).paragraphs.isEmpty)
  }

  @Test("What is said of pictures, and where fields lead, is no part of a paragraph, and is read")
  func remarks() {
    let field = "<w:r><w:instrText>HYPERLINK https://a.example</w:instrText></w:r>"
    let drawing =
      "<w:drawing><wp:docPr xmlns:wp=\"p\" id=\"1\" name=\"Bilde 1\" descr=\"Voltdal bygger\"/></w:drawing>"
    let page = word("<w:p><w:r><w:t>Før</w:t></w:r>\(field)\(drawing)<w:r><w:t> etter</w:t></w:r></w:p>")
    let slide = "<p:sld xmlns:p=\"p\"><p:cNvPr id=\"2\" name=\"Logo\" title=\"Voltdal\"/></p:sld>"
    let open =
      "<o xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"><text:p>En <svg:desc>Kart over Voltdal</svg:desc>tekst</text:p></o>"
    for (part, paragraphs, remarks) in [
      (
        ("word/document.xml", page), ["Før etter"],
        ["HYPERLINK https://a.example", "Bilde 1", "Voltdal bygger"]
      ),
      (("ppt/slides/slide1.xml", slide), [], ["Logo", "Voltdal"]),
      (("content.xml", open), ["En tekst"], ["Kart over Voltdal"]),
    ] {
      let read = documentText(zip([types, part].map { (name: $0.0, text: $0.1) }))
      #expect(read.paragraphs == paragraphs && read.remarks == remarks)
    }
  }

  @Test(
    "Rows and columns that are hidden with something in them, and hidden words, are said; empty ones are not")
  func hiddenInPages() {
    func sheet(_ inner: String) -> [String] {
      found([types, ("xl/worksheets/sheet1.xml", "<worksheet>\(inner)</worksheet>")], "a.xlsx")
    }
    let rows = "hidden-in-document: dokumentet har med seg skjulte rader eller kolonner"
    #expect(sheet("<row hidden=\"1\"><c r=\"A1\"><v>4</v></c></row>") == [rows])
    #expect(sheet("<row hidden=\"1\"/><row><c r=\"A2\"><v>4</v></c></row>") == [])
    let columns = "<cols><col min=\"28\" max=\"16384\" hidden=\"1\"/></cols>"
    #expect(sheet(columns + "<row><c r=\"AB1\"><is><t>Fnr</t></is></c></row>") == [rows])
    #expect(sheet(columns + "<row><c r=\"AA1\"><v>4</v></c><c r=\"AC1\"/></row>") == [])
    func run(_ property: String) -> [String] {
      found([types, ("word/document.xml", word("<w:r><w:rPr>\(property)</w:rPr><w:t>Nei</w:t></w:r>"))])
    }
    #expect(run("<w:vanish/>") == ["hidden-in-document: dokumentet har med seg skjult tekst"])
    #expect(run("<w:vanish w:val=\"0\"/>") == [])
  }

  @Test("Properties, names of sheets, newer comments, headers and what stands behind a chart are read too")
  func wordsBeside() {
    let inner = zip([
      (name: "[Content_Types].xml", text: "<Types/>"),
      (name: "xl/sharedStrings.xml", text: "<sst><si><t>Bak diagrammet</t></si></sst>"),
    ])
    let words = documentText(
      zip([
        (name: "docProps/core.xml", text: "<a><title>Tittel</title><creator>Kari</creator></a>"),
        (name: "xl/workbook.xml", text: "<workbook><sheet name=\"Lønn\"/></workbook>"),
        (
          name: "xl/threadedComments/a.xml",
          text: "<a><threadedComment><text>Sjekk</text></threadedComment></a>"
        ),
        (name: "xl/worksheets/sheet1.xml", text: "<a><oddHeader>Topp</oddHeader></a>"),
        (
          name: "xl/_rels/a.rels",
          text: "<a><Relationship Target=\"mailto:kari@gmail.com?subject=x\"/></a>"
        ),
      ]))
    #expect(words.remarks == ["Tittel", "Kari", "Lønn"])
    #expect(words.paragraphs == ["Sjekk", "Topp", "kari@gmail.com"])
    let outer = zip([ZipPart(name: "xl/embeddings/a.xlsx", bytes: inner)])
    #expect(documentText(outer).paragraphs == ["Bak diagrammet"])
    #expect(
      documentText(zip([ZipPart(name: "xl/embeddings/BOK1.XLSX", bytes: inner)])).paragraphs == [
        "Bak diagrammet"
      ])
  }

  @Test("A part that cannot be unpacked hides nothing of the others, and is told")
  func unreadParts() {
    let page = ZipPart(
      name: "word/document.xml", bytes: Array("<d xmlns:w='w'><w:p><w:t>Hemmelig avtale</w:t></w:p></d>".utf8)
    )
    let locked = ZipPart(
      name: "word/embeddings/Microsoft_Excel_Worksheet.xlsx",
      bytes: [0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0, count: 99))
    let svg = Array("<svg><text>A</text></svg>".utf8)
    for part in [
      locked, ZipPart(name: "word/media/a.svg", bytes: svg, checksum: 7),
      ZipPart(name: "word/drawings/a.vml", bytes: svg, method: 9),
      ZipPart(name: "word/comments.xml", bytes: svg, flags: 1),
      ZipPart(name: "word/embeddings/a.docx", bytes: svg, checksum: 7),
    ] {
      for parts in [[part, page], [page, part]] {
        let words = documentText(zip(parts))
        #expect(words.paragraphs == ["Hemmelig avtale"] && words.isCut, "\(part.name)")
      }
    }
    #expect(!documentText(zip([page])).isCut)
  }
}
