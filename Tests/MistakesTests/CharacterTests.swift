import Content
import Diagnostics
import Mistakes
import TestSupport
import Testing

@Suite("Characters that no text may hold") struct CharacterTests {
  /// One of each kind: C0, DEL, C1, separators, direction, annotation, noncharacters.
  private static let forbidden: [Unicode.Scalar] = [
    0x1, 0x8, 0xB, 0xC, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069,
    0x206F,
    0xFFF9, 0xFFFB, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
  ].compactMap { Unicode.Scalar($0 as UInt32) }

  @Test("They are found at their place in every kind of file, and not read", arguments: forbidden)
  func everywhere(_ scalar: Unicode.Scalar) async {
    let width = String(scalar).utf8.count
    for (path, text) in [
      ("a.md", "---\na: b\n---\n\nAB"), ("a.md", "---\na: AB\n---\n"), ("a.yml", "a: AB\n"),
      ("a.csv", "a;AB\n1;2\n"),
      ("a.json", "{\"a\": \"AB\"}"),
    ] {
      let written = text.replacing("AB", with: "A\(scalar)B")
      let read = await readFiles([(path, Array(written.utf8))])
      let start =
        text.firstRange(of: "AB").map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) + 1 }
        ?? 0
      #expect(read.findings.map(\.code.name) == ["control-character"], "\(path)")
      #expect(read.findings.first?.location.range == start..<start + width, "\(path)")
    }
  }

  @Test("Written as codes they are found too, in fields and in texts")
  func codes() async {
    for code in ["\\x01", "\\u202E", "\\uFFFF", "\\x7f"] {
      #expect(
        await findings("a.yml", "a: \"A\(code)B\"\n").hasPrefix("control-character 5 «\(code)»"), "\(code)")
    }
    #expect(await findings(inText: "A&#12;B") == "control-character 1 «&#12;»")
    #expect(await findings("a.yml", "a: \"A\\u200BB\"\n").hasPrefix("invisible-character 5"))
    #expect(await findings("a.yml", "a: \"A\u{F0E8}B\"\n").hasPrefix("invisible-character 5"))
    // What an arrow or a tick said, only its writer knows: there is no repair.
    #expect(await !findings("a.yml", "a: \"A\u{F0E8}B\"\n").contains("fix"))
    #expect(await findings("a.yml", "a: \"A\u{E200}\u{E201}B\"\n").hasPrefix("invisible-character 5"))
    #expect(await findings("a.yml", "a: \"A\\u2060B\\tC\\nD\\u00E5\"\n") == "")
  }

  @Test("A backslash that takes the letter after it is reported, with quotes that keep both")
  func backslashes() async {
    #expect(
      await findings("a.yml", "a: \"Info\\brosjyre\"\n")
        == "backslash-in-quotes 8 «\\b» fix 3..<18 «'Info\\brosjyre'»")
    #expect(await findings("a.yml", "a: \"C:\\temp\\notat\"\n").hasPrefix("backslash-in-quotes 11 «\\n»"))
    #expect(await findings("a.yml", "a: \"En linje\\nTo linjer\"\n") == "")
  }

  @Test("Letters saved in one encoding and read in another are one finding for the file, which repairs all")
  func brokenLetters() async {
    let text = "---\ntittel: Prøve på språk\n---\n\nDet er «åpent» – alltid, på Øya.\n"
    let once = String(decoding: windows(text), as: UTF8.self)
    for broken in [once, String(decoding: windows(once), as: UTF8.self)] {
      let bytes = Array(broken.utf8)
      let read = await readFiles([("a.md", bytes)])
      #expect(read.findings.map(\.code.name) == ["broken-letters"])
      let repaired = applyFixIts(of: read.findings, to: bytes, at: "a.md").bytes
      #expect(String(decoding: repaired, as: UTF8.self) == text)
    }
    #expect(await findings(inText: "Vi hjÃ¦lpÃ¥r") == "broken-letters 5 «Ã¦lpÃ¥» fix 5..<15 «ælpå»")
    for right in ["Fra A til «Å».", "CAFÉ–BAR", "MARANHÃO", "São Tomé", "Â og Ê"] {
      #expect(await findings(inText: right) == "", "\(right)")
    }
  }

  @Test(
    "Of garbled letters the help says how many places a repair corrects, and as many it corrects",
    arguments: [
      ("blÃ¥ pÃ¥ Ã¸y", "som retter alle stedene"), ("blÃ¥ pÃ¥ \u{FFFD}y", "som retter 2 av stedene"),
      ("bl\u{FFFD} p\u{FFFD}", "skriv ordene på nytt"),
    ])
  func someBrokenLetters(_ text: String, _ promise: String) async {
    let bytes = Array("---\ntittel: A\n---\n\n\(text)\n".utf8)
    let read = await readFiles([("a.md", bytes)])
    let help = read.findings.first { $0.code.name == "broken-letters" }?.help
    #expect(help?.nb.contains(promise) == true, "\(help?.nb ?? "")")
    let repaired = applyFixIts(of: read.findings, to: bytes, at: "a.md")
    let left = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    #expect(String(decoding: repaired.bytes, as: UTF8.self).contains("Ã") == false)
    #expect((help?.phrases?.nb.parts.contains(.command("story fix --write")) ?? false) == (left < 2))
  }

  /// The text's bytes read as Windows-1252 and saved again as UTF-8.
  private func windows(_ text: String) -> [UInt8] {
    let upper: [UInt8: Unicode.Scalar] = [
      0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x93: "“", 0x94: "”", 0x98: "˜",
      0x99: "™",
      0xAC: "¬", 0x9C: "œ",
    ]
    return text.utf8.flatMap { byte in Array(String(upper[byte] ?? Unicode.Scalar(byte)).utf8) }
  }
}
