import Content
import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// The findings about one page's text, with their fix-its, as lines.
private func found(_ text: String) async -> String {
  let literal = "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\nseksjon: flytt-hit\n---\n" + text
  let site = await resolved(literal)
  let source = Array(literal.drop { $0 != "\n" }.dropFirst().utf8)
  let start = source.count - text.utf8.count
  let findings = await check(site.value, jobs: 1).filter {
    $0.location.path == "content/sider/a.md" && $0.location.range.lowerBound >= start
      && $0.code.name != "long-sentence"
  }.sortedByPlace()
  return findings.map { finding in
    let range = finding.location.range.clamped(to: 0..<source.count)
    let fixIts = finding.fixIts.map { " → «\($0.replacement)»" }.joined()
    return "\(finding.code.name) «\(String(decoding: source[range], as: UTF8.self))»\(fixIts)"
  }.joined(separator: "\n")
}

@Suite struct ExactFixTests {
  @Test(
    "An hour after a word that is no time is not taken for the second of two",
    arguments: ["Åpent lørdag og 18:30.", "Onsdag 3. juni / 18:30", "/ 18:30", "og 18:30"])
  func noSecondTime(_ text: String) async {
    #expect(!(await found(text)).contains("«18:30» → «18.30»"), "\(text)")
  }

  @Test(
    "A finding in running text underlines its words, whatever is written around them",
    arguments: [
      ("Firmaet AT&amp;T kommer kl 18.", "clock-form «kl 18» → «kl. 18»"),
      ("Bl&#229; og &copy; den 14.mars", "date-spacing «14.mars» → «14. mars»"),
      ("Se om det\\. Kom kl 18\\!", "clock-form «kl 18» → «kl. 18»"),
      ("Kom pa\u{30A} torget kl 18", "clock-form «kl 18» → «kl. 18»"),
      ("Kom a\tb\tkl 18 i dag", "clock-form «kl 18» → «kl. 18»"),
      (
        "Kom  \nkl 18\\\nden 14.mars",
        "clock-form «kl 18» → «kl. 18»\ndate-spacing «14.mars» → «14. mars»"
      ),
      ("- Kom\n  kl 18\nkl 19", "clock-form «kl 18» → «kl. 18»\nclock-form «kl 19» → «kl. 19»"),
      ("```{sjekkliste}\n- A &amp; B\n  kl 18\n```", "clock-form «kl 18» → «kl. 18»"),
      ("| A &amp; B | x |\n|---|---|\n| a\\|b kl 18 | y |", "clock-form «kl 18» → «kl. 18»"),
      ("&nosuch; og & kl 18", "clock-form «kl 18» → «kl. 18»"),
      ("kl&nbsp;18", "clock-form «kl&nbsp;18» → «kl. 18»"),
    ])
  func exact(_ text: String, _ expected: String) async {
    #expect(await found(text) == expected, "\(text)")
  }

  @Test("Where the place is not certain to the byte, the paragraph is underlined and nothing is repaired")
  func uncertain() async {
    #expect(await found("[a]: /b\nKom kl 18 til [a].") == "clock-form «[a]: /b\nKom kl 18 til [a].»")
  }

  @Test(
    "No rule of prose reads an address, a mail address, code, a file's name or a time for machines",
    arguments: [
      "https://www.a.no/17.juni", "feks.post@a.no", "UTC+02:00", "%202027%20", "`kl 18`",
      "<https://a.no/17.juni>",
      "referat_17.juni.pdf", "a.b.no/17.juni", "2027-06-17T18:30+02:00", "18:30:00", "#17.mai",
      "[x](https://a.no/17.juni \"kl\")", "vant 20:15", "https://a.no/*17.juni*",
    ])
  func machines(_ text: String) async {
    let prose = await found("Se \(text) der").split(separator: "\n").filter {
      !$0.hasPrefix("vague-link-text")
    }
    #expect(prose == [], "\(text)")
  }

  @Test("A number is grouped only where it certainly has no decimals")
  func decimals() async {
    #expect(await found("Tallet er 1.413.") == "thousands «1.413»")
    #expect(await found("Tallet er 0.125.") == "")
    #expect(await found("Det er 1.413 innbyggere.") == "thousands «1.413» → «1\u{A0}413»")
    #expect(
      await found("Det er 1.250.000 og 350.000.")
        == "thousands «1.250.000» → «1\u{A0}250\u{A0}000»\nthousands «350.000» → «350\u{A0}000»")
  }

  @Test("What would change how the text around is read is not repaired")
  func surroundings() async {
    #expect(await found("17.juni feirer vi") == "date-spacing «17.juni» → «17.\u{A0}juni»")
    #expect(await found("\u{200B}- punkt") == "invisible-character «\u{200B}»")
    #expect(await found("1\u{AD}. punkt") == "invisible-character «\u{AD}»")
    #expect(await found("**fet\u{AD}**tekst") == "invisible-character «\u{AD}»")
    #expect(await found("`a\u{AD}b`") == "invisible-character «\u{AD}»")
    #expect(await found("Kongs\u{AD}berg") == "invisible-character «\u{AD}» → «»")
  }

  @Test("Bullets from Word become a list, with line breaks or without, and also below a line of text")
  func bullets() async {
    #expect(await found("• Program\n• Priser") == "bullet-character «•» → «- » → «- »")
    #expect(
      await found("Vi har:\n• Mat  \n•\u{A0}Te\\\n• Øl") == "bullet-character «•» → «- » → «- » → «- » → «»")
    #expect(await found("• 17. mai\n• 18. mai") == "bullet-character «•»")
    #expect(await found("•\tProgram\n•\tPriser") == "bullet-character «•» → «- » → «- »")
    #expect(await found("Kaffe\n• te") == "")
  }
}
