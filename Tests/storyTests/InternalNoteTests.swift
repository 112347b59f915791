import Foundation
import TestSupport
import Testing

/// What only the project has written down, in whatever form, is looked for on the pages; of what nobody can read that is said.
@Suite struct InternalNoteTests {
  private static let said =
    "Vi har snakket lenge med Voltdal Energi om å dekke deler av byggekostnadene på Labro."

  private func page(_ text: String) -> String {
    "---\ntittel: Lekkasje\nsammendrag: Om et møte.\nseksjon: flytt-hit\n---\n\n\(text)\n"
  }

  private func found(
    _ files: [String: [UInt8]], _ text: String = said
  ) throws -> (status: Int32, text: String) {
    let workshop = try Workshop(smallSite)
    try workshop.write(page(text), to: "content/sider/lekkasje.md")
    for (name, bytes) in files {
      try workshop.write("", to: "content/intern/\(name)")
      try Data(bytes).write(to: URL(filePath: workshop.path + "/content/intern/" + name))
    }
    let run = try workshop.run("check", "--as-of", "2027-03-01")
    return (run.status, run.output)
  }

  private static let latin = said.unicodeScalars.map { UInt8($0.value) }

  private static let notes: [(String, [UInt8])] = [
    ("notat.txt", Array(said.utf8)), ("moter/referat.text", latin), ("notat.TXT", latin),
    ("notat.txt", [0xFF, 0xFE] + said.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("uten-ending", Array(said.utf8)), ("logg.log", Array(said.utf8)),
    ("notat.rtf", Array("{\\rtf1 \(said.replacing("å", with: "\\'e5"))\\par}".utf8)),
    (
      "avtale.html",
      Array("<p>\(said.replacing("å", with: "&aring;").replacing("lenge", with: "<b>lenge</b>"))</p>".utf8)
    ),
    ("avtale.htm", Array("<p>\(said)</p>".utf8)),
    ("tegning.svg", Array("<svg><text>\(said)</text></svg>".utf8)),
    ("post.eml", Array("Subject: x\n\n\(said)\n".utf8)),
    (
      "post.eml",
      Array("Content-Transfer-Encoding: base64\n\n\(Data(said.utf8).base64EncodedString())\n".utf8)
    ),
    ("opptak.vtt", Array("WEBVTT\n\n00:01.000 --> 00:02.000\n\(said)\n".utf8)),
    ("opptak.srt", Array("1\n00:00:01,000 --> 00:00:02,000\n\(said)\n".utf8)),
    ("tall.tsv", Array("a\t\(said)\n".utf8)), ("LESMEG.md", Array(said.utf8)),
    ("kalender.ics", Array("BEGIN:VCALENDAR\r\nDESCRIPTION:\(said)\r\n".utf8)),
    ("liste.csv", Array("a;\(said)\n".utf8)), ("moter/referat.md", Array(said.utf8)),
  ]

  @Test(
    "A sentence of a note that only the project has stops the build, whatever form it is written in",
    arguments: notes)
  func searched(name: String, bytes: [UInt8]) throws {
    let (status, text) = try found([name: bytes])
    #expect(status == 1 && text.contains("leaked-internal-text"), "\(text)")
    #expect(text.contains("content/intern/\(name)") && !text.contains("document-not-searched"), "\(text)")
    #expect(!text.contains("text-in-other-form"), "\(text)")
  }

  @Test("A note that no page repeats is left in peace")
  func silent() throws {
    for (name, bytes) in Self.notes where !name.hasSuffix(".csv") {
      let (status, text) = try found([name: bytes], "Her står noe annet.")
      #expect(status == 0 && !text.contains("content/intern/"), "\(name): \(text)")
    }
  }

  @Test("The line of a note is shown, and each of its texts that a page has")
  func places() throws {
    let (_, text) = try found(
      ["notat.txt": Array("Om møtet\n\n\(Self.said)\n\nSpør Ragnhild Mykløy i morgen.\n".utf8)],
      Self.said + "\n\nRagnhild Mykløy svarer.")
    #expect(
      text.contains("content/intern/notat.txt:3:1") && text.contains("content/intern/notat.txt:5:1"),
      "\(text)")
  }

  @Test("A document that came with a letter is looked into")
  func attached() throws {
    let document = zip([
      (name: "[Content_Types].xml", text: "<Types/>"),
      (name: "word/document.xml", text: "<w:p xmlns:w='w'><w:r><w:t>\(Self.said)</w:t></w:r></w:p>"),
    ])
    let mail =
      "Content-Type: multipart/mixed; boundary=abc\n\n--abc\nContent-Type: application/x; name=a.docx\n"
      + "Content-Transfer-Encoding: base64\n\n\(Data(document).base64EncodedString())\n--abc--\n"
    #expect(try found(["post.eml": Array(mail.utf8)]).text.contains("leaked-internal-text"))
  }

  @Test(
    "Of what nobody can read it is said that nobody has looked for it",
    arguments: [
      ("avtale.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "låst med passord"),
      ("referat.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "eldre format"),
      ("avtale.docx", [0x50, 0x4B, 3, 4, 0, 0], "skadet"),
      ("arkiv.zip", Array(zip([(name: "a", text: "b")])), "format"),
      ("avtale.pdf", Array("%PDF-1.7 trailer << /Encrypt 1 0 R >>".utf8), "låst med passord"),
      ("post.msg", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "eldre format"),
      ("notat.pages", [1, 2, 0, 4], "format"), ("notat.txt", [1, 2, 0, 4], "format"),
    ] as [(String, [UInt8], String)])
  func unread(name: String, bytes: [UInt8], reason: String) throws {
    let (status, text) = try found([name: bytes])
    #expect(status == 0 && text.contains("[document-not-searched]") && text.contains(reason), "\(text)")
    #expect(text.contains("content/intern/\(name)"), "\(text)")
  }

  @Test("Pictures, sound and film have no words, and nothing is said of them")
  func wordless() throws {
    for name in ["opptak.mp3", "film.mp4", "kart.png", "bilde.HEIC", "tom.txt"] {
      let (status, text) = try found([name: name == "tom.txt" ? [] : [1, 2, 0, 4]])
      #expect(status == 0 && !text.contains(name), "\(text)")
    }
  }
}
