import Assets
import Diagnostics
import TestSupport
import Testing

@Suite struct PDFTests {
  private func found(_ objects: String..., trailer: String = "trailer << /Root 1 0 R >>") -> [String] {
    let text =
      "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n" + objects.joined(separator: "\n")
      + "\n\(trailer)\n%%EOF"
    return inspectDocument(Array(text.utf8), path: "a.pdf").map { "\($0.code.name): \($0.message.nb)" }
  }

  @Test(
    "Notes with words, and redaction that was never carried out, are comments; links and bare highlights are none"
  )
  func notes() {
    let note =
      "2 0 obj << /Subtype /Text /Rect [0 0 1 1] /T (Ola \\(leder\\)) /Contents 3 0 R >> endobj\n3 0 obj (Stryk!) endobj"
    let inner =
      "4 0 obj << /Annots [ << /Subtype /Highlight /Rect [] /T <FEFF004B> /Contents (Nei) >> ] >> endobj"
    let none =
      "5 0 obj << /Subtype /Link /Rect [] /Contents (Til forsiden) >> endobj 6 0 obj << /Subtype /Highlight /Rect [] >> endobj"
    #expect(found(none) == [])
    #expect(
      found(note, inner, none) == ["reviewed-document: dokumentet har 2 kommentarer (K 1, Ola (leder) 1)"])
    #expect(
      found("7 0 obj << /Subtype /Redact /Rect [] >> endobj") == [
        "reviewed-document: dokumentet har 1 kommentar"
      ])
  }

  @Test("Who has made it is read from the information dictionary and by XMP; files within it are hidden")
  func people() {
    let xmp = "<x xmlns:dc='d'><dc:creator><li>Per</li></dc:creator></x>"
    #expect(
      found(
        "2 0 obj << /Author (Kari) /Company (Bedrift) >> endobj",
        "3 0 obj << /Type /Metadata /Subtype /XML /Length 4 0 R >> stream\n\(xmp)\nendstream endobj",
        "5 0 obj << /Type /EmbeddedFile /Length 3 >>\nstream\r\nabc\nendstream endobj") == [
          "document-author: dokumentet forteller mer enn det viser: Kari (forfatter), Bedrift (firma), Per (forfatter)",
          "hidden-in-document: dokumentet har med seg innebygde filer",
        ])
  }

  @Test("What stands in a page's own text is no object")
  func streams() {
    let fake = "BT (9 0 obj << /Subtype /Text /Rect [] /Contents (x) >>) ET"
    #expect(found("2 0 obj << /Length \(fake.utf8.count) >> stream\n\(fake)\nendstream endobj") == [])
    #expect(found("2 0 obj << /Length 9999999 >> stream\n\(fake)\nendstream endobj") == [])
  }

  @Test("Objects that are packed together are unpacked and read")
  func packed() {
    let object = "<< /Subtype /Text /Rect [] /T (Kari) /Contents (Nei) >>"
    let head = "7 0 "
    #expect(
      found(
        "2 0 obj << /Type /ObjStm /N 1 /First 4 /Length \(head.utf8.count + object.utf8.count) >> stream\n\(head)\(object)\nendstream endobj"
      )
        == ["reviewed-document: dokumentet har 1 kommentar (Kari 1)"])
    // The same, deflated by zlib.
    let deflated: [UInt8] = [
      0x78, 0x9C, 0x33, 0x57, 0x30, 0x50, 0xB0, 0xB1, 0x51, 0xD0, 0x0F, 0x2E, 0x4D, 0x2A, 0xA9, 0x2C,
      0x48, 0x55, 0xD0, 0x0F, 0x49, 0xAD, 0x28, 0x51, 0xD0, 0x0F, 0x4A, 0x4D, 0x2E, 0x51, 0x88, 0x8E,
      0x05, 0x72, 0x15, 0x34, 0xBC, 0x13, 0x8B, 0x32, 0x35, 0x15, 0xF4, 0x9D, 0xF3, 0xF3, 0x4A, 0x52,
      0xF3, 0x4A, 0x8A, 0x15, 0x34, 0xFC, 0x52, 0x81, 0x7C, 0x3B, 0x3B, 0x00, 0x00, 0xC5, 0x11, 0x65,
    ]
    let bytes =
      Array(
        "%PDF-1.7\n2 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length \(deflated.count) >> stream\n"
          .utf8)
      + deflated + Array("\nendstream endobj".utf8)
    #expect(
      inspectDocument(bytes, path: "a.pdf").map(\.message.en) == ["the document has 1 comment (Kari 1)"])
  }

  @Test("A locked, cut or strangely packed PDF cannot be examined, and that is said")
  func unreadable() {
    let locked =
      "unreadable-document: dokumentet lar seg ikke undersøke: det er låst, eller i et eldre format"
    let damaged = "unreadable-document: dokumentet lar seg ikke undersøke: det er ikke helt"
    #expect(found(trailer: "trailer << /Encrypt 5 0 R >>") == [locked])
    #expect(
      found("2 0 obj << /Type /XRef /Encrypt 5 0 R /Length 1 >> stream\nx\nendstream endobj", trailer: "")
        == [locked])
    #expect(
      found(
        "2 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode /Length 1 >> stream\nx\nendstream endobj")
        == [damaged])
    #expect(inspectDocument(Array("%PDF".utf8), path: "a.pdf").map(\.code.name) == ["unreadable-document"])
  }

  @Test(
    "Deep nesting in a PDF takes little processor time", arguments: ["[", "<<", "(", "<", "/", "1 0 obj "])
  func traps(piece: String) async {
    await #expect(processExitsWith: .success) { [piece] in
      allowProcessorTime(seconds: 60)
      let bytes = Array(("%PDF-1.7 1 0 obj " + String(repeating: piece, count: 100_000)).utf8)
      #expect(inspectDocument(bytes, path: "a.pdf").count <= 1)
    }
  }

  @Test("A number that no file is long enough for is no number, and what can be read besides is read")
  func hugeNumbers() {
    let note = "9 0 obj << /Subtype /Text /Rect [] /T (Kari) /Contents (Nei) >> endobj"
    for number in ["9223372036854775807", "-9223372036854775808", "281474976710656", "99999999999999999999"] {
      for stream in [
        "/Type /ObjStm /N 1 /First \(number) /Length 9 >> stream\n5 1 (abc)",
        "/Type /ObjStm /N \(number) /First 4 /Length 9 >> stream\n5 1 (abc)",
        "/Type /ObjStm /N 1 /First 4 /Length \(number) >> stream\n5 1 (abc)",
        "/Type /ObjStm /N 1 /First 4 >> stream\n\(number) \(number) (abc)",
        "/Type /ObjStm /N 1 /First 281474976710655 >> stream\n5 281474976710655 (abc)",
      ] {
        let found = found("1 0 obj << \(stream)\nendstream endobj", note)
        #expect(found == ["reviewed-document: dokumentet har 1 kommentar (Kari 1)"], "\(stream)")
      }
    }
  }

  @Test("Packed objects that share their bytes, long keys and long names take little processor time")
  func shared() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let many = 50_000
      let places = (0..<many).map { "\($0) \($0)" }.joined(separator: " ") + " "
      let packed =
        "1 0 obj << /Type /ObjStm /N \(many) /First \(places.utf8.count) >> stream\n\(places)"
        + String(repeating: "(", count: 4_000_000) + "\nendstream endobj"
      let key = String(repeating: "A", count: 1_000_000)
      let inner = String(repeating: "<< /Subtype /Text /Rect [] /T 7 0 R /Contents (x) >> ", count: many)
      let keyed = "2 0 obj << /\(key) [ \(inner) ] >> endobj"
      let name = "7 0 obj (\(String(repeating: "K", count: 3_000_000))) endobj"
      for text in [packed, keyed, keyed + " " + name] {
        #expect(inspectDocument(Array("%PDF-1.7 \(text)".utf8), path: "a.pdf").count <= 1)
      }
    }
  }

  @Test("A later version of a note takes the earlier one's place; one that was removed is still in the file")
  func versions() {
    func page(_ notes: String) -> String { "4 0 obj << /A << /B [ \(notes) ] >> >> endobj" }
    let note = "<< /Subtype /Text /Rect [] /T (K) /Contents (Nei) >>"
    #expect(found(page(note), page(note)) == ["reviewed-document: dokumentet har 1 kommentar (K 1)"])
    #expect(found(page(note + note), page(note)) == ["reviewed-document: dokumentet har 2 kommentarer (K 2)"])
  }
}
