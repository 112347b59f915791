import Content
import TestSupport
import Testing

/// What a note says is read whatever program wrote it.
@Suite struct NoteTests {
  private func texts(_ bytes: [UInt8], _ ending: String) -> [String]? {
    readNote(bytes, ending: ending)?.parts.map(\.text)
  }

  private func texts(_ text: String, _ ending: String) -> [String]? { texts(Array(text.utf8), ending) }

  @Test("A line that was broken since it was full goes on in the next; one that was not ends what it says")
  func lines() {
    let wrapped = "Vi har snakket lenge med Voltdal Energi om å dekke deler\nav byggekostnadene på Labro."
    #expect(texts(wrapped + "\n\nNeste sak.\r\n", "txt") == [wrapped, "Neste sak."])
    #expect(
      texts("Ordfører: Kari Nordmann\nSted: Rådhuset\n\n\n- kaffe\n- kake", "txt") == [
        "Ordfører: Kari Nordmann", "Sted: Rådhuset", "- kaffe", "- kake",
      ])
    let points = "1. Vi sier ja til Voltdal Energi og det de har foreslått oss\n2. Ferdig"
    #expect(texts(points, "text") == points.split(separator: "\n").map(String.init))
  }

  @Test("A paragraph is at its place, where the file is written as it reads")
  func places() {
    #expect(readNote(Array("a\n\nbå c\n".utf8), ending: "txt")?.parts.map(\.range) == [0..<1, 3..<8])
    #expect(readNote([0x62, 0xE5], ending: "txt")?.parts == [NoteText.Part("bå")])
    #expect(readNote([0xEF, 0xBB, 0xBF, 0x62], ending: "txt")?.parts == [NoteText.Part("b", at: 3..<4)])
  }

  @Test("Old encodings are read, and what is no text is none")
  func encodings() {
    let text = "Møtet på Labro: «æ, ø og å»"
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let turned = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [Array(text.utf8), latin, [0xFF, 0xFE] + wide, [0xFE, 0xFF] + turned] {
      #expect(texts(bytes, "txt") == [text])
    }
    #expect(texts([0x92, 0x80], "txt") == ["’€"])
    #expect(texts([0, 1, 2, 3, 0xFF], "txt") == nil)
    #expect(texts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "doc") == nil)
    #expect(texts([], "txt") == [])
  }

  @Test("Rich text is its words, without fonts, pictures and what stands in for letters")
  func richText() {
    let file = #"""
      {\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Calibri;}}{\colortbl;\red0;}{\info{\author Kari}}
      {\*\generator Riched20;}\pard\b Vi har m\'f8tt \b0 Voltdal\~Energi p\u229\'e5 La{\i bro}.\par
      {\pict\wmetafile8 0102ab}Sum: 61\~350\line kr \endash  \{nok\} \u-10179?\u-8704?\par
      {\field{\*\fldinst HYPERLINK "https://x.no"}{\fldrslt her}}{\*\annotation Ikke si det}
      \trowd En\cell To\cell\row}
      """#
    #expect(
      texts(file, "rtf") == [
        "Vi har møtt Voltdal\u{A0}Energi på Labro.", "Sum: 61\u{A0}350 kr – {nok} 😀", "her", "Ikke si det",
        "En", "To",
      ])
    #expect(texts(#"{\rtf1\uc2 b\u229\'c3\'a5 c}"#, "txt") == ["bå c"])
    #expect(texts(#"{\rtf1 a{\bin3 }}}b"#, "rtf")?.joined() == "ab")
  }

  @Test("Of a web page the words are read, as they read")
  func markup() {
    let page = """
      <!DOCTYPE html><html><head><title>Notat</title><style>p { color: red }</style>
      <script>if (a<b) { x("</p>") }</script></head>
      <body><p class="a>b">Vi har m&oslash;tt <b>Vol</b>tdal&nbsp;Energi p&aring; L&#97;br&#x6F;.<br>Ja&#x21;</p>
      <!-- skjult --><ul><li>1 &lt; 2 &amp; 3</li><li>caf&eacute;</li></ul></body></html>
      """
    #expect(
      texts(page, "html") == [
        "Notat", "Vi har møtt Voltdal\u{A0}Energi p\u{61}\u{30A} Labro.\nJa!", "1 < 2 & 3", "cafe\u{301}",
      ])
    #expect(texts("<html><p>a</p><p>b", "txt") == ["a", "b"])
    #expect(
      texts("<?xml version=\"1.0\"?><notat><tekst>To &ord</tekst><ny/>3 < 4</notat>", "fodt") == [
        "To &ord", "3 < 4",
      ])
  }

  @Test("What else somebody wrote in words above a letter is read, and not who wrote to whom")
  func heads() {
    let mail =
      "From: Kari <kari@x.example>\nTo: Ola <ola@x.example>\nComments: Bare for\n styret\nKeywords: Voltdal\n"
      + "Thread-Topic: =?utf-8?Q?M=C3=B8te?= om Labro\nX-Mailer: Brev\nSubject: SV\n\nHei.\n"
    #expect(
      readNote(Array(mail.utf8), ending: "eml")?.parts.map(\.text)
        == ["SV", "Møte om Labro", "Bare for styret", "Voltdal", "Hei."])
  }

  @Test("A letter is its subject and its text, however they are packed, and what came with it")
  func letter() {
    let mail = """
      From: Kari <kari@x.example>\r
      Subject: =?utf-8?Q?M=C3=B8te_med?= =?utf-8?B?IFZvbHRkYWw=?= i\r
       morgen\r
      Content-Type: multipart/mixed; boundary="abc"\r
      \r
      Ikke lest\r
      --abc\r
      Content-Type: text/plain; charset="iso-8859-1"\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      Vi m=F8ter dem p=\r
      =E5 Labro.\r
      --abc\r
      Content-Type: multipart/alternative; boundary=def\r
      \r
      --def\r
      Content-Type: text/html\r
      Content-Transfer-Encoding: base64\r
      \r
      PHA+SmE8L3A+PHA+\r
      TmVpPC9wPg==\r
      --def--\r
      --abc\r
      Content-Type: application/octet-stream; name="a.txt"\r
      Content-Disposition: attachment; filename="Notat.TXT"\r
      Content-Transfer-Encoding: base64\r
      \r
      QUJD\r
      --abc--\r

      """
    let note = readNote(Array(mail.utf8), ending: "eml")
    #expect(note?.parts.map(\.text) == ["Møte med Voltdal i morgen", "Vi møter dem på Labro.", "Ja", "Nei"])
    #expect(note?.attachments.map(\.ending) == ["txt"] && note?.attachments.first?.bytes == Array("ABC".utf8))
    let box = "From a@b Mon\nSubject: En\n\nTekst en.\n\nFrom c@d Tue\nSubject: To\n\nFra her.\n"
    #expect(texts(box, "mbox") == ["En", "Tekst en.", "To", "Fra her."])
    #expect(texts("Bare tekst.\n", "eml") == ["Bare tekst."])
  }

  @Test("What was said is read in a row, and tables and calendars by their values")
  func others() {
    let vtt =
      "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Kari>Vi har avtalt\n\nb2\n00:02.000 --> 00:03.000\nmed Voltdal.\n"
    #expect(texts(vtt, "vtt") == ["Vi har avtalt med Voltdal."])
    let srt =
      "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}Ja.\n\n2\n00:00:02,000 --> 00:00:03,000\n<i>Nei.</i>\n"
    #expect(texts(srt, "srt") == ["Ja. Nei."])
    #expect(
      readNote(Array("a b\tc\n\td\n".utf8), ending: "tsv")?.parts == [
        NoteText.Part("a b", at: 0..<3, isCell: true), NoteText.Part("c", at: 4..<5, isCell: true),
        NoteText.Part("d", at: 7..<8, isCell: true),
      ])
    let calendar =
      "BEGIN:VCALENDAR\r\nDTSTART:20270101\r\nSUMMARY;LANGUAGE=nb:Møte\\, med\r\n  Voltdal\r\nDESCRIPTION:En\\nto\r\n"
    #expect(texts(calendar, "ics") == ["Møte, med Voltdal", "En", "to"])
  }

  @Test("Scripts that end in no tag or in themselves hide nothing, and neither does what XML marks as text")
  func nothingHidden() {
    #expect(
      texts("<html><head><script src=\"a.js\"/></head><p>Kari flytter.</p>", "html") == ["Kari flytter."])
    #expect(texts("<p>a</p><script>b", "html") == ["a", "b"])
    #expect(
      texts("<rss><description><![CDATA[Kari får 27 500 kroner]]></description></rss>", "rss")?
        .contains { $0.hasPrefix("Kari får 27 500 kroner") } == true)
  }

  @Test("Megabytes of one sign are read in the time of their bytes")
  func linear() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 120)
      let letter = Array("Content-Transfer-Encoding: quoted-printable\n\n".utf8)
      for piece in ["<script>", "<a<b", "<!--", "<![CDATA[", "=", "= "] {
        let bytes = Array(String(repeating: piece, count: 250_000).utf8)
        // Discarded: that it ends is all that is asked.
        _ = readNote(bytes, ending: "html")
        _ = readNote(letter + bytes, ending: "eml")
      }
    }
  }

  @Test("No note takes longer than its bytes, however it is written")
  func bounds() {
    for piece in ["<", "<!--", "<script>", "&", "=?utf-8?Q?", "{\\rtf", "{", "\\u1", "--", "\n-->\n"] {
      let bytes = Array(String(repeating: piece, count: 3_000).utf8)
      for ending in ["txt", "html", "eml", "rtf", "vtt"] {
        #expect(readNote(bytes, ending: ending) != nil)
        // Discarded: that it ends is all that is asked.
        _ = readNote(Array("{\\rtf".utf8) + bytes, ending: ending)
      }
    }
    let long = Array(String(repeating: "Et ord til.\n\n", count: 500_000).utf8)
    #expect(readNote(long, ending: "txt")?.isCut == true)
  }
}
