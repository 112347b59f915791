import Assets
import Diagnostics
import TestSupport
import Testing

/// What a document carries that no page of it shows, wherever a program keeps it.
@Suite struct UnshownWordsTests {
  private let types = (name: "[Content_Types].xml", text: "<Types/>")

  private func unshown(_ name: String, _ text: String) -> [UnshownWords] {
    documentText(zip([types, (name: name, text: text)])).unshown
  }

  private func says(
    _ name: String, _ text: String, _ place: DocumentPlace, _ words: String = "Voltdal Energi AS"
  ) -> Bool {
    unshown(name, text).contains { $0.place == place && $0.text.contains(words) }
  }

  @Test(
    "Rows behind a pivot table, what was kept of other files and data of the organisation's system are read")
  func rows() {
    #expect(
      says(
        "xl/pivotCache/pivotCacheDefinition1.xml",
        "<p><sharedItems><s v=\"Voltdal Energi AS\"/></sharedItems></p>", .pivot))
    #expect(
      says(
        "xl/pivotCache/pivotCacheRecords1.xml", "<p><r><n v=\"01010112345\"/></r></p>", .pivot, "01010112345")
    )
    #expect(
      says("xl/externalLinks/externalLink1.xml", "<e><sheetName val=\"Voltdal Energi AS\"/></e>", .otherFile))
    #expect(
      says(
        "xl/externalLinks/externalLink1.xml",
        "<e><cell r=\"A1\" t=\"str\"><v>Voltdal Energi AS</v></cell></e>", .otherFile))
    #expect(says("customXml/item1.xml", "<root><kunde>Voltdal Energi AS</kunde></root>", .data))
    #expect(says("customXml/item2.xml", "<root kunde=\"Voltdal Energi AS\"/>", .data))
    #expect(says("xl/connections.xml", "<c><connection name=\"Voltdal Energi AS\"/></c>", .data))
    #expect(says("xl/nytt/ukjent.xml", "<c><d e=\"Voltdal Energi AS\"/></c>", .elsewhere))
    #expect(says("xl/slicers/s.xml", "<c><d>Voltdal Energi AS</d></c>", .elsewhere))
  }

  @Test("Names of bookmarks, styles and ranges, choices of lists, formulas and links are read")
  func names() {
    #expect(
      says(
        "word/document.xml", "<d><bookmarkStart id=\"0\" name=\"Voltdal_Energi_AS\"/></d>", .name,
        "Voltdal_Energi_AS"))
    #expect(says("word/document.xml", "<d><bookmarkStart id=\"0\" name=\"voltdal\"/></d>", .name, "voltdal"))
    #expect(says("word/document.xml", "<d><sdtPr><alias val=\"Voltdal Energi AS\"/></sdtPr></d>", .data))
    #expect(
      says("word/document.xml", "<d><listItem displayText=\"Voltdal Energi AS\" value=\"1\"/></d>", .data))
    #expect(says("word/settings.xml", "<d><docVar name=\"Kunde\" val=\"Voltdal Energi AS\"/></d>", .data))
    #expect(says("word/settings.xml", "<d><query val=\"SELECT * FROM `Voltdal Energi AS$`\"/></d>", .data))
    #expect(says("word/styles.xml", "<d><style><name val=\"Voltdal Energi AS\"/></style></d>", .name))
    #expect(
      says(
        "xl/workbook.xml", "<d><definedName name=\"Voltdal_Energi_AS\">Ark1!$A$1</definedName></d>", .name,
        "Voltdal_Energi_AS"))
    #expect(
      says(
        "xl/worksheets/sheet1.xml", "<d><c><f>VLOOKUP(\"Voltdal Energi AS\",B:C,2)</f><v>1</v></c></d>",
        .elsewhere))
    #expect(
      says("xl/worksheets/sheet1.xml", "<d><dataValidation prompt=\"Velg Voltdal Energi AS\"/></d>", .data))
    #expect(
      says("xl/worksheets/sheet1.xml", "<d><formula1>\"Voltdal Energi AS,Annet\"</formula1></d>", .elsewhere))
    #expect(says("xl/tables/table1.xml", "<d><tableColumn id=\"1\" name=\"Voltdal Energi AS\"/></d>", .name))
    #expect(
      says(
        "xl/_rels/a.rels",
        "<d><Relationship Type=\"x\" Target=\"file:///K:/Voltdal Energi AS/mal.dotx\"/></d>", .link))
    #expect(
      says(
        "docProps/custom.xml", "<d><property name=\"Voltdal Energi AS\"><lpwstr>x</lpwstr></property></d>",
        .properties))
    #expect(says("content.xml", "<d><bookmark name=\"Voltdal Energi AS\"/></d>", .name))
    #expect(says("content.xml", "<d><user-field-decl string-value=\"Voltdal Energi AS\"/></d>", .data))
  }

  @Test("A picture and an attachment keep the names of the files that they were")
  func fileNames() {
    #expect(says("word/media/voltdal-energi-as.png", "", .fileName, "voltdal-energi-as"))
    #expect(says("word/media/voltdal.png", "", .fileName, "voltdal"))
    #expect(says("word/embeddings/Voltdal Energi AS.docm", "", .fileName))
    #expect(unshown("word/media/image1.png", "") == [])
    #expect(unshown("Pictures/10000201000003E8000002EE.png", "") == [])
  }

  @Test("What is the format's own is no word: kinds, measures, colours, numbers and addresses of formats")
  func ordinary() {
    let page = """
      <d xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:Ignorable="w14 wp14">
      <w:p w:rsidR="00A1B2C3" w14="x"><w:pPr><w:jc w:val="both"/><w:color w:val="A1C2E3" w:themeColor="accent1"/>
      <w:lang w:val="nb-NO"/><w:rFonts w:ascii="Times New Roman"/><w:ind w:left="4500000"/><w:tblW w:type="dxa" w:w="0"/>
      </w:pPr><w:shape style="position:absolute;width:45pt" id="_x0000_s1026" coordsize="21600,21600"/>
      <w:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/><w:r><w:t>Hei</w:t></w:r></w:p></d>
      """
    let words = documentText(zip([types, (name: "word/document.xml", text: page)]))
    #expect(words.paragraphs == ["Hei"])
    #expect(words.unshown.map(\.text) == [])
    let links =
      "<d><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></d>"
    #expect(unshown("word/_rels/document.xml.rels", links).map(\.text) == ["styles.xml"])
  }

  @Test("A formula that is repeated down a column is kept once, and a part that is too large is said")
  func bounds() {
    let rows = (1...50).map { "<c><f>SUM(Lag\($0):Lag\($0 + 1))</f></c>" }.joined()
    #expect(unshown("xl/worksheets/sheet1.xml", "<d>\(rows)</d>").count == 1)
    let large = "<d>" + String(repeating: " ", count: 17 << 20) + "</d>"
    let words = documentText(
      zip([(name: "word/document.xml", text: "<d><p><t>Hei</t></p></d>"), (name: "word/a.xml", text: large)]))
    #expect(words.paragraphs == ["Hei"] && words.isCut)
  }
}
