import Assets
import Diagnostics
import TestSupport
import Testing

/// Where in a document the words lie, as somebody who opens it would look for them.
@Suite struct DocumentPlaceTests {
  private let types = (name: "[Content_Types].xml", text: "<Types/>")

  private func place(of words: String, in parts: [(name: String, text: String)]) -> DocumentPlace? {
    documentText(zip([types] + parts)).placed.first { $0.text.contains(words) }?.place
  }

  private let workbook =
    "<w xmlns:r=\"r\"><sheet name=\"Program\" sheetId=\"1\" r:id=\"rId7\"/><sheet name=\"Lønn\" sheetId=\"2\" state=\"hidden\" r:id=\"rId8\"/></w>"
  private let links =
    "<x><Relationship Id=\"rId7\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId8\" Target=\"/xl/worksheets/sheet1.xml\"/></x>"

  @Test(
    "Words of a spreadsheet are in the sheet that its workbook names, hidden or not, though all are kept in one list"
  )
  func sheets() {
    let parts = [
      (
        name: "xl/sharedStrings.xml",
        text:
          "<s><si/><si><t>Åpen dag</t></si><si><t>Bonus</t></si><si><t>Gammelt</t></si><si><t>Bak</t></si></s>"
      ),
      (name: "xl/worksheets/sheet1.xml", text: "<d><row><c r=\"A1\" t=\"s\"><v>2</v></c></row></d>"),
      (
        name: "xl/worksheets/sheet2.xml",
        text:
          "<d><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><row><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>4</v></c></row><row hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>Skjult rad</t></is></c></row></d>"
      ),
      (name: "xl/workbook.xml", text: workbook), (name: "xl/_rels/workbook.xml.rels", text: links),
    ]
    #expect(place(of: "Åpen dag", in: parts) == .sheet("Program"))
    #expect(place(of: "Bonus", in: parts) == .hiddenSheet("Lønn"))
    #expect(place(of: "Bak", in: parts) == .hiddenCells("Program"))
    #expect(place(of: "Skjult rad", in: parts) == .hiddenCells("Program"))
    #expect(place(of: "Gammelt", in: parts) == .elsewhere)
  }

  @Test("Slides are numbered as they are shown, and notes are notes")
  func slides() {
    let parts = [
      (
        name: "ppt/presentation.xml",
        text: "<p xmlns:r=\"r\"><sldId id=\"256\" r:id=\"rId3\"/><sldId id=\"257\" r:id=\"rId2\"/></p>"
      ),
      (
        name: "ppt/_rels/presentation.xml.rels",
        text:
          "<x><Relationship Id=\"rId2\" Target=\"slides/slide1.xml\"/><Relationship Id=\"rId3\" Target=\"slides/slide2.xml\"/></x>"
      ),
      (name: "ppt/slides/slide1.xml", text: "<p><p><t>Sist</t></p></p>"),
      (name: "ppt/slides/slide2.xml", text: "<p><p><t>Først</t></p></p>"),
      (name: "ppt/notesSlides/notesSlide1.xml", text: "<p><p><t>Husk dette</t></p></p>"),
    ]
    #expect(place(of: "Først", in: parts) == .slide(1))
    #expect(place(of: "Sist", in: parts) == .slide(2))
    #expect(place(of: "Husk dette", in: parts) == .notes)
  }

  @Test(
    "Of a text: headers, footnotes, comments, tracked changes, hidden words, properties, what stands for a picture"
  )
  func texts() {
    let body =
      "<d><p><r><t>Åpent</t></r></p><p><r><rPr><vanish/></rPr><t>Skjult</t></r></p><p><del><r><delText>Strøket</delText></r></del></p><p><r><rPr><vanish val=\"0\"/></rPr><t>Vist</t></r></p><docPr descr=\"Bildet av Kari\"/></d>"
    let parts = [
      (name: "word/document.xml", text: body),
      (name: "word/header1.xml", text: "<d><p><r><t>Topp</t></r></p></d>"),
      (name: "word/footnotes.xml", text: "<d><p><r><t>Note</t></r></p></d>"),
      (name: "word/comments.xml", text: "<d><p><r><t>Merknad</t></r></p></d>"),
      (name: "docProps/core.xml", text: "<d><title>Tittelen her</title></d>"),
    ]
    for (words, place) in [
      ("Åpent", DocumentPlace.text), ("Skjult", .hiddenText), ("Strøket", .trackedChange), ("Vist", .text),
      ("Topp", .headerOrFooter), ("Note", .footnote), ("Merknad", .comment), ("Tittelen her", .properties),
      ("Bildet av Kari", .alternative),
    ] { #expect(self.place(of: words, in: parts) == place, "\(words)") }
  }

  @Test(
    "OpenDocument: sheets, hidden rows, comments, and what fields, cells, drawings and properties are called")
  func openDocument() {
    let content = """
      <d xmlns:t="urn:oasis:t" xmlns:o="urn:oasis:o"><t:spreadsheet><t:table t:name="Budsjett"><t:table-row><t:table-cell
      o:string-value="Voltdal verdi"><o:p>Synlig</o:p></t:table-cell></t:table-row><t:table-row t:visibility="collapse">
      <t:table-cell><o:p>Gjemt</o:p></t:table-cell></t:table-row></t:table></t:spreadsheet>
      <o:user-field-decl o:name="Feltet heter" o:string-value="Voltdal felt"/><o:frame o:name="Voltdal ramme"/>
      <o:bookmark o:name="Voltdal merke"/><o:annotation><o:p>Sagt av Ola</o:p></o:annotation></d>
      """
    let parts = [
      (name: "content.xml", text: content),
      (
        name: "meta.xml",
        text: "<d xmlns:m=\"urn:oasis:m\"><m:user-defined m:name=\"Voltdal navn\">x</m:user-defined></d>"
      ),
    ]
    for (words, place) in [
      ("Synlig", DocumentPlace.sheet("Budsjett")), ("Gjemt", .hiddenCells("Budsjett")),
      ("Sagt av Ola", .comment),
      ("Voltdal verdi", .data), ("Voltdal felt", .data), ("Voltdal ramme", .name), ("Voltdal merke", .name),
      ("Voltdal navn", .properties),
    ] { #expect(self.place(of: words, in: parts) == place, "\(words)") }
  }

  @Test(
    "OpenDocument: what stands in a hidden sheet or a hidden column is said to, and sheets that follow are not hidden"
  )
  func hiddenSheets() {
    let content = """
      <d xmlns:t="urn:oasis:t" xmlns:s="urn:oasis:s" xmlns:o="urn:oasis:o"><s:style s:name="ta1"><s:table-properties
      t:display="true"/></s:style><s:style s:name="ta2"><s:table-properties t:display="false"/></s:style><t:spreadsheet>
      <t:table t:name="Lønn" t:style-name="ta2"><t:table-row><t:table-cell><o:p>Bonus</o:p></t:table-cell></t:table-row>
      </t:table><t:table t:name="Tall" t:style-name="ta1"><t:table-column/><t:table-column t:visibility="collapse"
      t:number-columns-repeated="2"/><t:table-column/><t:table-row><t:table-cell><o:p>Først</o:p></t:table-cell>
      <t:table-cell t:number-columns-repeated="1"/><t:table-cell><o:p>Tredje</o:p></t:table-cell><t:table-cell>
      <o:p>Fjerde</o:p></t:table-cell></t:table-row></t:table><t:table t:name="Uten"><t:table-row><t:table-cell>
      <o:p>Sist</o:p></t:table-cell></t:table-row></t:table></t:spreadsheet></d>
      """
    let parts = [(name: "content.xml", text: content)]
    for (words, place) in [
      ("Bonus", DocumentPlace.hiddenSheet("Lønn")), ("Først", .sheet("Tall")),
      ("Tredje", .hiddenCells("Tall")),
      ("Fjerde", .sheet("Tall")), ("Sist", .sheet("Uten")),
    ] { #expect(place == self.place(of: words, in: parts), "\(words)") }
    func told(_ content: String) -> [String] {
      inspectDocument(
        zip([(name: "content.xml", text: content), (name: "meta.xml", text: "<m/>")]), path: "a.ods"
      ).map(\.message.nb)
    }
    #expect(told(content) == ["dokumentet har med seg skjulte ark og skjulte rader eller kolonner"])
    let shown = content.replacing("\"false\"", with: "\"true\"").replacing("<o:p>Tredje</o:p>", with: "")
    #expect(told(shown) == [])
  }

  @Test(
    "Pictures of other kinds than photos say what they say of themselves too",
    arguments: ["tif", "TIFF", "heic", "webp", "gif"])
  func otherPictures(ending: String) {
    func field(_ tag: UInt8, _ high: UInt8, _ type: UInt8, _ count: UInt8, _ value: UInt8) -> [UInt8] {
      [tag, high, type, 0, count, 0, 0, 0, value, 0, 0, 0]
    }
    let words = Array("Voltdal Energi AS\0".utf8)
    // A field of its own, and one in the directory of Exif that it leads to.
    let first = [2, 0] + field(0x0F, 1, 2, 18, 56) + field(0x69, 0x87, 4, 1, 38) + [0, 0, 0, 0]
    let second = [1, 0] + field(0x3B, 0xA4, 2, 3, 0x41) + [0, 0, 0, 0]
    let tiff: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] + first + second + words
    let xmp = Array("<x:xmpmeta xmlns:x=\"a\"><t>Gråfjell plan</t></x:xmpmeta>".utf8)
    let bytes: [UInt8] =
      switch ending {
      case "heic": [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 1, 2] + Array("Exif\0\0".utf8) + tiff + xmp
      case "webp": Array("RIFF".utf8) + [9, 9, 0, 0] + Array("WEBPEXIF".utf8) + [9, 0, 0, 0] + tiff + xmp
      case "gif": Array("GIF89a".utf8) + Array("Exif\0\0".utf8) + tiff + xmp
      default: tiff + xmp
      }
    let found = documentText(
      zip([
        ZipPart(name: types.name, bytes: Array(types.text.utf8)),
        ZipPart(name: "word/media/image1.\(ending)", bytes: bytes),
      ])
    ).placed.filter { $0.place == .picture }.map(\.text)
    #expect(found.contains { $0.contains("Voltdal Energi AS") }, "\(found)")
    #expect(found.contains { $0.contains("Gråfjell plan") }, "\(found)")
  }

  @Test("Fields of a picture that all lead to the same bytes give no more words than the picture has bytes")
  func overlappingFields() {
    let size = 1_000_000
    // Two hundred fields in each of sixteen directories, all with the text that stands first.
    func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
    let field = [0x0F, 1, 2, 0] + number(size) + number(8)
    let fields = [UInt8](repeatElement(field, count: 200).joined())
    var tiff: [UInt8] =
      [0x49, 0x49, 0x2A, 0] + number(8 + size) + Array(repeating: UInt8(ascii: "a"), count: size)
    for _ in 0..<16 { tiff += [200, 0] + fields + number(tiff.count + 2 + fields.count + 4) }
    let found = documentText(
      zip([
        ZipPart(name: types.name, bytes: Array(types.text.utf8)),
        ZipPart(name: "word/media/image1.tif", bytes: tiff),
      ])
    ).placed.filter { $0.place == .picture }
    #expect(found.reduce(0) { $0 + $1.text.utf8.count } <= tiff.count)
  }

  @Test("A file within a document is read, also one within that, and what pictures say of themselves")
  func embedded() {
    let inner = zip([types, (name: "word/document.xml", text: "<d><p><t>Innerst</t></p></d>")])
    let middle = zip([
      ZipPart(name: types.name, bytes: Array(types.text.utf8)),
      ZipPart(name: "xl/embeddings/b.docx", bytes: inner),
      ZipPart(name: "xl/embeddings/notat.txt", bytes: Array("Notatet".utf8)),
    ])
    let words = "Exif\0\0Voltdal Energi AS\0"
    let jpeg: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(words.utf8.count + 2)] + Array(words.utf8) + [0xFF, 0xDA, 0, 2]
    let outer = zip([
      ZipPart(name: types.name, bytes: Array(types.text.utf8)),
      ZipPart(name: "word/embeddings/a.xlsx", bytes: middle),
      ZipPart(name: "word/media/image1.jpg", bytes: jpeg),
      ZipPart(
        name: "word/embeddings/oleObject1.bin", bytes: [0, 1, 2] + "Gammel fil".utf8.flatMap { [$0, 0] }),
    ])
    let found = documentText(outer).placed
    func place(_ text: String) -> DocumentPlace? { found.first { $0.text.contains(text) }?.place }
    #expect(place("Innerst") == .embedded("a.xlsx") && place("Notatet") == .embedded("a.xlsx"))
    #expect(place("Voltdal Energi AS") == .picture && place("Gammel fil") == .embedded("oleObject1.bin"))
  }

  @Test("Documents within documents are read to a depth, and what lies deeper is said not to be read")
  func depth() {
    var file = zip([types, (name: "word/document.xml", text: "<d><p><t>Innerst</t></p></d>")])
    for _ in 0..<6 {
      file = zip([
        ZipPart(name: types.name, bytes: Array(types.text.utf8)),
        ZipPart(name: "word/embeddings/a.docx", bytes: file),
      ])
    }
    let words = documentText(file)
    #expect(words.isCut && words.paragraphs.isEmpty)
  }

  @Test("A place is said by the menus of the program that the file is opened in")
  func words() {
    #expect(DocumentPlace.properties.words(in: "a.docx").nb == "i dokumentegenskapene (Fil → Informasjon)")
    #expect(DocumentPlace.properties.words(in: "a.pdf").nb == "i dokumentegenskapene (Fil → Egenskaper)")
    #expect(
      DocumentPlace.properties.words(in: "a.odt").en == "in the document properties (File → Properties)")
    #expect(DocumentPlace.sheet("Lønn\n2027").words(in: "a.xlsx").nb == "i arket «Lønn 2027»")
    #expect(DocumentPlace.page(3).words(in: "a.pdf").nb == "på side 3")
  }
}
