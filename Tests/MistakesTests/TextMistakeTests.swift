import Diagnostics
import TestSupport
import Testing

@Test(
  "What a text must not hold is found at its place",
  arguments: [
    ("Hei <b>x</b> og <i><u>y</u></i>", "raw-html 4 «<b>»\nraw-html 16 «<i>»"),
    ("<div>\nhei\n</div>\n\nx", "raw-html 0 «<div>\nhei\n</div>»"),
    ("[x](javascript:a)", "unsafe-address 4 «javascript:a»"),
    ("[x](java&#10;script:x \"t\")", "unsafe-address 4 «java&#10;script:x»"),
    ("![x](<data:image/png>)", "unsafe-address 6 «data:image/png»"),
    ("[x](//a.no) <vbscript:x>", "unsafe-address 4 «//a.no»\nunsafe-address 13 «vbscript:x»"),
    ("[x](/a:b) [y](mailto:a@b.no) [z](#a:b) [w](HTTPS://a.no)", ""),
    ("Se https://a.no/b. Og [https://a.no](https://a.no)", "bare-address 3 «https://a.no/b»"),
    ("#Overskrift", "heading-space 0 «#Overskrift»"),
    ("#Overskrift\n\nTekst", "heading-space 0 «#Overskrift» fix 0..<1 «## »"),
    ("#emneknagg\n\n## Program\n", ""), ("#Kongsberg2027 er i gang. Bli med!\n\nTekst", ""),
    ("#Boligdag er dagen for deg som leter\n\nTekst", ""),
    ("Linje\n##To", "heading-space 6 «##To» fix 8..<8 « »"),
    ("#1 i Norge", ""),
    ("x[^a] y\n\n[^b]: z", "unknown-footnote 1 «[^a]»"),
    ("```{}\nx\n```", "directive-name 3 «{}»"),
    ("```{events}\n\nx", "unclosed-directive 0 «```{events}»"),
    ("~~~\nx", "unclosed-code 0 «~~~»"),
    ("> ```{events}\n> ```", "directive-in-quote 2 «```{events}»"),
    ("```{facts}\n- adresse: https://a.no\n```", ""),
  ])
func refused(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }

@Test("What is to be written in a letter keeps its spaces, the address loses them")
func subject() async {
  for (text, right) in [
    (
      "[Kari](mailto:post@knf.no?subject=Hei der&body=To ord)",
      "[Kari](mailto:post@knf.no?subject=Hei%20der&body=To%20ord)"
    ),
    ("[Kari](mailto: post@knf.no)", "[Kari](mailto:post@knf.no)"),
    ("[Ring](tel:32 86 60 00)", "[Ring](tel:32866000)"),
  ] {
    #expect(
      await findings(inText: text)
        == "link-form 0 «\(text)» fix 0..<\(text.utf8.count) «\(right)»")
  }
}

@Test("A picture that stays text for a space in its name is reported whole, also without a description")
func pictureForm() async {
  for text in ["![](Bilde 1.JPG)", "![Folk](Bilde 1.JPG)"] {
    let right = text.replacing(" ", with: "%20")
    #expect(
      await findings(inText: "Se \(text) her.")
        == "link-form 3 «\(text)» fix 3..<\(3 + text.utf8.count) «\(right)»")
  }
}

@Test("An address that cannot be used is reported once, and nobody looks for the file that it seems to name")
func explainedAddress() async {
  #expect(
    await findingsOfSite(withText: "[x](<//a.md>) ![y](<//b.jpg>)") == [
      "unsafe-address", "unsafe-address",
    ])
  #expect(await findingsOfSite(withText: "! [Torget](torget.jpg)") == ["link-form"])
  #expect(await findingsOfSite(withText: "[x](b.md)") == ["broken-link"])
}

/// The codes of what reading and resolving a site of one page with this text find.
private func findingsOfSite(withText text: String) async -> [String] {
  let page = "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\n---\n\n\(text)\n"
  return await resolved(page).findings.map(\.code.name)
}

@Test(
  "Components and roles that stay text are found by the names of the site's components",
  arguments: [
    ("```arrangementer\n```", "component-form 3 «arrangementer» fix 3..<16 «{arrangementer}»"),
    ("```swift\n```", ""),
    ("{arrangement} 'boligdag'", "role-form 0 «{arrangement}»"),
    ("{arrangementer}", "role-form 0 «{arrangementer}»"), ("{noe} 'annet'", ""),
    (
      "```{arrangementer}\nantall: 3\n```",
      "component-body 19 «antall: 3» fix 19..<28 «:antall: 3»"
    ),
    ("```{arrangementer}\nVelkommen!\n```", "component-body 19 «Velkommen!»"),
    ("```{steg}\n1. Velkommen!\n```", ""),
  ])
func components(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }
